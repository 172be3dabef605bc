import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type KnowledgeBase, readKnowledgeBase } from '../../knowledge/build/readKnowledgeBase.js';
import type { IsoDate } from '../../knowledge/contract.js';
import type { Problem } from '../../knowledge/errors.js';
import { projectRoot } from '../../knowledge/paths.js';
import { TODAY } from './today.js';

/** What of `knowledge/` is data; the code and the encoder stay where they are. */
const DATA = [
  'documents',
  'entries',
  'questions',
  'statements',
  'phrases',
  'compared',
  'languages.yaml',
  'claims.yaml',
  'claims.es.yaml',
  'authorities.yaml',
  'authorities.es.yaml',
  'values.yaml',
  'courtCalendar.yaml',
  'courts.yaml',
  'formAddresses.yaml',
  'topics.tsv',
  'urgentTopics.yaml',
  'askedBy.yaml',
  'beliefs.yaml',
  'glossary.yaml',
  'lexicon.yaml',
  'review.yaml',
];

/** A copy of the real knowledge data in a temporary folder, to be damaged. File names are as in problems: `knowledge/…`. */
export class KnowledgeFolder {
  readonly root = mkdtempSync(join(tmpdir(), 'knowledge-'));

  /** `prepare` adds what the tests need to every fresh copy. */
  constructor(private readonly prepare: (folder: KnowledgeFolder) => void = () => {}) {
    this.copy();
  }

  text(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.root, file), text);
  }

  /** Replaces the first place of `from`, and fails when it is not there: a damage that does nothing proves nothing. */
  replace(file: string, from: string | RegExp, to: string): void {
    const before = this.text(file);
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`${file} holds no ${String(from)}`);
    this.write(file, after);
  }

  append(file: string, text: string): void {
    this.write(file, `${this.text(file).replace(/\n*$/, '\n')}${text}\n`);
  }

  /** Appends the text of a file from elsewhere. */
  appendFile(file: string, from: string): void {
    this.append(file, readFileSync(from, 'utf8'));
  }

  remove(file: string): void {
    rmSync(join(this.root, file));
  }

  /** The line on which `text` first stands, counting from 1. */
  lineOf(file: string, text: string): number {
    const index = this.text(file)
      .split('\n')
      .findIndex((line) => line.includes(text));
    if (index < 0) throw new Error(`${file} holds no ${text}`);
    return index + 1;
  }

  names(folder: string): string[] {
    return readdirSync(join(this.root, folder)).map((name) => basename(name));
  }

  read(today: IsoDate = TODAY): { base: KnowledgeBase; problems: Problem[] } {
    return readKnowledgeBase(this.root, today);
  }

  /** Undoes every damage. */
  restore(): void {
    rmSync(join(this.root, 'knowledge'), { recursive: true });
    this.copy();
  }

  private copy(): void {
    for (const name of DATA)
      cpSync(join(projectRoot, 'knowledge', name), join(this.root, 'knowledge', name), { recursive: true });
    this.prepare(this);
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
