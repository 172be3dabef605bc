import { describe, expect, test } from 'vitest';
import { dangerTold } from '../../../dialogs/understanding/dangerTold.js';
import { childTaken } from '../../../dialogs/understanding/dangerWords.js';
import { firstLight } from '../../../dialogs/understanding/light.js';
import { clockTime, isoDate } from '../../../knowledge/ids.js';

const light = firstLight({ on: isoDate('2026-11-29'), at: clockTime('12:00') });
const seen = (chances: Readonly<Record<string, number>> = {}) => ({ chances: new Map(Object.entries(chances)) });
const calm = seen();
const sure = seen({ 'danger.acute': 0.95, 'danger.possible': 0.95 });

describe('danger beside questions', () => {
  const read = (said: string, text: string) =>
    dangerTold(calm, [], false, light, said, { whole: undefined, parts: [{ text, seen: sure }] });

  test('one part that tells of it is enough', () => {
    expect(read('is there a fee? he is kicking me and how long is it', 'he is kicking me')?.level).toBe('acute');
    expect(read('cuanto cuesta? me esta golpeando, a donde voy', 'me esta golpeando')?.level).toBe('acute');
  });

  test('not what is over, what others say of the writer, or what has no word of it', () => {
    expect(read('he hit me two years ago, can i file', 'he hit me two years ago')).toBeUndefined();
    expect(read('she says i hit her, can i bring a friend', 'she says i hit her')).toBeUndefined();
    expect(read('he changed the locks, can he do that', 'he changed the locks')).toBeUndefined();
  });
});

describe('plain words of danger at hand', () => {
  const kinds = (said: string) => dangerTold(calm, [], false, light, said)?.kinds;

  test.each([
    ['her brothers are gonna beat me up at work', 'threat'],
    ['me van a matar cuando salga', undefined],
    ['sus primos me van a golpear saliendo', 'threat'],
    ['my cousin is coming over with a bat', 'weapon'],
    ['viene para aca con un machete', 'weapon'],
    ['the cops are coming with a gun', undefined],
    ['hes in the driveway again rn', 'found'],
    ['esta afuera de mi trabajo ahorita', 'found'],
    ['hes outside the state right now', undefined],
    ['he is going to kill me if i forget the milk', undefined],
    ['dice que se mata si lo dejo', 'suicideOther'],
    ['casi se va a matar en la moto', undefined],
    ['he said hed shoot up the cafe. can i get an order', 'threat'],
    ['his cousin keeps touching my niece. shes 11', 'child'],
    ['he is touching up the walls, my son helps', undefined],
    ['la cuidadora empujo a mi mama', 'elder'],
    ['la cuidadora llevo a mi mama al doctor', undefined],
  ] as const)('%s: %s', (said, kind) => expect(kinds(said)?.[0]).toBe(kind));
});

describe('a child that was taken', () => {
  test.each([
    'he took my daughter to mexico and wont bring her back',
    'she picked up our son from daycare and is not answering',
    'his dad never brought the baby back on sunday',
    'se llevo a la niña y no contesta',
    'no me ha devuelto a mis hijos',
    'they took the kids and i dont know where they are',
  ])('%s', (said) => expect(childTaken(said, false)).toBe(true));

  test.each([
    'he took the kids to school like always',
    'i took my kids to my mom and he wont answer',
    'he took my daughter to mexico in 2019 and would not answer',
    'se llevo a la niña ayer pero ya la regreso',
    'he took the car and wont bring it back',
    'se lleva a los niños los sabados',
  ])('not: %s', (said) => expect(childTaken(said, false)).toBe(false));

  test('is told before the answer, as possible danger of a child', () =>
    expect(dangerTold(calm, [], false, light, 'he took my son out of state and blocked me')).toMatchObject({
      level: 'possible',
      kinds: ['child'],
      isTaken: true,
    }));
});
