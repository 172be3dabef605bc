import type { InterviewId } from '../../knowledge/planContract.js';
import type { Greeting } from './greetings.js';
import type { Reply } from './reply.js';
import type { Words } from './words.js';

/** The interviews offered where nothing is known yet. */
const FIRST_INTERVIEWS: readonly InterviewId[] = ['served', 'protection', 'troVersusClets'];

/** What can be tapped where nothing is known yet: the served side, the asking side, understanding. */
export const firstTaps = (words: Words): string[] =>
  FIRST_INTERVIEWS.map((interview) => words.text(`interview.${interview}.tap`));

/** Said once at the start, as the host chose: who this is, what to do in danger, that it is no lawyer and the chat is not
 *  private. */
export function welcomeReply(words: Words, greeting?: Greeting): Reply {
  const said = greeting === undefined ? 'welcome' : `welcome.${greeting}`;
  return { ...words.reply([said], firstTaps(words), { sources: false }), isGreeting: true };
}

/** Said once where others read along: what is answered there, and where to talk about an own case. */
export function groupWelcomeReply(words: Words): Reply {
  const reply = words.reply(['group.welcome'], [], { sources: false });
  return { ...reply, isGreeting: true, offersPrivate: true };
}
