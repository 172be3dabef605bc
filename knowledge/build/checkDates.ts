import type { AuthorityCitation, AuthorityId, IsoDate, Review } from '../contract.js';
import { addDays } from '../rules/dates/day.js';
import { type Values, valueNames, valueOn } from '../values.js';
import type { RawEntry } from './readEntries.js';
import { peopleOf } from './readPoints.js';
import type { RawStatement } from './readStatements.js';
import type { RawBlock } from './sourcedText.js';
import type { Report } from './yamlFile.js';

/** So many days the wording of before stays useful, to those who ask what the rule was; then it is reported. */
export const KEPT_DAYS = 60;

/** What the days in a text are checked against. */
export interface DateContext {
  readonly authorities: ReadonlyMap<AuthorityId, AuthorityCitation>;
  readonly values: Values;
  readonly today: IsoDate;
}

/** A wording with a day takes over on it; one without holds already. */
interface Wording {
  readonly what: string;
  readonly from: IsoDate | undefined;
  readonly blocks: readonly RawBlock[];
  readonly file: string;
  readonly line: number;
}

/** Reports what a wording rests on and is not in force on the first day that it is said. */
function checkSources({ from, blocks }: Wording, { authorities, values, today }: DateContext, report: Report): void {
  const first = from ?? today;
  for (const { authorities: cited, template, file, line } of blocks) {
    const bad = (message: string, remedy: string): void =>
      report({ file, line, code: 'SOURCE_NOT_IN_FORCE', message, remedy });
    for (const id of cited) {
      const begins = authorities.get(id)?.from;
      if (begins !== undefined && begins > first)
        bad(
          `"${id}" is in force from ${begins}, and the line is said from ${first}.`,
          `Cite it in a wording "from: ${begins}".`,
        );
    }
    for (const name of from === undefined ? [] : valueNames(template))
      if (values.has(name) && valueOn(values, name, first) === undefined)
        bad(`{{${name}}} has no value on ${first}, when the line is first said.`, 'Give values.yaml one for that day.');
  }
}

/** Reports a change that is reviewed only after it took over, and one that took over long ago. */
function checkChange(
  { what, from, file, line }: Wording,
  review: Review | undefined,
  today: IsoDate,
  report: Report,
): void {
  if (from === undefined) return;
  if (review && from > today && review.reviewBy > from)
    report({
      file,
      line,
      code: 'REVIEW_AFTER_CHANGE',
      message: `${what} changes on ${from}, and the review is due only on ${review.reviewBy}.`,
      remedy: 'Set reviewBy to a day before the change.',
    });
  if (addDays(from, KEPT_DAYS) < today)
    report({
      file,
      line,
      code: 'VERSION_REPLACED',
      message: `${what} changed on ${from}, and the older wording still stands.`,
      remedy: 'Delete the older wording and the "from:" of this one.',
    });
}

/**
 * The days in an entry: what a version rests on holds on its first day, a change to come is reviewed no later than it
 * takes over, it replaces a version for the same people, and does not leave that one behind for long.
 */
export function checkEntryDates(entry: RawEntry, context: DateContext, report: Report): void {
  for (const { name, versions, correction, file, line: top } of entry.points) {
    const what = `"${name}"`;
    if (correction) checkSources({ what, from: undefined, blocks: [correction], file, line: top }, context, report);
    for (const { from, scope, blocks, line } of versions) {
      const wording = { what, from, blocks, file, line };
      checkSources(wording, context, report);
      checkChange(wording, entry.review, context.today, report);
      const people = peopleOf(scope);
      if (from && !versions.some((older) => peopleOf(older.scope) === people && (older.from ?? '') < from))
        report({
          file,
          line,
          code: 'BAD_DATE',
          message: `this version of "${name}" takes over on ${from}, but none stands for the same people before.`,
          remedy: 'Name the same people as the version that it replaces, or write that one first.',
        });
    }
  }
}

/** The days in a statement, as in an entry. */
export function checkStatementDates(
  { id, blocks, later, file, line }: RawStatement,
  review: Review | undefined,
  context: DateContext,
  report: Report,
): void {
  const what = `"${id}"`;
  checkSources({ what, from: undefined, blocks, file, line }, context, report);
  for (const wording of later) {
    checkSources({ what, file, ...wording }, context, report);
    checkChange({ what, file, ...wording }, review, context.today, report);
  }
}
