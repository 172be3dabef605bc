import { describe, expect, test } from 'vitest';
import { dayCorrected } from '../../../dialogs/understanding/dayCorrected.js';
import { firstLight, type Light } from '../../../dialogs/understanding/light.js';
import type { Statement } from '../../../knowledge/contract.js';
import { clockTime, isoDate } from '../../../knowledge/ids.js';
import { openRules } from '../../../knowledge/rules/openRules.js';

const SOURCE = { statement: (id: string) => ({ id }) as unknown as Statement, values: {}, calendar: new Map() };
const rules = openRules(SOURCE as never);
/** On a Wednesday evening: served on Monday at 4, the hearing on Monday the 14th, which was told last. */
const light: Light = {
  ...firstLight({ on: isoDate('2026-11-25'), at: clockTime('18:30') }),
  facts: { servedOn: isoDate('2026-11-23'), servedAt: clockTime('16:00'), hearingOn: isoDate('2026-12-14') },
  toldLast: ['hearingOn'],
};
const factsOf = (said: string, about: Partial<Light> = {}) => dayCorrected(said, { ...light, ...about }, rules)?.facts;

describe('the day that is denied says which day is corrected', () => {
  test.each([
    ['hm no, it was the 22nd not the 23rd', { servedOn: '2026-11-22' }],
    ['the guy came the 22nd, not the 23rd, at 7 pm', { servedOn: '2026-11-22', servedAt: '19:00' }],
    ['it was the 22nd at 7pm not the 23rd', { servedOn: '2026-11-22', servedAt: '19:00' }],
    ['nov 22 instead of nov 23', { servedOn: '2026-11-22' }],
    ['not the 14th, its the 15th', { hearingOn: '2026-12-15' }],
    ['my hearing is tuesday dec 15, not the 14th', { hearingOn: '2026-12-15' }],
    ['es el 15 no el 14', { hearingOn: '2026-12-15' }],
    ['no fue el 23, fue el 22', { servedOn: '2026-11-22' }],
    ['me los dieron el 22 en vez del 23', { servedOn: '2026-11-22' }],
  ])('%s', (said, facts) => expect(factsOf(said)).toEqual(facts));

  test('in words that both days go by, what was told last is meant', () =>
    expect(factsOf('tuesday not monday')).toEqual({ hearingOn: '2026-12-01' }));
});

describe('a day that was not told yet is none to correct', () => {
  const asked = {
    facts: { servedOn: isoDate('2026-11-23') },
    toldLast: ['servedOn'],
    open: { kind: 'fact', fact: 'hearingOn' },
  } as const;
  test.each([
    ['no wait it was sunday', { servedOn: '2026-11-22' }],
    ['perdon fue el domingo', { servedOn: '2026-11-22' }],
    ['i meant sunday', { servedOn: '2026-11-22' }],
    ['did you change it to sunday', { servedOn: '2026-11-22' }],
  ])('%s', (said, facts) => expect(factsOf(said, asked)).toEqual(facts));

  test.each(['december 14', 'wait its the 14th', 'friday the 11th', 'es el 14 de diciembre'])(
    '%s answers what is asked',
    (said) => expect(factsOf(said, asked)).toBeUndefined(),
  );
});

test.each([
  'i work monday not tuesday',
  'my son is 14 not 15',
  'trabajo el lunes no el martes',
  'i have 14 not 15 messages',
])('%s corrects no day of ours', (said) => expect(factsOf(said)).toEqual({}));

test.each(['is it monday not tuesday?', 'what if it was sunday not monday', 'not today', 'it was not me', 'no kids'])(
  '%s tells no day',
  (said) => expect(factsOf(said)).toBeUndefined(),
);

test('where no day is known there is nothing to correct', () =>
  expect(factsOf('it was sunday not monday', { facts: {}, toldLast: [] })).toBeUndefined());

describe('a day that was misread', () => {
  test.each([
    ['i misread it, its the 16th', { hearingOn: '2026-12-16' }],
    ['checked again and it says dec 16', { hearingOn: '2026-12-16' }],
    ['i got the date wrong its the 16th', { hearingOn: '2026-12-16' }],
    ['lei mal, es el 16', { hearingOn: '2026-12-16' }],
    ['its wednesday the 16th not this one', { hearingOn: '2026-12-16' }],
    ['es el miercoles 16, no este', { hearingOn: '2026-12-16' }],
  ])('%s', (said, facts) => expect(factsOf(said)).toEqual(facts));

  test.each([
    'i looked again today',
    'i misread the form',
    'i have him next friday not this one',
    'shit yesterday he came',
  ])('"%s" names none', (said) => expect(factsOf(said) ?? {}).toEqual({}));

  test('"next friday" is a week after the friday that was told', () => {
    const friday = { facts: { hearingOn: isoDate('2026-11-27') } };
    expect(dayCorrected('i got it wrong its next friday', { ...light, ...friday }, rules)).toMatchObject({
      facts: { hearingOn: '2026-12-04' },
      unsure: ['hearingOn'],
    });
  });
});
