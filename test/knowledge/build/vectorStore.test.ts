import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SHIPPED, VectorStore } from '../../../knowledge/build/vectorStore.js';
import { DANGER_DIMENSIONS, DIMENSIONS, type Encoder } from '../../../knowledge/engine/encoder.js';
import { unsealed } from '../../../knowledge/engine/seal.js';
import { toyVector } from '../../support/toyModel.js';

let folder = '';
/** What the encoder was given, in order. */
let read: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vectors-'));
  read = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

let isClosed = false;

/** Notes what it reads; cannot read "bad". */
const encoder: Encoder = {
  runtime: 'native',
  read: async (text) => {
    if (text === 'bad') throw new Error('no reading');
    read.push(text);
    return {
      vector: toyVector(text, DIMENSIONS),
      danger: toyVector(text, DANGER_DIMENSIONS),
    };
  },
  embed: async (text) => toyVector(text, DIMENSIONS),
  pointed: async (text) => ({ vector: toyVector(text, DIMENSIONS), points: toyVector(text, 3) }),
  points: async (text) => toyVector(text, 3),
  close: async () => {
    isClosed = true;
  },
};

const store = (name = 'data'): VectorStore =>
  new VectorStore({
    dataDir: join(folder, name),
    shipped: join(folder, 'shipped.bin'),
    openEncoder: async () => encoder,
  });

const kept = (): string => join(folder, 'data/vectors.bin');

function flipped(file: string): void {
  const bytes = readFileSync(file);
  const at = bytes.length >> 1;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
}

test('a text is read once, and again the same in a later run', async () => {
  const first = await store().readingsOf(['a dog', 'a cat', 'a dog']);
  expect(read).toEqual(['a dog', 'a cat']);
  expect(first[2]).toEqual(first[0]);
  expect(await store().readingsOf(['a cat', 'a dog'])).toEqual([first[1], first[0]]);
  expect(read).toHaveLength(2);
});

test('a reading is near what the encoder said, what it says of danger exactly', async () => {
  const [reading] = await store().readingsOf(['a dog in the yard']);
  const vector = toyVector('a dog in the yard', DIMENSIONS);
  const greatest = Math.max(...vector.map(Math.abs));
  vector.forEach((value, at) => {
    expect(Math.abs(value - (reading?.vector[at] ?? 9))).toBeLessThanOrEqual(greatest / 253);
  });
  expect(reading?.danger).toEqual(toyVector('a dog in the yard', DANGER_DIMENSIONS));
});

test('what is shipped holds just the texts asked for, needs no encoder, and is the same bytes in any order', async () => {
  const made = store();
  const readings = await made.readingsOf(['one', 'two', 'three']);
  made.ship(['two', 'one', 'two']);
  const bytes = readFileSync(join(folder, 'shipped.bin'));
  made.ship(['one', 'two']);
  expect(readFileSync(join(folder, 'shipped.bin')).equals(bytes)).toBe(true);
  read = [];
  expect(await store('elsewhere').readingsOf(['one', 'two'])).toEqual(readings.slice(0, 2));
  expect(read).toEqual([]);
  expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
  await store('elsewhere').readingsOf(['three']);
  expect(read).toEqual(['three']);
});

test.each([
  ['cut short', () => truncateSync(kept(), readFileSync(kept()).length - 1)],
  ['made by another encoder', () => writeFileSync(kept(), readFileSync(kept()).fill(1, 4, 8))],
  ['altered in one bit', () => flipped(kept())],
  ['another thing', () => writeFileSync(kept(), 'hello')],
])('a kept file that is %s is read anew', async (_, damage) => {
  const [before] = await store().readingsOf(['a dog']);
  damage();
  expect(await store().readingsOf(['a dog'])).toEqual([before]);
  expect(read).toEqual(['a dog', 'a dog']);
});

test('shipped readings that are altered in one bit are refused, with how to mend them', async () => {
  const made = store();
  await made.readingsOf(['one', 'two']);
  made.ship(['one', 'two']);
  flipped(join(folder, 'shipped.bin'));
  expect(() => store()).toThrow(/shipped\.bin {2}MODEL_BROKEN .*checksum.*git checkout/);
});

test('the readings that come with the project are whole', () => {
  expect(unsealed(readFileSync(SHIPPED))).toBeDefined();
});

test('the encoder is closed, and what was read is kept, when it fails', async () => {
  isClosed = false;
  await expect(store().readingsOf(['good', 'bad'])).rejects.toThrow('no reading');
  expect(isClosed).toBe(true);
  await store().readingsOf(['good']);
  expect(read).toEqual(['good']);
});
