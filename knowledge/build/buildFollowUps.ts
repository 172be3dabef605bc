import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENCODER_FILE } from '../engine/encoder.js';
import { type FollowUpCase, type FollowUpWeighing, fitFollowUps } from '../engine/followUps.js';
import { type Model, unpackModel } from '../engine/model.js';
import { VectorTable } from '../engine/vectorTable.js';
import { followUpIndexOf, type TrainedFollowUps } from '../followUpRanker.js';
import { groupedBy } from '../groupedBy.js';
import { projectRoot } from '../paths.js';
import { PointHead } from '../pointHead.js';
import { PointRanker } from '../pointRanker.js';
import { modelFiles, sourceHash } from './buildModel.js';
import { numberedPoints } from './pointIndexOf.js';
import type { KnowledgeBase } from './readKnowledgeBase.js';
import type { TalkTurn } from './readTalks.js';
import { Rehearsal } from './rehearsal.js';
import { compressed, currentOf, inflated, writeWhole } from './trainedFrom.js';
import { answersOf } from './trainingSetOf.js';
import type { VectorStore } from './vectorStore.js';

/** Raise it when the follow-ups are learned differently from the same data. */
const FOLLOW_UPS_VERSION = 13;

/** What is trained of the follow-ups, as it comes with the project; made by `npm run train`. */
export const SHIPPED_FOLLOW_UPS = join(projectRoot, 'knowledge/followUps.bin');

/** The files that may hold them, in the order they are looked at. */
export const followUpsFiles = (dataDir: string): readonly string[] => [
  SHIPPED_FOLLOW_UPS,
  join(dataDir, 'followUps.bin'),
];

/** Everything the trained follow-ups depend on, as one hash. */
export function followUpsHash(base: KnowledgeBase): string {
  const lines = base.followUps.map(({ text, open, target, after }) => [text, open, target, after]);
  const turns = base.talks.map(({ text, first, target }) => [text, first, target]);
  return createHash('sha256')
    .update(JSON.stringify([FOLLOW_UPS_VERSION, ENCODER_FILE, sourceHash(base), lines, turns]))
    .digest('hex');
}

/** The first byte of the sha256 of a conversation's first message keeps it from the training of the point head below this. */
const UNKNOWN_TO_HEAD = 32;

/**
 * Whether the point head does not learn from a conversation (`engine/head/data.mjs`), known by its first message: such ones teach
 * how the evidence counts. The head would be too sure of the others.
 */
export const isUnknownToHead = (first: string): boolean =>
  (createHash('sha256').update(first).digest()[0] ?? 0) < UNKNOWN_TO_HEAD;

/** Trains the follow-ups of a checked base into a file, whole or not at all. `model`: trained from the same base. */
export async function trainFollowUps(
  base: KnowledgeBase,
  model: Model,
  store: VectorStore,
  file: string,
  progress: (step: string) => void,
): Promise<void> {
  const trained = await learned(base, model, store, progress);
  writeWhole(file, packFollowUps(trained, followUpsHash(base)));
}

async function learned(
  base: KnowledgeBase,
  model: Model,
  store: VectorStore,
  progress: (step: string) => void,
): Promise<TrainedFollowUps> {
  const { analyzer, dense } = model.scorers;
  const whitening = dense?.nearest.whitening;
  const numbered = numberedPoints(base, model.scorers, model.questionStems);
  const terms = base.followUps.map(({ text }) => analyzer.analyze(text).stems);
  const readings = dense ? await store.readingsOf(base.followUps.map(({ text }) => text)) : [];
  const whitened = readings.map(({ vector }) => whitening?.apply(vector) ?? vector);
  const vectors =
    whitening && VectorTable.of(whitened.length, whitening.dimensions, (line) => whitened[line] as Float32Array);
  const index = followUpIndexOf(base.followUps, terms, numbered, base.topics);
  const sight = { points: new PointRanker(base, model, numbered), head: new PointHead(numbered.ids, numbered.topics) };
  const talks = lessonsIn(base);
  const onWords = new Rehearsal(base, model, numbered, sight, undefined, undefined);
  const wordsOnly = fitFollowUps(index, await casesIn(talks, onWords, progress));
  if (dense === undefined) return { terms, vectors, weighing: { fusion: wordsOnly, wordsOnly } };
  const encoder = await store.openPointed();
  try {
    const cases = await casesIn(talks, new Rehearsal(base, model, numbered, sight, vectors, encoder), progress);
    return { terms, vectors, weighing: { fusion: fitFollowUps(index, cases), wordsOnly } };
  } finally {
    await encoder.close();
  }
}

async function casesIn(
  talks: readonly (readonly TalkTurn[])[],
  rehearsal: Rehearsal,
  progress: (step: string) => void,
): Promise<FollowUpCase[]> {
  const cases: FollowUpCase[] = [];
  for (const [at, talk] of talks.entries()) {
    progress(`weighing the follow-ups, conversation ${at + 1} of ${talks.length}`);
    cases.push(...(await rehearsal.of(talk)));
  }
  return cases;
}

/** The conversations that the point head does not know. */
function lessonsIn({ talks }: KnowledgeBase): readonly (readonly TalkTurn[])[] {
  const byTalk = groupedBy(talks, ({ first }) => first);
  return [...byTalk].filter(([first, turns]) => isUnknownToHead(first) && turns.length > 1).map(([, turns]) => turns);
}

/** Trains the follow-ups into `dataDir`, unless there are some of the same data. Returns whether it trained. */
export async function buildFollowUps(
  base: KnowledgeBase,
  dataDir: string,
  store: VectorStore,
  progress: (step: string) => void,
): Promise<boolean> {
  const files = followUpsFiles(dataDir);
  if (currentOf(files, followUpsHash(base)) !== undefined) return false;
  const model = currentOf(modelFiles(dataDir), sourceHash(base));
  if (model === undefined) throw new RangeError('the follow-ups are trained after the model');
  await trainFollowUps(base, unpackModel(readFileSync(model), answersOf(base)), store, files.at(-1) ?? '', progress);
  return true;
}

interface Header {
  readonly terms: readonly (readonly string[])[];
  readonly dimensions: number;
  readonly weighing: FollowUpWeighing;
}

/** The hash of what they were trained from, then compressed: the header's length, the header as JSON, scales and vectors. */
export function packFollowUps({ terms, vectors, weighing }: TrainedFollowUps, source: string): Buffer {
  const header: Header = { terms, dimensions: vectors?.dimensions ?? 0, weighing };
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const numbers = vectors
    ? [Buffer.from(Float32Array.from(vectors.scales).buffer), Buffer.from(Int8Array.from(vectors.bytes).buffer)]
    : [];
  return compressed(source, Buffer.concat([length, json, ...numbers]));
}

/** Reads {@link packFollowUps}'s file. Throws `RangeError` when it is cut short. */
export function unpackFollowUps(packed: Buffer): TrainedFollowUps {
  const bytes = inflated(packed, 'the file of follow-ups');
  const start = 4 + bytes.readUInt32LE(0);
  const { terms, dimensions, weighing } = JSON.parse(bytes.subarray(4, start).toString('utf8')) as Header;
  if (dimensions === 0) return { terms, vectors: undefined, weighing };
  const end = start + 4 * terms.length;
  if (bytes.length <= end) throw new RangeError('the file of follow-ups is cut short');
  const scales = new Float32Array(Uint8Array.from(bytes.subarray(start, end)).buffer);
  const rows = new Int8Array(Uint8Array.from(bytes.subarray(end)).buffer);
  return { terms, vectors: new VectorTable(dimensions, rows, scales), weighing };
}
