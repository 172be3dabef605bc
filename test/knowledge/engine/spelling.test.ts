import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/levenshtein_distance.js';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../knowledge/engine/linear.js';
import { isRealWord } from '../../../knowledge/engine/realWords.js';
import { Speller } from '../../../knowledge/engine/spelling.js';

const counts = new Map([
  ['hearing', 20],
  ['heating', 3],
  ['restraining', 40],
  ['temporary', 30],
  ['court', 50],
  ['count', 9],
  ['coust', 9],
  ['lawyer', 12],
  ['rarely', 1],
  ['order', 60],
  ['served', 5],
  ['serves', 5],
]);
const speller = new Speller(counts);

describe('corrections', () => {
  test.each([
    ['a letter left out', 'lawer', 'lawyer'],
    ['a letter too many', 'laawyer', 'lawyer'],
    ['a wrong letter', 'lawyar', 'lawyer'],
    ['two neighbours swapped are one edit', 'laywer', 'lawyer'],
    ['two edits from eight letters on', 'temporey', 'temporary'],
    ['two edits in a long word', 'restrainnig', 'restraining'],
    ['two edits in seven letters are too many', 'haeirng', 'haeirng'],
    ['three edits in a long word are too many', 'tmprarey', 'tmprarey'],
    ['of two equally near, the more frequent', 'heaking', 'hearing'],
    ['of two equally near and frequent, the first of the alphabet', 'servee', 'served'],
    ['the first letter is never changed', 'xawyer', 'xawyer'],
    ['a known word stays, though a more frequent one is near', 'heating', 'heating'],
    ['a word seen once stays as it is', 'rarely', 'rarely'],
    ['a word seen once is no correction', 'rarelly', 'rarelly'],
    ['short words stay', 'ordr', 'ordr'],
    ['words with digits stay', 'dv1100', 'dv1100'],
    ['an unknown word stays', 'zebracrossing', 'zebracrossing'],
  ])('%s: %s', (_, typed, expected) => expect(speller.correct(typed)).toBe(expected));

  test('nearer beats more frequent: "coust" is itself, "couts" swaps into it', () =>
    expect(
      new Speller(
        new Map([
          ['coust', 3],
          ['count', 90],
        ]),
      ).correct('couts'),
    ).toBe('coust'));
});

test('words made to be compared with all others cost steps in line with their number and length', () => {
  const random = seededRandom(13);
  const letters = (count: number): string =>
    Array.from({ length: count }, () => 'abcdeiorst'.charAt(Math.floor(random() * 10))).join('');
  const known = new Map(Array.from({ length: 3_000 }, () => [`s${letters(7)}`, 5]));
  const busy = new Speller(known);
  const MESSAGE_WORDS = 400;
  for (let i = 0; i < MESSAGE_WORDS; i += 1) busy.correct(`s${letters(7)}`);
  // All 3,000 have the same first letter and length: whole matrices of 8 × 8 would be 192,000 steps a word. Those with other
  // letters are passed over, and of the rest a band of five is looked at until it is out of reach: a fifth.
  expect(busy.steps / MESSAGE_WORDS).toBeLessThan(192_000 / 4);
});

test('the order of the counts changes no correction (200 random slips)', () => {
  const reversed = new Speller(new Map([...counts].reverse()));
  const random = seededRandom(11);
  const known = [...counts.keys()];
  for (let round = 0; round < 200; round += 1) {
    const word = known[Math.floor(random() * known.length)] ?? '';
    const at = 1 + Math.floor(random() * (word.length - 1));
    const slip =
      word.slice(0, at) + 'aeinrst'.charAt(Math.floor(random() * 7)) + word.slice(at + (random() < 0.5 ? 1 : 0));
    const corrected = speller.correct(slip);
    expect(reversed.correct(slip)).toBe(corrected);
    expect(speller.correct(slip)).toBe(corrected);
    expect(corrected.charAt(0)).toBe(slip.charAt(0));
  }
});

test('no candidate is passed over unseen: a word left alone has none within reach, one by one (300 random slips)', () => {
  const random = seededRandom(12);
  const frequent = [...counts].flatMap(([word, count]) => (count >= 3 ? [word] : []));
  const costs = { insertion_cost: 1, deletion_cost: 1, substitution_cost: 1, transposition_cost: 1, restricted: true };
  for (let round = 0; round < 300; round += 1) {
    const word = frequent[Math.floor(random() * frequent.length)] ?? '';
    const slip = [...word].map((letter, at) =>
      at > 0 && random() < 0.2 ? 'qzñé'.charAt(Math.floor(random() * 4)) : letter,
    );
    const typed = slip.filter((_, at) => at === 0 || random() < 0.9).join('');
    if (typed.length < 5 || counts.has(typed) || isRealWord(typed)) continue;
    const distances = frequent
      .filter((candidate) => candidate.startsWith(typed.charAt(0)))
      .map((candidate) => DamerauLevenshteinDistance(typed, candidate, costs));
    const isReached = Math.min(...distances) <= (typed.length >= 8 ? 2 : 1);
    expect(speller.correct(typed) !== typed).toBe(isReached);
  }
});
