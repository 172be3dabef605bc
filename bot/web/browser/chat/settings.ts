import type { Greeting } from '../../../../dialogs/replies/greetings.js';
import type { FormPages } from '../../../../knowledge/contract.js';
import type { Office } from './brand.js';
import type { ChatLabels } from './chatLabels.js';

/** The code of a language, such as `es`. */
export type PageLanguage = string;

/** What the server tells the page. */
export interface Settings {
  readonly labels: Readonly<Record<PageLanguage, ChatLabels>>;
  readonly language: PageLanguage;
  /** The languages that are offered, the default first. */
  readonly languages: readonly PageLanguage[];
  readonly exitUrl: string;
  readonly isEmbedded: boolean;
  /** The site around us may not hold the chat: no conversation is begun. */
  readonly isRefused: boolean;
  readonly formPages: FormPages;
  /** The curated greeting that the host chose. */
  readonly greeting: Greeting | undefined;
  /** The host's office, which the page around us may replace. */
  readonly office: Office | undefined;
  /** The longest message that the server takes. */
  readonly maxChars: number;
}

/** An element of the page that is always there. */
export function byId<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element "${id}"`);
  return found as T;
}

export const settings = JSON.parse(byId('settings').textContent ?? '') as Settings;

/** The labels of a language; those of the page's own for one that it has none of. */
export const labelsIn = (language: PageLanguage): ChatLabels =>
  (settings.labels[language] ?? settings.labels[settings.language]) as ChatLabels;
