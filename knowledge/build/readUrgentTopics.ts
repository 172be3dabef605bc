import { z } from 'zod';
import type { TopicId } from '../contract.js';
import { zTopicId } from './schemas.js';
import { type Report, readText, readYamlObject } from './yamlFile.js';

const FILE = 'knowledge/urgentTopics.yaml';
const schema = z.strictObject({ urgent: z.array(zTopicId).min(1) });

/** `urgentTopics.yaml`: the topics that cannot wait, the most urgent first. */
export function readUrgentTopics(root: string, topics: ReadonlySet<TopicId>, report: Report): readonly TopicId[] {
  const urgent = readYamlObject(readText(root, FILE, report), FILE, 1, schema, report)?.urgent ?? [];
  for (const topic of urgent.filter((each) => !topics.has(each)))
    report({
      code: 'UNKNOWN_TOPIC',
      file: FILE,
      line: 0,
      message: `"${topic}" is no topic.`,
      remedy: 'Correct it, or add the topic to topics.tsv.',
    });
  return urgent;
}
