import { buildModel } from '../../knowledge/build/buildModel.js';
import { readKnowledgeBase } from '../../knowledge/build/readKnowledgeBase.js';
import { openVectorStore } from '../../knowledge/build/vectorStore.js';
import { todayInCalifornia } from '../../knowledge/commands/dataDir.js';
import { KnowledgeError } from '../../knowledge/errors.js';
import { loadKnowledge } from '../../knowledge/loadKnowledge.js';
import { projectRoot } from '../../knowledge/paths.js';
import type { Matcher, MatcherOptions } from './matcher.js';

/** The product as it is shipped, guards and thresholds included, on its own knowledge base. */
export function product({ semantic, dataDir }: MatcherOptions): Matcher {
  return {
    name: semantic === 'on' ? 'Order Guide' : 'Order Guide, words only',
    versions: 'this project',
    note: 'as shipped: declines by its own decision; choices count as their first; the time is loading, and training where the model was not built',
    decides: true,
    async train(_, progress) {
      const today = todayInCalifornia(new Date());
      const { base, problems } = readKnowledgeBase(projectRoot, today);
      if (problems.length > 0) throw new KnowledgeError(problems);
      await buildModel(base, dataDir, openVectorStore(dataDir, progress), progress);
      const knowledge = await loadKnowledge({ root: projectRoot, dataDir, today, semantic });
      return {
        async rank(text) {
          const { outcome, ranked } = await knowledge.ask(text);
          return {
            labels: ranked.map(({ topic }) => topic),
            confidence: ranked[0]?.confidence ?? 0,
            refused: outcome.kind === 'outOfScope' || (outcome.kind === 'guarded' && outcome.topic === undefined),
          };
        },
      };
    },
  };
}
