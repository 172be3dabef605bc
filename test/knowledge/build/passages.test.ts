import { afterAll, afterEach, expect, test } from 'vitest';
import { idOfPassage } from '../../../knowledge/build/readDocuments.js';
import { documentId } from '../../../knowledge/ids.js';
import { KnowledgeFolder } from '../../support/knowledgeFolder.js';

const folder = new KnowledgeFolder();
afterEach(() => folder.restore());
afterAll(() => folder.dispose());

const document = documentId('clets-restraining-orders');
const TEXT = 'knowledge/documents/clets-restraining-orders.txt';
const passages = () => folder.read().base.documents.get(document)?.passages ?? [];
const paragraphs = (): string[] => folder.text(TEXT).split('\n\n');

test('every paragraph that is not a heading is a passage under its heading', () => {
  const found = passages();
  expect(found[0]?.heading).toBeUndefined();
  expect(found[1]?.heading).toBe('What Is a CLETS Restraining Order?');
  expect(found.map(({ line }) => line)).toEqual([1, 5, 9, 11, 13, 17]);
});

test('a passage that moves keeps its id', () => {
  const before = passages();
  const [first = '', ...rest] = paragraphs();
  folder.write(TEXT, [...rest, first].join('\n\n'));
  const after = passages();
  expect(after.at(-1)?.id).toBe(before[0]?.id);
  expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
});

test('a passage that is reworded gets a new id, and only that one', () => {
  const before = passages();
  folder.replace(TEXT, 'several years', 'many years');
  const after = passages();
  expect(after[0]?.id).not.toBe(before[0]?.id);
  expect(after.slice(1).map(({ id }) => id)).toEqual(before.slice(1).map(({ id }) => id));
});

test('the form of quotation marks the width of blanks and letter case are not words', () => {
  expect(idOfPassage(document, 'The “TRO” isn’t  long.')).toBe(idOfPassage(document, 'The "TRO" isn\'t long.'));
  expect(idOfPassage(document, 'THE TRO IS LONG.')).toBe(idOfPassage(document, 'The TRO is long.'));
  expect(idOfPassage(document, 'The TRO is long.')).not.toBe(idOfPassage(document, 'The TRO is short.'));
});
