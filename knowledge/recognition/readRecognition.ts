import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLanguages } from '../build/readLanguages.js';
import { talkLine } from '../build/readTalks.js';
import { LAWFUL_TOPICS } from '../contextTopics.js';
import type { Language } from '../contract.js';
import { KnowledgeError } from '../errors.js';
import type { Family } from '../recognitionContract.js';
import type { Cries } from './plainCries.js';

/** A line of the data with its labels. */
export interface RecognitionLine {
  readonly text: string;
  readonly family: Family;
  readonly language: Language;
  /** Empty where nothing of the family holds. */
  readonly labels: readonly string[];
  /** Lines of one pair are held out together. */
  readonly pair: string | undefined;
}

/** A line on danger: `kind` of a calm line is what it resembles. */
export interface DangerLine {
  readonly text: string;
  readonly language: Language;
  readonly pair: string;
  readonly isDanger: boolean;
  /** `undefined` where it is not told. */
  readonly kind: string | undefined;
}

/** A message on the subject that tells of no danger. */
export interface CalmLine {
  readonly text: string;
  /** Whether it asks for what a point answers, and so for no repair and nothing of the bot. */
  readonly isQuestion: boolean;
  /** Whether nothing in it is against an order or the law. */
  readonly isLawful: boolean;
}

export interface RecognitionData {
  readonly lines: readonly RecognitionLine[];
  readonly danger: readonly DangerLine[];
  readonly cries: readonly Cries[];
  /** Follow-ups, and messages of whole conversations, that tell of no danger. */
  readonly calm: readonly CalmLine[];
}

const FOLDER = 'knowledge/recognition';
type SectionedFamily = Exclude<Family, 'danger'>;

/** Families with a file of sections, `[label label]`, a line below each. */
const SECTIONED: readonly SectionedFamily[] = [
  'acts',
  'forms',
  'repairs',
  'aboutBot',
  'facts',
  'safe',
  'confessions',
  'wrongdoing',
];
const NONE = 'none';

function fail(file: string, line: number, message: string): never {
  throw new KnowledgeError([
    { code: 'BAD_SHAPE', file, line, message, remedy: 'Mend this line; the head of the file shows the form.' },
  ]);
}

/** Lines with their number, comments and blank ones left out. */
function linesOf(root: string, file: string): { text: string; line: number }[] {
  const path = join(root, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .map((text, index) => ({ text: text.trimEnd(), line: index + 1 }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
}

/** The lines of a family's file; none for a language without it. Throws {@link KnowledgeError}. */
export function readSections(root: string, family: SectionedFamily, language: Language): RecognitionLine[] {
  const file = `${FOLDER}/${language}/${family}.txt`;
  let section: readonly string[] | undefined;
  return linesOf(root, file).flatMap(({ text, line }) => {
    const head = /^\[([\w.]+(?: [\w.]+)*)\]$/.exec(text)?.[1];
    if (head !== undefined) {
      section = head.split(' ');
      return [];
    }
    if (section === undefined) return fail(file, line, 'this line stands before the first section.');
    const [words = '', more = ''] = text.split('\t');
    const labels = [...section, ...more.split(' ')].filter((label) => label !== '' && label !== NONE);
    return [{ text: words.trim(), family, language, labels, pair: undefined }];
  });
}

function readDanger(root: string, language: Language): DangerLine[] {
  const folder = `${FOLDER}/${language}`;
  if (!existsSync(join(root, folder))) return [];
  const files = readdirSync(join(root, folder)).filter((name) => /^danger\w*\.tsv$/.test(name));
  return files.sort().flatMap((name) =>
    linesOf(root, `${folder}/${name}`).map(({ text, line }) => {
      const [pair, label, kind, , words] = text.split('\t');
      if (!pair || !words || (label !== 'danger' && label !== 'calm'))
        return fail(`${folder}/${name}`, line, 'a line has a pair, "danger" or "calm", a kind, a time and words.');
      return { text: words, language, pair, isDanger: label === 'danger', kind: kind === '-' ? undefined : kind };
    }),
  );
}

/** Lines of `cries.txt` by section; none for a language without the file. */
function readCries(root: string, language: Language): Cries[] {
  const lines = linesOf(root, `${FOLDER}/${language}/cries.txt`);
  if (lines.length === 0) return [];
  const sections = new Map<string, string[]>();
  let section: string[] = [];
  for (const { text } of lines) {
    const head = /^\[(\w+)\]$/.exec(text)?.[1];
    if (head === undefined) section.push(text.trim());
    else {
      section = sections.get(head) ?? [];
      sections.set(head, section);
    }
  }
  const { alone = [], before = [], past = [], ...byKind } = Object.fromEntries(sections);
  return [{ byKind: Object.entries(byKind), alone, before, past }];
}

/** A shorter message may as well be about the last answer ("why"): it teaches nothing here. In words. */
const SHORTEST_CALM = 3;

const isLongEnough = ({ text }: CalmLine): boolean => text.split(/\s+/).length >= SHORTEST_CALM;

/** The lines of all files of a folder, each with the name of its file. */
function linesIn(root: string, folder: string): { readonly name: string; readonly text: string }[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .sort()
    .flatMap((file) =>
      linesOf(root, `${folder}/${file}`).map(({ text }) => ({ name: file.replace(/\.txt$/, ''), text })),
    );
}

/** The follow-ups that are calm; see `knowledge/follow-ups`. On some topics all of them are lawful. */
const calmFollowUps = (root: string, language: Language): CalmLine[] =>
  linesIn(root, `knowledge/follow-ups/${language}`).flatMap(({ name, text: line }) => {
    const [text = '', mark] = line.split('\t').map((field) => field.trim());
    const isCalm = !text.startsWith('[') && mark === undefined;
    return isCalm ? [{ text, isQuestion: true, isLawful: LAWFUL_TOPICS.includes(name) }] : [];
  });

/** The messages of whole conversations that are calm; see `knowledge/talks`. */
const calmTalk = (root: string, language: Language): CalmLine[] =>
  linesIn(root, `knowledge/talks/${language}`).flatMap(({ text: line }) => {
    const told = talkLine(line);
    if (told === undefined || told.marks.includes('danger')) return [];
    return [{ text: told.text, isQuestion: told.target !== undefined, isLawful: !told.marks.includes('wrong') }];
  });

/** Reads the curated lines that teach the recognizers. Throws {@link KnowledgeError} at the first line that is not of the form. */
export function readRecognition(root: string): RecognitionData {
  const languages = readLanguages(root, (problem) => {
    throw new KnowledgeError([problem]);
  }).map(({ code }) => code);
  return {
    lines: languages.flatMap((language) => SECTIONED.flatMap((family) => readSections(root, family, language))),
    danger: languages.flatMap((language) => readDanger(root, language)),
    cries: languages.flatMap((language) => readCries(root, language)),
    calm: languages
      .flatMap((language) => [...calmFollowUps(root, language), ...calmTalk(root, language)])
      .filter(isLongEnough),
  };
}
