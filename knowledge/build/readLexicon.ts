import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { EMPTY_LEXICON, type Lexicon } from '../engine/lexicon.js';
import { type Report, readText, readYamlObject } from './yamlFile.js';

const FILE = 'knowledge/lexicon.yaml';
const schema = z.strictObject({
  spellings: z.record(z.string(), z.string().min(1)),
  concepts: z.record(z.string(), z.array(z.string().min(1)).min(1)),
});

/** `lexicon.yaml`: lay spellings and word groups of this subject. */
export function readLexicon(root: string, report: Report): Lexicon {
  const text = readText(root, FILE, report);
  if (!existsSync(join(root, FILE))) return EMPTY_LEXICON;
  return readYamlObject(text, FILE, 1, schema, report) ?? EMPTY_LEXICON;
}
