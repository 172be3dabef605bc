/** The parts of Web Chat and its Direct Line client that we use. Both come with `webchat.js` as one global. */

export const Status = { connecting: 1, online: 2, expired: 3, failed: 4, ended: 5 } as const;

export interface Unsubscribable {
  unsubscribe(): void;
}
export interface Observer<T> {
  next?(value: T): void;
  error?(error: unknown): void;
  complete?(): void;
}

export interface DirectLine {
  readonly connectionStatus$: { subscribe(next: (status: number) => void): Unsubscribable };
  postActivity(activity: object): { subscribe(observer: Observer<string>): Unsubscribable };
  end(): void;
}

export interface IncomingActivity {
  readonly type: string;
  readonly name?: string;
  readonly from?: { readonly role?: string };
  readonly channelData?: Readonly<Record<string, unknown>>;
}

export interface StoreAction {
  readonly type: string;
  readonly payload?: Readonly<Record<string, unknown>>;
}
export type Dispatch = (action: StoreAction) => unknown;
export type StoreMiddleware = (api: { dispatch: Dispatch }) => (next: Dispatch) => Dispatch;
export interface ChatStore {
  dispatch: Dispatch;
}

export interface CardAction {
  readonly type: string;
  readonly value?: unknown;
}
export type CardActionMiddleware = () => (
  next: (event: { cardAction: CardAction }) => unknown,
) => (event: { cardAction: CardAction }) => unknown;

type RenderMarkdown = (markdown: string, options: object, linkOptions: object) => string;

interface WebChatGlobal {
  createDirectLine(options: { domain: string; token: string; conversationId?: string; watermark?: string }): DirectLine;
  createStore(initial: object, ...middleware: StoreMiddleware[]): ChatStore;
  renderMarkdown: RenderMarkdown;
  renderWebChat(props: Readonly<Record<string, unknown>>, element: Element): void;
}

declare global {
  interface Window {
    readonly WebChat?: WebChatGlobal;
  }
}

/** Web Chat, once its script is there. Throws when it could not be loaded. */
export function webChat(): WebChatGlobal {
  if (window.WebChat === undefined) throw new Error('webchat.js was not loaded');
  return window.WebChat;
}
