/* Pages around the chat: questions go into the chat, and each page can be left in a moment. */
import { followOthers, leaveNow, listenForEscapes } from './leaving.js';

interface ChatButton {
  open(options?: { question?: string }): void;
}

const chat = (): ChatButton | undefined => (window as unknown as { OrderGuide?: ChatButton }).OrderGuide;

for (const link of document.querySelectorAll<HTMLElement>('[data-ask]')) {
  link.addEventListener('click', (event) => {
    const button = chat();
    if (button === undefined) return;
    event.preventDefault();
    const question = link.dataset.ask ?? '';
    button.open(question === '' ? {} : { question });
  });
}

const exit = document.getElementById('exit') as HTMLAnchorElement | null;
if (exit !== null) {
  const leave = (): void => leaveNow(exit.href, () => undefined);
  exit.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  followOthers(leave);
  // Where the chat button is, it counts the presses and ends the chat too.
  if (document.querySelector('script[src$="/widget.js"]') === null) listenForEscapes(leave);
}
