import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { modelFiles, sourceHash } from '../../../knowledge/build/buildModel.js';
import { readKnowledgeBase } from '../../../knowledge/build/readKnowledgeBase.js';
import { pointTexts, readWords, termsIn } from '../../../knowledge/build/readWords.js';
import { currentOf } from '../../../knowledge/build/trainedFrom.js';
import { answersOf } from '../../../knowledge/build/trainingSetOf.js';
import { dataDirOf } from '../../../knowledge/commands/dataDir.js';
import { unpackModel } from '../../../knowledge/engine/model.js';
import { projectRoot } from '../../../knowledge/paths.js';
import { TODAY } from '../../support/today.js';

test('the words kept between starts are those that the model itself reads in the texts', () => {
  const { base } = readKnowledgeBase(projectRoot, TODAY);
  const file = currentOf(modelFiles(dataDirOf(process.env)), sourceHash(base)) ?? '';
  const { analyzer } = unpackModel(readFileSync(file), []).scorers;
  const { answers, points } = readWords(base);
  const read = (text: string): readonly string[] => analyzer.analyze(text).stems;
  expect(answers.map(termsIn)).toEqual(answersOf(base).map(read));
  expect(points.map(termsIn)).toEqual(pointTexts(base).map(read));
  expect(points.length).toBeGreaterThan(base.topics.length);
});
