import { BARRED_HOME, HOW_TO_GET_EPO, kindTalkedOf, NO_GUNS_INSTEAD } from '../../knowledge/contextTopics.js';
import type { Entry, Point, RankedPoint } from '../../knowledge/contract.js';
import { textsOf } from '../replies/sentences.js';
import { asksToGoIn, namesBarredHome } from '../understanding/barredHome.js';
import { wantsYesNo } from '../understanding/issueOf.js';
import { namesOnlyKind } from '../understanding/kindNamed.js';
import type { Issue } from '../understanding/understood.js';
import type { PointForm } from './move.js';
import { timesSaid } from './noRepeats.js';
import type { Turn } from './turn.js';
import { wordFor } from './yesNoWord.js';

/** From this chance on (0–1) what names another kind of order asks for that point and not for the last one. */
const CLEARLY_OTHER = 0.45;
/**
 * Another point answers instead of one that was said once, or more often, where it is at least so likely beside it. A share,
 * 0–1: of a message that goes on from an answer the ranking knows what was said, so after once it counts nearly as it is.
 */
const OTHER_POINT = { once: 0.9, more: 0.1 } as const;

/** The point that answers an issue, and how it is said. */
export interface Picked {
  readonly issue: Issue;
  readonly entry: Entry;
  readonly point: Point;
  readonly ranked: RankedPoint | undefined;
  readonly form: PointForm;
  readonly lead: string | undefined;
}

/** How a point with a yes or a no is said: what stands after its first sentence would not fit the yes or no. */
export function led(lead: string | undefined, times: number): Pick<Picked, 'form' | 'lead'> {
  if (times === 0) return { form: 'full', lead };
  const hasOther = lead?.startsWith('lead.');
  return { form: 'first', lead: hasOther && times > 1 ? `${lead}.before` : lead };
}

/** A point must be this likely (0–1) before its yes or no is said: more so behind an answer, where something is always likeliest. */
const SURE = { first: 0.5, later: 0.7 } as const;

/** First words that are the answer. */
const ANSWERS_ITSELF = /^(?:yes|no|not|only|nobody|sí|nadie|solo)(?!\p{L})/iu;

/** The yes or no to an issue; a yes only where the topic is clear too. */
function leadOf(turn: Turn, { polarity, chance }: RankedPoint, { match }: Issue, point: Point): string | undefined {
  const least = turn.conversation.last ? SURE.later : SURE.first;
  if (polarity === undefined || chance < least || (polarity === 'yes' && match !== 'answer')) return undefined;
  // A yes beside a false belief would seem to confirm it.
  if (polarity === 'yes' && (turn.understood.beliefs ?? []).length > 0) return undefined;
  return wordFor(turn, polarity, point);
}

/** Chooses the point for an issue: the likeliest of its likeliest topic; one said before gives way to another or is said in short. */
export function pickPoint(turn: Turn, issue: Issue, topic = issue.topics[0]?.topic): Picked | undefined {
  const inKind = inKindAsked(turn, issue);
  const entry = topic && turn.entry(inKind?.topic ?? topic);
  if (!entry) return undefined;
  const ranked = issue.points.filter((each) => each.topic === topic && mayHear(turn, each));
  const confirmed = confirmedPoint(turn, issue);
  const best = confirmed ? issue.points.find(({ point }) => point === confirmed.id) : ranked[0];
  const first = inKind ?? confirmed ?? (best && turn.point(best.point)) ?? entry.points[0];
  const instead = withoutGuns(turn, first) ?? outOfBarredHome(turn, first);
  if (instead) return { issue, ...instead, ranked: undefined, ...repeated(turn, instead.point) };
  const known = wantsYesNo(issue) && best?.point === first.id ? leadOf(turn, best, issue, first) : undefined;
  const lead = known ?? (confirmed && !ANSWERS_ITSELF.test(first.blocks[0].text) ? 'again.rule' : undefined);
  const times = timesSaid(turn.conversation, first);
  if (times === 0 || lead !== undefined) return { issue, entry, point: first, ranked: best, ...led(lead, times) };
  const share = times === 1 && !denies(turn) ? OTHER_POINT.once : OTHER_POINT.more;
  const other = otherPoint(turn, ranked, share) ?? otherPoint(turn, issue.points, share, best?.chance);
  if (other) return { issue, ...other, form: 'full', lead: undefined };
  return { issue, entry, point: first, ranked: best, ...repeated(turn, first) };
}

/** Another point than the one that was asked for. */
type Instead = Pick<Picked, 'entry' | 'point'>;

/** Who is bound and owns no guns is not told how to hand them over, but how to say so. */
function withoutGuns(turn: Turn, { id }: Point): Instead | undefined {
  const { side, guns } = turn.conversation.facts.values;
  if (!turn.isAlone || side !== 'restrained' || guns !== 'none' || !NO_GUNS_INSTEAD.of.includes(id)) return undefined;
  const point = turn.point(NO_GUNS_INSTEAD.point);
  const entry = point && turn.entry(point.topic);
  return point && entry && { point, entry };
}

/** Whoever asks about own guns in a home that they may not enter hears first not to go in. */
function outOfBarredHome(turn: Turn, { id, topic }: Point): Instead | undefined {
  const { library } = turn.deps;
  const { conversation, circumstances, heard, moment } = turn;
  const { side, guns } = conversation.facts.values;
  const isOfGuns = BARRED_HOME.of.some((each) => each === id || each === topic);
  const isThere =
    namesBarredHome(heard.said) || (conversation.last?.point === BARRED_HOME.point && asksToGoIn(heard.said));
  if (!isOfGuns || side === 'protected' || guns !== 'has' || !isThere) return undefined;
  const bound = { ...circumstances, side: 'restrained' } as const;
  const point = library.point(BARRED_HOME.point, moment.on, conversation.language, bound);
  const entry = point && turn.entry(point.topic);
  return point && entry && { point, entry };
}

/** In danger, or after it, nobody whom an order binds is told how to ask for one against the other. */
const mayHear = ({ conversation: { danger, facts } }: Turn, { point }: RankedPoint): boolean =>
  danger === undefined || facts.values.side !== 'restrained' || point !== HOW_TO_GET_EPO;

/**
 * How a point is said that another question comes to again: whole, since that question may want another sentence of it, behind words
 * that tell that it was said before; then its first sentence, and what stands behind that, in turn.
 */
function repeated(turn: Turn, point: Point): Pick<Picked, 'form' | 'lead'> {
  const times = timesSaid(turn.conversation, point);
  if (times === 0) return { form: 'full', lead: undefined };
  if (times === 1) return { form: 'full', lead: turn.variant('again.before') };
  return { form: times % 2 === 0 && hasRest(point) ? 'rest' : 'first', lead: 'again.all' };
}

/** Whether anything stands behind the first sentence of a point. */
export const hasRest = ({ blocks }: Point): boolean => textsOf(blocks).length > 1;

/** "You didnt answer", "i asked about her", "no pregunté eso": who says so is not helped by the same again. */
const PROTESTS =
  /(?<!\p{L})(?:(?:i|we) (?:didn['’]?t|did not|never|wasn['’]?t) ask\p{L}*|not what i (?:asked|meant|mean|said)|(?:you|u) (?:still )?(?:didn['’]?t|did not|never|haven['’]?t|not) answer\p{L}*|(?:you|u) (?:skipped|ignored|dodged|keep (?:saying|talking|telling)|forgot)|i (?:already )?(?:asked|said)(?! (?:for|him|her|them|my|the (?:judge|court|police|officer|cops?))(?!\p{L}))|(?:yo )?no (?:te |le )?pregunt[eé]|no (?:me )?(?:contest|respond)(?:aste|i[oó]|iste|[oó])|(?:yo )?(?:te |le )?pregunt(?:[eé]|aba) (?:por|si|de|lo)|eso no (?:es lo que|fue lo que|era lo que)|no me refiero)(?!\p{L})/iu;
/** "No he lives next door", "no, la otra": whoever says no to an answer was not answered. "No entiendo" denies something else. */
const SAYS_NO =
  /^\W*(?:no|nope|nah)(?:\s*[,.]\s*\p{L}|\s+(?:i|im|i['’]m|he|hes|she|shes|it|its|they|theyre|we|the|my|not|thats|that|what|el|él|ella|la|los|eso|yo|es (?:de|que)|nom[aá]s)(?!\p{L}))/iu;
const denies = ({ heard: { said } }: Turn): boolean => SAYS_NO.test(said) || PROTESTS.test(said);

/** "So … right?" on the last point: that one again. */
function confirmedPoint(turn: Turn, issue: Issue): Point | undefined {
  const last = turn.conversation.last?.point;
  return issue.isConfirming && last !== undefined && issue.points[0]?.point === last ? turn.point(last) : undefined;
}

/** The last point in the words for the kind of order that a follow-up names, where it has such words and was not said so. */
function inKindAsked(turn: Turn, issue: Issue): Point | undefined {
  const { last } = turn.conversation;
  const { asksKind } = turn.understood;
  if (asksKind === undefined || last?.point === undefined) return undefined;
  const [best] = issue.points;
  if (best && best.chance >= CLEARLY_OTHER && kindTalkedOf(best) === asksKind) return undefined;
  if (issue.topics[0]?.topic !== last.topic && !namesOnlyKind(turn.heard.said)) return undefined;
  const point = turn.point(last.point);
  return point?.version.kind !== undefined && timesSaid(turn.conversation, point) === 0 ? point : undefined;
}

/** The likeliest that was not said yet, where it is likely beside the best. */
function otherPoint(
  turn: Turn,
  ranked: readonly RankedPoint[],
  share: number,
  best = ranked[0]?.chance ?? 0,
): Pick<Picked, 'entry' | 'point' | 'ranked'> | undefined {
  for (const each of ranked) {
    const point = each.chance >= best * share ? turn.point(each.point) : undefined;
    const entry = turn.entry(each.topic);
    if (point && entry && timesSaid(turn.conversation, point) === 0) return { entry, point, ranked: each };
  }
  return undefined;
}

/** The points of a topic that were not said yet, in the order they are told. */
export function unsaid(turn: Turn, entry: Entry): Point[] {
  return entry.points.filter((point) => timesSaid(turn.conversation, point) === 0);
}
