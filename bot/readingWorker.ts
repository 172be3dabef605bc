// The thread of readingThread.ts: loads the knowledge base, then reads what it is asked to.
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { connectEncoder } from '../knowledge/engine/encoder.js';
import { KnowledgeError } from '../knowledge/errors.js';
import { loadKnowledge } from '../knowledge/loadKnowledge.js';
import { readingFor } from '../knowledge/readingTurn.js';
import { openRules } from '../knowledge/rules/openRules.js';
import { codeOfError } from './codeOfError.js';
import { digestOf } from './digestOf.js';
import { reading } from './reading.js';
import type { FromThread, SentCall, ThreadAnswer, ThreadCall, ThreadData, ToThread } from './threadMessages.js';

if (parentPort === null) throw new Error('readingWorker.ts is started by readingThread.ts, as a thread.');
/** To the thread that started this one. */
const parent = parentPort;
const { load, encoder: port, givesLibrary }: ThreadData = workerData;
const send = (message: FromThread): void => parent.postMessage(message);

try {
  // Words alone where the encoder does not run here: the summary says so.
  const encoder = port ? connectEncoder(port).catch(() => undefined) : Promise.resolve(undefined);
  const knowledge = await loadKnowledge({ ...load, encoder });
  serve(knowledge);
  const { parts, summary } = knowledge;
  const library = givesLibrary ? parts : undefined;
  send({ ready: { library, summary, digest: library ? undefined : digestOf([parts, summary]) } });
} catch (error) {
  const problems = error instanceof KnowledgeError ? error.problems : undefined;
  send({ broken: error instanceof Error ? error.message : 'The bot could not start.', problems });
}

/** Answers calls until the thread is ended: the urgent ones that wait are begun first. */
function serve(knowledge: Awaited<ReturnType<typeof loadKnowledge>>): void {
  const understand = reading(knowledge, openRules(knowledge));
  const urgent: SentCall[] = [];
  const others: SentCall[] = [];
  /** By the ids of calls that are not answered yet. */
  const lateness = new Map<number, AbortController>();
  let isBeginning = false;

  async function read(call: ThreadCall): Promise<ThreadAnswer> {
    if (call.what === 'ask') return { what: 'ask', judgement: await knowledge.ask(call.utterance) };
    return { what: 'understand', understood: await understand(call.said, call.light) };
  }

  async function answer({ id, isUrgent, call }: SentCall): Promise<void> {
    send({ begun: id });
    try {
      const late = lateness.get(id)?.signal;
      send({ id, answer: await readingFor({ isUrgent, late }, () => read(call)) });
    } catch (error) {
      send({ id, failed: codeOfError(error).replaceAll('.', '_') });
    } finally {
      lateness.delete(id);
    }
  }

  function take(message: ToThread): void {
    if ('ping' in message) {
      send({ pong: true });
      return;
    }
    if ('late' in message) {
      lateness.get(message.late)?.abort();
      return;
    }
    const late = new AbortController();
    if (message.isLate) late.abort();
    lateness.set(message.id, late);
    (message.isUrgent ? urgent : others).push(message);
  }

  /** One in a turn of the event loop: what came while the one before was read may go before all that wait. */
  function beginNext(): void {
    for (let sent = receiveMessageOnPort(parent); sent; sent = receiveMessageOnPort(parent)) take(sent.message);
    const next = urgent.shift() ?? others.shift();
    isBeginning = next !== undefined;
    if (next === undefined) return;
    void answer(next);
    setImmediate(beginNext);
  }

  parent.on('message', (message: ToThread) => {
    take(message);
    if (!isBeginning) setImmediate(beginNext);
    isBeginning = true;
  });
}
