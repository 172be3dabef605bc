import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFormAddresses } from '../../../knowledge/build/readFormAddresses.js';
import type { Problem } from '../../../knowledge/errors.js';
import { KnowledgeFolder } from '../../support/knowledgeFolder.js';

const FILE = 'knowledge/formAddresses.yaml';

describe('the addresses of forms', () => {
  let folder: KnowledgeFolder;
  beforeAll(() => {
    folder = new KnowledgeFolder();
  });
  afterAll(() => folder.dispose());

  const problems = (): string[] => {
    const found: Problem[] = [];
    readFormAddresses(folder.root, (problem) => found.push(problem));
    folder.restore();
    return found.map(({ code, message }) => `${code} ${message}`);
  };

  test('as they stand have no problem', () => expect(problems()).toEqual([]));
  test.each([
    ['a number twice', 'number: CH-109', 'number: CH-100', '"CH-100" stands twice'],
    ['an address twice', 'ch109.pdf', 'ch100.pdf', 'ch100.pdf" stands twice'],
    ['what is no number', 'number: CH-109', 'number: ch109', 'is not the number of a form'],
    ['an address without https', 'https://courts.ca.gov/documents/ch109', 'http://courts.ca.gov/ch109', 'BAD_SHAPE'],
  ])('%s is named', (_, from, to, message) => {
    folder.replace(FILE, from, to);
    expect(problems()).toContainEqual(expect.stringContaining(message));
  });
});
