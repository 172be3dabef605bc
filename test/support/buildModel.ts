import { buildModel } from '../../knowledge/build/buildModel.js';
import { readKnowledgeBase } from '../../knowledge/build/readKnowledgeBase.js';
import { dataDirOf } from '../../knowledge/commands/dataDir.js';
import { KnowledgeError } from '../../knowledge/errors.js';
import { projectRoot } from '../../knowledge/paths.js';
import { TODAY } from './today.js';

/** Once before all tests: the model of the real knowledge base, trained unless it is there already. */
export async function setup(): Promise<void> {
  const { base, problems } = readKnowledgeBase(projectRoot, TODAY);
  if (problems.length > 0) throw new KnowledgeError(problems);
  await buildModel(base, dataDirOf(process.env), (step) => process.stderr.write(`knowledge: ${step}\n`));
}
