import type { IncomingMessage } from 'node:http';

export type Body = Buffer | 'tooLarge' | 'gone';

/** Reads a request's body up to a bound, and stops there. `gone` when the client goes away before its end. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const onData = (chunk: Buffer): void => {
      length += chunk.length;
      if (length <= maxBytes) {
        chunks.push(chunk);
        return;
      }
      request.off('data', onData).pause();
      resolve('tooLarge');
    };
    request.on('data', onData);
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => resolve('gone'));
    request.once('close', () => resolve('gone'));
  });
}

/** How much, and for how long, we still take from a client after its answer, so that it can read the answer. */
const LINGER_BYTES = 1_048_576;
const LINGER_MS = 1_000;

/** Lets go of a client that still sends after it was answered: drops a little more, then cuts the connection. */
export function dropRest(request: IncomingMessage): void {
  const cut = (): void => {
    if (!request.complete) request.socket.destroy();
  };
  let dropped = 0;
  const timer = setTimeout(cut, LINGER_MS).unref();
  request.once('close', () => clearTimeout(timer));
  request.on('data', (chunk: Buffer) => {
    dropped += chunk.length;
    if (dropped > LINGER_BYTES) cut();
  });
  request.resume();
}
