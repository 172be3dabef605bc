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
    ['la policia me acuso de violencia', 'charged'],
    ['i was arrested 3 days ago for hitting my wife', 'arrested'],
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
    ['i got arrested once when i was 19', undefined],
    ['mis suegros me acusan de robarles', undefined],
    ['me detuvieron los de migracion', undefined],
    ['fui arrestada por la migra', undefined],
    ['quise salir y me detuvieron', undefined],
    ['nunca me arrestaron', undefined],
    ['no me esposaron', undefined],
    ['i booked a flight', undefined],
  ])('"%s": %s', (text, known) => {
    expect(ownCase(text, true)).toBe(known);
    expect(read(text).charged).toBe(known);
  });

  test('is another’s where the message began with them', () => {
    for (const message of [
      ['my husband choked me last night', 'got arrested', 'gets out tomorrow'],
      ['he hit me and the kids', 'charged with domestic violence'],
    ])
      expect(factsTold(message.map((text) => ({ text, seen: { chances: new Map() } }))).charged).toBeUndefined();
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
    ['i was charged with assault', 'i was charged with'],
    ['me arrestaron por pegarle a mi esposa', 'me arrestaron'],
    // All else is.
    ['he got arrested for hitting me', 'he got arrested for hitting me'],
    ['i got arrested for hitting her and i want to die', 'i got arrested and i want to die'],
    ['i was arrested and hes outside with a bat', 'i was arrested and hes outside with a bat'],
    ['he hit my wife', 'he hit my wife'],
    ...[
      'i was arrested last night and im thinking of hurting myself',
      'i was arrested for hurting myself',
      'i was arrested and im scared of him hurting my kids',
      'they arrested me and i have proof of him hitting my son',
      'i was arrested and im a victim of sexual assault',
      'me arrestaron pero yo soy victima de violencia domestica',
      'me arrestaron y el es capaz de golpear a mis hijos',
    ].map((said): [string, string] => [said, said]),
  ])('"%s"', (said, rest) => expect(withoutCalmTalk(said)).toBe(rest));
});
