import { describe, expect, test } from 'vitest';
import { Chat } from '../support/chat.js';
import { realKnowledge } from '../support/realKnowledge.js';

/** The same thing asked from either side. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['she got a tro on me, how long does a tro last', 'i got a tro on him, how long does a tro last'],
  ['the order is against me, can i keep my guns with a tro', 'i have the order, can he keep his guns with a tro'],
  ['what happens at the hearing if im the one served', 'what happens at the hearing if im the one asking'],
  ['what happens if i miss the hearing', 'what happens if he misses the hearing'],
  ['i was served, does it cost money to respond', 'i want an order, does it cost money to file'],
  ['does the tro against me show on a background check', 'does the tro i got show on his background check'],
];
const SIDES = ['the order is against me', 'im the one asking for protection'] as const;
const QUESTIONS = [
  'how long does a tro last',
  'can i keep my guns with a tro',
  'what happens at the hearing',
  'what happens if someone does not come to the hearing',
  'what is a clets order',
  'can the order be changed',
];

describe('both sides get the same facts', () => {
  test.each(PAIRS)('%s | %s', async (restrained, protectedSide) => {
    const knowledge = await realKnowledge();
    const one = await new Chat(knowledge).user(restrained);
    const other = await new Chat(knowledge).user(protectedSide);
    expect(other.outcome?.topic).toBe(one.outcome?.topic);
    expect(other.text).toBe(one.text);
  });

  test.each(QUESTIONS)('%s: the short answer is the same, and the long one holds both views', async (question) => {
    const replies: { short: string; long: string[] }[] = [];
    for (const side of SIDES) {
      const chat = new Chat(await realKnowledge());
      await chat.user(side);
      const short = (await chat.user(question)).text;
      const long = (await chat.user('more')).text;
      replies.push({ short, long: long.split('\n').sort() });
    }
    expect(replies[1]?.short).toBe(replies[0]?.short);
    const sameWords = (lines: readonly string[] = []): string[] => lines.filter((line) => line.startsWith('- ')).sort();
    expect(sameWords(replies[1]?.long)).toEqual(sameWords(replies[0]?.long));
  });

  test('nothing is assumed before a side is told', async () => {
    const chat = new Chat(await realKnowledge());
    const { text } = await chat.says('can i keep my guns with a tro', 'more');
    expect(text).toContain('If you are asking for protection');
    expect(text).toContain('If you are the restrained person');
  });
});
