import { beforeAll, describe, expect, test } from 'vitest';
import { typedText } from '../../bot/typedText.js';
import { LanguageReader } from '../../dialogs/understanding/languageReader.js';
import { realLanguages } from '../support/languages.js';
import { hostileTexts } from './hostileTexts.js';
import { type FoundPattern, madeBy, patternsInCode } from './patternsInCode.js';
import { stepCounter } from './regexSteps.js';

/** Where every pattern may meet what a stranger sent. */
const FOLDERS = [
  'bot',
  'dialogs',
  'knowledge/engine',
  'knowledge/rules',
  'knowledge/modality.js',
  'knowledge/namedIn.js',
  'knowledge/takesYesNo.js',
];
/** These read our own files and settings, never what was sent. */
const OWN_TEXT_ONLY = [
  'bot/config.js',
  'bot/configFields.js',
  'bot/directLine/chatConfig.js',
  'bot/render/',
  'bot/state/storeAddress.js',
  'bot/state/storeConfig.js',
  'bot/state/storeProblem.js',
  'bot/teams/appPackage.js',
  'bot/teams/package.js',
  'bot/teams/packageConfig.js',
  'bot/teams/playground.js',
  'bot/web/',
];

/** Past the longest word that reaches a pattern. */
const SIZE = 400;
/** Twice as long a text may cost a little more than twice the steps: the ends of the text weigh less. */
const MOST_GROWTH = 2.3;
/** Below this nothing grows into anything. */
const FEW_STEPS = 20_000;

interface Worst {
  readonly growth: number;
  readonly steps: number;
  readonly text: string;
}

type Form = (text: string) => string;
const asTyped: Form = (text) => text;
const asRead: Form = (text) => typedText(text, 4_000);

function worstOf({ pattern, flags }: Pick<FoundPattern, 'pattern' | 'flags'>, form: Form): Worst {
  const count = stepCounter(pattern, flags);
  let worst: Worst = { growth: 0, steps: 0, text: '' };
  for (const text of hostileTexts(pattern, flags)) {
    const half = count(form(text(SIZE)));
    const steps = count(form(text(2 * SIZE)));
    const growth = steps <= FEW_STEPS ? 0 : steps === Number.POSITIVE_INFINITY ? steps : steps / half;
    if (growth > worst.growth) worst = { growth, steps, text: text(20) };
  }
  return worst;
}

describe('the counter', () => {
  test.each([
    ['(a+)+$', Number.POSITIVE_INFINITY],
    ['\\s+$', 4],
    ['\\bcase\\s*number\\s*\\s*x', 4],
    ['[a-z]+@', 4],
  ])('%s grows', (pattern, growth) => {
    const worst = worstOf({ pattern, flags: 'g' }, asTyped);
    if (growth === 4) expect(worst.growth).toBeGreaterThan(3.5);
    else expect(worst.growth).toBe(growth);
  });

  test.each([['\\s+'], ['(?<![a-z])[a-z]{1,64}@'], ['^[a-z]+$'], ['\\bcase (?:number )?\\d{1,9}\\b']])(
    '%s does not',
    (pattern) => {
      expect(worstOf({ pattern, flags: 'g' }, asTyped).growth).toBeLessThan(MOST_GROWTH);
    },
  );
});

describe('every pattern that may meet typed text takes steps in line with its length, in the form in which texts are read', () => {
  let patterns: FoundPattern[] = [];
  beforeAll(async () => {
    const inCode = (await patternsInCode(FOLDERS)).filter(
      ({ at }) => !OWN_TEXT_ONLY.some((file) => at.startsWith(file)),
    );
    const ofLanguages = await madeBy(() => new LanguageReader(realLanguages));
    patterns = [
      ...inCode,
      ...ofLanguages.map(({ source, flags }) => ({ pattern: source, flags, at: 'languages.yaml' })),
    ];
  });

  test('the patterns are found, those built at run time included', () => {
    expect(patterns.length).toBeGreaterThan(80);
    expect(patterns.some(({ at }) => at === 'dialogs/maskIdentity.js')).toBe(true);
    expect(patterns.some(({ at }) => at === 'languages.yaml')).toBe(true);
  });

  test('hostile texts of two sizes', () => {
    const slow = patterns
      .map((found) => ({ ...found, ...worstOf(found, asRead) }))
      .filter(({ growth }) => growth > MOST_GROWTH)
      .map(
        ({ at, growth, steps, text, pattern }) =>
          `${at} ×${growth.toFixed(1)} ${steps} ${JSON.stringify(text)} ${pattern.slice(0, 120)}`,
      );
    expect(slow).toEqual([]);
  }, 600_000);
});
