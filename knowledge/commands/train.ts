// `npm run train`: makes what is shipped, the readings of all training lines and the model trained from them.
import { SHIPPED_MODEL, trainModel } from '../build/buildModel.js';
import { trainingSetOf } from '../build/trainingSetOf.js';
import { openVectorStore } from '../build/vectorStore.js';
import { projectRoot } from '../paths.js';
import { SHIPPED_RECOGNIZERS, trainRecognizersInto } from '../recognition/buildRecognizers.js';
import { readRecognition } from '../recognition/readRecognition.js';
import { textsOf } from '../recognition/trainRecognizers.js';
import { checkedBase } from './checkedBase.js';
import { dataDirOf } from './dataDir.js';
import { ProgressLine } from './progressLine.js';

const base = checkedBase();
const progress = new ProgressLine('knowledge');
const store = openVectorStore(dataDirOf(process.env), progress.step);
await trainRecognizersInto(SHIPPED_RECOGNIZERS, projectRoot, base.lexicon, store, progress.step);
await trainModel(base, store, SHIPPED_MODEL, progress.step);
store.ship([...trainingSetOf(base).examples.map(({ text }) => text), ...textsOf(readRecognition(projectRoot))]);
progress.done('knowledge/vectors.bin, knowledge/model.bin and knowledge/recognizers.bin are made');
