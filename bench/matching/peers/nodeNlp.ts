import { NlpManager } from 'node-nlp';
import type { Matcher } from '../matcher.js';
import { packageVersion } from './packageVersion.js';
import { rankLabels } from './rankLabels.js';

/** Its own label for what belongs nowhere. */
const NONE = 'None';

export function nodeNlp(): Matcher {
  return {
    name: 'node-nlp',
    versions: packageVersion('node-nlp'),
    note: 'out-of-scope training texts given as its intent "None"; confidence: score of the best intent',
    async train({ train, trainOutside }) {
      const manager = new NlpManager({ languages: ['en'], forceNER: false, autoSave: false, nlu: { log: false } });
      for (const { text, label } of train) manager.addDocument('en', text, label);
      for (const text of trainOutside) manager.addDocument('en', text, NONE);
      await manager.train();
      return {
        async rank(text) {
          const { classifications } = await manager.process('en', text);
          const found = classifications.filter(({ intent }) => intent !== NONE);
          return rankLabels(found.map(({ intent, score }) => [intent, score]));
        },
      };
    },
  };
}
