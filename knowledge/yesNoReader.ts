import { YES_NO } from './circumstances.js';
import type { PointId, YesNo } from './contract.js';
import { VectorTable } from './engine/vectorTable.js';
import { groupedBy } from './groupedBy.js';
import type { KnownAnswer } from './knownAnswers.js';
import { askedAlike } from './modality.js';
import { namedIn } from './namedIn.js';
import { takesYesNo } from './takesYesNo.js';

/** So many known texts vote, and how fast a vote fades with distance: one 0.1 further in cosine has e⁻⁰·⁶ of the weight. */
const VOTERS = 8;
const FADING = 6;
/** One more vote that agrees with none, as a text so near (cosine) has it: far or few voters tell nothing. */
const DOUBT = 0.15;
/**
 * Where a smaller share (0–1) of the votes agrees, neither is told. Chosen with {@link DOUBT} so that hardly any of what is told is
 * wrong: of the 421 answerable questions of `test/gold/yes-no.tsv` 38 in 100 are told, none of these wrongly.
 */
const MAJORITY = 0.8;

interface Voter {
  readonly polarity: YesNo;
  /** See {@link askedAlike}. */
  readonly asks: string;
  /** See {@link namedIn}. */
  readonly named: readonly string[];
}

/** Tells what a yes/no question is answered with on a point: as the known ones that ask alike, where enough of the nearest agree and they name all that it names. */
export class YesNoReader {
  /** Of each point, and where the first of them stands among {@link vectors}. */
  private readonly voters: ReadonlyMap<PointId, { readonly from: number; readonly own: readonly Voter[] }>;
  private readonly vectors: VectorTable;

  /** `known`: those that a bare yes or no does not answer are left out. */
  constructor(known: readonly KnownAnswer[], dimensions: number) {
    const plain = groupedBy(
      known.filter(({ text }) => takesYesNo(text)),
      ({ point }) => point,
    );
    const voters = new Map<PointId, { readonly from: number; readonly own: readonly Voter[] }>();
    let from = 0;
    for (const [point, own] of plain) {
      const voterOf = ({ text, polarity }: KnownAnswer): Voter => ({
        polarity,
        asks: askedAlike(text),
        named: namedIn(text),
      });
      voters.set(point, { from, own: own.map(voterOf) });
      from += own.length;
    }
    this.voters = voters;
    const ordered = [...plain.values()].flat();
    this.vectors = VectorTable.of(ordered.length, dimensions, (row) => (ordered[row] as KnownAnswer).vector());
  }

  /** What a question is answered with, a point at a time. `whitened`: of the text, of length 1. */
  reading(text: string, whitened: Float32Array | undefined): (point: PointId) => YesNo | undefined {
    if (whitened === undefined || !takesYesNo(text)) return () => undefined;
    const asked = { asks: askedAlike(text), named: namedIn(text) };
    return (point) => this.vote(point, asked, whitened);
  }

  private vote(
    point: PointId,
    { asks, named }: Pick<Voter, 'asks' | 'named'>,
    whitened: Float32Array,
  ): YesNo | undefined {
    const { from, own } = this.voters.get(point) ?? { from: 0, own: [] };
    const cosines = this.vectors.dotsWith(whitened, from, from + own.length);
    const alike = own
      .map((voter, at) => ({ ...voter, cosine: cosines[at] ?? -1 }))
      .filter((voter) => voter.asks === asks);
    const near = [...alike].sort((a, b) => b.cosine - a.cosine).slice(0, VOTERS);
    const weightOf = (cosine: number): number => Math.exp(FADING * cosine);
    const votes = { yes: 0, no: 0 };
    for (const { polarity, cosine } of near) votes[polarity] += weightOf(cosine);
    const all = votes.yes + votes.no + weightOf(DOUBT);
    const told = YES_NO.find((each) => votes[each] >= MAJORITY * all);
    const agreeing = alike.filter(({ polarity }) => polarity === told);
    return named.every((each) => agreeing.some((voter) => voter.named.includes(each))) ? told : undefined;
  }
}
