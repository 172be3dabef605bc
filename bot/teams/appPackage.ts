import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { z } from 'zod';
import type { PackageConfig } from './packageConfig.js';

/** A zip entry may carry no date before 1980; one fixed day makes the same configuration the same bytes. */
const MADE_AT = new Date('2026-01-01T00:00:00Z');

const fileOf = (root: string, name: string): Buffer => readFileSync(join(root, 'bot', 'teams', 'appPackage', name));

const manifestSchema = z.looseObject({
  localizationInfo: z.looseObject({ additionalLanguages: z.array(z.looseObject({ file: z.string() })) }),
});

/** A file of the package with the host's own values in place of every `{{name}}`. */
function filled(root: string, name: string, config: PackageConfig): unknown {
  const values = new Map<string, string>(Object.entries(config));
  return JSON.parse(fileOf(root, name).toString('utf8'), (_key, value: unknown) =>
    typeof value === 'string'
      ? value.replace(/\{\{(\w+)\}\}/g, (placeholder, field: string) => values.get(field) ?? placeholder)
      : value,
  );
}

const bytesOf = (json: unknown): Buffer => Buffer.from(`${JSON.stringify(json, null, 2)}\n`);

/** The app package that Teams takes: manifest, its words in other languages, and icons in one zip, at its root. */
export function appPackage(root: string, config: PackageConfig): Uint8Array {
  const manifest = manifestSchema.parse(filled(root, 'manifest.json', config));
  const translations = manifest.localizationInfo.additionalLanguages.map(({ file }) => [
    file,
    bytesOf(filled(root, file, config)),
  ]);
  return zipSync(
    {
      'manifest.json': bytesOf(manifest),
      ...Object.fromEntries(translations),
      'color.png': fileOf(root, 'color.png'),
      'outline.png': fileOf(root, 'outline.png'),
    },
    { mtime: MADE_AT },
  );
}
