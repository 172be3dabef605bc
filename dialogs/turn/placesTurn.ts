import type { Point } from '../../knowledge/contract.js';
import type { County } from '../../knowledge/courts.js';
import type { Need, Place } from '../../knowledge/placesContract.js';
import { PLACE_TOPICS, type PlaceTopic } from '../../knowledge/placeTopics.js';
import { placeBlocks } from '../replies/placeBlocks.js';
import type { ReplyBlock } from '../replies/reply.js';
import { wordCount } from '../replies/sentences.js';
import { BUDGET } from '../replies/wordMoves.js';
import { countyIn, isElsewhere } from '../understanding/placesTold.js';
import type { Issue, QuestionForm } from '../understanding/understood.js';
import { askFact, mayAsk } from './factTurn.js';
import { timesSaid } from './noRepeats.js';
import type { Picked } from './pickPoint.js';
import type { Turn } from './turn.js';

/** Questions that want a place, and those that no place answers. */
const FINDING: readonly (QuestionForm | undefined)[] = ['where', 'who'];
const NOT_FINDING: readonly (QuestionForm | undefined)[] = ['howMuch', 'howLong', 'when', 'why'];
/** A bare answer is at most so many words long; a county that is a whole message, so many. */
const LONGEST_ANSWER = 6;
const LONGEST_NAME = 3;

const rowOf = (topic: string, point?: Point['id']): PlaceTopic | undefined =>
  (point && PLACE_TOPICS[point]) ?? PLACE_TOPICS[topic];

/** What the topic of a point has people find, whatever was asked. */
export const needsOfPoint = (point: Point | undefined): readonly Need[] =>
  (point && rowOf(point.topic, point.id)?.needs) ?? [];

/** What a question has to be shown; none where it is not about finding a place, or was shown with the topic's first answer. */
export function needsOf(turn: Turn, { issue, entry, point }: Picked): readonly Need[] {
  const row = rowOf(point.topic, point.id);
  if (row === undefined || NOT_FINDING.includes(issue.form)) return [];
  if (FINDING.includes(issue.form)) return row.needs;
  const isFirst = entry.points.every((each) => timesSaid(turn.conversation, each) === 0);
  return row.on === 'any' && isFirst ? row.needs : [];
}

/** The county that a message names: told, the answer to a question for one, a whole message, or where a place is asked for. */
export function countyHeard({ deps: { places }, heard, understood }: Turn, isAsked: boolean): County | undefined {
  const { said } = heard;
  const known = (name: string | undefined): County | undefined => places.counties.find((each) => each === name);
  const told = known(understood.facts.county);
  if (told !== undefined) return told;
  const words = wordCount(said);
  if (isAsked && words <= LONGEST_ANSWER) return places.countyIn(said) ?? known(countyIn(said, true));
  if (understood.issues.some(isPlaceAsked))
    return isElsewhere(said) ? undefined : (known(countyIn(said, false)) ?? places.countyIn(said));
  return words <= LONGEST_NAME && !understood.acts.has('asks') ? places.countyIn(said) : undefined;
}

/** Whether an issue asks for a place to go to: by its topic, or by "where" alone where no topic fits. */
function isPlaceAsked({ topics, points, match, form }: Issue): boolean {
  const [first] = topics;
  if (match === 'none' || first === undefined) return FINDING.includes(form);
  return rowOf(first.topic, points[0]?.point) !== undefined;
}

/** The county that answers are for; where others read along only one that this message names. */
export function countyOf(turn: Turn): County | undefined {
  if (!turn.isAlone) return countyHeard(turn, false);
  const { county } = turn.conversation.facts.values;
  return turn.deps.places.counties.find((each) => each === county);
}

/** After an answer on finding help or filing: the places of the county; where it is not known it is asked for once, and the statewide ones are named where it can't be. */
export function offerPlaces(turn: Turn, pick: Picked, { asks }: { readonly asks: boolean }): void {
  const needs = needsOf(turn, pick);
  if (needs.length === 0 || turn.understood.danger?.level === 'acute') return;
  const county = countyOf(turn);
  if (county === undefined && asks && mayAsk(turn) && !turn.conversation.askedFor.includes('county'))
    askFact(turn, 'county', pick.point.id);
  else sayPlaces(turn, county, needs, { isBrief: true });
}

/** The places that serve some needs of the person. */
export const placesFor = (turn: Turn, county: County | undefined, needs: readonly Need[]): readonly Place[] =>
  turn.deps.places.of(county, fitting(turn, needs), turn.moment.on, turn.words.language);

/** Names places in one list; without a county those that serve every one. */
export function sayPlaces(
  turn: Turn,
  county: County | undefined,
  needs: readonly Need[],
  { isBrief }: { readonly isBrief: boolean },
): boolean {
  const { words } = turn;
  const places = placesFor(turn, county, needs);
  if (places.length === 0) return false;
  const lead = county === undefined ? words.text('places.everywhere') : `${words.text('places.county')} ${county}`;
  const listed = (brief: boolean): ReplyBlock[] => [
    { kind: 'paragraph', text: `${lead}:` },
    ...placeBlocks(places, words, brief),
  ];
  const whole = listed(isBrief);
  const length = whole.reduce((sum, { text }) => sum + wordCount(text), 0);
  const id = `places:${places.map((place) => place.id).join(',')}`;
  turn.moves.push({ kind: 'blocks', id, blocks: length > BUDGET.first ? listed(true) : whole, slot: 'answer', needs });
  return true;
}

/** Needs beside which a defender is one too: who seeks a bed or a crisis line is not sent to one first. */
const BESIDE_DEFENDER: readonly Need[] = ['lawyer', 'legalAid', 'court', 'selfHelp'];
/** The defender by name, and not that of the other person. */
const DEFENDER =
  /(?<!(?:his|her|their|su) )(?<!\p{L})(?:public defenders?|defensor(?:a|es)? p[uú]blic[oa]s?|defensor[ií]a p[uú]blica)(?!\p{L})/iu;

/** The needs as they fit the person: a defender first where a charge is there or may come, or one is named; no shelter is named to the restrained person. */
function fitting(turn: Turn, needs: readonly Need[]): Need[] {
  const { side, charged, kind, is = [] } = turn.conversation.facts.values;
  const isCharged =
    side !== 'protected' &&
    (charged === 'charged' || charged === 'arrested' || charged === 'investigated' || is.includes('charged'));
  const isNamed = side !== 'protected' && DEFENDER.test(turn.heard.said);
  const isDefended = isCharged || isNamed || (side === 'restrained' && kind === 'cpo');
  const seeksHelp = needs.some((need) => BESIDE_DEFENDER.includes(need));
  const own = needs.map((need): Need => (side === 'restrained' && need === 'shelter' ? 'local' : need));
  return [...new Set<Need>([...(isDefended && seeksHelp ? (['charged'] as const) : []), ...own])];
}
