import type { Judgement, TopicId } from '../../knowledge/contract.js';
import { asAsked, type IssueDeps, isQuestion, issueOf, type Part, withBack, withoutYesNo } from './issueOf.js';
import { type Issue, MOST_ANSWERED } from './understood.js';

/**
 * How much it counts for a topic what the whole story is about, what its two likeliest questions ask and what its two
 * likeliest other sentences tell: a logistic regression on the logarithms of the chances, fitted on
 * `test/gold/stories-2.jsonl`, which another hand wrote than the stories that are measured.
 */
const WEIGHTS = { base: 4, whole: 0.7, asked: [0.5, 0.15], told: [0.35, 0.2] } as const;
/** No chance of a topic counts as less. */
const LEAST = 0.02;
/** Of the topics after the first, so likely ones (0–1) are answered; the others are offered. */
const ANSWERED = 0.25;
/** So many sentences are looked at, and so many topics named. */
const MOST_SENTENCES = 40;
const MOST_TOPICS = 9;

/** A sentence of a story, or the whole of it, as it was judged. */
interface Judged {
  readonly part: Part;
  readonly judgement: Judgement;
  readonly isQuestion: boolean;
}

const confidenceOf = ({ judgement }: Judged, topic: TopicId): number =>
  judgement.ranked.find((each) => each.topic === topic)?.confidence ?? 0;

/** What a long message asks, outright or between the lines, the likeliest first. */
export async function storyIssues(whole: Part, parts: readonly Part[], deps: IssueDeps): Promise<Issue[]> {
  const { matcher } = deps;
  const told: Judged = { part: whole, judgement: await matcher.ask(whole.text), isQuestion: false };
  const judged: Judged[] = [];
  for (const part of parts.slice(0, MOST_SENTENCES)) {
    const asked = isQuestion(part);
    const read = asked ? withBack(part, parts) : part;
    judged.push({ part: read, judgement: await matcher.ask(read.text), isQuestion: asked });
  }
  const all = [told, ...judged];
  const ofWhole = issueOf(whole, told.judgement);
  if (all.every(({ part, judgement }) => issueOf(part, judgement).match === 'none')) return [ofWhole];
  // Wherever the story asks for a decision, its first answer says that none is made here.
  const wantsVerdict = all.some(({ judgement }) => judgement.guards.includes('advice'));
  const topics = [...new Set(all.flatMap(({ judgement }) => judgement.ranked.map(({ topic }) => topic)))];
  const likely = topics
    .map((topic) => ({ topic, chance: chanceOf(topic, told, judged) }))
    .sort((a, b) => b.chance - a.chance)
    .slice(0, MOST_TOPICS);
  const issues: Issue[] = [];
  for (const [place, { topic, chance }] of likely.entries()) {
    const issue = await issueOn(topic, place === 0 || (chance >= ANSWERED && place < MOST_ANSWERED), all, deps);
    issues.push(place === 0 ? { ...issue, isVerdict: wantsVerdict } : issue);
  }
  return issues;
}

function chanceOf(topic: TopicId, told: Judged, judged: readonly Judged[]): number {
  const likeliest = (isAsked: boolean): number[] =>
    judged
      .filter(({ isQuestion }) => isQuestion === isAsked)
      .map((each) => confidenceOf(each, topic))
      .sort((a, b) => b - a);
  const score = (weights: readonly number[], confidences: readonly number[]): number =>
    weights.reduce((sum, weight, at) => sum + weight * Math.log((confidences[at] ?? 0) + LEAST), 0);
  const odds =
    WEIGHTS.base +
    score([WEIGHTS.whole], [confidenceOf(told, topic)]) +
    score(WEIGHTS.asked, likeliest(true)) +
    score(WEIGHTS.told, likeliest(false));
  return 1 / (1 + Math.exp(-odds));
}

/** The issue on a topic, from the sentence that is likeliest about it; what only tells is answered with no yes or no. */
async function issueOn(topic: TopicId, isAnswered: boolean, all: readonly Judged[], deps: IssueDeps): Promise<Issue> {
  const [source] = [...all].sort((a, b) => confidenceOf(b, topic) - confidenceOf(a, topic)) as [Judged];
  const said = issueOf(source.part, source.judgement);
  const issue = source.isQuestion ? await asAsked(said, source.part, deps) : withoutYesNo(said);
  const isOwn = (each: { readonly topic: TopicId }): boolean => each.topic === topic;
  const ownFirst = <T extends { readonly topic: TopicId }>(list: readonly T[]): T[] => [
    ...list.filter(isOwn),
    ...list.filter((each) => !isOwn(each)),
  ];
  const topics = issue.topics.some(isOwn)
    ? issue.topics
    : [{ topic, confidence: confidenceOf(source, topic) }, ...issue.topics];
  return { ...issue, match: isAnswered ? 'answer' : 'offer', topics: ownFirst(topics), points: ownFirst(issue.points) };
}
