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

/** What people wrote in danger, and its harmless twins, stand in the training files: typed again they are known for what they are. */
describe('curated lines of danger', () => {
  test('each of over 900 is seen, but for the number alone', async () => {
    expect(await misjudged(true, (text) => text)).toEqual(['911???']);
  }, 300_000);

  test('and so is nearly each when it is shouted and cut off', async () => {
    const missed = await misjudged(true, (text) => `${text.replace(/[.?!]+$/u, '').toUpperCase()}!!`);
    expect(missed.length).toBeLessThanOrEqual(0.01 * danger.length);
  }, 300_000);

  test('no harmless twin of over 600 raises the alarm', async () => {
    expect(await misjudged(false, (text) => text)).toEqual([]);
  }, 300_000);
});
