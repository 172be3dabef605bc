import { describe, expect, test } from 'vitest';
import {
  type GoldUtterance,
  guardFigures,
  type Judged,
  type Mark,
  markOf,
  readGold,
  sharesOf,
} from '../../../bot/commands/evaluation.js';
import type { Asked } from '../../../dialogs/understanding/asked.js';
import type { Guard, Outcome, TopicId } from '../../../knowledge/contract.js';
import { topicId } from '../../../knowledge/ids.js';

const [cost, appeal, service] = ['cost', 'appeal', 'service'].map(topicId) as [TopicId, TopicId, TopicId];
const judgement = (outcome: Outcome, guards: Guard[] = []): Asked => ({
  outcome,
  guards,
  confidence: 1,
  ranked: [],
  topics: [],
  points: [],
  facts: {},
  dangers: [],
  dangerLevel: undefined,
  acts: [],
});
const gold = (topic: string, more: Partial<GoldUtterance> = {}): GoldUtterance => ({
  q: 'x',
  topic,
  also: [],
  alsoPoints: [],
  ...more,
});
const answer = (topic: TopicId): Outcome => ({ kind: 'answer', topic });
const choice = (...choices: TopicId[]): Outcome => ({ kind: 'ambiguous', choices });
const guarded = (guard: Guard, topic?: TopicId): Outcome => ({ kind: 'guarded', guard, topic, smalltalk: undefined });
const outside: Outcome = { kind: 'outOfScope', nearest: [cost] };

describe('what a judgement is worth', () => {
  test.each<[string, GoldUtterance, Outcome, Mark]>([
    ['its topic answered', gold('cost'), answer(cost), 'right'],
    ['a topic that is also right', gold('cost', { also: ['appeal'] }), answer(appeal), 'right'],
    ['another topic answered', gold('cost'), answer(appeal), 'wrong'],
    ['its topic among the choices', gold('cost'), choice(appeal, cost), 'choice'],
    ['an also-right topic among the choices', gold('cost', { also: ['service'] }), choice(appeal, service), 'choice'],
    ['choices without it', gold('cost'), choice(appeal, service), 'wrong'],
    ['declined', gold('cost'), outside, 'declined'],
    ['guarded with its topic', gold('cost'), guarded('advice', cost), 'right'],
    ['guarded with another topic', gold('cost'), guarded('advice', appeal), 'wrong'],
    ['guarded without a topic', gold('cost'), guarded('crisis'), 'declined'],
    ['out of scope and declined', gold('@oos'), outside, 'refused'],
    ['out of scope but answered', gold('@oos'), answer(cost), 'wrong'],
    ['out of scope but choices offered', gold('@oos'), choice(cost, appeal), 'wrong'],
    ['out of scope, stopped by a guard', gold('@oos'), guarded('smalltalk'), 'refused'],
    ['a crisis, guarded even with a topic', gold('@crisis'), guarded('crisis', cost), 'refused'],
    ['out of scope but treated as advice on a topic', gold('@oos'), guarded('advice', cost), 'wrong'],
  ])('%s', (_, line, outcome, mark) => {
    expect(markOf(line, judgement(outcome))).toBe(mark);
  });
});

describe('a gold file', () => {
  test('one object a line, blank lines aside; what is left out has its default', () => {
    const lines = readGold(
      '{"q":"fees?","topic":"cost"}\n\n{"q":"hi","topic":"@smalltalk","also":["cost"],"oos":"far"}\n',
      'dev.jsonl',
    );
    expect(lines).toEqual([
      { q: 'fees?', topic: 'cost', also: [], alsoPoints: [] },
      { q: 'hi', topic: '@smalltalk', also: ['cost'], oos: 'far', alsoPoints: [] },
    ]);
  });

  test('broken JSON names file and line', () => {
    expect(() => readGold('{"q":"fees?","topic":"cost"}\n\n{"q":\n', 'dev.jsonl')).toThrow(/^dev\.jsonl:3: /);
  });

  test('a line without its topic names the line and the field', () => {
    expect(() => readGold('{"q":"fees?"}', 'dev.jsonl')).toThrow(/^dev\.jsonl:1: .*topic/);
  });
});

describe('figures', () => {
  const judged = (line: GoldUtterance, outcome: Outcome, guards: Guard[] = []): Judged => ({
    gold: line,
    asked: judgement(outcome, guards),
    mark: markOf(line, judgement(outcome, guards)),
  });

  test('shares of the marks, refusals among the declined', () => {
    const four = [
      judged(gold('cost'), answer(cost)),
      judged(gold('cost'), choice(cost, appeal)),
      judged(gold('cost'), answer(appeal)),
      judged(gold('@oos'), outside),
    ];
    expect(sharesOf(four)).toEqual({ count: 4, right: 0.25, choice: 0.25, wrong: 0.25, declined: 0.25 });
    expect(sharesOf([])).toEqual({ count: 0, right: 0, choice: 0, wrong: 0, declined: 0 });
  });

  test('a guard: recall on those that want it, false alarms on the others', () => {
    const lines = [
      judged(gold('@crisis'), guarded('crisis'), ['crisis']),
      judged(gold('cost', { guard: '@crisis' }), answer(cost)),
      judged(gold('cost'), answer(cost), ['crisis']),
      judged(gold('cost'), answer(cost), ['advice']),
      judged(gold('appeal'), answer(appeal)),
    ];
    expect(guardFigures(lines, 'crisis')).toEqual({
      guard: 'crisis',
      wanted: 2,
      recall: 0.5,
      others: 3,
      falseAlarms: 1 / 3,
    });
  });
});
