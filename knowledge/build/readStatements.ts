import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language, StatementId } from '../contract.js';
import { zStatementId } from './schemas.js';
import { type RawBlock, readBlock, type Sources } from './sourcedText.js';
import { type Report, readYamlList } from './yamlFile.js';

const schema = z.strictObject({ id: zStatementId, text: z.string().min(2) });

export interface RawStatement {
  readonly id: StatementId;
  readonly blocks: readonly RawBlock[];
  readonly file: string;
  readonly line: number;
}

/** Every `statements/<language>/*.yaml`: sourced sentences outside the topics, one block a line of `text`. */
export function readStatements(
  root: string,
  language: Language,
  sources: Sources,
  report: Report,
): Map<StatementId, RawStatement> {
  const statements = new Map<StatementId, RawStatement>();
  for (const path of filesOf(root, `knowledge/statements/${language}`)) {
    for (const { value, file, line } of readYamlList(root, path, schema, report)) {
      if (statements.has(value.id)) {
        report({
          code: 'DUPLICATE_ID',
          file,
          line,
          message: `statement "${value.id}" stands twice.`,
          remedy: 'Keep one of the two.',
        });
      }
      const blocks = value.text
        .split('\n')
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .flatMap((text) => readBlock(text, { file, line }, sources, report) ?? []);
      statements.set(value.id, { id: value.id, blocks, file, line });
    }
  }
  return statements;
}

function filesOf(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${folder}/${name}`);
}
