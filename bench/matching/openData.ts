import { type DataSet, readDataSet } from './dataSet.js';
import type { DataSource } from './job.js';
import { knowledgeDataSet } from './knowledgeData.js';

/** Reads what a job is to be measured on. Throws `BenchError` naming what is wrong with the file. */
export function openData(source: DataSource): DataSet {
  return source.kind === 'splits' ? readDataSet(source.file, source.trainSplit) : knowledgeDataSet(source.gold);
}
