import type { InterviewId } from '../../knowledge/planContract.js';
import type { Choice } from '../understanding/choiceAnswer.js';
import type { Reply, ReplyBlock } from './reply.js';
import type { Words } from './words.js';

/** How a question is put: the first time, again in short, or with words of its own before it. */
export interface QuestionWording {
  readonly isAgain: boolean;
  /** Statements said before it in the same message. */
  readonly before?: readonly ReplyBlock[];
  /** Statement ids of further taps, after the answers. */
  readonly taps?: readonly string[];
}

/** A question with its answers to tap, or to name by number. */
export function questionReply(
  interview: InterviewId,
  question: string,
  choices: readonly Choice[],
  words: Words,
  { isAgain, before = [], taps = [] }: QuestionWording,
): Reply {
  const labels = choices.map(({ label }) => label);
  const asked = words.statement(`${interview}.${question}.${isAgain ? 'askShort' : 'ask'}`).blocks;
  return {
    blocks: [...before, ...asked],
    choices: [...labels, ...taps.map((id) => words.text(id))],
    answers: labels.length > 1 ? labels.length : 0,
  };
}
