import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, PointId } from '../contract.js';
import { type Report, readText } from './yamlFile.js';

/** A message of a whole conversation. */
export interface TalkTurn {
  readonly text: string;
  readonly language: Language;
  /** The first message of the same conversation. */
  readonly first: string;
  /** The points that were answered before it, the first one first. */
  readonly before: readonly PointId[];
  /** The point that answers it; absent where none does: a nod, a fact, something else. */
  readonly target: PointId | undefined;
}

/**
 * A label, a tab, a message; `-` labels what no point answers. Without a message the line only says what was answered. After
 * another tab stands what the recognizers must not take it for: `danger` and `wrong` mark what is not calm, or not lawful.
 */
const LINE = /^(-|[a-z0-9-]+\/[a-z0-9-]+)\t([^\t]*)(?:\t(danger|wrong|danger wrong))?$/;

/** A line of a conversation, read; `undefined` where it has no label or another mark. */
export function talkLine(
  raw: string,
): { readonly target: PointId | undefined; readonly text: string; readonly marks: readonly string[] } | undefined {
  const [, label, text = '', marks = ''] = LINE.exec(raw) ?? [];
  if (label === undefined) return undefined;
  return { target: label === '-' ? undefined : (label as PointId), text: text.trim(), marks: marks.split(' ') };
}

/** The conversations of one file; a line that begins with `# ` names the next one. */
function ofFile(
  root: string,
  { file, language }: { readonly file: string; readonly language: Language },
  points: ReadonlySet<PointId>,
  report: Report,
): TalkTurn[] {
  let before: PointId[] = [];
  let first: string | undefined;
  return readText(root, file, report)
    .split('\n')
    .flatMap((raw, index): TalkTurn[] => {
      if (raw.startsWith('# ')) [before, first] = [[], undefined];
      if (raw.trim() === '' || raw.startsWith('# ')) return [];
      const line = talkLine(raw);
      const at = { file, line: index + 1 };
      if (line === undefined) {
        report({
          ...at,
          code: 'BAD_SHAPE',
          message: `"${raw}" has no label, or another mark.`,
          remedy:
            'Write topic/point, or - where none answers, a tab, the message; after another tab only "danger", "wrong" or both.',
        });
        return [];
      }
      const { target, text } = line;
      if (target !== undefined && !points.has(target)) {
        report({
          ...at,
          code: 'BAD_ID',
          message: `"${target}" is no point of the entries.`,
          remedy: 'Name one of them.',
        });
        return [];
      }
      if (text !== '') first ??= text;
      const turn = { text, language, first: first ?? text, before, target };
      if (target !== undefined) before = [...before, target];
      return text === '' ? [] : [turn];
    });
}

/** The conversations of all languages: `talks/<language>/*.txt`. None where there is no such folder. */
export function readTalks(
  root: string,
  languages: readonly Language[],
  points: ReadonlySet<PointId>,
  report: Report,
): TalkTurn[] {
  return languages.flatMap((language) => {
    const folder = `knowledge/talks/${language}`;
    if (!existsSync(join(root, folder))) return [];
    return readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .flatMap((name) => ofFile(root, { file: `${folder}/${name}`, language }, points, report));
  });
}
