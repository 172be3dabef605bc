import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildModel } from '../../knowledge/build/buildModel.js';
import { readKnowledgeBase } from '../../knowledge/build/readKnowledgeBase.js';
import { dataDirOf } from '../../knowledge/commands/dataDir.js';
import { KnowledgeError } from '../../knowledge/errors.js';
import { projectRoot } from '../../knowledge/paths.js';
import { TODAY } from './today.js';

/** Once before all tests: `dist/` for the tests that start the real process, the scripts for browsers, and the model, trained unless it is there already. */
export async function setup(): Promise<void> {
  const compiler = join(projectRoot, 'node_modules/typescript/bin/tsc');
  for (const project of ['tsconfig.build.json', 'bot/web/browser'])
    execFileSync(process.execPath, [compiler, '-p', join(projectRoot, project)], { stdio: 'inherit' });
  const { base, problems } = readKnowledgeBase(projectRoot, TODAY);
  if (problems.length > 0) throw new KnowledgeError(problems);
  await buildModel(base, dataDirOf(process.env), (step) => process.stderr.write(`knowledge: ${step}\n`));
}
