import { compressed, inflated } from '../build/trainedFrom.js';
import { Analyzer } from '../engine/analyzer.js';
import { JointModel } from '../engine/joint.js';
import type { Lexicon } from '../engine/lexicon.js';
import { LinearModel } from '../engine/linear.js';
import type { Logistic } from '../engine/logistic.js';
import type { LabelKind, LabelModel, Scorer } from '../engine/recognizer.js';
import { Vectorizer } from '../engine/vectorizer.js';
import type { Cries } from './plainCries.js';
import type { Head, TrainedHead, TrainedRecognizers } from './trainRecognizers.js';

const FORMAT = 3;

interface PackedScorer {
  readonly kind: LabelKind;
  readonly shift: number;
  readonly calibration: Logistic;
  readonly length: number;
}

interface Header {
  readonly format: number;
  readonly source: string;
  readonly lexicon: Lexicon;
  readonly counts: readonly (readonly [string, number])[];
  readonly features: readonly string[];
  readonly texts: number;
  readonly dimensions: number;
  readonly cries: readonly Cries[];
  readonly heads: readonly {
    readonly head: Head;
    readonly labels: readonly string[];
    readonly words: PackedScorer;
    readonly joint: PackedScorer | undefined;
  }[];
}

const packedScorer = ({ labels, calibration, shift }: Scorer): PackedScorer => ({
  kind: labels.kind,
  shift,
  calibration,
  length: labels.model.weights.length,
});

const BYTE_RANGE = 127;

/** Weights at a byte each, with a scale a label (scalar quantization): a chance moves by less than 0.01. */
function quantized(
  weights: Float32Array,
  classes: number,
): { readonly scales: Float32Array; readonly bytes: Int8Array } {
  const scales = new Float32Array(classes);
  weights.forEach((weight, at) => {
    scales[at % classes] = Math.max(scales[at % classes] ?? 0, Math.abs(weight) / BYTE_RANGE);
  });
  const bytes = Int8Array.from(weights, (weight, at) => Math.round(weight / (scales[at % classes] || 1)));
  return { scales, bytes };
}

/**
 * The hash of what they were trained from, then compressed: four bytes with the header's length, the header as JSON, then all
 * numbers, those of the models at a byte each.
 */
export function packRecognizers(trained: TrainedRecognizers, source: string): Buffer {
  const header: Header = {
    format: FORMAT,
    source,
    lexicon: trained.lexicon,
    counts: trained.counts,
    features: trained.vectorizer.names,
    texts: trained.vectorizer.texts,
    dimensions: trained.mean.length,
    cries: trained.cries,
    heads: trained.heads.map(({ head, labels, recognizer }) => ({
      head,
      labels,
      words: packedScorer(recognizer.words),
      joint: recognizer.joint && packedScorer(recognizer.joint),
    })),
  };
  const numbers: (Float32Array | Int8Array)[] = [
    trained.vectorizer.weights,
    trained.mean,
    ...trained.heads.flatMap(({ recognizer: { words, joint } }) =>
      [words, ...(joint ? [joint] : [])].flatMap(({ labels }) => {
        const { scales, bytes } = quantized(labels.model.weights, labels.model.classes);
        return [scales, bytes];
      }),
    ),
  ];
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const padding = (4 - (json.length % 4)) % 4;
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length + padding);
  const whole = Buffer.concat([
    length,
    json,
    Buffer.alloc(padding, ' '),
    ...numbers.map((values) => Buffer.from(values.buffer, values.byteOffset, values.byteLength)),
  ]);
  return compressed(source, whole);
}

/** Reads {@link packRecognizers}'s file. Throws `RangeError` when it is cut short or of another format. */
export function unpackRecognizers(packed: Buffer): TrainedRecognizers {
  const file = inflated(packed, 'the recognizers file');
  if (file.length < 8) throw new RangeError('the recognizers file is cut short');
  const start = 4 + file.readUInt32LE(0);
  if (start > file.length) throw new RangeError('the recognizers file is cut short');
  const header = JSON.parse(file.subarray(4, start).toString('utf8')) as Header;
  if (header.format !== FORMAT) throw new RangeError('the recognizers file has another format');
  let offset = start;
  const take = (bytes: number): ArrayBuffer => {
    const end = offset + bytes;
    if (end > file.length) throw new RangeError('the recognizers file is cut short');
    const taken = new Uint8Array(bytes);
    taken.set(file.subarray(offset, end));
    offset = end;
    return taken.buffer;
  };
  const numbers = (count: number): Float32Array => new Float32Array(take(4 * count));
  const weights = (count: number, classes: number): Float32Array => {
    const scales = numbers(classes);
    const bytes = new Int8Array(take(count));
    const values = new Float32Array(count);
    for (let at = 0; at < count; at += classes)
      for (let label = 0; label < classes; label += 1)
        values[at + label] = (bytes[at + label] as number) * (scales[label] as number);
    return values;
  };
  const idf = numbers(header.features.length);
  const mean = numbers(header.dimensions);
  const heads = header.heads.map(({ head, labels, words, joint }): TrainedHead => {
    const scorer = ({ kind, shift, calibration, length }: PackedScorer): Scorer => {
      const features = header.features.length;
      const classes = kind === 'several' ? labels.length : labels.length + 1;
      const values = weights(length, classes);
      const model: LabelModel =
        kind === 'several'
          ? { kind, features, model: new LinearModel(classes, values) }
          : { kind, model: new JointModel(classes, features, values) };
      return { labels: model, calibration, shift };
    };
    const ofWords = scorer(words);
    return { head, labels, recognizer: { words: ofWords, joint: joint && scorer(joint) } };
  });
  return {
    analyzer: new Analyzer(header.lexicon, new Map(header.counts)),
    counts: header.counts,
    lexicon: header.lexicon,
    vectorizer: new Vectorizer(header.features, idf, header.texts),
    mean,
    heads,
    cries: header.cries,
  };
}
