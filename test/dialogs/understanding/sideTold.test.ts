import { describe, expect, test } from 'vitest';
import { factsTold } from '../../../dialogs/understanding/factsTold.js';
import { papersOfAnother, sideInFrame } from '../../../dialogs/understanding/sideTold.js';
import type { ToldFacts } from '../../../dialogs/understanding/understood.js';

type Clause = readonly [text: string, chances?: Readonly<Record<string, number>>];

const told = (clauses: readonly Clause[], known: ToldFacts = {}, corrects = false): ToldFacts =>
  factsTold(
    clauses.map(([text, chances = {}]) => ({
      text,
      seen: { chances: new Map(Object.entries(chances).map(([label, chance]) => [`facts.${label}`, chance])) },
    })),
    known,
    corrects,
  );

describe('who does what to whom', () => {
  test.each([
    ['two officers made me leave our apartment', 'restrained'],
    ['the police told me to leave the house for my own safety', undefined],
    ['cops made my boyfriend leave the house', undefined],
    ['unos policias me sacaron de mi casa', 'restrained'],
    ['la policia saco a mi esposo de la casa', undefined],
    ['my manager handed me a stack of court papers', 'restrained'],
    ['hr handed me papers to sign', undefined],
    ['the clerk handed me the packet', undefined],
    ['an officer gave me a paper with a phone number', undefined],
    ['my uncle filed a gun thing on me', 'restrained'],
    ['my aunt took a restraining order out on me', 'restrained'],
    ['he filed a police report on me', undefined],
    ['he put a tracker on me', undefined],
    ['i need a restraining order for me and my girls', undefined],
    ['mi cuñada me metio una orden', 'restrained'],
    ['me puso un rastreador', undefined],
    ['me puso la pistola en la cara', undefined],
    ['el juez me dio la orden', undefined],
    ['me llego una orden al trabajo', 'restrained'],
    ['ya me llego la orden que pedi', 'protected'],
    ['me acaban de dar una orden de emergencia para mi y mis hijos', undefined],
    ['me acaban de dar una orden de emergencia', 'restrained'],
    ['me llego la orden que pidio ella', 'restrained'],
    ['there is a dv tro against me', 'restrained'],
    ['tengo una ch-110 en contra', 'restrained'],
    ['ella pidio una orden contra mi', 'restrained'],
    ['pedi una orden contra mi cuñado', 'protected'],
    ['no me puedo acercar a mi esposa', 'restrained'],
    ['no me puedo acercar a el, me da miedo', undefined],
    ['im not allowed near my wifes job', 'restrained'],
    ['she isnt allowed near my work', 'protected'],
    ['nobody served me', undefined],
    ['nadie me entrego nada', undefined],
    ['there is no order against me', undefined],
    ['he says he will file one against me', undefined],
    ['me quiere meter una orden', undefined],
    ['hes going to use that against me', undefined],
    ['el papel dice persona restringida y es mi ex', 'protected'],
    ['i asked for a dv order and now im sick', 'protected'],
    ['i already put in for the tro', 'protected'],
    ['i asked for the order to be lifted', undefined],
    ['i asked for a new date', undefined],
    ['i asked my lawyer about the order', undefined],
    ['ya solicite la orden de restriccion', 'protected'],
    ['no pedi una orden', undefined],
    ['el pidio una orden', undefined],
  ])('"%s": %s', (said, side) => expect(sideInFrame(said)).toBe(side));

  test.each([
    ['i got a criminal protective order and court is on the 11th', 'side.protected'],
    ['segun ella yo la amenace', 'side.protected'],
    ['they say i threatened my boss', 'side.protected'],
    ['one of my servers was hurt', 'side.restrained'],
  ])('"%s" lets nothing be guessed', (said, guess) => expect(told([[said, { [guess]: 0.95 }]]).side).toBeUndefined());

  test('where there is no order yet nobody is guessed to be bound by one', () => {
    const texted: Clause = ['a coworker texted me', { 'side.restrained': 0.9 }];
    expect(told([texted]).side).toBe('restrained');
    expect(told([texted, ['theres no order yet']]).side).toBeUndefined();
    expect(told([texted, ['no hay orden todavia']]).side).toBeUndefined();
    expect(told([['she had me served'], ['theres no order yet']]).side).toBe('restrained');
  });
});

describe('what is said outright', () => {
  const asked = { side: 'protected' } as const;
  const served = { side: 'restrained' } as const;
  const lean = (side: string): Clause => ['so much happened', { [`side.${side}`]: 0.95 }];

  test.each([
    ['no wait the order is against ME', asked],
    ['against me', asked],
    ['yo soy el demandado', asked],
    ['no, es contra mi', asked],
    ['my name is under restrained person', asked],
    ['im the one who filed', served],
    ['soy la protegida', served],
    ['yo fui la que puso la orden', served],
    ['it has his name under restrained person', served],
  ])('"%s" stands over what was known, and over all that leans the other way', (said, known) => {
    const other = known.side === 'protected' ? 'restrained' : 'protected';
    expect(told([[said]], known).side).toBe(other);
    const leans = [1, 2, 3, 4].map(() => lean(known.side));
    expect(told([leans[0] as Clause, [said], ...leans], known).side).toBe(other);
  });

  test('a wish changes no side that is known, unless it corrects', () => {
    const wish: Clause = ['i want to file one against her too'];
    expect(told([wish], served).side).toBeUndefined();
    expect(told([wish], served, true).side).toBe('protected');
    expect(told([wish]).side).toBe('protected');
  });
});

describe('papers of another', () => {
  test.each([
    [['my son was served', 'its his name not mine'], 'child'],
    [['the papers are for my daughter not me'], 'child'],
    [['la orden es contra mi hijo'], 'child'],
    [['its against my brother not me'], 'other'],
    [['my son was served yesterday'], undefined],
    [['i was served'], undefined],
  ])('%s: %s', (clauses, of) => expect(papersOfAnother(clauses)).toBe(of));

  test('bind the child that somebody speaks for, and tell no side', () => {
    const facts = told([['my son was served'], ['its his name not mine', { 'side.protected': 0.95 }]]);
    expect(facts.side).toBeUndefined();
    expect(facts.speaksFor).toBe('child');
  });
});

describe('whom no order binds', () => {
  test.each([
    'it aint on me',
    'the tro isnt on me',
    'im not the one with the order',
    'nobody has a case against me',
    'no es contra mi',
    'yo no soy el de la orden',
  ])('"%s" has no side for it, whatever is guessed', (said) => {
    const facts = told([
      [said, { 'side.restrained': 0.95 }],
      ['its my cousin', { 'side.protected': 0.95 }],
    ]);
    expect(facts.side).toBeUndefined();
  });

  test('has the side that is told besides', () =>
    expect(told([['its not against me'], ['i was the one who asked for it']]).side).toBe('protected'));

  test.each(['its on me', 'no, its against me', 'its against me not my uncle', 'the order is on me'])(
    '"%s" is no denial',
    (said) => expect(told([[said]]).side).toBe('restrained'),
  );
});

describe('who has an order', () => {
  test.each([
    ['i got a 2 year restraining order'],
    ['ive got a tro'],
    ['tengo una orden de alejamiento'],
    ['me dieron una orden temporal'],
  ])('"%s" tells no side', (said) => {
    expect(told([[said, { 'side.protected': 0.95 }]]).side).toBeUndefined();
    expect(told([[said, { 'side.restrained': 0.95 }]]).side).toBeUndefined();
  });

  test('of an order that the other person got nobody harmed is guessed to be protected by it', () => {
    for (const [order, harm] of [
      ['she got the order', 'shes the one who hits me'],
      ['ella puso la orden', 'ella es la que me pega'],
    ] as const)
      expect(
        told([
          [order, {}],
          [harm, { 'side.protected': 0.97 }],
        ]).side,
      ).toBeUndefined();
  });

  test('and a gun is not guessed to be protected; who is, by their own words, stays so', () => {
    const gun: Clause = ['i keep a shotgun', { 'side.protected': 0.9 }];
    expect(told([['i have a tro'], gun, ['what now', { 'side.protected': 0.9 }]]).side).toBeUndefined();
    expect(told([['i have a tro against my ex'], gun]).side).toBe('protected');
  });

  test.each([
    ['i got arrested for violating the order', 'restrained'],
    ['me acusan de romper la orden', 'restrained'],
    ['he got arrested for violating my order', undefined],
    ['my ex requested a restraining order', 'restrained'],
    ['mi novia solicito una orden', 'restrained'],
    ['mi novia solicito una orden contra su tio', undefined],
  ])('"%s": %s', (said, side) => expect(told([[said]]).side).toBe(side));
});

describe('an order that a judge made in a criminal case', () => {
  const charged: Clause = ['im charged with a crime', { 'charged.charged': 0.95 }];
  test('binds the writer where the case is their own', () => {
    expect(told([['the judge gave me a protective order'], charged]).side).toBe('restrained');
    expect(told([['they gave me a no contact order at my arraignment']]).side).toBe('restrained');
    expect(told([['the judge gave me a protective order']], { charged: 'charged' }).side).toBe('restrained');
  });
  test('is open where it may be that of somebody else', () => {
    expect(told([['the judge gave me a protective order'], ['hes charged']]).side).toBeUndefined();
    expect(told([['the judge gave me a protective order'], charged], { side: 'protected' }).side).toBeUndefined();
  });
});

test('an order of a criminal court is no charge of the writer', () => {
  const guess = { 'charged.charged': 0.95 };
  expect(told([['all i have is the criminal order', guess]]).charged).toBeUndefined();
  expect(told([['nomas tengo la orden penal', guess]]).charged).toBeUndefined();
  expect(told([['i have a criminal case', guess]]).charged).toBe('charged');
  expect(told([['im not charged, she is', guess]]).charged).toBeUndefined();
});

test.each(['i read it wrong', 'we fired him', 'she sleeps there', 'me equivoque de fecha'])(
  'no side is guessed from "%s"',
  (said) => expect(told([[said, { 'side.restrained': 0.95 }]]).side).toBeUndefined(),
);

test.each([
  ['i did a live scan for work and turns out i have a restraining order', 'restrained'],
  ['my background check came back saying theres a restraining order', 'restrained'],
  ['just found out i have an old protective order from 2024', 'restrained'],
  ['me salieron con que tengo una orden de alejamiento', 'restrained'],
  ['resulta q tengo una orden y yo ni sabia', 'restrained'],
  ['i found out he has a restraining order', undefined],
  ['i have a restraining order', undefined],
  ['turns out i have an order against him that never got served', 'protected'],
  ['resulta que tengo una orden contra ella', 'protected'],
  ['tengo una orden de restriccion', undefined],
])('whoever only learns of an order that they have did not ask for it: %s', (said, side) =>
  expect(told([[said, { 'side.protected': 0.5 }]]).side).toBe(side),
);
