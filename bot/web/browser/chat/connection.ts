import { Refused, renewSession, type Session, streamOf } from './session.js';
import { settings } from './settings.js';
import { showState } from './stateBar.js';
import { type DirectLine, Status } from './webChat.js';

export interface ConnectionHandlers {
  /** The conversation is over on the server. */
  readonly onEnded: () => void;
  /** The token was renewed; the page keeps the newer one. */
  readonly onRenewed: (session: Session) => void;
  /** The client gave up: build a new one for the same conversation. */
  readonly onLost: (session: Session) => void;
}

const firstRetryMs = 1_000;
const longestRetryMs = 20_000;
/** A socket that comes back so soon is nothing to be told of. */
const patienceMs = 1_500;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Watches the sockets that the Direct Line client opens: the client does not say when one is lost. */
export function watchSockets(): void {
  let open = 0;
  let lost: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    const { labels } = settings;
    if (!navigator.onLine) showState({ text: labels.offline });
    else if (open === 0) showState({ text: labels.reconnecting });
  };
  const Native = window.WebSocket;
  window.WebSocket = class extends Native {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      this.addEventListener('open', () => {
        open += 1;
        clearTimeout(lost);
        showState(undefined);
        this.addEventListener('close', () => {
          open -= 1;
          if (open === 0) lost = setTimeout(tell, patienceMs);
        });
      });
    }
  };
  window.addEventListener('offline', tell);
  window.addEventListener('online', () => (open > 0 ? showState(undefined) : tell()));
}

/** Renews the token of a running conversation until the server says yes or no. */
async function renewed(session: Session): Promise<{ session: Session; streamUrl: string }> {
  for (let delay = firstRetryMs; ; delay = Math.min(delay * 2, longestRetryMs)) {
    try {
      const next = await renewSession(session);
      return { session: next, streamUrl: await streamOf(next) };
    } catch (error) {
      if (error instanceof Refused && error.status !== 429 && error.status < 500) throw error;
      await wait(delay);
    }
  }
}

/** Keeps the client connected: renews what has expired, and says when the conversation is over. Yields its end. */
export function watchConnection(directLine: DirectLine, begun: Session, handlers: ConnectionHandlers): () => void {
  let session = begun;
  let isRenewing = false;
  let isOver = false;
  const renew = async (isLost: boolean): Promise<void> => {
    if (isRenewing || isOver) return;
    isRenewing = true;
    try {
      const next = await renewed(session);
      if (isOver) return;
      session = next.session;
      handlers.onRenewed(session);
      if (isLost) handlers.onLost(session);
      else directLine.reconnect({ ...session, streamUrl: next.streamUrl });
    } catch {
      if (!isOver) handlers.onEnded();
    } finally {
      isRenewing = false;
    }
  };
  const subscription = directLine.connectionStatus$.subscribe((status) => {
    if (status === Status.expired) void renew(false);
    if (status === Status.failed) void renew(true);
    if (status === Status.ended && !isOver) handlers.onEnded();
  });
  return () => {
    isOver = true;
    subscription.unsubscribe();
  };
}
