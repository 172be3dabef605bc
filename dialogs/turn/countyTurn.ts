import type { Point } from '../../knowledge/contract.js';
import type { County } from '../../knowledge/courts.js';
import type { Need } from '../../knowledge/placesContract.js';
import { EVERY_NEED } from '../../knowledge/placeTopics.js';
import type { FactName } from '../facts/factNames.js';
import { wordCount } from '../replies/sentences.js';
import { answerable, tapsAfter } from './answerTurn.js';
import { answeredFact, keepFacts } from './factTurn.js';
import { countyHeard, needsOfPoint, sayPlaces } from './placesTurn.js';
import { lastPoint } from './repairTurn.js';
import type { Turn } from './turn.js';

/** A longer message that names the known county again is not about it. */
const ABOUT_COUNTY = 4;

/** Where to go in a county that a message tells or asks for, where nothing else in it was answered. */
export function countyTurn(turn: Turn, changed: readonly FactName[]): boolean {
  const county = countyHeard(turn, false);
  if (county === undefined || changed.some((name) => name !== 'county')) return false;
  const asks = turn.understood.acts.has('asks');
  const isNew = changed.length > 0 || wordCount(turn.heard.said) <= ABOUT_COUNTY;
  if (!asks && (!turn.isAlone || !isNew)) return false;
  const point = turn.isAlone ? lastPoint(turn) : undefined;
  return goTo(turn, county, [...needsOfPoint(point), ...EVERY_NEED], point);
}

/** Takes the answer to "Which county is it?"; skipped, the places that serve every county are named. `false` where it was not answered. */
export function countyAnswered(turn: Turn, id: Point['id'] | undefined): boolean {
  const heard = countyHeard(turn, true);
  const answer = heard === undefined ? chosen(turn) : heard;
  if (answer === undefined) return false;
  if (answer !== 'unknown' && heard === undefined) keepFacts(turn, { county: answer }, 'message');
  if (answerable(turn).length > 0 && wordCount(turn.heard.said) > ABOUT_COUNTY) return false;
  const point = id ? turn.point(id) : lastPoint(turn);
  const needs = needsOfPoint(point);
  return goTo(turn, answer === 'unknown' ? undefined : answer, needs.length > 0 ? needs : EVERY_NEED, point);
}

/** A tap or its number; a no and a skip are one here. */
function chosen(turn: Turn): County | 'unknown' | undefined {
  const { understood, book, heard, deps } = turn;
  if (understood.command === 'skip' || book.whole(heard.said, ['answer.no']) !== undefined) return 'unknown';
  const answer = answeredFact(turn, 'county');
  return typeof answer === 'object' ? deps.places.counties.find((each) => each === answer.county) : answer;
}

function goTo(turn: Turn, county: County | undefined, needs: readonly Need[], point: Point | undefined): boolean {
  if (!sayPlaces(turn, county, needs, { isBrief: false })) return false;
  turn.outcome = { outcome: 'answer', topic: point?.topic };
  turn.update({ misses: 0 });
  tapsAfter(turn, point);
  return true;
}
