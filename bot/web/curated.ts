import { authoritiesIn } from '../../dialogs/replies/reply.js';
import { ORDER_KINDS } from '../../knowledge/circumstances.js';
import type {
  AuthorityCitation,
  Block,
  Circumstances,
  Entry,
  FormPages,
  IsoDate,
  Language,
  LoadedLibrary,
  OrderKind,
  Point,
  PointId,
  Side,
  TopicId,
} from '../../knowledge/contract.js';
import { partsOf, topicId } from '../../knowledge/ids.js';
import { firstSentence } from '../render/page/headline.js';

const SIDES: readonly Side[] = ['protected', 'restrained'];

/** Words of a point in place of the general ones: for a side, for some kinds of order, or for a side in these. */
export interface PublicVersion {
  readonly side: Side | undefined;
  readonly kinds: readonly OrderKind[];
  readonly blocks: readonly Block[];
}

/** One point of a topic, in the words that hold for everybody, and below them in those for some. */
export interface PublicPart {
  /** Its name in the topic: where a link leads on the page. */
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sides: readonly (PublicVersion & { readonly side: Side })[];
  readonly kinds: readonly PublicVersion[];
}

/** An answer of the knowledge base as a page shows it, whatever form the base keeps it in. */
export interface PublicAnswer {
  readonly topic: TopicId;
  readonly title: string;
  /** The sentence that answers. */
  readonly headline: string;
  /** All points; the first one's headline stands above it. */
  readonly parts: readonly [PublicPart, ...PublicPart[]];
  readonly correction: readonly Block[];
  readonly sources: readonly AuthorityCitation[];
  readonly checkedOn: IsoDate;
  readonly isReviewed: boolean;
  readonly next: readonly TopicId[];
}

/** What pages read of the knowledge base, in one language on one day. The only place that knows an entry's form. */
export class Curated {
  readonly #knowledge: LoadedLibrary;
  readonly #language: Language;
  readonly #on: IsoDate;

  constructor(knowledge: LoadedLibrary, language: Language, on: IsoDate) {
    this.#knowledge = knowledge;
    this.#language = language;
    this.#on = on;
  }

  /** Languages with answers of their own. */
  static languages({ summary }: LoadedLibrary): readonly Language[] {
    return summary.languages;
  }

  statement(id: string): readonly Block[] {
    return this.#knowledge.statement(id, this.#on, this.#language).blocks;
  }

  text(id: string): string {
    return this.statement(id)
      .map(({ text }) => text)
      .join(' ');
  }

  get forms(): FormPages {
    return this.#knowledge.formPages;
  }

  /** Every topic that there is an answer on in this language, with its title. */
  titles(): Pick<PublicAnswer, 'topic' | 'title'>[] {
    return this.#knowledge.topics().flatMap((topic) => this.#entry(topic) ?? []);
  }

  /** `undefined` for a topic that there is no answer on in this language. */
  title(topic: string): Pick<PublicAnswer, 'topic' | 'title'> | undefined {
    return this.#entry(topic);
  }

  /** The whole of it, with the words for each side and kind of order; `undefined` where {@link title} is. */
  answer(topic: string): PublicAnswer | undefined {
    const entry = this.#entry(topic);
    if (entry === undefined) return undefined;
    const [first, ...others] = entry.points;
    const [block, ...below] = first.blocks;
    const [headline, rest] = firstSentence(block.text);
    const parts = [
      this.#part(first, rest === '' ? below : [{ ...block, text: rest }, ...below]),
      ...others.map((point) => this.#part(point, point.blocks)),
    ] as const;
    const ofVersions = parts.flatMap(({ sides, kinds }) => [...sides, ...kinds]).flatMap(({ blocks }) => blocks);
    return {
      topic: entry.topic,
      title: entry.title,
      headline: headline.replace(/\*\*/g, ''),
      parts,
      correction: corrections(entry.points),
      sources: authoritiesIn([...entry.citations, ...ofVersions.flatMap(({ citations }) => citations)]),
      checkedOn: entry.review.checkedOn,
      isReviewed: entry.review.lawyer === 'done',
      next: entry.followUps,
    };
  }

  #entry(topic: string): Entry | undefined {
    const entry = /^[a-z0-9-]+$/.test(topic)
      ? this.#knowledge.entry(topicId(topic), this.#on, this.#language)
      : undefined;
    return entry?.language === this.#language ? entry : undefined;
  }

  #part({ id, title }: Point, blocks: readonly Block[]): PublicPart {
    return {
      name: partsOf(id).name,
      title,
      blocks,
      sides: SIDES.flatMap((side) => {
        const version = this.#version(id, { side });
        return version ? [{ ...version, side }] : [];
      }),
      kinds: joined(
        ORDER_KINDS.flatMap((kind) => [undefined, ...SIDES].flatMap((side) => this.#version(id, { side, kind }) ?? [])),
      ),
    };
  }

  /** The version that is for exactly these people; `undefined` where a wider one is said to them. */
  #version(id: PointId, people: Pick<Circumstances, 'side' | 'kind'>): PublicVersion | undefined {
    const point = this.#knowledge.point(id, this.#on, this.#language, people);
    const { side, kind } = people;
    if (point === undefined || point.version.side !== side || point.version.kind !== kind) return undefined;
    return { side, kinds: kind === undefined ? [] : [kind], blocks: point.blocks };
  }
}

/** Kinds of order with the same words stand together, in the order of their first. */
function joined(versions: readonly PublicVersion[]): PublicVersion[] {
  const groups = new Map<string, PublicVersion>();
  for (const version of versions) {
    const key = [version.side, ...version.blocks.map(({ text }) => text)].join('\n');
    groups.set(key, { ...version, kinds: [...(groups.get(key)?.kinds ?? []), ...version.kinds] });
  }
  return [...groups.values()];
}

/** What pages get wrong on a topic, each belief once. */
function corrections(points: readonly Point[]): Block[] {
  const claims = new Set<string>();
  return points.flatMap(({ correction }) => {
    const cited = correction?.citations.filter(({ kind }) => kind === 'claim').map(({ id }) => String(id)) ?? [];
    const isNew = cited.some((id) => !claims.has(id));
    for (const id of cited) claims.add(id);
    return correction && isNew ? [correction] : [];
  });
}
