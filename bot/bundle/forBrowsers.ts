import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { projectRoot } from '../../knowledge/paths.js';

const SOURCES = join(projectRoot, 'bot/web/browser');
const OUT = join(projectRoot, 'dist/bot/web/browser');
/** Browsers of some six years ago still run what we send. */
const BROWSERS = ['chrome80', 'firefox78', 'safari14.1'];
const COMMON = { bundle: true, minify: true, target: BROWSERS, legalComments: 'none', charset: 'utf8' } as const;

/** Makes of `browser/` one file a page, with all it needs: the widget as a classic script, the rest as modules. */
export async function bundleForBrowsers(): Promise<void> {
  const entry = (out: string, name = `${out}.ts`): { in: string; out: string } => ({ in: join(SOURCES, name), out });
  await Promise.all([
    build({ ...COMMON, entryPoints: [entry('widget')], outdir: OUT, format: 'iife' }),
    build({
      ...COMMON,
      entryPoints: [entry('front'), entry('plan'), entry('sources'), entry('preview'), entry('chat', 'chat/main.tsx')],
      outdir: OUT,
      format: 'esm',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    }),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleForBrowsers();
