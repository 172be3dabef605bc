import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, PointId, TopicId, YesNo } from '../contract.js';
import { pointId } from '../ids.js';
import { sameQuestionKey, type Variant } from './readQuestions.js';
import { type Report, readText } from './yamlFile.js';

/** A short question that means something only after an answer of `open`: "by when", "and if i dont". */
export interface FollowUp extends Variant {
  /** The topic that was talked about. */
  readonly open: TopicId;
  /** The point that answers, of the same topic or of another. */
  readonly target: PointId;
  /** The point of `open` that was just answered, where the words mean something after that one alone. */
  readonly after: PointId | undefined;
  /** What a yes/no question in these words is answered with. */
  readonly polarity: YesNo | undefined;
  /** Marked by a tab and "!": the words may tell of danger, so they teach nobody that they are calm. */
  readonly mayTellDanger: boolean;
}

const SECTION = /^\[(?:([a-z0-9-]+)\/)?([a-z0-9-]+)(?: (yes|no))?(?: after ([a-z0-9-]+))?\]$/;

/**
 * The follow-ups of one topic: `[point]`, `[point no]`, `[other-topic/point]` say what answers the lines below;
 * `[point after other-point]`, that they follow one point of the topic.
 */
function ofTopic(root: string, file: string, language: Language, open: TopicId, report: Report): FollowUp[] {
  let section: Pick<FollowUp, 'target' | 'polarity' | 'after'> | undefined;
  const seen = new Map<string, number>();
  return readText(root, file, report)
    .split('\n')
    .flatMap((raw, index) => {
      const [text = '', mark] = raw.split('\t').map((part) => part.trim());
      const line = index + 1;
      if (text === '' || text.startsWith('# ')) return [];
      if (text.startsWith('[')) {
        const [, topic = open, point, polarity, after] = SECTION.exec(text) ?? [];
        section =
          point === undefined
            ? undefined
            : {
                target: pointId(topic as TopicId, point),
                polarity: polarity as FollowUp['polarity'],
                after: after === undefined ? undefined : pointId(open, after),
              };
      }
      if (section === undefined)
        report({
          code: 'BAD_SHAPE',
          file,
          line,
          message: `"${text}" names no point.`,
          remedy:
            'Write [point], [point yes], [point no], [topic/point] or [point after point] above the lines that it answers.',
        });
      if (section === undefined || text.startsWith('[')) return [];
      const key = `${section.after ?? ''} ${sameQuestionKey(text)}`;
      const earlier = seen.get(key);
      if (earlier !== undefined)
        report({
          code: 'DUPLICATE_VARIANT',
          file,
          line,
          message: `"${text}" stands already in line ${earlier}.`,
          remedy: 'Keep it below the one point that answers it best.',
        });
      seen.set(key, line);
      return [{ text, language, file, line, open, ...section, mayTellDanger: mark === '!' }];
    });
}

/** The follow-ups of all languages: a file a topic in a folder a language. */
export function readFollowUps(
  root: string,
  languages: readonly Language[],
  topics: ReadonlySet<TopicId>,
  points: ReadonlySet<PointId>,
  report: Report,
): FollowUp[] {
  const all = languages.flatMap((language) => {
    const folder = `knowledge/follow-ups/${language}`;
    if (!existsSync(join(root, folder))) return [];
    return readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .flatMap((name) => {
        const file = `${folder}/${name}`;
        const open = name.replace(/\.txt$/, '') as TopicId;
        if (topics.has(open)) return ofTopic(root, file, language, open, report);
        report({
          code: 'UNKNOWN_TOPIC',
          file,
          line: 0,
          message: `"${open}" is not a topic.`,
          remedy: 'Name the file after an id of topics.tsv.',
        });
        return [];
      });
  });
  return all.filter(({ target, after, file, line }) => {
    const unknown = [target, after].find((point) => point !== undefined && !points.has(point));
    if (unknown === undefined) return true;
    report({
      code: 'BAD_ID',
      file,
      line,
      message: `"${unknown}" is no point of the entries.`,
      remedy: 'Name one of them.',
    });
    return false;
  });
}
