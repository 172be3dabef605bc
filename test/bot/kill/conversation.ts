import { setTimeout as wait } from 'node:timers/promises';
import { CHAT_SECRET } from './botProcess.js';

/** One line of a log: who, and what. */
export interface Line {
  readonly role: string;
  readonly text: string;
  readonly clientId: string | undefined;
  readonly id: string;
}

interface Wire {
  readonly id?: string;
  readonly text?: string;
  readonly from?: { readonly role?: string };
  readonly channelData?: { readonly clientActivityID?: string };
}

/** A person's side of one conversation over Direct Line, who tries again until everything is answered. */
export class Conversation {
  readonly #url: string;
  readonly #id: string;
  /** Ids of what the person said and was told is taken. */
  readonly acknowledged: string[] = [];
  retries = 0;

  private constructor(url: string, id: string) {
    this.#url = url;
    this.#id = id;
  }

  static async begin(url: string): Promise<Conversation> {
    for (;;) {
      const begun = await call(`${url}/v3/directline/conversations`, {});
      if (begun !== undefined) return new Conversation(url, String(begun.conversationId));
      await wait(50);
    }
  }

  /** Says it, again and again with the same id, until it is acknowledged. */
  async say(text: string): Promise<void> {
    const clientActivityID = `${this.#id}-${this.acknowledged.length}`;
    const activity = { type: 'message', text, from: { id: 'person' }, channelData: { clientActivityID } };
    while ((await call(`${this.#url}/v3/directline/conversations/${this.#id}/activities`, activity)) === undefined) {
      this.retries += 1;
      await wait(30 + Math.random() * 70);
    }
    this.acknowledged.push(clientActivityID);
  }

  /** Everything but talk that a test may want to send. */
  async send(activity: object): Promise<void> {
    await call(`${this.#url}/v3/directline/conversations/${this.#id}/activities`, activity);
  }

  /** The log once it has so many entries. */
  async log(length: number): Promise<Line[]> {
    for (;;) {
      const page = await call(`${this.#url}/v3/directline/conversations/${this.#id}/activities`);
      const lines = ((page?.activities ?? []) as Wire[]).map(
        ({ id = '', text = '', from, channelData }): Line => ({
          id,
          text,
          role: from?.role ?? 'bot',
          clientId: channelData?.clientActivityID,
        }),
      );
      if (page !== undefined && lines.length >= length) return lines;
      await wait(40);
    }
  }
}

async function call(url: string, body?: object): Promise<Record<string, unknown> | undefined> {
  try {
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      headers: { Authorization: `Bearer ${CHAT_SECRET}`, 'Content-Type': 'application/json' },
      signal: AbortSignal.timeout(10_000),
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    return response.ok ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
