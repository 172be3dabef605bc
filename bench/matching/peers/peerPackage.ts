import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../../../knowledge/paths.js';

/** The packages we compare with have a `package.json` of their own, and are installed only when asked. */
const folder = join(projectRoot, 'bench');
const requirePeer = createRequire(join(folder, 'package.json'));

/** Whether `npm ci --prefix bench` was run. */
export const hasPeers = (): boolean => existsSync(join(folder, 'node_modules'));

/** What a peer exports. Its type is the caller's, who knows the version that is pinned. Throws, saying how to install it. */
export function peerPackage<T>(name: string): T {
  try {
    return requirePeer(name) as T;
  } catch (error) {
    if (hasPeers()) throw error;
    throw notInstalled(name);
  }
}

const notInstalled = (name: string): Error =>
  new Error(`"${name}" is not installed: the packages to compare with come with  npm ci --prefix bench`);

/** `name version` of an installed peer, or of a package of our own. Throws, saying how to install it. */
export function packageVersion(name: string): string {
  const own = join(projectRoot, 'node_modules', name, 'package.json');
  const file = [join(folder, 'node_modules', name, 'package.json'), own].find(existsSync);
  if (file === undefined) throw notInstalled(name);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return `${name} ${version}`;
}
