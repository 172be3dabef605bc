import { z } from 'zod';
import type { AuthorityCitation, AuthorityId, ClaimId, DocumentId, PassageId, Verdict } from '../contract.js';
import { type LegalDocument, plainQuotes } from './readDocuments.js';
import { zAuthorityId, zClaimId, zDocumentId } from './schemas.js';
import { type Located, type Report, readYamlList } from './yamlFile.js';

/** One thing a document says or implies, and what authority says of it. `law` may hold `{{values}}`. */
export interface Claim {
  readonly id: ClaimId;
  readonly document: DocumentId;
  readonly passage: PassageId | undefined;
  readonly quote: string;
  readonly implied: boolean;
  readonly verdict: Verdict;
  readonly law: string;
  readonly authorities: readonly AuthorityId[];
  readonly confidence: 'high' | 'medium' | 'low';
  readonly file: string;
  readonly line: number;
}

const schema = z
  .strictObject({
    id: zClaimId,
    document: zDocumentId,
    quote: z.string().min(3).max(240).optional(),
    implies: z.string().min(3).max(240).optional(),
    verdict: z.enum(['supported', 'partly', 'conflicts', 'cannot-verify']),
    law: z.string().min(10),
    authorities: z.array(zAuthorityId),
    confidence: z.enum(['high', 'medium', 'low']),
  })
  .refine(
    (claim) =>
      (claim.quote === undefined) !== (claim.implies === undefined) ||
      (claim.quote !== undefined && claim.implies !== undefined),
    'a claim has a "quote", or says what it "implies"',
  )
  .refine(
    (claim) => claim.verdict === 'cannot-verify' || claim.authorities.length > 0,
    'a verdict needs at least one authority',
  );

function place(claim: z.infer<typeof schema>, document: LegalDocument): PassageId | 'heading' | undefined {
  const quote = plainQuotes(claim.quote ?? '');
  const passage = document.passages.find((candidate) => plainQuotes(candidate.text).includes(quote));
  if (passage) return passage.id;
  return document.passages.some((candidate) => plainQuotes(candidate.heading ?? '').includes(quote))
    ? 'heading'
    : undefined;
}

/** `claims.yaml`: the ledger. Every quote is found in its document, every sentence of a document has a claim. */
export function readClaims(
  root: string,
  documents: ReadonlyMap<DocumentId, LegalDocument>,
  authorities: ReadonlyMap<AuthorityId, AuthorityCitation>,
  report: Report,
): Map<ClaimId, Claim> {
  const claims = new Map<ClaimId, Claim>();
  for (const located of readYamlList(root, 'knowledge/claims.yaml', schema, report)) {
    const claim = checkedClaim(located, documents, authorities, report);
    if (claim === undefined) continue;
    if (claims.has(claim.id)) {
      report({
        code: 'DUPLICATE_ID',
        file: claim.file,
        line: claim.line,
        message: `claim ${claim.id} stands twice.`,
        remedy: 'Give one of them the next free number.',
      });
    }
    claims.set(claim.id, claim);
  }
  for (const document of documents.values()) reportUnclaimed(document, [...claims.values()], report);
  return claims;
}

function checkedClaim(
  { value, file, line }: Located<z.infer<typeof schema>>,
  documents: ReadonlyMap<DocumentId, LegalDocument>,
  authorities: ReadonlyMap<AuthorityId, AuthorityCitation>,
  report: Report,
): Claim | undefined {
  for (const id of value.authorities) {
    if (!authorities.has(id)) {
      report({
        code: 'UNKNOWN_AUTHORITY',
        file,
        line,
        message: `claim ${value.id} names the unknown authority "${id}".`,
        remedy: 'Add it to authorities.yaml or correct the id.',
      });
    }
  }
  const document = documents.get(value.document);
  const found = document && value.quote !== undefined ? place(value, document) : undefined;
  if (document === undefined || (value.quote !== undefined && found === undefined)) {
    report({
      code: 'QUOTE_NOT_FOUND',
      file,
      line,
      message: `claim ${value.id}: the quote is not in "${value.document}".`,
      remedy: 'Copy the words exactly as the document has them.',
    });
    return undefined;
  }
  return {
    id: value.id,
    document: value.document,
    passage: found === 'heading' ? undefined : found,
    quote: value.quote ?? value.implies ?? '',
    implied: value.quote === undefined,
    verdict: value.verdict,
    law: value.law,
    authorities: value.authorities,
    confidence: value.confidence,
    file,
    line,
  };
}

function reportUnclaimed(document: LegalDocument, claims: readonly Claim[], report: Report): void {
  const quotes = claims
    .filter((claim) => claim.document === document.id && !claim.implied)
    .map((claim) => plainQuotes(claim.quote));
  for (const passage of document.passages) {
    for (const sentence of passage.sentences) {
      if (quotes.some((quote) => plainQuotes(sentence).includes(quote))) continue;
      report({
        code: 'SENTENCE_WITHOUT_CLAIM',
        file: document.file,
        line: passage.line,
        message: `no claim covers "${sentence.slice(0, 70)}…".`,
        remedy: 'Add a claim with a quote from this sentence to claims.yaml.',
      });
    }
  }
}
