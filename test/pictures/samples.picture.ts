import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { projectRoot } from '../../knowledge/paths.js';
import { DOCUMENTS, withSamples } from './samples.js';

test.each(DOCUMENTS)('the conversations of %s', async (document) => {
  const file = join(projectRoot, document);
  writeFileSync(file, await withSamples(readFileSync(file, 'utf8')));
});
