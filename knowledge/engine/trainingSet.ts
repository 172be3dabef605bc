/** A text and what is known of it. What is left out is unknown, and teaches nothing. */
export interface TrainingExample {
  readonly text: string;
  /** Number of its topic. */
  readonly topic?: number | undefined;
  /** Whether it belongs to the subject at all. */
  readonly inScope?: boolean | undefined;
  /** Flag number to whether it holds: explicit ones, the hard negatives among them. */
  readonly flags?: ReadonlyMap<number, boolean> | undefined;
  /** Number of its kind, for flags that are told apart further (kinds of small talk). */
  readonly kind?: number | undefined;
}

/** What a flag's absence on an ordinary example is worth as a negative: weight 0–1, for topic and out-of-scope examples. */
export interface FlagSpec {
  readonly name: string;
  readonly implicitTopic: number;
  readonly implicitOutside: number;
}

/** Everything the engine learns from. It names no subject: topics, flags and kinds are only numbers here. */
export interface TrainingSet {
  readonly topics: readonly string[];
  readonly flags: readonly FlagSpec[];
  readonly kinds: readonly string[];
  readonly examples: readonly TrainingExample[];
  /** One text a topic that answers it, indexed beside the variants. */
  readonly answers: readonly string[];
}

/** Above this number of topics the linear models leave them out: a weight a word and topic would not fit in memory. */
const MOST_LINEAR_TOPICS = 1_000;

/** Positions of the classes of the linear models: topics (none above {@link MOST_LINEAR_TOPICS}), then "in scope", then flags, then kinds. */
export interface ClassLayout {
  readonly topics: number;
  /** Topics that the linear models tell apart: all, or 0. */
  readonly linear: number;
  readonly scope: number;
  readonly flags: number;
  readonly kinds: number;
  readonly count: number;
}

export function classLayout(topics: number, flags: number, kinds: number): ClassLayout {
  const linear = topics > MOST_LINEAR_TOPICS ? 0 : topics;
  return {
    topics,
    linear,
    scope: linear,
    flags: linear + 1,
    kinds: linear + 1 + flags,
    count: linear + 1 + flags + kinds,
  };
}

/** Positions of the groups of the indexes: topics, then "outside", then each flag's positives and hard negatives. */
export const outsideGroup = (topics: number): number => topics;
export const flagGroup = (topics: number, flag: number, holds: boolean): number =>
  topics + 1 + 2 * flag + (holds ? 0 : 1);
export const groupCount = (topics: number, flags: number): number => topics + 1 + 2 * flags;

/** The index groups an example belongs to. */
export function groupsOf(example: TrainingExample, topics: number): number[] {
  const groups: number[] = [];
  if (example.topic !== undefined) groups.push(example.topic);
  if (example.inScope === false) groups.push(outsideGroup(topics));
  for (const [flag, holds] of example.flags ?? []) groups.push(flagGroup(topics, flag, holds));
  return groups;
}

/** Targets and weights of an example for the linear models. */
export function targetsOf(
  example: TrainingExample,
  set: TrainingSet,
  layout: ClassLayout,
): { targets: Uint8Array; weights: Float32Array } {
  const targets = new Uint8Array(layout.count);
  const weights = new Float32Array(layout.count);
  if (example.topic !== undefined || example.inScope === false) weights.fill(1, 0, layout.linear);
  if (example.topic !== undefined && layout.linear > 0) targets[example.topic] = 1;
  if (example.inScope !== undefined) {
    weights[layout.scope] = 1;
    targets[layout.scope] = example.inScope ? 1 : 0;
  }
  set.flags.forEach((flag, index) => {
    const explicit = example.flags?.get(index);
    weights[layout.flags + index] = flagWeight(example, index, flag);
    targets[layout.flags + index] = explicit === true ? 1 : 0;
  });
  if (example.kind !== undefined) {
    weights.fill(1, layout.kinds, layout.count);
    targets[layout.kinds + example.kind] = 1;
  }
  return { targets, weights };
}

/** How much an example says about a flag. */
export function flagWeight(example: TrainingExample, index: number, flag: FlagSpec): number {
  if (example.flags?.has(index)) return 1;
  if (example.inScope === false) return flag.implicitOutside;
  if ((example.flags?.size ?? 0) > 0) return example.kind !== undefined ? 1 : 0;
  return example.topic === undefined ? 0 : flag.implicitTopic;
}
