import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { shuffled } from '../../knowledge/engine/linear.js';

/** A text and its label; `also`: further labels that count as right. */
export interface Labelled {
  readonly text: string;
  readonly label: string;
  readonly also?: readonly string[];
}

/** One data set as a matcher meets it. */
export interface DataSet {
  readonly name: string;
  readonly train: readonly Labelled[];
  /** Out-of-scope texts to learn from; may be empty. */
  readonly trainOutside: readonly string[];
  /** For choosing the threshold. Where the file has no such split, a part of the training texts. */
  readonly validation: readonly Labelled[];
  readonly validationOutside: readonly string[];
  /** The validation texts are part of `train`: to choose a threshold, train without them first. */
  readonly validationIsTrain: boolean;
  readonly test: readonly Labelled[];
  readonly testOutside: readonly string[];
}

/** What is wrong with the data or the arguments: for a person to read, without a stack. */
export class BenchError extends Error {}

/** More validation texts than this would not place a threshold better. */
const MAX_VALIDATION = 3_000;
/** Every how manieth training text chooses the threshold where there is nothing else; of out-of-scope texts there are few. */
const EVERY = 10;
const EVERY_OUTSIDE = 4;

const splitsSchema = z.record(
  z.string(),
  z.array(z.tuple([z.string().min(1), z.string().min(1)]), { error: 'must be a list of [text, label]' }),
);
type Splits = z.infer<typeof splitsSchema>;

function parseSplits(raw: string, file: string): Splits {
  let parsed: unknown;
  try {
    parsed = JSON.parse(raw);
  } catch (error) {
    throw new BenchError(
      `${file}: not JSON (${error instanceof Error ? error.message : 'unknown'}). Expected one object of splits: {"train": [["text", "label"], …], "test": […]}.`,
    );
  }
  const checked = splitsSchema.safeParse(parsed);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const place = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
  throw new BenchError(
    `${file}${place}: ${issue?.message ?? 'wrong shape'}. A split is a list of [text, label], both texts that are not empty.`,
  );
}

/** Reads a file of splits. `trainSplit`: which one to train on. Throws {@link BenchError} naming what is wrong and where. */
export function readDataSet(file: string, trainSplit: string): DataSet {
  let raw: string;
  try {
    raw = readFileSync(file, 'utf8');
  } catch (error) {
    throw new BenchError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
  }
  return dataSetOf(parseSplits(raw, file), file, trainSplit);
}

function dataSetOf(splits: Splits, file: string, trainSplit: string): DataSet {
  const labelled = (name: string): Labelled[] => (splits[name] ?? []).map(([text, label]) => ({ text, label }));
  const texts = (name: string): string[] => (splits[name] ?? []).map(([text]) => text);
  for (const name of [trainSplit, 'test']) {
    if (labelled(name).length === 0)
      throw new BenchError(
        `${file}: the split "${name}" is ${splits[name] ? 'empty' : 'missing'}; there are: ${Object.keys(splits).join(', ') || 'none'}.`,
      );
  }
  const train = labelled(trainSplit);
  const labels = new Set(train.map(({ label }) => label));
  if (labels.size < 2)
    throw new BenchError(`${file}: the split "${trainSplit}" has one label only; a matcher needs two.`);
  const trainOutside = texts('oos_train');
  const whole = {
    name: trainSplit === 'train' ? file : `${file}, ${trainSplit}`,
    train,
    trainOutside,
    test: labelled('test'),
    testOutside: texts('oos_test'),
  };
  const ownOutside = texts('oos_val');
  const other = labelled('val').length > 0 ? labelled('val') : leftOver(labelled('train'), train);
  const validation = other.filter(({ label }) => labels.has(label)).slice(0, MAX_VALIDATION);
  if (validation.length > 0 && (ownOutside.length > 0 || trainOutside.length === 0))
    return { ...whole, validation, validationOutside: ownOutside, validationIsTrain: false };
  const held = heldOut(train, trainOutside);
  return {
    ...whole,
    validation: validation.length > 0 ? validation : held.validation,
    validationOutside: ownOutside.length > 0 ? ownOutside : held.validationOutside,
    validationIsTrain: true,
  };
}

/** A part of the training texts, spread over the labels, to choose the threshold where there is nothing else. */
export function heldOut(
  train: readonly Labelled[],
  trainOutside: readonly string[],
): Pick<DataSet, 'validation' | 'validationOutside' | 'validationIsTrain'> {
  return {
    validation: everyNth(spread(train), EVERY),
    validationOutside: everyNth(trainOutside, EVERY_OUTSIDE),
    validationIsTrain: true,
  };
}

/** Texts of the whole training split that the chosen smaller one does not hold, in a fixed shuffled order. */
function leftOver(all: readonly Labelled[], chosen: readonly Labelled[]): Labelled[] {
  const taken = new Set(chosen.map(({ text }) => text));
  const rest = all.filter(({ text }) => !taken.has(text));
  return [...shuffled(rest.length, 3)].flatMap((index) => rest[index] ?? []);
}

/** By label, so that every n-th is spread over all labels. */
const spread = (all: readonly Labelled[]): Labelled[] => {
  const mixed = [...shuffled(all.length, 3)].flatMap((index) => all[index] ?? []);
  return mixed.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
};

function everyNth<T>(all: readonly T[], every: number): T[] {
  return all.filter((_, index) => index % every === every - 1);
}

/** The data set whose training texts lack those that choose the threshold. */
export function withoutValidation(data: DataSet): DataSet {
  const held = new Set([...data.validation.map(({ text }) => text), ...data.validationOutside]);
  return {
    ...data,
    train: data.train.filter(({ text }) => !held.has(text)),
    trainOutside: data.trainOutside.filter((text) => !held.has(text)),
  };
}
