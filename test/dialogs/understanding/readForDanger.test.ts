import { afterAll, beforeEach, expect, test } from 'vitest';
import type { KnowledgeEngine } from '../../../knowledge/knowledgeEngine.js';
import { RealChat } from '../../support/realChat.js';
import { realKnowledge } from '../../support/realKnowledge.js';

const real = await realKnowledge();
afterAll(() => real.close());

const seen: { readonly text: string; readonly forDanger: boolean }[] = [];
const recognize: KnowledgeEngine['recognize'] = (text, forDanger = true) => {
  seen.push({ text, forDanger });
  return real.recognize(text, forDanger);
};
const knowledge = Object.assign(Object.create(real) as KnowledgeEngine, { recognize });
beforeEach(() => seen.splice(0));

const watched = (): string[] => seen.filter(({ forDanger }) => forDanger).map(({ text }) => text);

test('of a calm message the whole is read for danger, and none of its sentences and clauses', async () => {
  const said = 'i was served on monday and we have two kids. the paper says 100 yards. do i have to go to court?';
  await new RealChat(knowledge).hear(said);
  expect(watched()).toEqual([said]);
  expect(seen.length).toBeGreaterThan(3);
});

test('what tells of danger beside a question is read for it, and found', async () => {
  const { understood } = await new RealChat(knowledge).hear(
    'how much does it cost to file for an order? he is outside my door with a gun right now',
  );
  expect(watched()).toContain('he is outside my door with a gun right now');
  expect(understood.danger?.level).toBe('acute');
});

test('how acute danger is, is the same however else the text was read', async () => {
  const text = 'he said he will kill me tonight';
  const calm = await real.recognize(text, false);
  const { chances } = await real.recognize(text);
  for (const [label, chance] of calm.chances) if (!label.startsWith('danger.')) expect(chances.get(label)).toBe(chance);
  expect(chances.get('danger.acute')).toBeGreaterThan(0.5);
});
