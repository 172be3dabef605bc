import { describe, expect, test } from 'vitest';
import { RealChat } from '../../support/realChat.js';
import { realKnowledge } from '../../support/realKnowledge.js';

const chat = async (): Promise<RealChat> => new RealChat(await realKnowledge());

describe('a child on the way out of reach', () => {
  test.each([
    [
      'my ex took our daughter friday and was supposed to bring her back sunday and now his phone is off',
      'his mom says hes driving her to nevada',
      'he says he can cuz there is no custody paper. is that true',
      'they found her, she is home thank god',
    ],
    [
      'mi ex se llevo a mi hijo el sabado y tenia que regresarlo ayer y no contesta el telefono',
      'mi cuñada dice que ya se lo lleva para jalisco, van en carretera',
      'dice que puede porque no estamos casados, es verdad?',
      'ya me lo trajeron gracias a dios, lo pararon en la frontera',
    ],
  ])('%s', async (taken, onWay, asks, back) => {
    const talk = await chat();
    expect((await talk.hear(taken)).said[0]).toBe('danger.child.taken');
    const way = await talk.hear(onWay);
    expect(way.said.slice(0, 2)).toEqual(['danger.child.taken.again', 'danger.check']);
    expect(way.text.split('\n')[0]).toMatch(/911/);
    expect((await talk.hear(asks)).text.split('\n')[0]).toMatch(/911/);
    const home = await talk.hear(back);
    expect(home.said).toContain('danger.over.child');
    expect(home.said).not.toContain('danger.here');
    expect(home.reply.safety).toBeUndefined();
  });

  test('told as it happens, with nothing told before, it is acute', async () => {
    const told = await (await chat()).hear('he is driving my daughter to tijuana right now they are on the way');
    expect(told.said[0]).toBe('danger.child.taken');
  });
});

test.each([
  ['my husband is beating me', 'thank you for everything', 'ok goodbye'],
  ['mi esposo me esta pegando', 'gracias, que dios lo bendiga', 'adios'],
])('after "%s" thanks and a goodbye are met as such', async (cry, thanks, bye) => {
  const talk = await chat();
  expect((await talk.hear(cry)).said[0]).toBe('danger.violence');
  const thanked = await talk.hear(thanks);
  expect(thanked.said).toEqual(expect.arrayContaining(['danger.thanks', 'danger.quiet.violence']));
  expect(thanked.text).toMatch(/911/);
  expect(thanked.reply.safety).toBeDefined();
  expect((await talk.hear(bye)).said).toEqual(expect.arrayContaining(['danger.leaves', 'danger.quiet.violence']));
});

test.each([
  ['i got served with a restraining order last week by my wife', 'man ive been clean 12 days and i cant do all this'],
  [
    'la orden de restriccion es contra mi, la pidio mi esposa',
    'llevo veinte dias sin tomar y ya no puedo con todo esto',
  ],
])('whom an order binds and who can bear no more is led by the lifeline: %s', async (order, despair) => {
  const reply = await (await chat()).says(order, despair);
  expect(reply.said.join(' ')).toMatch(/suicideSelf/);
  expect(reply.text.split('\n')[0]).toMatch(/988/);
  expect(reply.text).not.toMatch(/Police can ask|La policía puede pedirle/);
});

test.each([
  [
    'i have a temporary restraining order against my ex, the judge signed it monday',
    'he just texted hes coming over to hurt me',
  ],
  [
    'anoche vino la policia y le dieron una orden de emergencia, se tuvo que ir',
    'me acaba de mandar un mensaje que ahorita viene a golpearme',
  ],
])('an order in force is to be told: %s', async (order, cry) => {
  const reply = await (await chat()).says(order, cry);
  expect(reply.said).toEqual(expect.arrayContaining(['danger.violence.plain', 'danger.ordered']));
  expect(reply.text.split('\n')[0]).toMatch(/911/);
});

test.each([
  [
    'soy una señora, tengo 74 años y mi hijo me empuja y me quita la tarjeta del banco',
    ['danger.elder.also', 'danger.bank'],
  ],
  [
    'my husband says he is going to kill himself, he has two rifles and our kids are in the house',
    ['danger.suicideOther.guns'],
  ],
  ['i am deaf and my husband is hitting me', ['danger.byText', 'danger.violence']],
  ['mi ex esta afuera de mi casa ahorita golpeando la puerta', ['danger.outside']],
])('the help fits what is told: %s', async (said, ids) => {
  const reply = await (await chat()).hear(said);
  expect(reply.said).toEqual(expect.arrayContaining([...ids, 'danger.check']));
  expect(reply.text.split('\n')[0]).toMatch(/911/);
});
