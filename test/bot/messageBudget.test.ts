import { expect, test } from 'vitest';
import { MOST_PIECES, withinBudget } from '../../bot/messageBudget.js';
import { sentencesOf } from '../../knowledge/engine/sentences.js';

/** What the engine would read of it, and what is added around it. */
const BOUND = MOST_PIECES + 12 + 9;

const story = Array.from({ length: 120 }, (_, i) => `On day ${i} he came to the house.`);

test('a page of writing is read as it is', () => {
  const page = story.slice(0, 45).join(' ');
  expect(withinBudget(page)).toBe(page);
});

test.each([
  ['short sentences over and over', 'a b c. '.repeat(570)],
  ['two words over and over', 'a b '.repeat(1_000)],
  ['different words without a stop', Array.from({ length: 800 }, (_, i) => `w${i}`).join(' ')],
  ['different short sentences', Array.from({ length: 400 }, (_, i) => `a b${i} c.`).join(' ')],
  ['lines', Array.from({ length: 400 }, (_, i) => `a b${i} c`).join('\n')],
])('%s are read within the budget', (_, text) => {
  expect(sentencesOf(withinBudget(text)).length).toBeLessThanOrEqual(BOUND);
});

test('what sounds like danger is read, wherever it stands', () => {
  const text = [...story, 'He said he has a gun and will kill me.', ...story.slice(0, 5)].join(' ');
  expect(withinBudget(text).split('\n')).toContain('He said he has a gun and will kill me.');
});

test('the rest is skimmed by words, each once', () => {
  const text = [...story, 'Zebra zebra papers came.'].join(' ');
  const last = withinBudget(text).split('\n').at(-1) ?? '';
  expect(last.split(' ').filter((word) => word === 'zebra')).toHaveLength(1);
});
