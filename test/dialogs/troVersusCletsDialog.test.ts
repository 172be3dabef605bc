import { describe, expect, test } from 'vitest';
import { ANSWERS, openQuestion, withAnswer, withoutLast } from '../../dialogs/troVersusCletsFacts.js';
import { Chat, type Replies } from '../support/chat.js';
import { realKnowledge } from '../support/realKnowledge.js';

const opened = async (): Promise<Chat> => {
  const chat = new Chat(await realKnowledge());
  const reply = await chat.user('what is the difference between a TRO and a CLETS order');
  expect(reply.text).toContain('two different questions');
  expect(reply.text).toContain('What do you want to know it for?');
  return chat;
};
const cardOf = (reply: Replies): { fallbackText: string; body: { items?: { text?: string }[] }[] } =>
  reply.cards[0] as never;

const PURPOSES = ['Guns', 'My work', 'Background check', 'The hearing', 'Just to understand'];
const ROLES = ['I ask for protection', 'The order is against me', 'Neither'];
const PAPERS = ['DV-110', 'DV-130', 'EPO-001', 'CH-110', 'An agreement we signed', 'FL-110', "I don't know"];
const PATHS = PAPERS.flatMap((paper, index) =>
  ROLES.map((role, place) => [PURPOSES[(index + place) % PURPOSES.length] ?? '', role, paper] as const),
);

describe('TRO versus CLETS', () => {
  test.each(PATHS)('%s, %s, %s ends in duties, the comparison and whom to ask', async (purpose, role, paper) => {
    const chat = await opened();
    expect((await chat.user(purpose)).text).toContain('Which side are you on?');
    expect((await chat.user(role)).text).toContain('Which paper is it?');
    const end = await chat.user(paper);
    const first = end.texts[0] ?? '';
    expect(first.startsWith('First, ')).toBe(true);
    if (role === 'The order is against me') expect(first.slice(0, 400)).toContain('within 24 hours of service');
    const card = cardOf(end);
    for (const order of [
      'Temporary order',
      'Order after hearing',
      'Emergency order',
      'Agreed non-CLETS order',
      'Automatic divorce orders',
    ])
      expect(card.fallbackText).toContain(order);
    expect(card.fallbackText.includes('(your paper)')).toBe(paper !== "I don't know");
    const last = end.texts.at(-1) ?? '';
    expect(last).toContain('To a first talk with a lawyer, bring these.');
    expect(last.includes('criminal defense attorney')).toBe(role !== 'I ask for protection');
    expect((await chat.user('thanks')).outcome?.guard).toBe('smalltalk');
  });

  test('the card says which orders are in CLETS, with their sources', async () => {
    const chat = await opened();
    const { fallbackText } = cardOf(await chat.says('guns', 'neither', 'idk'));
    expect(fallbackText).toMatch(/Temporary order[\s\S]*?In CLETS: Yes\n {2}Guns: Banned, from the day it is served/);
    expect(fallbackText).toMatch(/Agreed non-CLETS order[\s\S]*?In CLETS: No\./);
    expect(fallbackText).toContain('rule 1.51');
  });

  test.each([
    ['1', 'Which side'],
    ['the second one', 'Which side'],
    ['my job', 'Which side'],
    ['idk', 'Which side'],
    ['skip', 'Which side'],
  ])('"%s" is taken as an answer', async (said, next) => {
    expect((await (await opened()).user(said)).text).toContain(next);
  });

  test('a question in the middle is answered, and the dialog goes on', async () => {
    const chat = await opened();
    const reply = await chat.says('Guns', 'how much does it cost to file for a restraining order');
    expect(reply.outcome?.topic).toBe('cost');
    expect(reply.texts.at(-1)).toContain('So, which side are you on?');
    expect((await chat.user('I was served')).text).toContain('Which paper is it?');
  });

  test('danger in the middle of every question is answered first, and the dialog waits', async () => {
    for (const before of [[], ['Guns'], ['Guns', 'Neither']]) {
      const chat = await opened();
      for (const said of before) await chat.user(said);
      const reply = await chat.user('he is outside right now with a knife');
      expect(reply.text.slice(0, 80)).toContain('call 911');
      const last = await chat.says(
        ...([['Guns', 'Neither', 'DV-110'], ['Neither', 'DV-110'], ['DV-110']][before.length] as [string]),
      );
      expect(last.text).toContain('That is the whole comparison.');
    }
  });

  test.each([[[]], [['Guns']], [['Guns', 'Neither']]])(
    'help, cancel and start over work after %j',
    async (before: readonly string[]) => {
      for (const [command, expected] of [
        ['help', 'Ask a question in your own words'],
        ['cancel', 'All right, we stop here.'],
        ['start over', 'Let us start over.'],
      ] as const) {
        const chat = await opened();
        for (const said of before) await chat.user(said);
        expect((await chat.user(command)).text).toContain(expected);
        if (command === 'help') expect((await chat.user('cancel')).text).toContain('All right, we stop here.');
        expect((await chat.user('back')).text).toContain('Nothing is open right now');
      }
    },
  );

  test('back asks the question before again, down to the first', async () => {
    const chat = await opened();
    await chat.says('Guns', 'Neither');
    expect((await chat.user('back')).text).toContain('Which side are you on?');
    expect((await chat.user('go back')).text).toContain('What do you want to know it for?');
    expect((await chat.user('back')).text).toContain('This is the first question');
    expect((await chat.says('My work', 'The order is against me', 'DV-110')).texts[0]).toContain('Your paper, DV-110');
  });

  test('two answers not understood are explained, the third goes on without one', async () => {
    const chat = await opened();
    for (let miss = 0; miss < 2; miss += 1)
      expect((await chat.user('purple elephants on the moon tonight')).text).toContain(
        'I did not understand that as an answer.',
      );
    expect((await chat.user('purple elephants on the moon tonight')).text).toContain('Which side are you on?');
  });

  test('the side, once told, decides which view comes first afterwards', async () => {
    const chat = await opened();
    await chat.says('Guns', 'The order is against me', 'DV-110');
    const reply = await chat.says('can I keep my guns', 'more');
    expect(reply.text.indexOf('If you are the restrained person')).toBeLessThan(
      reply.text.indexOf('If you are asking for protection'),
    );
  });
});

describe('the facts of TRO versus CLETS', () => {
  test('the next question is the first that is open, and taking back removes the last answer', () => {
    expect(openQuestion({})).toBe('purpose');
    expect(openQuestion({ purpose: 'guns', role: 'either', paper: 'unknown' })).toBeUndefined();
    expect(withoutLast({})).toBeUndefined();
    expect(withoutLast({ purpose: 'guns', role: 'either' })).toEqual({ purpose: 'guns' });
    expect(withAnswer({}, 'purpose', 'no such answer')).toEqual({});
    for (const answer of ANSWERS.paper) expect(withAnswer({}, 'paper', answer)).toEqual({ paper: answer });
  });
});
