import { randomBytes } from 'node:crypto';
import { ChatKeys } from './chatKeys.js';
import type { Commit, Engine, ItemChange, KeptRecord, RecordKind, SealedIncoming } from './engine.js';
import { StoreError } from './storeError.js';

/** An engine that can tell whether living processes keep their keys in another place. */
export interface ClaimedEngine extends Engine {
  /** Claims a name with a value for so long. Yields the value that is claimed: another one while somebody else's claim lives. */
  claim(name: string, value: string, lifeMs: number): Promise<string>;
}

/** A claim is renewed by every sweep, once a minute. */
const CLAIM_MS = 180_000;

/**
 * An engine whose files keep what was deleted (Redis), made one that forgets: what people wrote is sealed with a key of its
 * conversation, and forgetting destroys the key, which lies in another place. Not sealed are names (hashes), numbers,
 * and what the conversation is about (its ids).
 */
export class KeyedEngine implements Engine {
  readonly #inner: ClaimedEngine;
  readonly #place: Engine;
  readonly #keys: ChatKeys;
  readonly #placeId: string;
  /** Owners of leases that have not come to the end of their queue: what waits there may be sealed with a key that was
   *  turned over. Also who lost the lease: another is at that queue, perhaps in this process. */
  readonly #inQueue = new Set<string>();

  private constructor(inner: ClaimedEngine, place: Engine, placeId: string) {
    this.#inner = inner;
    this.#place = place;
    this.#keys = new ChatKeys(place);
    this.#placeId = placeId;
  }

  /** Throws `StoreError` KEYS_ELSEWHERE while living processes keep the keys of this engine in another place. */
  static async open(inner: ClaimedEngine, place: Engine): Promise<KeyedEngine> {
    const placeId = await place.constant('place', randomBytes(16).toString('hex'));
    if ((await inner.claim('keys', placeId, CLAIM_MS)) !== placeId) throw new StoreError('KEYS_ELSEWHERE');
    return new KeyedEngine(inner, place, placeId);
  }

  constant(name: string, otherwise: string): Promise<string> {
    return this.#inner.constant(name, otherwise);
  }

  replaceConstant(name: string, value: string): Promise<void> {
    return this.#inner.replaceConstant(name, value);
  }

  async readItems(scope: string, names: readonly string[]) {
    const found = await this.#inner.readItems(scope, names);
    const open = await this.#keys.opener(found.flatMap((item) => item?.data ?? []));
    return found.map((item) => item && { ...item, data: open(item.data) ?? item.data });
  }

  async writeItems(scope: string, changes: readonly ItemChange[], lifeMs: number): Promise<boolean> {
    return this.#inner.writeItems(scope, await this.#sealed(scope, changes, lifeMs), lifeMs);
  }

  open(scope: string, about: string, lifeMs: number) {
    return this.#inner.open(scope, about, lifeMs);
  }

  about(scope: string): Promise<string | undefined> {
    return this.#inner.about(scope);
  }

  async keep(scope: string, lifeMs: number): Promise<boolean> {
    await this.#keys.keep(scope, lifeMs);
    return this.#inner.keep(scope, lifeMs);
  }

  async accept(scope: string, incoming: SealedIncoming, lifeMs: number) {
    const seal = await this.#keys.sealer(scope, lifeMs);
    return this.#inner.accept(scope, { ...incoming, data: seal(incoming.data) }, lifeMs);
  }

  async take(scope: string, owner: string, leaseMs: number, id?: string) {
    const taken = await this.#inner.take(scope, owner, leaseMs, id);
    if (taken.handled === undefined) return taken;
    const { next, outbox } = taken.handled;
    return { ...taken, handled: { next, outbox: await this.#opened(outbox) } };
  }

  renew(scope: string, owner: string, leaseMs: number): Promise<void> {
    return this.#inner.renew(scope, owner, leaseMs);
  }

  async release(scope: string, owner: string, delivered?: string): Promise<void> {
    const isLeftEarly = this.#inQueue.delete(owner);
    await this.#inner.release(scope, owner, delivered);
    // A queue that is left before its end is gone on with by somebody else.
    if (!isLeftEarly) await this.#keys.destroyEnded(scope);
  }

  async next(scope: string, owner: string, leaseMs: number) {
    this.#inQueue.add(owner);
    const next = await this.#inner.next(scope, owner, leaseMs);
    if (next === 'leaseLost') return next;
    if (next === 'none') {
      this.#inQueue.delete(owner);
      await this.#keys.destroyEnded(scope);
      return next;
    }
    const [data = next.data] = await this.#opened([next.data]);
    return { ...next, data };
  }

  async commit(scope: string, owner: string, commit: Commit, lifeMs: number) {
    if (commit.isForgotten) await this.#keys.turnOver(scope, lifeMs);
    const seal = await this.#keys.sealer(scope, lifeMs);
    const others = [];
    for (const other of commit.others)
      others.push({ scope: other.scope, items: await this.#sealed(other.scope, other.items, lifeMs) });
    const { handled } = commit;
    const result = await this.#inner.commit(
      scope,
      owner,
      {
        ...commit,
        items: sealedWith(seal, commit.items),
        others,
        replies: commit.replies.map(seal),
        handled: handled && { ...handled, outbox: handled.outbox.map(seal) },
      },
      lifeMs,
    );
    if (result === 'done' && commit.forgottenScopes.length > 0) await this.#keys.destroy(commit.forgottenScopes);
    return result;
  }

  markDelivery(scope: string, id: string, next: number): Promise<void> {
    return this.#inner.markDelivery(scope, id, next);
  }

  async readLog(scope: string, after: number, limit: number) {
    const entries = await this.#inner.readLog(scope, after, limit);
    if (entries === undefined) return undefined;
    const opened = await this.#opened(entries.map(({ data }) => data));
    return entries.map(({ seq, data }, i) => ({ seq, data: opened[i] ?? data }));
  }

  lastSeq(scope: string): Promise<number> {
    return this.#inner.lastSeq(scope);
  }

  watch(scope: string, wake: () => void): Promise<() => void> {
    return this.#inner.watch(scope, wake);
  }

  abandoned(limit: number, leaseMs: number): Promise<readonly string[]> {
    return this.#inner.abandoned(limit, leaseMs);
  }

  spend(name: string, cost: number, max: number, windowMs: number) {
    return this.#inner.spend(name, cost, max, windowMs);
  }

  async addRecord(kind: RecordKind, data: string, lifeMs: number, scope?: string): Promise<void> {
    const seal = scope === undefined ? undefined : await this.#keys.recordSealer(scope, lifeMs);
    await this.#inner.addRecord(kind, seal ? seal(data) : data, lifeMs, scope);
  }

  async records(kind: RecordKind, limit: number): Promise<readonly KeptRecord[]> {
    const found = await this.#inner.records(kind, limit);
    const open = await this.#keys.opener(found.map(({ data }) => data));
    return found.flatMap((record) => {
      const data = open(record.data);
      return data === undefined ? [] : { ...record, data };
    });
  }

  dropRecord(kind: RecordKind, id: string): Promise<void> {
    return this.#inner.dropRecord(kind, id);
  }

  async dropRecordsOf(scope: string): Promise<void> {
    await both(this.#keys.destroyRecords(scope), this.#inner.dropRecordsOf(scope));
  }

  /** Deletes in the engine also where the keys cannot be reached, and the keys also where the engine cannot. */
  async erase(scopes: readonly string[], goneMs = 0): Promise<boolean> {
    const [, wasOpen] = await both(this.#keys.destroy(scopes), this.#inner.erase(scopes, goneMs));
    return wasOpen;
  }

  async sweep(lives: Readonly<Record<RecordKind, number>>): Promise<boolean> {
    // A place of keys that was started anew gets its name back.
    await this.#place.constant('place', this.#placeId);
    await this.#inner.claim('keys', this.#placeId, CLAIM_MS);
    const [keys, inner] = await both(this.#place.sweep(lives), this.#inner.sweep(lives));
    return keys || inner;
  }

  async ready(): Promise<boolean> {
    return (await this.#place.ready()) && this.#inner.ready();
  }

  async close(): Promise<void> {
    await both(this.#place.close(), this.#inner.close());
  }

  async #sealed(scope: string, changes: readonly ItemChange[], lifeMs: number): Promise<ItemChange[]> {
    if (changes.every(({ data }) => data === undefined)) return [...changes];
    return sealedWith(await this.#keys.sealer(scope, lifeMs), changes);
  }

  /** What opens for nobody any more stays sealed, and is unreadable to whoever asked. */
  async #opened(sealed: readonly string[]): Promise<string[]> {
    const open = await this.#keys.opener(sealed);
    return sealed.map((text) => open(text) ?? text);
  }
}

const sealedWith = (seal: (text: string) => string, changes: readonly ItemChange[]): ItemChange[] =>
  changes.map((change) => ({ ...change, data: change.data === undefined ? undefined : seal(change.data) }));

/** Waits for both, then fails where one failed. */
async function both<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  const [first, second] = await Promise.allSettled([one, other]);
  if (first.status === 'rejected') throw first.reason;
  if (second.status === 'rejected') throw second.reason;
  return [first.value, second.value];
}
