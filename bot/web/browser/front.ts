/* The front page: sample questions go into the chat, and the page can be left in a moment. */
export {};

interface ChatButton {
  open(options?: { question?: string }): void;
}

const chat = (): ChatButton | undefined => (window as unknown as { OrderGuide?: ChatButton }).OrderGuide;

for (const button of document.querySelectorAll<HTMLElement>('[data-ask]')) {
  button.addEventListener('click', () => {
    const question = button.dataset.ask ?? '';
    chat()?.open(question === '' ? {} : { question });
  });
}

const exit = document.getElementById('exit');
exit?.addEventListener('click', () => {
  document.body.replaceChildren();
  document.title = '\u200b';
  location.replace(exit.dataset.exit ?? 'about:blank');
});
