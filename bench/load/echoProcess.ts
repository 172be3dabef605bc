import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEcho } from '../web/echo.js';

// The bare echo bot of `bench -- web`, in a process of its own: says where it listens, and ends with its parent.
const folder = mkdtempSync(join(tmpdir(), 'order-guide-echo-'));
const { url, stop } = await startEcho(folder);
process.stdout.write(`Listening ${url} Stop with\n`);
process.once('SIGTERM', async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
