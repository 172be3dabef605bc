import { FALLBACK_TOPICS, INTERVIEW_TOPICS, kindTalkedOf, SAID_ALONG } from '../../knowledge/contextTopics.js';
import type { Point, TopicId } from '../../knowledge/contract.js';
import type { InterviewId } from '../../knowledge/planContract.js';
import { isOtherTie, kindOf } from '../facts/kindByTie.js';
import { INTERVIEW_IDS } from '../interviews/interviews.js';
import { firstTaps } from '../replies/welcome.js';
import { asksTime } from '../understanding/deadlineAsked.js';
import { wantsYesNo } from '../understanding/issueOf.js';
import { namesKind } from '../understanding/kindNamed.js';
import { looksAsking, wordCount } from '../understanding/sentenceSplit.js';
import { type Issue, MOST_ANSWERED } from '../understanding/understood.js';
import { hasRoomFor } from './budget.js';
import { askFact, mayAsk } from './factTurn.js';
import { claimsPutRight } from './mistakes.js';
import type { Move } from './move.js';
import { timesSaid } from './noRepeats.js';
import { sayOrMeant, sayPerhaps } from './orMeant.js';
import { type Picked, pickPoint, unsaid } from './pickPoint.js';
import { needsOf, offerPlaces } from './placesTurn.js';
import { hasOwnDue, sayOwnDue } from './sayOwnDue.js';
import type { Turn } from './turn.js';

/** Of several candidates the first is answered where it is at least so likely, or so much likelier than the next. */
const LEADS = { chance: 0.25, over: 1.25 } as const;
const MOST_TAPS = 4;
/** A story may leave more unanswered than a question. */
const MOST_TAPS_OF_STORY = 6;
/** Another topic of an answered issue is offered from this chance on, 0–1. */
const INSTEAD = 0.08;

/** A telling of no more words asks nothing between the lines. */
const LONGEST_TELLING = 8;

/** Of several questions one this unsure (0–1) is not answered where another is that sure: it would be answered at random. */
const OF_SEVERAL = { unsure: 0.35, sure: 0.5 } as const;

/** Whether the first candidate of an issue is answered, the others standing below as "or did you mean". */
function leads({ match, topics }: Issue): boolean {
  const [first, second] = topics;
  if (match === 'answer') return true;
  if (second === undefined) return (first?.confidence ?? 0) >= LEADS.chance;
  return (first?.confidence ?? 0) >= LEADS.chance || (first?.confidence ?? 0) >= LEADS.over * second.confidence;
}

/** The issues of a message that something is known on. */
export const answerable = (turn: Turn): Issue[] =>
  turn.understood.issues.filter(({ match, topics }) => match !== 'none' && topics.length > 0);

/** Whether something that the message asks is likely enough to be answered. */
export const answersIssues = (turn: Turn): boolean => answerable(turn).some(leads);

/** Answers what the message asks, the most urgent first; `false` where nothing of it is known. `most`: issues answered. */
export function answerIssues(turn: Turn, most: number = MOST_ANSWERED): boolean {
  const issues = answerable(turn);
  const [only] = issues;
  if (only === undefined) return false;
  if (issues.length === 1 && !leads(only)) return !onlyTells(turn) && choose(turn, only);
  const isClear = issues.some(({ match }) => match === 'answer');
  const asked = issues.filter(({ match }) => match !== 'offer');
  const isSure = asked.some((issue) => chanceOf(issue) >= OF_SEVERAL.sure);
  const isUnsure = (issue: Issue): boolean => !turn.isStory && isSure && chanceOf(issue) < OF_SEVERAL.unsure;
  const picks = asked
    .filter((issue) => (leads(issue) || !isClear) && !isUnsure(issue))
    .slice(0, most)
    .flatMap((issue) => pickPoint(turn, issue) ?? [])
    .filter((pick, index, all) => all.findIndex(({ point }) => point.id === pick.point.id) === index);
  const [first] = picks;
  if (first === undefined) return false;
  for (const pick of picks) sayPick(turn, pick);
  sayAlong(turn, picks);
  const left = unanswered(turn, picks);
  const second = sayPerhaps(turn, left);
  if (left.length > (second === undefined ? 0 : 1)) {
    turn.say('answer.part', 'other');
    turn.addTaps(...turn.buttons(left.flatMap(({ topics: [topic] }) => topic?.topic ?? [])));
  }
  remember(turn, first);
  const meant = second ?? (picks.length === 1 ? sayOrMeant(turn, first) : undefined);
  const others = othersIn(issues, picks).slice(0, turn.isStory ? MOST_TAPS_OF_STORY : MOST_TAPS);
  turn.addTaps(...turn.buttons(others));
  if (picks.length === 1) offerNext(turn, first, meant);
  else {
    const toGo = picks.find((pick) => needsOf(turn, pick).length > 0);
    if (toGo) offerPlaces(turn, toGo, { asks: false });
    turn.addTaps(...picks.flatMap(({ entry }) => turn.buttons(entry.followUps.slice(0, 1))));
  }
  return true;
}

/** The questions of a message that none of what is said answers. */
function unanswered(turn: Turn, picks: readonly Picked[]): Issue[] {
  if (turn.isStory) return [];
  const said = new Set<string>(picks.flatMap(({ point }) => [point.id, point.topic]));
  const asks = ({ match, form }: Issue): boolean => match !== 'offer' && (match !== 'none' || form !== undefined);
  return turn.understood.issues.filter(
    (issue) =>
      asks(issue) &&
      picks.every((pick) => pick.issue !== issue) &&
      !said.has(issue.points[0]?.point ?? issue.topics[0]?.topic ?? ''),
  );
}

/** How likely the likeliest point of an issue is, 0–1. */
const chanceOf = ({ points: [first] }: Issue): number => first?.chance ?? 1;

/** A short message that tells a fact and asks nothing: nobody is made to choose what they did not ask. */
export function onlyTells(turn: Turn): boolean {
  const { understood, heard } = turn;
  return asksNothing(turn) && Object.keys(understood.facts).length > 0 && wordCount(heard.said) <= LONGEST_TELLING;
}

/** A message that tells something, and has no question. */
export const asksNothing = ({ understood: { acts }, heard: { said } }: Turn): boolean =>
  acts.has('tells') && !acts.has('asks') && !acts.has('confirms') && !looksAsking(said);

/** The topics of the issues that are not answered yet, then those that an answered issue may have meant instead. */
function othersIn(issues: readonly Issue[], picks: readonly Picked[]): TopicId[] {
  const said = new Set(picks.map(({ entry }) => entry.topic));
  const next = issues.flatMap(({ topics: [first] }) => first?.topic ?? []);
  const instead =
    picks.length > 1
      ? picks.flatMap(({ issue }) =>
          issue.topics.filter(({ confidence }) => confidence >= INSTEAD).map(({ topic }) => topic),
        )
      : [];
  return [...new Set([...next, ...instead])].filter((topic) => !said.has(topic));
}

/** Says one point with its lead, the correction of a false belief that was voiced, and the limit where a decision is wanted. */
export function sayPick(turn: Turn, { point, form, lead, ranked, issue }: Picked): void {
  // A yes or a no answers the rule and not the day, and where it is said it comes first.
  const isTimed = hasOwnDue(turn, point) && asksTime(turn.heard.said);
  const ownLead = isTimed ? undefined : lead;
  if (ownLead === undefined) sayOwnDue(turn, point);
  turn.moves.push({ kind: 'point', point, form, lead: ownLead, slot: 'answer' });
  if (ownLead !== undefined) sayOwnDue(turn, point);
  const claims = claimsPutRight(point);
  const isNew = claims.some((claim) => !turn.conversation.corrected.includes(claim));
  // Below help for danger nobody is told what other pages say.
  if (ranked?.isBelief && ranked.point === point.id && isNew && turn.understood.danger?.level !== 'acute') {
    turn.moves.push({ kind: 'correction', point, slot: 'correction' });
    turn.update({ corrected: [...turn.conversation.corrected, ...claims] });
  }
  if (issue.isVerdict && !isUrgent(turn) && !turn.moves.some((move) => move.slot === 'verdict'))
    turn.say('verdict', 'verdict');
}

/** Whoever asks whether to call 911 is not told that this is for them to decide. */
const isUrgent = ({ understood: { danger }, heard: { said } }: Turn): boolean =>
  danger !== undefined || /(?<!\d)911(?!\d)/.test(said);

/** What must not be missed by a person of whom a fact is known: said beside the answer, once. */
function sayAlong(turn: Turn, picks: readonly Picked[]): void {
  const { facts } = turn.conversation;
  if (!turn.isAlone) return;
  for (const { point: id, to, beside } of SAID_ALONG) {
    const isDue = to(facts.values) && (beside === undefined || picks.some(({ point }) => beside.includes(point.id)));
    const point = isDue ? turn.point(id as Point['id']) : undefined;
    if (point === undefined || timesSaid(turn.conversation, point) > 0) continue;
    if (picks.some((pick) => pick.point.id === point.id)) continue;
    sayOwnDue(turn, point);
    turn.moves.push({ kind: 'point', point, form: 'full', lead: undefined, slot: 'answer' });
  }
}

/** Whether another kind of order than the one for the tie is asked for by name, after the tie was told. */
const isAskedAnyway = ({ heard: { said }, understood: { facts } }: Turn): boolean =>
  namesKind(said) && facts.relation === undefined;

/** Keeps what was answered, for follow-ups, "yes or no" and repairs. */
export function remember(turn: Turn, { point, ranked, issue }: Picked): void {
  const { last } = turn.conversation;
  const polarity =
    (ranked?.point === point.id && wantsYesNo(issue) ? ranked.polarity : undefined) ??
    (last?.point === point.id ? last.polarity : undefined);
  const talkedOf =
    kindTalkedOf({ point: point.id, topic: point.topic }) ?? turn.understood.asksKind ?? turn.conversation.kindTalkedOf;
  const own = kindOf(turn.conversation.facts.values);
  turn.update({
    last: { topic: point.topic, point: point.id, polarity },
    kindTalkedOf: isOtherTie(own, talkedOf) && !isAskedAnyway(turn) ? own : talkedOf,
    misses: 0,
  });
  turn.outcome = {
    outcome: issue.isVerdict ? 'guarded' : 'answer',
    guard: issue.isVerdict ? 'advice' : undefined,
    topic: point.topic,
  };
}

/**
 * What can be asked next: other candidates, the interview on it, the next points, a neighbor; then a decisive fact. `meant`: what
 * was said to be meant instead, perhaps; nothing else is asked then.
 */
function offerNext(turn: Turn, pick: Picked, meant?: Point): void {
  const { issue, entry, point } = pick;
  const others = issue.match === 'choice' ? issue.topics.slice(1, 3).map(({ topic }) => topic) : [];
  if (others.length > 0) {
    const asks: Move = { kind: 'statement', id: 'orMeant', slot: 'ask' };
    if (!meant && turn.understood.danger?.level !== 'acute' && hasRoomFor(turn, asks)) turn.moves.push(asks);
    turn.addTaps(...turn.buttons(others));
  }
  offerInterview(turn, entry.topic);
  turn.update({ offered: { interview: interviewOn(turn, entry.topic), topics: others, point: meant?.id } });
  nextTaps(turn, entry.topic, point);
  const asks = others.length === 0 && !issue.isVerdict && !meant;
  offerPlaces(turn, pick, { asks });
  // An interview that is offered asks for the facts itself.
  if (asks && interviewOn(turn, entry.topic) === undefined) askDecisive(turn, point);
}

/** Taps that lead on from a topic: the next points, then its neighbors. */
export function nextTaps(turn: Turn, topic: TopicId, said?: Point): void {
  const entry = turn.entry(topic);
  if (!entry) return;
  const next = unsaid(turn, entry).filter(({ id }) => id !== said?.id);
  turn.addTaps(
    ...next.slice(0, turn.taps.length > 0 ? 1 : 2).map(({ title }) => title),
    ...turn.buttons(entry.followUps),
  );
  turn.taps = turn.taps.slice(0, MOST_TAPS);
}

/** Taps that lead on from the point that was said last; where there is none, those that a talk begins with. */
export function tapsAfter(turn: Turn, last: Point | undefined): void {
  if (last) nextTaps(turn, last.topic, last);
  else turn.addTaps(...firstTaps(turn.words));
}

/** The interview that leads on from a topic, where none is open and nobody reads along. */
export function interviewOn(turn: Turn, topic: TopicId): InterviewId | undefined {
  if (turn.conversation.run || !turn.isAlone) return undefined;
  return INTERVIEW_IDS.find((id) => INTERVIEW_TOPICS[id] === topic);
}

function offerInterview(turn: Turn, topic: TopicId): void {
  const interview = interviewOn(turn, topic);
  if (interview === undefined) return;
  const isExplaining = turn.words.has(`offer.${interview}`);
  turn.addTaps(turn.words.text(isExplaining ? `offer.${interview}` : `interview.${interview}.tap`));
}

/** Asks once for the fact that the words of a point hang on, after the general rule was said, however long that is: it chooses what is forbidden. */
function askDecisive(turn: Turn, point: Point): void {
  if (!mayAsk(turn)) return;
  const { askedFor, facts } = turn.conversation;
  const known = { ...facts.values, kind: kindOf(facts.values) };
  const fact = point.differsBy.find((name) => known[name] === undefined && !askedFor.includes(name));
  if (fact) askFact(turn, fact, point.id);
}

/** Close candidates, none of which leads: a list to tap. */
function choose(turn: Turn, { topics }: Issue): boolean {
  const choices = topics.slice(0, 4).map(({ topic }) => topic);
  const labels = turn.buttons(choices);
  if (labels.length === 0) return false;
  turn.outcome = { outcome: 'ambiguous' };
  turn.say('ambiguous', 'ask');
  turn.taps = [...labels, turn.words.text('noneOfThese')];
  turn.answers = turn.taps.length;
  turn.update({ offered: { topics: choices } });
  return true;
}

/** Answers a topic by its first point, or one point by name, as a tap asks for it. */
export function answerTopic(turn: Turn, topic: TopicId, named?: Point['id']): boolean {
  const issue: Issue = {
    topics: [{ topic, confidence: 1 }],
    points: named ? [{ point: named, topic, chance: 1, polarity: undefined, isBelief: false }] : [],
    match: 'answer',
    form: undefined,
    isConfirming: false,
    isVerdict: false,
  };
  const pick = pickPoint(turn, issue);
  if (pick === undefined) return false;
  sayPick(turn, pick);
  sayAlong(turn, [pick]);
  remember(turn, pick);
  offerNext(turn, pick);
  return true;
}

/** Says that nothing checked answers this: first what is known near it, then who helps in person. */
export function fallback(turn: Turn): void {
  const { misses } = turn.conversation;
  turn.outcome = { outcome: 'outOfScope' };
  turn.update({ misses: misses + 1 });
  turn.say(misses === 0 ? 'fallback.outOfScope' : 'fallback.again');
  const near = turn.understood.issues.flatMap(({ topics }) => topics.map(({ topic }) => topic));
  turn.addTaps(...turn.buttons(misses === 0 && near.length > 0 ? near.slice(0, 3) : FALLBACK_TOPICS));
}
