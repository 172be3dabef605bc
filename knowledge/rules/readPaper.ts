import type { OrderKind } from '../contract.js';
import { PAPER_OF_KIND, type PaperKind, type Stage, type WhichPaperFacts } from './facts/whichPaper.js';
import { withPrintedForms } from './spokenForms.js';

const STAGE_OF_NUMBER: Readonly<Record<string, Stage>> = {
  '100': 'request',
  '109': 'notice',
  '110': 'temporary',
  '130': 'afterHearing',
};

/** Titles as they are printed, and as people say them; the first that fits wins. */
const TITLES: readonly (readonly [RegExp, Pick<WhichPaperFacts, 'kind' | 'stage'>])[] = [
  [/\bepo ?0*1?\b|emergency protective/, { kind: 'emergency' }],
  [/\bfl ?110\b|divorce summons|summons (for|from) (a |the |my |our )?divorce/, { kind: 'divorce' }],
  [/\bcr ?16\d\b|criminal protective|clets cpo|\bpeople of the state\b/, { kind: 'criminal' }],
  [/clets tch/, { kind: 'harassment', stage: 'temporary' }],
  [/clets cho/, { kind: 'harassment', stage: 'afterHearing' }],
  [/clets tro/, { kind: 'domestic', stage: 'temporary' }],
  [/clets oah/, { kind: 'domestic', stage: 'afterHearing' }],
  [/non ?clets/, { kind: 'agreed' }],
];
const KIND_WORDS: readonly (readonly [RegExp, PaperKind])[] = [
  [/domestic violence|\bdvro\b|\bdvtro\b/, 'domestic'],
  [/civil harassment|\bharassment\b/, 'harassment'],
  [/elder|dependent adult/, 'elder'],
  [/workplace/, 'workplace'],
  [/gun violence|\bgvro\b/, 'gun'],
  [/school violence/, 'school'],
];
const STAGE_WORDS: readonly (readonly [RegExp, Stage])[] = [
  [/after hearing|order of protection/, 'afterHearing'],
  [/notice of (court )?hearing/, 'notice'],
  [/^request|\brequest for\b/, 'request'],
  [/temporary|\btro\b/, 'temporary'],
];

/** "It is not a DV-110" names no paper. */
const DENIED = /\b(not|isn t|isnt|doesn t|doesnt|no)\b/;

/** Reads a form number or title; two kinds at once name none. What it does not name stays absent. "TRO" alone names a stage and no kind. */
export function readPaper(said: string): Pick<WhichPaperFacts, 'kind' | 'stage'> {
  const text = withPrintedForms(said)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  if (DENIED.test(text)) return {};
  const letters = new Set(
    [...text.matchAll(/\b(dv|ch|ea|wv|sv|gv) ?(?:\d{3})?\b/g)].map((match) => match[1] as OrderKind),
  );
  const [letter] = letters;
  if (letters.size > 1) return {};
  if (letter !== undefined) {
    const kind = PAPER_OF_KIND[letter];
    // Papers come in bundles ("DV-100, 109 and 110"): the one furthest on binds, and its number is the highest.
    const number = (text.match(/(?<!\d)(100|109|110|130)(?!\d)/g) ?? []).sort().at(-1);
    const stage = STAGE_OF_NUMBER[number ?? ''] ?? STAGE_WORDS.find(([pattern]) => pattern.test(text))?.[1];
    return stage === undefined ? { kind } : { kind, stage };
  }
  const title = TITLES.find(([pattern]) => pattern.test(text))?.[1];
  if (title) return title;
  const named = KIND_WORDS.find(([pattern]) => pattern.test(text))?.[1];
  const stage = STAGE_WORDS.find(([pattern]) => pattern.test(text))?.[1];
  return { ...(named === undefined ? {} : { kind: named }), ...(stage === undefined ? {} : { stage }) };
}
