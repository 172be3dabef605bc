import { describe, expect, test } from 'vitest';
import { createLog, type TurnLine } from '../../../bot/log.js';
import { Counter } from '../../../bot/report/counter.js';
import { byDay, type Counts, countsSchema, noCounts, tookAtMost, withoutGaps } from '../../../bot/report/counts.js';
import { topicId } from '../../../knowledge/ids.js';

const line: TurnLine = {
  outcome: 'answer',
  topic: topicId('firearms'),
  guard: undefined,
  language: 'es',
  channel: 'directline',
  tookMs: 80,
};

class Kept {
  readonly counts: Counts[] = [];
  readonly votes: object[] = [];
  isAway = false;
  async addCounts(counts: Counts): Promise<void> {
    if (this.isAway) throw new Error('away');
    this.counts.push(counts);
  }
  async vote(vote: object): Promise<void> {
    this.votes.push(vote);
  }
}

describe('what is counted', () => {
  test('conversations, messages by outcome, topic, language, channel and time, danger, votes', async () => {
    const kept = new Kept();
    const counter = new Counter(kept, () => '2026-11-28');
    const log = counter.counting(createLog('silent'));
    log.turn({ ...line, outcome: 'greeting', topic: undefined });
    log.turn({ ...line, outcome: 'none' });
    log.turn(line);
    log.turn({ ...line, language: 'en', tookMs: 60_000 });
    log.turn({ ...line, outcome: 'guarded', guard: 'crisis', topic: undefined });
    log.turn({ ...line, outcome: 'outOfScope', topic: undefined });
    await counter.vote({ topic: 'firearms', isHelpful: true });
    await counter.flush();
    await counter.flush();
    expect(kept.counts).toEqual([
      {
        day: '2026-11-28',
        conversations: 1,
        turns: 4,
        dangers: 1,
        helpful: 1,
        notHelpful: 0,
        outcomes: { answer: 2, crisis: 1, outOfScope: 1 },
        topics: { firearms: 2 },
        languages: { es: 3, en: 1 },
        channels: { directline: 4 },
        took: [0, 3, 0, 0, 0, 0, 0, 0, 1],
      },
    ]);
    expect(kept.votes).toHaveLength(1);
  });

  test('midnight begins a new day, and a store that is away loses nothing', async () => {
    const kept = new Kept();
    let day = '2026-11-28';
    const counter = new Counter(kept, () => day);
    const log = counter.counting(createLog('silent'));
    log.turn(line);
    kept.isAway = true;
    await expect(counter.flush()).rejects.toThrow('away');
    log.turn(line);
    day = '2026-11-29';
    log.turn(line);
    kept.isAway = false;
    await counter.flush();
    expect(kept.counts.map((each) => [each.day, each.turns])).toEqual([
      ['2026-11-28', 2],
      ['2026-11-29', 1],
    ]);
  });

  test('has no room for text', () => {
    const words = { ...noCounts('2026-11-28'), said: 'he is here' };
    expect(countsSchema.parse(words)).not.toHaveProperty('said');
    expect(countsSchema.safeParse({ ...noCounts('2026-11-28'), topics: { ['x'.repeat(81)]: 1 } }).success).toBe(false);
  });
});

test('what several processes counted of a day is one', () => {
  const one = { ...noCounts('2026-11-28'), turns: 2, topics: { a: 2 } };
  const other = { ...noCounts('2026-11-28'), turns: 1, topics: { a: 1, b: 4 } };
  expect(byDay([{ ...one, day: '2026-11-29' }, one, other])).toMatchObject([
    { day: '2026-11-28', turns: 3, topics: { a: 3, b: 4 } },
    { day: '2026-11-29', turns: 2 },
  ]);
});

test('days on which nothing was counted stand between the others', () => {
  const days = ['2026-02-27', '2026-03-02'].map((day) => ({ ...noCounts(day), turns: 1 }));
  expect(withoutGaps(days).map(({ day, turns }) => `${day} ${turns}`)).toEqual([
    '2026-02-27 1',
    '2026-02-28 0',
    '2026-03-01 0',
    '2026-03-02 1',
  ]);
});

test('times are read off the bins: at most the end of the one that holds the share', () => {
  const took = [5, 4, 0, 0, 0, 0, 0, 0, 1];
  expect([0.5, 0.9, 0.95].map((share) => tookAtMost({ took }, share))).toEqual([50, 100, undefined]);
  expect(tookAtMost(noCounts('2026-11-28'), 0.5)).toBeUndefined();
});
