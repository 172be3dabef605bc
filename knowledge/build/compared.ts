import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '../contract.js';
import { pointId } from '../ids.js';
import { blocksOfPoint } from './checkEntries.js';
import type { KnowledgeBase } from './readKnowledgeBase.js';
import { everyBlockOf } from './readStatements.js';
import { type Report, readText } from './yamlFile.js';

/** The texts that two languages share. */
export type Shared = Pick<KnowledgeBase, 'entries' | 'statements' | 'authorities' | 'claims' | 'cited'>;

/** What is said in a language, and where: a point, a statement, what is cited. */
interface Said {
  readonly hash: string;
  readonly file: string;
  readonly line: number;
}

/** Both texts of one thing as they were when somebody last compared them. */
interface Compared {
  readonly original: string;
  readonly translated: string;
}

const fileOf = (language: Language): string => `knowledge/compared/${language}.tsv`;

/** Equal for equal texts. */
export function hashOf(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 12);
}

/** Every point, statement, claim (`claims/C9`) and authority of a language by its id; a reader of both languages compares these. */
function saidIn({ entries, statements, cited, ...original }: Shared, language: Language) {
  const said = new Map<string, Said>();
  for (const { topic, points } of entries.get(language)?.values() ?? [])
    for (const point of points) {
      const { file, line } = point;
      const texts = [point.title, ...blocksOfPoint(point).map(({ template }) => template)];
      said.set(pointId(topic, point.name), { hash: hashOf(texts), file, line });
    }
  for (const statement of statements.get(language)?.values() ?? []) {
    const { file, line } = statement;
    said.set(statement.id, { hash: hashOf(everyBlockOf(statement).map(({ template }) => template)), file, line });
  }
  const { claims, authorities } = cited.get(language) ?? original;
  const fileNamed = (name: string): string => `knowledge/${name}${cited.has(language) ? `.${language}` : ''}.yaml`;
  for (const { id, law, implied, quote } of claims.values()) {
    const hash = hashOf([law, ...(implied ? [quote] : [])]);
    said.set(`claims/${id}`, { hash, file: fileNamed('claims'), line: 0 });
  }
  for (const { id, about } of authorities.values())
    said.set(`authorities/${id}`, { hash: hashOf([about]), file: fileNamed('authorities'), line: 0 });
  return said;
}

function readCompared(root: string, language: Language, report: Report): Map<string, Compared> {
  const rows = readText(root, fileOf(language), report).split('\n').slice(1);
  return new Map(
    rows.flatMap((row): [string, Compared][] => {
      const [id = '', original = '', translated = ''] = row.split('\t');
      return id === '' ? [] : [[id, { original, translated }]];
    }),
  );
}

/** Reports each thing one of whose texts changed since they were last compared, at the other one. */
export function checkCompared(
  root: string,
  base: Shared,
  { original, translated }: { readonly original: Language; readonly translated: Language },
  report: Report,
): void {
  const compared = readCompared(root, translated, report);
  const translations = saidIn(base, translated);
  for (const [id, first] of saidIn(base, original)) {
    const second = translations.get(id);
    if (second === undefined) continue;
    const last = compared.get(id);
    const due = [
      { changed: first.hash !== last?.original, language: original, at: second },
      { changed: second.hash !== last?.translated, language: translated, at: first },
    ];
    for (const { changed, language, at } of due)
      if (changed)
        report({
          file: at.file,
          line: at.line,
          code: 'TRANSLATION_DUE',
          message: `"${id}" changed in "${language}" since it was compared with this.`,
          remedy: `Compare the two, then run "npm run kb -- compared ${id}".`,
        });
  }
}

/** Keeps that things say the same: all of them, or those of the ids and topics named. Returns how many. */
export function keepCompared(
  root: string,
  base: Shared,
  { original, translated }: { readonly original: Language; readonly translated: Language },
  named: readonly string[] | 'all',
): number {
  const kept = named === 'all' ? new Map<string, Compared>() : readCompared(root, translated, () => {});
  const translations = saidIn(base, translated);
  let count = 0;
  for (const [id, { hash }] of saidIn(base, original)) {
    const second = translations.get(id);
    if (second === undefined || (named !== 'all' && !named.some((each) => each === id || id.startsWith(`${each}/`))))
      continue;
    kept.set(id, { original: hash, translated: second.hash });
    count += 1;
  }
  const rows = [...kept].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map(([id, last]) => [id, last.original, last.translated]);
  const path = join(root, fileOf(translated));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${[['id', original, translated], ...lines].map((row) => row.join('\t')).join('\n')}\n`);
  return count;
}
