/* Quick exit, as every page of ours does it. */
import { isEscapeTaken } from './isEscapeTaken.js';

const CHANNEL = 'order-guide';
const EXIT = 'exit';
const escapesWithinMs = 1_500;
const escapesToLeave = 3;

/** Tells every other page of ours in this browser to leave too. Old browsers have no such channel. */
function tellOthers(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(EXIT);
  channel.close();
}

/** Empties the page, so that nothing is seen while the other site loads. */
function blank(): void {
  document.documentElement.classList.add('left');
  document.body.textContent = '';
  document.title = '\u200b';
}

let hasLeft = false;

/** Empties the page, ends the conversation, tells the other pages, and goes; `go` where another has to. Only the first call
 *  counts: pages that tell each other would otherwise start the way to a slow site anew for ever. */
export function leaveNow(exitUrl: string, end: () => void, go: () => void = () => location.replace(exitUrl)): void {
  if (hasLeft) return;
  hasLeft = true;
  try {
    blank();
    tellOthers();
    end();
  } finally {
    go();
  }
}

/** Leaves when another page of ours does. */
export function followOthers(leave: () => void): void {
  if (typeof BroadcastChannel === 'undefined') return;
  new BroadcastChannel(CHANNEL).onmessage = ({ data }) => data === EXIT && leave();
}

/** Escape three times in a row leaves. One that closes something (`isTaken`) is not counted. Yields how many there are. */
export function listenForEscapes(leave: () => void, isTaken: () => boolean = () => false, each?: () => void): void {
  let presses: number[] = [];
  window.addEventListener(
    'keydown',
    async (event) => {
      if (event.key !== 'Escape' || event.repeat || isTaken()) return;
      const now = performance.now();
      if (await isEscapeTaken(event)) return;
      presses = [...presses.filter((at) => now - at < escapesWithinMs), now];
      if (presses.length >= escapesToLeave) leave();
      else each?.();
    },
    true,
  );
}
