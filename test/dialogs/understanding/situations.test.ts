import { describe, expect, test } from 'vitest';
import { RealChat } from '../../support/realChat.js';
import { realKnowledge } from '../../support/realKnowledge.js';

const talk = async (): Promise<RealChat> => new RealChat(await realKnowledge());

describe('a message in its situation', () => {
  test.each([
    ['yes or no, can he keep his guns with a tro', 'can he keep his guns with a tro'],
    ['can he keep his guns with a tro, yes or no?', 'can he keep his guns with a tro'],
    [
      'si o no, puede quedarse con sus armas con una orden temporal',
      'puede quedarse con sus armas con una orden temporal',
    ],
  ])('%s: is read without wanting it short', async (short, plain) => {
    const one = await (await talk()).hear(short);
    const other = await (await talk()).hear(plain);
    expect(one.said).toEqual(other.said);
  });

  test('what somebody never did says nothing of being safe now', async () => {
    const chat = await talk();
    expect((await chat.hear('he wont let me leave the house, he took my keys')).said.join(' ')).toContain('danger.');
    expect((await chat.hear('he never punched me')).said).not.toContain('danger.safe');
  });

  test('in danger, an order that is there leads to reporting it', async () => {
    const chat = await talk();
    await chat.hear('my ex is at my door with a knife');
    expect((await chat.hear('i already have an order')).outcome.topic).toBe('report-violation');
  });

  test('what a relative thinks is about the writer', async () => {
    const { understood } = await (await talk()).hear('my cousin says that isnt abuse');
    expect(understood.facts.speaksFor).toBeUndefined();
  });

  test('two words that name nobody tell no relation', async () => {
    expect((await (await talk()).hear('y luego')).understood.facts.relation).toBeUndefined();
    expect((await (await talk()).hear('my husband')).understood.facts.relation).toBe('partner');
  });

  test.each(['whose side are you on', 'de qué lado está usted'])('%s: on none', async (said) =>
    expect((await (await talk()).hear(said)).said).toContain('about.sides'),
  );

  test('California is no other state', async () =>
    expect((await (await talk()).hear('i live in california')).understood.facts.state).toBeUndefined());
});
