import type { Analysis } from './analyzer.js';

/** A sparse vector: ascending feature numbers and their weights, of length 1 or less. */
export interface SparseVector {
  readonly ids: Int32Array;
  readonly values: Float32Array;
}

type Group = 'word' | 'pair' | 'gram' | 'concept';
const GROUPS: readonly Group[] = ['word', 'pair', 'gram', 'concept'];
/** Share of each group in the squared length of a vector; chosen by cross-validation on the variants (`README.md`). */
const SHARE: Record<Group, number> = { word: 0.4, pair: 0.2, gram: 0.3, concept: 0.1 };
/** A feature must stand in this many training texts. */
const MIN_TEXTS: Record<Group, number> = { word: 1, pair: 2, gram: 3, concept: 1 };

function grams(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const padded = `_${word}_`;
    const found: string[] = [];
    for (let size = 3; size <= 5; size += 1) {
      for (let at = 0; at + size <= padded.length; at += 1) found.push(padded.slice(at, at + size));
    }
    return found;
  });
}

function featuresOf(analysis: Analysis): Record<Group, Set<string>> {
  const framed = ['^', ...analysis.stems, '$'];
  return {
    word: new Set(analysis.stems),
    pair: new Set(framed.slice(1).map((stem, index) => `${framed[index]} ${stem}`)),
    gram: new Set(grams(analysis.typed)),
    concept: new Set(analysis.concepts),
  };
}

/** Turns an analysis into a sparse tf–idf vector over words, word pairs, character 3–5-grams and concepts. */
export class Vectorizer {
  /** The number of each feature, a group at a time. */
  private readonly idOf: Record<Group, Map<string, number>> = {
    word: new Map(),
    pair: new Map(),
    gram: new Map(),
    concept: new Map(),
  };
  private readonly idf: Float32Array;
  private readonly unknownIdf: number;

  /** `names` as `group:feature`, in order of their numbers; `idf` beside them; `texts`: how many were counted. */
  constructor(
    readonly names: readonly string[],
    idf: Float32Array,
    readonly texts: number,
  ) {
    names.forEach((name, id) => {
      const colon = name.indexOf(':');
      this.idOf[name.slice(0, colon) as Group].set(name.slice(colon + 1), id);
    });
    this.idf = idf;
    this.unknownIdf = Math.log(1 + texts);
  }

  get size(): number {
    return this.names.length;
  }

  get weights(): Float32Array {
    return this.idf;
  }

  /** Learns which features there are and how rare each is. */
  static fit(analyses: readonly Analysis[]): Vectorizer {
    const counts = new Map<string, number>();
    for (const analysis of analyses) {
      const features = featuresOf(analysis);
      for (const group of GROUPS)
        for (const feature of features[group])
          counts.set(`${group}:${feature}`, (counts.get(`${group}:${feature}`) ?? 0) + 1);
    }
    const names = [...counts.keys()]
      .filter((name) => (counts.get(name) ?? 0) >= MIN_TEXTS[name.slice(0, name.indexOf(':')) as Group])
      .sort();
    const idf = Float32Array.from(names, (name) => Math.log((1 + analyses.length) / (1 + (counts.get(name) ?? 0))) + 1);
    return new Vectorizer(names, idf, analyses.length);
  }

  /** Unknown words count in the length: an utterance that is mostly strange gives a short vector, and so low scores. */
  transform(analysis: Analysis): SparseVector {
    const features = featuresOf(analysis);
    const entries: [id: number, value: number][] = [];
    for (const group of GROUPS) {
      const idOf = this.idOf[group];
      const found: [number, number][] = [];
      let squares = 0;
      for (const feature of features[group]) {
        const id = idOf.get(feature);
        const weight = id === undefined ? this.unknownIdf : (this.idf[id] ?? 0);
        if (id !== undefined) found.push([id, weight]);
        else if (group !== 'word') continue;
        squares += weight * weight;
      }
      const scale = squares > 0 ? Math.sqrt(SHARE[group] / squares) : 0;
      for (const [id, weight] of found) entries.push([id, weight * scale]);
    }
    entries.sort((a, b) => a[0] - b[0]);
    return { ids: Int32Array.from(entries, ([id]) => id), values: Float32Array.from(entries, ([, value]) => value) };
  }
}
