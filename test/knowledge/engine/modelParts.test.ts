import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
// @ts-expect-error a plain module, which the encoder's thread loads as it is
import { partOf } from '../../../knowledge/engine/modelParts.mjs';
import { projectRoot } from '../../../knowledge/paths.js';

const model = readFileSync(join(projectRoot, 'knowledge/engine/encoder/encoder.onnx'));
const trunk = 'LayerNormalization_283';
const part = (output: string, given?: string): Buffer => partOf(model, output, given) as Buffer;

test('the trunk and the three heads together are the model: hardly anything stands in two of them', () => {
  const heads = ['sentence_embedding', 'danger', 'points'].map((head) => part(head, trunk).length);
  const all = [part(trunk).length, ...heads].reduce((sum, length) => sum + length, 0);
  expect(all / model.length).toBeGreaterThan(0.99);
  expect(all / model.length).toBeLessThan(1.01);
});

test('an output with all that leads to it is the trunk and its head', () => {
  const apart = part(trunk).length + part('points', trunk).length;
  expect(Math.abs(part('points').length - apart) / apart).toBeLessThan(0.01);
});

test('what the model does not hold is refused', () => {
  expect(() => part('no such value')).toThrow('no such value');
  expect(() => part('points', 'no such value')).toThrow('no such value');
});
