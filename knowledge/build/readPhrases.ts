import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language, PhraseGroup } from '../contract.js';
import { type Report, readYamlList } from './yamlFile.js';

/** More ways than this of one line are a slip. */
const MOST_WAYS = 2000;

/** `(delete|erase) (it|all of it) [please]`: every way of saying a line; `[…]` may be left out. */
export function waysOf(line: string): string[] {
  const parts = line.match(/\([^()]*\)|\[[^[\]]*\]|[^()[\]]+/g) ?? [];
  const ways = parts.reduce<string[]>(
    (heads, part) => {
      const inner = part.replace(/^[([]|[)\]]$/g, '').split('|');
      const choices = part.startsWith('(') ? inner : part.startsWith('[') ? [...inner, ''] : [part];
      return heads.flatMap((head) => choices.map((choice) => `${head} ${choice}`));
    },
    [''],
  );
  return ways.map((way) => way.replace(/\s+/g, ' ').trim());
}

const schema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)+$/, 'is a dotted name, such as command.back'),
  said: z
    .array(
      z
        .string()
        .regex(/^[\p{Ll}\p{N} ()[\]|]+$/u, 'is small letters, digits and blanks, with (one|another) and [left out]')
        .refine((line) => waysOf(line).length <= MOST_WAYS, `has more than ${MOST_WAYS} ways`),
    )
    .min(1),
});

/** Groups whose phrases steer the conversation: one phrase may not mean two of them. */
const isCommand = (id: string): boolean => id.startsWith('command.') || id.startsWith('role.');

/** Every `phrases/<language>/*.yaml`: how people say a command, an answer, a place in a list. */
export function readPhrases(
  root: string,
  language: Language,
  report: Report,
  /** Which command a phrase means: shared between languages, since a person may mix them. */
  owner = new Map<string, string>(),
): PhraseGroup[] {
  const folder = `knowledge/phrases/${language}`;
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.yaml'));
  const groups: PhraseGroup[] = [];
  for (const { value, file, line } of names
    .sort()
    .flatMap((name) => readYamlList(root, `${folder}/${name}`, schema, report))) {
    const problem = (message: string, remedy: string): void =>
      report({ code: 'DUPLICATE_ID', file, line, message, remedy });
    if (groups.some(({ id }) => id === value.id))
      problem(`the phrases "${value.id}" stand twice.`, 'Keep one of the two.');
    const phrases = [...new Set(value.said.flatMap(waysOf))];
    for (const phrase of isCommand(value.id) ? phrases : []) {
      const other = owner.get(phrase);
      if (other !== undefined && other !== value.id)
        problem(`"${phrase}" means ${other} and ${value.id}.`, 'Leave it in one of them.');
      owner.set(phrase, value.id);
    }
    groups.push({ id: value.id, phrases });
  }
  return groups;
}
