import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse, type Token, tokTypes } from 'acorn';
import { projectRoot } from '../../knowledge/paths.js';

export interface FoundPattern {
  readonly pattern: string;
  readonly flags: string;
  /** File and line in `dist/`. */
  readonly at: string;
}

const dist = join(projectRoot, 'dist');

function filesBelow(folder: string): string[] {
  if (folder.endsWith('.js')) return [folder];
  return readdirSync(join(dist, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : path.endsWith('.js') ? [path] : [];
    })
    .sort();
}

/** Every pattern of the built code in these folders and files, literals and those that modules build when they are loaded. */
export async function patternsInCode(folders: readonly string[]): Promise<FoundPattern[]> {
  const found = new Map<string, FoundPattern>();
  const add = (pattern: string, flags: string, at: string): void => {
    const key = `${pattern}/${flags}`;
    if (!found.has(key)) found.set(key, { pattern, flags, at });
  };
  const building: string[] = [];
  for (const file of folders.flatMap(filesBelow)) {
    const tokens: Token[] = [];
    const code = readFileSync(join(dist, file), 'utf8');
    parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true, onToken: tokens });
    tokens.forEach((token, i) => {
      const value: unknown = (token as { value?: unknown }).value;
      const place = `${relative('.', file).split(sep).join('/')}:${token.loc?.start.line ?? 0}`;
      if (token.type === tokTypes.regexp) {
        const { pattern, flags } = Object(value) as { pattern: string; flags: string };
        add(pattern, flags, place);
      }
      if (value === 'RegExp' && tokens[i - 1]?.type === tokTypes._new && !building.includes(file)) building.push(file);
    });
  }
  for (const file of building) {
    for (const { source, flags } of await built(file)) add(source, flags, file.split(sep).join('/'));
  }
  return [...found.values()];
}

/** What `new RegExp` makes while the module is loaded, each file once a process. A query makes it a module of its own, loaded now and not before. */
const built = (file: string): Promise<RegExp[]> =>
  madeBy(() => import(`${pathToFileURL(join(dist, file)).href}?patterns`));

/** What `new RegExp` makes while something runs: patterns that come of data. */
export async function madeBy(run: () => unknown): Promise<RegExp[]> {
  const made: RegExp[] = [];
  const Real = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Real, {
    construct(target, parts: [string, string?]) {
      const pattern = new target(...parts);
      made.push(pattern);
      return pattern;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = Real;
  }
  return made;
}
