import type { Judgement, Outcome, TopicId } from '../knowledge/contract.js';
import type { PhraseBook } from './understanding/phraseBook.js';
import { asksIfSo, bareAnswer, settledGuard } from './understanding/told.js';

/** The topic that a request for a verdict falls under where the matcher found none. */
const VERDICT_TOPIC = 'hearing' as TopicId;

/** The likeliest topic of a judgement. */
function topicOf({ outcome }: Judgement): TopicId | undefined {
  if (outcome.kind === 'answer' || outcome.kind === 'guarded') return outcome.topic;
  return outcome.kind === 'ambiguous' ? outcome.choices[0] : undefined;
}

/**
 * A judgement with what curated parts of sentences settle: a guard that the matcher missed is put in its place; one it
 * found that weighs more stays. Danger outweighs wrongdoing, which outweighs advice. A bare answer ("today", "no") tells
 * of none of them, whatever the matcher makes of it; nor does "is that so" ask for advice.
 */
export function settled(judgement: Judgement, said: string, book: PhraseBook): Judgement {
  const guard = settledGuard(said, book);
  const found = judgement.outcome.kind === 'guarded' ? judgement.outcome.guard : undefined;
  const bare = found && bareAnswer(said, book);
  if (bare === 'day' || (bare === 'yesOrNo' && found !== 'smalltalk'))
    return { ...judgement, guards: [], outcome: { kind: 'outOfScope', nearest: [] } };
  const topicFound = topicOf(judgement);
  if (found === 'advice' && guard === undefined && topicFound !== undefined && asksIfSo(said, book))
    return { ...judgement, guards: [], outcome: { kind: 'answer', topic: topicFound } };
  if (guard === undefined || found === guard || found === 'crisis') return judgement;
  if (guard === 'advice' && found === 'wrongdoing') return judgement;
  const topic = topicFound ?? (guard === 'advice' ? VERDICT_TOPIC : undefined);
  return {
    ...judgement,
    guards: [...new Set([...judgement.guards, guard])],
    outcome: { kind: 'guarded', guard, topic, smalltalk: undefined },
  };
}

/** Whether there is something to say to an utterance in the middle of an interview that is no answer there. */
export function isAnswerable(outcome: Outcome, isQuestion: boolean): boolean {
  if (outcome.kind === 'ambiguous') return isQuestion;
  return outcome.kind !== 'outOfScope' && !(outcome.kind === 'guarded' && outcome.smalltalk === 'ok');
}
