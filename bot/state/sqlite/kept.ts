import type { Database, Statement } from 'better-sqlite3';

/**
 * Where the binding was compiled on Node 24.19 or later, Node aborts when one of its statements is garbage-collected
 * (nodejs/node issue 65446). So none is let go of before the process ends: a process opens few files and asks few
 * different things of each. To be removed with version 13 of the binding, which wraps its objects otherwise.
 */
const everything: object[] = [];
const pragmas = new WeakMap<Database, Map<string, Statement>>();

/** Keeps a database or a statement for as long as the process lives. */
export function kept<T extends object>(wrapped: T): T {
  everything.push(wrapped);
  return wrapped;
}

/** Runs `PRAGMA source` and yields its first row's first value, if it has one. Prepared once a database. */
export function pragma(database: Database, source: string): unknown {
  const known = pragmas.get(database) ?? new Map<string, Statement>();
  pragmas.set(database, known);
  const statement = known.get(source) ?? kept(database.prepare(`PRAGMA ${source}`));
  known.set(source, statement);
  if (!statement.reader) {
    statement.run();
    return undefined;
  }
  return Object.values((statement.all()[0] ?? {}) as Record<string, unknown>)[0];
}
