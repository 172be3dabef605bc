import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as contextTopics from '../../knowledge/contextTopics.js';
import { projectRoot } from '../../knowledge/paths.js';
import { PLACE_TOPICS } from '../../knowledge/placeTopics.js';

const ENTRIES = join(projectRoot, 'knowledge/entries/en');

/** Every topic of the base, and every point by its whole id, from the headings of the entries alone. */
const known = new Set(
  readdirSync(ENTRIES).flatMap((name) => {
    const topic = name.replace(/\.md$/, '');
    const points = readFileSync(join(ENTRIES, name), 'utf8').matchAll(/^## ([a-z0-9-]+) \|/gm);
    return [topic, ...[...points].map(([, point]) => `${topic}/${point}`)];
  }),
);

/** Tables whose ids are their keys; of all others they are the values, at any depth. */
const BY_KEY = ['KIND_TALKED_OF', 'DEADLINE_OF_POINT', 'DEADLINE_OF_TOPIC', 'PLACE_TOPICS'];
/** Tables that name no topic. */
const OF_KINDS = ['KIND_OF_RELATION', 'DECIDED_BY_TIE', 'PLAIN_TIES', 'BESIDE_USUAL'];

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
}

const TABLES = Object.entries({ ...contextTopics, PLACE_TOPICS }).filter(
  ([name, value]) => typeof value !== 'function' && !OF_KINDS.includes(name),
);

test('the entries are read', () => {
  expect(known.size).toBeGreaterThan(700);
  expect(known).toContain('firearms/ban');
});

describe('a topic or point that was renamed would be silently never said', () => {
  test.each(TABLES)('every id of %s is in the base', (name, table) => {
    const ids = BY_KEY.includes(name) ? Object.keys(table) : idsIn(table);
    // A pair of a topic and the name of its point.
    const whole = name === 'DATE_POINT' ? [ids[0] ?? '', ids.join('/')] : ids;
    expect(whole.length).toBeGreaterThan(0);
    expect(whole.filter((id) => !known.has(id))).toEqual([]);
  });
});

/** Files beside the tables that name topics, and how each does. */
const NAMED_IN: Readonly<Record<string, RegExp>> = {
  'bot/web/frontPage.ts': /\btopic: '([^']+)'/g,
  'dialogs/turn/dangerTurn.ts': /(?<=TO_ASK[^=;]*= \[[^\];]*)'([^']+)'/g,
};

const textOf = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

test.each(Object.entries(NAMED_IN))('every topic that %s names is in the base', (file, pattern) => {
  const ids = [...textOf(file).matchAll(pattern)].map(([, id = '']) => id);
  expect(ids.length).toBeGreaterThan(1);
  expect(ids.filter((id) => !known.has(id))).toEqual([]);
});

test('no other code names a topic or a point', () => {
  const files = ['bot', 'dialogs', 'knowledge'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .filter((file) => /\.tsx?$/.test(file) && !/(?:context|place)Topics\.ts$/.test(file) && !(file in NAMED_IN)),
  );
  const named = files.flatMap((file) =>
    [...textOf(file).matchAll(/'([a-z0-9]+(?:[-/][a-z0-9]+)+\/?)'/g)]
      .map(([, id = '']) => id.replace(/\/$/, ''))
      .filter((id) => known.has(id))
      .map((id) => `${file}: ${id}`),
  );
  expect(named).toEqual([]);
});
