import { describe, expect, test } from 'vitest';
import { readFacts } from '../../../dialogs/understanding/factsRead.js';
import { factsTold } from '../../../dialogs/understanding/factsTold.js';
import { kindDenied, kindTold, mayTellKind } from '../../../dialogs/understanding/kindNamed.js';
import { firstLight } from '../../../dialogs/understanding/light.js';
import { paperTold } from '../../../dialogs/understanding/papersTold.js';
import type { ToldFacts } from '../../../dialogs/understanding/understood.js';
import type { Statement } from '../../../knowledge/contract.js';
import { clockTime, isoDate } from '../../../knowledge/ids.js';
import { openRules } from '../../../knowledge/rules/openRules.js';

const rules = openRules({
  statement: (id: string) => ({ id }) as unknown as Statement,
  values: {},
  calendar: new Map(),
} as never);

/** What the clauses of a message tell, each seen as telling all of `chances`. */
const told = (clauses: readonly string[], chances: Readonly<Record<string, number>>, known: ToldFacts = {}) =>
  factsTold(
    clauses.map((text) => ({
      text,
      seen: { chances: new Map(Object.entries(chances).map(([name, chance]) => [`facts.${name}`, chance])) },
    })),
    known,
  );

describe('a kind that is denied', () => {
  test.each([
    'theres nothing criminal about it',
    'its a civil matter, not criminal',
    'its not a criminal case',
    'no es penal, es civil',
    'no es de lo penal',
    'no es un caso criminal',
    'la orden no es criminal',
  ])('is none of the writer’s, nor a case: %s', (said) => {
    expect(kindDenied(said)).toBe('cpo');
    expect(told([said], { 'kind.cpo': 0.95, 'charged.no': 0.95 })).toEqual({});
  });

  test.each([
    'im not a criminal',
    'he is not a criminal',
    'yo no soy criminal',
    'its a criminal court order',
    'es de lo penal',
    'the criminal judge made it',
  ])('is not denied by "%s"', (said) => expect(kindDenied(said)).toBeUndefined());
});

describe('a kind that is only offered or said to be possible', () => {
  test.each([
    ['his lawyer offers to drop it if i sign a non clets deal', 'agreed'],
    ['she will agree if i take a workplace violence order', 'wv'],
    ['the principal said the district could file a school violence order', 'sv'],
    ['my cousin heard that employers can get a workplace violence order', 'wv'],
    ['the judge might make it a civil harassment order', 'ch'],
    ['su abogado me ofrece una orden non clets', 'agreed'],
    ['dicen que la escuela puede pedir una orden de violencia escolar', 'sv'],
  ] as const)('is not noted: %s', (said, kind) => {
    expect(kindTold(said)).toBeUndefined();
    expect(mayTellKind(said, kind)).toBe(false);
    expect(paperTold(said, rules).kind).toBeUndefined();
  });

  test.each([
    ['the school filed a school violence order on me', 'sv'],
    ['my boss got a workplace violence order', 'wv'],
    ['i have a civil harassment order and he says i can call', 'ch'],
    ['tengo una orden de violencia doméstica', 'dv'],
  ] as const)('is noted where it is there: %s', (said, kind) => expect(kindTold(said)).toBe(kind));

  test('a paper that was signed is', () => expect(paperTold('i signed a non clets order', rules).kind).toBe('agreed'));
});

describe('a summons of a divorce', () => {
  const reads = (text: string, facts: ToldFacts): ToldFacts => {
    const part = { text, seen: { chances: new Map([['facts.kind.divorce', 0.9]]) } };
    const light = { ...firstLight({ on: isoDate('2026-11-25'), at: clockTime('18:30') }), facts };
    return readFacts([{ ...part, tells: true }], part, light, [text], rules).facts;
  };

  test.each(['she filed a divorce summons and served it', 'me entregaron la citación de divorcio'])(
    'stands beside an order in force, and not in its place: %s',
    (said) => {
      expect(reads(said, { kind: 'dv', stage: 'temporary' }).kind).toBeUndefined();
      expect(reads(said, { stage: 'order' }).kind).toBeUndefined();
      expect(reads(said, {}).kind).toBe('divorce');
      expect(reads(said, { kind: 'dv', stage: 'thinking' }).kind).toBe('divorce');
    },
  );
});

describe('who did not ask for the order that there is', () => {
  const guess = { 'stage.thinking': 0.95, 'side.protected': 0.95 };
  test.each([
    'i never asked for it',
    'i didnt ask for this order',
    'we never requested that',
    'yo no la pedí',
    'nunca la solicité',
  ])('has not yet to ask, and asks for no protection: %s', (said) => expect(told([said], guess)).toEqual({}));

  test.each(['i havent filed yet', 'todavía no la pido', 'no la he pedido todavía'])(
    'but who has not filed yet has: %s',
    (said) => expect(told([said], guess).stage).toBe('thinking'),
  );
});

describe('what is of somebody else is not the writer’s', () => {
  test.each([
    [['she missed work because of the ex'], 'ex'],
    [['her husband follows her to the office'], 'partner'],
    [['su esposo la busca aquí'], 'partner'],
    [['my roommate thinks im making it up'], 'roommate'],
    [['mi vecina dice que es abuso'], 'neighbor'],
    [['i rent a room', 'the landlord walks in on me'], 'roommate'],
    [['rento un cuarto', 'mi casero entra sin permiso'], 'roommate'],
  ])('a tie: %s', (clauses, tie) => expect(told(clauses, { [`relation.${tie}`]: 0.9 }).relation).toBeUndefined());

  test.each([
    [['my ex waits outside'], 'ex'],
    [['the ex follows me to work'], 'ex'],
    [['my roommate screams at me'], 'roommate'],
    [['my roommate took the landlords key'], 'roommate'],
  ])('the writer’s own tie: %s', (clauses, tie) =>
    expect(told(clauses, { [`relation.${tie}`]: 0.9 }).relation).toBe(tie),
  );

  test.each([
    [['im a sophomore at uc davis'], 'minor', undefined],
    [['i live in the dorms', 'im a junior'], 'minor', undefined],
    [['im a senior in college'], 'elder', undefined],
    [['im 17', 'im a freshman in college'], 'minor', ['minor']],
    [['im a junior in high school'], 'minor', ['minor']],
    [['im a senior citizen'], 'elder', ['elder']],
  ])('an age: %s', (clauses, trait, is) => expect(told(clauses, { [`is.${trait}`]: 0.9 }).is).toEqual(is));

  test.each([
    [['our cat', 'i had her since she was 6 weeks'], undefined],
    [['la perrita es mía', 'la tengo desde los 2 meses'], undefined],
    [['our daughter is 6 weeks old'], true],
    [['we have a dog', 'our baby is 8 weeks'], true],
  ])('a child: %s', (clauses, children) => expect(told(clauses, { 'children.yes': 0.9 }).children).toBe(children));

  test.each([
    ['i found a gps tracker under my car', undefined],
    ['he put a camera in my car', undefined],
    ['encontré un rastreador debajo del carro', undefined],
    ['they left the papers under my door', 'posted'],
    ['it was taped to my door', 'posted'],
    ['encontré una copia en la puerta', 'posted'],
    ['dejaron los papeles en la reja', 'posted'],
  ])('a way of service: %s', (said, how) => expect(told([said], { 'served.posted': 0.9 }).servedHow).toBe(how));
});
