import { describe, expect, test } from 'vitest';
import { asksForOther, namesElder, tellsOwn } from '../../../dialogs/understanding/asksForOther.js';
import { RealChat } from '../../support/realChat.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { asks, issue, ToyChat } from '../../support/toyChat.js';

const BOUND = { side: 'restrained', kind: 'ch', paper: 'CH-110' } as const;

describe('an order that somebody else would ask for', () => {
  test.each([
    'does it cost anything for my mom to ask',
    'can my grandma get one on him too, she is 80',
    'how does my sister file',
    'can my mom also ask for a restraining order',
    'puede mi mamá pedir una',
    'cuánto le cobran a mi mamá por pedir una',
  ])('is none of the writer’s papers: "%s"', (text) => expect(asksForOther(text, BOUND)).toBe(true));

  test.each([
    'can my brother get one on me',
    'can my brother ask the judge to make it longer',
    'can my mom text him',
    'can my sister file, i work nights',
    'could my dad ask?',
    'puede mi hermana meterla por mí',
    'does it cost anything to ask',
    'i asked my mom for help',
    'puede mi mamá hablarle',
  ])('is not meant by "%s"', (text) => expect(asksForOther(text, BOUND)).toBe(false));

  test('nor by who asks for an order, whose papers are those of the case', () => {
    const said = 'does it cost anything for my mom to ask';
    expect(asksForOther(said, { side: 'protected', kind: 'ea', paper: 'EA-100' })).toBe(false);
    expect(asksForOther(said, {})).toBe(false);
  });

  test('is one for elders where an age is named', () => {
    expect(namesElder('can my grandma get one, she is 80')).toBe(true);
    expect(namesElder('can my sister get one, she is 18')).toBe(false);
    expect(namesElder('i have a dv-180')).toBe(false);
    for (const said of [
      'my aunt is 71',
      'he’s almost 83 and frail',
      'a 67 year old woman',
      'mi tía tiene 79',
      'elder abuse',
    ])
      expect([said, namesElder(said)]).toEqual([said, true]);
    for (const said of [
      'can my cousin get one, she is 70 miles away',
      'it costs 85',
      'her court is in dept 68',
      'my elder sister wants one',
      'my niece is a senior in college',
      'tiene 90 días',
    ])
      expect([said, namesElder(said)]).toEqual([said, false]);
  });
});

describe('what is told beside it', () => {
  test.each(['he hits my mom, can she get one, she was served monday', 'puede mi tía pedir una, la golpea su hijo'])(
    'is of the other: "%s"',
    (said) => expect(tellsOwn(said)).toBe(false),
  );
  test.each(['i was served monday, can my aunt get one too', 'me entregaron papeles, puede mi tía pedir una'])(
    'or of the writer, who says so: "%s"',
    (said) => expect(tellsOwn(said)).toBe(true),
  );
});

test('who is bound keeps their own facts where those of kin are told', async () => {
  const chat = new RealChat(await realKnowledge());
  await chat.hear('i got served with a CH-110 by my neighbor on november 3');
  const { values } = chat.conversation.facts;
  expect(values).toMatchObject({ side: 'restrained', servedOn: '2026-11-03' });
  await chat.hear('can my mom ask for one too, my brother hits her, he was served yesterday');
  expect(chat.conversation.facts.values).toEqual(values);
});

describe('its answer', () => {
  const handover = asks(issue('firearms/handover'));
  const bound = (): ToyChat => {
    const chat = new ToyChat();
    chat.hear('its a CH-110', { acts: ['tells'], facts: BOUND });
    return chat;
  };
  const own = bound().hear('guns?', handover).text;

  test('is not in the words for the writer’s own kind of order', () => {
    expect(own).toContain('In a harassment case');
    expect(bound().hear('can my mom ask', { ...handover, asksFor: 'other' }).text).not.toContain(
      'In a harassment case',
    );
  });

  test('and the writer’s own is after it', () => {
    const chat = bound();
    chat.hear('can my mom ask', { ...handover, asksFor: 'other' });
    expect(chat.hear('and my guns', handover).text).toContain('In a harassment case');
  });
});
