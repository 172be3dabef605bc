import { expect, test } from 'vitest';
// @ts-expect-error a plain module, which the encoder's thread loads as it is
import { ReadingQueue } from '../../../knowledge/engine/readingQueue.mjs';

interface Text {
  readonly text: string;
  readonly turn: number;
  readonly isUrgent: boolean;
}

const texts = (turn: number, name: string, count: number, isUrgent = false): Text[] =>
  Array.from({ length: count }, (_, i) => ({ text: `${name}${i + 1}`, turn, isUrgent }));

function queueOf(waiting: readonly Text[]) {
  const queue = new ReadingQueue();
  for (const text of waiting) queue.add(text);
  const take = (): string | undefined => (queue.take() as Text | undefined)?.text;
  return { queue, take, all: () => Array.from({ length: waiting.length }, take) };
}

test('one turn is read in its order', () => {
  expect(queueOf(texts(1, 'a', 3)).all()).toEqual(['a1', 'a2', 'a3']);
});

test('turns are read in rotation, a text each: a short one does not wait for a long one', () => {
  const { all } = queueOf([...texts(1, 'a', 4), ...texts(2, 'b', 2), ...texts(3, 'c', 1)]);
  expect(all()).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4']);
});

test('what is urgent is next, however many texts wait', () => {
  const { queue, take } = queueOf(texts(1, 'a', 300));
  expect(take()).toBe('a1');
  for (const text of texts(2, 'urgent', 2, true)) queue.add(text);
  expect([take(), take(), take()]).toEqual(['urgent1', 'urgent2', 'a2']);
});

test('after three urgent texts one that is not has its place: a word alone makes a message urgent', () => {
  const { all } = queueOf([...texts(1, 'a', 2), ...texts(2, 'u', 4, true), ...texts(3, 'v', 3, true)]);
  expect(all()).toEqual(['u1', 'v1', 'u2', 'a1', 'v2', 'u3', 'v3', 'a2', 'u4']);
});

test('a turn that is dropped is not read on, and nobody else loses a text', () => {
  const { queue, all } = queueOf([...texts(1, 'a', 2), ...texts(2, 'b', 2), ...texts(1, 'c', 1, true)]);
  queue.drop(1);
  expect(all()).toEqual(['b1', 'b2', undefined, undefined, undefined]);
});
