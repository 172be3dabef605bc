import { fileURLToPath } from 'node:url';
import type { ResourceLimits } from 'node:worker_threads';
import type { RootDialogDeps } from '../dialogs/rootDialog.js';
import type { Judgement } from '../knowledge/contract.js';
import { type EncoderThread, startEncoder } from '../knowledge/engine/encoder.js';
import { KnowledgeLibrary } from '../knowledge/knowledgeLibrary.js';
import { ReadingError } from './readingError.js';
import type { ThreadData } from './threadMessages.js';
import { ThreadSupervisor } from './threadSupervisor.js';

export interface ReadingThreadOptions {
  readonly load: ThreadData['load'];
  /** Hears each time that the thread or its encoder ended unasked. The error's message is not to be logged. */
  readonly onEnd: (error: Error) => void;
  /** The thread's script; the compiled one that lies beside this file where left out. */
  readonly script?: string;
  /** How much memory it may take. */
  readonly limits?: ResourceLimits;
  /** So often it is asked whether it takes messages; one that leaves thirty in a row unanswered hangs. Milliseconds, default 1,000. */
  readonly pingMs?: number;
  /** Starts an encoder; the shipped one where left out. */
  readonly encoderOf?: () => EncoderThread;
}

/** How messages are read by a thread of its own. The library stands on the thread that asks. */
export interface ReadingThread {
  readonly library: KnowledgeLibrary;
  readonly understand: RootDialogDeps['understand'];
  /** Judges one text alone. */
  readonly ask: (utterance: string) => Promise<Judgement>;
  /** False from when the thread has ended unasked until it is there again. */
  readonly isReady: () => boolean;
  /** Resolves when the thread, started anew, knows or reads otherwise than at first: the process has to be started anew. */
  readonly outdated: Promise<void>;
  /** What waits rejects. Resolves when thread and encoder have ended. */
  close(): Promise<void>;
}

/** What lives for one message only. Measured: as fast as with the usual 48, and 33 MB less in all. */
const LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 16 };
const SCRIPT = fileURLToPath(new URL('./readingWorker.js', import.meta.url));

/**
 * Starts the thread that understands. It loads the whole knowledge base; this thread gets what can be said. Rejects with what
 * is wrong with the base, as {@link KnowledgeError}. A thread that ends unasked, or hangs, is started anew: what it was reading
 * then rejects; what only waited, and what is asked meanwhile, waits for the next, though not past its turn's lateness.
 */
export async function startReadingThread({
  load,
  onEnd,
  script = SCRIPT,
  limits = LIMITS,
  pingMs = 1_000,
  // Not a thread of that thread: its native code would take the process along when that one ends.
  encoderOf = () => startEncoder(load.encoderThreads, load.semantic === 'wasm' ? ['wasm'] : undefined),
}: ReadingThreadOptions): Promise<ReadingThread> {
  const supervisor = new ThreadSupervisor({
    load,
    onEnd,
    script,
    limits,
    pingMs,
    startEncoder: load.semantic === 'off' ? undefined : encoderOf,
  });
  const { library, summary } = await supervisor.start();
  if (library === undefined) throw new ReadingError('NO_LIBRARY');
  return {
    library: new KnowledgeLibrary(library, summary),
    async understand(said, light) {
      const answer = await supervisor.read({ what: 'understand', said, light });
      if (answer.what !== 'understand') throw new ReadingError('WRONG_ANSWER');
      return answer.understood;
    },
    async ask(utterance) {
      const answer = await supervisor.read({ what: 'ask', utterance });
      if (answer.what !== 'ask') throw new ReadingError('WRONG_ANSWER');
      return answer.judgement;
    },
    isReady: () => supervisor.isReady,
    outdated: supervisor.outdated,
    close: () => supervisor.close(),
  };
}
