import { Analyzer } from './analyzer.js';
import { Bm25Index } from './bm25.js';
import { fromByteRows, toByteRows } from './byteRows.js';
import type { Scorers } from './evidence.js';
import { JointModel } from './joint.js';
import type { Weighing } from './judge.js';
import type { Lexicon } from './lexicon.js';
import { LinearModel } from './linear.js';
import { NearestIndex } from './nearest.js';
import type { PointWeighing } from './pointIndex.js';
import { sealed, unsealed } from './seal.js';
import type { Trained } from './train.js';
import { type ClassLayout, groupsOf, type TrainingSet } from './trainingSet.js';
import { Vectorizer } from './vectorizer.js';
import { VectorTable } from './vectorTable.js';
import { Whitening } from './whitening.js';

type Numbers = Float32Array | Int8Array;

/** What the artefact holds beside its numbers. */
interface Header {
  readonly format: 5;
  readonly source: string;
  readonly topics: readonly string[];
  readonly flags: readonly string[];
  readonly kinds: readonly string[];
  readonly layout: ClassLayout;
  readonly lexicon: Lexicon;
  readonly counts: readonly [string, number][];
  readonly features: readonly string[];
  readonly texts: number;
  /** Terms of each indexed variant with its group. */
  readonly variants: readonly [group: number, terms: string][];
  readonly groupCount: number;
  readonly weighing: Weighing;
  readonly wordsOnly: Weighing;
  readonly points: PointWeighing | undefined;
  /** `bytes`: how many each number takes. */
  readonly sections: readonly { readonly name: string; readonly length: number; readonly bytes: 1 | 4 }[];
}

/** A trained engine as loaded: the scorers and how to weigh them. */
export interface Model {
  readonly source: string;
  readonly topics: readonly string[];
  readonly flags: readonly string[];
  readonly kinds: readonly string[];
  readonly scorers: Scorers;
  readonly weighing: Weighing;
  readonly wordsOnly: Weighing;
  /** Absent where the base has no points. */
  readonly points: PointWeighing | undefined;
  /** Terms of each indexed question, in the order of the training set. */
  readonly questionStems: readonly (readonly string[])[];
}

/** A table of weights as it is stored, a row a feature. */
function inBytes(name: string, weights: Float32Array, width: number): [string, Numbers][] {
  const { bytes, scales } = toByteRows(weights, width);
  return [
    [`${name}Scales`, scales],
    [name, bytes],
  ];
}

/** One file: four bytes with the header's length, the header as JSON, then all numbers, 32-bit floats and single bytes, and the seal. */
export function packModel(
  trained: Trained,
  set: TrainingSet,
  lexicon: Lexicon,
  source: string,
  points?: PointWeighing,
): Buffer {
  const { scorers } = trained;
  const analyses = set.examples.map((example) => scorers.analyzer.analyze(example.text));
  const variants = set.examples.flatMap((example, index) =>
    groupsOf(example, scorers.layout.topics).map((group): [number, string] => [
      group,
      analyses[index]?.stems.join(' ') ?? '',
    ]),
  );
  const dense = scorers.dense;
  const numbers: [string, Numbers][] = [
    ['idf', scorers.vectorizer.weights],
    ...inBytes('linear', scorers.linear.weights, scorers.layout.count),
    ...(dense
      ? ([
          ...(dense.joint ? inBytes('joint', dense.joint.weights, dense.joint.classes) : []),
          ['dense', dense.linear.weights],
          ['mean', dense.nearest.whitening.mean],
          ['factor', dense.nearest.whitening.factor],
          ['centroidScales', dense.nearest.rawCentroids.scales],
          ['vectorScales', dense.nearest.vectors.scales],
          ['centroids', dense.nearest.rawCentroids.bytes],
          ['vectors', dense.nearest.vectors.bytes],
        ] as [string, Numbers][])
      : []),
  ];
  const header: Header = {
    format: 5,
    source,
    topics: set.topics,
    flags: set.flags.map(({ name }) => name),
    kinds: set.kinds,
    layout: scorers.layout,
    lexicon,
    counts: [
      ...Analyzer.countWords(
        lexicon,
        set.examples.map((example) => example.text),
      ),
    ],
    features: scorers.vectorizer.names,
    texts: scorers.vectorizer.texts,
    variants,
    groupCount: dense?.nearest.groupCount ?? Math.max(...variants.map(([group]) => group)) + 1,
    weighing: trained.weighing,
    wordsOnly: trained.wordsOnly,
    points,
    sections: numbers.map(([name, values]) => ({
      name,
      length: values.length,
      bytes: values instanceof Int8Array ? 1 : 4,
    })),
  };
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const padding = (4 - (json.length % 4)) % 4;
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length + padding);
  return sealed(
    Buffer.concat([
      length,
      json,
      Buffer.alloc(padding, ' '),
      ...numbers.map(([, values]) => Buffer.from(values.buffer, values.byteOffset, values.byteLength)),
    ]),
  );
}

/** Some bytes of a file as a buffer of their own, so that numbers in it lie where their size wants them. */
function copied(file: Buffer, from: number, to: number): ArrayBuffer {
  const bytes = new Uint8Array(to - from);
  bytes.set(file.subarray(from, to));
  return bytes.buffer;
}

/**
 * Reads {@link packModel}'s file; `answers`: the text that answers each topic, in their order, or its terms where they are
 * known. Throws `RangeError` when a byte of it is missing or altered, or it is of another format.
 */
export function unpackModel(whole: Buffer, answers: readonly (string | readonly string[])[]): Model {
  const file = unsealed(whole);
  if (file.length < 8) throw new RangeError('the model file is cut short');
  const headerLength = file.readUInt32LE(0);
  if (4 + headerLength > file.length) throw new RangeError('the model file is cut short');
  const header = JSON.parse(file.subarray(4, 4 + headerLength).toString('utf8')) as Header;
  if (header.format !== 5) throw new RangeError('the model file has another format');
  let offset = 4 + headerLength;
  const sections = new Map<string, ArrayBuffer>();
  for (const { name, length, bytes } of header.sections) {
    const end = offset + bytes * length;
    if (end > file.length) throw new RangeError('the model file is cut short');
    sections.set(name, copied(file, offset, end));
    offset = end;
  }
  const numbers = (name: string): Float32Array => new Float32Array(sections.get(name) ?? new ArrayBuffer());
  const weights = (name: string, width: number): Float32Array => {
    const bytes = new Int8Array(sections.get(name) ?? new ArrayBuffer());
    return fromByteRows({ bytes, scales: numbers(`${name}Scales`) }, width);
  };
  const table = (bytes: string, scales: string): VectorTable =>
    new VectorTable(numbers('mean').length, new Int8Array(sections.get(bytes) ?? new ArrayBuffer()), numbers(scales));
  const groups = header.variants.map(([group]) => group);
  const questionStems = header.variants.map(([, text]) => (text === '' ? [] : text.split(' ')));
  const analyzer = new Analyzer(header.lexicon, new Map(header.counts));
  const scorers: Scorers = {
    layout: header.layout,
    flagCount: header.flags.length,
    analyzer,
    vectorizer: new Vectorizer(header.features, numbers('idf'), header.texts),
    linear: new LinearModel(header.layout.count, weights('linear', header.layout.count)),
    variants: new Bm25Index(questionStems, groups, header.groupCount),
    answers: new Bm25Index(
      answers.map((answer) => (typeof answer === 'string' ? analyzer.analyze(answer).stems : answer)),
      answers.map((_, topic) => topic),
      header.topics.length,
    ),
    dense: sections.has('vectors')
      ? {
          joint: sections.has('joint')
            ? new JointModel(header.topics.length, header.features.length, weights('joint', header.topics.length))
            : undefined,
          linear: new LinearModel(header.layout.count - header.layout.scope, numbers('dense')),
          nearest: new NearestIndex(
            table('vectors', 'vectorScales'),
            Int32Array.from(groups),
            header.groupCount,
            new Whitening(numbers('mean'), numbers('factor')),
            table('centroids', 'centroidScales'),
          ),
        }
      : undefined,
  };
  const { source, topics, flags, kinds, weighing, wordsOnly, points } = header;
  return { source, topics, flags, kinds, scorers, weighing, wordsOnly, points, questionStems };
}
