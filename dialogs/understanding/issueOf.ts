import type { Judgement, Library, Matcher, PointId, Recognized } from '../../knowledge/contract.js';
import { partsOf } from '../../knowledge/ids.js';
import { actsIn, formIn } from './actsTold.js';
import { looksAsking, supposes, wordCount } from './sentenceSplit.js';
import type { Issue, QuestionForm } from './understood.js';
import { asksOfWhatWasTold, asksWhat, isYesNo } from './yesOrNo.js';

/** A question shorter than this stands on what was said right before it. In words. */
export const LEANS_BACK = 6;
/** The yes or no of one with so many words may be read of it alone: "can i text her". */
const LEAST_OWN = 4;
/** A topic less likely than this (0–1) is no choice. */
const LEAST = 0.1;

/** One part of a message and what the recognizers see in it. */
export interface Part {
  readonly text: string;
  readonly seen: Recognized;
  /** The sentence of it that asks, where it holds more. */
  readonly asking?: Part | undefined;
}

export interface IssueDeps {
  readonly matcher: Pick<Matcher, 'ask' | 'yesNo'>;
  readonly askedBy: Library['askedBy'];
  readonly urgency: (topic: Issue['topics'][number]['topic']) => number;
}

/** Whether a sentence asks. */
export const isQuestion = ({ text, seen }: Part): boolean => {
  const acts = actsIn(seen);
  return acts.includes('asks') || acts.includes('confirms') || looksAsking(text);
};

/** Whether a text asks, and tells nothing beside its question. */
export const onlyAsks = (part: Part): boolean =>
  looksAsking(part.text) || (isQuestion(part) && !actsIn(part.seen).includes('tells'));

/** A point as likely as this (0–1) is what is meant, also behind an earlier answer, where something always answers. */
const SURELY = 0.5;

/** Whether what is asked, or told of the case, is clear. */
export const isSurelyMeant = (issue: Issue | undefined): boolean =>
  issue?.match === 'answer' && (issue.points[0]?.chance ?? 0) >= SURELY;

/** A short question with the sentence before it, which it stands on. */
export function withBack(question: Part, parts: readonly Part[]): Part {
  const before = parts[parts.indexOf(question) - 1];
  const isOwn = before === undefined || (looksAsking(before.text) && !supposes(before.text));
  const isShort = wordCount(question.text) < LEANS_BACK && !isOwn;
  return isShort ? { text: `${before.text} ${question.text}`, seen: question.seen, asking: question } : question;
}

/** What places are looked for by; its words may look like a yes/no question: "is there one near me". */
const FINDING: readonly (QuestionForm | undefined)[] = ['where', 'who'];

/** What kind of answer a part wants; what only tells wants none. */
function formOf({ text, seen }: Part): QuestionForm | undefined {
  const acts = actsIn(seen);
  const form = formIn(seen);
  if (isYesNo(text) && !FINDING.includes(form)) return 'yesNo';
  if (form === 'yesNo' && asksWhat(text)) return undefined;
  return acts.includes('asks') || acts.includes('confirms') || looksAsking(text) ? form : undefined;
}

/** An issue with the yes or no of the sentence that asks, and none of what is told beside it. */
export async function asAsked(
  issue: Issue,
  { text, asking }: Part,
  { matcher }: Pick<IssueDeps, 'matcher'>,
): Promise<Issue> {
  if (asking === undefined) return asksOfWhatWasTold(text) ? withoutYesNo(issue) : issue;
  if (issue.points.length === 0) return issue;
  const question = asksOfWhatWasTold(asking.text) ? text : asking.text;
  const standing = wordCount(asking.text) < LEAST_OWN ? text : question;
  const ids = issue.points.map(({ point }) => point);
  const polarities = await matcher.yesNo(question, ids, standing);
  return { ...issue, points: issue.points.map((point, at) => ({ ...point, polarity: polarities[at] })) };
}

/** Whether a yes or a no is asked for. */
export const wantsYesNo = ({ form, isConfirming }: Pick<Issue, 'form' | 'isConfirming'>): boolean =>
  form === 'yesNo' || isConfirming;

/** An issue without a yes or no: nothing was asked, or more than one thing. */
export const withoutYesNo = (issue: Issue): Issue => ({
  ...issue,
  points: issue.points.map((point) => ({ ...point, polarity: undefined })),
});

/** The issue that a judgement of a part comes to. */
export function issueOf(part: Part, judgement: Judgement): Issue {
  const acts = actsIn(part.seen);
  const match = matchOf(judgement);
  const topics = judgement.ranked.filter(({ confidence }, place) => place === 0 || confidence >= LEAST);
  return {
    topics: match === 'none' && judgement.outcome.kind === 'guarded' ? [] : topics,
    points: judgement.points,
    match,
    form: formOf(part.asking ?? part),
    isConfirming: acts.includes('confirms'),
    isVerdict: judgement.guards.includes('advice'),
  };
}

/** The issue of a part that surely asks for one point. */
export function issueOn(point: PointId, part: Part): Issue {
  const { topic } = partsOf(point);
  return {
    topics: [{ topic, confidence: 1 }],
    points: [{ point, topic, chance: 1, polarity: undefined, isBelief: false }],
    match: 'answer',
    form: formOf(part),
    isConfirming: false,
    isVerdict: false,
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
