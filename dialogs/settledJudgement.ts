import type { Judgement, TopicId } from '../knowledge/contract.js';
import type { PhraseBook } from './understanding/phraseBook.js';
import { settledGuard } from './understanding/told.js';

/** The topic that a request for a verdict falls under where the matcher found none. */
const VERDICT_TOPIC = 'hearing' as TopicId;

/** The likeliest topic of a judgement. */
function topicOf({ outcome }: Judgement): TopicId | undefined {
  if (outcome.kind === 'answer' || outcome.kind === 'guarded') return outcome.topic;
  return outcome.kind === 'ambiguous' ? outcome.choices[0] : undefined;
}

/**
 * A judgement with what curated parts of sentences settle: a guard that the matcher missed is put in its place; one it
 * found that weighs more stays. Danger outweighs wrongdoing, which outweighs advice.
 */
export function settled(judgement: Judgement, said: string, book: PhraseBook): Judgement {
  const guard = settledGuard(said, book);
  const found = judgement.outcome.kind === 'guarded' ? judgement.outcome.guard : undefined;
  if (guard === undefined || found === guard || found === 'crisis') return judgement;
  if (guard === 'advice' && found === 'wrongdoing') return judgement;
  const topic = topicOf(judgement) ?? (guard === 'advice' ? VERDICT_TOPIC : undefined);
  return {
    ...judgement,
    guards: [...new Set([...judgement.guards, guard])],
    outcome: { kind: 'guarded', guard, topic, smalltalk: undefined },
  };
}
