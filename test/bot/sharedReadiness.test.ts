import { expect, test } from 'vitest';
import { sharedReadiness } from '../../bot/sharedReadiness.js';

test('the store is asked once for all who ask meanwhile, five times a second at most, and anew after that', async () => {
  let clock = 0;
  const asked: ((isReady: boolean) => void)[] = [];
  const isReady = sharedReadiness(
    () => new Promise((resolve) => asked.push(resolve)),
    () => clock,
  );
  const together = [isReady(), isReady(), isReady()];
  expect(asked).toHaveLength(1);
  asked[0]?.(true);
  expect(await Promise.all(together)).toEqual([true, true, true]);

  for (let i = 1; i < 100; i += 1) {
    const answer = isReady();
    asked.at(-1)?.(false);
    expect(await answer).toBe(false);
  }
  expect(asked).toHaveLength(5);

  clock += 1_000;
  const later = isReady();
  expect(asked).toHaveLength(6);
  asked.at(-1)?.(true);
  expect(await later).toBe(true);
});
