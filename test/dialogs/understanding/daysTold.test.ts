import { describe, expect, test } from 'vitest';
import { inEnglishDays } from '../../../dialogs/understanding/daysRead.js';
import { daysTold } from '../../../dialogs/understanding/daysTold.js';
import { firstLight, type Light } from '../../../dialogs/understanding/light.js';
import type { Statement } from '../../../knowledge/contract.js';
import { clockTime, isoDate, topicId } from '../../../knowledge/ids.js';
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

describe('a day belongs to what is named beside it', () => {
  test.each([
    // What is counted, a length, and other people's days are none of a fact.
    [['i was served', 'she is in 7th grade'], {}],
    [['i got my restraining order approved today'], {}],
    [['i was served in the lobby of the 4th floor'], {}],
    [['me notificaron', 'vivo en el 5 piso'], {}],
    [['the 3 years ran out'], {}],
    [['decia 7 dias'], {}],
    [['i was served monday', 'she called me yesterday'], { servedOn: '2026-11-23' }],
    [['my hearing is the 14th not the 11th', 'and today he drove by'], { hearingOn: '2026-12-14' }],
    [['mi audiencia es el 14 no el 11', 'y hoy me marco'], { hearingOn: '2026-12-14' }],
    [['court is closed until monday'], {}],
    [['la corte abre el lunes'], {}],
    [['i called the court yesterday'], {}],
    [['one of my servers quit on monday'], {}],
    [['he gave me a bruise on monday'], {}],
    [['me dejo un golpe ayer'], {}],
    [['he stayed until sunday'], {}],
    [['my lease ends dec 31'], {}],
    [['i have a shift on the 9th and the 12th'], {}],
    [['he comes by every monday'], {}],
    [['my hearing was monday'], {}],
    // Two in one clause, each beside its own; a bare one goes on from the clause before.
    [['served nov 20 court dec 9 at 8:30'], { servedOn: '2026-11-20', hearingOn: '2026-12-09' }],
    [['i was served monday and hearing is dec 9'], { servedOn: '2026-11-23', hearingOn: '2026-12-09' }],
    [['my hearing', 'its the 9th'], { hearingOn: '2026-12-09' }],
    [['some guy handed me a packet', 'he came monday at 6pm'], { servedOn: '2026-11-23', servedAt: '18:00' }],
    [['mi corte es el once'], { hearingOn: '2026-12-11' }],
    [['me toca corte el 11'], { hearingOn: '2026-12-11' }],
  ])('%s', (clauses, facts) => expect(daysTold(clauses, light, rules).facts).toEqual(facts));

  test.each([
    ['do i need a lawyer at my hearing on dec 9', { hearingOn: '2026-12-09' }],
    ['puedo faltar a mi audiencia del 9 de diciembre?', { hearingOn: '2026-12-09' }],
    ['is my hearing on dec 9', {}],
    ['are hearings held on dec 9', {}],
    ['is the court open on dec 9', {}],
    ['was i served right on monday', {}],
  ])('asked: %s', (clause, facts) => expect(daysTold([clause], light, rules, () => true).facts).toEqual(facts));

  test.each([
    ['hearing/must-attend', 'its dec 9', { hearingOn: '2026-12-09' }],
    ['hearing/must-attend', 'es el 9 de diciembre', { hearingOn: '2026-12-09' }],
    ['hearing/must-attend', 'i saw him monday', {}],
    ['service/who', 'its dec 9', {}],
  ])('after %s "%s" tells %o', (point, said, facts) => {
    const topic = topicId(point.split('/')[0] ?? '');
    const after: Light = { ...light, last: { topic } };
    expect(daysTold([said], after, rules).facts).toEqual(facts);
  });
});

describe('a lone day behind what served people do is that of service', () => {
  const answered: Light = { ...light, last: { topic: topicId('served-what-now') } };
  const begun: Light = { ...light, open: { kind: 'other', interview: 'served' } };
  test.each([
    ['yesterday at 3 pm', { servedOn: '2026-11-24', servedAt: '15:00' }],
    ['on friday around 6 pm', { servedOn: '2026-11-20', servedAt: '18:00' }],
    ['monday', { servedOn: '2026-11-23' }],
    ['ayer a las tres de la tarde', { servedOn: '2026-11-24', servedAt: '15:00' }],
    ['el viernes', { servedOn: '2026-11-20' }],
    ['fue ayer', { servedOn: '2026-11-24' }],
    // Near misses: a day to come, something else on that day, or more than the day.
    ['december 14', {}],
    ['mañana', {}],
    ['he called me yesterday', {}],
    ['ayer me hablo mi ex por telefono', {}],
    ['i work on monday and on tuesday', {}],
  ])('%s: %o', (said, facts) => {
    expect(daysTold([said], answered, rules).facts).toEqual(facts);
    expect(daysTold([said], begun, rules).facts).toEqual(facts);
  });

  test.each<[why: string, other: Partial<Light>]>([
    ['a day of service is known', { facts: { servedOn: isoDate('2026-11-20') } }],
    ['the person asked for the order', { facts: { side: 'protected' } }],
    ['something else was answered', { last: { topic: topicId('service') } }],
    ['something else is asked', { open: { kind: 'fact', fact: 'county' } }],
  ])('but not where %s', (_, other) =>
    expect(daysTold(['yesterday'], { ...answered, ...other }, rules).facts).toEqual({}),
  );
});

describe('the end of an order', () => {
  test.each([
    ['my order ends aug 3', '2027-08-03'],
    ['la orden se vence el 3 de agosto', '2027-08-03'],
    ['the order expired aug 3', '2026-08-03'],
    ['la orden se vencio el 3 de agosto', '2026-08-03'],
    ['it expires 8/3/2026', '2026-08-03'],
  ])('%s: %s', (said, on) => expect(daysTold([said], light, rules).facts).toEqual({ endsOn: on }));

  test.each([
    // A day before a question for the end is that of what was told before it, or of nothing.
    ['i got an epo on friday when does it end', { servedOn: '2026-11-20' }],
    ['they gave me the order on monday when does it expire', { servedOn: '2026-11-23' }],
    ['served me the tro sunday how long until it runs out', { servedOn: '2026-11-22' }],
    ['i was served on the 20th what day does my order end', { servedOn: '2026-11-20' }],
    ['the epo was issued on friday when does it expire', {}],
    ['judge made the order last friday whens it up', {}],
    ['cops were here friday when is my order over', {}],
    ['me dieron una orden de emergencia el viernes cuando se acaba', { servedOn: '2026-11-20' }],
    ['me entregaron la orden el lunes cuando se vence', { servedOn: '2026-11-23' }],
    ['me dieron la orden ayer hasta cuando dura', { servedOn: '2026-11-24' }],
    ['firmaron la orden el viernes que dia se termina', {}],
    ['la orden es del lunes hasta cuando vale', {}],
    // Near misses: the end is told, whatever is asked besides.
    ['my order ends friday', { endsOn: '2026-11-27' }],
    ['my order ends on friday when is my hearing', { endsOn: '2026-11-27' }],
    ['my order ends friday what day do i have to be there', { endsOn: '2026-11-27' }],
    ['i dont know what to do when my order ends on friday', { endsOn: '2026-11-27' }],
    ['the order from monday ends friday', { endsOn: '2026-11-27' }],
    ['the tro is good until dec 9', { endsOn: '2026-12-09' }],
    ['the order they gave me in may runs out dec 9', { endsOn: '2026-12-09' }],
    ['la orden se vence el viernes', { endsOn: '2026-11-27' }],
    ['la orden vale hasta el 9 de diciembre', { endsOn: '2026-12-09' }],
    ['fue el viernes cuando me entregaron los papeles', { servedOn: '2026-11-20' }],
    ['it was friday when they served me', { servedOn: '2026-11-20' }],
  ])('%s: %o', (said, facts) => expect(daysTold([said], light, rules).facts).toEqual(facts));

  test.each([
    ['my order ran out on friday', '2026-11-20'],
    ['the tro expired monday', '2026-11-23'],
    ['it ended last friday', '2026-11-20'],
    ['la orden se vencio el viernes', '2026-11-20'],
    ['se me acabo la orden el lunes', '2026-11-23'],
    ['my order runs out on friday', '2026-11-27'],
    ['my order is over friday', '2026-11-27'],
    ['la orden se acaba el viernes', '2026-11-27'],
  ])('told as over it is the last such day: %s', (said, on) =>
    expect(daysTold([said], light, rules).facts).toEqual({ endsOn: on }),
  );

  test('one that has just passed may be either, and is read back', () =>
    expect(daysTold(['my order ends nov 10'], light, rules)).toMatchObject({
      facts: { endsOn: '2026-11-10' },
      unsure: ['endsOn'],
    }));
});

describe('a day that was told is taken back', () => {
  const served = isoDate('2026-11-21');
  const hearing = isoDate('2026-12-09');
  const known: Light = {
    ...light,
    facts: { servedOn: served, hearingOn: hearing },
    toldLast: ['servedOn', 'hearingOn'],
  };
  test.each([
    ['that date is wrong', ['hearingOn']],
    ['thats not the right day', ['hearingOn']],
    ['i never told you a date', ['hearingOn']],
    ['i dont have a hearing', ['hearingOn']],
    ['esa fecha esta equivocada', ['hearingOn']],
    ['yo nunca dije una fecha', ['hearingOn']],
    ['ese no es el dia de la corte', ['hearingOn']],
    ['the date you have for when i was served is wrong', ['servedOn']],
    ['i wasnt served on the 21st', ['servedOn']],
    ['no es el 9 de diciembre', ['hearingOn']],
    ['the date on the form is wrong', []],
    ['la fecha del papel esta mal', []],
    ['that date is right', []],
    ['that date doesnt work for me', []],
    ['i never said i hit her', []],
  ])('%s: %s', (said, names) => expect(daysTold([said], known, rules).takenBack).toEqual(names));

  test.each([
    ['that date is wrong its dec 10', { hearingOn: '2026-12-10' }],
    ['wait it was friday not saturday', { servedOn: '2026-11-20' }],
    ['no fue el viernes', { servedOn: '2026-11-20' }],
    ['sorry its dec 10', { hearingOn: '2026-12-10' }],
    ['he drove by on monday', {}],
  ])('%s: %o', (said, facts) => {
    const told = daysTold([said], known, rules);
    expect(told.facts).toEqual(facts);
    expect(told.takenBack).toEqual([]);
  });
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

describe('a day in court on another matter is no hearing of the order', () => {
  test.each([
    ['the custody hearing was yesterday'],
    ['i was arraigned on monday'],
    ['child support court is on the 9th'],
    ['la audiencia de divorcio es el 9 de diciembre'],
    ['we have court about the kids on the 9th'],
  ])('%s', (said) => {
    expect(daysTold([said], light, rules).facts.hearingOn).toBeUndefined();
    const asked: Light = { ...light, open: { kind: 'fact', fact: 'hearingOn' } };
    expect(daysTold([said], asked, rules).facts.hearingOn).toBeUndefined();
  });

  test('beside the one that is', () =>
    expect(daysTold(['custody court is the 9th', 'and the tro hearing is the 14th'], light, rules).facts).toEqual({
      hearingOn: '2026-12-14',
    }));
});

test('a hearing on a day on which courts are closed is questioned, another day is not', () => {
  expect(daysTold(['my hearing is saturday december 12'], light, rules).unsure).toEqual(['hearingOn']);
  expect(daysTold(['my hearing is friday december 11'], light, rules).unsure).toEqual([]);
  expect(daysTold(['i was served on saturday'], light, rules).unsure).toEqual([]);
});
