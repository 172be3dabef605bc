import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { IsoDate, Language, StatementId } from '../contract.js';
import { zIsoDate, zStatementId } from './schemas.js';
import { type RawBlock, readBlock, type Sources } from './sourcedText.js';
import { type Report, readYamlList } from './yamlFile.js';

const schema = z.strictObject({ id: zStatementId, from: zIsoDate.optional(), text: z.string().min(2) });

export interface RawStatement {
  readonly id: StatementId;
  readonly blocks: readonly RawBlock[];
  /** What is said in its place from a day on, in order of these days. */
  readonly later: readonly LaterWording[];
  readonly file: string;
  readonly line: number;
}

/** A statement's wording that takes over on a day. */
export interface LaterWording {
  readonly from: IsoDate;
  readonly blocks: readonly RawBlock[];
  readonly line: number;
}

/** The blocks of a statement that are said on a day. */
export function blocksOn({ blocks, later }: Pick<RawStatement, 'blocks' | 'later'>, on: IsoDate): readonly RawBlock[] {
  return later.findLast(({ from }) => from <= on)?.blocks ?? blocks;
}

/** The blocks of every wording of a statement. */
export function everyBlockOf({ blocks, later }: RawStatement): readonly RawBlock[] {
  return [...blocks, ...later.flatMap((wording) => wording.blocks)];
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
      const blocks = value.text
        .split('\n')
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .flatMap((text) => readBlock(text, { file, line }, sources, report) ?? []);
      const { id, from } = value;
      const known = statements.get(id);
      if (from === undefined && known === undefined) statements.set(id, { id, blocks, later: [], file, line });
      else if (from === undefined)
        report({
          code: 'DUPLICATE_ID',
          file,
          line,
          message: `statement "${id}" stands twice.`,
          remedy: 'Keep one of the two, or give the newer one the day "from:" which it holds.',
        });
      else if (known === undefined || (known.later.at(-1)?.from ?? '') >= from)
        report({
          code: 'BAD_DATE',
          file,
          line,
          message: `statement "${id}" from ${from} follows no older one.`,
          remedy: 'Write it below the wording that it replaces.',
        });
      else statements.set(id, { ...known, later: [...known.later, { from, blocks, line }] });
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
