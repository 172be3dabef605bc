import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '../../knowledge/paths.js';
import { RealChat } from '../support/realChat.js';
import { realKnowledge } from '../support/realKnowledge.js';

const line = z.object({ q: z.string(), claim: z.string(), kind: z.enum(['question', 'premise']) });
const asked = readFileSync(join(projectRoot, 'test/gold/false-premises.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((raw) => line.parse(JSON.parse(raw)));

/**
 * Wordings written without sight of the training questions. The others are answered by the law too, without saying that a
 * page says otherwise; the aim is 97 %.
 */
test('at least 60 % of other wordings that rest on the article’s wrong statements get a no or its correction, none a yes', async () => {
  const knowledge = await realKnowledge();
  const premises = asked.filter(({ kind }) => kind === 'premise');
  const missed: string[] = [];
  for (const { q } of premises) {
    const { said, text } = await new RealChat(knowledge).hear(q);
    const isSetRight = said.some((id) => id.startsWith('correction:') || id.startsWith('lead.no+'));
    expect(text, q).not.toMatch(/^Yes\./m);
    if (!isSetRight) missed.push(q);
  }
  expect(asked.length).toBeGreaterThanOrEqual(60);
  expect(missed.length / premises.length, missed.join('\n')).toBeLessThanOrEqual(0.4);
});
