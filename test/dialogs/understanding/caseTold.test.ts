import { describe, expect, test } from 'vitest';
import { withoutCalmTalk } from '../../../dialogs/understanding/calmTalk.js';
import { ownCase } from '../../../dialogs/understanding/caseTold.js';
import { factsTold } from '../../../dialogs/understanding/factsTold.js';

const read = (text: string, chances: Readonly<Record<string, number>> = {}) =>
  factsTold([{ text, seen: { chances: new Map(Object.entries(chances)) } }]);

describe('the writer’s own criminal case', () => {
  test.each([
    ['im charged with dv in fresno', 'charged'],
    ['charged with violating the order', 'charged'],
    ['i was charged by the da', 'charged'],
    ['i got charged in a criminal case', 'charged'],
    ['me acusan de violencia', 'charged'],
    ['tengo cargos por pegarle', 'charged'],
    ['arrested last night for hitting my wife', 'arrested'],
    ['i hit my wife and got arrested', 'arrested'],
    ['i was just arrested', 'arrested'],
    ['they arrested me', 'arrested'],
    ['me arrestaron anoche', 'arrested'],
    ['me detuvieron ayer', 'arrested'],
    // Near misses: another’s, a price, long ago, or none.
    ['he hit me and got arrested', undefined],
    ['my boyfriend got arrested', undefined],
    ['they arrested him', undefined],
    ['lo arrestaron', undefined],
    ['they charged me $60', undefined],
    ['i got charged with a fee', undefined],
    ['my phone is charged', undefined],
    ['i arrested him, im a deputy', undefined],
    ['i was arrested 10 years ago', undefined],
    ['i booked a flight', undefined],
  ])('"%s": %s', (text, known) => {
    expect(ownCase(text)).toBe(known);
    expect(read(text).charged).toBe(known);
  });

  test('is none where words deny it or only fear it', () => {
    expect(read('im not charged with anything').charged).toBeUndefined();
    expect(read('im scared i will be charged with it').charged).toBeUndefined();
  });

  test('who has one is not guessed to be protected, and is by their own words', () => {
    const guess = { 'facts.side.protected': 0.9 };
    expect(read('arrested last night for hitting my wife', guess).side).toBeUndefined();
    expect(read('im charged in a criminal case and got a tro', guess).side).toBeUndefined();
    const told = factsTold([
      { text: 'i was arrested too', seen: { chances: new Map() } },
      { text: 'i asked for a restraining order', seen: { chances: new Map() } },
    ]);
    expect(told.side).toBe('protected');
    expect(read('my boyfriend got arrested', guess).side).toBe('protected');
  });
});

describe('what somebody is charged with is no danger of theirs', () => {
  test.each([
    ['arrested last night for hitting my wife', 'arrested last night'],
    ['i was charged with assault', 'i was charged'],
    ['me arrestaron por pegarle a mi esposa', 'me arrestaron'],
    // All else is.
    ['he got arrested for hitting me', 'he got arrested for hitting me'],
    ['i got arrested for hitting her and i want to die', 'i got arrested and i want to die'],
    ['i was arrested and hes outside with a bat', 'i was arrested and hes outside with a bat'],
    ['he hit my wife', 'he hit my wife'],
  ])('"%s"', (said, rest) => expect(withoutCalmTalk(said)).toBe(rest));
});
