import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bundleForBrowsers } from '../../bot/bundle/forBrowsers.js';
import { bundleForServer } from '../../bot/bundle/forServer.js';
import { buildFollowUps } from '../../knowledge/build/buildFollowUps.js';
import { buildModel } from '../../knowledge/build/buildModel.js';
import { isBreaking, readKnowledgeBase } from '../../knowledge/build/readKnowledgeBase.js';
import { openVectorStore } from '../../knowledge/build/vectorStore.js';
import { dataDirOf } from '../../knowledge/commands/dataDir.js';
import { KnowledgeError } from '../../knowledge/errors.js';
import { projectRoot } from '../../knowledge/paths.js';
import { buildBeliefs } from '../../knowledge/recognition/buildBeliefs.js';
import { buildRecognizers } from '../../knowledge/recognition/buildRecognizers.js';
import { TODAY } from './today.js';

/** Once before all tests: `dist/` for the tests that start the real process, the scripts for browsers, and the model, trained unless it is there already. */
export async function setup(): Promise<void> {
  const compiler = join(projectRoot, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', join(projectRoot, 'tsconfig.build.json')], { stdio: 'inherit' });
  await Promise.all([bundleForBrowsers(), bundleForServer()]);
  const { base, problems } = readKnowledgeBase(projectRoot, TODAY);
  const broken = problems.filter(isBreaking);
  if (broken.length > 0) throw new KnowledgeError(broken);
  const progress = (step: string): boolean => process.stderr.write(`knowledge: ${step}\n`);
  const dataDir = dataDirOf(process.env);
  const store = openVectorStore(dataDir, progress);
  await buildRecognizers(projectRoot, base.lexicon, dataDir, store, progress);
  await buildBeliefs(projectRoot, base, dataDir, store, progress);
  await buildModel(base, dataDir, store, progress);
  await buildFollowUps(base, dataDir, store, progress);
}
