import type { Commit, Item, ItemChange, SealedEntry, SealedIncoming, Taken, Waiting } from '../engine.js';
import type { SqliteFile } from './sqliteFile.js';

/** Deleted at most by one sweep. */
const SWEEP = 200;
/** No conversation and no person's state lives longer after its last write. */
const LONGEST_LIFE_MS = 86_400_000;
/** Ids of handled activities that outlived the scope's life are dropped so many at a time. */
const DROP_HANDLED = 4;

const TABLES = ['items', 'log', 'waiting', 'handled'] as const;

/** Conversations and users' states in the file. Every method belongs inside a transaction. */
export class SqliteScopes {
  readonly #file: SqliteFile;

  constructor(file: SqliteFile) {
    this.#file = file;
  }

  idOf(scope: string): number | undefined {
    const row = this.#file.one('SELECT id FROM scopes WHERE name = ? AND expires > ?', scope, Date.now());
    return row === undefined ? undefined : Number(row.id);
  }

  /** The scope's id, with its life begun anew; made if it is not there. */
  living(scope: string, lifeMs: number): number {
    const now = Date.now();
    const expires = now + lifeMs;
    const id = this.idOf(scope);
    if (id !== undefined) {
      this.#file.exec('UPDATE scopes SET expires = max(?, ? + life) WHERE id = ?', expires, now, id);
      return id;
    }
    this.erase(scope);
    return Number(this.#file.one('INSERT INTO scopes (name, expires) VALUES (?, ?) RETURNING id', scope, expires)?.id);
  }

  aboutOf(scope: string): string | undefined {
    const row = this.#file.one(
      'SELECT about FROM scopes WHERE name = ? AND expires > ? AND is_open = 1',
      scope,
      Date.now(),
    );
    return row === undefined ? undefined : String(row.about ?? '');
  }

  isGone(scope: string): boolean {
    return this.#file.one('SELECT 1 FROM gone WHERE name = ? AND until > ?', scope, Date.now()) !== undefined;
  }

  keep(scope: string, lifeMs: number): boolean {
    if (this.aboutOf(scope) === undefined) return false;
    this.#file.exec('UPDATE scopes SET life = ?, expires = ? WHERE name = ?', lifeMs, Date.now() + lifeMs, scope);
    return true;
  }

  item(id: number, name: string): Item | undefined {
    const row = this.#file.one('SELECT etag, data FROM items WHERE scope = ? AND name = ?', id, name);
    return row === undefined ? undefined : { eTag: String(row.etag), data: String(row.data) };
  }

  writeItems(scope: string, changes: readonly ItemChange[], lifeMs: number): boolean {
    const known = this.idOf(scope);
    const isExpected = ({ name, expected }: ItemChange): boolean =>
      expected === undefined || (known !== undefined && this.item(known, name)?.eTag === expected);
    if (!changes.every(isExpected)) return false;
    if (known === undefined && changes.every(({ data }) => data === undefined)) return true;
    const id = this.living(scope, lifeMs);
    for (const { name, data, eTag } of changes) {
      if (data === undefined) this.#file.exec('DELETE FROM items WHERE scope = ? AND name = ?', id, name);
      else this.#file.exec('INSERT OR REPLACE INTO items VALUES (?, ?, ?, ?)', id, name, eTag, data);
    }
    return true;
  }

  accept(scope: string, { key, data, isLogged, id: name, onlyIfOpen }: SealedIncoming, lifeMs: number) {
    if (onlyIfOpen && this.aboutOf(scope) === undefined) return 'gone' as const;
    const id = this.living(scope, lifeMs);
    if (name !== undefined) {
      const known = this.#file.one('SELECT seq FROM handled WHERE scope = ? AND id = ?', id, name);
      if (known !== undefined) return { seq: known.seq === null ? undefined : Number(known.seq), isNew: false };
    }
    const seq = isLogged ? this.#append(id, data) : undefined;
    this.#file.exec('INSERT INTO waiting (scope, key, seq, data) VALUES (?, ?, ?, ?)', id, key, seq ?? null, data);
    if (name !== undefined) this.#noteHandled(id, name, seq ?? null, [], lifeMs);
    return { seq, isNew: true };
  }

  take(scope: string, owner: string, leaseMs: number, name?: string): Taken {
    const now = Date.now();
    // A scope made only for a lease lives no longer than that.
    const id = this.idOf(scope) ?? this.living(scope, leaseMs);
    const isTaken =
      this.#file.exec(
        'UPDATE scopes SET owner = ?, until = ?, expires = max(expires, ?) WHERE id = ? AND (owner IS NULL OR until <= ? OR until > ?)',
        owner,
        now + leaseMs,
        now + leaseMs,
        id,
        now,
        // A lease that ends later than one taken now was taken before the clock was set back.
        now + leaseMs,
      ) === 1;
    const row =
      isTaken && name !== undefined
        ? this.#file.one('SELECT next, outbox FROM handled WHERE scope = ? AND id = ?', id, name)
        : undefined;
    if (row === undefined) return { isTaken };
    return { isTaken, handled: { next: Number(row.next), outbox: JSON.parse(String(row.outbox)) } };
  }

  renew(scope: string, owner: string, leaseMs: number): void {
    const until = Date.now() + leaseMs;
    this.#file.exec(
      'UPDATE scopes SET until = ?, expires = max(expires, ?) WHERE name = ? AND owner = ?',
      until,
      until,
      scope,
      owner,
    );
  }

  release(scope: string, owner: string, delivered?: string): void {
    const id = this.#owned(scope, owner);
    if (id === undefined) return;
    this.#file.exec('UPDATE scopes SET owner = NULL, until = 0 WHERE id = ?', id);
    if (delivered !== undefined)
      this.#file.exec("UPDATE handled SET outbox = '[]' WHERE scope = ? AND id = ?", id, delivered);
  }

  next(scope: string, owner: string, leaseMs: number): Waiting | 'none' | 'leaseLost' {
    const id = this.#owned(scope, owner);
    if (id === undefined) return 'leaseLost';
    const row = this.#file.one(
      `UPDATE waiting SET attempts = attempts + 1
       WHERE id = (SELECT id FROM waiting WHERE scope = ? ORDER BY id LIMIT 1) RETURNING seq, data, attempts`,
      id,
    );
    if (row === undefined) {
      this.release(scope, owner);
      return 'none';
    }
    this.renew(scope, owner, leaseMs);
    return {
      seq: row.seq === null ? undefined : Number(row.seq),
      data: String(row.data),
      attempt: Number(row.attempts),
    };
  }

  commit(scope: string, owner: string, commit: Commit, lifeMs: number): 'done' | 'conflict' | 'leaseLost' {
    const id = this.#owned(scope, owner);
    if (id === undefined) return 'leaseLost';
    const all = [{ scope, items: commit.items }, ...commit.others];
    // Looked at before anything is deleted; nothing is written yet when one is not as expected.
    for (const { scope: place, items } of all) {
      const known = this.idOf(place);
      for (const { name, expected } of items) {
        if (expected === undefined) continue;
        if (known === undefined || this.item(known, name)?.eTag !== expected) return 'conflict';
      }
    }
    if (commit.isWaitingDone) {
      this.#file.exec(
        'DELETE FROM waiting WHERE id = (SELECT id FROM waiting WHERE scope = ? ORDER BY id LIMIT 1)',
        id,
      );
    }
    if (commit.isForgotten) {
      for (const table of ['items', 'log', 'handled']) this.#file.exec(`DELETE FROM ${table} WHERE scope = ?`, id);
    }
    for (const other of commit.forgottenScopes) this.erase(other);
    this.living(scope, lifeMs);
    for (const { scope: place, items } of all) {
      const fresh = items.map((item) => ({ ...item, expected: undefined }));
      if (items.length > 0) this.writeItems(place, fresh, lifeMs);
    }
    for (const reply of commit.replies) this.#append(id, reply);
    if (commit.handled !== undefined) this.#noteHandled(id, commit.handled.id, null, commit.handled.outbox, lifeMs);
    return 'done';
  }

  markDelivery(scope: string, name: string, next: number): void {
    const id = this.idOf(scope);
    if (id !== undefined) this.#file.exec('UPDATE handled SET next = ? WHERE scope = ? AND id = ?', next, id, name);
  }

  readLog(scope: string, after: number, limit: number): SealedEntry[] | undefined {
    const id = this.idOf(scope);
    if (id === undefined) return undefined;
    return this.#file
      .all('SELECT seq, data FROM log WHERE scope = ? AND seq > ? ORDER BY seq LIMIT ?', id, after, limit)
      .map(({ seq, data }) => ({ seq: Number(seq), data: String(data) }));
  }

  lastSeq(scope: string): number {
    const row = this.#file.one('SELECT seq FROM scopes WHERE name = ? AND expires > ?', scope, Date.now());
    return Number(row?.seq ?? 0);
  }

  abandoned(limit: number, leaseMs: number): string[] {
    const now = Date.now();
    return this.#file
      .all(
        `SELECT min(w.id), w.key FROM waiting w JOIN scopes s ON s.id = w.scope
         WHERE (s.owner IS NULL OR s.until <= ? OR s.until > ?) AND s.expires > ? GROUP BY w.scope ORDER BY 1 LIMIT ?`,
        now,
        // As in taking: such a lease was taken before the clock was set back.
        now + leaseMs,
        now,
        limit,
      )
      .map(({ key }) => String(key));
  }

  /** True when the scope was open. */
  erase(scope: string): boolean {
    const row = this.#file.one('SELECT id, is_open FROM scopes WHERE name = ?', scope);
    if (row !== undefined) this.#eraseId(Number(row.id));
    return row?.is_open === 1;
  }

  bar(scope: string, goneMs: number): void {
    this.#file.exec('INSERT OR REPLACE INTO gone VALUES (?, ?)', scope, Date.now() + goneMs);
  }

  sweep(): { erased: number; hasMore: boolean } {
    // What was written before the clock was set back must not outlive its promise.
    const latest = Date.now() + LONGEST_LIFE_MS;
    this.#file.exec('UPDATE scopes SET expires = ? WHERE expires > ?', latest, latest);
    const ended = this.#file.all(
      'SELECT id FROM scopes WHERE expires <= ? ORDER BY expires LIMIT ?',
      Date.now(),
      SWEEP,
    );
    for (const { id } of ended) this.#eraseId(Number(id));
    this.#file.exec(
      'DELETE FROM gone WHERE name IN (SELECT name FROM gone WHERE until <= ? LIMIT ?)',
      Date.now(),
      SWEEP,
    );
    return { erased: ended.length, hasMore: ended.length === SWEEP };
  }

  #eraseId(id: number): void {
    for (const table of TABLES) this.#file.exec(`DELETE FROM ${table} WHERE scope = ?`, id);
    this.#file.exec('DELETE FROM scopes WHERE id = ?', id);
  }

  #owned(scope: string, owner: string): number | undefined {
    const row = this.#file.one('SELECT id FROM scopes WHERE name = ? AND owner = ?', scope, owner);
    return row === undefined ? undefined : Number(row.id);
  }

  #append(id: number, data: string): number {
    const row = this.#file.one('UPDATE scopes SET seq = seq + 1, is_open = 1 WHERE id = ? RETURNING seq', id);
    const seq = Number(row?.seq);
    this.#file.exec('INSERT INTO log VALUES (?, ?, ?)', id, seq, data);
    return seq;
  }

  #noteHandled(id: number, name: string, seq: number | null, outbox: readonly string[], lifeMs: number): void {
    const now = Date.now();
    this.#file.exec(
      'INSERT OR REPLACE INTO handled VALUES (?, ?, ?, ?, 1, ?)',
      id,
      name,
      now,
      seq,
      JSON.stringify(outbox),
    );
    this.#file.exec(
      'DELETE FROM handled WHERE scope = ? AND id IN (SELECT id FROM handled WHERE scope = ? AND at <= ? ORDER BY at LIMIT ?)',
      id,
      id,
      now - lifeMs,
      DROP_HANDLED,
    );
  }
}
