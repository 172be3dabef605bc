import { settings } from './settings.js';

/** What the widget and this page say to each other. Nothing of the conversation is in it, except a first question. */
export type ToHost =
  | { readonly type: 'order-guide:ready' | 'order-guide:refused' | 'order-guide:close' | 'order-guide:escape' }
  | { readonly type: 'order-guide:exit'; readonly address: string };

export interface HostHandlers {
  readonly ask: (text: string) => void;
  /** How the page around us wants the head: nothing of it is checked yet. */
  readonly brand: (told: Readonly<Record<string, unknown>>) => void;
  readonly focus: () => void;
  readonly exit: () => void;
}

/** Tells the widget around us. Which site holds us is for the page's policy to decide, and nothing secret is told. */
export function toHost(message: ToHost): void {
  if (settings.isEmbedded && window.parent !== window) window.parent.postMessage(message, '*');
}

/** Listens to the widget around us, and to nobody else. */
export function listenToHost({ ask, brand, focus, exit }: HostHandlers): void {
  window.addEventListener('message', ({ source, data }: MessageEvent) => {
    if (source !== window.parent || source === window) return;
    if (data?.type === 'order-guide:ask' && typeof data.text === 'string') ask(data.text.slice(0, 500));
    if (data?.type === 'order-guide:brand') brand(data);
    if (data?.type === 'order-guide:focus') focus();
    if (data?.type === 'order-guide:exit') exit();
  });
}
