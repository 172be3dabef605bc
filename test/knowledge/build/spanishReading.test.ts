import { describe, expect, test } from 'vitest';
import { easeOf, syllablesOf } from '../../../knowledge/build/spanishReading.js';

test.each([
  ['sol', 1],
  ['corte', 2],
  ['papeles', 3],
  ['audiencia', 3],
  ['caer', 2],
  ['día', 2],
  ['policía', 4],
  ['que', 1],
  ['guerra', 2],
  ['ley', 1],
  ['Órdenes', 3],
  ['DV', 1],
])('%s has %i', (word, count) => expect(syllablesOf(word)).toBe(count));

describe('ease', () => {
  // One sentence, two words, three syllables: 206.84 − 60 × 3/2 − 1.02 × 2.
  test('follows its formula', () => expect(easeOf('La corte.')).toBeCloseTo(206.84 - 90 - 2.04, 6));

  test('no words are no trouble', () => expect(easeOf('12-3. …')).toBe(100));

  test('short sentences of short words are easier than long ones of long words', () => {
    const plain = 'Vaya a la corte. Lleve sus papeles. Pida ayuda.';
    const hard =
      'Comparezca ante el establecimiento judicial correspondiente acompañado de documentación identificatoria.';
    expect(easeOf(plain)).toBeGreaterThan(60);
    expect(easeOf(hard)).toBeLessThan(30);
  });

  test('a number with a point or a web address does not end a sentence', () => {
    expect(easeOf('Cuesta 1.50 hoy')).toBe(easeOf('Cuesta 150 hoy'));
  });
});
