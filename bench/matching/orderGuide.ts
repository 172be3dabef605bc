import { readFileSync, writeFileSync } from 'node:fs';
import { rankTopics } from '../../knowledge/engine/decision.js';
import { DIMENSIONS, type Encoder, openEncoder } from '../../knowledge/engine/encoder.js';
import { evidenceOf, type Scorers } from '../../knowledge/engine/evidence.js';
import { type Weighing, weigh } from '../../knowledge/engine/judge.js';
import { EMPTY_LEXICON } from '../../knowledge/engine/lexicon.js';
import { packModel, unpackModel } from '../../knowledge/engine/model.js';
import { train } from '../../knowledge/engine/train.js';
import type { TrainingSet } from '../../knowledge/engine/trainingSet.js';
import type { DataSet } from './dataSet.js';
import type { Matcher, MatcherOptions, Trained } from './matcher.js';
import type { Ranked } from './metrics.js';
import { VectorStore } from './vectorStore.js';

/** Labels that a ranking lists. */
const LISTED = 10;
/** Encoders that read the training texts side by side. */
const ENCODERS = 2;

/** A data set as the engine learns it: topics and out-of-scope texts; no guards, no lexicon, no answers. */
export function trainingSetFrom({ train, trainOutside }: Pick<DataSet, 'train' | 'trainOutside'>): TrainingSet {
  const topics = [...new Set(train.map(({ label }) => label))].sort();
  const numberOf = new Map(topics.map((topic, index) => [topic, index]));
  return {
    topics,
    flags: [],
    kinds: [],
    examples: [
      ...train.map(({ text, label }) => ({ text, topic: numberOf.get(label), inScope: true })),
      ...trainOutside.map((text) => ({ text, inScope: false })),
    ],
    answers: topics.map(() => ''),
  };
}

/** The product's own engine, trained on any data set. */
export function orderGuide({ semantic, cache, modelFile }: MatcherOptions): Matcher {
  const store = new VectorStore(semantic === 'on' ? cache : undefined);
  let encoders: Encoder[] = [];
  let readingSeconds = 0;
  const open = async (): Promise<Encoder[]> => {
    if (encoders.length === 0 && semantic === 'on')
      encoders = await Promise.all(Array.from({ length: ENCODERS }, () => openEncoder()));
    return encoders;
  };
  return {
    name: semantic === 'on' ? 'Order Guide' : 'Order Guide, words only',
    versions: 'this project',
    note: semantic === 'on' ? 'sentence encoder on one thread a text' : 'SEMANTIC=off',
    async prepare(texts, progress) {
      if (semantic === 'on') await store.fill(texts, await open(), progress);
    },
    async train(data, progress) {
      const set = trainingSetFrom(data);
      const texts = set.examples.map(({ text }) => text);
      const sparedSeconds = readingSeconds;
      const start = performance.now();
      if (semantic === 'on') await store.fill(texts, await open(), progress);
      readingSeconds += (performance.now() - start) / 1_000;
      const vectors =
        semantic === 'on' ? texts.map((text) => store.of(text) ?? new Float32Array(DIMENSIONS)) : undefined;
      const trained = train(set, EMPTY_LEXICON, vectors, progress);
      if (modelFile !== undefined) writeFileSync(modelFile, packModel(trained, set, EMPTY_LEXICON, 'bench'));
      return { ...matching(set.topics, data.trainOutside.length > 0, trained, encoders[0], store), sparedSeconds };
    },
    async close() {
      await Promise.all(encoders.map((each) => each.close()));
    },
  };
}

/** A model that was trained before, as the product loads it: what it takes in memory and time to serve. */
export function servedOrderGuide({ semantic, modelFile = '' }: MatcherOptions): Matcher {
  let encoder: Encoder | undefined;
  return {
    name: semantic === 'on' ? 'Order Guide' : 'Order Guide, words only',
    versions: 'this project',
    note: 'loaded from its model file',
    async train({ trainOutside }) {
      if (semantic === 'on') encoder = await openEncoder();
      const file = readFileSync(modelFile);
      const { topics } = unpackModel(file, []);
      const model = unpackModel(
        file,
        topics.map(() => ''),
      );
      const weighing = encoder ? model.weighing : model.wordsOnly;
      return matching(model.topics, trainOutside.length > 0, { ...model, weighing }, encoder, undefined);
    },
    async close() {
      await encoder?.close();
    },
  };
}

function matching(
  topics: readonly string[],
  hasOutside: boolean,
  { scorers, weighing }: { readonly scorers: Scorers; readonly weighing: Weighing },
  encoder: Encoder | undefined,
  store: VectorStore | undefined,
): Trained {
  const judge = (text: string, vector: Float32Array | undefined): Ranked => {
    const weighed = weigh(evidenceOf(scorers.analyzer.analyze(text), vector, scorers), weighing);
    const order = rankTopics(weighed);
    return {
      labels: order.slice(0, LISTED).map((topic) => topics[topic] ?? ''),
      confidence: hasOutside ? weighed.inScope : (weighed.topics[order[0] ?? 0] ?? 0),
    };
  };
  const live = async (text: string): Promise<Ranked> => judge(text, await encoder?.embed(text));
  return {
    rank: live,
    async recall(text) {
      const vector = store?.of(text);
      return vector ? judge(text, vector) : live(text);
    },
  };
}
