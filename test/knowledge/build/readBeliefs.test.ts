import { afterAll, afterEach, expect, test } from 'vitest';
import { KnowledgeFolder } from '../../support/knowledgeFolder.js';

const folder = new KnowledgeFolder();
afterEach(() => folder.restore());
afterAll(() => folder.dispose());

const FILE = 'knowledge/beliefs.yaml';
const write = (...lines: readonly string[]): void => folder.append(FILE, lines.join('\n'));
const codes = (): string[] =>
  folder
    .read()
    .problems.filter(({ file }) => file === FILE)
    .map(({ code }) => code);

test('the beliefs name claims that the law contradicts, and points that exist', () => expect(codes()).toEqual([]));

test('a point that is none, a claim that holds and an id that stands twice are reported', () => {
  const belief = ['- id: zebra', '  claims: [C7]', '  point: tro-what/zebra', '  saidBy: []', '  heardAt: []'];
  write(...belief, ...belief);
  expect(codes()).toEqual(['BAD_ID', 'BAD_ID', 'DUPLICATE_ID', 'BAD_ID', 'BAD_ID']);
});
