import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ClaimId, Language, Review, TopicId } from '../contract.js';
import { reviewSchema } from './readReview.js';
import { zClaimId, zTopicId } from './schemas.js';
import { type RawBlock, readBlock, type Sources } from './sourcedText.js';
import { type Report, readText, readYamlObject } from './yamlFile.js';

const header = z.strictObject({
  topic: zTopicId,
  title: z.string().min(3).max(60),
  button: z.string().min(3).max(24),
  followUps: z.array(zTopicId).min(2).max(3),
  attorney: z.enum(['protected', 'restrained', 'both', 'none']),
  relies: z.array(zClaimId),
  corrects: z.array(zClaimId),
  noView: z
    .strictObject({ protected: z.string().min(10).optional(), restrained: z.string().min(10).optional() })
    .default({}),
  review: reviewSchema,
});

/** An entry as its file has it: words with `{{values}}` still to be filled in. */
export interface RawEntry {
  readonly topic: TopicId;
  readonly language: Language;
  readonly title: string;
  readonly button: string;
  readonly followUps: readonly TopicId[];
  readonly attorney: 'protected' | 'restrained' | 'both' | 'none';
  readonly relies: readonly ClaimId[];
  readonly corrects: readonly ClaimId[];
  readonly noView: { readonly protected?: string | undefined; readonly restrained?: string | undefined };
  readonly review: Review;
  readonly short: readonly RawBlock[];
  readonly more: readonly RawBlock[];
  readonly views: { readonly protected: readonly RawBlock[]; readonly restrained: readonly RawBlock[] };
  readonly file: string;
}

type Section = 'short' | 'more' | 'protected' | 'restrained';

const SECTIONS: Record<Language, Record<string, Section>> = {
  en: {
    More: 'more',
    'If you are asking for protection': 'protected',
    'If you are the restrained person': 'restrained',
  },
  es: { Más: 'more', 'Si usted pide protección': 'protected', 'Si usted es la persona restringida': 'restrained' },
};

function readBody(
  body: string,
  firstLine: number,
  file: string,
  language: Language,
  sources: Sources,
  report: Report,
): Record<Section, RawBlock[]> {
  const sections: Record<Section, RawBlock[]> = { short: [], more: [], protected: [], restrained: [] };
  let section: Section = 'short';
  body.split('\n').forEach((raw, index) => {
    const line = firstLine + index;
    const text = raw.trim();
    if (text === '') return;
    if (text.startsWith('#')) {
      const next = SECTIONS[language][text.replace(/^#+\s*/, '')];
      if (next === undefined) {
        report({
          code: 'BAD_SHAPE',
          file,
          line,
          message: `"${text}" is not a section.`,
          remedy: `The sections are: ${Object.keys(SECTIONS[language]).join('; ')}.`,
        });
      }
      section = next ?? section;
      return;
    }
    const block = readBlock(text, { file, line }, sources, report);
    if (block) sections[section].push(block);
  });
  return sections;
}

/** One Markdown file: a YAML header between `---` lines, the short answer, then the sections. */
export function readEntry(
  root: string,
  file: string,
  language: Language,
  sources: Sources,
  report: Report,
): RawEntry | undefined {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readText(root, file, report));
  if (!match) {
    report({
      code: 'BAD_SHAPE',
      file,
      line: 1,
      message: 'the header is missing.',
      remedy: 'Start with a YAML header between two lines "---".',
    });
    return undefined;
  }
  const [, yaml = '', body = ''] = match;
  const fields = readYamlObject(yaml, file, 2, header, report);
  if (fields === undefined) return undefined;
  const { short, more, ...views } = readBody(body, yaml.split('\n').length + 3, file, language, sources, report);
  return { ...fields, language, short, more, views, file };
}

/** All entries of a language, by topic. The file is named after its topic. */
export function readEntries(
  root: string,
  language: Language,
  sources: Sources,
  report: Report,
): Map<TopicId, RawEntry> {
  const entries = new Map<TopicId, RawEntry>();
  const folder = `knowledge/entries/${language}`;
  for (const name of readdirSync(join(root, folder))
    .filter((entry) => entry.endsWith('.md'))
    .sort()) {
    const file = `${folder}/${name}`;
    const entry = readEntry(root, file, language, sources, report);
    if (entry === undefined) continue;
    if (name !== `${entry.topic}.md`) {
      report({
        code: 'BAD_ID',
        file,
        line: 2,
        message: `the file holds topic "${entry.topic}".`,
        remedy: `Name it ${entry.topic}.md.`,
      });
    }
    entries.set(entry.topic, entry);
  }
  return entries;
}
