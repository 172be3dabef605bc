import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../../knowledge/paths.js';

/** The longest the bot may take to load its knowledge, in milliseconds. */
const START_TIMEOUT_MS = 60_000;

/** The command of the Agents Playground, a development package. Throws where it is not installed. */
function playgroundCommand(): string {
  try {
    return createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  } catch {
    throw new Error('The Agents Playground is not installed. Run "npm ci" without --omit=dev.');
  }
}

/** Resolves with the bot's endpoint once it listens; its screen goes on to ours. */
function endpointOf(bot: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let screen = '';
    const late = setTimeout(() => reject(new Error('The bot did not start in time.')), START_TIMEOUT_MS);
    bot.stdout?.on('data', (text: Buffer) => {
      process.stdout.write(text);
      screen += text.toString('utf8');
      const endpoint = /http:\/\/\S+\/api\/messages/.exec(screen)?.[0];
      if (endpoint === undefined) return;
      clearTimeout(late);
      resolve(endpoint);
    });
    bot.once('exit', (code) => reject(new Error(`The bot ended with code ${code} before it listened.`)));
  });
}

/** `npm run playground`: the bot on a free port of this computer, and the Agents Playground connected to it. Arguments go
 *  to the Playground, such as `--channel-id webchat`. When one of the two ends, so does the other. */
async function run(): Promise<void> {
  const command = playgroundCommand();
  const children: ChildProcess[] = [];
  const end = (code: number): void => {
    for (const child of children) child.kill('SIGTERM');
    process.exitCode = code;
  };
  process.once('SIGINT', () => end(0));
  process.once('SIGTERM', () => end(0));

  const bot = spawn(process.execPath, [join(projectRoot, 'dist', 'served', 'main.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
  });
  children.push(bot);
  const endpoint = await endpointOf(bot).catch((error: unknown) => {
    end(1);
    throw error;
  });
  const playground = spawn(
    process.execPath,
    [command, 'start', '--app-endpoint', endpoint, '--disable-telemetry', ...process.argv.slice(2)],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, PORT: '', SEND_INSTALLATION_ACTIVITY: 'true' } },
  );
  children.push(playground);
  for (const child of children) child.once('exit', (code) => end(code ?? 0));
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
