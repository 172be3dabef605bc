import { describe, expect, test } from 'vitest';
import { inEnglishDays } from '../../../dialogs/understanding/daysRead.js';
import { daysTold } from '../../../dialogs/understanding/daysTold.js';
import { firstLight, type Light } from '../../../dialogs/understanding/light.js';
import type { Statement } from '../../../knowledge/contract.js';
import { clockTime, isoDate } from '../../../knowledge/ids.js';
import { openRules } from '../../../knowledge/rules/openRules.js';

const SOURCE = { statement: (id: string) => ({ id }) as unknown as Statement, values: {}, calendar: new Map() };
const rules = openRules(SOURCE as never);
/** A Wednesday evening. */
const light: Light = firstLight({ on: isoDate('2026-11-25'), at: clockTime('18:30') });

describe('days are given to the fact they belong to', () => {
  test.each([
    [['i was served yesterday at 4 pm'], { servedOn: '2026-11-24', servedAt: '16:00' }],
    [['they gave it to me last night'], { servedOn: '2026-11-24' }],
    [['my hearing is december 14'], { hearingOn: '2026-12-14' }],
    [['served on monday', 'hearing is in two weeks'], { servedOn: '2026-11-23', hearingOn: '2026-12-09' }],
    [['the order expires on march 3, 2027'], { endsOn: '2027-03-03' }],
    [['me entregaron los papeles ayer a las 6 de la tarde'], { servedOn: '2026-11-24', servedAt: '18:00' }],
    [['la audiencia es pasado mañana a las 8 de la mañana'], { hearingOn: '2026-11-27' }],
    [['me notificaron el martes pasado'], { servedOn: '2026-11-24' }],
    [['i have two kids'], {}],
    [['my hearing was 3 months ago'], {}],
    [['i work on fridays'], {}],
  ])('%s', (clauses, facts) => expect(daysTold(clauses, light, rules).facts).toMatchObject(facts));

  test('a bare day answers the open question, else it corrects what was told last', () => {
    const asked: Light = { ...light, open: { kind: 'fact', fact: 'hearingOn' } };
    expect(daysTold(['the 9th'], asked, rules).facts.hearingOn).toBe('2026-12-09');
    const corrected: Light = { ...light, toldLast: ['hearingOn'] };
    expect(daysTold(['no wait it was the 11th'], corrected, rules).facts).toEqual({ hearingOn: '2026-12-11' });
    expect(daysTold(['tuesday'], light, rules).facts).toEqual({});
  });

  test('a time alone answers the question for the hour', () => {
    const asked: Light = { ...light, open: { kind: 'fact', fact: 'servedAt' } };
    expect(daysTold(['around 8 in the morning'], asked, rules).facts).toEqual({ servedAt: '08:00' });
    expect(daysTold(['a las 5 de la tarde'], asked, rules).facts).toEqual({ servedAt: '17:00' });
  });

  test('a day that people mean two ways is unsure', () =>
    expect(daysTold(['i was served last tuesday'], light, rules).unsure).toEqual(['servedOn']));
});

describe('Spanish days and times become the words that the rules read', () => {
  test.each([
    ['el martes pasado', 'last tuesday'],
    ['pasado mañana', 'day after tomorrow'],
    ['hace dos semanas', '2 weeks ago'],
    ['el 3 de diciembre', 'december 3'],
    ['a las 8 de la mañana', 'at 8 am'],
    ['a las tres y media de la tarde', 'at 3:30 pm'],
    ['anoche', 'last night'],
    ['el próximo lunes', 'next monday'],
    ['mañana', 'tomorrow'],
    ['on monday at 8', 'on monday at 8'],
  ])('%s', (said, meant) => expect(inEnglishDays(said)).toBe(meant));
});
