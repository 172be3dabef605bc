import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../knowledge/paths.js';

/** `name version` of an installed package. */
export function packageVersion(name: string): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'node_modules', name, 'package.json'), 'utf8')) as {
    version: string;
  };
  return `${name} ${version}`;
}
