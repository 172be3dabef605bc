import { INTERVIEW_TOPICS } from '../../../knowledge/contextTopics.js';
import { topicId } from '../../../knowledge/ids.js';
import type { InterviewId, Plan } from '../../../knowledge/planContract.js';
import { nextQuestion, stillHolding, type Told } from '../../interviews/defineInterview.js';
import { INTERVIEW_OF_SIDE, ROUTES } from '../../interviews/interviews.js';
import { comparedOrder, comparisonCard } from '../../replies/comparison.js';
import type { OpenQuestion, ReplyBlock } from '../../replies/reply.js';
import { specOf } from '../../understanding/promptReading.js';
import type { InterviewRun } from '../conversation.js';
import { keepFacts } from '../factTurn.js';
import type { Turn } from '../turn.js';
import { planOf } from './planOf.js';

/** The question that is open in a run; `undefined` where all are answered. */
export const openQuestion = (turn: Turn, run: InterviewRun): string | undefined =>
  run.changing ?? nextQuestion(ROUTES[run.interview], run.told, turn.moment);

/** Begins an interview with what is known already, says how it goes, and asks the first question. */
export function startInterview(turn: Turn, interview: InterviewId): void {
  turn.outcome = { outcome: 'dialog' };
  const route = ROUTES[interview];
  if (route.role)
    keepFacts(turn, { side: route.role === 'either' ? undefined : route.role }, 'interview', { echoes: false });
  const { told } = stillHolding(route, { ...known(turn, interview) }, turn.moment);
  const run: InterviewRun = { interview, told, order: [], misses: 0, isReviewing: false };
  const topic = topicId(INTERVIEW_TOPICS[interview]);
  turn.update({ run, offered: undefined, misses: 0, last: turn.entry(topic) ? { topic } : turn.conversation.last });
  turn.say(`${interview}.intro`);
  goOn(turn, run);
}

/** What is known already of an interview's questions. */
export function known(turn: Turn, interview: InterviewId): Told {
  return { ...ROUTES[interview].filledBy(turn.conversation.facts.values) };
}

/**
 * Keeps answers, drops what no longer holds and says so, and goes on; waits where an answer tells of danger now. `own`: those that
 * are not read off facts, from which facts are learned.
 */
export function takeAnswers(turn: Turn, run: InterviewRun, told: Told, own = told): void {
  const route = ROUTES[run.interview];
  const added = { ...run.told, ...told };
  const held = stillHolding(route, { ...nowAsked(turn, run, added), ...added }, turn.moment);
  const answered = Object.keys(told);
  const order = [...run.order.filter((question) => !answered.includes(question)), ...answered];
  const next: InterviewRun = {
    interview: run.interview,
    told: { ...held.told },
    order: order.filter((question) => held.told[question] !== undefined),
    misses: 0,
    isReviewing: false,
  };
  turn.outcome = { outcome: 'dialog' };
  turn.update({ run: next, misses: 0, isWaiting: false });
  keepFacts(turn, route.learns(own), 'interview', { echoes: holdsDay(own), denied: { is: route.denies(own) } });
  // What facts filled and no longer holds was never answered, so nobody misses it.
  sayDropped(
    turn,
    run.interview,
    held.dropped.filter((question) => run.order.includes(question)),
  );
  if (route.danger && told[route.danger.question] === route.danger.answer) {
    dangerNow(turn);
    return;
  }
  goOn(turn, next);
}

/** What is known of questions that only these answers bring up: the start of the interview could not fill them. */
function nowAsked(turn: Turn, { interview, told }: InterviewRun, added: Told): Told {
  const all = known(turn, interview);
  const fresh = ROUTES[interview].steps.filter(
    ({ question, when }) =>
      added[question] === undefined &&
      all[question] !== undefined &&
      when !== undefined &&
      !when.holds(told, turn.moment) &&
      when.holds(added, turn.moment),
  );
  return Object.fromEntries(fresh.map(({ question }) => [question, all[question]])) as Told;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const holdsDay = (told: Told): boolean =>
  Object.values(told).some((answer) => typeof answer === 'string' && DAY.test(answer));

/** An answer that tells of danger now: help, and the interview waits. */
function dangerNow(turn: Turn): void {
  turn.say('danger.violence', 'danger');
  turn.say('danger.check', 'ask');
  turn.update({
    isWaiting: true,
    danger: {
      level: 'acute',
      kinds: ['violence'],
      at: turn.conversation.turn,
      isAsked: true,
      isSafe: false,
      helped: ['violence'],
    },
  });
  turn.outcome = { outcome: 'guarded', guard: 'crisis' };
  turn.addTaps(turn.words.text('safety.safe'), turn.words.text('safety.notSafe'));
}

function sayDropped(turn: Turn, interview: InterviewId, dropped: readonly string[]): void {
  if (dropped.length === 0) return;
  turn.say('review.dropped', 'heard');
  const blocks = dropped.map(
    (question): ReplyBlock => ({ kind: 'bullet', text: turn.words.text(`${interview}.${question}.name`) }),
  );
  turn.moves.push({ kind: 'blocks', id: 'review.droppedNames', blocks, slot: 'heard' });
}

/** Asks the open question, or ends in the plan. */
export function goOn(turn: Turn, run: InterviewRun): void {
  if (openQuestion(turn, run) === undefined) finish(turn, run);
  else ask(turn, run, { isAgain: false });
}

/** Puts the open question, with its answers to tap; `taps`: statement ids of further taps. */
export function ask(
  turn: Turn,
  run: InterviewRun,
  { isAgain, taps = [] }: { readonly isAgain: boolean; readonly taps?: readonly string[] },
): void {
  const question = openQuestion(turn, run);
  if (question === undefined) return;
  const { words } = turn;
  const labels = turn.deps.reader.choices(run.interview, question, words).map(({ label }) => label);
  turn.moves.push({
    kind: 'question',
    id: `${run.interview}.${question}.${isAgain ? 'askShort' : 'ask'}`,
    open: placeOf(turn, run, question),
    slot: 'ask',
  });
  turn.taps = [...labels, ...taps.map((id) => words.text(id))];
  turn.answers = labels.length > 1 ? labels.length : 0;
}

const INPUT = { choice: 'choice', choices: 'many', date: 'date', time: 'time' } as const;

/** Where in its interview a question stands, of those that are asked as things are. */
function placeOf(turn: Turn, run: InterviewRun, question: string): OpenQuestion {
  const asked = ROUTES[run.interview].steps.filter(
    (step) => step.question === question || (step.when?.holds(run.told, turn.moment) ?? true),
  );
  return {
    interview: run.interview,
    at: asked.findIndex((step) => step.question === question) + 1,
    of: asked.length,
    input: INPUT[specOf(run.interview, question).kind],
    back: run.order.length > 0 ? turn.words.text('interview.back') : undefined,
  };
}

/** Ends in the plan of what was told, and says what can come next. */
export function finish(turn: Turn, run: InterviewRun, said = 'plan.ready'): void {
  const { words, conversation } = turn;
  const plan = planOf(turn, run.interview, run.told);
  const isComparison = run.interview === 'troVersusClets';
  const card = isComparison ? comparisonCard(words, comparedOrder(run.told.paper)) : undefined;
  const { parked } = conversation;
  turn.update({ run: undefined, finished: run, plan, isWaiting: false });
  turn.outcome = { outcome: 'dialog' };
  turn.moves.push({ kind: 'plan', plan, card, slot: 'answer' });
  turn.say(parked ? 'plan.ready.parked' : said, 'ask');
  const taps = turn.interviewTaps(ROUTES[run.interview].next);
  turn.taps = parked ? [words.text('interview.goOn'), ...taps.slice(0, 2)] : taps;
  turn.answers = 0;
}

/** The plan of what was told up to now, while questions are still open. */
export function planSoFar(turn: Turn, run: InterviewRun): Plan {
  const plan = planOf(turn, run.interview, run.told);
  turn.update({ plan });
  return plan;
}

/** A plan that was made before, in the language of the conversation: the rules make it again of what it was made of. */
export function planInWords(turn: Turn, plan: Plan): Plan {
  const { finished, run, parked } = turn.conversation;
  const begun = run && run.order.length > 0 ? run : undefined;
  const made = [begun, finished, run, parked].find((each) => each?.interview === plan.interview);
  return planOf(turn, plan.interview, made?.told ?? known(turn, plan.interview));
}

/** The plan of what was told in the talk, without an interview; `undefined` where the side or all else is not known. */
function planOfFacts(turn: Turn): Plan | undefined {
  const { side } = turn.conversation.facts.values;
  if (side === undefined || !turn.isAlone) return undefined;
  const interview = INTERVIEW_OF_SIDE[side];
  const told = known(turn, interview);
  if (Object.keys(told).length === 0) return undefined;
  return planSoFar(turn, { interview, told: { ...told }, order: [], misses: 0, isReviewing: false });
}

/** The plan an interview ended in; else one of what is known by now. */
export function planNow(turn: Turn): Plan | undefined {
  const { plan, finished } = turn.conversation;
  return finished === undefined ? (planOfFacts(turn) ?? plan) : plan;
}

/** Shows the plan made last; says so where there is none. */
export function showPlan(turn: Turn, plan: Plan | undefined): void {
  turn.outcome = { outcome: 'command' };
  if (plan === undefined) {
    turn.say('plan.none');
    turn.addTaps(...turn.interviewTaps(['served', 'protection', 'whichPaper']));
    return;
  }
  turn.moves.push({ kind: 'plan', plan, card: undefined, slot: 'answer' });
  turn.addTaps(...turn.interviewTaps(ROUTES[plan.interview].next));
}
