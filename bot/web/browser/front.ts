/* Pages around the chat: questions go into the chat, and each page can be left in a moment. */
import { followOthers, leaveNow, listenForEscapes } from './leaving.js';
import { unfoldForPrint } from './unfoldForPrint.js';

interface ChatButton {
  open(options?: { question?: string }): void;
  on(event: 'open' | 'exit', listener: () => void): void;
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
  // Once the chat was opened, its button counts the presses and ends the chat too.
  let isChatThere = false;
  chat()?.on('open', () => {
    isChatThere = true;
  });
  chat()?.on('exit', leave);
  listenForEscapes(leave, () => isChatThere);
}
unfoldForPrint();
