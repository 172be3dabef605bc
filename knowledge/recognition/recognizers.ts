import type { Recognized } from '../contract.js';
import type { DangerReading } from '../engine/encoder.js';
import { logOdds, sigmoid } from '../engine/logistic.js';
import { chancesOf, sharesOf } from '../engine/recognizer.js';
import { ACUTE, CRY, DANGER_KIND, labelName, POSSIBLE } from '../recognitionContract.js';
import { plainCries } from './plainCries.js';
import type { TrainedRecognizers } from './trainRecognizers.js';
import { voicedBelief } from './voicedBelief.js';

/** How much of the regression over words and vector is added to the log-odds of the encoder's danger head: of 0.25 to 1.5 the best area under the curve. */
const REGRESSION_SHARE = 1.5;
/**
 * From these sums on danger is acute, or possible. As served on `test/gold/danger.jsonl` and `danger-2.jsonl` together (292
 * danger, 303 calm, most of it hard): acute 82.5 % at 1.7 % false alarms, found at all 92.1 % at 8.9 %. Measure again when encoder or
 * lines change.
 */
const ACUTE_FROM = 2.5;
const POSSIBLE_FROM = -1.2;
/** The same on words alone, where no encoder runs: log-odds. */
const ACUTE_BY_WORDS = 1.2;
const POSSIBLE_BY_WORDS = 0;

/** The chance of danger where a plain cry for help was made, whatever the scorers say. */
const CERTAIN = 0.95;

/** The encoder's reading of a text; `danger` is absent where the text was not read for it. */
export interface Sighting extends Pick<DangerReading, 'vector'> {
  readonly danger: DangerReading['danger'] | undefined;
}

/** The trained recognizers, ready to read texts. Pure: the same text and reading give the same chances. */
export class Recognizers {
  /** Of each head, the names of its labels. */
  private readonly names: readonly (readonly string[])[];

  constructor(private readonly trained: TrainedRecognizers) {
    this.names = trained.heads.map(({ head, labels }) =>
      labels.map((label) => (head === 'kinds' ? `${DANGER_KIND}${label}` : labelName(head, label))),
    );
  }

  /** What is seen in one text. `reading`: the encoder's, of the same text; absent: the words alone decide. */
  recognize(text: string, reading: Sighting | undefined): Recognized {
    const { analyzer, vectorizer, mean, heads } = this.trained;
    const sparse = vectorizer.transform(analyzer.analyze(text));
    const dense = mean.length > 0 ? reading?.vector.map((value, at) => value - (mean[at] ?? 0)) : undefined;
    const chances = new Map<string, number>();
    const read = chancesOf({ sparse, dense });
    for (const [at, { head, labels, recognizer }] of heads.entries()) {
      if (head === 'beliefs') {
        const voiced = voicedBelief(sharesOf(recognizer, { sparse, dense }));
        chances.set(labelName(head, labels[voiced.at] ?? ''), voiced.chance);
        continue;
      }
      const found = read(recognizer);
      if (head === 'danger') {
        const score = dangerScore(found[0] ?? 0, reading);
        if (score) chances.set(ACUTE, sigmoid(score.acute)).set(POSSIBLE, sigmoid(score.possible));
        continue;
      }
      this.names[at]?.forEach((name, label) => {
        chances.set(name, found[label] ?? 0);
      });
    }
    for (const kind of plainCries(text, this.trained.cries)) {
      chances.set(CRY, 1);
      for (const label of [ACUTE, POSSIBLE, `${DANGER_KIND}${kind}`])
        chances.set(label, Math.max(chances.get(label) ?? 0, CERTAIN));
    }
    return { chances };
  }
}

/** How far danger lies above the two thresholds; `undefined` of what was not read for it. */
export function dangerScore(
  regression: number,
  reading: Sighting | undefined,
): { readonly acute: number; readonly possible: number } | undefined {
  const odds = logOdds(regression);
  if (reading === undefined) return { acute: odds - ACUTE_BY_WORDS, possible: odds - POSSIBLE_BY_WORDS };
  if (reading.danger === undefined) return undefined;
  const sum = (reading.danger[0] ?? 0) + REGRESSION_SHARE * odds;
  return { acute: sum - ACUTE_FROM, possible: sum - POSSIBLE_FROM };
}
