import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language, Review, TopicId } from '../contract.js';
import { type RawPoint, readPoints } from './readPoints.js';
import { reviewSchema } from './readReview.js';
import { zTopicId } from './schemas.js';
import type { Sources } from './sourcedText.js';
import { type Report, readText, readYamlObject } from './yamlFile.js';

const header = z.strictObject({
  topic: zTopicId,
  title: z.string().min(3).max(60),
  button: z.string().min(3).max(24),
  followUps: z.array(zTopicId).min(2).max(3),
  attorney: z.enum(['protected', 'restrained', 'both', 'none']),
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
  readonly review: Review;
  readonly points: readonly RawPoint[];
  readonly file: string;
}

/** One Markdown file: a YAML header between `---` lines, then the points. */
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
  const points = readPoints(body, yaml.split('\n').length + 3, file, sources, report);
  return { ...fields, language, points, file };
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
  if (!existsSync(join(root, folder))) return entries;
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
