import type { FollowUpReading, Judgement, PointId, RankedPoint, Talk, TopicId } from '../../knowledge/contract.js';
import { without } from '../facts/knownFacts.js';
import { actsIn } from './actsTold.js';
import { asksForOther } from './asksForOther.js';
import { inSituation } from './inSituation.js';
import {
  asAsked,
  type IssueDeps,
  isQuestion,
  issueOf,
  LEANS_BACK,
  type Part,
  wantsYesNo,
  withBack,
  withoutYesNo,
} from './issueOf.js';
import type { Light, Situation } from './light.js';
import { ofFearful } from './ofFearful.js';
import { ofHarmed } from './ofHarmed.js';
import { ofKin } from './ofKin.js';
import { isStory, looksAsking, supposes, wordCount } from './sentenceSplit.js';
import { storyIssues } from './storyIssues.js';
import type { Act, Issue } from './understood.js';

/** Most issues of one message: the first are answered, the others offered. */
const MOST_ISSUES = 6;
/** A message of more words is a story wherever it stands: the encoder hardly reads more. */
const LONGEST_GOING_ON = 90;
/** What asks nothing goes on where a known follow-up lies so near (cosine). */
const KNOWN_LINE = 0.65;
/** A complaint is answered where it is so clearly (0–1) about a topic. */
const CLEAR_COMPLAINT = 0.85;
const POINTS_BACK =
  /^(?:and|but|so|or|also|what about|how about|even|only|ok so|y|pero|entonces|o)\b|\b(?:that|it|this|those|them|these|there|then|the other|same|eso|esa|ese|esto|ella|entonces)\b/iu;
/** Who tells facts of a case is on our subject: a topic this likely (0–1) is one of a choice. */
const LIKELY_OF_CASE = 0.12;
/** Facts that only a case of ours has. */
const OF_CASE = ['side', 'kind', 'stage', 'paper', 'servedOn', 'hearingOn', 'endsOn', 'speaksFor'] as const;
/** Who complains at such length is answered where a point is this likely, 0–1. */
const COMPLAINS = { words: 6, chance: 0.5 } as const;
/** Who tells and asks nothing is on our subject where a topic and its point are this likely (0–1): "i missed my hearing, i overslept". */
const TOLD_CLEARLY = { topic: 0.3, point: 0.7 } as const;
/** Fewer words are a nod or thanks. */
const LEAST_WORDS = 3;
/** A topic this likely (0–1) is answered in the middle of a talk. */
const LIKELY = 0.12;
/** What alone is not ours goes on from the open topic where a known follow-up lies so near (cosine). */
const KNOWN_TO_FOLLOW = 0.3;
/** How much likelier "so … right?" is on the open topic, and on the very answer, which counts as read otherwise. */
const CONFIRMED = { topic: 2, last: 6 } as const;

/** What a message asks, the most urgent first. `whole`: the message as one part. */
export async function issuesIn(
  whole: Part,
  parts: readonly Part[],
  light: Situation,
  deps: IssueDeps,
): Promise<Issue[]> {
  if (asksInStory(whole.text, light)) return byUrgency(await storyIssues(whole, parts, deps), deps);
  const questions = questionsIn(parts);
  if (questions.length < 2) return [await onlyIssue(whole, questions[0], parts, light, deps)];
  const found: Issue[] = [];
  for (const question of questions)
    found.push(await oneIssue(withBack(question, parts), lightAfter(found.at(-1), question, light), deps));
  if (found.some(({ match }) => match !== 'none')) return forEach(found, merged(found, deps, pointOf));
  const ofWhole = withoutYesNo(await oneIssue(whole, { ...light, last: undefined }, deps));
  return merged([...found, ofWhole], deps, topicOf);
}

/** Whether what is asked has to be found in a story. A message after an answer goes on from it, unless it is too long to be read as one. */
const asksInStory = (text: string, { last }: Light): boolean =>
  isStory(text) && (last === undefined || wordCount(text) > LONGEST_GOING_ON);

/** What is answered of several questions: where fewer issues than questions are left, and these differ in their yes or no, neither is said. */
function forEach(found: readonly Issue[], left: readonly Issue[]): Issue[] {
  const asked = new Set(found.map((issue) => (wantsYesNo(issue) ? issue.points[0]?.polarity : undefined)));
  return left.length < found.length && asked.size > 1 ? left.map(withoutYesNo) : [...left];
}

/** What only says whom a question is for: "so for me, do i have to go". */
const ASIDE =
  /^(?:(?:so|and|but|ok|y|pero) )*(?:as for|for|para) (?:me|us|him|her|them|m[ií]|nosotros|[eé]l|ella)\W*$/iu;

/** Whether a part only leads up to the short question behind it: "she keeps texting me about the kids, can i answer", "if it rains? can they move it". */
const leadsUp = ({ text }: Part, next: Part | undefined): boolean =>
  next !== undefined &&
  (!looksAsking(text) || supposes(text)) &&
  looksAsking(next.text) &&
  wordCount(next.text) < LEANS_BACK;

/** The parts that ask. */
const questionsIn = (parts: readonly Part[]): Part[] =>
  parts.filter((part, at) => isQuestion(part) && !ASIDE.test(part.text) && !leadsUp(part, parts[at + 1]));

/** A question of so many words may stand on its own beside what is told. */
const LEAST_OWN = 4;
/** How much the question alone counts beside the whole message, 0–1: of what is told with it some belongs to it, and some is only said. */
const OF_QUESTION = 0.3;

/**
 * The one thing that a message asks, by the whole of it and by its question alone: "she made it all up. can i just text her"
 * asks for contact, not for what was made up.
 */
async function onlyIssue(
  whole: Part,
  question: Part | undefined,
  parts: readonly Part[],
  light: Situation,
  deps: IssueDeps,
): Promise<Issue> {
  if (question === undefined || parts.length < 2) return oneIssue(whole, light, deps);
  const ofWhole = await oneIssue({ ...whole, asking: question }, light, deps);
  if (wordCount(question.text) < LEAST_OWN) return ofWhole;
  return blended(ofWhole, await oneIssue(withBack(question, parts), light, deps));
}

/** The issue of a message by its whole and by its question; what is outside by one is what the other says. */
function blended(whole: Issue, question: Issue): Issue {
  if (whole.match === 'none') return question;
  if (question.match === 'none') return whole;
  const topics = new Map<TopicId, number>();
  const points = new Map<PointId, RankedPoint>();
  for (const [issue, share] of [
    // What a point says to the question, yes or no, is told by the question.
    [question, OF_QUESTION],
    [whole, 1 - OF_QUESTION],
  ] as const) {
    for (const { topic, confidence } of issue.topics) topics.set(topic, (topics.get(topic) ?? 0) + share * confidence);
    for (const each of issue.points) {
      const known = points.get(each.point);
      points.set(each.point, { ...(known ?? each), chance: (known?.chance ?? 0) + share * each.chance });
    }
  }
  const likely = [...topics]
    .map(([topic, confidence]) => ({ topic, confidence }))
    .sort((one, other) => other.confidence - one.confidence);
  return {
    ...question,
    match: whole.match === 'answer' ? 'answer' : question.match,
    // Where the question does not change what is likeliest, that is as likely as the whole says.
    topics: likely[0]?.topic === topicOf(whole) ? whole.topics : likely,
    points: [...points.values()].sort((one, other) => other.chance - one.chance),
  };
}

/** Thanks, a greeting and a sigh go on from nothing, however they begin. */
const ENDS: readonly Act[] = ['thanks', 'leaves', 'greets', 'vents'];
const GOES_ON = /^(?:but|and|even|if|what if|because|cuz|except|though|pero|y|aunque|si|porque)(?!\p{L})/iu;

/** Whether a message without a question goes on from the last answer: "but its far", or "i work that day", which is known to. */
export async function followsOn(
  text: string,
  acts: ReadonlySet<Act>,
  light: Light,
  { matcher }: IssueDeps,
): Promise<boolean> {
  if (light.last === undefined || wordCount(text) < LEAST_WORDS) return false;
  if (GOES_ON.test(text) && !ENDS.some((act) => acts.has(act))) return true;
  const { followUp } = await matcher.ask(text, talkOf(light));
  return (followUp?.line ?? 0) >= KNOWN_LINE;
}

/** What a complaint is about where that is clear: "its all lies". */
export async function complaintIn(whole: Part, { matcher }: IssueDeps): Promise<Issue[]> {
  if (wordCount(whole.text) < LEAST_WORDS) return [];
  const judgement = await matcher.ask(whole.text);
  const isClear = judgement.outcome.kind === 'answer' && (judgement.ranked[0]?.confidence ?? 0) >= CLEAR_COMPLAINT;
  return isClear ? [issueOf(whole, judgement)] : [];
}

/** "And when is it due" after another question of the same message is on what that one asks. */
function lightAfter(before: Issue | undefined, { text }: Part, light: Situation): Situation {
  const topic = before?.match === 'answer' ? topicOf(before) : undefined;
  const leans = topic !== undefined && wordCount(text) < LEANS_BACK && POINTS_BACK.test(text);
  return leans
    ? {
        ...light,
        last: { topic, point: before?.points.find((each) => each.topic === topic)?.point },
      }
    : light;
}

async function oneIssue(part: Part, light: Situation, deps: IssueDeps): Promise<Issue> {
  const worded = await asAsked(await asWorded(part, light, deps), part, deps);
  const { text } = part;
  const { facts } = light;
  const own = asksForOther(text, facts) ? without(facts, 'kind', 'side', 'relation') : facts;
  const fitted = inSituation(asOfCase(worded, part, light), text, own, deps.askedBy);
  return ofFearful(ofKin(ofHarmed(fitted, text, facts), text, facts), text, light);
}

/** What seems to be outside, where the message tells of a case or complains of one, is a choice of what is likely. */
function asOfCase(issue: Issue, part: Part, { told }: Situation): Issue {
  if (issue.match !== 'none') return issue;
  const { text, seen } = part;
  const [first] = issue.points;
  const [topic] = issue.topics;
  const isClear = (topic?.confidence ?? 0) >= TOLD_CLEARLY.topic && (first?.chance ?? 0) >= TOLD_CLEARLY.point;
  const isTold = actsIn(seen).includes('tells') && !isQuestion(part);
  if (topic && isClear && isTold && first?.topic === topic.topic) return { ...issue, match: 'choice', topics: [topic] };
  // Small talk has no topics; what is outside has some, and stays there.
  const complains = actsIn(seen).includes('vents') && issue.topics.length === 0 && wordCount(text) >= COMPLAINS.words;
  if (first && complains && first.chance >= COMPLAINS.chance)
    return { ...issue, match: 'answer', topics: [{ topic: first.topic, confidence: first.chance }] };
  const likely = issue.topics.filter(({ confidence }) => confidence >= LIKELY_OF_CASE);
  const tellsCase = OF_CASE.some((name) => told[name] !== undefined);
  return tellsCase && likely.length > 0 ? { ...issue, match: 'choice', topics: likely } : issue;
}

/** What was talked about, for the judgement of the next text; `undefined` where nothing was answered yet. */
const talkOf = ({ last, meant, said }: Light): Talk | undefined => last && { ...last, meant, said };

async function asWorded(part: Part, light: Light, deps: IssueDeps): Promise<Issue> {
  const judgement = await deps.matcher.ask(part.text, talkOf(light));
  const { followUp } = judgement;
  return followUp === undefined || isStrange(judgement, followUp)
    ? issueOf(part, judgement)
    : asFollowUp(part, light, judgement, followUp);
}

/** What is not ours by itself, nor near a message that is known to go on from an answer. */
const isStrange = ({ outcome, ranked }: Judgement, { line }: FollowUpReading): boolean =>
  outcome.kind === 'outOfScope' && (ranked[0]?.confidence ?? 0) < LIKELY && line < KNOWN_TO_FOLLOW;

/** The issue as what goes on from what was answered; "so … right?" stays with the open topic, and mostly with the last answer. */
function asFollowUp(part: Part, { last }: Light, judgement: Judgement, followUp: FollowUpReading): Issue {
  const confirms = actsIn(part.seen).includes('confirms');
  const more = ({ point, topic }: RankedPoint): number =>
    !confirms || topic !== last?.topic ? 1 : point === last.point ? CONFIRMED.last : CONFIRMED.topic;
  const fitted = followUp.points.map((point) => ({ ...point, chance: point.chance * more(point) }));
  const sumOf = (points: readonly RankedPoint[]): number => points.reduce((sum, { chance }) => sum + chance, 0);
  const total = sumOf(fitted) + Math.max(0, 1 - sumOf(followUp.points));
  const points = fitted
    .map((point) => ({ ...point, chance: point.chance / total }))
    .sort((a, b) => b.chance - a.chance);
  const topics = [...new Set(points.map(({ topic }) => topic))]
    .map((topic) => ({ topic, confidence: likelihoodOf(points.filter((point) => point.topic === topic)) }))
    .sort((a, b) => b.confidence - a.confidence);
  return { ...issueOf(part, judgement), match: 'answer', topics, points };
}

/**
 * How much the topic of these points counts: halfway between all of them together and the likeliest alone. Many that are
 * hardly meant do not outweigh the one that is.
 */
function likelihoodOf(points: readonly RankedPoint[]): number {
  const all = points.reduce((sum, { chance }) => sum + chance, 0);
  return (all + Math.max(0, ...points.map(({ chance }) => chance))) / 2;
}

const topicOf = ({ topics: [first] }: Issue): TopicId | undefined => first?.topic;

/** Two questions of a short message on one topic are two where different points answer them. */
const pointOf = (issue: Issue): string | undefined => issue.points[0]?.point ?? topicOf(issue);

/** Each topic, or point, once, the most urgent first; what is outside only where nothing else was asked. */
function merged(found: readonly Issue[], deps: IssueDeps, keyOf: (issue: Issue) => string | undefined): Issue[] {
  const byKey = new Map<string, Issue>();
  for (const issue of found) {
    const key = topicOf(issue) && keyOf(issue);
    if (issue.match === 'none' || key === undefined) continue;
    const known = byKey.get(key);
    if (known === undefined || (known.match === 'choice' && issue.match === 'answer')) byKey.set(key, issue);
  }
  const ordered = byUrgency([...byKey.values()], deps);
  return ordered.length > 0 ? ordered.slice(0, MOST_ISSUES) : found.slice(0, 1);
}

/** What is clear, the most urgent first, then the rest as it stands. */
function byUrgency(issues: readonly Issue[], { urgency }: IssueDeps): Issue[] {
  const placeOf = (issue: Issue): number => urgency(topicOf(issue) as TopicId);
  const clear = issues.filter(({ match }) => match === 'answer');
  const others = issues.filter(({ match }) => match !== 'answer');
  return [...clear.sort((a, b) => placeOf(a) - placeOf(b)), ...others];
}
