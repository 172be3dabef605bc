import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { modelFiles, sourceHash } from '../../../knowledge/build/buildModel.js';
import { type NumberedPoints, numberedPoints } from '../../../knowledge/build/pointIndexOf.js';
import { readKnowledgeBase } from '../../../knowledge/build/readKnowledgeBase.js';
import type { TalkTurn } from '../../../knowledge/build/readTalks.js';
import { Rehearsal } from '../../../knowledge/build/rehearsal.js';
import { currentOf } from '../../../knowledge/build/trainedFrom.js';
import { answersOf } from '../../../knowledge/build/trainingSetOf.js';
import { dataDirOf } from '../../../knowledge/commands/dataDir.js';
import type { PointId } from '../../../knowledge/contract.js';
import { unpackModel } from '../../../knowledge/engine/model.js';
import { projectRoot } from '../../../knowledge/paths.js';
import { PointHead } from '../../../knowledge/pointHead.js';
import { PointRanker } from '../../../knowledge/pointRanker.js';
import { TODAY } from '../../support/today.js';

let rehearsal: Rehearsal;
let numbered: NumberedPoints;

beforeAll(() => {
  const { base } = readKnowledgeBase(projectRoot, TODAY);
  const file = currentOf(modelFiles(dataDirOf(process.env)), sourceHash(base));
  if (file === undefined) throw new Error('The model is not current: npm run train.');
  const model = unpackModel(readFileSync(file), answersOf(base));
  numbered = numberedPoints(base, model.scorers, model.questionStems);
  const sight = { points: new PointRanker(base, model, numbered), head: new PointHead(numbered.ids, numbered.topics) };
  rehearsal = new Rehearsal(base, model, numbered, sight, undefined, undefined);
});

const turn = (target: string | undefined, text: string): TalkTurn => ({
  text,
  language: 'en',
  first: 'x',
  before: [],
  target: target as PointId | undefined,
});
const numberOf = (point: string): number => numbered.numbers.get(point as PointId) ?? -1;

test('each message that a point answers is a case, but for the first and those that none answers', async () => {
  const cases = await rehearsal.of([
    turn('firearms/where', 'where do i hand in my guns'),
    turn(undefined, 'ok'),
    turn('cost/gun-storage', 'how much does storing them cost'),
    turn('firearms/receipt', 'and the receipt'),
  ]);
  expect(cases.map(({ target }) => target)).toEqual([numberOf('cost/gun-storage'), numberOf('firearms/receipt')]);
});

test('a message stands behind what was guessed for the one before, not behind what would have been right', async () => {
  const asked = 'how much does it cost to ask for a restraining order';
  const [wrong] = await rehearsal.of([turn('pets/keep-pet', asked), turn('cost/ask-fee', 'and if i am poor')]);
  const [right] = await rehearsal.of([turn('cost/ask-fee', asked), turn('cost/ask-fee', 'and if i am poor')]);
  expect(wrong?.talked.topic).toBe(right?.talked.topic);
  expect(wrong?.talked.said).toEqual(right?.talked.said);
  expect(wrong?.talked.point).not.toBe(numberOf('pets/keep-pet'));
});

test('what was likely meant before stays in mind', async () => {
  const cases = await rehearsal.of([
    turn('firearms/where', 'where do i hand in my guns'),
    turn('cost/gun-storage', 'how much does storing them cost'),
    turn('firearms/receipt', 'and the receipt'),
  ]);
  const [first, second] = cases.map(({ talked }) => talked.meant);
  expect(first?.size).toBeGreaterThan(0);
  expect([...(second?.keys() ?? [])]).toEqual(expect.arrayContaining([[...(first?.keys() ?? [])][0]]));
});
