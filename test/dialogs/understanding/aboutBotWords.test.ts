import { expect, test } from 'vitest';
import { isRatherAboutBot, repairIn } from '../../../dialogs/understanding/actsTold.js';

const seen = (human: number, sure: number) => ({
  chances: new Map([
    ['aboutBot.human', human],
    ['repairs.sure', sure],
  ]),
});

test('what may ask about the bot and mend an answer is what is likelier', () => {
  expect(isRatherAboutBot(seen(0.9, 0.6), 'human', 'sure')).toBe(true);
  expect(isRatherAboutBot(seen(0.6, 0.9), 'human', 'sure')).toBe(false);
});

test('a goodbye mends nothing', () => {
  const of = (leaves: number) => ({
    chances: new Map([
      ['acts.leaves', leaves],
      ['repairs.again', 0.8],
    ]),
  });
  expect(repairIn(of(0.99), 1)).toBeUndefined();
  expect(repairIn(of(0.1), 1)).toBe('again');
});
