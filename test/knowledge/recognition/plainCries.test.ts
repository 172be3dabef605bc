import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../../knowledge/paths.js';
import { plainCries } from '../../../knowledge/recognition/plainCries.js';
import { readRecognition } from '../../../knowledge/recognition/readRecognition.js';

const { cries } = readRecognition(projectRoot);
const heard = (text: string): string[] => plainCries(text, cries);

describe('plain cries', () => {
  test('every one of them is heard, by itself and in a sentence', () => {
    for (const { byKind, alone } of cries) {
      for (const [kind, phrases] of byKind)
        for (const phrase of phrases) {
          expect(heard(phrase)).toContain(kind);
          expect(heard(`My hearing is on Friday. ${phrase}, and then?`)).toContain(kind);
        }
      for (const phrase of alone) expect(heard(`${phrase}!`)).not.toEqual([]);
    }
  });

  test.each([
    'she says he is outside my house is a lie',
    'two years ago he said he is going to kill me',
    'what if he wont let me leave',
    'help me with the form',
    'i do not want to die',
    'back in 2019 he found me',
    'can you help',
    'el año pasado me encontró',
    'nunca dije la voy a matar',
  ])('not one of them: %s', (said) => expect(heard(said)).toEqual([]));
});
