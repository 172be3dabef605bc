import { describe, expect, test } from 'vitest';
import {
  factsOf,
  isAllReached,
  issuesOf,
  isUrgentAnswered,
  type JudgedStory,
  readStories,
  unlabelledFacts,
} from '../../../bot/commands/stories.js';
import { storyFigures, storyMistakes } from '../../../bot/commands/storyFigures.js';
import type { ToldFacts } from '../../../dialogs/understanding/understood.js';
import { isoDate, topicId } from '../../../knowledge/ids.js';

const LINE =
  '{"q":"i was served","issues":[{"topic":"firearms","also":["served-what-now"]},{"topic":"contact-rules"}],"facts":{"side":"restrained","is":["elder","third"]}}';

const judged = (answered: string[], offered: string[] = [], facts: ToldFacts = {}): JudgedStory => {
  const [story] = readStories(LINE, 'stories.jsonl');
  if (story === undefined) throw new Error('no story');
  return {
    story,
    answered: answered.map(topicId),
    offered: offered.map(topicId),
    outcome: { outcome: 'answer' },
    facts,
  };
};

describe('a file of stories', () => {
  test('what is left out has its default', () => {
    expect(readStories(`\n${LINE}\n{"q":"x","issues":[{"topic":"cost"}]}\n`, 'a.jsonl')).toEqual([
      expect.objectContaining({
        issues: [
          { topic: 'firearms', also: ['served-what-now'] },
          { topic: 'contact-rules', also: [] },
        ],
        facts: { side: 'restrained', is: ['elder', 'third'] },
      }),
      { q: 'x', issues: [{ topic: 'cost', also: [] }], facts: {} },
    ]);
  });

  test.each([
    ['a story that asks nothing', '{"q":"x","issues":[]}', /^a\.jsonl:1: not a story \(issues/],
    ['a fact there is not', '{"q":"x","issues":[{"topic":"cost"}],"facts":{"sides":"protected"}}', /sides/],
    ['a value that a fact cannot have', '{"q":"x","issues":[{"topic":"cost"}],"facts":{"side":"left"}}', /facts\.side/],
  ])('%s is named with its line', (_, line, message) => {
    expect(() => readStories(line, 'a.jsonl')).toThrow(message);
  });
});

describe('what became of what a story asks', () => {
  test.each<[string, JudgedStory, boolean, boolean]>([
    ['both answered', judged(['firearms', 'contact-rules']), true, true],
    [
      'the urgent one by a topic that is also right, the other offered',
      judged(['served-what-now'], ['contact-rules']),
      true,
      true,
    ],
    ['only the urgent one', judged(['firearms'], ['cost']), true, false],
    ['the urgent one only offered', judged(['contact-rules'], ['firearms']), false, true],
    ['neither', judged(['cost'], ['appeal']), false, false],
    ['nothing answered or offered', judged([]), false, false],
  ])('%s', (_, story, isUrgent, isAll) => {
    expect([isUrgentAnswered(story), isAllReached(story)]).toEqual([isUrgent, isAll]);
  });

  test('each issue apart, the first as the urgent one', () => {
    expect(issuesOf(judged(['contact-rules'], ['firearms']))).toEqual([
      expect.objectContaining({ isUrgent: true, isAnswered: false, isReached: true }),
      expect.objectContaining({ isUrgent: false, isAnswered: true, isReached: true }),
    ]);
  });
});

describe('facts of a story', () => {
  test('right whatever the order of traits, wrong with another value, missed where not read', () => {
    expect(factsOf(judged([], [], { side: 'restrained', is: ['third', 'elder'] }))).toEqual([
      { name: 'side', mark: 'right' },
      { name: 'is', mark: 'right' },
    ]);
    expect(factsOf(judged([], [], { side: 'protected' }))).toEqual([
      { name: 'side', mark: 'wrong' },
      { name: 'is', mark: 'missed' },
    ]);
    expect(factsOf(judged([], [], { is: ['elder'] }))).toContainEqual({ name: 'is', mark: 'wrong' });
  });

  test('what is read besides the labels is counted apart', () => {
    const story = judged([], [], { side: 'restrained', hearingOn: isoDate('2026-12-16') });
    expect(unlabelledFacts(story)).toEqual(['hearingOn']);
  });
});

describe('the report', () => {
  const stories = [judged(['firearms', 'contact-rules'], [], { side: 'restrained' }), judged(['cost'], ['firearms'])];

  test('gives shares with their intervals', () => {
    const report = storyFigures(stories).join('\n');
    expect(report).toMatch(/^stories +2 +50\.0 ± 40\.0 % +50\.0 ± 40\.0 %$/m);
    expect(report).toMatch(/^issues +4 +50\.0 ± \S+ % +75\.0 ± /m);
    expect(report).toMatch(/^ {2}most urgent +2 +50\.0 ± \S+ % +100\.0 ± /m);
    expect(report).toMatch(/^facts told +4 +25\.0 ± \S+ % +0\.0 ± \S+ % +75\.0 ± /m);
    expect(report).toMatch(/^ {2}side +2 +50\.0 ± /m);
  });

  test('lists the stories that failed, with what was answered', () => {
    expect(storyMistakes(stories)).toEqual([
      'not answered  wanted [firearms|served-what-now, contact-rules] answered [cost] offered [firearms] answer | i was served',
    ]);
  });
});
