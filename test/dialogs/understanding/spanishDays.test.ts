import { describe, expect, test } from 'vitest';
import { inEnglishDays } from '../../../dialogs/understanding/daysRead.js';
import { daysTold } from '../../../dialogs/understanding/daysTold.js';
import { isOnlyDay } from '../../../dialogs/understanding/dayWords.js';
import { firstLight, type Light } from '../../../dialogs/understanding/light.js';
import type { Language, Statement } from '../../../knowledge/contract.js';
import { clockTime, isoDate } from '../../../knowledge/ids.js';
import { openRules } from '../../../knowledge/rules/openRules.js';

const SOURCE = { statement: (id: string) => ({ id }) as unknown as Statement, values: {}, calendar: new Map() };
const rules = openRules(SOURCE as never);
/** A Wednesday evening. */
const NOW = { on: isoDate('2026-11-25'), at: clockTime('18:30') };
const lightIn = (language: Language): Light => firstLight(NOW, language);

/** "servedOn 2026-11-24 16:00?": the facts that a message tells, with a mark after a day that is to be read back as a question. */
function toldIn(language: Language, said: string, light: Partial<Light> = {}): string {
  const { facts, unsure } = daysTold([said], { ...lightIn(language), ...light }, rules);
  const { servedAt, ...days } = facts;
  const told = Object.entries(days).map(
    ([name, on]) => `${name} ${on}${unsure.includes(name as (typeof unsure)[number]) ? '?' : ''}`,
  );
  return [...told, ...(servedAt ? [`at ${servedAt}`] : [])].join(' ');
}

describe.each(['en', 'es'] as const)('Spanish days in a conversation that was in "%s" so far', (language) => {
  test.each([
    ['la audiencia es mañana', 'hearingOn 2026-11-26'],
    ['la audiencia es manana', 'hearingOn 2026-11-26'],
    ['LA AUDIENCIA ES MAÑANA', 'hearingOn 2026-11-26'],
    ['la audiencia es man\u0303ana', 'hearingOn 2026-11-26'],
    ['tengo corte manana a las 8 de la manana', 'hearingOn 2026-11-26'],
    ['tengo corte mañana en la mañana', 'hearingOn 2026-11-26'],
    ['mi audiencia es pasado mañana', 'hearingOn 2026-11-27'],
    ['mi audiencia es pasado manana a las 8:30', 'hearingOn 2026-11-27'],
    ['mi corte es pasadomañana', 'hearingOn 2026-11-27'],
    ['me notificaron esta mañana', 'servedOn 2026-11-25'],
    ['me notificaron esta manana', 'servedOn 2026-11-25'],
    ['me entregaron los papeles hoy en la manana', 'servedOn 2026-11-25'],
    ['me entregaron los papeles hoy', 'servedOn 2026-11-25'],
    ['me dieron los papeles ayer por la tarde', 'servedOn 2026-11-24'],
    ['me los dieron anoche', 'servedOn 2026-11-24'],
    ['me los dieron antier', 'servedOn 2026-11-23'],
    ['me los dieron anteayer a las 3 de la tarde', 'servedOn 2026-11-23 at 15:00'],
    ['me los dieron antes de ayer', 'servedOn 2026-11-23'],
    ['me llegó ayer', 'servedOn 2026-11-24'],
    ['los recibí ayer', 'servedOn 2026-11-24'],
    ['me llegaron los papeles ayer', 'servedOn 2026-11-24'],
    ['me sirvieron los papeles el lunes', 'servedOn 2026-11-23'],
    ['el juez me la firmó ayer', ''],
    ['me notificaron hace 3 dias', 'servedOn 2026-11-22'],
    ['me notificaron hace tres días', 'servedOn 2026-11-22'],
    ['me notificaron hace una semana', 'servedOn 2026-11-18'],
    ['me notificaron hace como 2 semanas', 'servedOn 2026-11-11'],
    ['me notificaron 3 dias atras', 'servedOn 2026-11-22'],
    // "Ocho días" is a week to many.
    ['me notificaron hace ocho dias', 'servedOn 2026-11-17?'],
    ['la audiencia es en quince días', 'hearingOn 2026-12-10?'],
    ['la audiencia es de hoy en ocho', 'hearingOn 2026-12-02'],
    ['la audiencia es del lunes en ocho', 'hearingOn 2026-12-07'],
    ['la audiencia es en 2 semanas', 'hearingOn 2026-12-09'],
    ['ayer no le sirvieron los papeles', ''],
    ['la carta que mandé ayer no me sirvió', ''],
    // The number of a form is no part of a day.
    ['me entregaron el dv-110 el 24 de noviembre', 'servedOn 2026-11-24'],
    ['i was served the dv-110 november 24', 'servedOn 2026-11-24'],
    ['me notificaron el lunes pasado', 'servedOn 2026-11-23?'],
    ['me notificaron el viernes pasado', 'servedOn 2026-11-20'],
    ['me notificaron el martes de la semana pasada', 'servedOn 2026-11-17'],
    ['mi corte es el proximo lunes', 'hearingOn 2026-11-30'],
    ['mi corte es el próximo lunes', 'hearingOn 2026-11-30'],
    ['mi corte es el lunes que viene', 'hearingOn 2026-11-30'],
    ['mi corte es el lunes que entra', 'hearingOn 2026-11-30'],
    ['mi corte es el proximo viernes', 'hearingOn 2026-11-27?'],
    ['mi corte es el viernes de la proxima semana', 'hearingOn 2026-12-04'],
    ['mi corte es este viernes', 'hearingOn 2026-11-27'],
    // Courts are closed then.
    ['mi corte es el sábado', 'hearingOn 2026-11-28?'],
    ['la audiencia es el tres de diciembre', 'hearingOn 2026-12-03'],
    ['la audiencia es el 3 de diciembre', 'hearingOn 2026-12-03'],
    ['la audiencia es el 3 de dic.', 'hearingOn 2026-12-03'],
    ['la audiencia es el 3 diciembre', 'hearingOn 2026-12-03'],
    ['la audiencia es diciembre 3', 'hearingOn 2026-12-03'],
    ['la audiencia es el jueves 3 de diciembre a las 8:30', 'hearingOn 2026-12-03'],
    ['la audiencia es el viernes 3 de diciembre', 'hearingOn 2026-12-03?'],
    ['la audiencia es el primero de diciembre', 'hearingOn 2026-12-01'],
    ['la audiencia es el 1ro de diciembre', 'hearingOn 2026-12-01'],
    ['la audiencia es el dieciséis de diciembre', 'hearingOn 2026-12-16'],
    ['la audiencia es el dieciseis de diciembre', 'hearingOn 2026-12-16'],
    ['la audiencia es el treinta y uno de diciembre', 'hearingOn 2026-12-31'],
    ['la audiencia es el 5 de enero del 2027', 'hearingOn 2027-01-05'],
    ['la audiencia es el cinco de enero de dos mil veintisiete', 'hearingOn 2027-01-05'],
    ['la audiencia es el 3', 'hearingOn 2026-12-03'],
    ['la audiencia es el día 3', 'hearingOn 2026-12-03'],
    ['la audiencia es el veintiuno', 'hearingOn 2026-12-21'],
    ['la audiencia es el veintiuno a las ocho', 'hearingOn 2026-12-21'],
    ['la audiencia es el 20 para las 8', 'hearingOn 2026-12-20?'],
    ['la audiencia es el trece', 'hearingOn 2026-12-13?'],
    ['la audiencia es el martes 15', 'hearingOn 2026-12-15'],
    ['la audiencia es el martes 15 a las 8 de la mañana', 'hearingOn 2026-12-15'],
    ['la audiencia es el martes quince', 'hearingOn 2026-12-15'],
    ['la audiencia es el 3 del proximo mes', 'hearingOn 2026-12-03'],
    ['la audiencia es el 3 del mes que viene', 'hearingOn 2026-12-03'],
    ['me notificaron el 3 del mes pasado', 'servedOn 2026-10-03'],
    ['me notificaron el 3 de este mes', 'servedOn 2026-11-03'],
    ['la orden se vence el dia ultimo', 'endsOn 2026-11-30?'],
    ['la orden se vence el último de mes', 'endsOn 2026-11-30?'],
    ['la orden vence el último de febrero', 'endsOn 2027-02-28'],
    ['la orden vence el 3 de marzo de 2028', 'endsOn 2028-03-03'],
    ['cambiaron la corte del 5 al 19', 'hearingOn 2026-12-19?'],
    ['cambiaron la corte del 5 al 19 de enero', 'hearingOn 2027-01-19'],
    ['la audiencia es el 3 o el 4 de diciembre', 'hearingOn 2026-12-03?'],
  ])('%s: %s', (said, told) => expect(toldIn(language, said)).toBe(told));

  test.each([
    ['me los dieron ayer a las 8 de la mañana', 'at 08:00'],
    ['me los dieron ayer a las 8 de la manana', 'at 08:00'],
    ['me los dieron ayer a las ocho y media de la noche', 'at 20:30'],
    ['me los dieron ayer como a las 5 de la tarde', 'at 17:00'],
    ['me los dieron ayer a eso de las 5 de la tarde', 'at 17:00'],
    ['me los dieron ayer al mediodía', 'at 12:00'],
    ['me los dieron ayer a las 12 del dia', 'at 12:00'],
    ['me los dieron ayer a las 12 de la noche', 'at 00:00'],
    ['me los dieron ayer 8 de la manana', 'at 08:00'],
    ['me los dieron ayer a las 8am', 'at 08:00'],
    ['me los dieron ayer a las 3 menos cuarto de la tarde', 'at 14:45'],
    ['me los dieron ayer al cuarto para las 3 de la tarde', 'at 14:45'],
    ['me los dieron ayer a las seis de la madrugada', 'at 06:00'],
  ])('%s: %s', (said, told) => expect(toldIn(language, said)).toBe(`servedOn 2026-11-24 ${told}`));

  test.each([
    // Month first, as the court's papers have it, and always asked about.
    ['mi audiencia es el 12/3', 'hearingOn 2026-12-03?'],
    ['mi audiencia es el día 12/3 a las 8', 'hearingOn 2026-12-03?'],
    ['mi audiencia es el 12/3/2026', 'hearingOn 2026-12-03?'],
    ['mi audiencia es el 12-3-2026', 'hearingOn 2026-12-03?'],
    ['mi audiencia es el 12.3.2026', 'hearingOn 2026-12-03?'],
    ['mi audiencia es el 1/2', 'hearingOn 2027-02-01?'],
    // A day that cannot be what it is for gives way to one that can.
    ['mi audiencia es el 10/12', 'hearingOn 2026-12-10?'],
    ['me notificaron el 11/12', 'servedOn 2026-11-12?'],
    ['me notificaron el 12/11', 'servedOn 2026-11-12?'],
    // One reading only.
    ['mi audiencia es el 12/15', 'hearingOn 2026-12-15'],
    ['mi audiencia es el 15/12', 'hearingOn 2026-12-15?'],
    ['mi audiencia es el 12/12', 'hearingOn 2026-12-12?'],
    ['mi audiencia es el viernes 12/4', 'hearingOn 2026-12-04'],
    ['mi audiencia es el lunes 4/1/2027', 'hearingOn 2027-01-04?'],
  ])('numbers: %s: %s', (said, told) => expect(toldIn(language, said)).toBe(told));

  test.each([
    ['la corte abre de lunes a viernes', ''],
    ['la corte abre los lunes', ''],
    ['me notificaron el lunes antepasado', ''],
    ['gracias, hasta manana', ''],
    ['hasta mañana', ''],
    ['la audiencia es el 12-3', ''],
    ['la audiencia es por la mañana', ''],
    ['ella me dejó el primero que le pedí', ''],
  ])('%s is no day', (said, told) => expect(toldIn(language, said)).toBe(told));

  test.each([
    'el 12/3',
    'manana',
    'pasado manana a las 8',
    'el veintiuno',
    'el lunes 7 de diciembre',
    'a las 8 de la manana',
  ])('"%s" names a day or a time and nothing besides', (said) => expect(isOnlyDay(said)).toBe(true));
});

test('"hasta mañana" answers the question until when', () =>
  expect(toldIn('es', 'hasta mañana', { open: { kind: 'fact', fact: 'endsOn' } })).toBe('endsOn 2026-11-26'));

describe('numbers in English', () => {
  test.each([
    ['my hearing is on the 12/3', 'hearingOn 2026-12-03'],
    ['my hearing is 12/3', 'hearingOn 2026-12-03'],
    ['my hearing is 12-3-2026', 'hearingOn 2026-12-03'],
    ['my hearing is 3/12', 'hearingOn 2027-03-12'],
    ['my hearing is friday 12/4', 'hearingOn 2026-12-04'],
    // Long over with the month first; the other way round it is to come.
    ['my hearing is 10/12', 'hearingOn 2026-12-10?'],
    // To come with the month first; nobody was served then.
    ['i was served 12/11', 'servedOn 2026-11-12?'],
    ['i was served 12/3', ''],
    ['my hearing is on the 3rd or the 4th', 'hearingOn 2026-12-03?'],
  ])('%s: %s', (said, told) => expect(toldIn('en', said)).toBe(told));

  test.each([
    'i was served on may 3 at noon',
    'he saw me 3 days ago 3 times',
    'call 2-1-1',
    'la jolla court at 8',
    'mar 3',
  ])('"%s" has no Spanish day', (said) => expect(inEnglishDays(said)).toBe(said));
});
