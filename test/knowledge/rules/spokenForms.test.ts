import { describe, expect, test } from 'vitest';
import { withPrintedForms } from '../../../knowledge/rules/spokenForms.js';

describe('the numbers of forms that a voice wrote in words', () => {
  test.each([
    ["yeah it's E A one ten", "yeah it's EA-110"],
    ['it says d v one hundred', 'it says DV-100'],
    ['D.V. one oh nine and D.V. one ten', 'DV-109 and DV-110'],
    ['dee vee one thirty came friday', 'DV-130 came friday'],
    ['a c h one hundred and ten', 'a CH-110'],
    ['dv eight hundred, the receipt', 'DV-800, the receipt'],
    ['i have a w v 1 10', 'i have a WV-110'],
    ['e p o one', 'EPO-001'],
    ['c r one sixty one from criminal court', 'CR-161 from criminal court'],
    ['g v one one zero', 'GV-110'],
    ['me dieron la de ve ciento diez', 'me dieron la DV-110'],
    ['es la c h uno cero nueve', 'es la CH-109'],
    ['la dv cien y la dv ochocientos', 'la DV-100 y la DV-800'],
    ['dv110', 'DV-110'],
    ['DV-110', 'DV-110'],
  ])('%s', (said, printed) => {
    expect(withPrintedForms(said)).toBe(printed);
  });

  test.each([
    'the dv hearing is at one ten',
    'i had a one in ten chance',
    'he can see me ten times a day',
    'se ve uno bien tonto',
    'dv',
    'me ve cien veces',
    'de veras uno no sabe',
    'i see a hundred people',
    'in the usa one day',
    'the file is 12-dv-1234567',
  ])('leaves alone: %s', (said) => {
    expect(withPrintedForms(said)).toBe(said);
  });
});
