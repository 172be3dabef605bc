import type { Judgement, Matcher, Recognized } from '../../knowledge/contract.js';
import { actsIn, formIn } from './actsTold.js';
import type { Light } from './light.js';
import { looksAsking, wordCount } from './sentenceSplit.js';
import type { Issue } from './understood.js';

/** Most issues of one message. */
const MOST_ISSUES = 3;
/** A follow-up leans on the open topic up to so many words. */
const LONGEST_FOLLOW_UP = 14;
/** Alone this sure (0–1), a short question is on another topic than the open one. */
const CLEARLY_OTHER = 0.6;
/** The open topic is still meant where it is at least so likely beside the likeliest, 0–1, less where words point back; and by a bare word or two. */
const STILL_OPEN = 0.4;
const STILL_MEANT = 0.12;
const BARE = 3;
/** A topic this likely (0–1) is answered in the middle of a talk. */
const LIKELY = 0.12;
/** A question shorter than this stands on what was said right before it. In words. */
const LEANS_BACK = 6;
/** From this many words on a message is a story: its questions are found sentence by sentence. */
const STORY = 40;
/** A topic less likely than this (0–1) is no choice. */
const LEAST = 0.1;
/** Words that point back to what was talked about. */
const POINTS_BACK =
  /^(?:and|but|so|or|also|what about|how about|even|only|ok so|y|pero|entonces|o)\b|\b(?:that|it|this|those|them|these|there|then|the other|same|eso|esa|ese|esto|ella|entonces)\b/iu;

/** One part of a message and what the recognizers see in it. */
export interface Part {
  readonly text: string;
  readonly seen: Recognized;
}

export interface IssueDeps {
  readonly matcher: Pick<Matcher, 'ask'>;
  readonly urgency: (topic: Issue['topics'][number]['topic']) => number;
}

const isQuestion = ({ text, seen }: Part): boolean => {
  const acts = actsIn(seen);
  return acts.includes('asks') || acts.includes('confirms') || looksAsking(text);
};

/** What a message asks, the most urgent first. `whole`: the message as one part. */
export async function issuesIn(whole: Part, parts: readonly Part[], light: Light, deps: IssueDeps): Promise<Issue[]> {
  const questions = parts.filter(isQuestion);
  const isStory = wordCount(whole.text) > STORY;
  if (questions.length < 2 && !isStory) return [await oneIssue(whole, light, deps)];
  const found: Issue[] = [];
  for (const question of questions) found.push(await oneIssue(withBack(question, parts), light, deps));
  if (isStory || found.every(({ match }) => match === 'none'))
    found.push(await oneIssue(whole, { ...light, last: undefined }, deps));
  return merged(found, deps);
}

/** A short question with the sentence before it, which it stands on. */
function withBack(question: Part, parts: readonly Part[]): Part {
  const before = parts[parts.indexOf(question) - 1];
  const isShort = wordCount(question.text) < LEANS_BACK && before !== undefined && !isQuestion(before);
  return isShort ? { text: `${before.text} ${question.text}`, seen: question.seen } : question;
}

async function oneIssue(part: Part, light: Light, { matcher }: IssueDeps): Promise<Issue> {
  const alone = await matcher.ask(part.text);
  const { last } = light;
  if (last === undefined || wordCount(part.text) > LONGEST_FOLLOW_UP) return issueOf(part, alone);
  const [first] = alone.ranked;
  const named = topicIn(alone);
  const isOther = named !== undefined && named !== last.topic && (first?.confidence ?? 0) >= CLEARLY_OTHER;
  if (isOther && !POINTS_BACK.test(part.text)) return issueOf(part, alone);
  const leaning = await matcher.ask(part.text, last);
  const issue = issueOf(part, leaning);
  const leads = issue.topics[0]?.topic;
  if (isOther) return leads === last.topic ? issueOf(part, alone) : issue;
  const chanceOf = (topic: unknown): number => leaning.ranked.find((each) => each.topic === topic)?.confidence ?? 0;
  const top = leaning.ranked[0]?.confidence ?? 0;
  const least = (POINTS_BACK.test(part.text) ? STILL_MEANT : STILL_OPEN) * top;
  if (leads === last.topic || chanceOf(last.topic) >= least || wordCount(part.text) <= BARE)
    return ofOpenTopic(issue, last.topic);
  // In the middle of a talk a short question is seldom on something else altogether.
  return issue.match === 'none' && top >= LIKELY ? { ...issue, match: 'choice', topics: leaning.ranked } : issue;
}

/** The topic of what was judged, also where a guard stands before it. */
const topicIn = ({ outcome }: Judgement): Issue['topics'][number]['topic'] | undefined =>
  outcome.kind === 'answer' || outcome.kind === 'guarded' ? outcome.topic : undefined;

/** The issue as one of the topic talked about: it leads, and its points come first. */
function ofOpenTopic(issue: Issue, topic: Issue['topics'][number]['topic']): Issue {
  const own = issue.points.filter((point) => point.topic === topic);
  const known = issue.topics.find((each) => each.topic === topic);
  return {
    ...issue,
    match: 'answer',
    topics: [known ?? { topic, confidence: LEAST }, ...issue.topics.filter((each) => each.topic !== topic)],
    points: own.length > 0 ? [...own, ...issue.points.filter((point) => point.topic !== topic)] : issue.points,
  };
}

function matchOf({ outcome, ranked }: Judgement): Issue['match'] {
  switch (outcome.kind) {
    case 'answer':
      return 'answer';
    case 'ambiguous':
      return 'choice';
    case 'guarded':
      if (outcome.guard === 'smalltalk') return 'none';
      if (outcome.topic !== undefined) return 'answer';
      return (ranked[0]?.confidence ?? 0) >= 0.3 ? 'choice' : 'none';
    case 'outOfScope':
      return 'none';
    default:
      return outcome satisfies never;
  }
}

function issueOf({ seen, text }: Part, judgement: Judgement): Issue {
  const acts = actsIn(seen);
  const match = matchOf(judgement);
  const topics = judgement.ranked.filter(({ confidence }, place) => place === 0 || confidence >= LEAST);
  return {
    topics: match === 'none' && judgement.outcome.kind === 'guarded' ? [] : topics,
    points: judgement.points,
    match,
    form: acts.includes('asks') || acts.includes('confirms') || looksAsking(text) ? formIn(seen) : undefined,
    isConfirming: acts.includes('confirms'),
    isVerdict: judgement.guards.includes('advice'),
  };
}

/** Each topic once, the most urgent first; what is outside only where nothing else was asked. */
function merged(found: readonly Issue[], { urgency }: IssueDeps): Issue[] {
  const byTopic = new Map<string, Issue>();
  for (const issue of found) {
    const topic = issue.topics[0]?.topic;
    if (issue.match === 'none' || topic === undefined) continue;
    const known = byTopic.get(topic);
    if (known === undefined || (known.match === 'choice' && issue.match === 'answer')) byTopic.set(topic, issue);
  }
  const placeOf = (issue: Issue): number => urgency(issue.topics[0]?.topic as Issue['topics'][number]['topic']);
  const clear = [...byTopic.values()].filter(({ match }) => match === 'answer');
  const unclear = [...byTopic.values()].filter(({ match }) => match === 'choice');
  const ordered = [...clear.sort((a, b) => placeOf(a) - placeOf(b)), ...unclear];
  return ordered.length > 0 ? ordered.slice(0, MOST_ISSUES) : found.slice(0, 1);
}
