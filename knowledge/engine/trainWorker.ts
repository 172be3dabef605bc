// A thread of trainInThreads: takes held-out parts until none is left.
import { parentPort, workerData } from 'node:worker_threads';
import { Training } from './train.js';
import { type TrainWork, takeParts } from './trainInThreads.js';

const { set, lexicon, vectors, next } = workerData as TrainWork;
takeParts(new Training(set, lexicon, vectors), next, (part) => parentPort?.postMessage(part));
