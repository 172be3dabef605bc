// Runs the sentence encoder off the event loop: `session.run` blocks its thread for the whole run.
// From the thread that started it: { port }, over which is asked from now on, at last { close: true }.
// Over the port in: { id, text, wanted, turn, isUrgent } (`wanted`: names of outputs), { drop } (a turn).
// Over the port out: { runtime } once, then { id, said } (the outputs by name) or { id, error }.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { Tokenizer } from '@huggingface/tokenizers';
import { partOf } from './modelParts.mjs';
import { ReadingQueue } from './readingQueue.mjs';

const { folder, threads, hashes, maxTokens, maxDangerTokens, runtimes } = workerData;

function checkedFile(name) {
  const bytes = readFileSync(join(folder, name));
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== hashes[name])
    throw new Error(`${name} is not the file that was shipped (sha256 ${digest}); restore it from the repository`);
  return bytes;
}

const tokenizer = new Tokenizer(JSON.parse(checkedFile('tokenizer.json').toString('utf8')), {});
const DANGER = 'danger';
/** What the eighth layer makes: the three outputs branch off from it, four layers each. */
const TRUNK = 'LayerNormalization_283';
const HEADS = ['sentence_embedding', DANGER, 'points'];
const whole = checkedFile('encoder.onnx');
/** The trunk, and each output from there on: only what is asked for is computed. */
const models = new Map([[TRUNK, partOf(whole, TRUNK)], ...HEADS.map((head) => [head, partOf(whole, head, TRUNK)])]);
const options = { intraOpNumThreads: threads, interOpNumThreads: 1, logSeverityLevel: 3 };
/** How each runtime opens a model. Native is eight times as fast; WebAssembly runs where the native binary does not. */
const OPEN = {
  native: async () => {
    const { InferenceSession, Tensor } = await import('onnxruntime-node');
    return { Tensor, sessionOf: (model) => InferenceSession.create(model, options) };
  },
  wasm: async () => {
    const { env, InferenceSession, Tensor } = await import('onnxruntime-web');
    env.wasm.numThreads = 1;
    return {
      Tensor,
      sessionOf: (model) => InferenceSession.create(new Uint8Array(model), { executionProviders: ['wasm'] }),
    };
  },
};

async function open() {
  const failures = [];
  for (const runtime of runtimes) {
    try {
      const { Tensor, sessionOf } = await OPEN[runtime]();
      const sessions = new Map();
      for (const [part, model] of models) sessions.set(part, await sessionOf(model));
      return { runtime, Tensor, sessions };
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(failures, 'no runtime for the sentence encoder loads here');
}

const { Tensor, runtime, sessions } = await open();
models.clear();

/** What a person types is text: a mark of the model's own, such as the end of a text, is broken up. */
const asPlainText = (text) => text.replace(/<(?=\/?(?:s|pad|unk|mask)>)/gi, '< ');

/** The first tokens, and the mark that ends a text. */
const cut = (ids) => (ids.length > maxTokens ? [...ids.slice(0, maxTokens - 1), ids[ids.length - 1]] : ids);
/** The first and the last tokens. */
const ends = (ids) =>
  ids.length > maxDangerTokens ? [...ids.slice(0, maxDangerTokens / 2), ...ids.slice(-maxDangerTokens / 2)] : ids;

/** What the trunk makes of tokens, as the heads take it. */
async function trunkOf(ids) {
  const shape = [1, ids.length];
  const mask = { attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape) };
  const input_ids = new Tensor('int64', BigInt64Array.from(ids, BigInt), shape);
  return { ...mask, ...(await sessions.get(TRUNK).run({ ...mask, input_ids }, [TRUNK])) };
}

async function outputsOf(trunk, heads) {
  const said = {};
  for (const head of heads) said[head] = (await sessions.get(head).run(trunk, [head]))[head].data.slice();
  return said;
}

/** So many texts are remembered as the trunk left them: what is asked for later of one costs its own layers alone. */
const KEPT = 64;
/** By the hash of the text, never the text itself: its tokens, and what the trunk makes of the first ones. */
const recent = new Map();

async function begun(text) {
  const key = createHash('sha256').update(text).digest('base64');
  const known = recent.get(key);
  if (known) return known;
  const { ids } = tokenizer.encode(`query: ${asPlainText(text)}`);
  const made = { ids, trunk: await trunkOf(cut(ids)) };
  recent.set(key, made);
  if (recent.size > KEPT) recent.delete(recent.keys().next().value);
  return made;
}

/** The outputs that are wanted; danger reads on where the others are cut. */
async function read(text, wanted) {
  const { ids, trunk } = await begun(text);
  if (ids.length <= maxTokens || !wanted.includes(DANGER)) return outputsOf(trunk, wanted);
  const others = wanted.filter((name) => name !== DANGER);
  return { ...(await outputsOf(trunk, others)), ...(await outputsOf(await trunkOf(ends(ids)), [DANGER])) };
}

async function answer({ id, text, wanted, from }) {
  try {
    const said = await read(text, wanted);
    from.postMessage(
      { id, said },
      Object.values(said).map(({ buffer }) => buffer),
    );
  } catch (error) {
    from.postMessage({ id, error: error instanceof Error ? error.message : 'the encoder failed' });
  }
}

let queue = new ReadingQueue();
let port;
let isReading = false;
let isClosing = false;

/** From the thread that started this one. */
function handleControl({ close, port: other }) {
  if (close) isClosing = true;
  if (other) connect(other);
}

/** What waits of the port before is not read: who asked for it has ended. */
function connect(other) {
  port?.close();
  queue = new ReadingQueue();
  port = other;
  other.on('message', (message) => {
    // One that was replaced may still deliver what was sent before: its ids are not those of the new one.
    if (other !== port) return;
    take(message);
    void readAll();
  });
  other.postMessage({ runtime });
}

function take({ drop, ...text }) {
  if (drop !== undefined) queue.drop(drop);
  else queue.add({ ...text, from: port });
}

function takeSent(sender, then) {
  for (let sent = sender && receiveMessageOnPort(sender); sent; sent = receiveMessageOnPort(sender)) then(sent.message);
}

/** One text at a time: int8 activations are scaled per run, so texts in a batch would change each other's vectors. */
async function readAll() {
  if (isReading) return;
  isReading = true;
  for (;;) {
    // What was asked for during a run, which blocks this thread, may go before all that waits.
    takeSent(parentPort, handleControl);
    takeSent(port, take);
    const next = isClosing ? undefined : queue.take();
    if (next === undefined) break;
    await answer(next);
  }
  isReading = false;
  if (!isClosing) return;
  // Ends by itself once the run is over: native code whose thread is ended around it takes the whole process along.
  port?.close();
  parentPort.close();
}

parentPort.on('message', (message) => {
  handleControl(message);
  void readAll();
});
