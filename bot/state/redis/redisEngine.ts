import { z } from 'zod';
import type {
  Commit,
  Item,
  ItemChange,
  KeptRecord,
  RecordKind,
  SealedEntry,
  SealedIncoming,
  Taken,
  Waiting,
} from '../engine.js';
import type { ClaimedEngine } from '../keyedEngine.js';
import type { RedisAddress } from '../storeAddress.js';
import { StoreError } from '../storeError.js';
import { RedisLink } from './redisLink.js';
import * as scripts from './scripts.js';

const { channelOf, keysOf, WAITING_INDEX } = scripts;

/** A scope with nothing waiting leaves the index only after so long, so that one that is just being added stays. */
const INDEX_REST_MS = 10_000;
const MAX_RECORDS = 100_000;
/** What has run out is out of the append-only file after so long. */
const AT_LATEST_MS = 900_000;

const constantKey = (name: string): string => `og:constant:${name}`;
const recordKey = (kind: RecordKind): string => `og:records:${kind}`;
const flag = (is: boolean): string => (is ? '1' : '0');
const changeArgs = (changes: readonly ItemChange[]): string[] =>
  changes.flatMap(({ name, data, eTag, expected }) => [
    name,
    flag(expected !== undefined),
    expected ?? '',
    flag(data !== undefined),
    eTag,
    data ?? '',
  ]);

const replies = z.string().transform((raw): string[] => JSON.parse(raw));

/** The engine of many machines: Redis. All of a scope is one hash slot, and every step on it one script. */
export class RedisEngine implements ClaimedEngine {
  readonly #link: RedisLink;

  private constructor(link: RedisLink) {
    this.#link = link;
  }

  /** Throws `StoreError` when Redis does not answer now. */
  static async open(address: RedisAddress): Promise<RedisEngine> {
    return new RedisEngine(await RedisLink.open(address));
  }

  async constant(name: string, otherwise: string): Promise<string> {
    return String(await this.#link.run(scripts.CONSTANT, [constantKey(name)], [otherwise]));
  }

  async replaceConstant(name: string, value: string): Promise<void> {
    await this.#link.run(scripts.REPLACE_CONSTANT, [constantKey(name)], [value]);
  }

  async claim(name: string, value: string, lifeMs: number): Promise<string> {
    return String(await this.#link.run(scripts.CLAIM, [`og:claim:${name}`], [value, lifeMs]));
  }

  async readItems(scope: string, names: readonly string[]): Promise<readonly (Item | undefined)[]> {
    const found = (await this.#link.run(scripts.READ_ITEMS, keysOf(scope), names)) as (string | null)[];
    return names.map((_, i) => {
      const kept = found[i] ?? undefined;
      const at = kept?.indexOf('\n') ?? -1;
      return kept === undefined ? undefined : { eTag: kept.slice(0, at), data: kept.slice(at + 1) };
    });
  }

  async writeItems(scope: string, changes: readonly ItemChange[], lifeMs: number): Promise<boolean> {
    const args = [lifeMs, changes.length, ...changeArgs(changes)];
    return (await this.#link.run(scripts.WRITE_ITEMS, keysOf(scope), args)) === 1;
  }

  async open(scope: string, about: string, lifeMs: number): Promise<{ isNew: boolean; about: string } | 'gone'> {
    const [isNew, kept] = (await this.#link.run(scripts.OPEN, keysOf(scope), [about, lifeMs])) as [number, string];
    return isNew === -1 ? 'gone' : { isNew: isNew === 1, about: kept };
  }

  async about(scope: string): Promise<string | undefined> {
    return ((await this.#link.run(scripts.ABOUT, keysOf(scope), [])) as string | null) ?? undefined;
  }

  async keep(scope: string, lifeMs: number): Promise<boolean> {
    return (await this.#link.run(scripts.KEEP, keysOf(scope), [lifeMs])) === 1;
  }

  async accept(scope: string, { key, data, isLogged, id, onlyIfOpen }: SealedIncoming, lifeMs: number) {
    // Before, so that what is accepted can always be found; the script cannot do it on another shard.
    await this.#link.run(scripts.INDEX_ADD, [WAITING_INDEX], [scope]);
    const args = [key, data, flag(isLogged), id ?? '', lifeMs, flag(onlyIfOpen)];
    const [seq, isNew] = (await this.#link.run(scripts.ACCEPT, keysOf(scope), args)) as [number, number];
    if (seq === -1) return 'gone' as const;
    return { seq: seq === 0 ? undefined : seq, isNew: isNew === 1 };
  }

  async take(scope: string, owner: string, leaseMs: number, id?: string): Promise<Taken> {
    const [isTaken, next, outbox] = (await this.#link.run(scripts.TAKE, keysOf(scope), [owner, leaseMs, id ?? ''])) as [
      number,
      number?,
      string?,
    ];
    if (next === undefined) return { isTaken: isTaken === 1 };
    return { isTaken: true, handled: { next, outbox: replies.parse(outbox) } };
  }

  async renew(scope: string, owner: string, leaseMs: number): Promise<void> {
    await this.#link.run(scripts.RENEW, keysOf(scope), [owner, leaseMs]);
  }

  async release(scope: string, owner: string, delivered?: string): Promise<void> {
    await this.#link.run(scripts.RELEASE, keysOf(scope), [owner, delivered ?? '']);
  }

  async next(scope: string, owner: string, leaseMs: number): Promise<Waiting | 'none' | 'leaseLost'> {
    const found = await this.#link.run(scripts.NEXT, keysOf(scope), [owner, leaseMs]);
    if (found === 'none' || found === 'leaseLost') return found;
    const [attempt, first] = found as [number, string];
    const at = first.indexOf('\n');
    const seq = Number(first.slice(0, at));
    return { seq: seq === 0 ? undefined : seq, data: first.slice(at + 1), attempt };
  }

  async commit(
    scope: string,
    owner: string,
    commit: Commit,
    lifeMs: number,
  ): Promise<'done' | 'conflict' | 'leaseLost'> {
    for (const other of commit.others) {
      if (!(await this.writeItems(other.scope, other.items, lifeMs))) return 'conflict';
    }
    if (commit.forgottenScopes.length > 0) await this.erase(commit.forgottenScopes);
    const args = [
      owner,
      lifeMs,
      flag(commit.isForgotten),
      flag(commit.isWaitingDone),
      commit.handled?.id ?? '',
      commit.handled && commit.handled.outbox.length > 0 ? JSON.stringify(commit.handled.outbox) : '',
      commit.items.length,
      commit.replies.length,
      ...changeArgs(commit.items),
      ...commit.replies,
    ];
    const result = (await this.#link.run(scripts.COMMIT, keysOf(scope), args)) as 'done' | 'conflict' | 'leaseLost';
    if (commit.isForgotten) this.#link.rewriteSoon();
    else this.#link.rewriteWithin(AT_LATEST_MS);
    return result;
  }

  async markDelivery(scope: string, id: string, next: number): Promise<void> {
    await this.#link.run(scripts.MARK_DELIVERY, keysOf(scope), [id, next]);
  }

  async readLog(scope: string, after: number, limit: number): Promise<readonly SealedEntry[] | undefined> {
    const found = (await this.#link.run(scripts.READ_LOG, keysOf(scope), [after, limit])) as [number, string[]] | null;
    if (found === null) return undefined;
    const [first, entries] = found;
    return entries.map((data, i) => ({ seq: first + i, data }));
  }

  async lastSeq(scope: string): Promise<number> {
    return Number(await this.#link.run(scripts.LAST_SEQ, keysOf(scope), []));
  }

  watch(scope: string, wake: () => void): Promise<() => void> {
    return this.#link.listen(channelOf(scope), wake);
  }

  async abandoned(limit: number, leaseMs: number): Promise<readonly string[]> {
    const oldest = (await this.#link.run(scripts.INDEX_OLDEST, [WAITING_INDEX], [limit])) as string[];
    const keys: string[] = [];
    for (let i = 0; i < oldest.length; i += 2) {
      const [scope = '', score = ''] = oldest.slice(i, i + 2);
      const status = String(await this.#link.run(scripts.STATUS, keysOf(scope), [leaseMs]));
      if (status === 'empty') {
        await this.#link.run(scripts.INDEX_DROP, [WAITING_INDEX], [scope, score, INDEX_REST_MS]);
      } else {
        // To the end, so that those behind have their chance too.
        await this.#link.run(scripts.INDEX_ADD, [WAITING_INDEX], [scope]);
        if (status !== 'busy') keys.push(status);
      }
    }
    return keys;
  }

  async spend(name: string, cost: number, max: number, windowMs: number) {
    const args = [cost, max, windowMs];
    const [allowed, after] = (await this.#link.run(scripts.SPEND, [`og:limit:${name}`], args)) as [number, number];
    return { isAllowed: allowed === 1, retryAfterMs: after };
  }

  async addRecord(kind: RecordKind, data: string, lifeMs: number, scope = ''): Promise<void> {
    await this.#link.run(scripts.ADD_RECORD, [recordKey(kind)], [data, lifeMs, MAX_RECORDS, scope]);
  }

  async records(kind: RecordKind, limit: number): Promise<readonly KeptRecord[]> {
    const found = (await this.#link.run(scripts.RECORDS, [recordKey(kind)], [limit])) as [string, [string, string]][];
    return found.map(([id, [, data]]) => ({ id, at: Number.parseInt(id, 10), data }));
  }

  async dropRecord(kind: RecordKind, id: string): Promise<void> {
    if (/^\d{1,16}-\d{1,16}$/.test(id)) await this.#link.run(scripts.DROP_RECORD, [recordKey(kind)], [id]);
  }

  async dropRecordsOf(scope: string): Promise<void> {
    const dropped = await this.#link.run(scripts.DROP_RECORDS_OF, [recordKey('words')], [scope]);
    if (Number(dropped) > 0) this.#link.rewriteSoon();
  }

  async erase(scopes: readonly string[], goneMs = 0): Promise<boolean> {
    let wasOpen = false;
    for (const [i, scope] of scopes.entries()) {
      const found = await this.#link.run(scripts.ERASE, keysOf(scope), [i === 0 ? goneMs : 0]);
      if (i === 0) wasOpen = found === 1;
    }
    this.#link.rewriteSoon();
    return wasOpen;
  }

  /** Redis deletes conversations and limits that ran out by itself; only the records are left to do. */
  async sweep(lives: Readonly<Record<RecordKind, number>>): Promise<boolean> {
    for (const kind of Object.keys(lives) as RecordKind[])
      await this.#link.run(scripts.SWEEP_RECORDS, [recordKey(kind)], [lives[kind]]);
    return false;
  }

  async ready(): Promise<boolean> {
    try {
      await this.#link.run(scripts.READY, [constantKey('ready')], []);
      return true;
    } catch (error) {
      if (error instanceof StoreError) return false;
      throw error;
    }
  }

  async close(): Promise<void> {
    this.#link.close();
  }
}
