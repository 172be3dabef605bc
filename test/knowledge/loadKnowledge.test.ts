import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { followUpsFiles, SHIPPED_FOLLOW_UPS } from '../../knowledge/build/buildFollowUps.js';
import { keptModel, modelFiles, SHIPPED_MODEL, sourceHash } from '../../knowledge/build/buildModel.js';
import { checkedBase } from '../../knowledge/build/checkedBase.js';
import { currentOf } from '../../knowledge/build/trainedFrom.js';
import { dataDirOf } from '../../knowledge/commands/dataDir.js';
import { packModel } from '../../knowledge/engine/model.js';
import { train } from '../../knowledge/engine/train.js';
import { KnowledgeError, problemLine } from '../../knowledge/errors.js';
import { loadKnowledge } from '../../knowledge/loadKnowledge.js';
import { projectRoot } from '../../knowledge/paths.js';
import { beliefsFiles, SHIPPED_BELIEFS } from '../../knowledge/recognition/buildBeliefs.js';
import { recognizersFiles, SHIPPED_RECOGNIZERS } from '../../knowledge/recognition/buildRecognizers.js';
import { KnowledgeFolder } from '../support/knowledgeFolder.js';
import { addOwnTopic, OWN_ENTRY } from '../support/ownTopic.js';
import { TODAY } from '../support/today.js';
import { toyLexicon, toySet } from '../support/toyModel.js';

const folder = new KnowledgeFolder(addOwnTopic);
const dataDir = mkdtempSync(join(tmpdir(), 'data-'));
afterEach(() => folder.restore());
afterAll(() => {
  folder.dispose();
  rmSync(dataDir, { recursive: true });
});

async function problemsOfLoading(): Promise<string[]> {
  const error: unknown = await loadKnowledge({
    root: folder.root,
    dataDir,
    models: [keptModel(dataDir)],
    today: TODAY,
    semantic: 'off',
  }).catch((thrown: unknown) => thrown);
  if (!(error instanceof KnowledgeError)) throw new Error('loading did not fail as it should');
  return error.problems.map(({ code }) => code);
}

describe('loading stops, and says why', () => {
  test('without a model', async () => expect(await problemsOfLoading()).toEqual(['MISSING_FILE']));

  test('with something that is no model', async () => {
    writeFileSync(keptModel(dataDir), 'this is no model');
    expect(await problemsOfLoading()).toEqual(['MODEL_STALE']);
  });

  test('with a model of the right questions that is cut short', async () => {
    writeFileSync(keptModel(dataDir), `0000{"format":4,"source":"${sourceHash(folder.read().base)}"}`);
    expect(await problemsOfLoading()).toEqual(['MODEL_BROKEN']);
  });

  test.each([
    ['models', SHIPPED_MODEL],
    ['recognizers', SHIPPED_RECOGNIZERS],
    ['beliefs', SHIPPED_BELIEFS],
    ['followUps', SHIPPED_FOLLOW_UPS],
  ])(
    'with the %s that come with the project where one bit was flipped, and says how to mend it',
    async (name, from) => {
      const bytes = readFileSync(from);
      const at = bytes.length >> 1;
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      const file = join(dataDir, 'flipped.bin');
      writeFileSync(file, bytes);
      const loading = loadKnowledge({
        root: projectRoot,
        dataDir: dataDirOf(process.env),
        [name]: [file],
        today: TODAY,
        semantic: 'off',
      });
      await expect(loading).rejects.toThrow(
        /flipped\.bin {2}MODEL_BROKEN .*cannot be read.*git checkout.*npm run build/,
      );
    },
  );

  test('with a model of other questions', async () => {
    writeFileSync(
      keptModel(dataDir),
      packModel(
        train(toySet, toyLexicon, undefined, () => {}),
        toySet,
        toyLexicon,
        'f'.repeat(64),
      ),
    );
    expect(await problemsOfLoading()).toEqual(['MODEL_STALE']);
  });

  test('with every problem of the files at once, before it looks at the model', async () => {
    folder.replace(OWN_ENTRY, '[[court-self-help]]', '[[court-self-help]]\nAsk the clerk.');
    folder.append('knowledge/questions/en/cost.txt', 'tell me zebra price number 3 of the parking yard');
    expect(await problemsOfLoading()).toEqual(['BLOCK_WITHOUT_SOURCE', 'DUPLICATE_VARIANT']);
  });

  test('but not for an overdue review: that alone leaves the answers standing', async () => {
    folder.replace(OWN_ENTRY, /reviewBy: [\d-]+/, 'reviewBy: 2026-11-24');
    expect(await problemsOfLoading()).toEqual(['MODEL_STALE']);
  });
});

test('a first start trains nothing: what is shipped was trained from the lines as they are', () => {
  const { sources } = checkedBase(projectRoot, TODAY, dataDir);
  const isCurrent = ([shipped = '']: readonly string[], source: string): boolean =>
    currentOf([shipped], source) !== undefined;
  expect(isCurrent(modelFiles(dataDir), sources.model)).toBe(true);
  expect(isCurrent(recognizersFiles(dataDir), sources.recognizers)).toBe(true);
  expect(isCurrent(beliefsFiles(dataDir), sources.beliefs ?? '')).toBe(true);
  expect(isCurrent(followUpsFiles(dataDir), sources.followUps)).toBe(true);
});

test('the source of a model changes with the questions and the lexicon, not with a fee', () => {
  const before = sourceHash(folder.read().base);
  folder.replace(
    'knowledge/values.yaml',
    'name: gun-handover,\n    unit: hours,\n    value: 24',
    'name: gun-handover,\n    unit: hours,\n    value: 36',
  );
  expect(sourceHash(folder.read().base)).toBe(before);
  folder.append('knowledge/questions/en/cost.txt', 'what do i pay the zebra');
  const asked = sourceHash(folder.read().base);
  expect(asked).not.toBe(before);
  folder.replace('knowledge/lexicon.yaml', '  u: you', '  u: you\n  zebr: zebra');
  expect(sourceHash(folder.read().base)).not.toBe(asked);
});

test('a problem reads as place, code, what and remedy', () => {
  expect(problemLine({ code: 'BAD_ID', file: 'a.yaml', line: 3, message: 'm.', remedy: 'r.' })).toBe(
    'a.yaml:3  BAD_ID  m. r.',
  );
  expect(problemLine({ code: 'BAD_ID', file: 'a.yaml', line: 0, message: 'm.', remedy: 'r.' })).toBe(
    'a.yaml  BAD_ID  m. r.',
  );
});
