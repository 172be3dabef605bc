import { describe, expect, test } from 'vitest';
import { firstLight } from '../../../dialogs/understanding/light.js';
import { ofOwnSide } from '../../../dialogs/understanding/ownDanger.js';
import type { Danger, DangerKind } from '../../../dialogs/understanding/understood.js';
import { clockTime, isoDate } from '../../../knowledge/ids.js';

const light = firstLight({ on: isoDate('2026-11-29'), at: clockTime('12:00') });
const bound = { ...light, facts: { side: 'restrained' } } as const;
const told = (kind: DangerKind, chance = 0.5): Danger => ({ level: 'acute', kinds: [kind], chance });
const part = (text: string) => ({ text, seen: { chances: new Map<string, number>() } });

describe('danger told by the person an order binds', () => {
  test.each([
    ['violence', 'her cousins said they will jump me after work'],
    ['weapon', 'my brother in law is at the gate with a machete'],
    ['violence', 'me van a golpear sus hermanos'],
    ['threat', 'they texted ur dead when i see you'],
  ] as const)('%s is danger where it is done to them: %s', (kind, said) => {
    expect(ofOwnSide(told(kind), bound, [], said)?.level).toBe('acute');
    expect(ofOwnSide(told(kind), light, [part('theres an order against me')], said)?.level).toBe('acute');
  });

  test.each([
    ['weapon', 'my hunting rifle is in the shed over there and i may not go in'],
    ['weapon', 'mi primo puede pasar por la escopeta'],
    ['violence', 'my clothes are here where do i sleep'],
    ['threat', 'he is coming for his tools, what do i do if he shows up'],
    ['found', 'si ella viene a tocarme la puerta le abro'],
  ] as const)('%s is none in what is told of visits, homes and own guns: %s', (kind, said) => {
    expect(ofOwnSide(told(kind), bound, [], said)).toBeUndefined();
    expect(ofOwnSide(told(kind), light, [part('theres an order against me')], said)).toBeUndefined();
    expect(ofOwnSide(told(kind), light, [], said)?.level).toBe('acute');
  });

  test('what is as good as sure is danger in whatever words, but for own guns', () => {
    const said = 'hes outside the bathroom w a cleaver and i locked myself in';
    expect(ofOwnSide(told('weapon'), bound, [], said)).toBeUndefined();
    expect(ofOwnSide(told('weapon', 0.97), bound, [], said)?.level).toBe('acute');
    expect(ofOwnSide(told('weapon', 0.97), bound, [], 'my wife pulled a gun on me')?.level).toBe('acute');
    expect(ofOwnSide(told('weapon', 0.97), bound, [], 'both rifles are in the truck bed, ready to go')).toBeUndefined();
  });

  test('danger that anybody may be in, or be the source of, stays', () => {
    for (const kind of ['suicideSelf', 'suicideOther', 'injury', 'child', 'harmToOther'] as const)
      expect(ofOwnSide(told(kind), bound, [], 'i cant go on like this')?.level).toBe('acute');
  });

  test('own guns to hand over threaten nobody, guns and words of harm do', () => {
    expect(ofOwnSide(told('harmToOther'), bound, [], 'my uncle is on his way to get the guns')).toBeUndefined();
    expect(ofOwnSide(told('harmToOther'), bound, [], 'i have a gun and i will shoot him')?.level).toBe('acute');
  });

  test('being followed is mostly told in a quarrel, and is a cry where it is sure', () => {
    const said = 'he follows me home from work';
    expect(ofOwnSide(told('found'), bound, [], said)?.level).toBe('possible');
    expect(ofOwnSide(told('found', 0.95), bound, [], said)?.level).toBe('acute');
  });

  test.each(['bro i cant do all this', 'perdi todo y ya no puedo mas'])(
    'more than can be borne is near to despair: %s',
    (said) => {
      const { kinds, level } = ofOwnSide(told('violence', 0.99), bound, [], said) ?? {};
      expect({ kinds, level }).toEqual({ kinds: ['suicideSelf'], level: 'acute' });
      expect(ofOwnSide(undefined, bound, [], said)?.kinds).toEqual(['suicideSelf']);
      expect(ofOwnSide(told('violence', 0.99), light, [], said)?.kinds).toEqual(['violence']);
      expect(ofOwnSide(told('violence', 0.99), bound, [], `${said}, she hit me`)?.kinds).toEqual(['violence']);
    },
  );

  test('distances to keep are no being followed, however sure it looks', () =>
    expect(ofOwnSide(told('found', 0.97), bound, [], 'she may be at the recital, 100 yards from her')).toBeUndefined());

  test('a short answer to "are you safe?" is taken as it is', () =>
    expect(ofOwnSide(told('found'), { ...bound, open: { kind: 'safety' } }, [], 'no hes here')?.level).toBe('acute'));
});
