import { describe, expect, test } from 'vitest';
import { agree, modalityOf } from '../../knowledge/modality.js';

describe('what a yes/no question asks of an act', () => {
  test.each([
    ['can i wait for the hearing to move out', 'may'],
    ['so even tho its not proved yet i have to be out tonite', 'must'],
    ['his cousin texts me stuff from him, does that count too', 'counts'],
    ['puedo contestarle', 'may'],
    ['la tengo q entregar', 'must'],
    ['is it free', undefined],
  ])('"%s": %s', (text, modality) => expect(modalityOf(text)).toBe(modality));

  test('the answer to one is none to another, and any fits where the words tell none', () => {
    expect(agree('may', 'must')).toBe(false);
    expect(agree('may', 'may')).toBe(true);
    expect(agree(undefined, 'must')).toBe(true);
  });
});
