import { describe, expect, test } from 'vitest';
import { askedAlike } from '../../knowledge/modality.js';

describe('what asks alike, so that the yes or no of one can be said to the other', () => {
  test.each([
    ['can i wait for the hearing to move out', 'am i allowed to stay'],
    ['do i have to fill it in', 'es obligatorio que yo la llene'],
    ['his cousin texts me stuff from him, does that count too', 'is it a crime'],
    ['does the order take my guns', 'me quitan las armas'],
    ['does it cost anything', 'me cobran'],
    ['is a letter contact', 'is a postcard contact'],
    ['can i file without a lawyer', 'puedo ir sin abogado'],
  ])('"%s", "%s"', (one, other) => expect(askedAlike(one)).toBe(askedAlike(other)));

  test.each([
    ['may it be kept', 'must it be kept'],
    ['do i have to prove it', 'does she have to prove it'],
    ['puedo quedarme en la casa', 'me pueden sacar de la casa'],
    ['can i work', 'can i work unarmed'],
    ['is it valid', 'is it valid if he never signed'],
    ['is it free', 'do they charge for it'],
    ['can i buy one', 'can i buy one if its dismissed'],
    ['me protege', 'me protege si ya vencio'],
    ['does my order count over there', 'is my order over once i live there'],
    ['la orden vale alla', 'la orden se acaba si me mudo'],
    ['is a tro in the police system', 'is only a final order in the police system'],
    ['puedo quedarme con ella', 'me la quitan'],
  ])('not "%s", "%s"', (one, other) => expect(askedAlike(one)).not.toBe(askedAlike(other)));
});
