import { describe, expect, test } from 'vitest';
import { mendedIn } from '../../../dialogs/understanding/deniedTold.js';
import { factsTold } from '../../../dialogs/understanding/factsTold.js';
import { kindDenied, withoutDeniedKind } from '../../../dialogs/understanding/kindNamed.js';
import { paperTold } from '../../../dialogs/understanding/papersTold.js';
import { stateIn } from '../../../dialogs/understanding/placesTold.js';
import type { ToldFacts } from '../../../dialogs/understanding/understood.js';

/** What one clause tells that the recognizers take for these facts. */
const seenAs = (text: string, ...labels: readonly string[]): ToldFacts =>
  factsTold([{ text, seen: { chances: new Map(labels.map((label) => [`facts.${label}`, 0.95])) } }]);

describe('an age or a state of another', () => {
  test.each<[text: string, trait: 'elder' | 'minor']>([
    ['grandma is 84', 'elder'],
    ['my uncle is in a wheelchair', 'elder'],
    ['mi abuelo ya es mayor', 'elder'],
    ['la señora tiene 79', 'elder'],
    ['soy mayor de edad', 'elder'],
    ['my twins are 11', 'minor'],
    ['mi niño va en la secundaria', 'minor'],
    ['i have a 9 year old', 'minor'],
    ['i wont tell my parents', 'minor'],
    ['tengo 14 fotos', 'minor'],
  ])('"%s" makes the writer no %s', (text, trait) => expect(seenAs(text, `is.${trait}`).is).toBeUndefined());

  test.each<[text: string, trait: 'elder' | 'minor']>([
    ['im 79 and my grandson takes my checks', 'elder'],
    ['soy una mujer mayor', 'elder'],
    ['i just turned 15', 'minor'],
    ['tengo 16 años', 'minor'],
    ['im still in middle school', 'minor'],
  ])('"%s" does: %s', (text, trait) => expect(seenAs(text, `is.${trait}`).is).toEqual([trait]));
});

describe('who the other side is', () => {
  test.each<[text: string, label: string]>([
    ['my aunt heard it all', 'relation.family'],
    ['my brother keeps my tools', 'relation.family'],
    ['mi prima me acompaña', 'relation.family'],
    ['mi hermana la guarda en su casa', 'relation.family'],
    ['my cousin lives next door and checks on her', 'relation.neighbor'],
    ['my manager will fire me', 'relation.coworker'],
    ['my daughters boyfriend yelled at me', 'relation.partner'],
    ['in the movie he hits his wife', 'relation.partner'],
  ])('is not told by "%s", seen as %s', (text, label) => expect(seenAs(text, label).relation).toBeUndefined());

  test.each<[text: string, relation: ToldFacts['relation']]>([
    ['my brother shoved me', 'family'],
    ['mi cuñada me amenazó', 'family'],
    ['my wife had me served', 'partner'],
    ['the order is against my roommate', 'roommate'],
    ['el papa de mis hijos no me deja', undefined],
    ['tengo una orden contra el papa de mis hijos', 'coparent'],
    ['my ex keeps calling me', 'ex'],
  ])('is told by the words of "%s": %s', (text, relation) => expect(seenAs(text).relation).toBe(relation));
});

describe('a home', () => {
  test.each([
    ['her nurse lives with her', 'sharedHome'],
    ['mi hermano vive con su novia', 'sharedHome'],
    ['los niños viven con ella', 'sharedHome'],
    ['we live in the same building', 'sharedHome'],
    ['i live with my parents', 'sharedHome'],
    ['i dont know his address', 'sharedHome.no'],
    ['no esta en un asilo', 'sharedHome.no'],
  ])('of others is none of the two: "%s"', (text, label) => expect(seenAs(text, label).sharedHome).toBeUndefined());

  test.each<[text: string, label: string, isShared: boolean]>([
    ['she still lives with me', 'sharedHome', true],
    ['vivimos en la misma casa', 'sharedHome', true],
    ['he has his own place', 'sharedHome.no', false],
  ])('is told by "%s"', (text, label, isShared) => expect(seenAs(text, label).sharedHome).toBe(isShared));

  test('with family is shared where family is the other side', () => {
    const clause = { text: 'i live with my mom', seen: { chances: new Map([['facts.sharedHome', 0.95]]) } };
    expect(factsTold([clause], { relation: 'family' }).sharedHome).toBe(true);
  });
});

test.each<[text: string, label: string, name: keyof ToldFacts]>([
  ['i was in the navy until 2012', 'guns.job', 'guns'],
  ['fui soldado', 'guns.job', 'guns'],
  ['its a game with guns', 'guns.other', 'guns'],
  ['my grandpas old rifle, he passed', 'guns.other', 'guns'],
  ['im 6 months pregnant', 'children', 'children'],
  ['estoy embarazada', 'children', 'children'],
  ['mi hijo me empuja', 'speaksFor.child', 'speaksFor'],
  ['the party was at her school', 'kind.sv', 'kind'],
  ['we talked about a divorce', 'kind.divorce', 'kind'],
  ['quiero una orden de violencia', 'kind.gv', 'kind'],
  ['this is an emergency', 'kind.epo', 'kind'],
])('"%s", seen as %s, tells no %s', (text, label, name) => expect(seenAs(text, label)[name]).toBeUndefined());

test.each([
  ['my uncle filed a gun thing on me', 'gv'],
  ['me pusieron una orden de armas', 'gv'],
  ['tengo una orden penal', 'cpo'],
  ['it was made by the criminal judge', 'cpo'],
  ['es de violencia familiar', 'dv'],
  ['its not domestic violence, its the criminal order', 'cpo'],
  ['he has guns and i want a domestic violence order', 'dv'],
])('the kind of order that "%s" names: %s', (text, kind) => expect(seenAs(text).kind).toBe(kind));

test.each([
  'for a roommate thing tho? its not like dv',
  'it aint really domestic violence',
  'no es como violencia familiar',
])('the kind that "%s" only compares with is not told', (text) => {
  expect(kindDenied(text)).toBe('dv');
  expect(withoutDeniedKind(text)).not.toMatch(/dv|domestic|familiar/);
});

test('a kind that is denied is none of a paper', () => {
  const rules = { readPaper: (said: string) => (said.includes('domestic') ? { kind: 'domestic' as const } : {}) };
  expect(paperTold('its not domestic violence', rules).kind).toBeUndefined();
  expect(paperTold('its domestic violence', rules).kind).toBe('dv');
});

test.each([
  ['my sister lives in oregon', undefined],
  ['he could do it from ohio', undefined],
  ['i live in oregon now', 'Oregon'],
  ['the order is from texas', 'Texas'],
])('"%s" places the case in: %s', (text, state) => expect(stateIn(text)).toBe(state));

describe('what is not so', () => {
  const mended = (text: string, known: ToldFacts, side?: ToldFacts['side']) => mendedIn([text], known, side);

  test.each<[text: string, known: ToldFacts, denied: object, told: ToldFacts]>([
    ['hes my boyfriend not my ex', { relation: 'ex' }, { relation: ['ex'] }, { relation: 'partner' }],
    ['its not my neighbor its his nephew', { relation: 'neighbor' }, { relation: ['neighbor'] }, {}],
    ['no es mi jefe, es mi vecino', { relation: 'coworker' }, { relation: ['coworker'] }, { relation: 'neighbor' }],
    ['we never dated', { relation: 'ex' }, { relation: ['partner', 'ex'] }, {}],
    ['nunca fuimos novios', { relation: 'ex' }, { relation: ['partner', 'ex'] }, {}],
    ['i dont live there', { sharedHome: true }, { sharedHome: ['true'] }, { sharedHome: false }],
    ['i dont live there', {}, {}, {}],
    ['no uso pistola en el trabajo', { guns: 'job' }, { guns: ['job'] }, {}],
    ['its mine', { guns: 'other' }, {}, { guns: 'has' }],
    ['dad is the older one', { is: ['elder'] }, { is: ['elder'] }, {}],
    ['im 40', { is: ['minor'] }, { is: ['elder', 'minor'] }, {}],
    ['no soy menor', { is: ['minor'] }, { is: ['minor'] }, {}],
    ['no my husband did not call', { relation: 'partner' }, {}, {}],
    ['not about my ex', { relation: 'ex' }, {}, {}],
  ])('"%s"', (text, known, denied, told) => expect(mended(text, known)).toEqual({ denied, told }));

  test('who is bound speaks for nobody else', () => {
    const known = { speaksFor: 'employee', is: ['third'] } as const;
    const { denied } = mended('the paper is against me', known, 'restrained');
    expect([denied.is, denied.speaksFor?.includes('employee')]).toEqual([['third'], true]);
    expect(mended('she isnt a worker', { ...known, speaksFor: 'child' }).denied).toEqual({});
  });
});

describe('whose guns', () => {
  test.each([
    ['she told the officer there are no guns', 'guns.none'],
    ['i swore i had no rifle but theres one', 'guns.none'],
    ['dije que no tenia armas', 'guns.none'],
    ['she doesnt own any guns', 'guns.other'],
    ['shes got no pistol', 'guns.none'],
    ['ella no tiene pistola', 'guns.other'],
  ])('are not told by "%s"', (said, label) => expect(seenAs(said, label).guns).toBeUndefined());

  test.each([
    ['my shotgun is at my cousins, in his closet', 'guns.other', 'has'],
    ['we keep our rifles at my uncles cabin', 'guns.none', 'has'],
    ['mis pistolas las tiene mi tio', 'guns.other', 'has'],
    ['i dont own a gun', 'guns.none', 'none'],
    ['she has a gun', 'guns.other', 'other'],
  ])('"%s", seen as %s: %s', (said, label, guns) => expect(seenAs(said, label).guns).toBe(guns));
});

describe('children, homes and others beside the case', () => {
  test.each<[string, string, keyof ToldFacts]>([
    ['i am her son', 'children', 'children'],
    ['soy hija de ella', 'children', 'children'],
    ['my daughter has an order', 'children', 'children'],
    ['we lived together for a year', 'sharedHome', 'sharedHome'],
    ['viviamos juntos', 'sharedHome', 'sharedHome'],
    ['he lives in fresno now', 'sharedHome', 'sharedHome'],
    ['the boss', 'relation.coworker', 'relation'],
    ['she keeps asking my neighbors', 'relation.neighbor', 'relation'],
    ['hablo con los vecinos', 'relation.neighbor', 'relation'],
    ['nunca llegaron por correo', 'served.mail', 'servedHow'],
  ])('"%s" tells none as %s', (said, label, fact) => expect(seenAs(said, label)[fact]).toBeUndefined());

  test.each<[string, string, keyof ToldFacts, unknown]>([
    ['i have a son with her', 'children', 'children', true],
    ['we have lived together for a year', 'sharedHome', 'sharedHome', true],
    ['we lived together and still do', 'sharedHome', 'sharedHome', true],
    ['my boss yells at me', 'relation.coworker', 'relation', 'coworker'],
    ['my neighbor yells at me', 'relation.neighbor', 'relation', 'neighbor'],
  ])('"%s" tells %s', (said, label, fact, value) => expect(seenAs(said, label)[fact]).toBe(value));
});
