import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { PackageConfig } from './packageConfig.js';

/** A zip entry may carry no date before 1980; one fixed day makes the same configuration the same bytes. */
const MADE_AT = new Date('2026-01-01T00:00:00Z');

const fileOf = (root: string, name: string): Buffer => readFileSync(join(root, 'bot', 'teams', 'appPackage', name));

/** The manifest with the host's own values in place of every `{{name}}`. */
export function appManifest(root: string, config: PackageConfig): Record<string, unknown> {
  const values = new Map<string, string>(Object.entries(config));
  const filled = JSON.parse(fileOf(root, 'manifest.json').toString('utf8'), (_key, value: unknown) =>
    typeof value === 'string'
      ? value.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => values.get(name) ?? placeholder)
      : value,
  );
  return filled;
}

/** The app package that Teams takes: manifest and icons in one zip, at its root. */
export function appPackage(root: string, config: PackageConfig): Uint8Array {
  const manifest = Buffer.from(`${JSON.stringify(appManifest(root, config), null, 2)}\n`);
  return zipSync(
    {
      'manifest.json': manifest,
      'color.png': fileOf(root, 'color.png'),
      'outline.png': fileOf(root, 'outline.png'),
    },
    { mtime: MADE_AT },
  );
}
