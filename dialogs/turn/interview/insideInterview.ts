import type { FactName } from '../../facts/factNames.js';
import type { ToldFacts } from '../../understanding/understood.js';
import { answerMessage } from '../messageTurn.js';
import type { Turn } from '../turn.js';
import { answersFromFacts, askAgain, fitsPart, takeFacts, takePartAnswer } from './interviewTurn.js';
import { explain } from './mendInterview.js';

/** In an interview facts answer what they fit, a question is answered, and the interview goes on by itself. */
export function insideInterview(turn: Turn, before: ToldFacts, changed: readonly FactName[]): void {
  const { run } = turn.conversation;
  if (run === undefined) return;
  const { repair, issues } = turn.understood;
  if (repair !== undefined && issues.every(({ match }) => match === 'none')) {
    if (repair === 'why' || repair === 'example' || repair === 'meaning' || repair === 'simpler') {
      explain(turn, run, repair === 'why' ? 'why' : 'example');
      return;
    }
  }
  if (!isQuestion(turn) && fitsPart(turn, run) && Object.keys(turn.understood.facts).length === 0) {
    takePartAnswer(turn, run);
    return;
  }
  const facts = changed.length > 0 || turn.understood.saysSafe ? answersFromFacts(turn, run, before) : {};
  const isFilled = Object.keys(facts).length > 0;
  const isAsked = !isFilled || turn.understood.acts.has('asks') || turn.understood.acts.has('confirms');
  const isAnswered = isAsked && answerMessage(turn);
  const { outcome } = turn;
  const open = turn.conversation.run ?? run;
  if (isFilled) takeFacts(turn, open, facts, { isAnswered });
  else if (isAnswered) askAgain(turn, open);
  else takePartAnswer(turn, open);
  if (isAnswered) turn.outcome = outcome;
}

/** Whether a message wants an answer of its own, whatever else it says. */
function isQuestion({ understood, heard, book }: Turn): boolean {
  const { acts, aboutBot, wrongdoing, confession } = understood;
  const isAsking = acts.has('asks') || acts.has('confirms') || book.isQuestion(heard.said);
  return isAsking || aboutBot !== undefined || wrongdoing !== undefined || confession !== undefined;
}
