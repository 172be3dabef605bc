// `npm start`: builds what changed, then runs the bot in this same process.
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildWhatChanged } from './build.mjs';

buildWhatChanged();

// npm signals only the shell between it and us; when that shell goes, we end in order, as on a signal of our own.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 200).unref();

// From Node 22 on, what was compiled at the last start is not compiled again.
module.enableCompileCache?.(fileURLToPath(new URL('../dist/.compiled', import.meta.url)));
await import(new URL('../dist/served/main.js', import.meta.url).href);
