import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { shuffled } from '../../knowledge/engine/linear.js';
import { type DataSet, withoutValidation } from './dataSet.js';
import type { Matcher, Progress, Trained } from './matcher.js';
import {
  type Answered,
  afterRefusal,
  areaUnderRoc,
  averagePrecision,
  chooseThreshold,
  meanReciprocalRank,
  percentile,
  type Ranked,
  type RiskPoint,
  riskCoverage,
  topOne,
} from './metrics.js';

/** What was measured of one matcher on one data set. Shares from 0 to 1; `null` where the data has no such texts. */
export interface Figures {
  readonly matcher: string;
  readonly versions: string;
  readonly note: string;
  readonly labels: number;
  readonly trained: number;
  readonly tested: number;
  readonly testedOutside: number;
  readonly top1: number;
  readonly mrr: number;
  readonly auroc: number | null;
  readonly aupr: number | null;
  /** At the threshold with the highest mean of in-scope accuracy and out-of-scope recall on validation. */
  readonly threshold: number | null;
  readonly accuracyAfterRefusal: number;
  readonly oosRecall: number | null;
  /** The same at the threshold with the highest accuracy over all validation texts (Larson et al., 2019). */
  readonly larson: { readonly threshold: number | null; readonly accuracy: number; readonly oosRecall: number | null };
  readonly trainSeconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Resident after training and a forced collection. */
  readonly memoryMb: number;
  readonly peakMemoryMb: number;
  readonly riskCoverage: readonly RiskPoint[];
}

const WARM_UP = 30;
/** Texts whose time is taken, one at a time. */
const TIMED = 500;
const megabytes = (bytes: number): number => Math.round(bytes / 1_048_576);

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

async function rankAll(
  trained: Trained,
  texts: readonly string[],
  progress: Progress,
  what: string,
): Promise<Ranked[]> {
  const ranked: Ranked[] = [];
  for (const [index, text] of texts.entries()) {
    ranked.push(await (trained.recall ?? trained.rank)(text));
    if (index % 1_000 === 999) progress(`${what}: ${index + 1} of ${texts.length}`);
  }
  return ranked;
}

/** Milliseconds of single texts, one after the other, after a warm-up. */
async function timesOf(trained: Trained, texts: readonly string[]): Promise<number[]> {
  const chosen = [...shuffled(texts.length, 1)].flatMap((index) => texts[index] ?? []);
  for (const text of chosen.slice(0, WARM_UP)) await trained.rank(text);
  const times: number[] = [];
  for (const text of chosen.slice(0, TIMED)) {
    const start = performance.now();
    await trained.rank(text);
    times.push(performance.now() - start);
  }
  return times;
}

async function answerAll(
  trained: Trained,
  data: DataSet,
  split: 'validation' | 'test',
  progress: Progress,
): Promise<{ inside: Answered[]; outside: Ranked[] }> {
  const gold = data[split];
  const outside = split === 'test' ? data.testOutside : data.validationOutside;
  const ranked = await rankAll(trained, [...gold.map(({ text }) => text), ...outside], progress, split);
  return {
    inside: gold.flatMap((each, index) => {
      const said = ranked[index];
      return said ? [{ gold: each, ranked: said }] : [];
    }),
    outside: ranked.slice(gold.length),
  };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

async function thresholdsOf(
  matcher: Matcher,
  trained: Trained,
  data: DataSet,
  progress: Progress,
): Promise<Ready['thresholds']> {
  await matcher.prepare?.([...data.validation.map(({ text }) => text), ...data.validationOutside], progress);
  const { inside, outside } = await answerAll(trained, data, 'validation', progress);
  return { balanced: chooseThreshold(inside, outside, 'balanced'), all: chooseThreshold(inside, outside, 'all') };
}

interface Ready {
  readonly trained: Trained;
  readonly trainSeconds: number;
  readonly memoryMb: number;
  readonly thresholds: { readonly balanced: number; readonly all: number };
}

async function trainTimed(matcher: Matcher, data: DataSet, progress: Progress): Promise<Omit<Ready, 'thresholds'>> {
  const start = performance.now();
  const trained = await matcher.train(data, progress);
  const trainSeconds = (performance.now() - start) / 1_000 + (trained.sparedSeconds ?? 0);
  progress(`trained in ${trainSeconds.toFixed(1)} s`);
  collectGarbage();
  return { trained, trainSeconds, memoryMb: megabytes(process.memoryUsage.rss()) };
}

async function rehearse(matcher: Matcher, data: DataSet, progress: Progress): Promise<Ready['thresholds']> {
  progress('first without the texts that choose the threshold');
  return thresholdsOf(matcher, await matcher.train(withoutValidation(data), progress), data, progress);
}

/** Trains, and chooses the thresholds on texts that the matcher was not trained on. */
async function makeReady(matcher: Matcher, data: DataSet, progress: Progress): Promise<Ready> {
  const never = Number.NEGATIVE_INFINITY;
  if (matcher.decides)
    return { ...(await trainTimed(matcher, data, progress)), thresholds: { balanced: never, all: never } };
  if (!data.validationIsTrain) {
    const ready = await trainTimed(matcher, data, progress);
    return { ...ready, thresholds: await thresholdsOf(matcher, ready.trained, data, progress) };
  }
  const thresholds = await rehearse(matcher, data, progress);
  return { ...(await trainTimed(matcher, data, progress)), thresholds };
}

/** Trains a matcher on a data set and measures it. The test texts are seen once, at the end. */
export async function evaluate(matcher: Matcher, data: DataSet, progress: Progress): Promise<Figures> {
  const { trained, trainSeconds, memoryMb, thresholds } = await makeReady(matcher, data, progress);
  await matcher.prepare?.([...data.test.map(({ text }) => text), ...data.testOutside], progress);
  const { inside, outside } = await answerAll(trained, data, 'test', progress);
  progress('timing');
  const times = await timesOf(trained, [...data.test.map(({ text }) => text), ...data.testOutside]);
  await matcher.close?.();
  const [sure, unsure] = [inside.map(({ ranked }) => ranked.confidence), outside.map(({ confidence }) => confidence)];
  const balanced = afterRefusal(inside, outside, thresholds.balanced);
  const larson = afterRefusal(inside, outside, thresholds.all);
  return {
    matcher: matcher.name,
    versions: matcher.versions,
    note: matcher.note,
    labels: new Set(data.train.map(({ label }) => label)).size,
    trained: data.train.length,
    tested: inside.length,
    testedOutside: outside.length,
    top1: topOne(inside),
    mrr: meanReciprocalRank(inside),
    auroc: areaUnderRoc(sure, unsure) ?? null,
    aupr: averagePrecision(sure, unsure) ?? null,
    threshold: finite(thresholds.balanced),
    accuracyAfterRefusal: balanced.accuracy,
    oosRecall: balanced.oosRecall ?? null,
    larson: { threshold: finite(thresholds.all), accuracy: larson.accuracy, oosRecall: larson.oosRecall ?? null },
    trainSeconds,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    memoryMb,
    peakMemoryMb: megabytes(process.resourceUsage().maxRSS * 1_024),
    riskCoverage: riskCoverage(inside, outside),
  };
}
