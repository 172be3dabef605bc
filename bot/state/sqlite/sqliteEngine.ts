import { EventEmitter } from 'node:events';
import type {
  Commit,
  Engine,
  Item,
  ItemChange,
  KeptRecord,
  RecordKind,
  SealedEntry,
  SealedIncoming,
  Taken,
  Waiting,
} from '../engine.js';
import { StoreError } from '../storeError.js';
import { Reserve } from './reserve.js';
import { SqliteFile } from './sqliteFile.js';
import { SqliteRecords } from './sqliteRecords.js';
import { SqliteScopes } from './sqliteScopes.js';

/** So often the file is looked at for what other processes wrote, while somebody watches. */
const LOOK_MS = 50;

/** Pages that deletions left in the file, from which on it takes new content without growing, and the log with it. */
const LEAST_FREE_PAGES = 1_024;

/** The engine of one machine: one SQLite file, which several processes may share. */
export class SqliteEngine implements Engine {
  readonly #file: SqliteFile;
  readonly #scopes: SqliteScopes;
  readonly #records: SqliteRecords;
  readonly #reserve: Reserve;
  readonly #news = new EventEmitter().setMaxListeners(0);
  #looking: NodeJS.Timeout | undefined;
  #mustEmptyLog = false;
  /** While the reserve is given up, what it made room for is for deletions only. */
  #isReserveSpent = false;

  /** Opens or makes the file. Throws `StoreError`. */
  constructor(path: string) {
    this.#file = new SqliteFile(path);
    this.#scopes = new SqliteScopes(this.#file);
    this.#records = new SqliteRecords(this.#file);
    this.#reserve = new Reserve(path);
    this.#reserve.fill();
  }

  constant(name: string, otherwise: string): Promise<string> {
    return this.#file.write(() => {
      this.#file.exec('INSERT INTO constants VALUES (?, ?) ON CONFLICT DO NOTHING', name, otherwise);
      return String(this.#file.one('SELECT value FROM constants WHERE name = ?', name)?.value);
    });
  }

  async replaceConstant(name: string, value: string): Promise<void> {
    await this.#file.write(() => this.#file.exec('UPDATE constants SET value = ? WHERE name = ?', value, name));
  }

  readItems(scope: string, names: readonly string[]): Promise<readonly (Item | undefined)[]> {
    return this.#file.read(() => {
      const id = this.#scopes.idOf(scope);
      return names.map((name) => (id === undefined ? undefined : this.#scopes.item(id, name)));
    });
  }

  async writeItems(scope: string, changes: readonly ItemChange[], lifeMs: number): Promise<boolean> {
    if (changes.some(({ data }) => data !== undefined)) this.#needRoom();
    return this.#file.write(() => this.#scopes.writeItems(scope, changes, lifeMs));
  }

  async open(scope: string, about: string, lifeMs: number): Promise<{ isNew: boolean; about: string } | 'gone'> {
    this.#needRoom();
    return this.#file.write(() => {
      if (this.#scopes.isGone(scope)) return 'gone';
      const known = this.#scopes.aboutOf(scope);
      if (known !== undefined) return { isNew: false, about: known };
      const id = this.#scopes.living(scope, lifeMs);
      this.#file.exec('UPDATE scopes SET is_open = 1, about = ? WHERE id = ?', about, id);
      return { isNew: true, about };
    });
  }

  about(scope: string): Promise<string | undefined> {
    return this.#file.read(() => this.#scopes.aboutOf(scope));
  }

  keep(scope: string, lifeMs: number): Promise<boolean> {
    return this.#file.write(() => this.#scopes.keep(scope, lifeMs));
  }

  async accept(scope: string, incoming: SealedIncoming, lifeMs: number) {
    this.#needRoom();
    const accepted = await this.#file.write(() => this.#scopes.accept(scope, incoming, lifeMs));
    if (accepted !== 'gone' && accepted.isNew && incoming.isLogged) this.#news.emit(scope);
    return accepted;
  }

  take(scope: string, owner: string, leaseMs: number, id?: string): Promise<Taken> {
    return this.#file.writeLightly(() => this.#scopes.take(scope, owner, leaseMs, id));
  }

  async renew(scope: string, owner: string, leaseMs: number): Promise<void> {
    await this.#file.writeLightly(() => this.#scopes.renew(scope, owner, leaseMs));
  }

  async release(scope: string, owner: string, delivered?: string): Promise<void> {
    await this.#file.writeLightly(() => this.#scopes.release(scope, owner, delivered));
  }

  next(scope: string, owner: string, leaseMs: number): Promise<Waiting | 'none' | 'leaseLost'> {
    return this.#file.writeLightly(() => this.#scopes.next(scope, owner, leaseMs));
  }

  async commit(
    scope: string,
    owner: string,
    commit: Commit,
    lifeMs: number,
  ): Promise<'done' | 'conflict' | 'leaseLost'> {
    const write = (): Promise<'done' | 'conflict' | 'leaseLost'> =>
      this.#file.write(() => this.#scopes.commit(scope, owner, commit, lifeMs));
    if (!commit.isForgotten) this.#needRoom();
    const result = await (commit.isForgotten ? this.#deleting(write) : write());
    if (result === 'done' && (commit.replies.length > 0 || commit.isForgotten)) this.#news.emit(scope);
    if (result === 'done' && commit.isForgotten) this.#emptyLog();
    return result;
  }

  async markDelivery(scope: string, id: string, next: number): Promise<void> {
    await this.#file.write(() => this.#scopes.markDelivery(scope, id, next));
  }

  readLog(scope: string, after: number, limit: number): Promise<readonly SealedEntry[] | undefined> {
    return this.#file.read(() => this.#scopes.readLog(scope, after, limit));
  }

  lastSeq(scope: string): Promise<number> {
    return this.#file.read(() => this.#scopes.lastSeq(scope));
  }

  async watch(scope: string, wake: () => void): Promise<() => void> {
    this.#news.on(scope, wake);
    this.#looking ??= this.#lookForOthers();
    return () => {
      this.#news.off(scope, wake);
      if (this.#news.eventNames().length > 0) return;
      clearInterval(this.#looking);
      this.#looking = undefined;
    };
  }

  abandoned(limit: number, leaseMs: number): Promise<readonly string[]> {
    return this.#file.read(() => this.#scopes.abandoned(limit, leaseMs));
  }

  spend(name: string, cost: number, max: number, windowMs: number) {
    return this.#file.writeLightly(() => this.#records.spend(name, cost, max, windowMs));
  }

  async addRecord(kind: RecordKind, data: string, _lifeMs: number, scope?: string): Promise<void> {
    this.#needRoom();
    await this.#file.write(() => this.#records.add(kind, data, scope));
  }

  records(kind: RecordKind, limit: number): Promise<readonly KeptRecord[]> {
    return this.#file.read(() => this.#records.list(kind, limit));
  }

  async dropRecord(kind: RecordKind, id: string): Promise<void> {
    await this.#file.write(() => this.#records.drop(kind, id));
    this.#emptyLog();
  }

  async dropRecordsOf(scope: string): Promise<void> {
    if ((await this.#deleting(() => this.#file.write(() => this.#records.dropOf(scope)))) > 0) this.#emptyLog();
  }

  async erase(scopes: readonly string[], goneMs?: number): Promise<boolean> {
    const wereOpen = await this.#deleting(() =>
      this.#file.write(() => {
        const [first] = scopes;
        if (goneMs !== undefined && first !== undefined) this.#scopes.bar(first, goneMs);
        return scopes.map((scope) => this.#scopes.erase(scope));
      }),
    );
    this.#emptyLog();
    for (const scope of scopes) this.#news.emit(scope);
    return wereOpen[0] ?? false;
  }

  async sweep(lives: Readonly<Record<RecordKind, number>>): Promise<boolean> {
    const { erased, hasMore } = await this.#deleting(() =>
      this.#file.write(() => {
        const scopes = this.#scopes.sweep();
        const records = this.#records.sweep(lives);
        return { erased: scopes.erased + records.erased, hasMore: scopes.hasMore || records.hasMore };
      }),
    );
    if (erased > 0 || this.#mustEmptyLog) this.#emptyLog();
    if (this.#reserve.fill()) this.#isReserveSpent = false;
    return hasMore;
  }

  async ready(): Promise<boolean> {
    try {
      await this.#file.writeLightly(() =>
        this.#file.exec("INSERT OR REPLACE INTO constants VALUES ('ready', ?)", Date.now()),
      );
      return this.#file.isSound();
    } catch (error) {
      if (error instanceof StoreError) return false;
      throw error;
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#looking);
    this.#news.removeAllListeners();
    this.#file.close();
  }

  /** A deletion that finds the disk full gets the reserve, and another try. */
  async #deleting<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof StoreError) || (error.code !== 'FULL' && error.code !== 'UNAVAILABLE')) throw error;
      this.#reserve.free();
      this.#isReserveSpent = true;
      // What the log holds of earlier commits goes to the file first, which makes room too.
      this.#emptyLog();
      try {
        return await write();
      } finally {
        if (this.#reserve.fill()) this.#isReserveSpent = false;
      }
    }
  }

  /** Throws `StoreError` FULL while the reserve is given up and the file has no room of its own: the next message would
   *  take the room that the next deletion needs. */
  #needRoom(): void {
    if (this.#isReserveSpent && this.#file.freePages() < LEAST_FREE_PAGES) throw new StoreError('FULL');
  }

  #emptyLog(): void {
    this.#mustEmptyLog = !this.#file.emptyLog();
  }

  #lookForOthers(): NodeJS.Timeout {
    let seen = -1;
    return setInterval(() => {
      try {
        const version = this.#file.dataVersion();
        if (version === seen) return;
        seen = version;
      } catch {
        return;
      }
      for (const scope of this.#news.eventNames()) this.#news.emit(scope);
    }, LOOK_MS).unref();
  }
}
