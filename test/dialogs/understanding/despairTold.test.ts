import { describe, expect, test } from 'vitest';
import { despairTold } from '../../../dialogs/understanding/despairTold.js';

describe('words that do not name suicide and tell of it', () => {
  test.each([
    'my kids would be so much better off if i was gone. when is the answer due',
    'all of them would be better off. can i get more time',
    'i hope i just dont wake up tomorrow',
    'i dont see any reason to go on, is the hearing still on',
    'gave away my guitar and said bye to the kids, how do i cancel the hearing',
    'im so done with everything and ive got my pistol right here',
    'i wrote the goodbye letters already',
    'mi familia estaria mejor sin mi',
    'ya no le veo sentido a nada',
    'estoy regalando mis cosas y me despedi de mis hijos',
    'tengo la pistola aqui y estoy cansado de todo',
  ])('acute: %s', (said) => expect(despairTold(said, false)).toBe('acute'));

  test.each([
    'been giving my things away this week. whats the fee',
    'whats the point of any of this',
    'i said goodbye to my kids last night',
    'no le veo caso',
    'soy una carga para todos',
  ])('possible alone, acute of a person who gave a sign before: %s', (said) => {
    expect(despairTold(said, false)).toBe('possible');
    expect(despairTold(said, true)).toBe('acute');
  });

  test.each([
    'can my brother file it if im not around',
    'the only gun i kept is a shotgun, when do i hand it in',
    'si me pasa algo quien se queda con los niños',
  ])('weighs only after another sign: %s', (said) => {
    expect(despairTold(said, false)).toBeUndefined();
    expect(despairTold('the only thing i kept is the shotgun', true)).toBe('acute');
  });

  test.each([
    'hed be better off without me and he knows it',
    'giving the old couch away, can she pick it up',
    'our dog goes to my sister while im in court',
    'im so tired of all this court stuff',
    'wed all be better off with a mediator',
    'everyone would be better off if he just left',
    'the judge said my kids would be better off without me at the exchanges',
    'he told me id be better off dead',
    'i didnt get to say goodbye to my kids',
    'he sold my tools and gave away my clothes',
    'i have the rifle here, do i take it to the sheriff or a dealer',
    'i dont see the point in going to the hearing',
    'no le veo caso a ir a la audiencia',
    'mi ex estaria mejor sin mi',
    'estoy cansada de tanto papeleo',
    'el perro se queda con mi hermana mientras voy a la corte',
    'ya no aguanto los ruidos del vecino',
  ])('calm: %s', (said) => expect(despairTold(said, false)).toBeUndefined());
});
