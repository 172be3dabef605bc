import type {
  AuthorityCitation,
  Block,
  IsoDate,
  Knowledge,
  Language,
  Point,
  TopicId,
} from '../../knowledge/contract.js';
import { partsOf, topicId } from '../../knowledge/ids.js';
import { firstSentence } from '../render/page/headline.js';

/** One point of a topic, in the words that hold for everybody. */
export interface PublicPart {
  /** Its name in the topic: where a link leads on the page. */
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly Block[];
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
  readonly #knowledge: Knowledge;
  readonly #language: Language;
  readonly #on: IsoDate;

  constructor(knowledge: Knowledge, language: Language, on: IsoDate) {
    this.#knowledge = knowledge;
    this.#language = language;
    this.#on = on;
  }

  /** Languages with answers of their own. */
  static languages({ summary }: Knowledge): readonly Language[] {
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

  answers(): PublicAnswer[] {
    return this.#knowledge.topics().flatMap((topic) => this.answer(topic) ?? []);
  }

  /** `undefined` for a topic that there is no answer on in this language. */
  answer(topic: string): PublicAnswer | undefined {
    const entry = /^[a-z0-9-]+$/.test(topic)
      ? this.#knowledge.entry(topicId(topic), this.#on, this.#language)
      : undefined;
    if (entry === undefined || entry.language !== this.#language) return undefined;
    const { points } = entry;
    const [first, ...others] = points;
    const [block, ...below] = first.blocks;
    const [headline, rest] = firstSentence(block.text);
    const partOf = ({ id, title }: Point, blocks: readonly Block[]): PublicPart => ({
      name: partsOf(id).name,
      title,
      blocks,
    });
    return {
      topic: entry.topic,
      title: entry.title,
      headline: headline.replace(/\*\*/g, ''),
      parts: [
        partOf(first, rest === '' ? below : [{ ...block, text: rest }, ...below]),
        ...others.map((point) => partOf(point, point.blocks)),
      ],
      correction: corrections(points),
      sources: entry.citations.flatMap((citation) =>
        citation.kind === 'authority' && !citation.house ? [citation] : [],
      ),
      checkedOn: entry.review.checkedOn,
      isReviewed: entry.review.lawyer === 'done',
      next: entry.followUps,
    };
  }
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
