import type { Told } from '../../interviews/defineInterview.js';
import { ROUTES } from '../../interviews/interviews.js';
import { type PromptReading, specOf } from '../../understanding/promptReading.js';
import { wordCount } from '../../understanding/sentenceSplit.js';
import { DAY_FACTS, type ToldFacts } from '../../understanding/understood.js';
import type { InterviewRun } from '../conversation.js';
import { FACT_OF_QUESTION } from '../lightOf.js';
import type { Turn } from '../turn.js';
import { doubt, missed, review, takeDoubt, takeReview } from './mendInterview.js';
import { ask, known, openQuestion, takeAnswers } from './runInterview.js';

const UNREAD: PromptReading = { kind: 'unread' };
/** A day that there is not, "Feb 30", in so few words is an answer all the same. */
const LONGEST_DAY = 4;

/** Takes what answers the open question and nothing else: a tap, a phrase, a day. `false` where there is more in the message. */
export function takeWholeAnswer(turn: Turn, run: InterviewRun): boolean {
  if (run.isReviewing) return takeReview(turn, run);
  if (run.doubtful && takeDoubt(turn, run)) return true;
  if (turn.understood.corrects && correctLast(turn, run)) return true;
  const reading = read(turn, run);
  const isShort = wordCount(turn.heard.said) <= LONGEST_DAY;
  const isWhole = reading.kind === 'impossible' ? isShort : reading.kind !== 'unread' && reading.isWhole;
  if (isWhole) takeReading(turn, run, reading);
  return isWhole;
}

/** The open question answered by a part of the message; anything else is a miss. */
export function takePartAnswer(turn: Turn, run: InterviewRun): void {
  if (run.isReviewing) {
    run.misses > 0 ? missed(turn, run) : review(turn, run, 1);
    return;
  }
  const reading = read(turn, run);
  if (reading.kind === 'unread') {
    missed(turn, run);
    return;
  }
  takeReading(turn, run, reading);
}

/** Whether a part of the message answers the open question. */
export function fitsPart(turn: Turn, run: InterviewRun): boolean {
  return !run.isReviewing && read(turn, run).kind === 'answer';
}

/** Answers that facts of this message give to questions of the interview, the open one or any other. */
export function answersFromFacts(turn: Turn, run: InterviewRun, before: ToldFacts): Told {
  const now = known(turn, run.interview);
  const then = ROUTES[run.interview].filledBy(before);
  const safe = turn.understood.saysSafe && ROUTES[run.interview].danger ? { danger: 'no' } : {};
  const fresh = Object.entries({ ...safe, ...now }).filter(
    ([question, answer]) =>
      run.told[question] === undefined || (answer !== then[question] && answer !== run.told[question]),
  );
  return Object.fromEntries(fresh);
}

/** Takes answers that facts gave; the open question is asked again in short unless it was among them. */
export function takeFacts(
  turn: Turn,
  run: InterviewRun,
  answers: Told,
  options: { readonly isAnswered: boolean },
): void {
  const question = openQuestion(turn, run);
  const reading = read(turn, run);
  const isDay = question !== undefined && ['date', 'time'].includes(specOf(run.interview, question).kind);
  const isDoubtful = reading.kind === 'doubtful' && question !== undefined && answers[question] !== undefined;
  if (isDay && isDoubtful && !options.isAnswered) {
    const { [question]: _doubted, ...others } = answers;
    turn.update({ run: { ...run, told: { ...run.told, ...others } } });
    doubt(turn, { ...run, told: { ...run.told, ...others } }, reading);
    return;
  }
  takeAnswers(turn, run, answers, { learns: false });
}

/** Puts the open question again, in short. */
export function askAgain(turn: Turn, run: InterviewRun | undefined): void {
  if (run === undefined || turn.conversation.isWaiting) return;
  if (run.isReviewing) review(turn, run);
  else ask(turn, run, { isAgain: true });
}

function read(turn: Turn, run: InterviewRun): PromptReading {
  const question = openQuestion(turn, run);
  if (question === undefined || tellsOtherDay(turn, question)) return UNREAD;
  return turn.deps.reader.read(run.interview, question, turn.heard.said, run.told, turn.moment, turn.words);
}

/** "The hearing is in 3 weeks" is no day of service, whatever was asked. */
function tellsOtherDay({ understood: { facts } }: Turn, question: string): boolean {
  const asked = DAY_FACTS.find((day) => day === FACT_OF_QUESTION[question]);
  return asked !== undefined && facts[asked] === undefined && DAY_FACTS.some((day) => facts[day] !== undefined);
}

function takeReading(turn: Turn, run: InterviewRun, reading: PromptReading): void {
  switch (reading.kind) {
    case 'answer':
      takeAnswers(turn, { ...run, doubtful: undefined }, reading.told);
      return;
    case 'doubtful':
    case 'impossible':
    case 'halfDay':
      doubt(turn, run, reading);
      return;
    case 'unread':
      missed(turn, run);
      return;
    default:
      reading satisfies never;
      return;
  }
}

/** "No wait, it was Tuesday": a day that corrects the day answered last, not the open question. */
function correctLast(turn: Turn, run: InterviewRun): boolean {
  const last = run.order.findLast((question) => specOf(run.interview, question).kind === 'date');
  if (last === undefined || run.order.at(-1) === undefined) return false;
  const { reader } = turn.deps;
  const { [last]: _before, ...told } = run.told;
  const reading = reader.read(run.interview, last, turn.heard.said, told, turn.moment, turn.words);
  if (reading.kind === 'doubtful') {
    doubt(turn, { ...run, changing: last }, reading);
    return true;
  }
  if (reading.kind !== 'answer') return false;
  takeAnswers(turn, run, reading.told);
  return true;
}
