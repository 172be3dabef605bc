import type { DirectLine, Observer, Unsubscribable } from './webChat.js';

/** What the client answers when an activity did not get through: no network, a token that ran out, a server away. */
const NOT_SENT = 'retry';
const firstWaitMs = 1_000;
const longestWaitMs = 8_000;
/** Web Chat says after 20 seconds that a message was not sent; until then, and some time longer, we go on trying. */
const mostTries = 12;

/** What the client was told to send and has not, in order. */
const unsent = new Set<object>();

/** Lets the client send again what did not get through. The server knows an activity by the page's own id for it, and
 *  takes it once. */
export function resending(directLine: DirectLine): DirectLine {
  const post = directLine.postActivity.bind(directLine);
  directLine.postActivity = (activity) => ({
    subscribe(observer: Observer<string>): Unsubscribable {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let current: Unsubscribable | undefined;
      let isDone = false;
      unsent.add(activity);
      const send = (tries: number, waitMs: number): void => {
        current = post(activity).subscribe({
          next(id) {
            if (id !== NOT_SENT || tries >= mostTries) {
              isDone = true;
              if (id !== NOT_SENT) unsent.delete(activity);
              observer.next?.(id);
              observer.complete?.();
            } else if (!isDone) timer = setTimeout(() => send(tries + 1, Math.min(waitMs * 2, longestWaitMs)), waitMs);
          },
          error(error) {
            unsent.delete(activity);
            observer.error?.(error);
          },
        });
      };
      send(1, firstWaitMs);
      return {
        unsubscribe() {
          isDone = true;
          clearTimeout(timer);
          current?.unsubscribe();
        },
      };
    },
  });
  return directLine;
}

/** Sends, with a new client, what the one before it has left: nobody is asked to write it again. */
export function sendUnsent(directLine: DirectLine): void {
  for (const activity of [...unsent]) directLine.postActivity(activity).subscribe({});
}
