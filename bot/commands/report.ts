import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { momentInCalifornia } from '../../knowledge/commands/dataDir.js';
import { InputError, runCommand } from '../../knowledge/commands/runCommand.js';
import { projectRoot } from '../../knowledge/paths.js';
import { ConfigError, readConfig } from '../config.js';
import { openConfiguredStore } from '../configuredStore.js';
import { readReport } from '../report/report.js';
import { reportCsv } from '../report/reportCsv.js';
import { reportPage } from '../report/reportPage.js';
import { reportText } from '../report/reportText.js';
import type { DurableStore } from '../state/durableStore.js';
import { StoreError } from '../state/storeError.js';

const MOST_DAYS = 3_650;

const USAGE = `Usage: npm run -s report -- [options]
  --days N       so many days back, today included (default: 90)
  --csv          counts by day as CSV, without any words
  --html FILE    writes the page with its plots
Reads the store that the settings name, also while the bot runs. Words of unanswered questions are there only with FEEDBACK_TEXT=on.`;

function optionsOf(argv: readonly string[]) {
  const options = {
    days: { type: 'string', default: '90' },
    csv: { type: 'boolean', default: false },
    html: { type: 'string' },
    help: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch {
    throw new InputError(USAGE, 2);
  }
}

/** The store of the bot that runs with the same settings. */
async function opened(): Promise<{ store: DurableStore; exitUrl: string }> {
  try {
    const config = readConfig(process.env, projectRoot);
    return { store: await openConfiguredStore(config), exitUrl: config.exitUrl };
  } catch (error) {
    if (error instanceof ConfigError) throw new InputError(`The configuration cannot be used:\n${error.message}`, 1);
    if (error instanceof Error && error.cause instanceof StoreError) throw new InputError(error.message, 1);
    throw error;
  }
}

await runCommand(async () => {
  const { days: wanted, csv, html, help } = optionsOf(process.argv.slice(2));
  const days = Number(wanted);
  if (help || !Number.isInteger(days) || days < 1 || days > MOST_DAYS) throw new InputError(USAGE, 2);
  const { store, exitUrl } = await opened();
  try {
    const report = await readReport(store, momentInCalifornia(new Date()).on, days);
    if (html !== undefined) writeFileSync(html, reportPage(report, exitUrl).toString());
    else process.stdout.write(csv ? reportCsv(report) : reportText(report));
  } finally {
    await store.close();
  }
});
