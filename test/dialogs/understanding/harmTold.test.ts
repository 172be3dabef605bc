import { describe, expect, test } from 'vitest';
import { factsTold } from '../../../dialogs/understanding/factsTold.js';
import { tellsOfHarm } from '../../../dialogs/understanding/harmTold.js';
import { ofHarmed } from '../../../dialogs/understanding/ofHarmed.js';
import type { ToldFacts } from '../../../dialogs/understanding/understood.js';
import { issue } from '../../support/toyChat.js';

/** What a clause tells that the recognizer takes for one whom an order binds, or whom it protects. */
const sideOf = (text: string, guess: 'restrained' | 'protected', known: ToldFacts = {}) =>
  factsTold([{ text, seen: { chances: new Map([[`facts.side.${guess}`, 0.9]]) } }], known).side;

describe('harm that another does to the writer, where no paper is', () => {
  test.each([
    ['my mother in law threatens me which order', true],
    ['he pushed me what do i do first', true],
    ['my coworker hit me', true],
    ["my ex's new boyfriend keeps threatening us", true],
    ['somebody attacked me at the bus stop', true],
    ['my neighbor threatened me with a bat', true],
    ['mi suegra me amenaza, que orden pido', true],
    ['mi hermano me pego que hago primero', true],
    ['mi compañero de cuarto me empujo', true],
    ['mi ex me ha golpeado', true],
    ['my boyfriend beat me up what do i do first', true],
    ['he pushed me into the wall', true],
    ['he pushed me to the ground which order', true],
    ['he wont stop hitting me what do i do first', true],
    ['my uncle strangled me', true],
    ['no deja de pegarme', true],
    ['me esta pegando que hago primero', true],
    ['he kicked me out of the house', false],
    ['my wife hit me what form do i use to respond', false],
    ['she hit me and then she went to get a restraining order', false],
    ['mi esposa me pego y despues fue a pedir una orden', false],
    // Near misses: no harm, not done to the writer, or a paper is there.
    ['my wife threatens me with a restraining order', false],
    ['he threatened me with court', false],
    ['he pushed me to sign it', false],
    ['she hit me up on instagram', false],
    ['my landlord kicked me out', false],
    ['he never hit me', false],
    ['mi esposo nunca me pego', false],
    ['my ex hit me and then served me', false],
    ['she hit me first but the order is on me', false],
    ['mi ex me amenaza con quitarme los niños con una orden', false],
    ['she says i hit her and he hit me', false],
    ['i hit her and she hit me', false],
    ['my son hit his sister', false],
  ])('"%s": %s', (text, tells) => expect(tellsOfHarm(text)).toBe(tells));

  test.each(['my mother in law threatens me', 'my nephew hit me', 'mi suegra me amenaza'])(
    '"%s": nobody is guessed to be bound by an order',
    (text) => {
      expect(sideOf(text, 'restrained')).toBeUndefined();
      expect(sideOf(text, 'protected')).toBe('protected');
    },
  );

  test.each(['my mother in law threatens me which order', 'mi suegra me amenaza que orden pido'])(
    '"%s" asks for protection, unless an order is known to bind its writer',
    (text) => {
      expect(sideOf(text, 'restrained')).toBe('protected');
      expect(sideOf(text, 'restrained', { side: 'restrained' })).toBeUndefined();
    },
  );

  test('who is served is bound all the same', () => {
    expect(sideOf('my wife hit me and had me served', 'protected')).toBe('restrained');
    expect(sideOf('the order is against me and he hit me', 'protected')).toBe('restrained');
  });
});

describe('what is first to do', () => {
  const first = (text: string, points: readonly string[], facts: ToldFacts = {}) =>
    ofHarmed(issue(points), text, facts).points[0]?.point;
  const SERVED = ['served-what-now/first-steps', 'first-steps/now'];

  test.each(['he pushed me what do i do first', 'my coworker hit me what should i do', 'mi hermano me pego que hago'])(
    'after "%s" is not that of somebody with papers, nor of a friend',
    (text) => {
      expect(first(text, SERVED)).toBe('first-steps/now');
      expect(first(text, ['first-steps/friend'])).toBe('first-steps/now');
      expect(ofHarmed(issue(SERVED), text, {}).topics[0]?.topic).toBe('first-steps');
    },
  );

  test.each<[text: string, facts: ToldFacts]>([
    ['i got served what do i do first', {}],
    ['he pushed me and they gave me papers what do i do first', {}],
    ['he pushed me what do i do first', { side: 'restrained' }],
    ['he pushed me what do i do first', { stage: 'temporary' }],
    ['he pushed me what do i do first', { hearingOn: '2026-12-09' } as ToldFacts],
    ['my son says he pushed me what do i do first', { is: ['third'] }],
  ])('"%s" with %o stays as it is', (text, facts) => expect(first(text, SERVED, facts)).toBe(SERVED[0]));

  test('people of an age are meant only where one is told', () => {
    const points = ['minors/which', 'order-types/relatives'];
    expect(first('my nephew threatens me which order', points)).toBe('order-types/relatives');
    expect(first('my nephew is 15 and threatens me which order', points)).toBe('minors/which');
    expect(first('a boy at school threatens me which order', points)).toBe('minors/which');
    expect(first('my nephew threatens me which order', points, { is: ['minor'] })).toBe('minors/which');
    expect(first('mi suegra me amenaza', ['elder-abuse/start', 'who-can-ask/in-laws'])).toBe('who-can-ask/in-laws');
    expect(first('mi cuidadora me pega', ['elder-abuse/start', 'who-can-ask/in-laws'])).toBe('elder-abuse/start');
  });
});
