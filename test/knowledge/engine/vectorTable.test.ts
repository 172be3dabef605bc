import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import loadWabt from 'wabt';
import { seededRandom } from '../../../knowledge/engine/linear.js';
import { VectorTable } from '../../../knowledge/engine/vectorTable.js';
import { dot, unit } from '../../../knowledge/engine/whitening.js';
import { projectRoot } from '../../../knowledge/paths.js';

const tableOf = (vectors: readonly Float32Array[], dimensions: number): VectorTable =>
  VectorTable.of(vectors.length, dimensions, (row) => vectors[row] ?? new Float32Array(dimensions));
const sized = (dimensions: number) =>
  fc.float32Array({ minLength: dimensions, maxLength: dimensions, noNaN: true, min: -1, max: 1 });

test('agrees with the sums done by hand, whatever the size', () => {
  const some = fc
    .integer({ min: 1, max: 70 })
    .chain((dimensions) =>
      fc.record({ query: sized(dimensions), vectors: fc.array(sized(dimensions), { maxLength: 9 }) }),
    );
  fc.assert(
    fc.property(some, ({ query, vectors }) => {
      const table = tableOf(vectors, query.length);
      const dots = table.dotsWith(query);
      expect(dots).toHaveLength(vectors.length);
      vectors.forEach((vector, row) => {
        const near = table.row(row);
        const step = table.scales[row] ?? 0;
        near.forEach((value, index) => {
          expect(Math.abs(value - (vector[index] ?? 0))).toBeLessThanOrEqual(0.51 * step + 1e-9);
        });
        // The query is rounded too, to one part in 8,191 of its greatest number.
        const rounded = near.reduce((sum, value) => sum + Math.abs(value), 0) / 16_382;
        expect(Math.abs((dots[row] ?? 0) - dot(near, query))).toBeLessThanOrEqual(rounded + 1e-5);
      });
    }),
  );
});

test('a cosine of 384 numbers is off by less than 0.002', () => {
  const random = seededRandom(4);
  const vectors = Array.from({ length: 400 }, () => unit(Float32Array.from({ length: 384 }, () => random() - 0.5)));
  const table = tableOf(vectors, 384);
  for (const query of vectors.slice(0, 40)) {
    table.dotsWith(query).forEach((cosine, row) => {
      expect(Math.abs(cosine - dot(vectors[row] ?? query, query))).toBeLessThan(0.002);
    });
  }
});

test('the largest sums do not overflow', () => {
  const even = unit(new Float32Array(2_000).fill(1));
  const odd = even.map((value) => -value);
  const [own = 0, opposite = 0] = tableOf([even, odd], 2_000).dotsWith(even);
  expect(own).toBeCloseTo(1, 4);
  expect(opposite).toBeCloseTo(-1, 4);
});

test('a table without rows, a row of zeros and a query of zeros have answers too', () => {
  expect(tableOf([], 5).dotsWith(Float32Array.of(1, 2, 3, 4, 5))).toHaveLength(0);
  const table = tableOf([new Float32Array(3), Float32Array.of(1, 0, 0)], 3);
  expect([...table.dotsWith(Float32Array.of(0.5, 0, 0))]).toEqual([0, expect.closeTo(0.5, 3)]);
  expect([...table.dotsWith(new Float32Array(3))]).toEqual([0, 0]);
});

test('bytes that are not the rows, and vectors too long, are refused', () => {
  expect(() => new VectorTable(16, new Int8Array(17), new Float32Array(1))).toThrow(/1 rows of 16 bytes are not 17/);
  expect(() => tableOf([], 2_001)).toThrow(/at most 2000/);
});

test('dots.wasm is what dots.wat says', async () => {
  const fileOf = (name: string): string => join(projectRoot, 'knowledge/engine', name);
  const { parseWat } = await loadWabt();
  const compiled = parseWat('dots.wat', readFileSync(fileOf('dots.wat'), 'utf8')).toBinary({}).buffer;
  expect(Buffer.from(compiled).equals(readFileSync(fileOf('dots.wasm')))).toBe(true);
});

test('a range of rows has the same dot products, to the bit', () => {
  const rows = [1, 2, 3, 4, 5].map((each) => Float32Array.of(each / 5, 0.3, -0.1 * each));
  const table = tableOf(rows, 3);
  const query = Float32Array.of(0.2, -0.5, 0.8);
  expect(table.dotsWith(query, 1, 4)).toEqual(table.dotsWith(query).slice(1, 4));
  expect(table.dotsWith(query, 2, 2)).toHaveLength(0);
});
