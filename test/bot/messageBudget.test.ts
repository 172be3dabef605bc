import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { afterAll, describe, expect, test } from 'vitest';
import { MOST_COST, MOST_PIECES, SKIMMED_COST, URGENT_COST, withinBudget } from '../../bot/messageBudget.js';
import { reading } from '../../bot/reading.js';
import { readingCost } from '../../bot/readingCost.js';
import { NEW_CONVERSATION } from '../../dialogs/turn/conversation.js';
import { lightOf } from '../../dialogs/turn/lightOf.js';
import type { Knowledge } from '../../knowledge/contract.js';
import { sentencesOf } from '../../knowledge/engine/sentences.js';
import { projectRoot } from '../../knowledge/paths.js';
import { openRules } from '../../knowledge/rules/openRules.js';
import { realKnowledge } from '../support/realKnowledge.js';
import { NOW } from '../support/today.js';

/** What the engine would read of it, and what is added around it. */
const BOUND = MOST_PIECES + 12 + 9;

const story = Array.from({ length: 120 }, (_, i) => `On day ${i} he came to the house.`);

test('a page of writing is read as it is', () => {
  const page = story.slice(0, 45).join(' ');
  expect(withinBudget(page)).toBe(page);
});

test.each([
  ['short sentences over and over', 'a b c. '.repeat(570)],
  ['two words over and over', 'a b '.repeat(1_000)],
  ['different words without a stop', Array.from({ length: 800 }, (_, i) => `w${i}`).join(' ')],
  ['different short sentences', Array.from({ length: 400 }, (_, i) => `a b${i} c.`).join(' ')],
  ['lines', Array.from({ length: 400 }, (_, i) => `a b${i} c`).join('\n')],
])('%s are read within the budget', (_, text) => {
  expect(sentencesOf(withinBudget(text)).length).toBeLessThanOrEqual(BOUND);
});

test('what sounds like danger is read, wherever it stands', () => {
  const text = [...story, 'He said he has a gun and will kill me.', ...story.slice(0, 5)].join(' ');
  expect(withinBudget(text).split('\n')).toContain('He said he has a gun and will kill me.');
});

test('the rest is skimmed by words, each once', () => {
  const text = [...story, 'Zebra zebra papers came.'].join(' ');
  const last = withinBudget(text).split('\n').at(-1) ?? '';
  expect(last.split(' ').filter((word) => word === 'zebra')).toHaveLength(1);
});

const madeUp = Array.from({ length: 600 }, (_, i) => `zx${i.toString(36)}qv`)
  .join(' ')
  .slice(0, 4_000);
const HOSTILE: readonly (readonly [string, string])[] = [
  ['made-up words', madeUp],
  [
    'made-up words that can be spoken',
    Array.from({ length: 570 }, (_, i) => `qx${'aeiou'[i % 5]}zv${i % 10}`).join(' '),
  ],
  ['letters one by one', 'a b c '.repeat(660)],
  ['numbers', Array.from({ length: 660 }, (_, i) => 10_000 + i * 37).join(' ')],
  ['signs', '?!.'.repeat(1_300)],
  ['one word without an end', 'x'.repeat(4_000)],
  ['made-up words of danger', Array.from({ length: 400 }, (_, i) => `gun zx${i}q.`).join(' ')],
  ['clauses', Array.from({ length: 400 }, (_, i) => `and i b${i}`).join(' ')],
  ['breaks', Array.from({ length: 400 }, (_, i) => `a${i} z;`).join('')],
];

describe('what a message costs', () => {
  const tokenizer = new Tokenizer(
    JSON.parse(readFileSync(join(projectRoot, 'knowledge/engine/encoder/tokenizer.json'), 'utf8')),
    {},
  );
  const tokensOf = (text: string): number => tokenizer.encode(text).ids.length;
  const told = ['stories', 'danger', 'spanish'].flatMap((name) =>
    readFileSync(join(projectRoot, `test/gold/${name}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly q: string }).q),
  );

  test.each(HOSTILE)('is guessed near to the tokens of %s', (_, text) => {
    expect(readingCost(text) / tokensOf(text)).toBeGreaterThan(0.6);
  });

  test('is guessed near to the tokens of what people write, and all of them are read in full', () => {
    const ratio =
      told.map(readingCost).reduce((sum, cost) => sum + cost, 0) / told.map(tokensOf).reduce((a, b) => a + b, 0);
    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1.3);
    expect(told.filter((text) => withinBudget(text) !== text)).toEqual([]);
  });

  test.each(HOSTILE)('of %s is within the budget, and something is read', (_, text) => {
    const read = withinBudget(text);
    expect(read).not.toBe('');
    expect(readingCost(read)).toBeLessThanOrEqual(MOST_COST + URGENT_COST + SKIMMED_COST);
  });
});

describe('over the real knowledge', () => {
  afterAll(async () => (await realKnowledge()).close());

  test.each(HOSTILE)('the texts that are read of %s cost no more than a long story', async (_, text) => {
    const knowledge = await realKnowledge();
    const read = new Set<string>();
    const noting = new Proxy<Knowledge>(knowledge, {
      get(of, name) {
        const value: unknown = Reflect.get(of, name, of);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          if (name === 'recognize' || name === 'ask') read.add(String(given[0]));
          return value.apply(of, given);
        };
      },
    });
    const light = lightOf(NEW_CONVERSATION, NOW);
    await reading(noting, openRules(knowledge))(withinBudget(text), light);
    const cost = [...read].reduce((sum, each) => sum + Math.min(readingCost(each), 256), 0);
    expect(cost).toBeLessThan(7 * MOST_COST);
  });
});
