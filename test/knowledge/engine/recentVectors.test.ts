import { expect, test } from 'vitest';
import { withRecentVectors } from '../../../knowledge/engine/recentVectors.js';

function countingEncoder() {
  const texts: string[] = [];
  return {
    texts,
    runtime: 'native' as const,
    embed(text: string) {
      texts.push(text);
      return text === 'broken' ? Promise.reject(new Error('no')) : Promise.resolve(Float32Array.of(text.length));
    },
    read(text: string) {
      texts.push(text);
      return Promise.resolve({ vector: Float32Array.of(text.length), danger: Float32Array.of(1) });
    },
    pointed(text: string) {
      texts.push(text);
      return Promise.resolve({ vector: Float32Array.of(text.length), points: Float32Array.of(1) });
    },
    points(text: string) {
      texts.push(`points of ${text}`);
      return Promise.resolve(Float32Array.of(text.length));
    },
    close: () => Promise.resolve(),
  };
}

test('a repeated text is encoded once; the oldest of many is encoded again', async () => {
  const inner = countingEncoder();
  const encoder = withRecentVectors(inner);
  expect(await encoder.embed('again')).toEqual(await encoder.embed('again'));
  expect(inner.texts).toEqual(['again']);
  for (let index = 0; index < 64; index += 1) await encoder.embed(`text ${index}`);
  await encoder.embed('again');
  expect(inner.texts.filter((text) => text === 'again')).toHaveLength(2);
});

test('a failure is not remembered', async () => {
  const inner = countingEncoder();
  const encoder = withRecentVectors(inner);
  await expect(encoder.embed('broken')).rejects.toThrow('no');
  await expect(encoder.embed('broken')).rejects.toThrow('no');
  expect(inner.texts).toHaveLength(2);
});

test('who asks for the same text as another does not fail with them', async () => {
  const inner = countingEncoder();
  let failed = false;
  const encoder = withRecentVectors({
    ...inner,
    read(text) {
      if (failed) return inner.read(text);
      failed = true;
      return Promise.reject(new Error('the turn is too late for the encoder'));
    },
  });
  const [late, shared, vector] = await Promise.allSettled([
    encoder.read('same'),
    encoder.read('same'),
    encoder.embed('same'),
  ]);
  expect([late.status, shared.status, vector.status]).toEqual(['rejected', 'fulfilled', 'fulfilled']);
});

test('a text that was read needs no second run for its vector, and is asked for its points alone', async () => {
  const inner = countingEncoder();
  const encoder = withRecentVectors(inner);
  const { vector } = await encoder.read('both');
  expect(await encoder.embed('both')).toEqual(vector);
  expect(inner.texts).toEqual(['both']);
  expect(await encoder.pointed('both')).toEqual({ vector, points: await encoder.points('both') });
  await encoder.read('both');
  expect(inner.texts).toEqual(['both', 'points of both']);
});

test('what the point head alone says of a text is asked for once', async () => {
  const inner = countingEncoder();
  const encoder = withRecentVectors(inner);
  expect(await encoder.points('guns. by when')).toEqual(await encoder.points('guns. by when'));
  expect(inner.texts).toEqual(['points of guns. by when']);
});

test('a text whose vector is known is asked for its points alone', async () => {
  const inner = countingEncoder();
  const encoder = withRecentVectors(inner);
  const vector = await encoder.embed('known');
  expect(await encoder.pointed('known')).toEqual({ vector, points: await encoder.points('known') });
  expect(inner.texts).toEqual(['known', 'points of known']);
});
