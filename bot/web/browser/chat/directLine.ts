import type { Activity } from './activity.js';
import { Pause } from './pause.js';
import { Refused, refusedBy, renewSession, type Session } from './session.js';
import { settings } from './settings.js';

export type LinkState = 'connecting' | 'online' | 'reconnecting' | 'busy' | 'ended';

export interface LinkHandlers {
  readonly onActivities: (activities: readonly Activity[]) => void;
  readonly onState: (state: LinkState) => void;
  readonly onSession: (session: Session) => void;
}

const renewEveryMs = 15 * 60_000;
const firstRetryMs = 500;
const longestRetryMs = 15_000;
/** After so many sockets that did not open, messages are asked for instead. */
const mostSocketTries = 2;
const pollEveryMs = 1_500;
const pollsBetweenSockets = 20;

/** The page before a reload may have gone before it began. */
function unlessNotBegun(error: unknown): undefined {
  if (error instanceof Refused && error.status === 404) return undefined;
  throw error;
}

/** Our side of Direct Line 3.0: a socket, polling where sockets do not get through, and a token kept fresh. */
export class DirectLine {
  #session: Session;
  readonly #handlers: LinkHandlers;
  #socket: WebSocket | undefined;
  #watermark: string | undefined;
  #isClosed = false;
  #hasBegun = false;
  #renewTimer: ReturnType<typeof setInterval> | undefined;
  /** Ends the wait before the next try. */
  readonly #pause = new Pause();

  constructor(session: Session, handlers: LinkHandlers) {
    this.#session = session;
    this.#handlers = handlers;
  }

  get session(): Session {
    return this.#session;
  }

  /** Connects, and goes on connecting until {@link close} or until the conversation has ended. */
  async run(): Promise<void> {
    this.#renewTimer = setInterval(() => void this.#renew('tokens/refresh').catch(() => undefined), renewEveryMs);
    let tries = 0;
    while (!this.#isClosed) {
      let isBusy = false;
      try {
        if (tries < mostSocketTries) await this.#stream(() => (tries = 0));
        else {
          await this.#poll();
          tries = 0;
          continue;
        }
      } catch (error) {
        if (await this.#isOver(error)) return;
        isBusy = error instanceof Refused && error.isBusy;
      }
      if (this.#isClosed) return;
      tries += 1;
      this.#handlers.onState(isBusy ? 'busy' : 'reconnecting');
      await this.#pause.take(tries === 1 ? firstRetryMs : Math.min(firstRetryMs * 2 ** tries, longestRetryMs));
    }
  }

  /** Tries again at once: the network is back, or the device is awake. */
  retryNow(): void {
    this.#pause.end();
  }

  close(): void {
    this.#isClosed = true;
    clearInterval(this.#renewTimer);
    this.#socket?.close();
    this.#pause.end();
  }

  /** Throws {@link Refused}, or `TypeError` without a network. */
  async post(activity: object): Promise<void> {
    await this.#call('POST', 'activities', { from: { id: this.#session.userId }, ...activity });
  }

  /** A fresh token after the old one has run out. Throws {@link Refused} when the conversation is over. */
  async renewExpired(): Promise<void> {
    this.#take(await renewSession(this.#session));
  }

  #take(session: Session): void {
    this.#session = session;
    this.#handlers.onSession(session);
  }

  async #renew(path: string): Promise<void> {
    const response = await this.#fetch('POST', path, {});
    const { token } = (await response.json()) as { token: string };
    this.#take({ ...this.#session, token });
  }

  /** Whether nothing can be done any more. A token that has run out is renewed first. */
  async #isOver(error: unknown): Promise<boolean> {
    let refused = error;
    if (refused instanceof Refused && (refused.status === 403 || refused.status === 401)) {
      try {
        await this.renewExpired();
        return false;
      } catch (renewing) {
        refused = renewing;
      }
    }
    if (!(refused instanceof Refused) || refused.isPassing) return false;
    this.#handlers.onState('ended');
    this.close();
    return true;
  }

  /** Resolves when the socket is lost; throws where none can be had. */
  async #stream(onOpen: () => void): Promise<void> {
    const begun = this.#hasBegun ? await this.#takeUp() : await this.#begin();
    const { streamUrl } = (await begun.json()) as { streamUrl: string };
    if (this.#isClosed) return;
    await new Promise<void>((resolve, reject) => {
      const socket = new WebSocket(streamUrl);
      this.#socket = socket;
      let isOpen = false;
      socket.onopen = () => {
        isOpen = true;
        onOpen();
        this.#handlers.onState('online');
      };
      socket.onmessage = ({ data }) => this.#receive(String(data));
      socket.onclose = () => (isOpen ? resolve() : reject(new TypeError('no socket')));
    });
  }

  /** Begins the conversation; one of the page before a reload is taken up from its start. Which messages come anew where it is
   *  begun twice only our own service says. */
  async #begin(): Promise<Response> {
    const { greeting } = settings;
    const body = { locale: document.documentElement.lang, greeting };
    const response =
      (this.#session.isResumed ? await this.#takeUp().catch(unlessNotBegun) : undefined) ??
      (await this.#fetch('POST', 'conversations', body));
    this.#hasBegun = true;
    return response;
  }

  #takeUp(): Promise<Response> {
    return this.#call('GET', this.#query());
  }

  async #poll(): Promise<void> {
    if (!this.#hasBegun) await this.#begin();
    for (let asked = 0; asked < pollsBetweenSockets && !this.#isClosed; asked += 1) {
      const response = await this.#call('GET', `activities${this.#query()}`);
      this.#handlers.onState('online');
      this.#receive(await response.text());
      await this.#pause.take(pollEveryMs);
    }
  }

  #query(): string {
    return `?watermark=${encodeURIComponent(this.#watermark ?? '0')}`;
  }

  /** An empty frame only keeps the socket open. */
  #receive(frame: string): void {
    if (frame === '' || this.#isClosed) return;
    const { activities = [], watermark } = JSON.parse(frame) as { activities?: Activity[]; watermark?: string };
    if (watermark !== undefined) this.#watermark = watermark;
    this.#handlers.onActivities(activities);
  }

  #call(method: 'GET' | 'POST', path: string, body?: object): Promise<Response> {
    const separator = path.startsWith('?') ? '' : '/';
    return this.#fetch(method, `conversations/${this.#session.conversationId}${separator}${path}`, body);
  }

  async #fetch(method: 'GET' | 'POST', path: string, body?: object): Promise<Response> {
    const response = await fetch(`${this.#session.domain}/${path}`, {
      method,
      headers: { Authorization: `Bearer ${this.#session.token}`, 'Content-Type': 'application/json' },
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw await refusedBy(response);
    return response;
  }
}
