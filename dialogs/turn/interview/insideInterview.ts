import type { FactName } from '../../facts/factNames.js';
import type { Told } from '../../interviews/defineInterview.js';
import { ROUTES } from '../../interviews/interviews.js';
import { asksWhy, partsOf } from '../../understanding/partsOf.js';
import { namesSafety } from '../../understanding/safeTold.js';
import { looksAsking, wordCount } from '../../understanding/sentenceSplit.js';
import type { ToldFacts } from '../../understanding/understood.js';
import type { InterviewRun } from '../conversation.js';
import { answerMessage } from '../messageTurn.js';
import type { Turn } from '../turn.js';
import {
  answerInParts,
  answersFromFacts,
  askAgain,
  fitsPart,
  keepAnswers,
  servedInParts,
  takeFacts,
  takePartAnswer,
} from './interviewTurn.js';
import { explain, resume, sayWhy } from './mendInterview.js';
import { openQuestion } from './runInterview.js';

/** Facts that a "no" beside them may be about, and not the open question: "no i dont have guns". */
const DENIABLE: readonly FactName[] = [
  'side',
  'servedOn',
  'hearingOn',
  'endsOn',
  'charged',
  'guns',
  'children',
  'sharedHome',
  'immigration',
  'is',
];

/** In an interview facts answer what they fit, a question is answered, and the interview goes on by itself. */
export function insideInterview(turn: Turn, before: ToldFacts, changed: readonly FactName[]): void {
  const { run } = turn.conversation;
  if (run === undefined) return;
  const said = partsOf(turn.heard.said);
  const parts = said.filter((part) => !asksWhy(part));
  const wantsReason = parts.length < said.length;
  if (!wantsReason && takesSimply(turn, run)) return;
  const isTold = changed.length > 0 || turn.understood.saysSafe;
  const facts = isTold ? answersFromFacts(turn, run, before) : {};
  const isConfession = turn.understood.confession !== undefined;
  const own = isConfession ? {} : { ...servedInParts(turn, run, parts), ...answersBeside(turn, run, parts, changed) };
  const isFilled = Object.keys({ ...facts, ...own }).length > 0;
  if (!isFilled && wantsToGoOn(turn, said)) {
    resume(turn, run);
    return;
  }
  if (wantsReason) sayWhy(turn, run);
  const { acts } = turn.understood;
  const isAsking = acts.has('asks') || acts.has('confirms') || parts.some((part) => WANTS_TO_KNOW.test(part));
  const isAsked = wantsReason ? parts.some(looksAsking) : !isFilled || isAsking;
  const isAnswered = isAsked && answerMessage(turn);
  const { outcome } = turn;
  const open = turn.conversation.run ?? run;
  if (isFilled) takeFacts(turn, open, facts, own, { isAnswered });
  else if (isAnswered || wantsReason) askAgain(turn, open);
  else takePartAnswer(turn, open);
  if (isAnswered) turn.outcome = outcome;
}

/** The open questions that parts of a message answer; `changed`: the facts told beside them. */
const answersBeside = (turn: Turn, run: InterviewRun, parts: readonly string[], changed: readonly FactName[]): Told =>
  answerInParts(turn, run, parts, { fresh: changed.filter((name) => DENIABLE.includes(name)) });

/** A question that is told and not asked: "i want to know if friday is late". */
const WANTS_TO_KNOW =
  /(?<!\p{L})(?:(?:i|we) (?:just )?(?:want|wanna|need|would like) (?:to )?know|i (?:was )?wonder\p{L}*|(?:quiero|necesito|quisiera) saber)(?!\p{L})/iu;

/** Below help for danger, what the message answers of the open questions is kept. */
export function keepInDanger(turn: Turn, before: ToldFacts, changed: readonly FactName[]): void {
  const { run } = turn.conversation;
  if (run === undefined || run.isReviewing || turn.understood.confession !== undefined) return;
  const parts = partsOf(turn.heard.said);
  const facts = changed.length > 0 ? answersFromFacts(turn, run, before) : {};
  const { danger } = ROUTES[run.interview];
  // What help was said for is not answered by a "no" beside it.
  const own = danger && openQuestion(turn, run) === danger.question ? {} : answersBeside(turn, run, parts, changed);
  const told = { ...facts, ...own };
  if (Object.keys(told).length > 0) keepAnswers(turn, run, told);
}

/** Words of such a part at most: "im ok for now hes at work". */
const LONGEST_CALM = 8;

/** Whether a message says nothing but that all is well, or that the questions may go on. */
function wantsToGoOn({ book }: Turn, parts: readonly string[]): boolean {
  const calm = ['command.goOn', 'command.skip', 'protection.danger.no'];
  const isCalm = (part: string): boolean =>
    namesSafety(part) || (book.whole(part, calm) !== undefined && wordCount(part) > 1);
  return (
    parts.length > 0 && parts.every((part) => !looksAsking(part) && wordCount(part) <= LONGEST_CALM && isCalm(part))
  );
}

/** Takes a message that only wants the open question explained, or only answers it in other words; `false` where it says more. */
function takesSimply(turn: Turn, run: InterviewRun): boolean {
  const { repair, issues, facts } = turn.understood;
  const explains = repair === 'why' || repair === 'example' || repair === 'meaning' || repair === 'simpler';
  if (explains && issues.every(({ match }) => match === 'none')) {
    explain(turn, run, repair === 'why' ? 'why' : 'example');
    return true;
  }
  if (isQuestion(turn) || !fitsPart(turn, run) || Object.keys(facts).length > 0) return false;
  takePartAnswer(turn, run);
  return true;
}

/** Whether a message wants an answer of its own, whatever else it says. */
function isQuestion({ understood, heard, book }: Turn): boolean {
  const { acts, aboutBot, wrongdoing, confession } = understood;
  const isAsking = acts.has('asks') || acts.has('confirms') || book.isQuestion(heard.said);
  return isAsking || aboutBot !== undefined || wrongdoing !== undefined || confession !== undefined;
}
