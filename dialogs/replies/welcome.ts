import type { IsoDate, Knowledge } from '../../knowledge/contract.js';
import type { InterviewId } from '../../knowledge/planContract.js';
import type { Reply } from './reply.js';
import { Words } from './words.js';

/** The topics offered where a question is to be asked: understanding, the served side, the asking side. */
export const FIRST_TOPICS = ['tro-vs-clets', 'served-what-now', 'how-to-get'];
/** The interviews offered where nothing is known yet. */
const FIRST_INTERVIEWS: readonly InterviewId[] = ['served', 'protection', 'troVersusClets'];

/** What can be tapped where nothing is known yet: the served side, the asking side, understanding. */
export function firstTaps(knowledge: Knowledge, on: IsoDate): string[] {
  return FIRST_INTERVIEWS.map((interview) => new Words(knowledge, on).text(`interview.${interview}.tap`));
}

/** Said once at the start: who this is, what to do in danger, that it is no lawyer and the chat is not private. */
export function welcomeReply(knowledge: Knowledge, on: IsoDate): Reply {
  return new Words(knowledge, on).reply(['welcome'], firstTaps(knowledge, on), { sources: false });
}
