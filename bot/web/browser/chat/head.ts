import { byId, labelsIn, type PageLanguage } from './settings.js';

/** What of the page's head is words, by the id of the element that holds them. */
const WORDS = {
  heading: 'heading',
  options: 'options',
  exit: 'exit',
  'keep-label': 'keep',
  'keep-hint': 'keepHint',
  forget: 'forget',
} as const;

const buttons = document.querySelectorAll<HTMLButtonElement>('header .language');

/** Yields the language of the button that the person presses: each of those the page is not in has one. */
export function listenForLanguage(choose: (language: PageLanguage) => void): void {
  for (const button of buttons) button.addEventListener('click', () => choose(button.lang));
}

/** Lets the page and its head speak the language of the conversation. A host's own name stays as it is. */
export function speakInHead(language: PageLanguage): void {
  if (document.documentElement.lang === language) return;
  const labels = labelsIn(language);
  document.documentElement.lang = language;
  for (const [id, name] of Object.entries(WORDS))
    if (byId(id).dataset.own === undefined) byId(id).textContent = labels[name];
  for (const button of buttons) button.hidden = button.lang === language;
  const minimize = document.getElementById('minimize');
  minimize?.setAttribute('aria-label', labels.minimize);
  minimize?.setAttribute('title', labels.minimize);
}
