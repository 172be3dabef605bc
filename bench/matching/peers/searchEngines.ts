import type { Matcher } from '../matcher.js';
import { packageVersion, peerPackage } from './peerPackage.js';
import { bestOfLabel, rankLabels } from './rankLabels.js';

const NOTE = 'one document a training text; a label scores by its best; confidence: that score';

type MiniSearch = new (settings: {
  fields: string[];
}) => {
  addAll(documents: { id: number; text: string }[]): void;
  search(text: string): { id: number; score: number }[];
};

interface Lunr {
  (
    fill: (builder: { field(name: string): void; add(document: { id: string; text: string }): void }) => void,
  ): { query(fill: (query: { term(term: string, options: object): void }) => void): { ref: string; score: number }[] };
  tokenizer(text: string): { toString(): string }[];
}

export function miniSearch(): Matcher {
  return {
    name: 'MiniSearch',
    versions: packageVersion('minisearch'),
    note: NOTE,
    async train({ train }) {
      const Index = peerPackage<MiniSearch>('minisearch');
      const index = new Index({ fields: ['text'] });
      index.addAll(train.map(({ text }, id) => ({ id, text })));
      return {
        rank: (text) =>
          rankLabels(bestOfLabel(index.search(text).map(({ id, score }) => [train[id]?.label ?? '', score]))),
      };
    },
  };
}

export function lunrSearch(): Matcher {
  return {
    name: 'lunr',
    versions: packageVersion('lunr'),
    note: NOTE,
    async train({ train }) {
      const lunr = peerPackage<Lunr>('lunr');
      const index = lunr((builder) => {
        builder.field('text');
        train.forEach(({ text }, id) => {
          builder.add({ id: String(id), text });
        });
      });
      return {
        // Terms instead of a query string: a person's colon or tilde is no operator.
        rank(text) {
          const hits = index.query((query) => {
            for (const token of lunr.tokenizer(text)) query.term(String(token), {});
          });
          return rankLabels(bestOfLabel(hits.map(({ ref, score }) => [train[Number(ref)]?.label ?? '', score])));
        },
      };
    },
  };
}
