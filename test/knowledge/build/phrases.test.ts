import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { waysOf } from '../../../knowledge/build/readPhrases.js';
import { KnowledgeFolder } from '../../support/knowledgeFolder.js';

const folder = new KnowledgeFolder();
afterEach(() => folder.restore());
afterAll(() => folder.dispose());
const COMMANDS = 'knowledge/phrases/en/commands.yaml';
const problems = () => folder.read().problems.map(({ code, file, message }) => ({ code, file, message }));

describe('ways of saying a line', () => {
  test.each([
    ['go back', ['go back']],
    ['(delete|erase) it', ['delete it', 'erase it']],
    ['delete [all of] it', ['delete all of it', 'delete it']],
    ['(a|b) [c|d] e', ['a c e', 'a d e', 'a e', 'b c e', 'b d e', 'b e']],
  ])('%s', (line, ways) => expect(waysOf(line).sort()).toEqual([...ways].sort()));
});

test('a phrase that means two commands, a repeated group and a capital letter are reported', () => {
  folder.append(
    COMMANDS,
    '- id: command.undo\n  said: [go back]\n- id: command.back\n  said: [backwards]\n- id: command.x\n  said: [Stop]',
  );
  const found = problems();
  expect(found.map(({ code, file }) => [code, file])).toEqual([
    ['DUPLICATE_ID', COMMANDS],
    ['DUPLICATE_ID', COMMANDS],
    ['BAD_SHAPE', COMMANDS],
  ]);
  expect(found[0]?.message).toContain('"go back" means command.back and command.undo');
  expect(found[1]?.message).toContain('"command.back" stand twice');
  expect(found[2]?.message).toContain('small letters');
});
