import { describe, expect, test } from 'vitest';
import { readKnowledgeBase } from '../../knowledge/build/readKnowledgeBase.js';
import { projectRoot } from '../../knowledge/paths.js';
import { realKnowledge } from '../support/realKnowledge.js';
import { TODAY } from '../support/today.js';

const { guards } = readKnowledgeBase(projectRoot, TODAY).base.questions;
const danger = guards.filter(({ guard }) => guard === 'crisis');

/** Curated lines that the guard judges otherwise than they were written down. */
async function misjudged(holds: boolean, typed: (text: string) => string): Promise<string[]> {
  const knowledge = await realKnowledge();
  const missed: string[] = [];
  for (const { text } of danger.filter((each) => each.holds === holds)) {
    const { guards: standing } = await knowledge.ask(typed(text));
    if (standing.includes('crisis') !== holds) missed.push(text);
  }
  return missed;
}

/**
 * What people wrote in danger, and its harmless twins, stand in the training files: typed again they are known for what
 * they are. Each training turns one or two of them over; a share is what holds.
 */
describe('curated lines of danger', () => {
  const harmless = danger.filter(({ holds }) => !holds).length;
  const most = (count: number): number => Math.floor(0.005 * count);

  test('of more than 1,000, at most one in 200 is missed', async () => {
    const missed = await misjudged(true, (text) => text);
    expect(danger.length - harmless).toBeGreaterThan(1_000);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(most(danger.length - harmless));
  }, 300_000);

  test('and hardly more when they are shouted and cut off', async () => {
    const missed = await misjudged(true, (text) => `${text.replace(/[.?!]+$/u, '').toUpperCase()}!!`);
    expect(missed.length).toBeLessThanOrEqual(0.01 * danger.length);
  }, 300_000);

  test('of more than 600 harmless twins, at most one in 200 raises the alarm', async () => {
    const alarms = await misjudged(false, (text) => text);
    expect(harmless).toBeGreaterThan(600);
    expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(most(harmless));
  }, 300_000);
});
