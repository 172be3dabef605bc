import { type DataSet, readDataSet } from './dataSet.js';
import type { DataSource } from './job.js';
import { knowledgeDataSet } from './knowledgeData.js';
import { syntheticDataSet } from './syntheticData.js';

/** Reads what a job is to be measured on. Throws `BenchError` naming what is wrong with the file. */
export function openData(source: DataSource): DataSet {
  switch (source.kind) {
    case 'splits':
      return readDataSet(source.file, source.trainSplit);
    case 'knowledge':
      return knowledgeDataSet(source.gold);
    case 'synthetic':
      return syntheticDataSet(source.topics, source.variants);
    default:
      return source satisfies never;
  }
}
