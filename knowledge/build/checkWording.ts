import { type Values, valueNames } from '../values.js';
import { hardReading } from './readingEase.js';
import type { LanguageData } from './readLanguages.js';
import type { RawBlock } from './sourcedText.js';
import type { Report } from './yamlFile.js';

const DIGIT = /\b\d/;
/** Years stand in names of opinions and bills; section numbers are read from the sources, not from the text. */
const YEAR_OR_SECTION =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\b|\b(19|20)\d{2}\b|§+ ?[\d.]+/g;

/** Banned words, raw numbers and unknown values in one block. */
export function checkBlock(
  block: Pick<RawBlock, 'template' | 'file' | 'line'>,
  values: Values,
  language: LanguageData,
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
  const number = DIGIT.exec(bare) ?? language.wording.number?.exec(bare);
  if (number)
    report({
      code: 'RAW_NUMBER',
      file,
      line,
      message: `"${bare.slice(Math.max(0, number.index - 15), number.index + 20).trim()}" holds a number.`,
      remedy: 'Put it into values.yaml and write {{name}}.',
    });
  checkBanned(block, language, report);
}

/** Words that take sides, advise or promise. */
export function checkBanned(
  { template, file, line }: Pick<RawBlock, 'template' | 'file' | 'line'>,
  { wording }: LanguageData,
  report: Report,
): void {
  for (const { pattern, why } of wording.banned) {
    const hit = pattern.exec(template.replace(/\{\{[^}]*\}\}/g, ' '));
    if (hit)
      report({ code: 'BANNED_WORDING', file, line, message: `"${hit[0]}" ${why}.`, remedy: 'Reword the sentence.' });
  }
}

/** Reports a text that is harder to read than the formula of its language allows; one without a formula is not measured. */
export function checkGrade(
  at: { readonly file: string; readonly line: number },
  text: string,
  { reading }: LanguageData,
  report: Report,
): void {
  const problem = reading && hardReading(reading, text);
  if (problem !== undefined)
    report({
      ...at,
      code: 'READING_GRADE',
      message: problem,
      remedy: 'Shorten sentences and use everyday words.',
    });
}
