import { Talk } from '../../bot/commands/talk.js';
import { buildModel } from '../../knowledge/build/buildModel.js';
import { readKnowledgeBase } from '../../knowledge/build/readKnowledgeBase.js';
import { openVectorStore } from '../../knowledge/build/vectorStore.js';
import { momentInCalifornia } from '../../knowledge/commands/dataDir.js';
import { KnowledgeError } from '../../knowledge/errors.js';
import { loadKnowledge } from '../../knowledge/loadKnowledge.js';
import { projectRoot } from '../../knowledge/paths.js';
import type { Matcher, MatcherOptions } from './matcher.js';

/** The product as it is shipped: each text is a first message that a whole turn answers, on its own knowledge base. */
export function product({ semantic, dataDir }: MatcherOptions): Matcher {
  return {
    name: semantic === 'on' ? 'Order Guide' : 'Order Guide, words only',
    versions: 'this project',
    note: 'as shipped, whole turns: what is answered first counts, then what is answered or offered besides; declines by its own decision; the time is loading, and training where the model was not built',
    decides: true,
    async train(_, progress) {
      const now = momentInCalifornia(new Date());
      const today = now.on;
      const { base, problems } = readKnowledgeBase(projectRoot, today);
      if (problems.length > 0) throw new KnowledgeError(problems);
      await buildModel(base, dataDir, openVectorStore(dataDir, progress), progress);
      const knowledge = await loadKnowledge({ root: projectRoot, dataDir, today, semantic });
      const talk = new Talk(knowledge, now);
      return {
        async rank(text) {
          talk.startAnew();
          const { topics, choices, ranked, confidence } = (await talk.says(text)).served;
          const shown = [...topics, ...choices];
          return {
            labels: [...new Set([...shown, ...ranked.map(({ topic }) => topic)])],
            confidence,
            refused: shown.length === 0,
          };
        },
      };
    },
  };
}
