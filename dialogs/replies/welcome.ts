import type { InterviewId } from '../../knowledge/planContract.js';
import type { Greeting } from './greetings.js';
import type { Reply } from './reply.js';
import { sentencesOf } from './sentences.js';
import type { Words } from './words.js';

/** The interviews offered where nothing is known yet. */
const FIRST_INTERVIEWS: readonly InterviewId[] = ['served', 'protection', 'troVersusClets'];

/** What can be tapped where nothing is known yet: the served side, the asking side, understanding. */
export const firstTaps = (words: Words): string[] =>
  FIRST_INTERVIEWS.map((interview) => words.text(`interview.${interview}.tap`));

/** A greeting whose first sentence, "Hello.", only leads to who is there. */
function greet(id: string, choices: readonly string[], words: Words): Reply {
  const reply = words.reply([id], choices, { sources: false });
  const [first, ...others] = reply.blocks;
  const blocks = first ? [{ ...first, lead: sentencesOf(first.text)[0] }, ...others] : [];
  return { ...reply, blocks, isGreeting: true };
}

/** Said once at the start, as the host chose: who this is, what to do in danger, that it is no lawyer and the chat is not
 *  private. */
export const welcomeReply = (words: Words, greeting?: Greeting): Reply =>
  greet(greeting === undefined ? 'welcome' : `welcome.${greeting}`, firstTaps(words), words);

/** Said once where others read along: what is answered there, and where to talk about an own case. */
export const groupWelcomeReply = (words: Words): Reply => ({
  ...greet('group.welcome', [], words),
  offersPrivate: true,
});
