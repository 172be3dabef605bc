import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  calibrationError,
  guardFigures,
  isContent,
  type Judged,
  judgeAll,
  judgeConversations,
  pointShare,
  readConversations,
  readGold,
  sharesOf,
} from '../../../bot/commands/evaluation.js';
import { Talk } from '../../../bot/commands/talk.js';
import { readKnowledgeBase } from '../../../knowledge/build/readKnowledgeBase.js';
import { sameQuestionKey } from '../../../knowledge/build/readQuestions.js';
import { projectRoot } from '../../../knowledge/paths.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { NOW, TODAY } from '../../support/today.js';

/** Floors are two points below what was measured, or as they were before where that is more. */

describe.each(['gold.jsonl', 'gold-independent.jsonl'])('on test/gold/%s', (name) => {
  const file = join(projectRoot, 'test/gold', name);
  let judged: readonly Judged[] = [];

  beforeAll(async () => {
    judged = await judgeAll(new Talk(await realKnowledge(), NOW), readGold(readFileSync(file, 'utf8'), file), () => {});
  }, 300_000);

  const select = (keep: (each: Judged) => boolean) => sharesOf(judged.filter(keep));

  test('questions on a topic: at least 87 % right, 91 % with the right one below or to choose; at most 6.7 % wrong', () => {
    const { right, choice, below, wrong } = select(({ gold }) => isContent(gold));
    expect(right).toBeGreaterThanOrEqual(0.87);
    expect(right + choice + below).toBeGreaterThanOrEqual(0.91);
    expect(wrong).toBeLessThanOrEqual(0.067);
  });

  test('out of scope: at least 80 % of the near and 97 % of the far are refused', () => {
    expect(select(({ gold }) => gold.oos === 'near').declined).toBeGreaterThanOrEqual(0.8);
    expect(select(({ gold }) => gold.oos === 'far').declined).toBeGreaterThanOrEqual(0.97);
  });

  test('danger as such: at least 92 % seen as acute; at most 3 % false alarms', () => {
    const asked = judged.filter(({ gold }) => gold.topic === '@crisis');
    const seen = asked.filter(({ served: { guards } }) => guards.includes('crisis'));
    expect(seen.length / asked.length).toBeGreaterThanOrEqual(0.92);
    expect(guardFigures(judged, 'crisis').falseAlarms).toBeLessThanOrEqual(0.03);
  });

  test('confidence means what it says: a calibration error of at most 0.06', () => {
    expect(calibrationError(judged)).toBeLessThanOrEqual(0.06);
  });

  test('no question stands in a training file', () => {
    const { questions } = readKnowledgeBase(projectRoot, TODAY).base;
    const variants = [...questions.topics, ...questions.guards, ...questions.outOfScope];
    const trained = new Set(variants.map(({ text }) => sameQuestionKey(text)));
    expect(judged.map(({ gold }) => gold.q).filter((text) => trained.has(sameQuestionKey(text)))).toEqual([]);
  });
});

/** Wordings by other hands, each topic and language asked about. */
describe.each([
  ['new-topics.jsonl', { reached: 0.91, right: 0.85, wrong: 0.08, point: 0.9 }],
  ['spanish.jsonl', { reached: 0.93, right: 0.89, wrong: 0.035, point: 0.91 }],
] as const)('on test/gold/%s', (name, floor) => {
  const file = join(projectRoot, 'test/gold', name);
  let judged: readonly Judged[] = [];

  beforeAll(async () => {
    judged = await judgeAll(new Talk(await realKnowledge(), NOW), readGold(readFileSync(file, 'utf8'), file), () => {});
  }, 300_000);

  test('topics are found, and the point within the topic', () => {
    const { right, choice, below, wrong } = sharesOf(judged.filter(({ gold }) => isContent(gold)));
    expect(right + choice + below).toBeGreaterThanOrEqual(floor.reached);
    expect(right).toBeGreaterThanOrEqual(floor.right);
    expect(wrong).toBeLessThanOrEqual(floor.wrong);
    expect(pointShare(judged)).toBeGreaterThanOrEqual(floor.point);
  });
});

test('conversations: at least 91 % of the turns right, or the right topic below or to choose, and 88 % outright', async () => {
  const file = join(projectRoot, 'test/gold/conversations.jsonl');
  const turns = await judgeConversations(
    new Talk(await realKnowledge(), NOW),
    readConversations(readFileSync(file, 'utf8'), file),
  );
  const { right, choice, below } = sharesOf(turns);
  expect(right + choice + below).toBeGreaterThanOrEqual(0.91);
  expect(right).toBeGreaterThanOrEqual(0.88);
}, 120_000);
