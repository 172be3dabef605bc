import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { foundIn, readDangerGold } from '../../../bot/commands/dangerFigures.js';
import { factsOf, readTold, wronglyTold } from '../../../bot/commands/toldFigures.js';
import { firstLight } from '../../../dialogs/understanding/light.js';
import { PhraseBook } from '../../../dialogs/understanding/phraseBook.js';
import { understand } from '../../../dialogs/understanding/understand.js';
import type { Understood } from '../../../dialogs/understanding/understood.js';
import { clockTime, isoDate } from '../../../knowledge/ids.js';
import { projectRoot } from '../../../knowledge/paths.js';
import { openRules } from '../../../knowledge/rules/openRules.js';
import { languageReader } from '../../support/languages.js';
import { realKnowledge } from '../../support/realKnowledge.js';

const goldFile = (name: string): string => readFileSync(join(projectRoot, 'test/gold', name), 'utf8');
const NOW = { on: isoDate('2026-11-25'), at: clockTime('18:30') };

const told = readTold(goldFile('told.jsonl'), 'told.jsonl');
const danger = readDangerGold(goldFile('danger.jsonl'), 'danger.jsonl');

let read: (said: string) => Promise<Understood>;
beforeAll(async () => {
  const knowledge = await realKnowledge();
  const deps = {
    matcher: knowledge,
    library: knowledge,
    rules: openRules(knowledge),
    book: new PhraseBook(knowledge.phrases()),
    languages: languageReader,
  };
  read = (said) => understand(said, firstLight(NOW), deps);
});

async function readAll(texts: readonly string[]): Promise<Understood[]> {
  const all: Understood[] = [];
  for (const text of texts) all.push(await read(text));
  return all;
}

/** Floors are two points from what was measured, or as they were before where that is stricter. */
describe('what is told, on messages that taught nothing', () => {
  test('acts and facts are found, and questions tell no facts', async () => {
    const understood = await readAll(told.map(({ q }) => q));
    const judged = told.map((gold, index) => ({
      gold,
      acts: [...(understood[index]?.acts ?? [])],
      facts: understood[index]?.facts ?? {},
    }));
    const acts = judged.flatMap(({ gold, acts: read }) => gold.acts.map((act) => read.includes(act)));
    const facts = judged.flatMap(factsOf);
    expect(acts.filter(Boolean).length / acts.length).toBeGreaterThan(0.91);
    expect(facts.filter(({ mark }) => mark === 'right').length / facts.length).toBeGreaterThan(0.88);
    expect(judged.flatMap(wronglyTold).length).toBeLessThanOrEqual(2);
  }, 180_000);
});

describe('danger, on messages that taught nothing', () => {
  test('is found at both levels, with few false alarms, and nobody calm is accused', async () => {
    const understood = await readAll(danger.map(({ q }) => q));
    const of = (label: 'danger' | 'calm', form?: string) =>
      danger.flatMap((gold, index) => {
        const found = understood[index];
        return found && gold.label === label && (form === undefined || gold.form === form) ? [found] : [];
      });
    const levels = (each: readonly Understood[]) => foundIn(each.map((found) => found.danger?.level));
    expect(levels(of('danger')).acute).toBeGreaterThan(0.75);
    expect(levels(of('danger')).any).toBeGreaterThan(0.88);
    expect(levels(of('danger', 'plain')).acute).toBeGreaterThan(0.93);
    expect(levels(of('calm')).acute).toBeLessThan(0.041);
    expect(levels(of('calm')).any).toBeLessThan(0.18);
    expect(of('calm').filter(({ wrongdoing }) => wrongdoing !== undefined).length).toBeLessThanOrEqual(1);
  }, 300_000);
});
