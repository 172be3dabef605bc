import type { IsoDate, Knowledge } from '../../knowledge/contract.js';
import { buttonsOf } from './answer.js';
import type { Reply } from './reply.js';
import { Words } from './words.js';

/** The topics offered where nothing is known yet: understanding, the served side, the asking side. */
export const FIRST_TOPICS = ['tro-vs-clets', 'served-what-now', 'how-to-get'];

/** Said once at the start: who this is, what to do in danger, that it is no lawyer and the chat is not private. */
export function welcomeReply(knowledge: Knowledge, on: IsoDate): Reply {
  return new Words(knowledge, on).reply(['welcome'], buttonsOf(knowledge, on, FIRST_TOPICS), { sources: false });
}
