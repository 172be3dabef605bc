import { watchConnection, watchSockets } from './connection.js';
import { listenToHost, toHost } from './frame.js';
import { adaptiveCardsHostConfig, styleOptions } from './look.js';
import { listenForCopy, renderMarkdown } from './markdown.js';
import { listenForOptions } from './options.js';
import { openPlan, planPartOf } from './plan.js';
import { isLeaving, leave, listenForExit } from './quickExit.js';
import { resending, sendUnsent } from './resending.js';
import { beginSession, deleteOnServer, dropStorage, handOver, Refused, type Session } from './session.js';
import { byId, settings } from './settings.js';
import { showState } from './stateBar.js';
import {
  type CardActionMiddleware,
  type ChatStore,
  type DirectLine,
  type StoreMiddleware,
  webChat,
} from './webChat.js';

const { labels, language, nonce } = settings;

let session: Session | undefined;
let directLine: DirectLine | undefined;
let store: ChatStore | undefined;
let unwatch: (() => void) | undefined;
let isConnected = false;
/** What the page around us asks before the chat is ready. */
let question: string | undefined;

const sendBox = (): HTMLElement | null => document.querySelector('[data-id="webchat-sendbox-input"]');

function ask(text: string): void {
  if (!isConnected || store === undefined) question = text;
  else store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text } });
}

/** Once connected, what was asked before goes out. A chat the bot has forgotten is forgotten on this device too. */
const observe: StoreMiddleware = () => (next) => (action) => {
  if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
    isConnected = true;
    if (directLine) sendUnsent(directLine);
    const early = question;
    question = undefined;
    if (early !== undefined) setTimeout(() => ask(early));
  }
  if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
    const activity = action.payload?.activity as { name?: string; type?: string } | undefined;
    if (activity?.type === 'event' && activity.name === 'order-guide:forgotten') {
      dropStorage();
      byId<HTMLInputElement>('keep').checked = false;
    }
  }
  return next(action);
};

/** Buttons that open something here, in place of sending. */
const cardActions: CardActionMiddleware = () => (next) => (event) => {
  const part = planPartOf(event.cardAction.value);
  if (part === undefined || session === undefined) return next(event);
  openPlan(part, session.token);
  return undefined;
};

function connect(to: Session): void {
  unwatch?.();
  directLine?.end();
  session = to;
  isConnected = false;
  store ??= webChat().createStore({}, observe);
  const { domain, token, conversationId } = to;
  const resumed = to.isResumed ? { conversationId, watermark: '0' } : {};
  directLine = resending(webChat().createDirectLine({ domain, token, ...resumed }));
  unwatch = watchConnection(directLine, to, {
    onEnded: showEnded,
    onLost: connect,
  });
  const overrides = {
    TEXT_INPUT_ALT: labels.sendBox,
    TEXT_INPUT_PLACEHOLDER: labels.placeholder,
    VOTE_LIKE_ALT: labels.helpfulYes,
    VOTE_DISLIKE_ALT: labels.helpfulNo,
  };
  webChat().renderWebChat(
    {
      directLine,
      store,
      nonce,
      styleOptions,
      adaptiveCardsHostConfig,
      renderMarkdown,
      locale: language === 'es' ? 'es-ES' : 'en-US',
      cardActionMiddleware: cardActions,
      overrideLocalizedStrings: (strings: object) => ({ ...strings, ...overrides }),
    },
    byId('chat'),
  );
}

/** Ends the chat here and on the server, and leaves nothing on the device. */
function end(): void {
  unwatch?.();
  dropStorage();
  if (session !== undefined) deleteOnServer(session.token);
  session = undefined;
  directLine?.end();
}

const startAnew = { label: labels.newChat, press: () => location.reload() };

function showEnded(): void {
  unwatch?.();
  dropStorage();
  session = undefined;
  showState({ text: labels.ended, button: startAnew });
}

function forget(): void {
  end();
  byId('chat').replaceChildren();
  showState({ text: labels.deleted, button: startAnew });
  byId('state-button').focus();
}

async function start(): Promise<void> {
  showState({ text: labels.connecting });
  try {
    const begun = await beginSession();
    if (isLeaving()) return deleteOnServer(begun.token);
    connect(begun);
    listenForOptions({ session: () => session, forget });
  } catch (error) {
    const text = error instanceof Refused && error.status === 429 ? labels.tooMany : labels.cannotConnect;
    showState({ text, button: { label: labels.tryAgain, press: () => void start() } });
  }
  toHost({ type: 'order-guide:ready' });
}

watchSockets();
listenForExit(end);
listenForCopy((text) => showState({ text }));
listenToHost({ ask, focus: () => sendBox()?.focus(), exit: () => leave(end) });
document.getElementById('minimize')?.addEventListener('click', () => toHost({ type: 'order-guide:close' }));
window.addEventListener('pagehide', () => {
  if (!isLeaving() && session !== undefined) handOver(session);
});
// A page taken out of the browser's memory is as if it had been left: it starts anew.
window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
void start();
