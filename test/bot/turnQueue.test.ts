import { expect, test } from 'vitest';
import { TurnQueue } from '../../bot/turnQueue.js';

/** A turn that ends when told to. */
function heldTurn(): { turn: () => Promise<void>; end: () => void } {
  let end = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { turn: () => held, end };
}

const PATIENT_MS = 60_000;

test('turns of one conversation run one after another, in order of arrival', async () => {
  const queue = new TurnQueue(PATIENT_MS);
  const seen: string[] = [];
  const first = heldTurn();
  const one = queue.run('a', async () => {
    seen.push('1 starts');
    await first.turn();
    seen.push('1 ends');
  });
  const two = queue.run('a', async () => {
    seen.push('2 starts');
  });
  const three = queue.run('a', async () => {
    seen.push('3 starts');
  });
  first.end();
  await Promise.all([one, two, three]);
  expect(seen).toEqual(['1 starts', '1 ends', '2 starts', '3 starts']);
});

test('another conversation does not wait', async () => {
  const queue = new TurnQueue(PATIENT_MS);
  const held = heldTurn();
  const slow = queue.run('a', held.turn);
  expect(await queue.run('b', async () => 'answered')).toBe('answered');
  held.end();
  await slow;
});

test('a turn that throws fails alone, and the next one runs', async () => {
  const queue = new TurnQueue(PATIENT_MS);
  const failed = queue.run('a', () => Promise.reject(new Error('broken')));
  const next = queue.run('a', async () => 'answered');
  await expect(failed).rejects.toThrow('broken');
  expect(await next).toBe('answered');
});

test('a turn that never ends gives up its place', async () => {
  const queue = new TurnQueue(1);
  void queue.run('a', heldTurn().turn);
  expect(await queue.run('a', async () => 'answered')).toBe('answered');
});

test('nothing is kept of conversations that are quiet', async () => {
  const queue = new TurnQueue(PATIENT_MS);
  await Promise.all(['a', 'b', 'a'].map((key) => queue.run(key, async () => undefined)));
  await new Promise(setImmediate);
  expect(queue.size).toBe(0);
});
