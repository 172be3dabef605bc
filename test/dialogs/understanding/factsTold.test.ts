import { describe, expect, test } from 'vitest';
import { factsTold } from '../../../dialogs/understanding/factsTold.js';
import type { ToldFacts } from '../../../dialogs/understanding/understood.js';

/** A clause with what recognizers see in it: `['she filed it', { 'side.restrained': 0.9 }]`. */
type Clause = readonly [text: string, chances: Readonly<Record<string, number>>];

const told = (clauses: readonly Clause[], known: ToldFacts = {}, corrects = false): ToldFacts =>
  factsTold(
    clauses.map(([text, chances]) => ({
      text,
      seen: { chances: new Map(Object.entries(chances).map(([name, chance]) => [`facts.${name}`, chance])) },
    })),
    known,
    corrects,
  );
const many = (...chances: number[]): Clause[] => chances.map((chance) => ['it was late', { 'side.protected': chance }]);

describe('the age', () => {
  test.each([
    ['my court is 12/14', undefined],
    ['i am a minor and court is 12/14', ['minor']],
    ['i live with my boyfriend still', undefined],
    ['im in high school', ['minor']],
    ['the page says 16', undefined],
    ['its the 17th not 15', undefined],
    ['im not 18 yet', ['minor']],
    ['16 years old', ['minor']],
  ])('"%s", seen as told by a minor: %s', (said, is) => expect(told([[said, { 'is.minor': 0.9 }]]).is).toEqual(is));
});

describe('the side', () => {
  test('of a short message: as it is seen', () =>
    expect(told([['help me', { 'side.protected': 0.7 }]]).side).toBe('protected'));

  test('that is known stays, unless words frame the other or a correction is sure', () => {
    const known = { side: 'protected' } as const;
    const guess: Clause = ['i moved away', { 'side.restrained': 0.95 }];
    expect(told([guess], known).side).toBeUndefined();
    expect(told([guess], known, true).side).toBe('restrained');
    expect(told([['i moved away', { 'side.restrained': 0.7 }]], known, true).side).toBeUndefined();
    expect(told([['the order is against me', {}]], known).side).toBe('restrained');
  });

  test('of who speaks for another is none of their own', () =>
    expect(told([['he was told', { 'side.restrained': 0.9 }]], { is: ['third'] }).side).toBeUndefined());

  test('of many clauses is what they tell together; noise in each tells nothing', () => {
    expect(told(many(0.4, 0.4, 0.1, 0.1)).side).toBe('protected');
    expect(told(many(...Array<number>(30).fill(0.05))).side).toBeUndefined();
    expect(told([...many(0.9, 0.1, 0.1), ['she filed against me', {}]]).side).toBe('restrained');
    expect(told(many(0.9, 0.9, 0.9, 0.9), { side: 'restrained' }).side).toBeUndefined();
  });
});

describe('whom somebody speaks for', () => {
  const speaksFor = { 'speaksFor.sibling': 0.9 };
  test('is not who thinks something of it', () => {
    expect(told([['my sister says thats not abuse', speaksFor]]).speaksFor).toBeUndefined();
    expect(told([['mi hermana dice que eso no es abuso', speaksFor]]).speaksFor).toBeUndefined();
  });
  test('is who tells what was done to them', () => {
    expect(told([['my sister said her ex hit her', speaksFor]]).speaksFor).toBe('sibling');
    expect(told([['mi hermana me dijo que su novio le pega', speaksFor]]).speaksFor).toBe('sibling');
  });
});

test('two words tell a relation only where they name one', () => {
  const ex = { 'relation.ex': 0.9 };
  expect(told([['and then', ex]]).relation).toBeUndefined();
  expect(told([['my ex', ex]]).relation).toBe('ex');
  expect(told([['we split up in march', ex]]).relation).toBe('ex');
});

test.each([
  ['a guy that i briefly dated keeps calling my work', 'ex'],
  ['this man i was seeing waits by my car', 'ex'],
  ['we went out for two months and he wont stop', 'ex'],
  ['el muchacho con el que andaba me espera afuera', 'ex'],
  ['a guy my sister dated waits by my car', undefined],
  ['i went out with him to the parking lot', undefined],
])('somebody whom the writer went out with is no stranger: %s', (text, relation) => {
  expect(told([[text, {}]]).relation).toBe(relation);
});

test('an order that has ended is told by a word for it', () => {
  const expired = { 'stage.expired': 0.9 };
  expect(told([['he left', expired]]).stage).toBeUndefined();
  expect(told([['my order ran out in june', expired]]).stage).toBe('expired');
});

test('among many clauses each fact must be surer', () => {
  const clause: Clause = ['we live there', { 'sharedHome.yes': 0.65 }];
  expect(told([clause]).sharedHome).toBe(true);
  expect(told([clause, ...many(0, 0, 0)]).sharedHome).toBeUndefined();
});

describe('a kind of order', () => {
  const kindIn = (text: string) => factsTold([{ text, seen: { chances: new Map([['facts.kind.wv', 0.95]]) } }]).kind;

  test.each(['si estoy bien, se fue a su trabajo', 'he left for work', 'my boss is here'])(
    'is not told by: %s',
    (text) => expect(kindIn(text)).toBeUndefined(),
  );

  test.each(['my boss got an order against me', 'la orden es de mi trabajo', 'i was served with papers from work'])(
    'is told by: %s',
    (text) => expect(kindIn(text)).toBe('wv'),
  );
});

describe('what is denied, supposed or said of another is no fact of the writer', () => {
  const seenAs = (text: string, label: string): ToldFacts => told([[text, { [label]: 0.95 }]]);

  test.each<[text: string, label: string, fact: keyof ToldFacts]>([
    ['nobody denied anything', 'stage.denied', 'stage'],
    ['the judge never denied it', 'stage.denied', 'stage'],
    ['u said no', 'stage.denied', 'stage'],
    ['it hasnt expired', 'stage.expired', 'stage'],
    ['we ride the same elevator', 'stage.notice', 'stage'],
    ['no im not asking for protection', 'side.protected', 'side'],
    ['he wants my side of the story', 'side.protected', 'side'],
    ['i got ring video of him doing the car', 'heardInCourt', 'heardInCourt'],
    ['yo ni estuve en la corte cuando la dieron', 'heardInCourt', 'heardInCourt'],
    ['el dia de la corte yo estaba detenido', 'heardInCourt', 'heardInCourt'],
    ['nunca fui a la corte', 'heardInCourt', 'heardInCourt'],
    ['he said hed use it on himself', 'served.told', 'servedHow'],
    ['i havent served him yet', 'served.none', 'servedHow'],
    ['we ride the same elevator every morning', 'sharedHome', 'sharedHome'],
    ['i dont want him to know where i live', 'sharedHome', 'sharedHome'],
    ['no quiero que sepa donde vivo', 'sharedHome', 'sharedHome'],
    ['the other kids keep telling her stuff', 'children', 'children'],
    ['no quiero q mi mama sepa', 'children.no', 'children'],
    ['no quiero q mi mama sepa', 'is.elder', 'is'],
    ['its an elder abuse order on me, only about money', 'is.elder', 'is'],
    ['he keeps calling me from jail', 'charged.arrested', 'charged'],
    ['my ex is in jail', 'charged.arrested', 'charged'],
    ['no nunca llame a la policia', 'charged.no', 'charged'],
    ['he told a friend to tell her sorry', 'speaksFor.friend', 'speaksFor'],
    ['my sister filed it not her', 'speaksFor.sibling', 'speaksFor'],
    ['company gun stays in the lockbox', 'speaksFor.employee', 'speaksFor'],
    ['this is his mother', 'relation.coparent', 'relation'],
    ['he is at his mothers', 'relation.coparent', 'relation'],
    ['i pay him', 'immigration', 'immigration'],
  ])('"%s", seen as %s', (text, label, fact) => expect(seenAs(text, label)[fact]).toBeUndefined());

  test.each<[text: string, label: string, facts: ToldFacts]>([
    ['the judge denied it', 'stage.denied', { stage: 'denied' }],
    ['no me la dieron', 'stage.denied', { stage: 'denied' }],
    ['i only got a notice of hearing', 'stage.notice', { stage: 'notice' }],
    ['i heard it in court', 'heardInCourt', { heardInCourt: true }],
    ['a cop told me on the phone', 'served.told', { servedHow: 'told' }],
    ['we live under one roof', 'sharedHome', { sharedHome: true }],
    ['no tenemos hijos', 'children.no', { children: false }],
    ['me metieron al bote', 'charged.arrested', { charged: 'arrested', is: ['charged'] }],
    ['es para mi mamá', 'speaksFor.parent', { speaksFor: 'parent', is: ['third'] }],
    ['he took the kids', 'children', { children: true }],
    ['i was arrested when he got out of the car', 'charged.arrested', { charged: 'arrested', is: ['charged'] }],
    ['hes the father of my kids', 'relation.coparent', { relation: 'coparent', children: true }],
    ['im on a visa', 'immigration', { immigration: true }],
    ['soy una señora de 80 años', 'is.elder', { is: ['elder'] }],
  ])('"%s", seen as %s, tells it', (text, label, facts) => expect(seenAs(text, label)).toEqual(facts));

  test('who the other is stays when others are named, unless the writer corrects it', () => {
    const wife: Clause = ['he yelled at my wife too', { 'relation.partner': 0.95 }];
    expect(told([wife], { relation: 'neighbor' }).relation).toBeUndefined();
    expect(told([wife], { relation: 'neighbor' }, true).relation).toBe('partner');
  });

  test('who told an own side speaks for another only outright', () => {
    const son = { 'speaksFor.child': 0.95 };
    expect(told([['my son saw it all', son]], { side: 'protected' }).speaksFor).toBeUndefined();
    expect(told([['its for my son', son]], { side: 'protected' }).speaksFor).toBe('child');
  });
});

describe('the side by who does what to whom', () => {
  test.each([
    ['im the one charged', 'restrained'],
    ['just got served w dv110', 'restrained'],
    ['my sister filed it not her', 'restrained'],
    ['me acaban de llegar unos papeles', 'restrained'],
    ['the order is not against me', undefined],
    ['la orden no es contra mi', undefined],
    ['yo soy la que pide la orden contra el', 'protected'],
    ['he was served with papers', undefined],
    ['he hasnt been served with the order yet', undefined],
    ['my boyfriend was served with papers', undefined],
    ['the gun was not on me', undefined],
    ['my dad filed a tro for my sister', undefined],
    ['my son filed a case for custody', undefined],
    ['my mom filed it for me', 'protected'],
  ])('"%s": %s', (said, side) => expect(told([[said, {}]]).side).toBe(side));
});
