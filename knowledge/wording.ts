import type { RawEntry } from './build/readEntries.js';
import type { KnowledgeBase } from './build/readKnowledgeBase.js';
import type { RawStatement } from './build/readStatements.js';
import type { RawBlock } from './build/sourcedText.js';
import type {
  Block,
  Citations,
  ClaimCitation,
  ClaimId,
  Entry,
  IsoDate,
  LedgerRow,
  Statement,
  StatementId,
} from './contract.js';
import { fillIn } from './values.js';

/** The sentence that stands in for a block whose number was not checked for the day asked about. */
const UNKNOWN_VALUE = 'values.unknown' as StatementId;

function atLeastOne<T>(items: readonly T[], what: string): readonly [T, ...T[]] {
  const [first, ...rest] = items;
  if (first === undefined) throw new RangeError(`${what} is empty, which the checks of the build exclude`);
  return [first, ...rest];
}

function unknownValueText(base: KnowledgeBase, on: IsoDate): string {
  return fillIn(base.statements.get(UNKNOWN_VALUE)?.blocks[0]?.template ?? '', base.values, on, 'en') ?? '';
}

function claimCitation(base: KnowledgeBase, id: ClaimId, on: IsoDate): ClaimCitation | undefined {
  const claim = base.claims.get(id);
  if (claim === undefined) return undefined;
  return {
    kind: 'claim',
    id,
    document: claim.document,
    documentTitle: base.documents.get(claim.document)?.title ?? claim.document,
    passage: claim.passage,
    quote: claim.quote,
    verdict: claim.verdict,
    law: fillIn(claim.law, base.values, on, 'en') ?? unknownValueText(base, on),
  };
}

function citationsOf(base: KnowledgeBase, block: RawBlock, on: IsoDate): Citations {
  const authorities = block.authorities.flatMap((id) => base.authorities.get(id) ?? []);
  const claims = block.claims.flatMap((id) => claimCitation(base, id, on) ?? []);
  return atLeastOne([...authorities, ...claims], `the sources of ${block.file}:${block.line}`);
}

function wordBlock(base: KnowledgeBase, block: RawBlock, on: IsoDate): Block {
  const text = fillIn(block.template, base.values, on, 'en');
  const fallback = base.statements.get(UNKNOWN_VALUE)?.blocks[0];
  if (text === undefined && fallback && fallback !== block)
    return { ...wordBlock(base, fallback, on), kind: block.kind };
  return { kind: block.kind, text: text ?? '', citations: citationsOf(base, block, on) };
}

/** Each citation once, in order of first appearance. */
export function distinctCitations(blocks: readonly Block[]): Citations {
  const byId = new Map(blocks.flatMap((block) => block.citations).map((citation) => [citation.id as string, citation]));
  return atLeastOne([...byId.values()], 'the citations of a text');
}

/** An entry with the values of a day. */
export function wordEntry(base: KnowledgeBase, raw: RawEntry, on: IsoDate): Entry {
  const word = (blocks: readonly RawBlock[]): Block[] => blocks.map((block) => wordBlock(base, block, on));
  const [short, more] = [word(raw.short), word(raw.more)];
  const views = { protected: word(raw.views.protected), restrained: word(raw.views.restrained) };
  return {
    topic: raw.topic,
    language: raw.language,
    title: raw.title,
    button: raw.button,
    short: atLeastOne(short, `the short answer of ${raw.file}`),
    more,
    views,
    followUps: raw.followUps,
    attorney: raw.attorney,
    citations: distinctCitations([...short, ...more, ...views.protected, ...views.restrained]),
    review: raw.review,
    inForceAsOf: raw.review.checkedOn,
  };
}

/** A statement with the values of a day. */
export function wordStatement(base: KnowledgeBase, raw: RawStatement, on: IsoDate): Statement {
  const blocks = raw.blocks.map((block) => wordBlock(base, block, on));
  return {
    id: raw.id,
    blocks: atLeastOne(blocks, `statement ${raw.id}`),
    citations: distinctCitations(blocks),
    inForceAsOf: base.review?.checkedOn ?? on,
  };
}

/** The whole ledger in order of the claims' numbers, stated ones before implied ones. */
export function ledgerOn(base: KnowledgeBase, on: IsoDate): LedgerRow[] {
  return [...base.claims.values()].flatMap((claim) => {
    const citation = claimCitation(base, claim.id, on);
    if (citation === undefined) return [];
    const authorities = claim.authorities.flatMap((id) => base.authorities.get(id) ?? []);
    return [{ citation, authorities, confidence: claim.confidence }];
  });
}
