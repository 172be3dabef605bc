// Runs the sentence encoder off the event loop: `session.run` blocks its thread for the whole run.
// Messages in: { id, text, wanted } (names of outputs), at last { close: true }.
// Messages out: { ready: true, runtime } once, then { id, said } (the outputs by name) or { id, error }.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Tokenizer } from '@huggingface/tokenizers';
import { onlyOutput } from './onlyOutput.mjs';

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
const POINTS = 'points';
const whole = checkedFile('encoder.onnx');
/** Of twelve layers where the whole model has twenty: a message is read alone by that, and behind what it follows by this. */
const points = onlyOutput(whole, POINTS);
const options = { intraOpNumThreads: threads, interOpNumThreads: 1, logSeverityLevel: 3 };
/** How each runtime opens the model. Native is eight times as fast; WebAssembly runs where the native binary does not. */
const OPEN = {
  native: async () => {
    const { InferenceSession, Tensor } = await import('onnxruntime-node');
    const sessionOf = (model) => InferenceSession.create(model, options);
    return { whole: await sessionOf(whole), points: await sessionOf(points), Tensor };
  },
  wasm: async () => {
    const { env, InferenceSession, Tensor } = await import('onnxruntime-web');
    env.wasm.numThreads = 1;
    const sessionOf = (model) => InferenceSession.create(new Uint8Array(model), { executionProviders: ['wasm'] });
    return { whole: await sessionOf(whole), points: await sessionOf(points), Tensor };
  },
};

async function open() {
  const failures = [];
  for (const runtime of runtimes) {
    try {
      return { runtime, ...(await OPEN[runtime]()) };
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(failures, 'no runtime for the sentence encoder loads here');
}

const { Tensor, runtime, ...sessions } = await open();

/** What a person types is text: a mark of the model's own, such as the end of a text, is broken up. */
const asPlainText = (text) => text.replace(/<(?=\/?(?:s|pad|unk|mask)>)/gi, '< ');

const isOnlyPoints = (wanted) => wanted.every((name) => name === POINTS);

async function run(ids, wanted) {
  const shape = [1, ids.length];
  const inputs = {
    input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
    attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
  };
  const session = isOnlyPoints(wanted) ? sessions.points : sessions.whole;
  const output = await session.run(inputs, wanted);
  return Object.fromEntries(wanted.map((name) => [name, Float32Array.from(output[name].data)]));
}

/** The first tokens, and the mark that ends a text. */
const cut = (ids) => (ids.length > maxTokens ? [...ids.slice(0, maxTokens - 1), ids[ids.length - 1]] : ids);
/** The first and the last tokens. */
const ends = (ids) =>
  ids.length > maxDangerTokens ? [...ids.slice(0, maxDangerTokens / 2), ...ids.slice(-maxDangerTokens / 2)] : ids;

/** The outputs that are wanted; danger reads on where the others are cut. */
async function read(text, wanted) {
  const ids = tokenizer.encode(`query: ${asPlainText(text)}`).ids;
  if (ids.length <= maxTokens || !wanted.includes(DANGER)) return run(cut(ids), wanted);
  const others = wanted.filter((name) => name !== DANGER);
  return { ...(await run(cut(ids), others)), ...(await run(ends(ids), [DANGER])) };
}

// One text at a time: int8 activations are scaled per run, so texts in a batch would change each other's vectors.
let last = Promise.resolve();
let isClosing = false;
parentPort.on('message', ({ id, text, wanted, close }) => {
  if (close) {
    // Ends by itself once the run is over: native code whose thread is ended around it takes the whole process along.
    isClosing = true;
    last = last.then(() => parentPort.close());
    return;
  }
  last = last.then(async () => {
    if (isClosing) return;
    try {
      const said = await read(text, wanted);
      parentPort.postMessage(
        { id, said },
        Object.values(said).map(({ buffer }) => buffer),
      );
    } catch (error) {
      parentPort.postMessage({ id, error: error instanceof Error ? error.message : 'the encoder failed' });
    }
  });
});
parentPort.postMessage({ ready: true, runtime });
