import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { packModel } from '../../../knowledge/engine/model.js';
import { train } from '../../../knowledge/engine/train.js';
import type * as InThreads from '../../../knowledge/engine/trainInThreads.js';
import { projectRoot } from '../../../knowledge/paths.js';
import { toyLexicon, toySet, toyVector } from '../../support/toyModel.js';

/** Only the compiled project has a script that a thread can run. */
const COMPILED = pathToFileURL(join(projectRoot, 'dist/knowledge/engine/trainInThreads.js')).href;

test.each([
  ['words and vectors', toySet.examples.map(({ text }) => toyVector(text))],
  ['words only', undefined],
])('a model of %s is the same byte for byte, trained in one thread, in two and in four', async (_, vectors) => {
  const { trainInThreads } = (await import(COMPILED)) as typeof InThreads;
  const packed = (trained: ReturnType<typeof train>): Buffer => packModel(trained, toySet, toyLexicon, 'a'.repeat(64));
  const alone = packed(train(toySet, toyLexicon, vectors, () => {}));
  for (const beside of [1, 3]) {
    const steps: string[] = [];
    const trained = await trainInThreads(toySet, toyLexicon, vectors, (step) => steps.push(step), beside);
    // Without threads it tells of each part.
    expect(steps).toContain('cross-fitting');
    expect(packed(trained).equals(alone)).toBe(true);
  }
});
