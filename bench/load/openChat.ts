import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';

/** How one message went: its reply came, it was refused with a time to wait, or neither. */
export type Fate = 'answered' | 'refused' | 'failed';

interface Frame {
  readonly activities?: readonly { readonly type: string; readonly replyToId?: string }[];
}

interface Connection {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
}

const PATIENCE_MS = 60_000;
const TRY_AGAIN_MS = 500;

/** A page that is open: a conversation and the socket on which its replies come. */
export class OpenChat {
  readonly #connection: Connection;
  readonly #socket: WebSocket;
  /** By the id of a message: who waits for its reply; where nobody does yet, the reply was first. */
  readonly #replies = new Map<string, (() => void) | 'came'>();

  private constructor(connection: Connection, socket: WebSocket) {
    this.#connection = connection;
    this.#socket = socket;
    socket.on('message', (data) => {
      const { activities = [] } = JSON.parse(String(data) || '{}') as Frame;
      for (const { type, replyToId } of activities)
        if (type === 'message' && replyToId !== undefined) this.#came(replyToId);
    });
  }

  /** Begins a chat and opens its socket; what is refused for a while is tried again. */
  static async open(url: string): Promise<OpenChat> {
    for (;;) {
      const { token } = (await (await fetch(`${url}/chat/token`, { method: 'POST' })).json()) as Connection;
      const headers = { Authorization: `Bearer ${token}` };
      const response = await fetch(`${url}/v3/directline/conversations`, { method: 'POST', headers });
      const begun = (await response.json()) as Connection;
      if (!response.ok) {
        await wait(TRY_AGAIN_MS);
        continue;
      }
      const socket = new WebSocket(begun.streamUrl);
      const chat = new OpenChat(begun, socket);
      await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
      return chat;
    }
  }

  /** Sends a message by way of `url`, and waits until its first reply is on the socket. */
  async ask(url: string, text: string): Promise<Fate> {
    const { conversationId, token } = this.#connection;
    const signal = AbortSignal.timeout(PATIENCE_MS);
    try {
      const response = await fetch(`${url}/v3/directline/conversations/${conversationId}/activities`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ type: 'message', text }),
        signal,
      });
      const { id } = (await response.json()) as { readonly id?: string };
      if (!response.ok || id === undefined) return response.headers.has('retry-after') ? 'refused' : 'failed';
      return (await this.#reply(id, signal)) ? 'answered' : 'failed';
    } catch {
      return 'failed';
    }
  }

  close(): void {
    this.#socket.terminate();
  }

  #came(id: string): void {
    const waiting = this.#replies.get(id);
    if (typeof waiting === 'function') waiting();
    this.#replies.set(id, 'came');
  }

  async #reply(id: string, signal: AbortSignal): Promise<boolean> {
    const isHere = await new Promise<boolean>((resolve) => {
      if (this.#replies.get(id) === 'came') return resolve(true);
      this.#replies.set(id, () => resolve(true));
      signal.addEventListener('abort', () => resolve(false), { once: true });
    });
    this.#replies.delete(id);
    return isHere;
  }
}
