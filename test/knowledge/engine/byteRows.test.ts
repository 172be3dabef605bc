import { expect, test } from 'vitest';
import { fromByteRows, toByteRows } from '../../../knowledge/engine/byteRows.js';
import { seededRandom } from '../../../knowledge/engine/linear.js';

test('every number comes back within 1/254 of the greatest of its row, the greatest itself exactly (200 rows)', () => {
  const random = seededRandom(5);
  const width = 7;
  const values = Float32Array.from({ length: 200 * width }, (_, at) => (random() - 0.5) * 10 ** (at % 5));
  const again = fromByteRows(toByteRows(values, width), width);
  for (let at = 0; at < values.length; at += width) {
    const row = [...values.subarray(at, at + width)];
    const greatest = Math.max(...row.map(Math.abs));
    row.forEach((value, index) => {
      const off = Math.abs(value - (again[at + index] ?? Number.NaN));
      expect(off).toBeLessThanOrEqual((Math.abs(value) === greatest ? 1e-6 : 1 / 253.9) * greatest);
    });
  }
});

test('rows are scaled each by itself; a row of zeros stays one', () => {
  const { bytes, scales } = toByteRows(Float32Array.of(0.5, -2, 0, 0, 1000, 600), 2);
  expect([...bytes]).toEqual([32, -127, 0, 0, 127, 76]);
  expect(scales[1]).toBe(0);
  expect([...fromByteRows({ bytes, scales }, 2)].slice(2, 5)).toEqual([0, 0, 1000]);
});

test('a last row may be short, and no rows are none', () => {
  const values = Float32Array.of(3, -3, 3);
  expect([...fromByteRows(toByteRows(values, 2), 2)]).toEqual([3, -3, 3]);
  expect(fromByteRows(toByteRows(new Float32Array(0), 4), 4)).toHaveLength(0);
});
