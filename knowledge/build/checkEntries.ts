import type { AuthorityCitation, AuthorityId, ClaimId, IsoDate, TopicId } from '../contract.js';
import { fillIn, type Values } from '../values.js';
import { checkEntryDates } from './checkDates.js';
import { checkBlock, checkGrade } from './checkWording.js';
import type { Claim } from './readClaims.js';
import type { RawEntry } from './readEntries.js';
import { isMeasuredWhole } from './readingEase.js';
import type { LanguageData } from './readLanguages.js';
import { peopleOf, type RawPoint, type RawVersion } from './readPoints.js';
import { reportOverdue } from './readReview.js';
import type { RawBlock } from './sourcedText.js';
import type { Report } from './yamlFile.js';

/** The least points of a topic, the most words of a version, the longest tap title. */
export const MIN_POINTS = 5;
export const MOST_WORDS = 60;
const MOST_TITLE = 40;

/** Every block of a point, all versions and the correction. */
export function blocksOfPoint({ versions, correction }: RawPoint): RawBlock[] {
  return [...versions.flatMap(({ blocks }) => blocks), ...(correction ? [correction] : [])];
}

/** The blocks by which a point is found: a version to come adds no words, so that preparing it changes no answer of today. */
export function foundByBlocks(point: RawPoint): RawBlock[] {
  return blocksOfPoint({ ...point, versions: point.versions.filter(({ from }) => from === undefined) });
}

/** What of a point is said at once: each version, and the correction. */
export function saidAtOnce({ versions, correction }: RawPoint): Pick<RawVersion, 'blocks' | 'from' | 'line'>[] {
  return [...versions, ...(correction ? [{ blocks: [correction], line: correction.line }] : [])];
}

/** Every block of an entry, in reading order. */
export function blocksOf(entry: RawEntry): RawBlock[] {
  return entry.points.flatMap(blocksOfPoint);
}

function checkClaims(entry: RawEntry, claims: ReadonlyMap<ClaimId, Claim>, report: Report): void {
  for (const { kind, claims: cited, authorities, file, line } of blocksOf(entry)) {
    for (const id of cited) {
      const verdict = claims.get(id)?.verdict;
      if (kind !== 'correction' && verdict === 'conflicts')
        report({
          file,
          line,
          code: 'RELIES_ON_CONFLICT',
          message: `the answer relies on claim ${id}, which the law contradicts.`,
          remedy: 'Word the answer by the law and cite the claim in a ">" line.',
        });
      if (kind === 'correction' && verdict === 'supported')
        report({
          file,
          line,
          code: 'CORRECTS_SUPPORTED',
          message: `the line corrects claim ${id}, which holds.`,
          remedy: 'Cite it in the answer instead.',
        });
    }
    if (authorities.length === 0)
      report({
        file,
        line,
        code: 'ENTRY_WITHOUT_AUTHORITY',
        message: 'the line cites no authority.',
        remedy: 'Name a statute, rule, form or court page of authorities.yaml.',
      });
  }
}

interface WordContext {
  readonly values: Values;
  readonly today: IsoDate;
  readonly language: LanguageData;
}

/** The words of some blocks, filled in with the values of today. */
export function filledIn(blocks: readonly RawBlock[], { values, today, language }: WordContext): string {
  return blocks.map(({ template }) => fillIn(template, values, today, language.code) ?? '').join(' ');
}

/** The words of a version, filled in with the values of today, or of its first day where that is still to come. */
function versionText({ blocks, from }: Pick<RawVersion, 'blocks' | 'from'>, context: WordContext): string {
  const { today } = context;
  return filledIn(blocks, { ...context, today: from !== undefined && from > today ? from : today });
}

function checkPoint(point: RawPoint, context: WordContext, report: Report): void {
  const { noAnswer } = context.language.wording;
  const at = { file: point.file, line: point.line };
  if (point.title.length > MOST_TITLE)
    report({
      ...at,
      code: 'BAD_SHAPE',
      message: `the title "${point.title}" has ${point.title.length} characters; ${MOST_TITLE} fit on a tap.`,
      remedy: 'Shorten it.',
    });
  const scopes = new Set<string>();
  for (const version of point.versions) {
    const here = { file: point.file, line: version.line };
    if (version.blocks.length === 0) {
      report({
        ...here,
        code: 'BAD_SHAPE',
        message: `a version of "${point.name}" has no text.`,
        remedy: 'Write the answer below its heading.',
      });
      continue;
    }
    const text = versionText(version, context);
    const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (words > MOST_WORDS)
      report({
        ...here,
        code: 'BAD_SHAPE',
        message: `this version of "${point.name}" has ${words} words; ${MOST_WORDS} are the most.`,
        remedy: 'Shorten it, or make two points of it.',
      });
    if (noAnswer?.test(text))
      report({
        ...here,
        code: 'BAD_SHAPE',
        message: `"${text.slice(0, 40)}…" begins with a yes, a no or a "depends".`,
        remedy: 'State the rule; the bot itself says yes or no before it.',
      });
    const scope = `${peopleOf(version.scope)} ${version.from ?? ''}`;
    if (scopes.has(scope))
      report({
        ...here,
        code: 'DUPLICATE_ID',
        message: `"${point.name}" has two versions for the same people from the same day.`,
        remedy: 'Keep one of them.',
      });
    scopes.add(scope);
  }
}

function checkShape(entry: RawEntry, topics: ReadonlySet<TopicId>, context: WordContext, report: Report): void {
  const at = { file: entry.file, line: 2 };
  if (entry.points.length < MIN_POINTS)
    report({
      ...at,
      code: 'BAD_SHAPE',
      message: `${entry.points.length} points; ${MIN_POINTS} are the least.`,
      remedy: 'Write the points that people ask for.',
    });
  const taken = new Set<string>();
  for (const point of entry.points) {
    checkPoint(point, context, report);
    for (const key of [`name "${point.name}"`, `title "${point.title.toLowerCase()}"`]) {
      if (taken.has(key))
        report({
          file: point.file,
          line: point.line,
          code: 'DUPLICATE_ID',
          message: `the ${key} stands twice in this topic.`,
          remedy: 'Word one of them differently.',
        });
      taken.add(key);
    }
  }
  for (const topic of entry.followUps) {
    if (!topics.has(topic) || topic === entry.topic)
      report({
        ...at,
        code: 'UNKNOWN_TOPIC',
        message: `the follow-up "${topic}" is not another topic.`,
        remedy: 'Use an id of topics.tsv.',
      });
  }
  reportOverdue(entry.review, at, context.today, report);
}

function checkReading(entry: RawEntry, context: WordContext, report: Report): void {
  const { file, points } = entry;
  if (isMeasuredWhole(context.language.reading))
    checkGrade({ file, line: 0 }, filledIn(blocksOf(entry), context), context.language, report);
  else
    for (const answer of points.flatMap(saidAtOnce))
      checkGrade({ file, line: answer.line }, versionText(answer, context), context.language, report);
}

/** Reports each point after the first one that says that nobody here knows. */
function checkUnknown(entries: Iterable<RawEntry>, { wording }: LanguageData, report: Report): void {
  const saying = [...entries].flatMap(({ points }) =>
    points.flatMap((point) => blocksOfPoint(point).find(({ template }) => wording.unknown?.test(template)) ?? []),
  );
  for (const { file, line } of saying.slice(1))
    report({
      file,
      line,
      code: 'BANNED_WORDING',
      message: 'another point says already that our sources do not say.',
      remedy: 'Name who knows instead, such as the clerk or the self-help center.',
    });
}

/** All checks of the entries of one language: shape, sources, claims, wording, and one entry for every topic of a whole one. */
export function checkEntries(
  entries: ReadonlyMap<TopicId, RawEntry>,
  context: WordContext & {
    readonly topics: ReadonlySet<TopicId>;
    readonly claims: ReadonlyMap<ClaimId, Claim>;
    readonly authorities: ReadonlyMap<AuthorityId, AuthorityCitation>;
    readonly exists: (file: string) => boolean;
  },
  report: Report,
): void {
  const { values, language } = context;
  const buttons = new Map<string, RawEntry>();
  for (const entry of entries.values()) {
    checkShape(entry, context.topics, context, report);
    checkClaims(entry, context.claims, report);
    checkEntryDates(entry, context, report);
    for (const block of blocksOf(entry)) checkBlock(block, values, language, report);
    checkReading(entry, context, report);
    const key = entry.button.toLowerCase();
    const twin = buttons.get(key);
    if (twin)
      report({
        code: 'DUPLICATE_ID',
        file: entry.file,
        line: 2,
        message: `the button "${entry.button}" is also that of ${twin.file}.`,
        remedy: 'Word one of them differently.',
      });
    buttons.set(key, entry);
  }
  checkUnknown(entries.values(), language, report);
  for (const topic of language.isWhole ? context.topics : []) {
    const file = `knowledge/entries/${language.code}/${topic}.md`;
    if (!entries.has(topic) && !context.exists(file)) {
      report({
        code: 'MISSING_FILE',
        file,
        line: 0,
        message: 'this topic has no entry.',
        remedy: 'Write one; the folder README shows the form.',
      });
    }
  }
}
