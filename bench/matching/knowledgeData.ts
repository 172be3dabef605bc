import { readFileSync } from 'node:fs';
import { isContent, readGold } from '../../bot/commands/evaluation.js';
import { readKnowledgeBase } from '../../knowledge/build/readKnowledgeBase.js';
import { todayInCalifornia } from '../../knowledge/commands/dataDir.js';
import { projectRoot } from '../../knowledge/paths.js';
import { BenchError, type DataSet, heldOut } from './dataSet.js';

/** The label of gold lines that ask for something else. Guards have lines of their own, which no peer could meet. */
const OUTSIDE = '@out-of-scope';

/** The project's own questions to learn from, and a gold file to be judged on. Throws {@link BenchError}. */
export function knowledgeDataSet(goldFile: string): DataSet {
  const { base } = readKnowledgeBase(projectRoot, todayInCalifornia(new Date()));
  const { topics, guards, outOfScope } = base.questions;
  const train = [
    ...topics.map(({ text, topic }) => ({ text, label: topic as string })),
    ...guards.flatMap(({ text, topic }) => (topic === undefined ? [] : [{ text, label: topic as string }])),
  ];
  const trainOutside = outOfScope.map(({ text }) => text);
  const gold = readGoldFile(goldFile);
  return {
    name: `own knowledge base, judged on ${goldFile}`,
    train,
    trainOutside,
    ...heldOut(train, trainOutside),
    test: gold.filter(isContent).map(({ q, topic, also }) => ({ text: q, label: topic, also })),
    testOutside: gold.filter(({ topic }) => topic === OUTSIDE).map(({ q }) => q),
  };
}

function readGoldFile(file: string): ReturnType<typeof readGold> {
  try {
    return readGold(readFileSync(file, 'utf8'), file);
  } catch (error) {
    throw new BenchError(error instanceof Error ? error.message : `${file}: cannot be read`);
  }
}
