import { describe, expect, test } from 'vitest';
import { type Choice, choiceAnswer } from '../../../dialogs/understanding/choiceAnswer.js';
import { PhraseBook } from '../../../dialogs/understanding/phraseBook.js';
import { isNearWord, plainWords } from '../../../dialogs/understanding/plainWords.js';
import { realKnowledge } from '../../support/realKnowledge.js';

const book = new PhraseBook((await realKnowledge()).phrases());
const YES_NO: Choice[] = (['yes', 'no', 'unknown'] as const).map((id) => ({
  id,
  label: { yes: 'Yes', no: 'No', unknown: 'Skip or not sure' }[id],
  phrases: book.of(`answer.${id}`),
}));
const COLORS: Choice[] = [
  { id: 'red', label: 'Red', phrases: ['crimson', 'dark red'] },
  { id: 'blue', label: 'Blue', phrases: ['navy', 'sky blue'] },
  { id: 'unknown', label: 'Skip or not sure', phrases: book.of('answer.unknown') },
];

describe('one of some choices', () => {
  test.each([
    ['yeah', 'yes'],
    ['um yes i think so', 'yes'],
    ['nope', 'no'],
    ['no i dont', 'no'],
    ['i do not', 'no'],
    ['idk honestly', 'unknown'],
    ['the first one', 'yes'],
    ['2', 'no'],
    ['the last one please', 'unknown'],
  ])('"%s" is %s, and nothing besides', (said, id) => {
    expect(choiceAnswer(said, YES_NO, false, book)).toMatchObject({ ids: [id] });
  });

  test.each([
    ['it has to be crimson somehow', 'red'],
    ['not red, rather navy', 'blue'],
    ['a sky blue one', 'blue'],
  ])('"%s" holds %s', (said, id) => expect(choiceAnswer(said, COLORS, false, book)?.ids).toEqual([id]));

  test.each([
    'red or blue',
    'purple',
    '7',
    '',
    'i was there because he came and told me about the red car and then we left again by bus',
  ])('"%s" chooses nothing', (said) => expect(choiceAnswer(said, COLORS, false, book)).toBeUndefined());
});

describe('several of some choices', () => {
  test.each([
    ['red and navy', ['red', 'blue']],
    ['both', ['red', 'blue']],
    ['all of them', ['red', 'blue']],
    ['1, 2', ['red', 'blue']],
    ['some crimson i think', ['red']],
    ['idk', ['unknown']],
  ])('"%s" is %j', (said, ids) => expect(choiceAnswer(said, COLORS, true, book)?.ids).toEqual(ids));
});

test('a cry for help that holds a phrase is not wholly an answer', () => {
  const happened: Choice[] = [{ id: 'violence', label: 'Violence', phrases: ['hitting me', 'hit me'] }];
  expect(choiceAnswer('he is hitting me right now', happened, true, book)?.isWhole).not.toBe(true);
});

test.each([
  ['restrat', 'restart', true],
  ['restar', 'restart', true],
  ['restaart', 'restart', true],
  ['bak', 'back', false],
  ['resume', 'restart', false],
])('%s for %s: %s', (said, meant, isNear) => expect(isNearWord(said, meant)).toBe(isNear));

test('plain words are small letters, digits and single blanks', () => {
  expect(plainWords("  I don't KNOW — maybe, #3?! ")).toBe('i dont know maybe 3');
});
