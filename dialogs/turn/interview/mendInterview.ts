import { UNKNOWN } from '../../../knowledge/rules/facts/question.js';
import { ROUTES } from '../../interviews/interviews.js';
import { answerText } from '../../replies/answerText.js';
import { type Choice, choiceAnswer } from '../../understanding/choiceAnswer.js';
import { dayTold, type PromptReading, specOf } from '../../understanding/promptReading.js';
import type { InterviewRun } from '../conversation.js';
import type { Turn } from '../turn.js';
import { ask, finish, goOn, known, openQuestion, takeAnswers } from './runInterview.js';

/** So many messages in a row that are no answer end an interview, kindly and with what is known so far. */
const MOST_MISSES = 2;

/**
 * A message that was no answer: an example and ways out, then the end with what is known so far, also of questions that were not
 * reached. A question on which the others hang is skipped instead.
 */
export function missed(turn: Turn, run: InterviewRun): void {
  const misses = run.misses + 1;
  turn.outcome = { outcome: 'dialog' };
  if (misses >= MOST_MISSES) {
    if (ROUTES[run.interview].goesOnWithout?.some((question) => question === openQuestion(turn, run))) {
      skip(turn, run);
      return;
    }
    if (Object.keys(run.told).length > 0) {
      finish(turn, { ...run, told: { ...known(turn, run.interview), ...run.told } }, 'interview.endedWithPlan');
      return;
    }
    turn.update({ run: undefined });
    turn.say('interview.ended');
    turn.addTaps(turn.words.text('repair.person'), ...turn.interviewTaps(['whichPaper', 'lawyer']));
    return;
  }
  const counted = { ...run, misses };
  turn.update({ run: counted });
  turn.say('interview.missed', 'heard');
  turn.say(idOf(turn, run, 'example'), 'heard');
  ask(turn, counted, { isAgain: true, taps: ['repair.skip', 'repair.person'] });
}

const idOf = (turn: Turn, run: InterviewRun, what: string): string =>
  `${run.interview}.${openQuestion(turn, run)}.${what}`;

/** Leaves the open question without an answer and goes on. */
export function skip(turn: Turn, run: InterviewRun): void {
  const question = openQuestion(turn, run);
  if (question === undefined) {
    goOn(turn, run);
    return;
  }
  turn.say('repair.skipped', 'heard');
  takeAnswers(turn, { ...run, isReviewing: false, doubtful: undefined }, { [question]: UNKNOWN });
}

/** Takes the last answer back and asks that question again; while an answer is being changed, leaves it as it was. */
export function back(turn: Turn, run: InterviewRun): void {
  if (run.changing !== undefined || run.isReviewing || run.doubtful) {
    resume(turn, run);
    return;
  }
  const last = run.order.at(-1);
  if (last === undefined) {
    turn.say('noBack', 'heard');
    ask(turn, run, { isAgain: true });
    return;
  }
  const { [last]: _taken, ...told } = run.told;
  const earlier: InterviewRun = { ...run, told, order: run.order.slice(0, -1), misses: 0 };
  turn.update({ run: earlier });
  goOn(turn, earlier);
}

/** Says why the open question is asked. */
export const sayWhy = (turn: Turn, run: InterviewRun): void => turn.say(idOf(turn, run, 'why'), 'heard');

/** None of what can be tapped: an answer where the question has one for that. */
export function noneOfThese(turn: Turn, run: InterviewRun): void {
  const question = openQuestion(turn, run);
  const answers = question === undefined ? [] : specOf(run.interview, question).answers;
  const none = ['none', 'no'].find((id) => answers.includes(id));
  if (question === undefined || none === undefined) missed(turn, run);
  else takeAnswers(turn, run, { [question]: specOf(run.interview, question).kind === 'choices' ? [none] : none });
}

/** Says one of the texts that belong to the open question, then asks it again. */
export function explain(turn: Turn, run: InterviewRun, what: 'why' | 'example'): void {
  turn.say(idOf(turn, run, what), 'heard');
  ask(turn, run, { isAgain: true });
}

/** Goes on at the question that is open. */
export function resume(turn: Turn, run: InterviewRun): void {
  const settled: InterviewRun = { ...run, changing: undefined, doubtful: undefined, isReviewing: false, misses: 0 };
  turn.update({ run: settled, isWaiting: false });
  goOn(turn, settled);
}

/** Shows what was told, to pick from. */
export function review(turn: Turn, run: InterviewRun, misses = 0): void {
  const { words } = turn;
  const listed = reviewChoices(turn, run);
  if (listed.length === 0) {
    turn.say('review.empty', 'heard');
    ask(turn, run, { isAgain: true });
    return;
  }
  turn.update({ run: { ...run, doubtful: undefined, isReviewing: true, misses } });
  const lines = listed.map(
    ({ id, label }, index) => `${index + 1}. ${label}: ${answerText(run.interview, id, run.told[id], words)}`,
  );
  turn.say('review.ask');
  const blocks = [{ kind: 'paragraph', text: lines.join('\n') }] as const;
  turn.moves.push({ kind: 'blocks', id: 'review.listed', blocks, slot: 'answer' });
  turn.taps = [...listed.map(({ label }) => label), words.text('review.done')];
}

function reviewChoices(turn: Turn, run: InterviewRun): Choice[] {
  return ROUTES[run.interview].steps
    .filter(({ question }) => run.told[question] !== undefined)
    .map(({ question }) => ({
      id: question,
      label: turn.words.text(`${run.interview}.${question}.name`),
      phrases: [],
    }));
}

/** Takes what was picked from the review: an answer to change, or nothing; `false` where it was neither. */
export function takeReview(turn: Turn, run: InterviewRun): boolean {
  const { book, words, heard } = turn;
  const done: Choice = {
    id: 'done',
    label: words.text('review.done'),
    phrases: [...book.of('review.done'), ...book.of('answer.no')],
  };
  const picked = choiceAnswer(heard.said, [...reviewChoices(turn, run), done], false, book)?.ids[0];
  if (picked === undefined) return false;
  if (picked === 'done') resume(turn, run);
  else {
    const changing: InterviewRun = { ...run, isReviewing: false, changing: picked, misses: 0 };
    turn.update({ run: changing });
    goOn(turn, changing);
  }
  return true;
}

/** Puts a doubtful day to the person; an impossible one is asked again. */
export function doubt(
  turn: Turn,
  run: InterviewRun,
  reading: Extract<PromptReading, { kind: 'doubtful' | 'impossible' | 'halfDay' }>,
): void {
  const { words } = turn;
  turn.outcome = { outcome: 'dialog' };
  if (reading.kind === 'halfDay') {
    turn.say('repair.time.which', 'ask');
    turn.taps = [...reading.times];
    return;
  }
  const blocks = [...reading.doubt.blocks];
  if (reading.kind === 'impossible') {
    turn.moves.push({ kind: 'blocks', id: String(reading.doubt.id), blocks, slot: 'heard' });
    ask(turn, run, { isAgain: true });
    return;
  }
  turn.update({ run: { ...run, doubtful: { on: reading.on, at: reading.at } } });
  const day = { kind: 'paragraph', text: `**${reading.text}**` } as const;
  turn.moves.push({ kind: 'blocks', id: String(reading.doubt.id), blocks: [day, ...blocks], slot: 'ask' });
  turn.taps = [words.text('repair.date.yes'), words.text('repair.date.no')];
  turn.answers = 2;
}

/** Takes a yes or a no to a doubtful day; `false` where it was neither. */
export function takeDoubt(turn: Turn, run: InterviewRun): boolean {
  const { book, words, heard } = turn;
  const choices = (['yes', 'no'] as const).map((id) => ({
    id,
    label: words.text(`repair.date.${id}`),
    phrases: book.of(`answer.${id}`),
  }));
  const answer = choiceAnswer(heard.said, choices, false, book)?.ids[0];
  const question = openQuestion(turn, run);
  const { doubtful, ...settled } = run;
  if (answer === 'yes' && doubtful && question !== undefined) {
    takeAnswers(turn, settled, dayTold(question, doubtful.on, doubtful.at));
    return true;
  }
  if (answer === 'no') resume(turn, run);
  return answer === 'no';
}
