// A server with our guard and our handling of uncaught errors, whose routes throw; run by processErrors.test.ts.
import { createServer } from 'node:http';

const root = new URL('../../../dist/bot/', import.meta.url);
const { guardRequests } = await import(new URL('requestGuard.js', root).href);
const { handleProcessErrors } = await import(new URL('processErrors.js', root).href);

const throwIt = () => {
  throw new Error('words that somebody typed');
};
const server = createServer((request, response) => {
  if (request.url === '/at-once') throwIt();
  if (request.url === '/timer') return void setTimeout(throwIt, 1);
  if (request.url === '/tick') return void process.nextTick(throwIt);
  if (request.url === '/body') return void request.on('data', throwIt);
  if (request.url === '/rejected') return void Promise.reject(new Error('words')).finally(() => response.end('late'));
  response.end('ok');
});
server.on('upgrade', (_request, socket) => setTimeout(throwIt, 1, socket));
const log = { failure: (place, code) => process.stdout.write(`${place} ${code}\n`) };
guardRequests(server, { log, hostNames: 'any' });
handleProcessErrors(log, () => process.exit(7));
server.listen(0, '127.0.0.1', () => process.stdout.write(`port ${server.address().port}\n`));
process.stdin.on('data', throwIt);
