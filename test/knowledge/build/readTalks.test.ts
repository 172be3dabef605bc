import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readTalks } from '../../../knowledge/build/readTalks.js';
import type { Problem } from '../../../knowledge/errors.js';
import { pointId, topicId } from '../../../knowledge/ids.js';

const POINTS = new Set([pointId(topicId('guns'), 'where'), pointId(topicId('cost'), 'fee')]);
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function read(text: string | undefined) {
  const root = mkdtempSync(join(tmpdir(), 'talks-'));
  folders.push(root);
  if (text !== undefined) {
    mkdirSync(join(root, 'knowledge/talks/en'), { recursive: true });
    writeFileSync(join(root, 'knowledge/talks/en/1.txt'), text);
  }
  const problems: Problem[] = [];
  const turns = readTalks(root, ['en', 'es'], POINTS, (problem) => problems.push(problem));
  return { turns, problems: problems.map(({ code, line }) => `${code}:${line}`) };
}

test('a message knows what was answered before it in its own conversation', () => {
  const { turns, problems } = read(
    '# one\nguns/where\twhere do they go\n-\tok\ncost/fee\tand the fee\n\n# two\ncost/fee\thow much\n',
  );
  expect(problems).toEqual([]);
  expect(turns).toEqual([
    { text: 'where do they go', language: 'en', first: 'where do they go', before: [], target: 'guns/where' },
    { text: 'ok', language: 'en', first: 'where do they go', before: ['guns/where'], target: undefined },
    { text: 'and the fee', language: 'en', first: 'where do they go', before: ['guns/where'], target: 'cost/fee' },
    { text: 'how much', language: 'en', first: 'how much', before: [], target: 'cost/fee' },
  ]);
});

test('a line without a message only says what was answered', () => {
  const { turns } = read('# one\nguns/where\t\ncost/fee\tand the fee\n');
  expect(turns).toEqual([
    { text: 'and the fee', language: 'en', first: 'and the fee', before: ['guns/where'], target: 'cost/fee' },
  ]);
});

test('a line without a label and one of no point are reported with their line', () =>
  expect(read('# one\njust words\nguns/when\tby when\ncost/fee\thow much\n')).toMatchObject({
    problems: ['BAD_SHAPE:2', 'BAD_ID:3'],
    turns: [{ text: 'how much' }],
  }));

test('what is marked as danger or wrong is a message all the same; any other mark is reported', () =>
  expect(read('# one\nguns/where\the waved it at me\tdanger\ncost/fee\thow much\tloud\n')).toMatchObject({
    problems: ['BAD_SHAPE:3'],
    turns: [{ text: 'he waved it at me', target: 'guns/where' }],
  }));

test('a base may have none', () => expect(read(undefined)).toEqual({ turns: [], problems: [] }));
