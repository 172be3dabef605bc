import type { Moment, PointId } from '../../knowledge/contract.js';
import { FACTS, type FactName } from '../facts/factNames.js';
import { leansOn } from '../facts/kindByTie.js';
import { NO_FACTS, VERSION_FACTS } from '../facts/knownFacts.js';
import { nextQuestion } from '../interviews/defineInterview.js';
import { ROUTES } from '../interviews/interviews.js';
import type { Light } from '../understanding/light.js';
import { specOf } from '../understanding/promptReading.js';
import type { Conversation } from './conversation.js';
import { openDanger } from './dangerTurn.js';
import { pointOfKey } from './noRepeats.js';

/** The facts that questions of interviews ask for, where they ask for a day or an hour. */
export const FACT_OF_QUESTION: Readonly<Record<string, FactName>> = {
  servedOn: 'servedOn',
  servedAt: 'servedAt',
  hearingOn: 'hearingOn',
  endsOn: 'endsOn',
  receivedOn: 'servedOn',
  role: 'side',
  gunSteps: 'guns',
  children: 'children',
  sharedHome: 'sharedHome',
  immigration: 'immigration',
};

/** What the conversation so far says about how the next message is to be read. */
export function lightOf(conversation: Conversation, now: Moment): Light {
  const { language, last, kindTalkedOf, facts } = conversation;
  const danger = openDanger(conversation);
  const [kind, ...kinds] = danger?.kinds ?? [];
  return {
    language,
    ...leansOn({ last, meant: conversation.meant }, kindTalkedOf),
    said: saidIn(conversation),
    open: openIn(conversation, now),
    facts: facts.values,
    toldLast: (facts.toldLast ?? NO_FACTS.toldLast).filter((name) => name in FACTS),
    danger: danger && kind ? { level: danger.level, kinds: [kind, ...kinds], chance: 1 } : undefined,
    now,
  };
}

/** So many of the last points are still in mind. */
const IN_MIND = 8;

/** What was said and is not asked for again; nothing once a fact was told that gives the points other words. */
function saidIn({ pointsSaid, facts: { toldLast = [] } }: Conversation): ReadonlySet<PointId> {
  const isOther = VERSION_FACTS.some((name) => toldLast.includes(name));
  return new Set(isOther ? [] : pointsSaid.slice(-IN_MIND).map(pointOfKey));
}

function openIn({ danger, asking, run }: Conversation, now: Moment): Light['open'] {
  if (danger?.isAsked && !danger.isSafe) return { kind: 'safety' };
  if (asking) return { kind: 'fact', fact: asking.fact };
  if (run === undefined) return undefined;
  const question = run.changing ?? nextQuestion(ROUTES[run.interview], run.told, now);
  const fact = question ? FACT_OF_QUESTION[question] : undefined;
  return fact && question && specOf(run.interview, question)
    ? { kind: 'fact', fact }
    : { kind: 'other', interview: run.interview };
}
