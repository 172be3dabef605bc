import type { Interruption } from '../interruptions.js';
import { wordCount } from '../replies/sentences.js';
import { firstTaps } from '../replies/welcome.js';
import { answerTopic, fallback } from './answerTurn.js';
import type { InterviewRun } from './conversation.js';
import { NEW_CONVERSATION } from './conversation.js';
import { askAgain } from './interview/interviewTurn.js';
import { back, explain, noneOfThese, resume, review, skip } from './interview/mendInterview.js';
import { planNow, planSoFar, showPlan } from './interview/runInterview.js';
import { lastPoint, moreTurn, repairTurn, sayAgain } from './repairTurn.js';
import type { Turn } from './turn.js';

/** Does what a person says to steer the conversation, in an interview and outside one. */
export function commandTurn(turn: Turn, command: Interruption): void {
  const { run } = turn.conversation;
  turn.outcome = { outcome: 'command' };
  switch (command) {
    case 'cancel':
      leave(turn, run ? 'cancelled' : 'nothingToCancel');
      return;
    case 'startOver':
      turn.update({ ...NEW_CONVERSATION, run: undefined, language: turn.conversation.language, ...kept(turn) });
      turn.update({ ...forgotten, last: undefined, lastReply: undefined, plan: undefined, finished: undefined });
      sayWithTaps(turn, 'startedOver');
      return;
    case 'forgetMe':
      turn.forgets = true;
      turn.say('forgotten');
      return;
    case 'more':
      moreTurn(turn);
      askAgain(turn, run);
      return;
    case 'plan':
      showPlan(turn, run && run.order.length > 0 ? planSoFar(turn, run) : planNow(turn));
      askAgain(turn, run);
      return;
    case 'about':
      if (!run && isSourceOfAnswer(turn) && repairTurn(turn)) return;
      turn.say('about');
      askAgain(turn, run);
      return;
    case 'help':
    case 'person':
      turn.say(command === 'person' ? 'referral.person' : command);
      askAgain(turn, run);
      return;
    default:
      run ? inInterview(turn, command, run) : outside(turn, command);
      return;
  }
}

type Steering = Exclude<
  Interruption,
  'cancel' | 'startOver' | 'forgetMe' | 'more' | 'plan' | 'help' | 'about' | 'person'
>;

const forgotten = { parked: undefined, offered: undefined, asking: undefined, isWaiting: false, misses: 0 } as const;

/** What outlives a new start: danger that is at hand, and what was said already. */
function kept({ conversation }: Turn) {
  const { danger, turn, wish, statementsSaid, repliesSaid, privacyTold, isReviewTold } = conversation;
  return { danger, turn, wish, statementsSaid, repliesSaid, privacyTold, isReviewTold };
}

function inInterview(turn: Turn, command: Steering, run: InterviewRun): void {
  switch (command) {
    case 'back':
      back(turn, run);
      return;
    case 'changeAnswer':
      review(turn, run);
      return;
    case 'skip':
      skip(turn, run);
      return;
    case 'why':
    case 'example':
      explain(turn, run, command);
      return;
    case 'goOn':
    case 'whatAsked':
    case 'repeat':
      run.isReviewing && command !== 'goOn' ? review(turn, run) : resume(turn, run);
      return;
    case 'noneOfThese':
      noneOfThese(turn, run);
      return;
    default:
      command satisfies never;
      return;
  }
}

function outside(turn: Turn, command: Steering): void {
  const { finished, parked } = turn.conversation;
  const point = lastPoint(turn);
  switch (command) {
    case 'changeAnswer':
      if (!finished) break;
      turn.update({ run: { ...finished, isReviewing: true }, parked: undefined });
      review(turn, finished);
      return;
    case 'goOn':
      if (parked) {
        turn.update({ parked: undefined });
        resume(turn, parked);
        return;
      }
      if (point) {
        moreTurn(turn);
        return;
      }
      sayWithTaps(turn, 'goOn.nothing');
      return;
    case 'repeat':
    case 'whatAsked':
      if (!sayAgain(turn)) break;
      return;
    case 'noneOfThese':
      turn.update({ offered: undefined });
      fallback(turn);
      return;
    case 'why':
    case 'example':
      if (turn.understood.repair !== undefined && repairTurn(turn)) return;
      if (point && answerTopic(turn, point.topic)) return;
      sayWithTaps(turn, 'repair.whyNothing');
      return;
    default:
  }
  sayWithTaps(turn, command === 'back' ? 'nothingToCancel' : 'repair.nothingOpen');
}

/** "Source?" behind an answer asks for its own; more words ask for those of the bot. */
const isSourceOfAnswer = ({ understood: { repair }, heard: { said } }: Turn): boolean =>
  repair === 'source' && wordCount(said) <= 2;

function leave(turn: Turn, statement: string): void {
  turn.update({ ...forgotten, run: undefined });
  sayWithTaps(turn, statement);
}

function sayWithTaps(turn: Turn, statement: string): void {
  turn.say(statement);
  turn.addTaps(...firstTaps(turn.words));
}
