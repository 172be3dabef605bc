import { DIMENSIONS } from '../../knowledge/engine/encoder.js';
import type { Lexicon } from '../../knowledge/engine/lexicon.js';
import { seededRandom } from '../../knowledge/engine/linear.js';
import type { TrainingExample, TrainingSet } from '../../knowledge/engine/trainingSet.js';

export const toyLexicon: Lexicon = {
  spellings: { u: 'you', whats: 'what is' },
  concepts: { money: ['fee', 'cost', 'price'] },
};

const TOPICS: readonly (readonly [string, readonly string[]])[] = [
  ['baking', ['bread', 'oven', 'flour', 'dough']],
  ['cycling', ['bike', 'pedal', 'helmet', 'saddle']],
  ['sailing', ['boat', 'anchor', 'harbor', 'mast']],
];
const FRAMES = [
  'what is a {}',
  'how much does a {} cost',
  'where do i find my {}',
  'can u fix the {}',
  '{} broken what now',
];

const worded = (words: readonly string[], more: Omit<TrainingExample, 'text'>): TrainingExample[] =>
  words.flatMap((word) => FRAMES.map((frame) => ({ text: frame.replace('{}', word), ...more })));

/** Three topics, an outside, two flags and two kinds of small talk: small enough to train in a moment, told apart by plain words. */
export const toySet: TrainingSet = {
  topics: TOPICS.map(([name]) => name),
  flags: [
    { name: 'danger', implicitTopic: 1, implicitOutside: 1 },
    { name: 'chat', implicitTopic: 1, implicitOutside: 1 },
  ],
  kinds: ['greeting', 'thanks'],
  examples: [
    ...TOPICS.flatMap(([, words], topic) => worded(words, { topic, inScope: true })),
    ...worded(['moon', 'tax', 'violin', 'glacier'], { inScope: false }),
    ...worded(['fire', 'smoke', 'flames'], {}).map(({ text }) => ({
      text: `${text} help`,
      flags: new Map([[0, true]]),
    })),
    ...worded(['fire pit', 'smoke grill'], {}).map(({ text }) => ({
      text: `cook ${text}`,
      topic: 0,
      inScope: true,
      flags: new Map([[0, false]]),
    })),
    ...['hello', 'hi there', 'hey', 'good morning', 'hello again'].map((text) => ({
      text,
      flags: new Map([[1, true]]),
      kind: 0,
    })),
    ...['thanks', 'thank you', 'many thanks', 'thanks a lot', 'great thanks'].map((text) => ({
      text,
      flags: new Map([[1, true]]),
      kind: 1,
    })),
  ],
  answers: [
    'Bread is made of flour in an oven.',
    'A bike has a saddle and a pedal.',
    'A boat has a mast and an anchor.',
  ],
};

/** A stand-in for a sentence vector: the sum of one fixed random vector a word. Not the encoder, and short so that it is fast. */
export function toyVector(text: string, size = 8): Float32Array {
  if (size > DIMENSIONS) throw new RangeError('longer than the real ones');
  const sum = new Float32Array(size);
  for (const word of text.toLowerCase().split(/\W+/)) {
    const random = seededRandom([...word].reduce((seed, letter) => Math.imul(seed, 31) + letter.charCodeAt(0), 7));
    for (let at = 0; at < size; at += 1) sum[at] = (sum[at] ?? 0) + random() - 0.5;
  }
  return sum;
}
