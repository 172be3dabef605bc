import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readFollowUps } from '../../../knowledge/build/readFollowUps.js';
import type { Problem } from '../../../knowledge/errors.js';
import { pointId, topicId } from '../../../knowledge/ids.js';

const guns = topicId('guns');
const cost = topicId('cost');
const POINTS = new Set([pointId(guns, 'receipt'), pointId(guns, 'where'), pointId(cost, 'fee')]);
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function read(text: string, name = 'guns.txt') {
  const root = mkdtempSync(join(tmpdir(), 'follow-ups-'));
  folders.push(root);
  mkdirSync(join(root, 'knowledge/follow-ups/en'), { recursive: true });
  writeFileSync(join(root, 'knowledge/follow-ups/en', name), text);
  const problems: Problem[] = [];
  const followUps = readFollowUps(root, ['en'], new Set([guns, cost]), POINTS, (problem) => problems.push(problem));
  return { followUps, problems: problems.map(({ code, line }) => `${code}:${line}`) };
}

describe('follow-ups', () => {
  test('a section says what answers, the yes or no, and the point that they follow', () => {
    const { followUps, problems } = read(
      '# plain\n[where]\nand on sundays\n\n[cost/fee no after receipt]\nso its free to hand in\n\n[receipt after where]\nwhat do i get\tx\nhe may shoot\t!\n',
    );
    expect(problems).toEqual([]);
    expect(followUps.map(({ text, target, after, polarity }) => [text, target, after, polarity])).toEqual([
      ['and on sundays', 'guns/where', undefined, undefined],
      ['so its free to hand in', 'cost/fee', 'guns/receipt', 'no'],
      ['what do i get', 'guns/receipt', 'guns/where', undefined],
      ['he may shoot', 'guns/receipt', 'guns/where', undefined],
    ]);
    expect(followUps.map(({ mayTellDanger }) => mayTellDanger)).toEqual([false, false, false, true]);
  });

  test('the same words may stand behind two points, and once behind each', () => {
    const { problems } = read(
      '[where after receipt]\nwhere is that\n[where after where]\nwhere is that\n[receipt after where]\nWhere is that?\n',
    );
    expect(problems).toEqual(['DUPLICATE_VARIANT:6']);
  });

  test.each([
    ['a line before any section', 'by when\n', 'BAD_SHAPE:1'],
    ['a head that names no point', '[where after]\nby when\n', 'BAD_SHAPE:1'],
    ['a target that is no point', '[nowhere]\nby when\n', 'BAD_ID:2'],
    ['a point to follow that is none', '[where after nowhere]\nby when\n', 'BAD_ID:2'],
  ])('%s is told with its line', (_, text, problem) => expect(read(text).problems).toContain(problem));

  test('a file of no topic is told', () => expect(read('', 'pets.txt').problems).toEqual(['UNKNOWN_TOPIC:0']));
});
