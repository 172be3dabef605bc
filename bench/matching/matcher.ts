import type { DataSet } from './dataSet.js';
import type { Ranked } from './metrics.js';

export type Progress = (step: string) => void;

export interface MatcherOptions {
  /** `off`: our own engine without the sentence encoder. */
  readonly semantic: 'on' | 'off';
  /** Folder where encoder vectors are kept between runs, or none. */
  readonly cache: string | undefined;
  /** Folder of the product's trained model. */
  readonly dataDir: string;
  /** Where our own engine's trained model is written, and read by the process that only serves it; or none. */
  readonly modelFile?: string;
}

/** A matcher that has learned a data set. */
export interface Trained {
  /** Seconds that an earlier training spent on reading the same texts, which this one was spared. */
  readonly sparedSeconds?: number;
  rank(text: string): Promise<Ranked> | Ranked;
  /** The same answer, from what was read of the text before: for judging, not for timing. */
  recall?(text: string): Promise<Ranked> | Ranked;
}

/** One way of matching texts to labels, ours or a peer's. */
export interface Matcher {
  /** As it stands in tables. */
  readonly name: string;
  /** Which packages, with versions. */
  readonly versions: string;
  /** What a reader should know of how it was set up. */
  readonly note: string;
  /** It decides by itself whether to decline, so no threshold is chosen for it. */
  readonly decides?: true;
  /** Reads texts beforehand, on several threads, so that judging them is quick. */
  prepare?(texts: readonly string[], progress: Progress): Promise<void>;
  close?(): Promise<void>;
  train(data: Pick<DataSet, 'train' | 'trainOutside'>, progress: Progress): Promise<Trained>;
}
