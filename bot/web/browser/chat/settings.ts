import type { ChatLabels } from './chatLabels.js';

/** What the server tells the page. */
export interface Settings {
  readonly labels: ChatLabels;
  readonly language: string;
  readonly exitUrl: string;
  readonly isEmbedded: boolean;
  readonly nonce: string;
}

/** An element of the page that is always there. */
export function byId<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element "${id}"`);
  return found as T;
}

export const settings = JSON.parse(byId('settings').textContent ?? '') as Settings;
