import { buildFollowUps } from '../build/buildFollowUps.js';
import { buildModel } from '../build/buildModel.js';
import { openVectorStore } from '../build/vectorStore.js';
import { projectRoot } from '../paths.js';
import { buildBeliefs } from '../recognition/buildBeliefs.js';
import { buildRecognizers } from '../recognition/buildRecognizers.js';
import { dataDirOf } from './dataDir.js';
import { orExplained } from './orExplained.js';
import { ProgressLine } from './progressLine.js';
import { usableBase } from './usableBase.js';

const dataDir = dataDirOf(process.env);
const base = usableBase(dataDir);
const progress = new ProgressLine('knowledge');
const store = orExplained(() => openVectorStore(dataDir, progress.step));
const steps = [
  await buildRecognizers(projectRoot, base.lexicon, dataDir, store, progress.step),
  await buildBeliefs(projectRoot, base, dataDir, store, progress.step),
  await buildModel(base, dataDir, store, progress.step),
  await buildFollowUps(base, dataDir, store, progress.step),
];
if (steps.includes(true)) progress.done('trained; later starts use the result');
