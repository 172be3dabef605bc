import { Refused, renewSession, type Session } from './session.js';
import { settings } from './settings.js';
import { showState } from './stateBar.js';
import { type DirectLine, Status } from './webChat.js';

export interface ConnectionHandlers {
  /** The conversation is over on the server. */
  readonly onEnded: () => void;
  /** The client gave up: a new one has to be made for the same conversation. */
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

/** Renews the token of a running conversation until the server says yes, or throws its no. */
async function renewed(session: Session): Promise<Session> {
  for (let delay = firstRetryMs; ; delay = Math.min(delay * 2, longestRetryMs)) {
    try {
      return await renewSession(session);
    } catch (error) {
      if (error instanceof Refused && error.status !== 429 && error.status < 500) throw error;
      await wait(delay);
    }
  }
}

/** Says when the client has given up, with a fresh token to go on with, or when the conversation is over. The client
 *  connects again by itself after a lost socket; a token that ran out makes Web Chat end it. Yields its own end. */
export function watchConnection(directLine: DirectLine, session: Session, handlers: ConnectionHandlers): () => void {
  let isOver = false;
  const renew = async (): Promise<void> => {
    try {
      handlers.onLost(await renewed(session));
    } catch {
      handlers.onEnded();
    }
  };
  const subscription = directLine.connectionStatus$.subscribe((status) => {
    if (isOver || status < Status.expired) return;
    isOver = true;
    if (status === Status.ended) handlers.onEnded();
    else void renew();
  });
  return () => {
    isOver = true;
    subscription.unsubscribe();
  };
}
