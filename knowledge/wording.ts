import type { Cited } from './build/readCited.js';
import type { RawEntry } from './build/readEntries.js';
import { ORIGINAL } from './build/readLanguages.js';
import { differsBy, type RawPoint, type RawScope, versionFor, versionsOn } from './build/readPoints.js';
import { blocksOn, type RawStatement } from './build/readStatements.js';
import type { RawBlock } from './build/sourcedText.js';
import type {
  Block,
  Circumstances,
  Citations,
  ClaimCitation,
  ClaimId,
  Entry,
  IsoDate,
  Language,
  LedgerRow,
  Point,
  Statement,
  StatementId,
  TopicId,
} from './contract.js';
import { pointId } from './ids.js';
import type { LibraryBase } from './libraryBase.js';
import { fillIn, shownValues } from './values.js';

/** The sentence that stands in for a block whose number was not checked for the day asked about. */
const UNKNOWN_VALUE = 'values.unknown' as StatementId;

function atLeastOne<T>(items: readonly T[], what: string): readonly [T, ...T[]] {
  const [first, ...rest] = items;
  if (first === undefined) throw new RangeError(`${what} is empty, which the checks of the build exclude`);
  return [first, ...rest];
}

/** Makes something when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** For which day and in which language something is worded. */
export interface Wording {
  readonly on: IsoDate;
  readonly language: Language;
}

/** A statement in a language; in the original where it is not translated. */
export function statementIn(base: LibraryBase, id: StatementId, language: Language): RawStatement | undefined {
  return base.statements.get(language)?.get(id) ?? base.statements.get(ORIGINAL)?.get(id);
}

function unknownValueText(base: LibraryBase, { on, language }: Wording): string {
  const template = statementIn(base, UNKNOWN_VALUE, language)?.blocks[0]?.template ?? '';
  return fillIn(template, base.values, on, language) ?? '';
}

/** Claims and authorities in a language; in the original where it has none of its own. */
const citedIn = (base: LibraryBase, language: Language): Cited => base.cited.get(language) ?? base;

function claimCitation(base: LibraryBase, id: ClaimId, wording: Wording): ClaimCitation | undefined {
  const claim = citedIn(base, wording.language).claims.get(id);
  if (claim === undefined) return undefined;
  return {
    kind: 'claim',
    id,
    document: claim.document,
    documentTitle: base.documents.get(claim.document)?.title ?? claim.document,
    passage: claim.passage,
    quote: claim.quote,
    isImplied: claim.implied,
    verdict: claim.verdict,
    law: fillIn(claim.law, base.values, wording.on, wording.language) ?? unknownValueText(base, wording),
  };
}

function citationsOf(base: LibraryBase, block: RawBlock, wording: Wording): Citations {
  const { authorities: known } = citedIn(base, wording.language);
  const authorities = block.authorities.flatMap((id) => known.get(id) ?? []);
  const claims = block.claims.flatMap((id) => claimCitation(base, id, wording) ?? []);
  return atLeastOne([...authorities, ...claims], `the sources of ${block.file}:${block.line}`);
}

function wordBlock(base: LibraryBase, block: RawBlock, wording: Wording): Block {
  const text = fillIn(block.template, base.values, wording.on, wording.language);
  const fallback = statementIn(base, UNKNOWN_VALUE, wording.language)?.blocks[0];
  if (text === undefined && fallback && fallback !== block)
    return { ...wordBlock(base, fallback, wording), kind: block.kind };
  const { on, language } = wording;
  const values = shownValues(block.template, base.values, on, language);
  return {
    kind: block.kind,
    text: text ?? '',
    ...(values.length > 0 ? { values } : {}),
    citations: citationsOf(base, block, wording),
  };
}

/** Each citation once, in order of first appearance. */
export function distinctCitations(blocks: readonly Block[]): Citations {
  const byId = new Map(blocks.flatMap((block) => block.citations).map((citation) => [citation.id as string, citation]));
  return atLeastOne([...byId.values()], 'the citations of a text');
}

/** What of the circumstances chose a version. */
function chosenBy(scope: RawScope, { side, kind, stage, is }: Circumstances): Circumstances {
  return {
    ...(scope.side && { side }),
    ...(scope.kind && { kind }),
    ...(scope.stage && { stage }),
    ...(scope.is && { is: is?.filter((trait) => scope.is?.includes(trait)) }),
  };
}

/** A point in the version for the circumstances, with the versions and values of a day. */
export function wordPoint(
  base: LibraryBase,
  raw: RawPoint,
  topic: TopicId,
  wording: Wording,
  circumstances: Circumstances,
): Point {
  const onTheDay = { versions: versionsOn(raw, wording.on) };
  const version = versionFor(onTheDay, circumstances);
  const blocks = atLeastOne(
    (version?.blocks ?? []).map((block) => wordBlock(base, block, wording)),
    `the point "${raw.name}" of ${raw.file}`,
  );
  return {
    id: pointId(topic, raw.name),
    topic,
    language: wording.language,
    title: raw.title,
    blocks,
    correction: raw.correction && wordBlock(base, raw.correction, wording),
    citations: distinctCitations(blocks),
    version: chosenBy(version?.scope ?? {}, circumstances),
    yesNo: version?.yesNo ?? [],
    differsBy: differsBy(onTheDay, circumstances),
  };
}

/** An entry with the values of a day, its points in the versions for the circumstances: worded when they are first asked for, since most entries are looked up for their button. */
export function wordEntry(base: LibraryBase, raw: RawEntry, on: IsoDate, circumstances: Circumstances = {}): Entry {
  const { topic, language, title, button, followUps, attorney, review } = raw;
  const points = once(() =>
    atLeastOne(
      raw.points.map((point) => wordPoint(base, point, topic, { on, language }, circumstances)),
      `the points of ${raw.file}`,
    ),
  );
  const citations = once(() => distinctCitations(points().flatMap(({ blocks }) => blocks)));
  return {
    topic,
    language,
    title,
    button,
    get points() {
      return points();
    },
    followUps,
    attorney,
    get citations() {
      return citations();
    },
    review,
    inForceAsOf: review.checkedOn,
  };
}

/** A statement in the wording and with the values of a day. */
export function wordStatement(base: LibraryBase, raw: RawStatement, wording: Wording): Statement {
  const blocks = blocksOn(raw, wording.on).map((block) => wordBlock(base, block, wording));
  return {
    id: raw.id,
    blocks: atLeastOne(blocks, `statement ${raw.id}`),
    citations: distinctCitations(blocks),
    inForceAsOf: base.review?.checkedOn ?? wording.on,
  };
}

/** The whole ledger in order of the claims' numbers, stated ones before implied ones. Quotations stay in the document's language. */
export function ledgerOn(base: LibraryBase, wording: Wording): LedgerRow[] {
  const { claims, authorities: known } = citedIn(base, wording.language);
  return [...claims.values()].flatMap((claim) => {
    const citation = claimCitation(base, claim.id, wording);
    if (citation === undefined) return [];
    const authorities = claim.authorities.flatMap((id) => known.get(id) ?? []);
    return [{ citation, authorities, confidence: claim.confidence }];
  });
}
