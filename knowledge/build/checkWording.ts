import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Language } from '../contract.js';
import { type Values, valueNames } from '../values.js';
import type { RawBlock } from './sourcedText.js';
import { easeOf } from './spanishReading.js';
import type { Report } from './yamlFile.js';

/** The highest Flesch–Kincaid grade of an English file, and the least ease (Fernández Huerta) of a Spanish file or answer. */
export const MAX_GRADE = 8;
export const MIN_EASE = 60;

type Banned = readonly { readonly pattern: RegExp; readonly why: string }[];

const BANNED_ENGLISH: Banned = [
  {
    pattern:
      /\byou should\b|\bshould you\b|\bwe (recommend|advise|suggest)\b|\bbest (option|choice|chance)\b|\byou (must|need to) (file|sign|fight|win)\b/i,
    why: 'is advice; state the rule instead',
  },
  {
    pattern: /\b(he|she|him|hers|his|himself|herself|husband|wife|boyfriend|girlfriend)\b/i,
    why: 'assumes who is who; say "the other person" or "they"',
  },
  {
    pattern: /\b(victims?|abusers?|batterers?|perpetrators?|liars?|innocent|attackers?)\b/i,
    why: 'takes sides; say "the protected person" or "the restrained person"',
  },
  {
    pattern:
      /\b(guaranteed?|definitely|certainly|without fail|100 ?%)\b|\b(you|they|the judge) will (win|lose|grant|deny)\b/i,
    why: 'promises what nobody can promise',
  },
  { pattern: /\b(inter alia|pro per|prima facie|sua sponte|in camera)\b/i, why: 'is Latin; say it in plain words' },
  { pattern: /!|;/, why: 'exclamation marks and semicolons are left out; make two sentences' },
];

const BANNED_SPANISH: Banned = [
  {
    pattern:
      /(?<!\p{L})(víctimas?|abusador(es|a|as)?|agresor(es|a|as)?|maltratador(es|a|as)?|inocentes?|mentiros[oa]s?)(?!\p{L})/iu,
    why: 'takes sides; say "la persona protegida" or "la persona restringida"',
  },
  { pattern: /(?<!\p{L})(tú|vos|tu|tus|ti|contigo)(?!\p{L})/iu, why: 'is not "usted"' },
  {
    pattern: /(?<!\p{L})(garantizad[oa]s?|seguro que|sin duda)(?!\p{L})|le recomendamos|le aconsejamos|usted debería/iu,
    why: 'promises or advises; state the rule instead',
  },
  { pattern: /[!¡;]/, why: 'exclamation marks and semicolons are left out; make two sentences' },
];

const BANNED: Record<Language, Banned> = { en: BANNED_ENGLISH, es: BANNED_SPANISH };

const RAW_NUMBER =
  /\b\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|sixty)[ -](hours?|days?|weeks?|months?|years?|court days?|dollars?)\b/i;
/** Years stand in names of opinions and bills; section numbers are read from the sources, not from the text. */
const YEAR_OR_SECTION =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\b|\b(19|20)\d{2}\b|§+ ?[\d.]+/g;

/** Flesch–Kincaid grade of English text; 0 for an empty one. A colon ends a sentence as a full stop does. */
export function gradeOf(text: string): number {
  const sentences = text.split(/[.!?:]+(?=\s|$)/).filter((sentence) => /\p{L}/u.test(sentence)).length;
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  if (words.length === 0) return 0;
  return fleschKincaid({
    sentence: Math.max(1, sentences),
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

/** Banned words, raw numbers and unknown values in one block. */
export function checkBlock(
  block: Pick<RawBlock, 'template' | 'file' | 'line'>,
  values: Values,
  language: Language,
  report: Report,
): void {
  const { template, file, line } = block;
  for (const name of valueNames(template)) {
    if (!values.has(name))
      report({
        code: 'UNKNOWN_VALUE',
        file,
        line,
        message: `{{${name}}} is not a value.`,
        remedy: 'Correct the name or add it to values.yaml with its source.',
      });
  }
  const bare = template.replace(/\{\{[^}]*\}\}/g, ' ').replace(YEAR_OR_SECTION, ' ');
  const number = RAW_NUMBER.exec(bare);
  if (number)
    report({
      code: 'RAW_NUMBER',
      file,
      line,
      message: `"${bare.slice(Math.max(0, number.index - 15), number.index + 20).trim()}" holds a number.`,
      remedy: 'Put it into values.yaml and write {{name}}.',
    });
  for (const { pattern, why } of BANNED[language]) {
    const hit = pattern.exec(template.replace(/\{\{[^}]*\}\}/g, ' '));
    if (hit)
      report({ code: 'BANNED_WORDING', file, line, message: `"${hit[0]}" ${why}.`, remedy: 'Reword the sentence.' });
  }
}

/** Reports a text that reads harder than {@link MAX_GRADE} or {@link MIN_EASE}. */
export function checkGrade(
  at: { readonly file: string; readonly line: number },
  text: string,
  language: Language,
  report: Report,
): void {
  const problem = language === 'en' ? hardEnglish(text) : hardSpanish(text);
  if (problem !== undefined)
    report({
      ...at,
      code: 'READING_GRADE',
      message: problem,
      remedy: 'Shorten sentences and use everyday words.',
    });
}

function hardEnglish(text: string): string | undefined {
  const grade = gradeOf(text);
  return grade > MAX_GRADE ? `the text reads at grade ${grade.toFixed(1)}; ${MAX_GRADE} is the limit.` : undefined;
}

function hardSpanish(text: string): string | undefined {
  const ease = easeOf(text);
  return ease < MIN_EASE ? `the text has an ease of ${ease.toFixed(0)}; ${MIN_EASE} is the least.` : undefined;
}
