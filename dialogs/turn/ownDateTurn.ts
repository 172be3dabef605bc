import { DATE_POINT, HEARING_TOPICS } from '../../knowledge/contextTopics.js';
import { pointId, topicId } from '../../knowledge/ids.js';
import { factLine } from '../facts/factText.js';
import { DAY_FACTS, type DayFact } from '../understanding/understood.js';
import { answerTopic } from './answerTurn.js';
import type { Turn } from './turn.js';

/** Asks when, of what the person told: "when is my hearing again", "cuándo es mi audiencia". */
const WHEN =
  /\b(?:when|whens|what (?:day|date|time)|which day|cuándo|cuando|qué (?:día|fecha|hora)|que (?:dia|fecha|hora))\b/iu;
const HEARING = /\b(?:my|our|the|mi|la|nuestra) (?:hearing|court date|court day|court|audiencia|corte)\b/iu;
const SERVED = /\b(?:was i|did i get|i was|i got) served\b|\bme (?:entregaron|notificaron)\b/iu;
const END = /\b(?:my|the|mi|la) (?:order|orden)\b.{0,20}\b(?:end|ends|expire|expires|run out|termina|vence)\b/iu;
const OWN = /\b(?:my|our|mi|nuestra) (?:hearing|court|audiencia|corte)/iu;
const ALL = /\b(?:my|all my|mis) (?:dates?|deadlines?|fechas|plazos)\b/iu;
/** "When is it", after an answer on the hearing, or of the hearing that was told. */
const BARE =
  /^(?:and |so |ok |y )?(?:when|whens|cuándo|cuando)(?: is| was|'s| es)?(?: it| that| again| otra vez)*\W*$/iu;
/** A longer message asks for more than the day. In words. */
const LONGEST = 12;

/** Says a day that the person told and asks for again; `false` where none is asked for or known. */
export function ownDateTurn(turn: Turn): boolean {
  const { said } = turn.heard;
  if (!turn.isAlone || said.split(/\s+/).length > LONGEST) return false;
  const { values } = turn.conversation.facts;
  if (ALL.test(said))
    return sayDays(
      turn,
      DAY_FACTS.filter((day) => values[day] !== undefined),
    );
  if (!WHEN.test(said)) return false;
  const isOnHearing = HEARING_TOPICS.some((topic) => topic === turn.conversation.last?.topic);
  const isBare = BARE.test(said) && (isOnHearing || values.hearingOn !== undefined);
  const name =
    isBare || HEARING.test(said) ? 'hearingOn' : SERVED.test(said) ? 'servedOn' : END.test(said) ? 'endsOn' : undefined;
  if (name === undefined || turn.understood.facts[name] !== undefined) return false;
  return values[name] === undefined ? sayWhere(turn, name, said) : sayDays(turn, [name]);
}

/** Of a day that nobody told, where it stands on the papers; only where the person asks for their own. */
function sayWhere(turn: Turn, name: DayFact, said: string): boolean {
  if (name !== 'hearingOn' || !OWN.test(said)) return false;
  const [topic, point] = DATE_POINT;
  return answerTopic(turn, topicId(topic), pointId(topicId(topic), point));
}

/** Says days that the person told, and that the paper wins; `false` where none of them is known. */
export function sayDays(turn: Turn, days: readonly DayFact[]): boolean {
  const line = factLine(days, turn.conversation.facts.values, turn.words);
  if (line === undefined) return false;
  turn.outcome = { outcome: 'answer' };
  turn.update({ misses: 0 });
  turn.moves.push({
    kind: 'blocks',
    id: 'facts.days',
    blocks: [{ kind: 'paragraph', text: line }],
    slot: 'answer',
    days,
  });
  turn.say('plan.paperWins');
  return true;
}
