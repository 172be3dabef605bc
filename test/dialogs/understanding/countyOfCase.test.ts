import { describe, expect, test } from 'vitest';
import { countyOfCase, isElsewhere } from '../../../dialogs/understanding/placesTold.js';

describe('a county is noted where the case or the writer is', () => {
  test.each([
    ['i live in oakland', 'Alameda'],
    ['we just moved to merced', 'Merced'],
    ['moved to napa last spring', 'Napa'],
    ['im up in redding now', 'Shasta'],
    ['im staying with my aunt in stockton', 'San Joaquin'],
    ['my case is in kern county', 'Kern'],
    ['filed in santa clara county last week', 'Santa Clara'],
    ['i turned in my papers this morning in redding', 'Shasta'],
    ['the order is from a judge in ventura', 'Ventura'],
    ['i have court in san jose', 'Santa Clara'],
    ['its in orange county', 'Orange'],
    ['fresno county', 'Fresno'],
    ['tulare', 'Tulare'],
    ['vivo en modesto', 'Stanislaus'],
    ['la corte está en visalia', 'Tulare'],
    ['mi caso es en el condado de kern', 'Kern'],
    ['puse la orden en salinas', 'Monterey'],
  ])('%s', (text, county) => expect(countyOfCase(text, false)).toBe(county));

  test.each([
    'my rifle is at my uncles in fresno',
    'i turned in my guns in redding',
    'i got a job in bakersfield',
    'i have to work in sacramento',
    'im on a job in visalia',
    'im in jail in modesto',
    'he is locked up in kern county',
    'he lives in oakland',
    'my sister is in fresno',
    'i bought it at a store in riverside',
    'the order says not to go near her job in san jose',
    'i moved out of fresno',
    'está preso en el condado de kern',
    'mi ex vive en fresno',
    'trabajo en salinas',
    'ese año andaba en fresno en la labor',
  ])('and not where somebody or something else is: %s', (text) => expect(countyOfCase(text, false)).toBeUndefined());

  test('an answer to the question for it is taken as it stands', () => {
    expect(countyOfCase('i think kings', true)).toBe('Kings');
    expect(countyOfCase('bakersfield is in kern', true)).toBe('Kern');
  });

  test('a place is found in the county that is asked for, not where a job is', () => {
    expect(isElsewhere('need the self help center in fresno')).toBe(false);
    expect(isElsewhere('donde queda la corte en fresno')).toBe(false);
    expect(isElsewhere('he works in fresno')).toBe(true);
  });
});
