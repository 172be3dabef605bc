import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { projectRoot } from '../../knowledge/paths.js';

const OUT = join(projectRoot, 'dist/served');
/** Packages that load compiled code, so they stay where npm put them; the last one restify tries and does without. */
const KEPT_OUTSIDE = ['better-sqlite3', 'onnxruntime-node', 'onnxruntime-web', 'dtrace-provider'];
/** What code written for `require` expects to find in a file; in a module there is no such thing. */
const AS_COMMON_JS = `
import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);
const { filename: __filename, dirname: __dirname } = import.meta;
`;

/**
 * Joins the compiled program and its thread that reads with their packages: a few files in place of 1,500, which Node opens,
 * resolves and compiles in half the time. Names stay, because the log has those of errors. What only some hosts need stays a file of its own.
 */
export async function bundleForServer(): Promise<void> {
  const { metafile } = await build({
    entryPoints: ['main', 'readingWorker'].map((entry) => join(projectRoot, `dist/bot/${entry}.js`)),
    outdir: OUT,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    external: KEPT_OUTSIDE,
    banner: { js: AS_COMMON_JS },
    minifySyntax: true,
    minifyWhitespace: true,
    keepNames: true,
    legalComments: 'linked',
    logLevel: 'warning',
    metafile: true,
  });
  // Only afterwards, so that a bot that starts meanwhile finds all it needs.
  const made = new Set(Object.keys(metafile.outputs).map((file) => basename(file)));
  for (const name of readdirSync(OUT)) if (!made.has(name)) rmSync(join(OUT, name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleForServer();
