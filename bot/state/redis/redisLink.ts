import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient, createCluster, createSentinel } from '@redis/client';
import type { RedisAddress } from '../storeAddress.js';
import { StoreError, type StoreErrorCode } from '../storeError.js';

const OPERATION_MS = 2_000;
const CONNECT_MS = 2_000;
const PING_MS = 5_000;
const MAX_RECONNECT_MS = 1_000;
const REWRITE_REST_MS = 1_000;

/** A script of Redis with the digest it is known by there. */
export interface Script {
  readonly source: string;
  readonly sha: string;
}

export const script = (source: string): Script => ({ source, sha: createHash('sha1').update(source).digest('hex') });

type Listener = (message: string, channel: string) => void;

/** What the three kinds of client have in common, as far as it is used here. */
interface Client {
  readonly isReady: boolean;
  connect(): Promise<unknown>;
  destroy(): unknown;
  on(event: 'error' | 'ready', listener: () => void): unknown;
  evalSha(sha: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
  eval(source: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
  subscribe(channel: string, listener: Listener): Promise<unknown>;
  unsubscribe(channel: string, listener: Listener): Promise<unknown>;
  /** Absent where several nodes would have to be asked. */
  bgRewriteAof?(): Promise<unknown>;
}

function codeOf(error: unknown): StoreErrorCode {
  return /^OOM /.test(error instanceof Error ? error.message : '') ? 'FULL' : 'UNAVAILABLE';
}

function clientOf({ kind, nodes, tls, username, password, database, master }: RedisAddress): Client {
  const socket = {
    connectTimeout: CONNECT_MS,
    reconnectStrategy: (retries: number): number => Math.min(50 * 2 ** retries, MAX_RECONNECT_MS),
    ...(tls ? { tls: true as const } : {}),
  };
  const common = {
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    socket,
    pingInterval: PING_MS,
    // A command for a store that is away fails at once, and is not sent later, when nobody waits for it any more.
    disableOfflineQueue: true,
    maintNotifications: 'disabled' as const,
  };
  const [first] = nodes;
  if (kind === 'cluster') {
    return createCluster({
      rootNodes: nodes.map((node) => ({ socket: { ...socket, ...node } })),
      defaults: common,
    }) as unknown as Client;
  }
  if (kind === 'sentinel') {
    return createSentinel({
      name: master ?? '',
      sentinelRootNodes: [...nodes],
      nodeClientOptions: { ...common, database },
      sentinelClientOptions: { socket },
      passthroughClientErrorEvents: true,
    }) as unknown as Client;
  }
  return createClient({ ...common, socket: { ...socket, ...first }, database }) as unknown as Client;
}

/** The connection to Redis, single, Cluster or Sentinel. It comes back by itself; every operation ends in time. */
export class RedisLink {
  readonly #client: Client;
  readonly #listeners = new Map<string, Listener>();
  readonly #wakers = new Map<string, Set<() => void>>();
  #isClosed = false;
  #rewriting: NodeJS.Timeout | undefined;
  #rewriteAt = Number.POSITIVE_INFINITY;

  private constructor(client: Client) {
    this.#client = client;
    // Without a listener an error of the connection would end the process; what it was shows in the operations.
    client.on('error', () => undefined);
    client.on('ready', () => this.#wakeAll());
  }

  /** Throws `StoreError` when nothing answers there now. */
  static async open(address: RedisAddress): Promise<RedisLink> {
    const link = new RedisLink(clientOf(address));
    try {
      await inTime(link.#client.connect());
    } catch (error) {
      link.close();
      throw error;
    }
    return link;
  }

  async run({ source, sha }: Script, keys: string[], args: readonly (string | number)[]): Promise<unknown> {
    if (this.#isClosed) throw new StoreError('CLOSED');
    const options = { keys, arguments: args.map(String) };
    return inTime(
      this.#client.evalSha(sha, options).catch((error: unknown) => {
        if (error instanceof Error && error.message.startsWith('NOSCRIPT')) return this.#client.eval(source, options);
        throw error;
      }),
    );
  }

  /** Calls `wake` for each message in the channel, and whenever the connection is back: then some may be lost. */
  async listen(channel: string, wake: () => void): Promise<() => void> {
    const wakers = this.#wakers.get(channel) ?? new Set();
    this.#wakers.set(channel, wakers.add(wake));
    if (wakers.size === 1) {
      const listener: Listener = () => this.#wake(channel);
      this.#listeners.set(channel, listener);
      await inTime(this.#client.subscribe(channel, listener)).catch((error: unknown) => {
        this.#wakers.delete(channel);
        throw error;
      });
    }
    return () => {
      wakers.delete(wake);
      if (wakers.size > 0) return;
      this.#wakers.delete(channel);
      const listener = this.#listeners.get(channel);
      this.#listeners.delete(channel);
      if (listener) void this.#client.unsubscribe(channel, listener).catch(() => undefined);
    };
  }

  /** Lets Redis write its append-only file anew, without what was deleted; several wishes become one. Where Redis does
   *  not allow it, its own rewriting does it later. */
  rewriteSoon(): void {
    this.rewriteWithin(REWRITE_REST_MS);
  }

  rewriteWithin(ms: number): void {
    const at = Date.now() + ms;
    if (this.#rewriteAt <= at) return;
    this.#rewriteAt = at;
    clearTimeout(this.#rewriting);
    this.#rewriting = setTimeout(() => {
      this.#rewriteAt = Number.POSITIVE_INFINITY;
      if (this.#isClosed) return;
      this.#client.bgRewriteAof?.().catch((error: unknown) => {
        // One is under way already, which may have begun too early.
        if (/in progress/.test(String(error))) this.rewriteSoon();
      });
    }, ms).unref();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#rewriting);
    if (this.#rewriteAt < Number.POSITIVE_INFINITY) void this.#client.bgRewriteAof?.().catch(() => undefined);
    try {
      void this.#client.destroy();
    } catch {
      // It was not connected.
    }
  }

  #wake(channel: string): void {
    for (const wake of this.#wakers.get(channel) ?? []) wake();
  }

  #wakeAll(): void {
    for (const channel of this.#wakers.keys()) this.#wake(channel);
  }
}

async function inTime<T>(operation: Promise<T>): Promise<T> {
  const done = new AbortController();
  const late = wait(OPERATION_MS, undefined, { signal: done.signal }).then(() => {
    throw new StoreError('TIMEOUT');
  });
  try {
    return await Promise.race([operation, late]);
  } catch (error) {
    operation.catch(() => undefined);
    throw error instanceof StoreError ? error : new StoreError(codeOf(error), { cause: error });
  } finally {
    late.catch(() => undefined);
    done.abort();
  }
}
