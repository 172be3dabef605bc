import { createRequire } from 'node:module';
import type { Activity } from 'botbuilder';
import WebSocketOfNode from 'ws';
import { until } from './until.js';

const require = createRequire(import.meta.url);
const sockets: WebSocketOfNode[] = [];
const { XMLHttpRequest } = require('xmlhttprequest-ssl') as { XMLHttpRequest: new () => { readonly status: number } };

/** As in a browser, a call that reached nobody has no response; the package has an empty buffer there, which the client
 *  takes for an answer with the status 200. */
class BrowserLikeRequest extends XMLHttpRequest {
  constructor() {
    super();
    const response = Object.getOwnPropertyDescriptor(this, 'response')?.get;
    Object.defineProperty(this, 'response', { get: () => (this.status === 0 ? null : response?.call(this)) });
  }
}

// The published client is written for browsers; these two are all it wants of one.
Object.assign(globalThis, {
  XMLHttpRequest: BrowserLikeRequest,
  WebSocket: class extends WebSocketOfNode {
    constructor(address: string) {
      super(address);
      sockets.push(this);
    }
  },
});

// The client waits for `Retry-After` with an operator that it does not load itself; without it every 429 is a TypeError.
createRequire(require.resolve('botframework-directlinejs'))('rxjs/add/observable/timer');

interface Observable<T> {
  subscribe(next: (value: T) => void, error?: (error: unknown) => void): { unsubscribe(): void };
}

interface Client {
  readonly activity$: Observable<Activity>;
  readonly connectionStatus$: Observable<number>;
  postActivity(activity: object): Observable<string>;
  reconnect(conversation: { token: string; streamUrl: string; conversationId: string }): void;
  end(): void;
}

interface Published {
  readonly DirectLine: new (options: object) => Client;
  readonly ConnectionStatus: Readonly<Record<number, string>>;
}

const { DirectLine, ConnectionStatus } = require('botframework-directlinejs') as Published;

export interface ConnectOptions {
  readonly domain: string;
  readonly token?: string;
  readonly secret?: string;
  readonly webSocket?: boolean;
  readonly conversationId?: string;
  readonly watermark?: string;
  /** How long it waits for an answer, and between two tries to reconnect, in milliseconds. */
  readonly timeout?: number;
}

export interface Connected {
  readonly client: Client;
  readonly statuses: string[];
  readonly activities: Activity[];
  /** With which the reading ended, if it did. */
  readonly errors: unknown[];
  /** Sockets of this client, oldest first. */
  readonly sockets: () => readonly WebSocketOfNode[];
  /** The messages so far as Web Chat shows them: by their sequence number, each id once. The client itself hands out
   *  frames that come close together in a mixed order. */
  shown(): Activity[];
  /** What the bot has said, as it is shown. */
  texts(): (string | undefined)[];
  /** Sends an activity; yields the id that the client got, or "retry". */
  send(activity: string | Partial<Activity>): Promise<string>;
  untilText(text: string): Promise<Activity>;
  untilStatus(status: string): Promise<string>;
  end(): void;
}

const placeOf = ({ channelData }: Activity): number => Number(channelData['webchat:sequence-id']);

let count = 0;

/** Connects the published client, with the shortest waits it knows. */
export function connect(options: ConnectOptions): Connected {
  const before = sockets.length;
  const client = new DirectLine({ pollingInterval: 200, random: () => 0, ...options });
  const statuses: string[] = [];
  const activities: Activity[] = [];
  const errors: unknown[] = [];
  client.connectionStatus$.subscribe((status) => statuses.push(ConnectionStatus[status] ?? String(status)));
  const reading = client.activity$.subscribe(
    (activity) => activities.push(activity),
    (error) => errors.push(error),
  );
  const connected: Connected = {
    client,
    statuses,
    activities,
    errors,
    sockets: () => sockets.slice(before),
    shown() {
      const byId = new Map(
        activities.filter(({ type }) => type === 'message').map((activity) => [activity.id, activity]),
      );
      return [...byId.values()].sort((a, b) => placeOf(a) - placeOf(b));
    },
    texts: () =>
      connected
        .shown()
        .filter(({ from }) => from.role === 'bot')
        .map(({ text }) => text),
    send(activity) {
      count += 1;
      const whole = {
        type: 'message',
        from: { id: 'page', name: 'Page' },
        channelData: { clientActivityID: `client-${count}` },
        ...(typeof activity === 'string' ? { text: activity } : activity),
      };
      return new Promise((resolve, reject) => client.postActivity(whole).subscribe(resolve, reject));
    },
    untilText: (text) => until(() => activities.find((activity) => activity.text === text), `the text "${text}"`),
    untilStatus: (status) => until(() => statuses.includes(status) && status, `the status ${status}`),
    end() {
      reading.unsubscribe();
      client.end();
    },
  };
  return connected;
}
