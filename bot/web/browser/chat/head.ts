import { byId, type PageLanguage, settings } from './settings.js';

/** What of the page's head is words, by the id of the element that holds them. */
const WORDS = {
  heading: 'heading',
  options: 'options',
  exit: 'exit',
  'keep-label': 'keep',
  'keep-hint': 'keepHint',
  forget: 'forget',
} as const;

/** Lets the page and its head speak the language of the conversation. A host's own name stays as it is. */
export function speakInHead(language: PageLanguage): void {
  if (document.documentElement.lang === language) return;
  const labels = settings.labels[language];
  document.documentElement.lang = language;
  for (const [id, name] of Object.entries(WORDS))
    if (byId(id).dataset.own === undefined) byId(id).textContent = labels[name];
  const minimize = document.getElementById('minimize');
  minimize?.setAttribute('aria-label', labels.minimize);
  minimize?.setAttribute('title', labels.minimize);
}
