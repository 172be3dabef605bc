import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type BeliefGold, readBeliefGold, setsRight } from '../../bot/commands/beliefFigures.js';
import { projectRoot } from '../../knowledge/paths.js';
import { RealChat } from '../support/realChat.js';
import { realKnowledge } from '../support/realKnowledge.js';

const FILE = 'test/gold/false-premises.jsonl';
const gold = readBeliefGold(readFileSync(join(projectRoot, FILE), 'utf8'), FILE);

/** Least shares, 0–1: of plain and tag questions, and of what rests on the belief in passing. The aim is 0.97 stated, 0.92 implied. */
const FLOORS: Readonly<Record<BeliefGold['kind'], number>> = { question: 0.83, premise: 0.72 };

/** Wordings in both languages by another hand than the training lines': who wrote these had not seen those, nor the other way round. */
test('wordings that rest on the article’s wrong statements are set right in the first sentences, and none gets a yes', async () => {
  const knowledge = await realKnowledge();
  const missed: BeliefGold[] = [];
  for (const line of gold) {
    const { said, text } = await new RealChat(knowledge).hear(line.q);
    if (line.kind === 'premise') expect(text, line.q).not.toMatch(/^(?:Yes|Sí)\./m);
    if (!setsRight(said, line.claim, knowledge.beliefs())) missed.push(line);
  }
  expect(gold.length).toBeGreaterThanOrEqual(420);
  for (const kind of ['question', 'premise'] as const) {
    const of = (lines: readonly BeliefGold[]): number => lines.filter((each) => each.kind === kind).length;
    const share = 1 - of(missed) / of(gold);
    expect(share, missed.map(({ claim, q }) => `${claim} ${q}`).join('\n')).toBeGreaterThanOrEqual(FLOORS[kind]);
  }
}, 300_000);
