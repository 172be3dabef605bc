import { toHost } from './frame.js';
import { byId, settings } from './settings.js';

const escapesWithinMs = 1_500;
/** So long the widget around us has to take the whole page away before we try it ourselves. */
const hostMayTakeMs = 250;

let hasLeft = false;

/** Whether the person has left: from then on nothing may be written down. */
export const isLeaving = (): boolean => hasLeft;

/** Covers the screen at once, ends the chat by `end`, and leaves for a page that has nothing to do with us. */
export function leave(end: () => void): void {
  if (hasLeft) return;
  hasLeft = true;
  document.documentElement.classList.add('left');
  document.body.replaceChildren();
  document.title = '\u200b';
  try {
    end();
  } finally {
    go();
  }
}

function go(): void {
  const { exitUrl, isEmbedded } = settings;
  if (!isEmbedded) {
    location.replace(exitUrl);
    return;
  }
  toHost({ type: 'order-guide:exit', address: exitUrl });
  setTimeout(() => window.top?.location.replace(exitUrl), hostMayTakeMs);
}

/** The button, and Escape three times in a row. In a frame the presses are counted together with the page's around us. */
export function listenForExit(end: () => void): void {
  let presses: number[] = [];
  byId('exit').addEventListener('click', () => leave(end));
  window.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Escape') return;
      const now = performance.now();
      presses = [...presses.filter((at) => now - at < escapesWithinMs), now];
      if (presses.length >= 3) return leave(end);
      if (settings.isEmbedded) toHost({ type: 'order-guide:escape' });
    },
    true,
  );
}
