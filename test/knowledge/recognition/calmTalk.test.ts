import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../../knowledge/paths.js';
import { type RecognitionData, readRecognition } from '../../../knowledge/recognition/readRecognition.js';

const TALK = `# one
guns/where	where do the rifles of my uncle go
-	my uncle and i went fishing
cost/fee	and now he is at the door with a bat	danger
contact/text	so i text her from my moms phone	wrong
-	he hit me and i still sent it	danger wrong
-	ok thanks
`;

const root = mkdtempSync(join(tmpdir(), 'recognition-'));
let calm: RecognitionData['calm'];

beforeAll(() => {
  mkdirSync(join(root, 'knowledge/talks/en'), { recursive: true });
  symlinkSync(join(projectRoot, 'knowledge/recognition'), join(root, 'knowledge/recognition'), 'dir');
  symlinkSync(join(projectRoot, 'knowledge/languages.yaml'), join(root, 'knowledge/languages.yaml'));
  writeFileSync(join(root, 'knowledge/talks/en/1.txt'), TALK);
  calm = readRecognition(root).calm;
});
afterAll(() => rmSync(root, { recursive: true }));

test('what a conversation does not mark teaches what is calm; what is marked wrong is calm and not lawful', () =>
  expect(calm.map(({ text, isLawful }) => [text, isLawful])).toEqual([
    ['where do the rifles of my uncle go', true],
    ['my uncle and i went fishing', true],
    ['so i text her from my moms phone', false],
  ]));

test('only what a point answers counts as asked', () =>
  expect(calm.map(({ isQuestion }) => isQuestion)).toEqual([true, false, true]));
