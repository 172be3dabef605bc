import { AsyncLocalStorage } from 'node:async_hooks';

/** For which turn the encoder reads a text. It changes when a text is read, never what is read in it. */
export interface ReadingTurn {
  /** Its texts are read before those of turns that are not. */
  readonly isUrgent: boolean;
  /** Aborted when the turn is too late: what is not read then is judged by its words alone. */
  readonly late?: AbortSignal | undefined;
}

interface NumberedTurn extends ReadingTurn {
  readonly number: number;
}

/** Texts that are read for no turn, as in training, are one after another. */
const NO_TURN: NumberedTurn = { number: 0, isUrgent: false };

const turns = new AsyncLocalStorage<NumberedTurn>();
let last = NO_TURN.number;

/** Does the work; all that it reads is read for this turn. */
export function readingFor<T>(turn: ReadingTurn, work: () => Promise<T>): Promise<T> {
  last += 1;
  return turns.run({ ...turn, number: last }, work);
}

/** The turn that is being read for. */
export const readingTurn = (): NumberedTurn => turns.getStore() ?? NO_TURN;
