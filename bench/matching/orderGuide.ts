import { DIMENSIONS, type Encoder, openEncoder } from '../../knowledge/engine/encoder.js';
import { evidenceOf } from '../../knowledge/engine/evidence.js';
import { weigh } from '../../knowledge/engine/judge.js';
import { EMPTY_LEXICON } from '../../knowledge/engine/lexicon.js';
import { train } from '../../knowledge/engine/train.js';
import type { TrainingSet } from '../../knowledge/engine/trainingSet.js';
import type { DataSet } from './dataSet.js';
import type { Matcher, MatcherOptions, Progress, Trained } from './matcher.js';
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
export function orderGuide({ semantic, cache }: MatcherOptions): Matcher {
  const store = new VectorStore(semantic === 'on' ? cache : undefined, 'order-guide');
  let encoders: Encoder[] = [];
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
      if (semantic === 'on') await store.fill(texts, await open(), progress);
      const vectors =
        semantic === 'on' ? texts.map((text) => store.of(text) ?? new Float32Array(DIMENSIONS)) : undefined;
      return trainedOf(set, vectors, encoders[0], store, progress);
    },
    async close() {
      await Promise.all(encoders.map((each) => each.close()));
    },
  };
}

function trainedOf(
  set: TrainingSet,
  vectors: readonly Float32Array[] | undefined,
  encoder: Encoder | undefined,
  store: VectorStore,
  progress: Progress,
): Trained {
  const { scorers, weighing } = train(set, EMPTY_LEXICON, vectors, progress);
  const hasOutside = set.examples.some(({ inScope }) => inScope === false);
  const judge = (text: string, vector: Float32Array | undefined): Ranked => {
    const { topics, inScope } = weigh(evidenceOf(text, vector, scorers), weighing);
    const order = topics.map((_, topic) => topic).sort((a, b) => (topics[b] ?? 0) - (topics[a] ?? 0) || a - b);
    return {
      labels: order.slice(0, LISTED).map((topic) => set.topics[topic] ?? ''),
      confidence: hasOutside ? inScope : (topics[order[0] ?? 0] ?? 0),
    };
  };
  const live = async (text: string): Promise<Ranked> => judge(text, await encoder?.embed(text));
  return {
    rank: live,
    recall: async (text) => {
      const vector = store.of(text);
      return vector ? judge(text, vector) : live(text);
    },
  };
}
