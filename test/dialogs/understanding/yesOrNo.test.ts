import { describe, expect, test } from 'vitest';
import {
  asksOfOneself,
  asksOfTheOther,
  asksOfWhatWasTold,
  asksWhat,
  complains,
  isDoneToOneself,
  isYesNo,
  withoutDenied,
  withoutYesOrNo,
  wordAskedFor,
} from '../../../dialogs/understanding/yesOrNo.js';

describe('a wish for a short answer is taken off a whole question', () => {
  test.each([
    ['yes or no, can i text her', 'can i text her'],
    ['can i text my roommate to settle yes or no', 'can i text my roommate to settle'],
    ['la tengo que entregar, si o no', 'la tengo que entregar'],
    ['so yes or no', 'so yes or no'],
    ['do i say yes or no', 'do i say yes or no'],
    ['so thats a no even on his birthday', 'so even on his birthday'],
    ['so thats a no', 'so thats a no'],
  ])('"%s"', (said, rest) => expect(withoutYesOrNo(said)).toBe(rest));
});

describe('what is not meant is taken off a short message', () => {
  test.each([
    ['THE GUNS not the kids. monday ok or no', 'THE GUNS . monday ok or no'],
    ['no la corte no, la POLICIA', 'la POLICIA'],
    ['i am not the father', 'i am not the father'],
    ['its not my gun', 'its not my gun'],
    ['can i keep them or not the whole time', 'can i keep them or not the whole time'],
    ['not the kids', 'not the kids'],
    ['i gave up my rifle but not my pistol', 'i gave up my rifle but not my pistol'],
    ['no la golpee la semana pasada', 'no la golpee la semana pasada'],
  ])('"%s"', (said, rest) => expect(withoutDenied(said)).toBe(rest));
});

describe('a sentence asks for a yes or a no', () => {
  test.each([
    'can my aunt bring them',
    'is perjury a crime',
    'he sold it, does that count',
    'do temporary ones run out',
    'puedo ir yo solo',
    'tengo que volver yo',
    'la orden se vuelve permanente',
    'un mensaje tambien cuenta',
  ])('"%s"', (asked) => expect(isYesNo(asked)).toBe(true));

  test.each([
    'how long can he stay',
    'what do i do if they come',
    'can you tell me the address',
    'she was the one who yelled',
    'the paper says he is my uncle',
    'do not call me',
    'i have a hearing on monday',
    'cuando puedo verlos',
    'el martes me entregaron los papeles',
    'ella vive con mi mama',
  ])('not "%s"', (said) => expect(isYesNo(said) && !asksWhat(said)).toBe(false));
});

describe('what of yes and no is asked for in so many words', () => {
  test.each([
    ['yes or no?', 'both'],
    ['so yes or no', 'both'],
    ['is that a yes or no', 'both'],
    ['si o no', 'both'],
    ['so thats a no?', 'no'],
    ['thats a no then', 'no'],
    ['so no?', 'no'],
    ['entonces es un no?', 'no'],
    ['so can i or not', 'both'],
    ['do i have to or not?', 'both'],
    ['entonces tengo que o no', 'both'],
    ['ok so its a yes', 'yes'],
    ['entonces sí?', 'yes'],
    ['so no', undefined],
    ['no', undefined],
    ['do i check yes or no', undefined],
    ['so thats a no on the dog', undefined],
    ['he said no', undefined],
  ])('"%s": %s', (said, word) => expect(wordAskedFor(said)).toBe(word));
});

describe('a complaint that something else was asked', () => {
  test.each([
    'that is not what i meant',
    'you still havent answered my question',
    'that didnt answer anything',
    'i didnt ask about that',
    'no me respondiste lo que te pregunte',
    'eso no era lo que queria saber',
  ])('"%s"', (said) => expect(complains(said)).toBe(true));
  test.each([
    'he didnt answer me',
    'she never answers',
    'you didnt answer, can i call her or not',
    'el no me contesta el telefono',
    'thats not what he asked for',
    'i did not ask for the order, the police did',
  ])('not "%s"', (said) => expect(complains(said)).toBe(false));
});

describe('what is asked of something that was told before', () => {
  test.each(['does that count', 'so is it a crime', 'is that too late?', 'eso cuenta', 'es delito', 'y eso es legal'])(
    '"%s"',
    (said) => expect(asksOfWhatWasTold(said)).toBe(true),
  );
  test.each([
    'does a text count',
    'is it a crime to lie in court',
    'is that order still good in june',
    'cuenta un correo',
  ])('not "%s"', (said) => expect(asksOfWhatWasTold(said)).toBe(false));
});

describe('whose leave or duty is asked for', () => {
  test.each(['can i file', 'so do we have to go', 'i still gotta go right', 'tengo que ir', 'la puedo pedir'])(
    'the own: "%s"',
    (said) => expect(asksOfOneself(said)).toBe(true),
  );
  test.each(['can he file', 'does my mom have to go', 'puede mi mama pedirla', 'tienen que ir'])(
    'of another: "%s"',
    (said) => expect(asksOfOneself(said)).toBe(false),
  );
});

test('what is done to the writer, and what the other does, are told apart', () => {
  for (const said of ['can they arrest me for that', 'me pueden arrestar', 'will he sue me'])
    expect(isDoneToOneself(said)).toBe(true);
  for (const said of ['can they arrest him', 'lo pueden arrestar', 'he told me'])
    expect(isDoneToOneself(said)).toBe(false);
  for (const said of ['can he be arrested', 'lo pueden arrestar']) expect(asksOfTheOther(said)).toBe(true);
  for (const said of ['can i be arrested', 'can my mom text him', 'me pueden arrestar'])
    expect(asksOfTheOther(said)).toBe(false);
});
