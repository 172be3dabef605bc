import { leaveNow } from '../leaving.js';
import { toHost } from './frame.js';
import { byId, settings } from './settings.js';

/** So long the widget around us has to take the whole page away before we try it ourselves. */
const hostMayTakeMs = 250;

let hasLeft = false;

/** Whether the person has left: from then on nothing may be written down. */
export const isLeaving = (): boolean => hasLeft;

/** Covers the screen at once, ends the chat by `end`, closes our other tabs, and leaves for a page that has nothing to do
 *  with us. */
export function leave(end: () => void): void {
  if (hasLeft) return;
  hasLeft = true;
  const { exitUrl, isEmbedded } = settings;
  leaveNow(
    exitUrl,
    () => {
      end();
      if (isEmbedded) toHost({ type: 'order-guide:exit', address: exitUrl });
    },
    isEmbedded ? () => setTimeout(() => window.top?.location.replace(exitUrl), hostMayTakeMs) : undefined,
  );
}

/** The link, which without this script only leaves. */
export function listenForExit(end: () => void): void {
  byId('exit').addEventListener('click', (event) => {
    event.preventDefault();
    leave(end);
  });
}
