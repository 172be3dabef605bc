const COUNTER_DIGITS = 7;
const PUBLIC = /\|\d{7,}$/;

/** The id under which clients know entry `seq` of a conversation's log: `<conversationId>|0000012`. */
export const activityId = (conversationId: string, seq: number): string =>
  `${conversationId}|${String(seq).padStart(COUNTER_DIGITS, '0')}`;

/** Whether an id is one that clients know, and not the name a reply has until its turn is committed. */
export const isPublicId = (id: string): boolean => PUBLIC.test(id);

/** The place in the log that an id speaks of. */
export const placeOf = (id: string): number => Number(id.slice(id.lastIndexOf('|') + 1));

/** The position after which a client wants to hear: a count of log entries. What is not a number counts as the start:
 *  a repeated activity does no harm, since it has the same id, and a lost one does. */
export function watermarkOf(raw: string | undefined): number {
  return raw !== undefined && /^\d{1,9}$/.test(raw) ? Number(raw) : 0;
}
