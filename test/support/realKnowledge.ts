import { dataDirOf } from '../../knowledge/commands/dataDir.js';
import type { KnowledgeEngine } from '../../knowledge/knowledgeEngine.js';
import { loadKnowledge } from '../../knowledge/loadKnowledge.js';
import { projectRoot } from '../../knowledge/paths.js';
import { TODAY } from './today.js';

let loaded: Promise<KnowledgeEngine> | undefined;

/** The real knowledge base with its trained model, loaded once a test file. */
export function realKnowledge(): Promise<KnowledgeEngine> {
  loaded ??= loadKnowledge({ root: projectRoot, dataDir: dataDirOf(process.env), today: TODAY });
  return loaded;
}
