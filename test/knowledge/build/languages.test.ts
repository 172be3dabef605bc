import { afterAll, afterEach, expect, test } from 'vitest';
import { readLanguages } from '../../../knowledge/build/readLanguages.js';
import type { Problem } from '../../../knowledge/errors.js';
import { KnowledgeFolder } from '../../support/knowledgeFolder.js';

const FILE = 'knowledge/languages.yaml';
const folder = new KnowledgeFolder();
afterEach(() => folder.restore());
afterAll(() => folder.dispose());

/** What is reported of the file: line, code, message. */
function problems(): string[] {
  const found: Problem[] = [];
  readLanguages(folder.root, (problem) => found.push(problem));
  return found.map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`);
}
const lineOf = (text: string): number => folder.lineOf(FILE, text);

test('the languages of the project are in order, the original first', () => {
  expect(problems()).toEqual([]);
  expect(readLanguages(folder.root, () => {}).map(({ code }) => code)).toEqual(['en', 'es']);
});

test('a pattern that is none is reported where it stands', () => {
  folder.replace(FILE, 'de(?: la| las| los)?"', 'de(?: la| las| los?"');
  expect(problems()).toEqual([
    `${FILE}:${lineOf('nameParticles: [')} BAD_SHAPE nameParticles.0: is no regular expression.`,
  ]);
});

test('so are a formula that nobody knows, a code that is none and a part of a wish that is none', () => {
  folder.replace(FILE, 'reading: fernandez-huerta', 'reading: by-ear');
  folder.replace(FILE, '- code: en', '- code: English');
  folder.replace(FILE, '    polite: [please', '    politely: [please');
  expect(problems().map((each) => each.split(' ', 3).slice(1).join(' '))).toEqual([
    'BAD_SHAPE code:',
    'BAD_SHAPE wish:',
    'BAD_SHAPE reading:',
  ]);
});

test('a small word of two languages tells neither', () => {
  folder.replace(FILE, '    la una unos', '    the la una unos');
  expect(problems()).toEqual([
    `${FILE}:${lineOf('- code: es')} DUPLICATE_ID the word "the" stands in "en" and in "es".`,
  ]);
});

test('a language stands once, and the original first', () => {
  folder.replace(FILE, '- code: en', '- code: es');
  const second = folder.text(FILE).split('\n').lastIndexOf('- code: es') + 1;
  expect(problems()).toEqual([
    `${FILE}:${second} DUPLICATE_ID the language "es" stands in "es" and in "es".`,
    `${FILE}:${lineOf('- code: es')} BAD_SHAPE the first language is "es" and not "en".`,
  ]);
});

test('a language without its own sentence for a wish is reported with the rest of the base', () => {
  folder.append(FILE, '- code: tl\n  isWhole: false\n  called: [tagalog]\n  words: ang ng\n');
  expect(folder.read().problems.map(({ code, message }) => `${code} ${message}`)).toEqual(
    expect.arrayContaining([expect.stringMatching(/"language\.tl"/)]),
  );
});
