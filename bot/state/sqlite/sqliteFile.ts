import { chmodSync, closeSync, mkdirSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Sqlite, { type Database, type Statement } from 'better-sqlite3';
import { StoreError, type StoreErrorCode } from '../storeError.js';
import { kept, pragma } from './kept.js';
import { migrate } from './schema.js';

type Value = string | number | null;
type Row = Record<string, Value>;

/** How long one try for the file's lock may hold up the process; between two tries it goes on with other work. */
const LOCK_WAIT_MS = 20;
const OPERATION_MS = 2_000;

function codeOf(error: unknown): StoreErrorCode {
  const { code } = Object(error) as { code?: unknown };
  if (code === 'SQLITE_FULL') return 'FULL';
  if (typeof code === 'string' && code.startsWith('SQLITE_BUSY')) return 'TIMEOUT';
  return 'UNAVAILABLE';
}

const MAGIC = 'SQLite format 3\0';
/** So often the whole file is looked through, when somebody asks whether it is sound: nothing else runs meanwhile. */
const CHECK_MS = 3_600_000;

const isCorrupt = (error: unknown): boolean => {
  const { code } = Object(error) as { code?: unknown };
  return typeof code === 'string' && /^SQLITE_(?:CORRUPT|NOTADB)/.test(code);
};

const isBusy = (error: unknown): boolean => codeOf(error) === 'TIMEOUT';

/** One SQLite file with full durability: a write-ahead log, synchronized at every commit, deleted content overwritten. */
export class SqliteFile {
  readonly #path: string;
  readonly #statements = new Map<string, Statement>();
  #database: Database | undefined;
  #isClosed = false;
  #synchronous: 'FULL' | 'NORMAL' | undefined;
  #soundAt = Number.NEGATIVE_INFINITY;

  /** Opens the file, and makes it with its folder when it is not there. Throws `StoreError`. */
  constructor(path: string) {
    this.#path = path;
    this.#database = this.#opened();
  }

  /** Runs the work in one transaction, all or nothing, on the disk when it resolves. */
  write<T>(work: () => T): Promise<T> {
    return this.#inTime((database) => {
      this.#synchronize(database, 'FULL');
      return database.transaction(work).immediate();
    });
  }

  /** The same for what only has to outlive the process, such as who has which lease: a power cut ends all of them. */
  writeLightly<T>(work: () => T): Promise<T> {
    return this.#inTime((database) => {
      this.#synchronize(database, 'NORMAL');
      return database.transaction(work).immediate();
    });
  }

  read<T>(work: () => T): Promise<T> {
    return this.#inTime((database) => database.transaction(work).deferred());
  }

  all(sql: string, ...values: Value[]): Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }

  one(sql: string, ...values: Value[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  /** Yields the number of rows changed. */
  exec(sql: string, ...values: Value[]): number {
    return this.#statement(sql).run(...values).changes;
  }

  /** Changes whenever another connection has written. */
  dataVersion(): number {
    return Number(this.#database && pragma(this.#database, 'data_version'));
  }

  /** Pages in the file that hold nothing. 0 when it cannot be asked now. */
  freePages(): number {
    try {
      return Number((this.#database && pragma(this.#database, 'freelist_count')) ?? 0);
    } catch {
      return 0;
    }
  }

  /** Empties the write-ahead log, so that what was deleted is not in there either. False when others are reading. */
  emptyLog(): boolean {
    if (this.#database === undefined) return false;
    try {
      // Its first column says whether others kept it from finishing.
      return pragma(this.#database, 'wal_checkpoint(TRUNCATE)') === 0;
    } catch {
      return false;
    }
  }

  /** Whether what is in the file can be read: its head each time, all of it now and then and after every doubt. */
  isSound(): boolean {
    if (!this.#hasHead()) return false;
    const now = performance.now();
    if (now - this.#soundAt < CHECK_MS) return true;
    try {
      this.#database ??= this.#opened();
      if (pragma(this.#database, 'quick_check(1)') !== 'ok') return false;
    } catch {
      return false;
    }
    this.#soundAt = now;
    return true;
  }

  #hasHead(): boolean {
    const head = Buffer.alloc(MAGIC.length);
    try {
      const file = openSync(this.#path, 'r');
      try {
        return readSync(file, head, 0, head.length, 0) === head.length && head.toString('latin1') === MAGIC;
      } finally {
        closeSync(file);
      }
    } catch {
      return false;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#database?.close();
    this.#database = undefined;
    this.#isClosed = true;
  }

  #synchronize(database: Database, how: 'FULL' | 'NORMAL'): void {
    if (this.#synchronous === how) return;
    pragma(database, `synchronous = ${how}`);
    this.#synchronous = how;
  }

  async #inTime<T>(work: (database: Database) => T): Promise<T> {
    const deadline = performance.now() + OPERATION_MS;
    for (;;) {
      if (this.#isClosed) throw new StoreError('CLOSED');
      try {
        this.#database ??= this.#opened();
        return work(this.#database);
      } catch (error) {
        if (error instanceof StoreError) throw error;
        if (!isBusy(error) || performance.now() > deadline) throw this.#failed(error);
      }
      await wait(1 + Math.random() * LOCK_WAIT_MS);
    }
  }

  /** After a fault of the disk the connection is opened anew the next time: what it holds may not be what is there. */
  #failed(error: unknown): StoreError {
    const code = codeOf(error);
    if (isCorrupt(error)) this.#soundAt = Number.NEGATIVE_INFINITY;
    if (code === 'UNAVAILABLE') {
      this.#statements.clear();
      try {
        this.#database?.close();
      } catch {
        // It is given up either way.
      }
      this.#database = undefined;
    }
    return new StoreError(code, { cause: error });
  }

  #opened(): Database {
    try {
      mkdirSync(dirname(this.#path), { recursive: true, mode: 0o700 });
      // Made before SQLite makes it, since its companions take its permissions.
      closeSync(openSync(this.#path, 'a', 0o600));
      chmodSync(this.#path, 0o600);
      const database = kept(new Sqlite(this.#path, { timeout: LOCK_WAIT_MS }));
      pragma(database, 'journal_mode = WAL');
      this.#synchronous = undefined;
      pragma(database, 'secure_delete = ON');
      pragma(database, 'journal_size_limit = 16777216');
      this.#synchronize(database, 'FULL');
      migrate(database);
      return database;
    } catch (error) {
      throw error instanceof StoreError ? error : new StoreError(codeOf(error), { cause: error });
    }
  }

  #statement(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    if (this.#database === undefined) throw new StoreError('UNAVAILABLE');
    const made = kept(this.#database.prepare(sql));
    this.#statements.set(sql, made);
    return made;
  }
}
