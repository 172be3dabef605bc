import type { Judgement, Library, Matcher, Recognized } from '../../knowledge/contract.js';
import { actsIn, formIn } from './actsTold.js';
import { looksAsking, wordCount } from './sentenceSplit.js';
import type { Issue } from './understood.js';

/** A question shorter than this stands on what was said right before it. In words. */
export const LEANS_BACK = 6;
/** A topic less likely than this (0–1) is no choice. */
const LEAST = 0.1;

/** One part of a message and what the recognizers see in it. */
export interface Part {
  readonly text: string;
  readonly seen: Recognized;
}

export interface IssueDeps {
  readonly matcher: Pick<Matcher, 'ask'>;
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
  const isShort = wordCount(question.text) < LEANS_BACK && before !== undefined && !looksAsking(before.text);
  return isShort ? { text: `${before.text} ${question.text}`, seen: question.seen } : question;
}

/** The issue that a judgement of a part comes to. */
export function issueOf({ seen, text }: Part, judgement: Judgement): Issue {
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
