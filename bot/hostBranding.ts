import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { HostListing } from '../knowledge/planContract.js';
import { ConfigError } from './config.js';
import type { Environment } from './configFields.js';
import { readOfficeListing } from './officeListing.js';
import { parseJson } from './parseJson.js';
import { type Branding, parseBranding } from './web/branding.js';

/** How the chat looks for this host, and the host's own office, which plans name too. */
export interface HostBranding {
  readonly branding: Branding;
  readonly office: HostListing | undefined;
}

const NAME = 'BRANDING_FILE';
const MAX_BYTES = 65_536;

/** Reads the JSON file that `BRANDING_FILE` names, and the office from it or from `OFFICE_*`: one place, shown in both.
 *  Throws {@link ConfigError} with every setting that cannot be used. */
export function readHostBranding(environment: Environment): HostBranding {
  const fromFile = readFile(environment[NAME]?.trim() ?? '');
  const fromEnvironment = readOfficeListing(environment);
  const { officeName: name, officePhone: phone, officeWeb: web } = fromFile;
  if (name === undefined) {
    const { name: officeName, phone: officePhone, web: officeWeb } = fromEnvironment ?? {};
    const office = Object.fromEntries(
      Object.entries({ officeName, officePhone, officeWeb }).filter(([, value]) => value !== undefined),
    );
    return { branding: { ...fromFile, ...office }, office: fromEnvironment };
  }
  if (fromEnvironment !== undefined)
    throw new ConfigError([
      { name: 'OFFICE_NAME', wrong: `is set, and ${NAME} names an office too.`, remedy: 'Leave one of them out.' },
    ]);
  return { branding: fromFile, office: { name, phone, web } };
}

function readFile(path: string): Branding {
  if (path === '') return {};
  const file = resolve(path);
  const stop = (wrong: string, remedy: string): never => {
    throw new ConfigError([{ name: NAME, wrong, remedy }]);
  };
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return stop(`names no file: ${file}.`, `Correct the path, or leave ${NAME} out.`);
  if (stats.size > MAX_BYTES) return stop(`(${file}): is larger than ${MAX_BYTES} bytes.`, 'Settings alone go in.');
  const raw = parseJson(readFileSync(file, 'utf8'));
  if (raw === undefined) return stop(`(${file}): is no JSON.`, 'Copy it from /preview.');
  const parsed = parseBranding(raw);
  if ('branding' in parsed) return parsed.branding;
  throw new ConfigError(
    parsed.problems.map(({ name, wrong, remedy }) => ({ name: NAME, wrong: `(${file}): "${name}" ${wrong}`, remedy })),
  );
}
