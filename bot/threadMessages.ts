import type { MessagePort } from 'node:worker_threads';
import type { Light } from '../dialogs/understanding/light.js';
import type { Understood } from '../dialogs/understanding/understood.js';
import type { Judgement, KnowledgeSummary } from '../knowledge/contract.js';
import type { Problem } from '../knowledge/errors.js';
import type { LibraryBase } from '../knowledge/libraryBase.js';
import type { LoadOptions } from '../knowledge/loadKnowledge.js';

/** What the reading thread is started with. */
export interface ThreadData {
  readonly load: Omit<LoadOptions, 'encoder'>;
  /** Leads to the encoder; `undefined` for words only. */
  readonly encoder: MessagePort | undefined;
  /** Whether the library is wanted of it: once, since it stays where it is when the thread is started anew. */
  readonly givesLibrary: boolean;
}

/** What is asked of the thread. */
export type ThreadCall =
  | { readonly what: 'understand'; readonly said: string; readonly light: Light }
  | { readonly what: 'ask'; readonly utterance: string };

/** What it answers, by what was asked. */
export type ThreadAnswer =
  | { readonly what: 'understand'; readonly understood: Understood }
  | { readonly what: 'ask'; readonly judgement: Judgement };

/** A call on its way, told apart by its id. */
export interface SentCall {
  readonly id: number;
  readonly isUrgent: boolean;
  readonly isLate: boolean;
  readonly call: ThreadCall;
}

/** To the thread: a call, that the turn of one is late, and whether it takes messages at all. */
export type ToThread = SentCall | { readonly late: number } | { readonly ping: true };

/** What the thread has loaded: the library where it is wanted, else what it would be told apart by. */
export interface LoadedThread {
  readonly library: LibraryBase | undefined;
  readonly summary: KnowledgeSummary;
  /** Of all that can be said and of the summary: another one where any word of it is another. */
  readonly digest: string | undefined;
}

/** What becomes of a call. `failed`: a code without text. */
export type Settled =
  | { readonly id: number; readonly answer: ThreadAnswer }
  | { readonly id: number; readonly failed: string };

/** From the thread: once what it loaded or why it cannot; which call it begins to read, and what becomes of it; what it says to a ping. */
export type FromThread =
  | { readonly ready: LoadedThread }
  | { readonly broken: string; readonly problems: readonly Problem[] | undefined }
  | { readonly begun: number }
  | { readonly pong: true }
  | Settled;
