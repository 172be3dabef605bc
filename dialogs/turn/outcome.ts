import type { Guard, Language, Outcome, TopicId } from '../../knowledge/contract.js';

/** What a turn came to, for the turn log. The type has no room for what people typed. */
export interface TurnOutcome {
  readonly outcome: Outcome['kind'] | 'command' | 'dialog' | 'greeting';
  readonly topic?: TopicId | undefined;
  readonly guard?: Guard | undefined;
  /** What the answer is in; absent where nothing was said to. */
  readonly language?: Language | undefined;
}
