import { errorCode } from './errorCode.js';
import type { Log } from './log.js';
import { endOwnRequest } from './requestGuard.js';

/** What becomes of errors that nobody caught: a request's own ends that request; any other leaves the process in an
 *  unknown state, which `stop` ends in order. A rejected promise that nobody awaits leaves the rest sound: it is logged. */
export function handleProcessErrors(log: Pick<Log, 'failure'>, stop: () => unknown): void {
  process.on('unhandledRejection', (error) => log.failure('process', errorCode(error)));
  process.on('uncaughtException', (error) => {
    log.failure('process', errorCode(error));
    if (!endOwnRequest()) stop();
  });
}
