import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { foundIn, readDangerGold } from '../../../bot/commands/dangerFigures.js';
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

const toldSchema = z.object({
  q: z.string(),
  acts: z.array(z.string()),
  facts: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
  untold: z.array(z.string()).optional(),
});
const told = goldFile('told.jsonl')
  .trim()
  .split('\n')
  .map((line) => toldSchema.parse(JSON.parse(line)));
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

describe('what is told, on messages that taught nothing', () => {
  test('acts and facts are found, and questions tell no facts', async () => {
    const understood = await readAll(told.map(({ q }) => q));
    let [acts, actsFound, facts, factsFound, wrongly] = [0, 0, 0, 0, 0];
    told.forEach((gold, index) => {
      const found = understood[index];
      const known: Readonly<Record<string, unknown>> = { ...found?.facts };
      acts += gold.acts.length;
      actsFound += gold.acts.filter((act) => [...(found?.acts ?? [])].some((each) => each === act)).length;
      for (const [name, value] of Object.entries(gold.facts ?? {})) {
        facts += 1;
        const said = known[name];
        if (said === value || (Array.isArray(said) && said.includes(value))) factsFound += 1;
      }
      wrongly += (gold.untold ?? []).filter((name) => name in known).length;
    });
    expect(actsFound / acts).toBeGreaterThan(0.9);
    expect(factsFound / facts).toBeGreaterThan(0.88);
    expect(wrongly).toBeLessThanOrEqual(2);
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
    expect(levels(of('danger')).acute).toBeGreaterThan(0.7);
    expect(levels(of('danger')).any).toBeGreaterThan(0.82);
    expect(levels(of('danger', 'plain')).acute).toBeGreaterThan(0.9);
    expect(levels(of('calm')).acute).toBeLessThan(0.05);
    expect(levels(of('calm')).any).toBeLessThan(0.18);
    expect(of('calm').filter(({ wrongdoing }) => wrongdoing !== undefined).length).toBeLessThanOrEqual(1);
  }, 300_000);
});
