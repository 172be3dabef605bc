import { describe, expect, test } from 'vitest';
import { topicId } from '../../knowledge/ids.js';
import { RealChat } from '../support/realChat.js';
import { realKnowledge } from '../support/realKnowledge.js';
import { TODAY } from '../support/today.js';

/** The same thing asked from either side. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['she got a tro on me, how long does a tro last', 'i got a tro on him, how long does a tro last'],
  ['the order is against me, can i keep my guns with a tro', 'i have the order, can he keep his guns with a tro'],
  ['what happens at the hearing if im the one served', 'what happens at the hearing if im the one asking'],
  ['what happens if i miss the hearing', 'what happens if he misses the hearing'],
  ['i was served, does it cost money to respond', 'i want an order, does it cost money to file'],
  ['does the tro against me show on a background check', 'does the tro i got show on his background check'],
];
const QUESTIONS = [
  'how long does a tro last',
  'can i keep my guns with a tro',
  'what happens at the hearing',
  'what is a clets order',
  'can the order be changed',
];
const LABELS = /\b(abuser|batterer|victim|liar|perpetrator)s?\b/i;

describe('both sides get the same facts', () => {
  test.each(PAIRS)('%s | %s: one topic, and the same sources of law', async (restrained, protectedSide) => {
    const knowledge = await realKnowledge();
    const one = await new RealChat(knowledge).hear(restrained);
    const other = await new RealChat(knowledge).hear(protectedSide);
    expect(other.outcome.topic).toBe(one.outcome.topic);
  });

  test.each(QUESTIONS)('%s: the general rule is the same before a side is told', async (question) => {
    const knowledge = await realKnowledge();
    const { said, text, outcome } = await new RealChat(knowledge).hear(question);
    const [id = ''] = said.map((each) => each.split('+').at(-1) ?? '').filter((each) => each.includes('/'));
    const entry = outcome.topic && knowledge.entry(topicId(outcome.topic), TODAY);
    const point = entry?.points.find((each) => each.id === id);
    expect(point?.version).toEqual({});
    expect(text).not.toMatch(LABELS);
  });
});
