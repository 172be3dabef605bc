import type { Entry, IsoDate, Library } from '../../knowledge/contract.js';
import { topicId } from '../../knowledge/ids.js';
import { citationsOf, type Reply } from './reply.js';
import { Words } from './words.js';

/** An entry's first point as an answer of its own, outside of a conversation: its sources, its day, two neighbors to tap. */
export function shortAnswer(entry: Entry, library: Library, on: IsoDate): Reply {
  const words = new Words(library, on, entry.language);
  const [point] = entry.points;
  const buttons = entry.followUps.flatMap((topic) => library.entry(topicId(topic), on, entry.language)?.button ?? []);
  return {
    topic: entry.topic,
    blocks: point.blocks,
    sources: words.sources(citationsOf(point.blocks), entry.inForceAsOf),
    choices: buttons.slice(0, 2),
    language: entry.language,
  };
}
