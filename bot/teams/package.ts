import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../knowledge/paths.js';
import { ConfigError } from '../config.js';
import { appPackage } from './appPackage.js';
import { readPackageConfig } from './packageConfig.js';

/** `npm run teams:package [file]`: writes the app package for Teams from the environment. */
function run(): void {
  const file = resolve(process.argv[2] ?? resolve(projectRoot, 'data', 'order-guide-teams.zip'));
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(resolve(projectRoot, 'package.json'), 'utf8')));
  const config = readPackageConfig(process.env, version);
  const bytes = appPackage(projectRoot, config);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  process.stdout.write(
    `${relative(process.cwd(), file)}  ${bytes.length} bytes
  App       ${config.appName} ${config.version}, by ${config.hostName}
  App id    ${config.appId}
  Bot id    ${config.botId}
Upload it in Teams: Apps, Manage your apps, Upload an app. Updating? Raise TEAMS_APP_VERSION first.
`,
  );
}

try {
  run();
} catch (error) {
  const reason = error instanceof ConfigError ? error.message : `${(error as NodeJS.ErrnoException).code ?? error}`;
  process.stderr.write(`The app package cannot be made:\n${reason}\n`);
  process.exit(1);
}
