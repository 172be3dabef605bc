import { describe, expect, test } from 'vitest';
import { withoutCalmTalk } from '../../../dialogs/understanding/calmTalk.js';

describe('what sounds like danger and is none is cut', () => {
  test.each([
    ['my mom will kill me if i miss court lol. what time does it open', 'what time does it open'],
    ['jaja mis hijos me van a matar si no llego, puedo verlos el viernes', 'puedo verlos el viernes'],
    ['nobody said anything about rape. can i file again', 'can i file again'],
    ['she has no gun that i know of. what do i file', 'what do i file'],
    ['el no tiene armas, cuanto tarda', 'cuanto tarda'],
    ['no pills, nobody took pills. can i change the locks', 'can i change the locks'],
    ['i never threatened him, how do i show that', 'how do i show that'],
    ['nadie me amenazo, solo quiero saber de los papeles', 'solo quiero saber de los papeles'],
    ['we saw a movie where a man strangles his wife. is that a crime', 'is that a crime'],
    ['vimos una pelicula donde la mata, y eso cuenta', 'eso cuenta'],
  ])('%s', (said, rest) => expect(withoutCalmTalk(said)).toBe(rest));

  test.each(['nobody is in danger', 'no no hay peligro', 'ok but i never hit her', 'no ocupo 911'])(
    '%s: nothing else is said',
    (said) => expect(withoutCalmTalk(said)).toBe(''),
  );
});

describe('what begins behind a denial without a mark is heard', () => {
  test.each([
    ['i dont want the cops i want to be dead', 'i want to be dead'],
    ['im not suicidal i just took all my pills', 'i just took all my pills'],
    ['we are not hurt he is still in the yard with the shotgun', 'he is still in the yard with the shotgun'],
    ['i never touched her she stabbed me', 'she stabbed me'],
    ['he is not violent he only strangles me when he drinks', 'he only strangles me when he drinks'],
    ['had a nightmare and now he is kicking my door', 'he is kicking my door'],
    ['no tengo armas el trae un cuchillo', 'el trae un cuchillo'],
    ['yo nunca le hice nada el me corto con una navaja', 'el me corto con una navaja'],
  ])('%s', (said, rest) => expect(withoutCalmTalk(said)).toBe(rest));

  test.each(['i never said that he hit me', 'nobody said she has a gun', 'i had a dream he was strangling me'])(
    '%s: that belongs to it',
    (said) => expect(withoutCalmTalk(said)).toBe(''),
  );
});

describe('what is meant stays as it is', () => {
  test.each([
    'he will kill me if i leave him lol and he has a gun',
    'she is gonna kill me if she sees where i live lol',
    'me va a matar si hablo con la policia jaja',
    'my husband will kill me if i miss dinner',
    'i was watching a movie when he broke in with a knife',
    'nobody is helping me he is hitting me',
    'nobody believes he will kill me',
    'he never stops hitting me',
    'nobody is hurt yet',
    'nadie me cree que me va a matar',
    'she took all the pills in the house',
  ])('%s', (said) => expect(withoutCalmTalk(said)).toBe(said));
});
