// `npm run build`: compiles, bundles for browsers, checks the knowledge base and trains what is stale; nothing where no file changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the build reads: folders whole. The last one tells which packages are installed. */
const INPUTS = [
  'bot',
  'dialogs',
  'knowledge',
  'bench',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'node_modules/.package-lock.json',
];
const TRAINED = ['model.bin', 'recognizers.bin', 'beliefs.bin', 'followUps.bin'];
const STEPS = [
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  ['dist/bot/bundle/forBrowsers.js'],
  ['dist/bot/bundle/forServer.js'],
  ['dist/knowledge/commands/build.js'],
];

const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** The files at these places, in a fixed order; a place that is not there has none. */
function filesAt(root, places) {
  const files = places
    .map((place) => resolve(root, place))
    .filter((place) => existsSync(place))
    .flatMap((place) =>
      statSync(place).isDirectory()
        ? readdirSync(place, { recursive: true, withFileTypes: true })
            .filter((each) => each.isFile() && !each.parentPath.includes('node_modules'))
            .map((each) => join(each.parentPath, each.name))
        : [place],
    );
  return files.sort();
}

/** Path, size and time of every file, as one hash. */
function stateOf(root, places) {
  const hash = createHash('sha256').update(process.version);
  for (const file of filesAt(root, places)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\n${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * What is to be done for a project and its data folder. `isCurrent`: the last build saw these very files, and what it made
 * is there unchanged; `began` and `ended` tell it of a build.
 */
export function buildStamp(root, dataDir) {
  const file = join(root, 'dist/.built');
  const made = [
    'dist/bot',
    'dist/dialogs',
    'dist/knowledge',
    'dist/bench',
    'dist/served',
    ...TRAINED.map((name) => join(dataDir, name)),
  ];
  const inputs = stateOf(root, INPUTS);
  // The inputs count as they were before the build: what is edited meanwhile is built the next time.
  const stamp = () => `${inputs} ${stateOf(root, made)}`;
  return {
    isCurrent: () => existsSync(file) && readFileSync(file, 'utf8') === stamp(),
    began: () => rmSync(file, { force: true }),
    ended() {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, stamp());
    },
  };
}

/** Builds unless nothing changed. Ends the process with the step's own status where a step fails. */
export function buildWhatChanged() {
  const stamp = buildStamp(projectRoot, resolve(projectRoot, process.env.DATA_DIR || 'data'));
  if (stamp.isCurrent()) return;
  stamp.began();
  for (const [script, ...args] of STEPS) {
    const { status } = spawnSync(process.execPath, [script, ...args], { cwd: projectRoot, stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
  stamp.ended();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildWhatChanged();
