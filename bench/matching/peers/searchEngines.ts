import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Matcher } from '../matcher.js';
import { packageVersion } from './packageVersion.js';
import { bestOfLabel, rankLabels } from './rankLabels.js';

const NOTE = 'one document a training text; a label scores by its best; confidence: that score';

export function miniSearch(): Matcher {
  return {
    name: 'MiniSearch',
    versions: packageVersion('minisearch'),
    note: NOTE,
    async train({ train }) {
      const index = new MiniSearch({ fields: ['text'] });
      index.addAll(train.map(({ text }, id) => ({ id, text })));
      return {
        rank: (text) =>
          rankLabels(bestOfLabel(index.search(text).map(({ id, score }) => [train[id as number]?.label ?? '', score]))),
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
