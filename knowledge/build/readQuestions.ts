import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Guard, Language, TopicId, YesNo } from '../contract.js';
import { type Report, readText } from './yamlFile.js';

/** One way people ask, with its place in the files. */
export interface Variant {
  readonly text: string;
  readonly language: Language;
  readonly file: string;
  readonly line: number;
}

/** A way of asking for a topic, and for which of its points; `undefined`: for the topic in general. */
export interface TopicVariant extends Variant {
  readonly topic: TopicId;
  readonly point: string | undefined;
  /** What a yes/no question in these words is answered with. */
  readonly polarity: YesNo | undefined;
  /** Whether the words voice the false belief that the point corrects. */
  readonly isBelief: boolean;
}

/** An utterance for which a guard does or does not stand; the topic where it is clear, the kind of small talk. */
export interface GuardVariant extends Variant {
  readonly guard: Guard;
  readonly holds: boolean;
  readonly topic: TopicId | undefined;
  readonly smalltalk: string | undefined;
}

export interface OutOfScopeVariant extends Variant {
  readonly distance: 'near' | 'far';
}

export interface Questions {
  readonly topics: readonly TopicVariant[];
  readonly guards: readonly GuardVariant[];
  readonly outOfScope: readonly OutOfScopeVariant[];
}

const GUARD_FILE = /^guard-(crisis|advice|wrongdoing|smalltalk)(-not)?\.txt$/;
const SCOPE_FILE = /^out-of-scope-(near|far)\.txt$/;

function linesOf(root: string, language: Language, file: string, report: Report): Variant[] {
  return readText(root, file, report)
    .split('\n')
    .map((text, index) => ({ text: text.trim(), language, file, line: index + 1 }))
    .filter(({ text }) => text !== '' && !text.startsWith('# '));
}

/** Letters and digits only: two variants that differ in nothing else are the same question. */
export function sameQuestionKey(text: string): string {
  const key = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return key === '' ? text.trim() : key;
}

/** Reports a question that stands twice in one language. */
function reportDuplicates(variants: readonly Variant[], report: Report): void {
  const seen = new Map<string, Variant>();
  for (const variant of variants) {
    const key = sameQuestionKey(variant.text);
    const earlier = seen.get(key);
    if (earlier) {
      report({
        code: 'DUPLICATE_VARIANT',
        file: variant.file,
        line: variant.line,
        message: `"${variant.text.slice(0, 60)}" stands already in ${earlier.file}:${earlier.line}.`,
        remedy: 'Keep the question where it belongs and delete the other.',
      });
    } else seen.set(key, variant);
  }
}

/**
 * The questions of all languages together: `<topic>.txt`, `guard-<guard>[-not].txt`, `out-of-scope-<near|far>.txt` in a
 * folder a language. A language without a folder has none.
 */
export function readQuestions(
  root: string,
  languages: readonly Language[],
  topics: ReadonlySet<TopicId>,
  report: Report,
): Questions {
  const read = languages.map((language) => questionsOf(root, language, topics, report));
  const questions = {
    topics: read.flatMap((each) => each.topics),
    guards: read.flatMap((each) => each.guards),
    outOfScope: read.flatMap((each) => each.outOfScope),
  };
  for (const language of languages)
    reportDuplicates(
      [...questions.topics, ...questions.outOfScope, ...questions.guards].filter((each) => each.language === language),
      report,
    );
  return questions;
}

const SECTION = /^\[([a-z0-9-]+)((?: (?:yes|no|belief))*)\]$/;

/** The lines of one topic; `[point]`, `[point yes]`, `[point no belief]` say what the lines below ask for. */
function ofTopic(lines: readonly Variant[], topic: TopicId, report: Report): TopicVariant[] {
  let section: Pick<TopicVariant, 'point' | 'polarity' | 'isBelief'> = {
    point: undefined,
    polarity: undefined,
    isBelief: false,
  };
  return lines.flatMap((line) => {
    if (!line.text.startsWith('[')) return [{ ...line, topic, ...section }];
    const [, point, marks = ''] = SECTION.exec(line.text) ?? [];
    if (point === undefined)
      report({
        code: 'BAD_SHAPE',
        file: line.file,
        line: line.line,
        message: `"${line.text}" names no point.`,
        remedy: 'Write [point], [point yes], [point no] or one of them with "belief".',
      });
    const polarity = marks.includes('yes') ? 'yes' : marks.includes(' no') ? 'no' : undefined;
    section = { point, polarity, isBelief: marks.includes('belief') };
    return [];
  });
}

function questionsOf(root: string, language: Language, topics: ReadonlySet<TopicId>, report: Report): Questions {
  const folder = `knowledge/questions/${language}`;
  const questions = {
    topics: [] as TopicVariant[],
    guards: [] as GuardVariant[],
    outOfScope: [] as OutOfScopeVariant[],
  };
  if (!existsSync(join(root, folder))) return questions;
  const known = (raw: string | undefined, variant: Variant): TopicId | undefined => {
    if (raw === undefined || topics.has(raw as TopicId)) return raw as TopicId | undefined;
    report({
      code: 'UNKNOWN_TOPIC',
      file: variant.file,
      line: variant.line,
      message: `"${raw}" is not a topic.`,
      remedy: 'Use an id of topics.tsv after the tab.',
    });
    return undefined;
  };
  for (const name of readdirSync(join(root, folder))
    .filter((entry) => entry.endsWith('.txt'))
    .sort()) {
    const lines = linesOf(root, language, `${folder}/${name}`, report);
    const guardFile = GUARD_FILE.exec(name);
    const scopeFile = SCOPE_FILE.exec(name);
    if (guardFile) {
      const guard = guardFile[1] as Guard;
      for (const line of lines) {
        const [text = '', label] = line.text.split('\t').map((part) => part.trim());
        const isTalk = guard === 'smalltalk' && guardFile[2] === undefined;
        questions.guards.push({
          ...line,
          text,
          guard,
          holds: guardFile[2] === undefined,
          topic: isTalk ? undefined : known(label, line),
          smalltalk: isTalk ? label : undefined,
        });
      }
    } else if (scopeFile) {
      questions.outOfScope.push(...lines.map((line) => ({ ...line, distance: scopeFile[1] as 'near' | 'far' })));
    } else {
      const topic = name.replace(/\.txt$/, '') as TopicId;
      if (topics.has(topic)) questions.topics.push(...ofTopic(lines, topic, report));
      else
        report({
          code: 'UNKNOWN_TOPIC',
          file: `${folder}/${name}`,
          line: 0,
          message: `"${topic}" is not a topic.`,
          remedy: 'Name the file after an id of topics.tsv.',
        });
    }
  }
  return questions;
}
