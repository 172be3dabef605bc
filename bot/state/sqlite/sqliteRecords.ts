import type { KeptRecord, RecordKind } from '../engine.js';
import type { SqliteFile } from './sqliteFile.js';

/** Oldest go first when more are kept. */
const MAX_RECORDS = 100_000;
const SWEEP = 500;

/** Rate limits, votes and unanswered questions in the file. Every method belongs inside a transaction. */
export class SqliteRecords {
  readonly #file: SqliteFile;

  constructor(file: SqliteFile) {
    this.#file = file;
  }

  spend(name: string, cost: number, max: number, windowMs: number): { isAllowed: boolean; retryAfterMs: number } {
    const now = Date.now();
    // A window that ends later than one begun now was begun before the clock was set back.
    const kept = this.#file.one(
      'SELECT until, spent FROM limits WHERE name = ? AND until > ? AND until <= ?',
      name,
      now,
      now + windowMs,
    );
    // A negative cost gives back; what is left over from an earlier window cannot be given back twice.
    const spent = Math.max(0, Number(kept?.spent ?? 0) + cost);
    const until = Number(kept?.until ?? now + windowMs);
    if (cost > 0 && spent > max) return { isAllowed: false, retryAfterMs: until - now };
    this.#file.exec('INSERT OR REPLACE INTO limits VALUES (?, ?, ?)', name, until, spent);
    return { isAllowed: true, retryAfterMs: 0 };
  }

  add(kind: RecordKind, data: string, scope: string | undefined): void {
    const row = [kind, Date.now(), data, scope ?? null];
    this.#file.exec('INSERT INTO records (kind, at, data, scope) VALUES (?, ?, ?, ?)', ...row);
    // Bounded from the oldest end; an id is never used twice, so their distance bounds the number.
    const newest = Number(this.#file.one('SELECT max(id) AS id FROM records WHERE kind = ?', kind)?.id);
    this.#file.exec('DELETE FROM records WHERE kind = ? AND id <= ?', kind, newest - MAX_RECORDS);
  }

  list(kind: RecordKind, limit: number): KeptRecord[] {
    return this.#file
      .all('SELECT id, at, data FROM records WHERE kind = ? ORDER BY id LIMIT ?', kind, limit)
      .map(({ id, at, data }) => ({ id: String(id), at: Number(at), data: String(data) }));
  }

  drop(kind: RecordKind, id: string): void {
    this.#file.exec('DELETE FROM records WHERE kind = ? AND id = ?', kind, Number(id));
  }

  dropOf(scope: string): number {
    return this.#file.exec('DELETE FROM records WHERE scope = ?', scope);
  }

  sweep(lives: Readonly<Record<RecordKind, number>>): { erased: number; hasMore: boolean } {
    const now = Date.now();
    let erased = this.#file.exec(
      'DELETE FROM limits WHERE name IN (SELECT name FROM limits WHERE until <= ? LIMIT ?)',
      now,
      SWEEP,
    );
    for (const kind of Object.keys(lives) as RecordKind[]) {
      erased += this.#file.exec(
        'DELETE FROM records WHERE id IN (SELECT id FROM records WHERE kind = ? AND at <= ? LIMIT ?)',
        kind,
        now - lives[kind],
        SWEEP,
      );
    }
    return { erased, hasMore: erased >= SWEEP };
  }
}
