import { dataDirOf } from '../../knowledge/commands/dataDir.js';
import type { Judgement } from '../../knowledge/contract.js';
import type { KnowledgeEngine } from '../../knowledge/knowledgeEngine.js';
import { loadKnowledge } from '../../knowledge/loadKnowledge.js';
import { projectRoot } from '../../knowledge/paths.js';
import { TODAY } from './today.js';

let loaded: Promise<KnowledgeEngine> | undefined;

async function load(): Promise<KnowledgeEngine> {
  const knowledge = await loadKnowledge({ root: projectRoot, dataDir: dataDirOf(process.env), today: TODAY });
  const ask = knowledge.ask.bind(knowledge);
  const judged = new Map<string, Promise<Judgement>>();
  // The same question in the same context is judged the same: transcripts that repeat one at every prompt judge it once.
  knowledge.ask = (utterance, about) => {
    const key = JSON.stringify([utterance, about]);
    const judgement = judged.get(key) ?? ask(utterance, about);
    judged.set(key, judgement);
    return judgement;
  };
  return knowledge;
}

/** The real knowledge base with its trained model, loaded once a test file. */
export function realKnowledge(): Promise<KnowledgeEngine> {
  loaded ??= load();
  return loaded;
}
