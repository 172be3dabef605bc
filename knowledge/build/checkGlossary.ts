import { z } from 'zod';
import type { Language } from '../contract.js';
import { type Report, readYamlList } from './yamlFile.js';

const FILE = 'knowledge/glossary.yaml';
const wording = z.string().min(3);
const schema = z.strictObject({ en: wording, es: wording, never: z.array(wording).min(1) });

/** A wording that is not used, and the one that stands in its place. */
interface Refused {
  readonly pattern: RegExp;
  readonly instead: string;
}

/** By language, the wordings of legal terms that its texts do not use. */
export type Glossary = ReadonlyMap<Language, readonly Refused[]>;

/** A text of the knowledge base and where it stands. */
export interface Wording {
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

function wholeWords(text: string): RegExp {
  return new RegExp(`(?<!\\p{L})${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'iu');
}

/** `glossary.yaml`: one wording for each legal term. A wording that is refused for one term and used for another is reported. */
export function readGlossary(root: string, report: Report): Glossary {
  const terms = readYamlList(root, FILE, schema, report);
  for (const { value, line } of terms)
    for (const never of value.never) {
      const used = terms.find((other) => wholeWords(never).test(other.value.es));
      if (used)
        report({
          code: 'GLOSSARY_WORDING',
          file: FILE,
          line,
          message: `"${never}" is refused here and stands in "${used.value.es}".`,
          remedy: 'Take it out of one of the two.',
        });
    }
  const refused = terms.flatMap(({ value: { never, es } }) =>
    never.map((each) => ({ pattern: wholeWords(each), instead: es })),
  );
  return new Map([['es', refused]]);
}

/** Reports every text that words a legal term in a way the glossary refuses. Words that a `{{value}}` fills in are not looked at. */
export function checkGlossary(
  glossary: Glossary,
  wordings: Iterable<Wording>,
  language: Language,
  report: Report,
): void {
  const refused = glossary.get(language) ?? [];
  for (const { text, file, line } of wordings)
    for (const { pattern, instead } of refused) {
      const hit = pattern.exec(text);
      if (hit)
        report({
          code: 'GLOSSARY_WORDING',
          file,
          line,
          message: `"${hit[0]}" is worded otherwise in the glossary.`,
          remedy: `Write "${instead}".`,
        });
    }
}
