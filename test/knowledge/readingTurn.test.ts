import { afterAll, expect, test } from 'vitest';
import { readingFor, readingTurn } from '../../knowledge/readingTurn.js';
import { realKnowledge } from '../support/realKnowledge.js';

afterAll(async () => (await realKnowledge()).close());

test('a turn that is too late is judged by its words alone, and the next one in full', async () => {
  const knowledge = await realKnowledge();
  const late = { isUrgent: false, late: AbortSignal.abort() };
  const text = 'how long does a temporary restraining order last here';
  expect((await readingFor(late, () => knowledge.ask(text))).outcome.kind).not.toBe('outOfScope');
  const byWords = await readingFor(late, () => knowledge.recognize('he is outside with a gun right now'));
  const inFull = await knowledge.recognize('he is outside with a gun right now');
  expect(byWords).not.toEqual(inFull);
  expect(await readingFor({ isUrgent: true }, () => knowledge.recognize('he is outside with a gun right now'))).toEqual(
    inFull,
  );
});

test('the turn is known to all that is done for it, and to nothing else', async () => {
  const [one, two] = await Promise.all([
    readingFor({ isUrgent: true }, async () => {
      await Promise.resolve();
      return readingTurn();
    }),
    readingFor({ isUrgent: false }, async () => readingTurn()),
  ]);
  expect([one.isUrgent, two.isUrgent, readingTurn().isUrgent]).toEqual([true, false, false]);
  expect(new Set([one.number, two.number, readingTurn().number]).size).toBe(3);
});
