import { existsSync, mkdtempSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { followUpsHash } from '../../../knowledge/build/buildFollowUps.js';
import { sourceHash } from '../../../knowledge/build/buildModel.js';
import { type CheckedBase, checkedBase } from '../../../knowledge/build/checkedBase.js';
import { KnowledgeError } from '../../../knowledge/errors.js';
import { isoDate } from '../../../knowledge/ids.js';
import { KnowledgeFolder } from '../../support/knowledgeFolder.js';
import { addOwnTopic, OWN_ENTRY } from '../../support/ownTopic.js';
import { TODAY } from '../../support/today.js';

const TOMORROW = isoDate('2099-01-01');
const folder = new KnowledgeFolder(addOwnTopic);
const dataDir = mkdtempSync(join(tmpdir(), 'data-'));
const file = join(dataDir, 'base.bin');
const LONG_AGO = new Date(0);

const load = (on = TODAY): CheckedBase => checkedBase(folder.root, on, dataDir);
/** Marks what is kept, so that {@link isKept} sees whether it was made anew. */
const mark = (): void => utimesSync(file, LONG_AGO, LONG_AGO);
const isKept = (): boolean => statSync(file).mtimeMs === 0;

function problemsOfLoading(): string[] {
  try {
    load();
    return [];
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return error.problems.map(({ code }) => code);
  }
}

beforeEach(() => {
  folder.restore();
  rmSync(file, { force: true });
});
afterAll(() => {
  folder.dispose();
  rmSync(dataDir, { recursive: true });
});

describe('a base that was checked', () => {
  test('is the same the second time, without being checked again', () => {
    const first = load();
    mark();
    expect(load()).toEqual(first);
    expect(isKept()).toBe(true);
    expect(first.base).toEqual(folder.read().base);
    expect(first.sources).toMatchObject({ model: sourceHash(first.base), followUps: followUpsHash(first.base) });
  });

  test('shows an edited answer at once, though the file has the same length and time', () => {
    load();
    const before = statSync(join(folder.root, OWN_ENTRY));
    folder.replace(OWN_ENTRY, 'The clerk can', 'The court can');
    utimesSync(join(folder.root, OWN_ENTRY), before.atime, before.mtime);
    expect(JSON.stringify([...(load().base.entries.get('en') ?? [])])).toContain('The court can');
    expect(statSync(join(folder.root, OWN_ENTRY)).size).toBe(before.size);
  });

  test.each<[string, () => void]>([
    ['a question was added', () => folder.append('knowledge/questions/en/cost.txt', 'what do i pay the zebra')],
    ['a value was changed', () => folder.replace('knowledge/values.yaml', 'value: 24', 'value: 36')],
    ['a file was added', () => folder.write('knowledge/phrases/en/more.yaml', '[]\n')],
  ])('is read anew after %s', (_, change) => {
    load();
    mark();
    change();
    load();
    expect(isKept()).toBe(false);
  });

  test('is checked anew on another day: a review or a value may have ended', () => {
    load();
    mark();
    load(TOMORROW);
    expect(isKept()).toBe(false);
  });

  test('does not hide a problem, and a base with one is not kept', () => {
    folder.replace(OWN_ENTRY, '[[court-self-help]]', '[[court-self-help]]\nAsk the clerk.');
    expect(problemsOfLoading()).toContain('BLOCK_WITHOUT_SOURCE');
    expect(existsSync(file)).toBe(false);
  });

  test.each<[string, () => void]>([
    ['cut short', () => truncateSync(file, 1000)],
    ['cut to its key', () => truncateSync(file, 32)],
    ['something else', () => writeFileSync(file, 'this is no base')],
  ])('that is %s is made anew', (_, damage) => {
    const first = load();
    damage();
    expect(load()).toEqual(first);
  });

  test('is not needed: a data folder that cannot be written to is no problem', () => {
    writeFileSync(join(dataDir, 'taken'), '');
    expect(checkedBase(folder.root, TODAY, join(dataDir, 'taken')).base).toEqual(folder.read().base);
  });
});
