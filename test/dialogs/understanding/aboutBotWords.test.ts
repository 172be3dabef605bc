import { expect, test } from 'vitest';
import { isRatherAboutBot } from '../../../dialogs/understanding/actsTold.js';

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
