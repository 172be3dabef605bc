import type { Duplex } from 'node:stream';

/** Answers an upgrade with a refusal and lets go of the socket: no timeout of the server holds for it any more, and the
 *  other side may keep its half open for ever. */
export function refuseUpgrade(socket: Duplex, status: number, reason = 'Refused'): void {
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
