import { z } from 'zod';
import type { AuthorityId, ClaimId, DocumentId, IsoDate, StatementId, TopicId } from '../contract.js';
import { authorityId, claimId, documentId, isoDate, statementId, topicId } from '../ids.js';

/** Turns a checked text into a branded id; the constructor's own message becomes the problem. */
function branded<T>(make: (raw: string) => T) {
  return z.string().transform((raw, context): T => {
    try {
      return make(raw);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'bad id' });
      return z.NEVER;
    }
  });
}

export const zTopicId = branded<TopicId>(topicId);
export const zAuthorityId = branded<AuthorityId>(authorityId);
export const zClaimId = branded<ClaimId>(claimId);
export const zDocumentId = branded<DocumentId>(documentId);
export const zStatementId = branded<StatementId>(statementId);
export const zIsoDate = branded<IsoDate>(isoDate);

/** An https address, or absent. */
export const zAddress = z.url({ protocol: /^https$/ }).optional();
