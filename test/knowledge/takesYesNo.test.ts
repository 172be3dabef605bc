import { describe, expect, test } from 'vitest';
import { takesYesNo } from '../../knowledge/takesYesNo.js';

describe('a bare yes or no is understood', () => {
  test.each([
    'can i write to her',
    'can i write or call',
    'does he have to leave or what',
    'am i bound even tho i wasnt there',
    'can they do it if nobody showed up',
    'is it a crime or no',
    'so he has to hand them over right',
    'puedo escribirle o llamarle',
    'si no firmo queda sin valor',
    'puedo llamar aunque todavia no le entregan',
    'puedo nada mas ir a hablar',
    'es de la policia nomas, cuenta o no',
    'o sea que si puedo',
  ])('to "%s"', (asked) => expect(takesYesNo(asked)).toBe(true));
});

describe('a bare yes or no is heard either way', () => {
  test.each([
    'so he cant do anything',
    'so the cops cant do nothing',
    'i cant write her then',
    'so we dont need a new one right',
    'that orders dont touch pets do they',
    'is it true that it isnt in the system',
    'does that mean i dont have to go',
    'can i not go',
    'isnt that enough',
    'is there nothing i can do',
    'do i ever get them back',
    'entonces no le puedo hablar',
    'o sea que no me arrestan',
    'ya no la tengo que cumplir verdad',
    'nunca voy a poder tener una',
  ])('where "%s" denies', (asked) => expect(takesYesNo(asked)).toBe(false));

  test.each([
    'do they take it now or only after court',
    'is it civil or criminal',
    'is it 3 years or 5',
    'can i come back or do i have to wait',
    'does it begin today or when the judge signs',
    'es gratis o se paga',
    'tengo que ir o puedo mandar una carta',
  ])('where "%s" asks for one of two', (asked) => expect(takesYesNo(asked)).toBe(false));
});

test('whether somebody will tell immigration is no promise to be made in a word', () => {
  for (const said of ['will the clerk tell immigration', 'does the judge call ice', 'la corte le avisa a la migra'])
    expect(takesYesNo(said)).toBe(false);
  for (const said of [
    'does the judge ask about immigration',
    'tell me do i need papers',
    'la corte pregunta por papeles',
  ])
    expect(takesYesNo(said)).toBe(true);
});
