import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../knowledge/paths.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { found, PERSON, type Scope, TeamsChat, textOf } from './support.js';

beforeAll(async () => {
  await realKnowledge();
});
let teams: TeamsChat;
beforeEach(async () => {
  teams = await TeamsChat.open();
});
afterEach(() => teams.bot.stop());

const bot = { id: '28:bot' };
const joined = { type: 'conversationUpdate', membersAdded: [{ id: PERSON.id, aadObjectId: 'a1b2' }, bot] };
const added = { type: 'installationUpdate', action: 'add' };

describe('an answer', () => {
  test('is text with numbered citations, then a card, and never both in one message', async () => {
    const [text, card, ...others] = await teams.say('personal', 'what is a TRO');
    expect(others).toEqual([]);
    expect(text?.attachments).toBeUndefined();
    expect(card?.text).toBeUndefined();
    expect(text?.text).toMatch(/^A TRO is a real court order\..*\[1\]/);
    expect(found(card, 'AdaptiveCard')).toMatchObject([{ version: '1.5' }]);
  });

  test('names a source for each number in its text, with name, abstract and address', async () => {
    const [text] = await teams.say('personal', 'what is a TRO');
    const [entity, ...others] = (text?.entities ?? []) as Record<string, unknown>[];
    expect(others).toEqual([]);
    const citation = entity?.citation as { position: number; appearance: Record<string, string> }[];
    const numbers = new Set([...String(text?.text).matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1])));
    expect(citation.map(({ position }) => position)).toEqual([...numbers].sort((a, b) => a - b));
    expect(citation.find(({ appearance }) => appearance.name === 'Fam. Code § 6389')?.appearance).toEqual({
      '@type': 'DigitalDocument',
      name: 'Fam. Code § 6389',
      abstract: expect.stringContaining('guns'),
      url: expect.stringMatching(/^https:\/\/leginfo/),
    });
  });

  test('says what it is, and not that a machine wrote it', async () => {
    const sent = await teams.say('personal', 'what is a TRO');
    expect(JSON.stringify(sent)).toContain('no part of them is made by AI');
    expect(JSON.stringify(sent)).not.toContain('AIGeneratedContent');
  });

  test('folds its rest under More, which asks nothing of the bot', async () => {
    const card = found((await teams.say('personal', 'what is a TRO'))[1], 'AdaptiveCard')[0];
    const [toggle] = found(card, 'Action.ToggleVisibility');
    const rest = found(card, 'Container').find(({ id }) =>
      [id].includes((toggle?.targetElements as string[] | undefined)?.[0]),
    );
    expect(toggle?.title).toBe('More');
    expect(rest?.isVisible).toBe(false);
    expect(JSON.stringify(rest)).toContain('If you are the restrained person');
  });

  test('goes on with a button of its card', async () => {
    const [, card] = await teams.say('personal', 'what is a TRO');
    const [button] = found(card, 'Action.Submit');
    const { sent } = await teams.post('personal', { type: 'message', value: button?.data, replyToId: teams.idOf(-1) });
    expect(textOf(sent)).toMatch(/^Obey the order from now on/);
  });
});

describe('choices', () => {
  test('three or fewer are taps that name the person, on a message without attachment', async () => {
    const { sent } = await teams.post('personal', joined);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      suggestedActions: { to: [PERSON.id], actions: [{ type: 'imBack' }, { type: 'imBack' }, { type: 'imBack' }] },
    });
  });

  test('more than three are buttons of a card', async () => {
    const sent = await teams.say('personal', 'TRO vs. CLETS order');
    const last = sent.at(-1);
    expect(found(last, 'Action.Submit').map(({ title }) => title)).toEqual([
      'Guns',
      'My work',
      'Background check',
      'The hearing',
      'Just to understand',
      'Skip or not sure',
    ]);
    expect(sent.filter(({ suggestedActions }) => suggestedActions)).toEqual([]);
  });

  test('a button of a question answers it', async () => {
    const sent = await teams.say('personal', 'TRO vs. CLETS order');
    const value = found(sent.at(-1), 'Action.Submit').find(({ title }) => title === 'Guns')?.data;
    expect(textOf((await teams.post('personal', { type: 'message', value })).sent)).toContain('Which side are you on?');
  });

  test('plan and comparison come as cards, then the words that close them with what to tap', async () => {
    for (const said of ['TRO vs. CLETS order', 'Guns', 'Neither']) await teams.say('personal', said);
    const sent = await teams.say('personal', 'DV-110');
    const [plan, comparison, closing, ...others] = sent;
    expect(others).toEqual([]);
    expect(found(comparison, 'FactSet')).toHaveLength(5);
    expect(JSON.stringify(plan)).toContain('TRO and CLETS, and the paper you have');
    expect(closing).toMatchObject({ text: expect.any(String), suggestedActions: { to: [PERSON.id] } });
  });
});

describe('joining', () => {
  test.each([[['added', 'joined']], [['joined', 'added']], [['joined']], [['added']]])(
    'greets once, whatever comes: %j',
    async (order) => {
      for (const each of order) await teams.post('personal', each === 'added' ? added : joined);
      expect(teams.bot.connector.sent).toHaveLength(1);
    },
  );

  test('an upgrade of the app greets nobody and forgets nothing', async () => {
    await teams.say('personal', 'TRO vs. CLETS order');
    for (const action of ['remove-upgrade', 'add-upgrade'])
      expect((await teams.post('personal', { type: 'installationUpdate', action })).sent).toEqual([]);
    expect(textOf(await teams.say('personal', 'Guns'))).toContain('Which side are you on?');
  });

  test('a group hears what the bot is for, and that everybody can read it', async () => {
    const { sent } = await teams.post('groupChat', { type: 'conversationUpdate', membersAdded: [bot] });
    expect(textOf(sent)).toMatch(/Everybody here can read .* personal chat/);
  });

  test('a person who joins a group later is not greeted before all others', async () => {
    const { sent } = await teams.post('groupChat', { type: 'conversationUpdate', membersAdded: [{ id: '29:other' }] });
    expect(sent).toEqual([]);
  });

  test('being removed sends nothing and leaves nothing behind', async () => {
    await teams.say('personal', 'what is a TRO');
    const keys = ['', 'sentAnswers'].map((name) => `msteams/conversations/a:personal/${name}`);
    expect(Object.keys(await teams.bot.store.storage.read(keys)).sort()).toEqual(keys);
    expect(await teams.post('personal', { type: 'installationUpdate', action: 'remove' })).toMatchObject({
      status: 200,
      sent: [],
    });
    expect(await teams.bot.store.storage.read(keys)).toEqual({});
  });

  test('"forget me" forgets which message gave which answer, too', async () => {
    await teams.say('personal', 'what is a TRO');
    await teams.say('personal', 'forget me');
    const key = 'msteams/conversations/a:personal/sentAnswers';
    expect(await teams.bot.store.storage.read([key])).toEqual({});
  });
});

describe('where others read along', () => {
  test.each(['groupChat', 'channel'] as const)('in a %s a question with the mention is answered', async (scope) => {
    expect(textOf(await teams.say(scope, 'what is a TRO'))).toMatch(/^A TRO is a real court order/);
    expect(teams.bot.connector.sent.at(-1)?.path).toContain(
      encodeURIComponent(scope === 'channel' ? ';messageid=1' : '@thread.v2'),
    );
  });

  test.each(['groupChat', 'channel'] as const)('in a %s nothing personal is asked', async (scope) => {
    const sent = await teams.say(scope, 'TRO vs. CLETS order');
    expect(textOf(sent)).toContain('Write to me in a personal chat');
    expect(textOf(sent)).not.toContain('What do you want to know it for?');
    expect(textOf(await teams.say(scope, 'Guns'))).not.toContain('Which side are you on?');
  });
});

describe('every command of the app package', () => {
  const template = readFileSync(join(projectRoot, 'bot', 'teams', 'appPackage', 'manifest.json'), 'utf8');
  const lists: { scopes: string[]; commands: { title: string }[] }[] = JSON.parse(template).bots[0].commandLists;
  const titles = lists
    .filter(({ scopes }) => scopes.includes('groupChat'))
    .flatMap(({ commands }) => commands.map(({ title }) => title));

  test.each(titles)('that groups are offered is answered there: %s', async (title) => {
    const said = textOf(await teams.say('groupChat', title));
    expect(said.length).toBeGreaterThan(80);
    expect(said).not.toContain('Write to me in a personal chat');
  });
});

describe('everything else that Teams sends', () => {
  const scopes: Scope[] = ['personal', 'groupChat', 'channel'];
  const quiet = [
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: 'sent-1' },
    { type: 'messageReaction', reactionsRemoved: [{ type: 'like' }], replyToId: 'sent-1' },
    { type: 'messageUpdate', text: 'what is CLETS', channelData: { eventType: 'editMessage' } },
    { type: 'messageUpdate', text: 'what is CLETS', channelData: { eventType: 'undeleteMessage' } },
    { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } },
    { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: { lastReadMessageId: '1' } },
    { type: 'conversationUpdate', channelData: { eventType: 'channelCreated', channel: { id: '19:x', name: 'New' } } },
    { type: 'conversationUpdate', channelData: { eventType: 'teamRenamed', team: { id: '19:x' } } },
    { type: 'conversationUpdate', membersRemoved: [{ id: '29:other' }] },
  ];
  test.each(scopes.flatMap((scope) => quiet.map((activity) => [scope, activity] as const)))(
    'in %s is taken without a word: %j',
    async (scope, activity) => expect(await teams.post(scope, activity)).toMatchObject({ status: 200, sent: [] }),
  );

  test.each([
    ['invented/thing', {}, 501],
    ['message/submitAction', { actionName: 'invented' }, 501],
    ['message/submitAction', { actionName: 'feedback', actionValue: { reaction: 'maybe' } }, 400],
    ['message/submitAction', null, 400],
    ['composeExtension/query', 'nonsense', 400],
    ['composeExtension/query', { parameters: [{ name: 'words', value: 'x'.repeat(5_000) }] }, 400],
    ['composeExtension/queryLink', { url: 'https://example.org' }, 501],
    ['task/fetch', {}, 501],
    ['adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'invented' } }, 501],
    ['adaptiveCard/action', {}, 501],
    ['adaptiveCard/action', null, 501],
  ])('the invoke %s with %j is answered with its own status', async (name, value, status) => {
    expect(await teams.post('personal', { type: 'invoke', name, value })).toMatchObject({ status, sent: [] });
  });
});
