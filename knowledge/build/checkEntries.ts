import type { AuthorityId, ClaimId, IsoDate, Language, TopicId } from '../contract.js';
import type { Values } from '../values.js';
import { checkBlock, checkGrade } from './checkWording.js';
import type { Claim } from './readClaims.js';
import type { RawEntry } from './readEntries.js';
import { reportOverdue } from './readReview.js';
import type { RawBlock } from './sourcedText.js';
import type { Report } from './yamlFile.js';

/** Every block of an entry, in reading order. */
export function blocksOf(entry: RawEntry): RawBlock[] {
  return [...entry.short, ...entry.more, ...entry.views.protected, ...entry.views.restrained];
}

function checkClaims(entry: RawEntry, claims: ReadonlyMap<ClaimId, Claim>, report: Report): void {
  const at = { file: entry.file, line: 2 };
  const cited = new Set(blocksOf(entry).flatMap((block) => block.claims));
  for (const id of [...entry.relies, ...entry.corrects]) {
    if (!claims.has(id))
      report({
        ...at,
        code: 'UNKNOWN_CLAIM',
        message: `claim ${id} is not in the ledger.`,
        remedy: 'Correct the id or add the claim to claims.yaml.',
      });
  }
  for (const id of entry.relies) {
    if (claims.get(id)?.verdict === 'conflicts') {
      report({
        ...at,
        code: 'RELIES_ON_CONFLICT',
        message: `the entry relies on claim ${id}, which the law contradicts.`,
        remedy: 'Move it to "corrects" and word the answer by the law.',
      });
    }
  }
  for (const id of entry.corrects) {
    if (claims.get(id)?.verdict === 'supported') {
      report({
        ...at,
        code: 'CORRECTS_SUPPORTED',
        message: `the entry corrects claim ${id}, which holds.`,
        remedy: 'Move it to "relies".',
      });
    }
    if (claims.has(id) && !cited.has(id)) {
      report({
        ...at,
        code: 'CORRECTION_MISSING',
        message: `no sentence of the entry cites claim ${id} that it corrects.`,
        remedy: `Cite it where the answer says otherwise: [[${id}, …]].`,
      });
    }
  }
  for (const id of cited) {
    if (!entry.relies.includes(id) && !entry.corrects.includes(id)) {
      report({
        ...at,
        code: 'UNKNOWN_CLAIM',
        message: `claim ${id} is cited but stands in neither "relies" nor "corrects".`,
        remedy: 'Add it to one of the two.',
      });
    }
  }
}

function checkShape(entry: RawEntry, topics: ReadonlySet<TopicId>, today: IsoDate, report: Report): void {
  const at = { file: entry.file, line: 2 };
  if (entry.short.length === 0)
    report({
      ...at,
      code: 'BAD_SHAPE',
      message: 'the short answer is missing.',
      remedy: 'Write it straight after the header.',
    });
  if (!blocksOf(entry).some((block) => block.authorities.length > 0)) {
    report({
      ...at,
      code: 'ENTRY_WITHOUT_AUTHORITY',
      message: 'the entry cites no authority.',
      remedy: 'Name a statute, rule, form or court page of authorities.yaml.',
    });
  }
  for (const role of ['protected', 'restrained'] as const) {
    if (entry.views[role].length === 0 && entry.noView[role] === undefined) {
      report({
        ...at,
        code: 'VIEW_MISSING',
        message: `the view for the ${role} person is missing.`,
        remedy: `Write its section, or give the reason in "noView: { ${role}: … }".`,
      });
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
  reportOverdue(entry.review, at, today, report);
}

/** All checks of the entries of one language: shape, sources, claims, wording, and one entry for every topic. */
export function checkEntries(
  entries: ReadonlyMap<TopicId, RawEntry>,
  context: {
    topics: ReadonlySet<TopicId>;
    claims: ReadonlyMap<ClaimId, Claim>;
    values: Values;
    today: IsoDate;
    language: Language;
    exists: (file: string) => boolean;
  },
  report: Report,
): void {
  const buttons = new Map<string, RawEntry>();
  for (const entry of entries.values()) {
    checkShape(entry, context.topics, context.today, report);
    checkClaims(entry, context.claims, report);
    for (const block of blocksOf(entry)) checkBlock(block, context.values, report);
    checkGrade(entry.file, blocksOf(entry), context.values, context.today, context.language, report);
    const twin = buttons.get(entry.button.toLowerCase());
    if (twin)
      report({
        code: 'DUPLICATE_ID',
        file: entry.file,
        line: 2,
        message: `the button "${entry.button}" is also that of ${twin.file}.`,
        remedy: 'Word one of them differently.',
      });
    buttons.set(entry.button.toLowerCase(), entry);
  }
  for (const topic of context.topics) {
    const file = `knowledge/entries/${context.language}/${topic}.md`;
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

/** Ids that an entry or statement cites, each once, authorities first. */
export function citedIds(blocks: readonly RawBlock[]): { authorities: AuthorityId[]; claims: ClaimId[] } {
  return {
    authorities: [...new Set(blocks.flatMap((block) => block.authorities))],
    claims: [...new Set(blocks.flatMap((block) => block.claims))],
  };
}
