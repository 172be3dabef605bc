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
import type { Served } from '../../../bot/commands/served.js';
import type { Guard, TopicId } from '../../../knowledge/contract.js';
import { topicId } from '../../../knowledge/ids.js';

const [cost, appeal, service] = ['cost', 'appeal', 'service'].map(topicId) as [TopicId, TopicId, TopicId];
const NOTHING: Served = {
  outcome: 'outOfScope',
  guards: [],
  topics: [],
  points: [],
  choices: [],
  dangers: [],
  dangerLevel: undefined,
  ranked: [],
  confidence: 1,
  facts: {},
  acts: [],
};
const gold = (topic: string, more: Partial<GoldUtterance> = {}): GoldUtterance => ({
  q: 'x',
  topic,
  also: [],
  alsoPoints: [],
  ...more,
});
const answer = (topic: TopicId, ...choices: TopicId[]): Served => ({
  ...NOTHING,
  outcome: 'answer',
  topics: [topic],
  choices,
});
const choice = (...choices: TopicId[]): Served => ({ ...NOTHING, outcome: 'ambiguous', choices });
const guarded = (guard: Guard, ...topics: TopicId[]): Served => ({
  ...NOTHING,
  outcome: 'guarded',
  guards: [guard],
  topics,
});
const outside = NOTHING;

describe('what a reply is worth', () => {
  test.each<[string, GoldUtterance, Served, Mark]>([
    ['its topic answered', gold('cost'), answer(cost), 'right'],
    ['its topic answered, another one offered below', gold('cost'), answer(cost, appeal), 'right'],
    ['a topic that is also right', gold('cost', { also: ['appeal'] }), answer(appeal), 'right'],
    ['another topic answered', gold('cost'), answer(appeal), 'wrong'],
    ['another topic answered, its own offered below', gold('cost'), answer(appeal, service, cost), 'below'],
    [
      'another topic answered before its own',
      gold('cost'),
      { ...NOTHING, outcome: 'answer', topics: [appeal, cost] },
      'below',
    ],
    ['another topic answered and another offered', gold('cost'), answer(appeal, service), 'wrong'],
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
    ['out of scope, a county noted', gold('@oos'), { ...NOTHING, outcome: 'answer' }, 'refused'],
    ['out of scope, asked back', gold('@oos'), { ...NOTHING, outcome: 'dialog' }, 'refused'],
    ['a crisis, guarded even with a topic', gold('@crisis'), guarded('crisis', cost), 'refused'],
    ['out of scope but treated as advice on a topic', gold('@oos'), guarded('advice', cost), 'wrong'],
  ])('%s', (_, line, served, mark) => {
    expect(markOf(line, served)).toBe(mark);
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
  const judged = (line: GoldUtterance, served: Served, guards: Guard[] = []): Judged => ({
    gold: line,
    served: { ...served, guards },
    mark: markOf(line, served),
  });

  test('shares of the marks, refusals among the declined', () => {
    const five = [
      judged(gold('cost'), answer(cost)),
      judged(gold('cost'), choice(cost, appeal)),
      judged(gold('cost'), answer(appeal, cost)),
      judged(gold('cost'), answer(appeal)),
      judged(gold('@oos'), outside),
    ];
    expect(sharesOf(five)).toEqual({ count: 5, right: 0.2, choice: 0.2, below: 0.2, wrong: 0.2, declined: 0.2 });
    expect(sharesOf([])).toEqual({ count: 0, right: 0, choice: 0, below: 0, wrong: 0, declined: 0 });
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
