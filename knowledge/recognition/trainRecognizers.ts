import { Analyzer } from '../engine/analyzer.js';
import { foldsOf } from '../engine/folds.js';
import type { Lexicon } from '../engine/lexicon.js';
import { shuffled } from '../engine/linear.js';
import {
  FOLDS,
  type LabelKind,
  type Recognizer,
  type RecognizerExample,
  trainRecognizer,
} from '../engine/recognizer.js';
import { Vectorizer } from '../engine/vectorizer.js';
import { FAMILIES, type Family } from '../recognitionContract.js';
import type { Cries } from './plainCries.js';
import type { RecognitionData, RecognitionLine } from './readRecognition.js';

/** A trained family with the names of its labels, in order of their numbers. `kinds`: which kind of danger. */
export type Head = Family | 'kinds';
export interface TrainedHead {
  readonly head: Head;
  readonly labels: readonly string[];
  readonly recognizer: Recognizer;
}

export interface TrainedRecognizers {
  readonly analyzer: Analyzer;
  readonly counts: readonly (readonly [string, number])[];
  readonly lexicon: Lexicon;
  readonly vectorizer: Vectorizer;
  /** Mean of all vectors; empty where there was no encoder. */
  readonly mean: Float32Array;
  readonly heads: readonly TrainedHead[];
  readonly cries: readonly Cries[];
}

/** How a held-out line came out: for the measures. */
export interface HeldOut {
  readonly head: Head;
  readonly text: string;
  readonly wanted: readonly string[];
  readonly chances: ReadonlyMap<string, number>;
}

/** In these heads a line has several labels, and may leave unsaid what it tells besides; in the others at most one. */
const SEVERAL: ReadonlySet<Head> = new Set(['acts', 'facts', 'danger']);
export const kindOf = (head: Head): LabelKind => (SEVERAL.has(head) ? 'several' : 'exclusive');
/** How much an unsaid label of another group counts as not holding. */
const UNSAID = 0.3;

/** `side` of `side.restrained`: labels of one group exclude each other. */
const groupOf = (label: string): string => label.split('.')[0] ?? label;

interface Line {
  readonly text: string;
  readonly labels: readonly string[];
  readonly pair: string | undefined;
}

/** What each head learns from: its own lines, and for acts and facts those of the others that say as much. */
function linesOfHeads(data: RecognitionData): Map<Head, Line[]> {
  const heads = new Map<Head, Line[]>();
  const add = (head: Head, line: Line): void => {
    const lines = heads.get(head);
    if (lines) lines.push(line);
    else heads.set(head, [line]);
  };
  const byFamily = (family: Family): readonly RecognitionLine[] => data.lines.filter((line) => line.family === family);
  for (const family of FAMILIES) {
    const own = family === 'danger' ? [] : byFamily(family);
    if (own.length > 0) heads.set(family, [...own]);
  }
  for (const line of byFamily('facts')) if (line.labels.length > 0) add('acts', { ...line, labels: ['tells'] });
  for (const line of byFamily('forms')) if (line.labels[0] !== undefined) add('acts', { ...line, labels: ['asks'] });
  for (const line of byFamily('wrongdoing')) if (line.labels.length === 0) add('confessions', { ...line, labels: [] });
  for (const line of byFamily('forms'))
    for (const head of ['facts', 'confessions', 'wrongdoing', 'repairs', 'aboutBot'] as const)
      if (line.labels[0] !== undefined && line.text.split(' ').length > 3) add(head, { ...line, labels: [] });
  for (const family of ['forms', 'repairs', 'aboutBot'] as const)
    for (const line of byFamily(family)) add('danger', { ...line, labels: [] });
  const repairs = new Set(byFamily('repairs').map(({ text }) => text));
  const seen = new Set<string>();
  for (const { text, isQuestion, isLawful } of data.calm) {
    if (repairs.has(text) || seen.has(text)) continue;
    seen.add(text);
    const heads: readonly Head[] = [
      'danger',
      'kinds',
      ...(isQuestion ? (['repairs', 'aboutBot'] as const) : []),
      ...(isLawful ? (['wrongdoing', 'confessions'] as const) : []),
    ];
    for (const head of heads) add(head, { text, pair: undefined, labels: [] });
  }
  for (const { text, pair, isDanger, kind } of data.danger) {
    add('danger', { text, pair, labels: isDanger ? ['danger'] : [] });
    if (kind !== undefined || !isDanger) add('kinds', { text, pair, labels: isDanger && kind ? [kind] : [] });
    if (isDanger && text.split(' ').length < 30) add('wrongdoing', { text, pair, labels: [] });
  }
  return heads;
}

/** Every text that the recognizers learn from, each once: what needs a vector. */
export function textsOf(data: RecognitionData): string[] {
  return [...new Set([...data.lines, ...data.danger, ...data.calm].map(({ text }) => text))];
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors)
    vector.forEach((value, index) => {
      mean[index] = (mean[index] ?? 0) + value / vectors.length;
    });
  return mean;
}

/** A feature must stand in this many lines: a rarer one teaches nothing that the vector does not, and makes the file larger. */
const LEAST_LINES: Readonly<Record<string, number>> = { word: 2, pair: 3, gram: 5, concept: 1 };

function withoutRare(all: Vectorizer): Vectorizer {
  const rarest = (name: string): number => {
    const lines = LEAST_LINES[name.slice(0, name.indexOf(':'))] ?? 1;
    return Math.log((1 + all.texts) / (1 + lines)) + 1 + 1e-6;
  };
  const kept = all.names
    .map((name, at) => ({ name, weight: all.weights[at] ?? 0 }))
    .filter(({ name, weight }) => weight <= rarest(name));
  return new Vectorizer(
    kept.map(({ name }) => name),
    Float32Array.from(kept, ({ weight }) => weight),
    all.texts,
  );
}

/** Parts for holding out: a pair goes together, as do lines that share a run of eight words. */
function foldsOfLines(lines: readonly Line[]): number[] {
  const byText = foldsOf(
    lines.map(({ text }) => text),
    shuffled(lines.length, 11),
    FOLDS,
  );
  const ofPair = new Map<string, number>();
  return lines.map(({ pair }, index) => {
    const fold = byText[index] ?? 0;
    if (pair === undefined) return fold;
    const known = ofPair.get(pair) ?? fold;
    ofPair.set(pair, known);
    return known;
  });
}

/**
 * Trains every recognizer over words and the encoder's vectors (`vectorOf`; absent: words only). The same data give the
 * same recognizers.
 */
export function trainRecognizers(
  data: RecognitionData,
  lexicon: Lexicon,
  vectorOf: ((text: string) => Float32Array) | undefined,
  progress: (step: string) => void,
): { readonly trained: TrainedRecognizers; readonly heldOut: readonly HeldOut[] } {
  const texts = textsOf(data);
  const counts = Analyzer.countWords(lexicon, texts);
  const analyzer = new Analyzer(lexicon, counts);
  const analyses = new Map(texts.map((text) => [text, analyzer.analyze(text)]));
  const vectorizer = withoutRare(Vectorizer.fit([...analyses.values()]));
  const sparse = new Map([...analyses].map(([text, analysis]) => [text, vectorizer.transform(analysis)]));
  const mean = vectorOf ? meanOf(texts.map(vectorOf)) : new Float32Array();
  const empty = { ids: new Int32Array(), values: new Float32Array() };
  const heldOut: HeldOut[] = [];
  const heads: TrainedHead[] = [];
  for (const [head, lines] of linesOfHeads(data)) {
    progress(`recognizing ${head}`);
    const labels = [...new Set(lines.flatMap((line) => line.labels))].sort();
    const folds = foldsOfLines(lines);
    const examples = lines.map((line, index): RecognizerExample => {
      const groups = new Set(line.labels.map(groupOf));
      return {
        sparse: sparse.get(line.text) ?? empty,
        dense: vectorOf?.(line.text).map((value, at) => value - (mean[at] ?? 0)),
        holds: line.labels.map((label) => labels.indexOf(label)),
        against: (label) =>
          head !== 'facts' || line.labels.length === 0 || groups.has(groupOf(labels[label] ?? '')) ? 1 : UNSAID,
        fold: folds[index] ?? 0,
      };
    });
    const { recognizer, heldOut: chances } = trainRecognizer(examples, kindOf(head), vectorizer.size, labels.length);
    heads.push({ head, labels, recognizer });
    lines.forEach((line, index) => {
      heldOut.push({
        head,
        text: line.text,
        wanted: line.labels,
        chances: new Map(labels.map((label, at) => [label, chances[index]?.[at] ?? 0])),
      });
    });
  }
  return {
    trained: { analyzer, counts: [...counts], lexicon, vectorizer, mean, heads, cries: data.cries },
    heldOut,
  };
}
