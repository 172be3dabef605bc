import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../errors.js';

/** Takes a problem; the reader goes on, so that one run shows everything that is wrong. */
export type Report = (problem: Problem) => void;

/** One checked item of a data file and the line it starts on. */
export interface Located<T> {
  readonly value: T;
  readonly file: string;
  readonly line: number;
}

/** Reads a text file below `root` with Unix line ends; a missing one is reported and gives an empty text. */
export function readText(root: string, file: string, report: Report): string {
  const path = join(root, file);
  if (!existsSync(path)) {
    report({
      code: 'MISSING_FILE',
      file,
      line: 0,
      message: 'this file is missing.',
      remedy: 'Restore it from the repository.',
    });
    return '';
  }
  return readFileSync(path, 'utf8').replace(/\r\n/g, '\n');
}

function parsed(text: string, file: string, firstLine: number, report: Report) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const error of document.errors) {
    const line = lines.linePos(error.pos[0]).line + firstLine - 1;
    report({ code: 'BAD_YAML', file, line, message: `${error.message}.`, remedy: 'Mend the YAML on this line.' });
  }
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line + firstLine - 1;
    }
    return firstLine;
  };
  return { data: document.errors.length > 0 ? undefined : (document.toJS() as unknown), lineOf };
}

function reportIssues(
  error: z.ZodError,
  file: string,
  prefix: readonly (string | number)[],
  lineOf: (path: readonly (string | number)[]) => number,
  report: Report,
) {
  for (const issue of error.issues) {
    const path = [...prefix, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
    report({
      code: 'BAD_SHAPE',
      file,
      line: lineOf(path),
      message: `${issue.path.join('.') || 'this item'}: ${issue.message}.`,
      remedy: 'The folder README shows the shape of each file.',
    });
  }
}

/** A YAML list, each item checked against `schema`; bad items are reported and left out. */
export function readYamlList<T>(root: string, file: string, schema: z.ZodType<T>, report: Report): Located<T>[] {
  const { data, lineOf } = parsed(readText(root, file, report), file, 1, report);
  if (data === undefined || data === null) return [];
  if (!Array.isArray(data)) {
    report({
      code: 'BAD_SHAPE',
      file,
      line: 1,
      message: 'a list is expected here.',
      remedy: 'Start every item with "- ".',
    });
    return [];
  }
  return data.flatMap((raw: unknown, index) => {
    const result = schema.safeParse(raw);
    if (result.success) return [{ value: result.data, file, line: lineOf([index]) }];
    reportIssues(result.error, file, [index], lineOf, report);
    return [];
  });
}

/** One YAML object, from a file of its own or from the header of a Markdown file starting at `firstLine`. */
export function readYamlObject<T>(
  text: string,
  file: string,
  firstLine: number,
  schema: z.ZodType<T>,
  report: Report,
): T | undefined {
  const { data, lineOf } = parsed(text, file, firstLine, report);
  if (data === undefined) return undefined;
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  reportIssues(result.error, file, [], lineOf, report);
  return undefined;
}
