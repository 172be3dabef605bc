import { z } from 'zod';
import type { Language, LanguageTraits, WishPart } from '../contract.js';
import { FORMULAS, type Formula } from './readingEase.js';
import { type Located, type Report, readYamlList } from './yamlFile.js';

const FILE = 'knowledge/languages.yaml';
/** The original, which the others translate. */
export const ORIGINAL: Language = 'en';

/** What is checked in the wording of a language. */
export interface LanguageWording {
  /** How an answer may not begin. */
  readonly noAnswer?: RegExp | undefined;
  /** That nobody here knows: said in one point at most, so that no conversation hears it twice. */
  readonly unknown?: RegExp | undefined;
  /** Numbers in words, with what they count; those in digits are found in every language. */
  readonly number?: RegExp | undefined;
  readonly banned: readonly { readonly pattern: RegExp; readonly why: string }[];
}

/** A language as its item in `languages.yaml` says it. */
export interface LanguageData extends LanguageTraits {
  /** Whether everything is said in it. In one that is begun, what is missing is said in the original. */
  readonly isWhole: boolean;
  /** The formula by which its texts are easy to read; absent where none is known. */
  readonly reading?: Formula | undefined;
  readonly wording: LanguageWording;
}
export type Languages = readonly [LanguageData, ...LanguageData[]];

const zCode = z.string().regex(/^[a-z]{2,3}$/, 'is a code of two or three letters, such as "es"');
const zPattern = z
  .string()
  .min(1)
  .refine((source) => isPattern(source), 'is no regular expression');
const patterns = z.array(zPattern).default([]);
const zRegExp = zPattern.transform((source) => new RegExp(source, 'iu'));

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'iu');
    return true;
  } catch {
    return false;
  }
}

const WISH_PARTS: readonly WishPart[] = [
  'polite',
  'in',
  'to',
  'before',
  'ask',
  'begin',
  'speak',
  'alone',
  'no',
  'noVerb',
  'cannot',
  'able',
  'understand',
  'well',
  'manner',
  'whether',
  'ofCourt',
  'ofOthers',
  'my',
];
const NO_WISH = Object.fromEntries(WISH_PARTS.map((part) => [part, []])) as unknown as LanguageTraits['wish'];

const schema = z.strictObject({
  code: zCode,
  isWhole: z.boolean(),
  reading: z.enum(FORMULAS).optional(),
  called: z.array(zPattern).min(1),
  words: z.string().transform((words) => words.split(/\s+/).filter((word) => word !== '')),
  letters: z.string().default(''),
  signs: patterns,
  names: patterns,
  nameParticles: patterns,
  wish: z
    .partialRecord(z.enum(WISH_PARTS), z.array(zPattern))
    .default({})
    .transform((wish) => ({ ...NO_WISH, ...wish })),
  wording: z
    .strictObject({
      noAnswer: zRegExp.optional(),
      unknown: zRegExp.optional(),
      number: zRegExp.optional(),
      banned: z.array(z.strictObject({ pattern: zRegExp, why: z.string().min(3) })).default([]),
    })
    .default({ banned: [] }),
});

/** What a base without languages is read by, so that everything else in it is checked too. */
const NONE: LanguageData = {
  code: ORIGINAL,
  isWhole: true,
  called: [],
  words: [],
  letters: '',
  signs: [],
  names: [],
  nameParticles: [],
  wish: NO_WISH,
  wording: { banned: [] },
};

/** `languages.yaml`: the original first, each language once. A small word of two languages tells none and is reported. */
export function readLanguages(root: string, report: Report): Languages {
  const items = readYamlList(root, FILE, schema, report);
  checkOnce(items, report);
  const [first = NONE, ...others] = items.map(({ value }) => value);
  if (items.length > 0 && first.code !== ORIGINAL)
    report({
      file: FILE,
      line: items[0]?.line ?? 1,
      code: 'BAD_SHAPE',
      message: `the first language is "${first.code}" and not "${ORIGINAL}".`,
      remedy: 'Put the language that the others translate first.',
    });
  return [first, ...others];
}

function checkOnce(items: readonly Located<LanguageData>[], report: Report): void {
  const owners = new Map<string, Language>();
  for (const { value, file, line } of items)
    for (const key of [`language "${value.code}"`, ...new Set(value.words.map((word) => `word "${word}"`))]) {
      const owner = owners.get(key);
      if (owner !== undefined)
        report({
          file,
          line,
          code: 'DUPLICATE_ID',
          message: `the ${key} stands in "${owner}" and in "${value.code}".`,
          remedy: 'Keep one of them; a word that two languages have stands in none.',
        });
      owners.set(key, value.code);
    }
}

/** Keys of a schema: a value in each language; one that is only begun may lack it. */
export const inEachLanguage = <T extends z.ZodType>(languages: Languages, each: T) =>
  Object.fromEntries(languages.map(({ code, isWhole }) => [code, isWhole ? each : each.optional()]));
