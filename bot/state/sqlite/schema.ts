import type { Database } from 'better-sqlite3';
import { StoreError } from '../storeError.js';
import { pragma } from './kept.js';

/** Each step brings a file from the version before to the next; the version stands in the file (`user_version`). */
const STEPS: readonly string[] = [
  `
  CREATE TABLE constants (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE scopes (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    expires INTEGER NOT NULL,
    seq INTEGER NOT NULL DEFAULT 0,
    is_open INTEGER NOT NULL DEFAULT 0,
    about TEXT,
    owner TEXT,
    until INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX scopes_by_end ON scopes (expires);
  CREATE TABLE items (
    scope INTEGER NOT NULL, name TEXT NOT NULL, etag TEXT NOT NULL, data TEXT NOT NULL,
    PRIMARY KEY (scope, name)
  ) WITHOUT ROWID;
  CREATE TABLE log (scope INTEGER NOT NULL, seq INTEGER NOT NULL, data TEXT NOT NULL, PRIMARY KEY (scope, seq)) WITHOUT ROWID;
  CREATE TABLE waiting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scope INTEGER NOT NULL, key TEXT NOT NULL, seq INTEGER, data TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX waiting_by_scope ON waiting (scope, id);
  CREATE TABLE handled (
    scope INTEGER NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, seq INTEGER, next INTEGER NOT NULL, outbox TEXT NOT NULL,
    PRIMARY KEY (scope, id)
  ) WITHOUT ROWID;
  CREATE INDEX handled_by_time ON handled (scope, at);
  CREATE TABLE limits (name TEXT PRIMARY KEY, until INTEGER NOT NULL, spent INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX limits_by_end ON limits (until);
  CREATE TABLE records (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, at INTEGER NOT NULL, data TEXT NOT NULL);
  CREATE INDEX records_by_kind ON records (kind, id);
  CREATE INDEX records_by_time ON records (kind, at);
  `,
  `
  ALTER TABLE scopes ADD COLUMN life INTEGER NOT NULL DEFAULT 0;
  CREATE TABLE gone (name TEXT PRIMARY KEY, until INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX gone_by_end ON gone (until);
  ALTER TABLE records ADD COLUMN scope TEXT;
  CREATE INDEX records_by_scope ON records (scope) WHERE scope IS NOT NULL;
  `,
  `
  UPDATE records SET kind = 'words' WHERE scope IS NOT NULL;
  `,
];

/** Brings the file to this program's version. Throws `StoreError` NEWER for a file of a later program. */
export function migrate(database: Database): void {
  const bring = database.transaction(() => {
    const version = Number(pragma(database, 'user_version'));
    if (version > STEPS.length) throw new StoreError('NEWER');
    for (const step of STEPS.slice(version)) database.exec(step);
    pragma(database, `user_version = ${STEPS.length}`);
  });
  bring.immediate();
}
