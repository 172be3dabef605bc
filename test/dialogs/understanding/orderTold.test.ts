import { describe, expect, test } from 'vitest';
import { factsTakenBack, factsTold } from '../../../dialogs/understanding/factsTold.js';
import { onlyProtests, tellsOfOrder } from '../../../dialogs/understanding/stageTold.js';
import type { ToldFacts } from '../../../dialogs/understanding/understood.js';

/** What clauses tell, each seen as one thing or as nothing. */
const told = (said: string | readonly string[], seenAs?: string, known: ToldFacts = {}): ToldFacts =>
  factsTold(
    [said].flat().map((text) => ({
      text,
      seen: { chances: new Map(seenAs === undefined ? [] : [[`facts.${seenAs}`, 0.95]]) },
    })),
    known,
  );
const takenBack = (said: string, known: ToldFacts): readonly string[] =>
  factsTakenBack(said.split(/(?<=[.!])\s/), known, told(said, undefined, known));

describe('an order that was not given', () => {
  test.each([
    'tro denied, hearing is the 9th',
    'a commissioner turned down my restraining order',
    'they crossed out the temporary order',
    'the judge wouldnt sign the dvro',
    'my temporary order did not get granted',
    'la jueza me nego la orden',
    'rechazaron mi solicitud, me la negaron ayer',
    'mi orden temporal fue denegada',
  ])('is told by "%s", whatever is guessed', (said) => {
    expect(told(said).stage).toBe('denied');
    expect(told(said, 'stage.temporary').stage).toBe('denied');
  });

  test.each([
    'they denied my fee waiver',
    'the judge denied his motion to drop the order',
    'he denied pushing me',
    'my uncle said no',
    'the judge said no contact',
    'the judge could deny the order',
    'you told me the order was denied',
    'she refused the papers, the tro isnt signed yet',
    'the other woman has one and hers was denied',
    'el juez dijo que no me acerque',
    'me negaron el permiso',
    'tengo miedo que me nieguen la orden',
    'no me la negaron',
  ])('is not told by "%s", even where it is guessed', (said) =>
    expect(told(said, 'stage.denied').stage).toBeUndefined(),
  );

  test('"she said no" is said by a judge only where one is spoken of', () => {
    expect(told(['i went before the judge', 'she said no'], 'stage.denied').stage).toBe('denied');
    expect(told(['i asked my aunt', 'she said no'], 'stage.denied').stage).toBeUndefined();
  });

  test.each([
    'nobody turned it down',
    'it was never rejected',
    'stop telling me denied',
    'who told you it was denied',
    'i have a restraining order',
    'la orden no fue negada',
    'no digan que la negaron',
  ])('is taken back by "%s"', (said) => expect(takenBack(said, { stage: 'denied' })).toEqual(['stage']));

  test.each(['he never denied it', 'she didnt refuse the visit', 'was it not denied?', 'i want a restraining order'])(
    'stays where somebody says "%s"',
    (said) => expect(takenBack(said, { stage: 'denied' })).toEqual([]),
  );

  test('moves on where a temporary order is told in full, or asked for anew', () => {
    const denied = { stage: 'denied' } as const;
    expect(told('there is a temporary order now', undefined, denied).stage).toBe('temporary');
    expect(told('nobody denied it, i have a tro', 'stage.denied', {}).stage).toBe('temporary');
    expect(told('i asked for a tro', 'stage.temporary', denied).stage).toBeUndefined();
    expect(told('i asked for a tro and got denied', 'stage.denied').stage).toBe('denied');
    expect(told('i filed for another restraining order', undefined, denied).stage).toBe('asked');
  });

  test('asks nothing of denials where it says no more than that there was none', () => {
    expect(onlyProtests(['nobody denied anything'])).toBe(true);
    expect(onlyProtests(['quit saying denied!', 'there is a tro'])).toBe(true);
    expect(onlyProtests(['it wasnt denied', 'can i text her'])).toBe(false);
  });
});

describe('no order yet', () => {
  test.each([
    'theres no restraining order yet',
    'i dont have an order',
    'i havent applied for one yet',
    'todavia no hay orden',
    'no tengo ninguna orden contra mi ex',
    'no hemos pedido la orden',
  ])('"%s": nothing is asked for, whatever is guessed', (said) => {
    expect(told(said).stage).toBe('thinking');
    expect(told(said, 'stage.temporary').stage).toBe('thinking');
  });

  test.each([
    'there is no order about the house',
    'she says theres no order',
    'he has no order against me',
    'i havent filed my answer',
    'no tengo orden de custodia',
    'no tengo la orden conmigo',
    'ya no hay orden',
  ])('"%s" tells nothing of it', (said) => expect(told(said).stage).toBeUndefined());

  test('is asked for where it was filed, and tells nothing of the person whom an order binds', () => {
    expect(told(['i filed for a restraining order', 'no order yet']).stage).toBe('asked');
    expect(told('theres no order yet', undefined, { side: 'restrained' }).stage).toBeUndefined();
    expect(told('theres no order yet', undefined, { kind: 'cpo' }).stage).toBeUndefined();
  });

  test.each([
    'theres no restraining order yet',
    'todavia no hay orden',
    'nobody handed me any papers',
    'one of my servers saw it',
    'nadie me entrego nada',
  ])('nobody is bound by a guess where "%s"', (said) => expect(told(said, 'side.restrained').side).toBeUndefined());
});

describe('what the person bound sends to the court', () => {
  test.each(['i turned in my response', 'filed my dv-120 today', 'ya entregue mi contestacion'])(
    '"%s" asks for no order',
    (said) => expect(told(said, 'stage.asked').stage).toBeUndefined(),
  );

  test('is no request, but that of the person protected is', () => {
    expect(told('i turned in the papers', 'stage.asked', { side: 'restrained' }).stage).toBeUndefined();
    expect(told('i turned in the papers', 'stage.asked', { side: 'protected' }).stage).toBe('asked');
    expect(told('i applied for a tro', 'stage.temporary').stage).toBe('asked');
    expect(told('i applied for a tro and got it', 'stage.temporary').stage).toBe('temporary');
  });

  test('nothing guessed takes an order back to a request or a notice', () => {
    const temporary = { stage: 'temporary' } as const;
    expect(told('the hearing notice came too', 'stage.notice', temporary).stage).toBeUndefined();
    expect(told('its only a notice of hearing', 'stage.notice', temporary).stage).toBe('notice');
    expect(told('she may ask for a hearing', 'stage.notice', { kind: 'cpo' }).stage).toBeUndefined();
  });

  test('an order that is only wanted, missing or denied is no order by its name', () => {
    expect(['he broke the tro', 'i got a tro'].map((text) => tellsOfOrder(text, undefined))).toEqual([true, true]);
    for (const text of ['i want a tro', 'i dont have a tro', 'they denied the tro', 'quiero una orden'])
      expect(tellsOfOrder(text, undefined)).toBe(false);
  });
});

describe('an order that has ended', () => {
  test.each(['my order expired', 'it ran out in june', 'la orden ya se vencio'])('is told by "%s"', (said) =>
    expect(told(said, 'stage.expired').stage).toBe('expired'),
  );
  test.each([
    'it runs out in june',
    'the order isnt over',
    'our marriage ended',
    'la orden se vence en abril',
    'todavia no se vence',
  ])('is not told by "%s"', (said) => expect(told(said, 'stage.expired').stage).toBeUndefined());
  test.each(['it hasnt expired', 'se vence en abril'])('is taken back by "%s"', (said) =>
    expect(takenBack(said, { stage: 'expired' })).toEqual(['stage']),
  );
});

describe('how papers came', () => {
  test.each([
    ['a deputy read me the order', 'told'],
    ['the police told me theres a tro against me', 'told'],
    ['un policia me leyo la orden', 'told'],
    ['the tro came in the mail', 'mail'],
    ['they mailed us the order', 'mail'],
    ['recibi los papeles por correo', 'mail'],
  ])('"%s": %s, with and without a guess', (said, how) => {
    expect(told(said).servedHow).toBe(how);
    expect(told(said, `served.${how}`).servedHow).toBe(how);
  });

  test.each([
    ['my wife told me she lied', 'told'],
    ['the officer told me to get a restraining order', 'told'],
    ['police told me the order is still good', 'told'],
    ['no deputy told me the terms', 'told'],
    ['i told the cops about the order', 'told'],
    ['me dijo que si podia pasar', 'told'],
    ['he opens my mail', 'mail'],
    ['i mailed my answer', 'mail'],
    ['her bills come in the mail', 'mail'],
    ['los papeles no llegaron por correo', 'mail'],
    ['nobody handed me anything', 'person'],
  ])('"%s", guessed as %s, tells nothing', (said, how) =>
    expect(told(said, `served.${how}`).servedHow).toBeUndefined(),
  );

  test('papers that are handed over serve the person bound', () => {
    const said = 'the janitor handed us the papers';
    expect(told(said, undefined, { side: 'restrained' }).servedHow).toBe('person');
    expect(told(said, undefined, { side: 'protected' }).servedHow).toBeUndefined();
    expect(told(said, 'served.person').servedHow).toBe('person');
  });

  test('nobody is served by being told of an order that protects them', () =>
    expect(
      told('the police told me there is an order', 'served.told', { side: 'protected' }).servedHow,
    ).toBeUndefined());

  test.each<[string, NonNullable<ToldFacts['servedHow']>]>([
    ['no cop told me that', 'told'],
    ['it wasnt an officer', 'told'],
    ['ningun oficial me aviso', 'told'],
    ['it didnt come by mail', 'mail'],
    ['nadie me entrego nada', 'person'],
  ])('"%s" takes back %s', (said, servedHow) => expect(takenBack(said, { servedHow })).toEqual(['servedHow']));

  test('stays where something else is denied, and gives way to what is told instead', () => {
    expect(takenBack('no cop came for the guns', { servedHow: 'told' })).toEqual([]);
    expect(takenBack('i never get any other mail', { servedHow: 'mail' })).toEqual([]);
    const known = { servedHow: 'told', side: 'restrained' } as const;
    expect(takenBack('no cop told me, a man handed me the papers', known)).toEqual([]);
  });
});

describe('a criminal case', () => {
  test.each([
    'they might charge me',
    'im scared ill get arrested',
    'i want to press charges',
    'he has charges pending',
    'they almost arrested me',
    'the clerk charged me a fee',
    'a lo mejor me acusan',
    'le pusieron cargos',
    'esta preso',
  ])('"%s" is none of the writer', (said) => {
    expect(told(said, 'charged.charged')).toEqual({});
    expect(told(said, 'charged.arrested')).toEqual({});
  });
  test.each(['im facing charges for it', 'they filed charges against me', 'me pusieron cargos'])('"%s" is', (said) =>
    expect(told(said, 'charged.charged').charged).toBe('charged'),
  );
});

test.each(['a criminal order', 'tengo una orden penal', 'orden del juez de lo criminal'])(
  '%s is one by its name',
  (said) => expect(told(said).kind).toBe('cpo'),
);
test.each(['he has a criminal record', 'its not a criminal order', 'no es orden penal'])('"%s" names none', (said) =>
  expect(told(said).kind).toBeUndefined(),
);

test.each(['i wasnt in court', 'i was in the hospital the day of court', 'no fui a la corte'])(
  'who says "%s" did not hear the order there',
  (said) => expect(told(said, 'heardInCourt').heardInCourt).toBeUndefined(),
);

describe('when an order ends', () => {
  test.each([
    'my order is nearly over',
    'the tro is over in 5 weeks',
    'its over on march 3',
    'my order isnt over',
    'mi orden casi vence',
    'la orden se acabo en dos semanas',
  ])('"%s": it is in force', (said) => expect(told(said, 'stage.expired').stage).toBeUndefined());

  test.each([
    'it was over in june',
    'my order expired 2 months ago',
    'the order was up in may',
    'mi orden vencio ayer',
  ])('"%s": it has ended', (said) => expect(told(said, 'stage.expired').stage).toBe('expired'));
});

describe('an order after a hearing', () => {
  test.each([
    'my hearing its in 2 weeks',
    'our custody order is from 2020',
    'there is a child support order',
    'hay una orden de custodia',
  ])('is not told by "%s"', (said) => expect(told(said, 'stage.order').stage).toBeUndefined());

  test.each([
    'the judge gave her 4 years',
    'its a permanent restraining order',
    'we have a custody order and a 5 year dvro',
  ])('is told by "%s"', (said) => expect(told(said, 'stage.order').stage).toBe('order'));
});

describe('who was in court', () => {
  test.each([
    'i have to go to court',
    'they said i can do the hearing by zoom',
    'i went to court to file it',
    'tengo que ir a la corte',
    'i havent been to court',
  ])('is not whoever says "%s"', (said) => expect(told(said, 'heardInCourt').heardInCourt).toBeUndefined());

  test.each(['i was at the hearing', 'we both were on zoom with the judge', 'estuve en la audiencia'])(
    'says "%s"',
    (said) => expect(told(said, 'heardInCourt').heardInCourt).toBe(true),
  );

  test('takes it back', () => {
    expect(takenBack('i wasnt at any hearing', { heardInCourt: true })).toEqual(['heardInCourt']);
    expect(takenBack('its my first hearing', { heardInCourt: true })).toEqual(['heardInCourt']);
    expect(takenBack('the hearing was long', { heardInCourt: true })).toEqual([]);
  });
});
