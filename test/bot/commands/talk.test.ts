import { beforeAll, describe, expect, test } from 'vitest';
import { type Heard, Talk } from '../../../bot/commands/talk.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { NOW } from '../../support/today.js';

describe('what a reply answers and offers', () => {
  let talk: Talk;
  const first = (said: string): Promise<Heard> => {
    talk.startAnew();
    return talk.says(said);
  };

  beforeAll(async () => {
    talk = new Talk(await realKnowledge(), NOW);
  }, 120_000);

  test('a question: the topic of its point, and the topics of the taps below', async () => {
    const { served, offered } = await first('can i appeal the order');
    expect(served.topics).toEqual(['appeal']);
    expect(offered).toContain('change-or-end');
  });

  test('a point is known below its lead', async () => {
    const { served, turn } = await first('can i keep my guns while the temporary order is on');
    expect(turn.said.join(' ')).toMatch(/lead\.no\+firearms\//);
    expect(served.topics).toEqual(['firearms']);
  });

  test('a rule that is said in place of a point: its topic', async () => {
    const { served, offered, turn } = await first('im going to have my friend text her for me');
    expect(turn.outcome.guard).toBe('wrongdoing');
    expect(served.topics).toEqual(['contact-rules']);
    expect(offered).toContain('change-or-end');
  });

  test('a cry for help: no topic', async () => {
    const { served, turn } = await first('he is choking me help');
    expect(turn.outcome.guard).toBe('crisis');
    expect(served.topics).toEqual([]);
  });
});
