import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authoritiesIn } from '../../../dialogs/replies/reply.js';
import type { PointId, TopicId } from '../../../knowledge/contract.js';
import { topicId } from '../../../knowledge/ids.js';
import { projectRoot } from '../../../knowledge/paths.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { TODAY } from '../../support/today.js';
import { found, PERSON, pointSaid, type Scope, TeamsChat, textOf, topicOf, worded } from './support.js';

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
const TOPIC = topicId('tro-vs-clets');
/** The question that is the label of a topic with more follow-ups than a text bears taps. */
const labelOf = async (topic: TopicId): Promise<string> => (await realKnowledge()).entry(topic, TODAY)?.button ?? '';
const tapTo = (interview: string): Promise<string> => worded(`interview.${interview}.tap`);
/** The first question of the comparison: the two words are explained before its tap is offered. */
async function compare(): Promise<Record<string, unknown>[]> {
  const explained = await teams.say('personal', await tapTo('troVersusClets'));
  const tap = await worded('offer.troVersusClets');
  expect(titlesOf(explained.at(-1))).toContain(tap);
  return teams.say('personal', tap);
}
const titlesOf = (message: unknown): unknown[] => found(message, 'Action.Submit').map(({ title }) => title);
const linkTo = (id: string): string => `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(id)}`;
const added = { type: 'installationUpdate', action: 'add' };

describe('an answer', () => {
  test('is text with numbered citations, then a card, and never both in one message', async () => {
    const [text, card, ...others] = await teams.say('personal', await labelOf(TOPIC));
    expect(others).toEqual([]);
    expect(text?.attachments).toBeUndefined();
    expect(card?.text).toBeUndefined();
    expect([topicOf(text), topicOf(card)]).toEqual([TOPIC, TOPIC]);
    expect(text?.text).toMatch(/\[1\]/);
    expect(found(card, 'AdaptiveCard')).toMatchObject([{ version: '1.5' }]);
  });

  test('in Spanish says in Spanish what it is and what its sources are about', async () => {
    const [text] = await teams.say('personal', '¿qué es una TRO?');
    const [entity] = (text?.entities ?? []) as Record<string, unknown>[];
    const knowledge = await realKnowledge();
    const [name, description] = ['disclosure.name', 'disclosure.about'].map(
      (id) => knowledge.statement(id, TODAY, 'es').blocks[0].text,
    );
    expect(entity?.usageInfo).toMatchObject({ name, description });
    const entry = knowledge.entry(topicId('tro-what'), TODAY, 'es');
    const abouts = authoritiesIn(entry?.points.flatMap(({ citations }) => [...citations]) ?? []);
    const cited = entity?.citation as { appearance: Record<string, string> }[];
    expect(cited.length).toBeGreaterThan(0);
    for (const { appearance } of cited) expect(abouts.map(({ about }) => about)).toContain(appearance.abstract);
  });

  test('names a source for each number in its text, with name, abstract and address', async () => {
    const [text] = await teams.say('personal', 'what is a TRO');
    const [entity, ...others] = (text?.entities ?? []) as Record<string, unknown>[];
    expect(others).toEqual([]);
    const citation = entity?.citation as { position: number; appearance: Record<string, string> }[];
    const numbers = new Set([...String(text?.text).matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1])));
    expect(citation.map(({ position }) => position)).toEqual([...numbers].sort((a, b) => a - b));
    expect(numbers.size).toBeGreaterThan(0);
    const knowledge = await realKnowledge();
    const point = knowledge.point(((await pointSaid(text)) ?? '') as PointId, TODAY);
    const authorities = (point?.blocks ?? [])
      .flatMap(({ citations }) => [...citations])
      .flatMap((each) => (each.kind === 'authority' && !each.house ? [each] : []));
    const cited = new Map(authorities.map(({ label, about, url }) => [label, { name: label, abstract: about, url }]));
    expect(citation.map(({ appearance }) => appearance)).toEqual(
      [...cited.values()].map((each) => ({ '@type': 'DigitalDocument', ...each })),
    );
    for (const { appearance } of citation) expect(appearance.url).toMatch(/^https:/);
  });

  test('says what it is, and not that a machine wrote it', async () => {
    const sent = await teams.say('personal', 'what is a TRO');
    expect(JSON.stringify(sent)).toContain('no part of them is made by AI');
    expect(JSON.stringify(sent)).not.toContain('AIGeneratedContent');
  });

  test('folds nothing away: all words are text, and the card is what can be asked next', async () => {
    const [, card] = await teams.say('personal', await labelOf(TOPIC));
    expect(found(card, 'Action.ToggleVisibility')).toEqual([]);
    expect(found(card, 'TextBlock')).toEqual([]);
    expect(titlesOf(card).length).toBeGreaterThan(3);
  });

  test('goes on with any button of its card that names a topic', async () => {
    const knowledge = await realKnowledge();
    const [, card] = await teams.say('personal', await labelOf(TOPIC));
    const [button] = found(card, 'Action.Submit').filter(({ title }) => knowledge.labelled(String(title)));
    const { sent } = await teams.post('personal', { type: 'message', value: button?.data, replyToId: teams.idOf(-1) });
    expect(topicOf(sent[0])).toBe(knowledge.labelled(String(button?.title))?.topic);
  });
});

describe('choices', () => {
  test('three or fewer are taps that name the person, on a plain text without attachment', async () => {
    const last = (await teams.say('personal', 'cancel')).at(-1);
    expect(last?.attachments).toBeUndefined();
    expect(last).toMatchObject({
      suggestedActions: { to: [PERSON.id], actions: [{ type: 'imBack' }, { type: 'imBack' }, { type: 'imBack' }] },
    });
  });

  test('three or fewer are buttons of a card below a text with citations', async () => {
    const sent = await teams.say('personal', 'I was served with a DV-110 last tuesday');
    expect(textOf(sent)).toContain('[1]');
    expect(titlesOf(sent.at(-1))).toEqual(['Yes, that day', 'No, another day']);
    expect(sent.filter(({ suggestedActions }) => suggestedActions)).toEqual([]);
  });

  test('more than three are buttons of a card, and stand in no text besides; a number still answers', async () => {
    const sent = await compare();
    const titles = titlesOf(sent.at(-1));
    expect(titles.length).toBeGreaterThan(3);
    expect(textOf(sent)).not.toMatch(/^\d+\. /m);
    expect(sent.filter(({ suggestedActions }) => suggestedActions)).toEqual([]);
    expect(textOf(await teams.say('personal', '1'))).toContain(await worded('troVersusClets.role.ask'));
  });

  test('a button of a question answers it', async () => {
    const sent = await compare();
    expect(textOf(sent)).toContain(await worded('troVersusClets.purpose.ask'));
    const guns = await worded('troVersusClets.purpose.guns');
    const value = found(sent.at(-1), 'Action.Submit').find(({ title }) => title === guns)?.data;
    const next = (await teams.post('personal', { type: 'message', value })).sent;
    expect(textOf(next)).toContain(await worded('troVersusClets.role.ask'));
  });

  test('plan and comparison come as cards, then the words that close them with what to tap', async () => {
    await compare();
    for (const id of ['purpose.guns', 'role.restrained'])
      await teams.say('personal', await worded(`troVersusClets.${id}`));
    const sent = await teams.say('personal', await worded('troVersusClets.paper.temporary'));
    const [plan, comparison, closing, ...others] = sent.slice(sent.findIndex(({ attachments }) => attachments));
    expect(others).toEqual([]);
    expect(found(comparison, 'FactSet')).toHaveLength(5);
    expect(found(plan, 'AdaptiveCard')).toHaveLength(1);
    expect(found(plan, 'FactSet')).toEqual([]);
    for (const card of [plan, comparison]) expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
    expect(closing).toMatchObject({ text: expect.any(String), suggestedActions: { to: [PERSON.id] } });
    const taps = (closing?.suggestedActions as { actions: unknown[] } | undefined)?.actions ?? [];
    expect(taps.length).toBeLessThanOrEqual(3);
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
    await compare();
    for (const action of ['remove-upgrade', 'add-upgrade'])
      expect((await teams.post('personal', { type: 'installationUpdate', action })).sent).toEqual([]);
    const next = await teams.say('personal', await worded('troVersusClets.purpose.guns'));
    expect(textOf(next)).toContain(await worded('troVersusClets.role.ask'));
  });

  test('the greeting is one card that reads well, with three buttons', async () => {
    const { sent } = await teams.post('personal', joined);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toBeUndefined();
    expect(String(found(sent[0], 'TextBlock')[0]?.text)).toMatch(/^Hello\. I am Order Guide\./);
    expect(titlesOf(sent[0])).toEqual(await Promise.all(['served', 'protection', 'troVersusClets'].map(tapTo)));
  });

  test('a group hears what the bot is for, and that everybody can read it', async () => {
    const { sent } = await teams.post('groupChat', { type: 'conversationUpdate', membersAdded: [bot] });
    expect(JSON.stringify(sent)).toMatch(/Everybody here can read .* personal chat/);
    expect(found(sent, 'Action.OpenUrl')).toMatchObject([{ url: linkTo(bot.id) }]);
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
    const [answer] = await teams.say(scope, 'what is a TRO');
    expect(await pointSaid(answer)).toMatch(/^tro-what/);
    expect(teams.bot.connector.sent.at(-1)?.path).toContain(
      encodeURIComponent(scope === 'channel' ? ';messageid=1' : '@thread.v2'),
    );
  });

  test.each(['groupChat', 'channel'] as const)('in a %s nothing personal is asked', async (scope) => {
    const sent = await teams.say(scope, await tapTo('served'));
    expect(textOf(sent)).toContain((await worded('group.personal')).slice(0, 80));
    const explained = await teams.say(scope, await tapTo('troVersusClets'));
    expect(explained.flatMap(titlesOf)).not.toContain(await worded('offer.troVersusClets'));
    sent.push(...explained, ...(await teams.say(scope, await worded('offer.troVersusClets'))));
    const answer = await worded('troVersusClets.purpose.guns');
    const said = `${textOf(sent)}\n${textOf(await teams.say(scope, answer))}`;
    for (const id of ['purpose.ask', 'role.ask', 'paper.ask'])
      expect(said).not.toContain(await worded(`troVersusClets.${id}`));
  });

  test.each(['groupChat', 'channel'] as const)(
    'in a %s an answer asks for no side and notes no fact',
    async (scope) => {
      const personal = textOf(await teams.say('personal', 'what is a TRO'));
      expect(personal).toContain(await worded('fact.side.ask'));
      for (const said of ['what is a TRO', 'I was served with a DV-110', await labelOf(TOPIC)]) {
        const text = textOf(await teams.say(scope, said));
        expect(text).not.toContain(await worded('fact.side.ask'));
        expect(text).not.toContain(`${await worded('facts.noted')} ·`);
      }
    },
  );
});

describe('an own case where others read along', () => {
  test.each(['groupChat', 'channel'] as const)(
    'in a %s goes on in private, by a button that leads there',
    async (scope) => {
      const sent = await teams.say(scope, 'I was served with a DV-110 yesterday, what about my guns');
      expect(textOf(sent)).toContain(await worded('group.own'));
      expect(found(sent, 'Action.OpenUrl')).toMatchObject([{ url: linkTo(bot.id) }]);
      const general = await teams.say(scope, 'what is a TRO');
      expect(textOf(general)).not.toContain(await worded('group.own'));
      expect(found(general, 'Action.OpenUrl')).toEqual([]);
    },
  );
});

describe('danger', () => {
  test('is one card: whom to call in large letters, then what to do, then "I am safe"', async () => {
    const [card, ...others] = await teams.say('personal', 'he is outside with a gun');
    expect(others).toEqual([]);
    expect(found(card, 'Container')).toMatchObject([{ style: 'attention' }]);
    expect(found(card, 'TextBlock')[0]).toMatchObject({ text: 'Call 911', size: 'Large' });
    expect(titlesOf(card)[0]).toBe(await worded('safety.safe'));
    const value = found(card, 'Action.Submit')[0]?.data;
    const { sent } = await teams.post('personal', { type: 'message', value });
    expect(textOf(sent)).toContain(await worded('danger.safe'));
  });
});

test('how long the chat is kept says that the organization keeps it too', async () => {
  for (const said of ['how long do you keep this', 'forget me'])
    expect(textOf(await teams.say('personal', said))).toContain(await worded('teams.kept'));
});

describe('every command of the app package', () => {
  const template = readFileSync(join(projectRoot, 'bot', 'teams', 'appPackage', 'manifest.json'), 'utf8');
  const lists: { scopes: string[]; commands: { title: string }[] }[] = JSON.parse(template).bots[0].commandLists;
  const titles = lists
    .filter(({ scopes }) => scopes.includes('groupChat'))
    .flatMap(({ commands }) => commands.map(({ title }) => title));

  test.each(titles)('that groups are offered is answered there: %s', async (title) => {
    const sent = await teams.say('groupChat', title);
    const said = textOf(sent);
    expect(found(sent, 'Container').filter(({ style }) => style === 'attention')).toEqual([]);
    expect(said.length).toBeGreaterThan(80);
    expect(said).not.toContain((await worded('group.personal')).slice(0, 80));
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
