import { describe, expect, test } from 'vitest';
import { asksToGoIn, namesBarredHome } from '../../../dialogs/understanding/barredHome.js';

describe('a home that one may not enter', () => {
  test.each([
    'i have a pistol in the home i cant enter, do i go get it',
    'my gun is in the house im not allowed in',
    'the order says move out and my rifle is still there',
    'they kicked me out and left my guns inside',
    'my shotgun is at her place, can i pick it up',
    'tengo una pistola en la casa donde no puedo entrar',
    'me sacaron de la casa y ahí están mis rifles',
  ])('is told by "%s"', (text) => expect(namesBarredHome(text)).toBe(true));

  test.each([
    'my rifle is at my brothers house can i pick it up',
    'i keep my guns in the safe at home',
    'he has a gun at his house',
    'mis armas están en mi casa, las entrego hoy',
  ])('is not told by "%s"', (text) => expect(namesBarredHome(text)).toBe(false));

  test('may be asked about by going there alone', () => {
    for (const text of ['do i go get it', 'voy por ella', 'can i stop by and grab it'])
      expect(asksToGoIn(text)).toBe(true);
    for (const text of ['how long do i have', 'cuánto cuesta']) expect(asksToGoIn(text)).toBe(false);
  });
});
