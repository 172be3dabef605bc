import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language, PhraseGroup } from '../contract.js';
import { type Report, readYamlList } from './yamlFile.js';

const schema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)+$/, 'is a dotted name, such as command.back'),
  said: z
    .array(z.string().regex(/^[\p{Ll}\p{N}]+( [\p{Ll}\p{N}]+)*$/u, 'is small letters and digits, single blanks'))
    .min(1),
});

/** Groups whose phrases steer the conversation: one phrase may not mean two of them. */
const isCommand = (id: string): boolean => id.startsWith('command.') || id.startsWith('role.');

/** Every `phrases/<language>/*.yaml`: how people say a command, an answer, a place in a list. */
export function readPhrases(root: string, language: Language, report: Report): PhraseGroup[] {
  const folder = `knowledge/phrases/${language}`;
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.yaml'));
  const groups: PhraseGroup[] = [];
  const owner = new Map<string, string>();
  for (const { value, file, line } of names
    .sort()
    .flatMap((name) => readYamlList(root, `${folder}/${name}`, schema, report))) {
    const problem = (message: string, remedy: string): void =>
      report({ code: 'DUPLICATE_ID', file, line, message, remedy });
    if (groups.some(({ id }) => id === value.id))
      problem(`the phrases "${value.id}" stand twice.`, 'Keep one of the two.');
    for (const phrase of isCommand(value.id) ? value.said : []) {
      const other = owner.get(phrase);
      if (other !== undefined && other !== value.id)
        problem(`"${phrase}" means ${other} and ${value.id}.`, 'Leave it in one of them.');
      owner.set(phrase, value.id);
    }
    groups.push({ id: value.id, phrases: [...new Set(value.said)] });
  }
  return groups;
}
