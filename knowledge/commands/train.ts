// `npm run train`: makes what is shipped, the readings of all training lines and what is trained from them.
import { readFileSync } from 'node:fs';
import { followUpsHash, SHIPPED_FOLLOW_UPS, trainFollowUps } from '../build/buildFollowUps.js';
import { SHIPPED_MODEL, sourceHash, trainModel } from '../build/buildModel.js';
import { currentOf } from '../build/trainedFrom.js';
import { answersOf, trainingSetOf } from '../build/trainingSetOf.js';
import { openVectorStore } from '../build/vectorStore.js';
import { unpackModel } from '../engine/model.js';
import { projectRoot } from '../paths.js';
import { beliefLines } from '../recognition/beliefLines.js';
import { SHIPPED_BELIEFS, trainBeliefsInto } from '../recognition/buildBeliefs.js';
import { recognitionHash, SHIPPED_RECOGNIZERS, trainRecognizersInto } from '../recognition/buildRecognizers.js';
import { readRecognition } from '../recognition/readRecognition.js';
import { textsOf } from '../recognition/trainRecognizers.js';
import { dataDirOf } from './dataDir.js';
import { orExplained } from './orExplained.js';
import { ProgressLine } from './progressLine.js';
import { usableBase } from './usableBase.js';

const dataDir = dataDirOf(process.env);
const base = usableBase(dataDir);
const progress = new ProgressLine('knowledge');
const store = orExplained(() => openVectorStore(dataDir, progress.step));
const isCurrent = (file: string, source: string): boolean => currentOf([file], source) !== undefined;
const recognition = readRecognition(projectRoot);
if (!isCurrent(SHIPPED_RECOGNIZERS, recognitionHash(recognition, base.lexicon)))
  await trainRecognizersInto(SHIPPED_RECOGNIZERS, projectRoot, base.lexicon, store, progress.step);
const beliefs = beliefLines(projectRoot, base);
if (!isCurrent(SHIPPED_BELIEFS, recognitionHash(beliefs, base.lexicon)))
  await trainBeliefsInto(SHIPPED_BELIEFS, projectRoot, base, store, progress.step);
if (!isCurrent(SHIPPED_MODEL, sourceHash(base))) await trainModel(base, store, SHIPPED_MODEL, progress.step);
if (!isCurrent(SHIPPED_FOLLOW_UPS, followUpsHash(base))) {
  const model = unpackModel(readFileSync(SHIPPED_MODEL), answersOf(base));
  await trainFollowUps(base, model, store, SHIPPED_FOLLOW_UPS, progress.step);
}
await store.readingsOf([...textsOf(recognition), ...textsOf(beliefs), ...base.followUps.map(({ text }) => text)]);
store.ship([
  ...trainingSetOf(base).examples.map(({ text }) => text),
  ...textsOf(recognition),
  ...textsOf(beliefs),
  ...base.followUps.map(({ text }) => text),
]);
progress.done('knowledge/vectors.bin, model.bin, recognizers.bin, beliefs.bin and followUps.bin are made');
