import type { Matcher } from '../matcher.js';
import { packageVersion, peerPackage } from './peerPackage.js';
import { rankLabels } from './rankLabels.js';

/** Its own label for what belongs nowhere. */
const NONE = 'None';

interface NodeNlp {
  readonly NlpManager: new (settings: {
    languages: string[];
    forceNER: boolean;
    autoSave: boolean;
    nlu: { log: boolean };
  }) => {
    addDocument(language: string, text: string, intent: string): void;
    train(): Promise<void>;
    process(language: string, text: string): Promise<{ classifications: { intent: string; score: number }[] }>;
  };
}

export function nodeNlp(): Matcher {
  return {
    name: 'node-nlp',
    versions: packageVersion('node-nlp'),
    note: 'out-of-scope training texts given as its intent "None"; confidence: score of the best intent',
    async train({ train, trainOutside }) {
      const { NlpManager } = peerPackage<NodeNlp>('node-nlp');
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
