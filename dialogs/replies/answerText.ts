import type { InterviewId } from '../../knowledge/planContract.js';
import { UNKNOWN } from '../../knowledge/rules/facts/question.js';
import type { Told } from '../interviews/defineInterview.js';
import type { Words } from './words.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;

/** What was told at a question, for people: the words that can be tapped there, or the day in long. */
export function answerText(
  interview: InterviewId,
  question: string,
  told: Told[string] | undefined,
  words: Words,
): string {
  const answers = told === undefined ? [UNKNOWN] : typeof told === 'string' ? [told] : told;
  return answers.map((answer) => oneText(`${interview}.${question}`, answer, words)).join(', ');
}

function oneText(prefix: string, answer: string, words: Words): string {
  if (answer === UNKNOWN) return words.text('plan.unknown');
  if (DAY.test(answer)) return words.day(answer);
  if (TIME.test(answer)) return words.time(answer);
  return words.text(`${prefix}.${answer}`);
}
