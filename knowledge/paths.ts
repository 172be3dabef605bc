import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function folderOfPackage(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) throw new Error(`no package.json above ${start}`);
  }
}

/** The folder of package.json, the same whether the code runs from its sources or from `dist/`. */
export const projectRoot: string = folderOfPackage(dirname(fileURLToPath(import.meta.url)));
