import type { Language, StatementId, TopicId } from '../contract.js';
import { valueNames } from '../values.js';
import type { RawEntry } from './readEntries.js';
import { peopleOf, type RawPoint } from './readPoints.js';
import type { RawStatement } from './readStatements.js';
import type { RawBlock } from './sourcedText.js';
import type { Report } from './yamlFile.js';

/** Sources and values of some blocks, in no order: what a translation shares with its original. */
function rests(blocks: readonly RawBlock[]): { sources: string; values: string } {
  const sorted = (items: readonly string[]): string => [...new Set(items)].sort().join(', ');
  return {
    sources: sorted(blocks.flatMap(({ authorities, claims }) => [...authorities, ...claims])),
    values: sorted(blocks.flatMap(({ template }) => valueNames(template))),
  };
}

function compare(
  what: string,
  original: readonly RawBlock[],
  translated: readonly RawBlock[],
  at: { file: string; line: number },
  report: Report,
): void {
  const [left, right] = [rests(original), rests(translated)];
  for (const part of ['sources', 'values'] as const) {
    if (left[part] !== right[part])
      report({
        ...at,
        code: 'TRANSLATION_DIFFERS',
        message: `${what} has the ${part} "${right[part]}", in the other language "${left[part]}".`,
        remedy: 'Say the same with the same sources and values in both languages.',
      });
  }
}

function comparePoints(original: RawPoint, translated: RawPoint, report: Report): void {
  const at = { file: translated.file, line: translated.line };
  const scopes = (point: RawPoint): string =>
    point.versions.map(({ scope, from = '', yesNo }) => `${peopleOf(scope)} ${from} ${yesNo.join()}`).join(' | ');
  if (scopes(original) !== scopes(translated)) {
    report({
      ...at,
      code: 'TRANSLATION_DIFFERS',
      message: `the point "${translated.name}" has other versions than in the other language.`,
      remedy: 'Give it the same versions, from the same days, with the same yes and no, in the same order.',
    });
    return;
  }
  translated.versions.forEach((version, index) => {
    const here = { file: translated.file, line: version.line };
    compare(
      `this version of "${translated.name}"`,
      original.versions[index]?.blocks ?? [],
      version.blocks,
      here,
      report,
    );
  });
  const corrections = [original, translated].map(({ correction }) => (correction ? [correction] : []));
  compare(`the correction of "${translated.name}"`, corrections[0] ?? [], corrections[1] ?? [], at, report);
}

/** Reports where the entries of a language differ from the original's in header, points, versions, sources or values. */
export function checkTranslatedEntries(
  originals: ReadonlyMap<TopicId, RawEntry>,
  translations: ReadonlyMap<TopicId, RawEntry>,
  report: Report,
): void {
  for (const [topic, translated] of translations) {
    const original = originals.get(topic);
    if (original === undefined) continue;
    for (const part of ['attorney', 'followUps'] as const)
      if (String(original[part]) !== String(translated[part]))
        report({
          file: translated.file,
          line: 2,
          code: 'TRANSLATION_DIFFERS',
          message: `the header has ${part}: "${translated[part]}", in the other language "${original[part]}".`,
          remedy: 'Write the same in both languages, in the same order.',
        });
    const names = (entry: RawEntry): string => entry.points.map(({ name }) => name).join(', ');
    if (names(original) !== names(translated)) {
      report({
        file: translated.file,
        line: 0,
        code: 'TRANSLATION_DIFFERS',
        message: `the points are "${names(translated)}", in the other language "${names(original)}".`,
        remedy: 'Write the same points in the same order.',
      });
      continue;
    }
    translated.points.forEach((point, index) => {
      const twin = original.points[index];
      if (twin) comparePoints(twin, point, report);
    });
  }
}

/** Reports statements of a language that differ from the original's in sources or values, and those that one side lacks. */
export function checkTranslatedStatements(
  originals: ReadonlyMap<StatementId, RawStatement>,
  translations: ReadonlyMap<StatementId, RawStatement>,
  language: Language,
  report: Report,
): void {
  for (const [id, { file, line }] of translations)
    if (!originals.has(id))
      report({
        file,
        line,
        code: 'TRANSLATION_DIFFERS',
        message: `the statement "${id}" is said in "${language}" only.`,
        remedy: 'Delete it, or say it in the first language too.',
      });
  for (const [id, { file, line, blocks, later }] of originals) {
    const translated = translations.get(id);
    if (translated === undefined)
      report({
        file: file.replace(/statements\/[a-z]+\//, `statements/${language}/`),
        line: 0,
        code: 'TRANSLATION_MISSING',
        message: `the statement "${id}" (${file}:${line}) is not said in "${language}".`,
        remedy: 'Translate it under the same id.',
      });
    else {
      compare(`"${id}"`, blocks, translated.blocks, { file: translated.file, line: translated.line }, report);
      compareLater(id, later, translated, report);
    }
  }
}

function compareLater(
  id: StatementId,
  original: RawStatement['later'],
  { later, file, line }: RawStatement,
  report: Report,
): void {
  const days = (wordings: RawStatement['later']): string => wordings.map(({ from }) => from).join(', ');
  if (days(original) !== days(later))
    report({
      file,
      line,
      code: 'TRANSLATION_DIFFERS',
      message: `"${id}" changes on "${days(later)}", in the other language on "${days(original)}".`,
      remedy: 'Give it a wording from the same days.',
    });
  else
    later.forEach((wording, at) => {
      const what = `"${id}" from ${wording.from}`;
      compare(what, original[at]?.blocks ?? [], wording.blocks, { file, line: wording.line }, report);
    });
}
