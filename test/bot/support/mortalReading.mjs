// The thread that reads, for tests of its end: it ends while it reads "END", and loops while it reads "HANG". One that is
// started anew waits for a word: "go on", or "go on in English", with which it loads less than the first one did.
import { once } from 'node:events';
import { BroadcastChannel, parentPort, workerData } from 'node:worker_threads';

if (!workerData.givesLibrary) {
  const channel = new BroadcastChannel('mortalReading');
  const told = once(channel, 'message');
  channel.postMessage('started anew');
  const [{ data }] = await told;
  if (data === 'go on in English') workerData.load = { ...workerData.load, languages: ['en'] };
  channel.close();
}
const saidOf = new Map();
parentPort.on('message', ({ id, call }) => saidOf.set(id, call?.said));
const post = parentPort.postMessage.bind(parentPort);
parentPort.postMessage = (message) => {
  post(message);
  const said = saidOf.get(message.begun);
  if (said === 'END') throw new RangeError('a message that ends the thread');
  while (said === 'HANG');
};
await import('../../../dist/bot/readingWorker.js');
