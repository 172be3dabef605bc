import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readDataSet, withoutValidation } from '../../bench/matching/dataSet.js';
import { syntheticDataSet } from '../../bench/matching/syntheticData.js';

const folder = mkdtempSync(join(tmpdir(), 'bench-data-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const many = (label: string, count: number, start = 0): [string, string][] =>
  Array.from({ length: count }, (_, index) => [`${label} ${start + index}`, label]);
const train = [...many('a', 20), ...many('b', 20)];
const test_ = [...many('a', 2, 100), ...many('b', 2, 100)];

function dataOf(splits: object, split = 'train'): ReturnType<typeof readDataSet> {
  const file = join(folder, 'data.json');
  writeFileSync(file, JSON.stringify(splits));
  return readDataSet(file, split);
}

describe('where the threshold is chosen', () => {
  test('on the validation splits where there are any', () => {
    const data = dataOf({
      train,
      test: test_,
      val: many('a', 3, 50),
      oos_val: many('oos', 2),
      oos_train: many('oos', 4, 9),
    });
    expect(data.validation).toHaveLength(3);
    expect(data.validationOutside).toEqual(['oos 0', 'oos 1']);
    expect(data.validationIsTrain).toBe(false);
    expect(data.trainOutside).toHaveLength(4);
  });

  test('on a tenth of each label of the training split where there is nothing else', () => {
    const data = dataOf({ train, test: test_, oos_train: many('oos', 8), oos_test: many('oos', 3, 20) });
    expect(data.validationIsTrain).toBe(true);
    expect(data.validation.map(({ label }) => label)).toEqual(['a', 'a', 'b', 'b']);
    expect(data.validationOutside).toHaveLength(2);
    const rehearsal = withoutValidation(data);
    expect(rehearsal.train).toHaveLength(36);
    expect(rehearsal.trainOutside).toHaveLength(6);
    expect(data.train).toHaveLength(40);
  });

  test('on what a smaller training split leaves of the whole one', () => {
    const data = dataOf({ train, train_5: [...many('a', 5), ...many('b', 5)], test: test_ }, 'train_5');
    expect(data.validationIsTrain).toBe(false);
    expect(data.validation).toHaveLength(30);
    expect(data.validation.some(({ text }) => data.train.some((each) => each.text === text))).toBe(false);
  });

  test('never on the test texts', () => {
    const data = dataOf({ train, test: test_, oos_test: many('oos', 3) });
    const tested = new Set([...data.test.map(({ text }) => text), ...data.testOutside]);
    expect(
      [...data.validation.map(({ text }) => text), ...data.validationOutside].some((text) => tested.has(text)),
    ).toBe(false);
  });
});

describe('the made-up base', () => {
  test('has the topics and variants asked for, and is the same every time', () => {
    const data = syntheticDataSet(10_000, 10);
    expect(new Set(data.train.map(({ label }) => label)).size).toBe(10_000);
    expect(new Set(data.train.map(({ text }) => text)).size).toBe(100_000);
    expect(syntheticDataSet(50, 10)).toEqual(syntheticDataSet(50, 10));
  });

  test('is tested on wordings that no variant has', () => {
    const data = syntheticDataSet(200, 10);
    const known = new Set(data.train.map(({ text }) => text));
    expect(data.test.length).toBeGreaterThan(300);
    expect(data.test.filter(({ text }) => known.has(text))).toEqual([]);
    expect(data.testOutside.filter((text) => data.trainOutside.includes(text))).toEqual([]);
  });
});
