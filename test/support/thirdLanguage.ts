import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followUpsFiles } from '../../knowledge/build/buildFollowUps.js';
import { modelFiles } from '../../knowledge/build/buildModel.js';
import { dataDirOf } from '../../knowledge/commands/dataDir.js';
import type { KnowledgeEngine } from '../../knowledge/knowledgeEngine.js';
import { loadKnowledge } from '../../knowledge/loadKnowledge.js';
import { projectRoot } from '../../knowledge/paths.js';
import { recognizersFiles } from '../../knowledge/recognition/buildRecognizers.js';
import { KnowledgeFolder } from './knowledgeFolder.js';
import { TODAY } from './today.js';

const OWN = join(projectRoot, 'test/support/tagalog');

/** A little Tagalog (test data, checked by nobody), added as files and nothing else. */
export function addTagalog(folder: KnowledgeFolder): void {
  for (const name of ['statements', 'entries', 'compared'])
    cpSync(join(OWN, name), join(folder.root, 'knowledge', name), { recursive: true });
  folder.appendFile('knowledge/languages.yaml', join(OWN, 'languages.yaml'));
  folder.append('knowledge/statements/en/turn.yaml', '- id: language.tl\n  text: We go on in Tagalog. [[order-guide]]');
  folder.append('knowledge/statements/es/turn.yaml', '- id: language.tl\n  text: Seguimos en tagalo. [[order-guide]]');
}

/** The real base with Tagalog in it, and the shipped models: they are of the same questions. */
export async function knowledgeWithTagalog(): Promise<KnowledgeEngine> {
  const dataDir = mkdtempSync(join(tmpdir(), 'data-'));
  const trained = dataDirOf(process.env);
  const folder = new KnowledgeFolder((fresh) => {
    for (const name of ['recognition', 'follow-ups', 'talks'])
      cpSync(join(projectRoot, 'knowledge', name), join(fresh.root, 'knowledge', name), { recursive: true });
    addTagalog(fresh);
  });
  try {
    return await loadKnowledge({
      root: folder.root,
      dataDir,
      models: modelFiles(trained),
      recognizers: recognizersFiles(trained),
      followUps: followUpsFiles(trained),
      today: TODAY,
    });
  } finally {
    folder.dispose();
    rmSync(dataDir, { recursive: true });
  }
}
