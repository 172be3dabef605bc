import { describe, expect, test } from 'vitest';
import { kindInTalk, kindOf, leansOn } from '../../../dialogs/facts/kindByTie.js';
import { allTold, NO_FACTS, withTold } from '../../../dialogs/facts/knownFacts.js';
import { factsTold } from '../../../dialogs/understanding/factsTold.js';
import type { ToldFacts } from '../../../dialogs/understanding/understood.js';
import type { PointId, TopicId } from '../../../knowledge/contract.js';

describe('the kind of order that words are chosen by', () => {
  test.each<[relation: ToldFacts['relation'], kind: string]>([
    ['partner', 'dv'],
    ['coparent', 'dv'],
    ['family', 'dv'],
    ['relative', 'ch'],
    ['neighbor', 'ch'],
    ['coworker', 'ch'],
    ['caregiver', 'ea'],
  ])('with a %s is %s where none was told', (relation, kind) => expect(kindOf({ relation })).toBe(kind));

  test('is that of the tie, whatever was talked of before it was told', () => {
    expect(kindInTalk({ relation: 'ex' }, 'ch')).toBe('dv');
    expect(kindInTalk({ relation: 'ex' }, 'gv')).toBe('dv');
    expect(kindInTalk({ relation: 'neighbor' }, 'dv')).toBe('ch');
  });

  test('is what is talked of where that stands beside the tie: an employer’s order, one for elders', () => {
    expect(kindInTalk({ relation: 'coworker' }, 'wv')).toBe('wv');
    expect(kindInTalk({ relation: 'ex', speaksFor: 'employee' }, 'wv')).toBe('wv');
    expect(kindInTalk({ relation: 'neighbor', is: ['elder'] }, 'ea')).toBe('ea');
  });

  test('that is only wanted goes where the tie is of the other', () => {
    expect(allTold({ kind: 'ch' }, { relation: 'ex' }).kind).toBeUndefined();
    expect(allTold({}, { kind: 'ch', relation: 'family' }).kind).toBeUndefined();
    expect(allTold({ kind: 'dv' }, { relation: 'neighbor' }).kind).toBeUndefined();
    const { known, changed } = withTold(
      withTold(NO_FACTS, { kind: 'ch' }, 'message').known,
      { relation: 'ex' },
      'message',
    );
    expect(known.values).toEqual({ relation: 'ex' });
    expect(known.order).toEqual(['relation']);
    expect(changed).toEqual(['kind', 'relation']);
  });

  test('that papers tell stays, and so does one that was tapped, and one that no tie decides', () => {
    expect(allTold({ kind: 'ch', paper: 'CH-110' }, { relation: 'ex' }).kind).toBe('ch');
    expect(allTold({ kind: 'ch', side: 'restrained' }, { relation: 'ex' }).kind).toBe('ch');
    expect(allTold({ kind: 'ch', stage: 'temporary' }, { relation: 'ex' }).kind).toBe('ch');
    expect(allTold({ kind: 'ea' }, { relation: 'family' }).kind).toBe('ea');
    expect(allTold({ kind: 'dv' }, { relation: 'roommate' }).kind).toBe('dv');
    const tapped = withTold(NO_FACTS, { kind: 'ch' }, 'edit').known;
    expect(withTold(tapped, { relation: 'ex' }, 'message').known.values.kind).toBe('ch');
  });
});

describe('what a follow-up leans on', () => {
  const last = { topic: 'civil-harassment' as TopicId, point: 'civil-harassment/what' as PointId };
  const meant = [last.point, 'hearing/bring' as PointId].map((point) => ({ point, weight: 0.5 }));

  test('is the kind of the tie once that is told, and nothing of the other kind', () => {
    const now = leansOn({ last, meant }, 'dv');
    expect(now.last?.topic).toBe('order-types');
    expect(now.meant.map(({ point }) => point)).toEqual(['hearing/bring']);
  });

  test('stays where the tie says nothing else', () => {
    expect(leansOn({ last, meant }, undefined)).toEqual({ last, meant });
    expect(leansOn({ last, meant }, 'ch')).toEqual({ last, meant });
    expect(leansOn({ last, meant }, 'gv').last).toEqual(last);
  });
});

describe('a tie that is told later', () => {
  const told = (text: string, label: string, relation: ToldFacts['relation']): ToldFacts['relation'] =>
    factsTold([{ text, seen: { chances: new Map([[`facts.relation.${label}`, 0.95]]) } }], { relation }).relation;

  test('stands over a farther one where it is told of the two', () => {
    expect(told('we used to date', 'ex', 'coworker')).toBe('ex');
    expect(told('fuimos novios', 'ex', 'neighbor')).toBe('ex');
    expect(told('my brother is harassing me', 'family', 'stranger')).toBe('family');
    expect(told('its my neighbor', 'neighbor', 'stranger')).toBe('neighbor');
  });

  test('is none where it may be of others, or is farther', () => {
    expect(told('my wife is scared too', 'partner', 'neighbor')).toBeUndefined();
    expect(told('its my brother', 'family', 'neighbor')).toBeUndefined();
    expect(told('my neighbor yelled at me', 'neighbor', 'ex')).toBeUndefined();
  });

  test('to kin is close or farther by its word', () => {
    expect(told('my cousin scares me', 'family', undefined)).toBe('relative');
    expect(told('mi tío no se va', 'family', undefined)).toBe('relative');
    expect(told('my sister scares me', 'family', undefined)).toBe('family');
  });
});
