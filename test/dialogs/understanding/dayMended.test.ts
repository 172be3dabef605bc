import { describe, expect, test } from 'vitest';
import { dayCorrected } from '../../../dialogs/understanding/dayCorrected.js';
import { daysTold } from '../../../dialogs/understanding/daysTold.js';
import { correctionsApart } from '../../../dialogs/understanding/dayWords.js';
import { firstLight, type Light } from '../../../dialogs/understanding/light.js';
import type { Statement } from '../../../knowledge/contract.js';
import { clockTime, isoDate } from '../../../knowledge/ids.js';
import { openRules } from '../../../knowledge/rules/openRules.js';

const SOURCE = { statement: (id: string) => ({ id }) as unknown as Statement, values: {}, calendar: new Map() };
const rules = openRules(SOURCE as never);
/** A Wednesday evening. */
const light: Light = firstLight({ on: isoDate('2026-11-25'), at: clockTime('18:30') });
const SERVED = isoDate('2026-11-20');
const served: Light = { ...light, facts: { servedOn: SERVED }, toldLast: ['servedOn'] };

describe('a day mended in the same message stands in the place of the one before it', () => {
  test.each([
    [['my hearing is the 3rd', 'sorry', 'the 13th'], { hearingOn: '2026-12-13' }],
    [['court is dec 9 actually dec 10'], { hearingOn: '2026-12-10' }],
    [['my court is on monday i mean tuesday'], { hearingOn: '2026-12-01' }],
    [['court date is dec 9.', 'wait no dec 19'], { hearingOn: '2026-12-19' }],
    [['hearings the 8th', 'scratch that', 'the 18th'], { hearingOn: '2026-12-18' }],
    [['what do i wear to my hearing on dec 9 no wait dec 10'], { hearingOn: '2026-12-10' }],
    [['served nov 20 no wait nov 21', 'hearing dec 9'], { servedOn: '2026-11-21', hearingOn: '2026-12-09' }],
    [['served nov 20 and court is dec 9', 'no wait it was dec 19'], { servedOn: SERVED, hearingOn: '2026-12-19' }],
    [['i was served yesterday at 4 pm no wait at 5 pm'], { servedOn: '2026-11-24', servedAt: '17:00' }],
    [['mi audiencia es el 9', 'digo', 'el 19'], { hearingOn: '2026-12-19' }],
    [['la corte es el lunes quise decir el martes'], { hearingOn: '2026-12-01' }],
    [['tengo corte el 9 mejor dicho el 10'], { hearingOn: '2026-12-10' }],
    [['me notificaron el 20 no espere el 21'], { servedOn: '2026-11-21' }],
    [['me entregaron los papeles el viernes', 'la corte es el 9.', 'perdon es el 19'], { hearingOn: '2026-12-19' }],
    // Near twins: nothing is mended.
    [['my hearing is dec 9', 'i have work on the 10th'], { hearingOn: '2026-12-09' }],
    [['my hearing is dec 9', 'sorry the 10th is when he gets out'], { hearingOn: '2026-12-09' }],
    [['my hearing is dec 9', 'i mean it'], { hearingOn: '2026-12-09' }],
    [['la audiencia es el 9', 'perdon la pregunta'], { hearingOn: '2026-12-09' }],
  ])('%s', (clauses, facts) => expect(daysTold(clauses, light, rules).facts).toMatchObject(facts));

  test('whatever was told before it of something else', () => {
    const clauses = ['hearings the 9th', 'but i have a night shift.', 'no wait the 19th'];
    expect(daysTold(clauses, served, rules).facts).toEqual({ hearingOn: '2026-12-19' });
    const corte = ['la corte es el 9', 'y ese dia trabajo.', 'perdon es el 19'];
    expect(daysTold(corte, served, rules).facts).toEqual({ hearingOn: '2026-12-19' });
  });

  test.each([
    [['he called me on the 9th.', 'no wait the 19th']],
    [['my shift is the 9th', 'i mean the 19th']],
    [['me llamo el 9', 'digo el 19']],
  ])('and is of nothing where that was: %s', (clauses) => expect(daysTold(clauses, served, rules).facts).toEqual({}));

  test('alone it mends what was told last', () =>
    expect(daysTold(['digo el jueves'], served, rules).facts).toEqual({ servedOn: '2026-11-19' }));
});

describe('a correction of a day told in the same message takes the place of none told before', () => {
  test.each([
    'hearings the 9th but i work nights. no wait it was the 19th',
    'my hearing is the 24th not the 20th',
    'he called friday the 13th, no wait it was the 14th',
    'la audiencia es el 9, perdon era el 19',
  ])('%s', (said) => expect(dayCorrected(said, served, rules)).toBeUndefined());

  test('a known day named first is the one that is mended', () =>
    expect(dayCorrected('i said the 20th, no wait it was the 21st', served, rules)?.facts).toEqual({
      servedOn: '2026-11-21',
    }));
});

test.each([
  ['the 9th no wait the 19th', ['the 9th', 'no wait the 19th']],
  ['el martes perdon es el miercoles', ['el martes', 'perdon es el miercoles']],
  ['no wait the 19th', ['no wait the 19th']],
  ['i actually live here', ['i actually live here']],
])('"%s" is read as %o', (clause, pieces) => expect(correctionsApart(clause)).toEqual(pieces));

describe('papers that are handed over have a day, however it is typed', () => {
  test.each([
    ['a cop hands me the papers last nite', { servedOn: '2026-11-24' }],
    ['they handed me it last nite at 9', { servedOn: '2026-11-24', servedAt: '21:00' }],
    ['some lady shows up yesterday at 4pm and hands me a packet', { servedOn: '2026-11-24', servedAt: '16:00' }],
    ['deputy gives me the papers yest at noon', { servedOn: '2026-11-24', servedAt: '12:00' }],
    ['anoche me dieron los papeles a las 9', { servedOn: '2026-11-24', servedAt: '21:00' }],
    ['ayer a las 4 de la tarde un señor me entrega los papeles', { servedOn: '2026-11-24', servedAt: '16:00' }],
    ['he handed me my plate last nite', {}],
    ['he yelled at me last nite', {}],
    ['anoche me grito', {}],
  ])('%s', (said, facts) => expect(daysTold([said], light, rules).facts).toEqual(facts));
});
