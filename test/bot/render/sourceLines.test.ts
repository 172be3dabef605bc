import { expect, test } from 'vitest';
import { sourceLines } from '../../../bot/render/sourceLines.js';
import { citationsOf, sourcesOf } from '../../../dialogs/replies/reply.js';
import { Words } from '../../../dialogs/replies/words.js';
import { isoDate, topicId } from '../../../knowledge/ids.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { TODAY } from '../../support/today.js';

test.each([
  ['en', 'In force as of November 28, 2026, '],
  ['es', 'Vigente al 28 de noviembre de 2026, '],
] as const)('the day of the words is written as people of the language write it: %s', async (language, line) => {
  const knowledge = await realKnowledge();
  const words = new Words(knowledge, TODAY, language);
  const blocks = knowledge.entry(topicId('firearms'), TODAY, language)?.points[0].blocks ?? [];
  const sources = sourcesOf(citationsOf(blocks), isoDate('2026-11-28'), words.sourceWords);
  expect(sourceLines(sources).at(-1)).toContain(line);
});
