import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConversationState } from 'botbuilder';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { apologyOfTurn } from '../../bot/apologyOfTurn.js';
import { type BotDeps, createBot } from '../../bot/createBot.js';
import { createLog } from '../../bot/log.js';
import { statementOfTurn, statementText } from '../../bot/statementText.js';
import { keptPlan } from '../../bot/web/keptPlan.js';
import type { Language } from '../../knowledge/contract.js';
import type { KnowledgeEngine } from '../../knowledge/knowledgeEngine.js';
import { realKnowledge } from '../support/realKnowledge.js';
import { TODAY } from '../support/today.js';
import { type ChatServer, chatServer } from './directLine/support/chatServer.js';
import { until } from './directLine/support/until.js';
import { groundsOf } from './support/groundsOf.js';
import { type RunningBot, startBot, type TeamsParts } from './support/startBot.js';

const BROKEN = /kaputt/;

let knowledge: KnowledgeEngine;
beforeAll(async () => {
  const real = await realKnowledge();
  const recognize: KnowledgeEngine['recognize'] = async (text) => {
    if (BROKEN.test(text)) throw new Error('broken');
    return real.recognize(text);
  };
  knowledge = Object.assign(Object.create(real) as KnowledgeEngine, { recognize });
});

const today = () => TODAY;
const said = (id: string, language: Language): string | undefined =>
  knowledge.statement(id, TODAY, language).blocks[0]?.text;
const realBot = (conversationState: ConversationState, parts: TeamsParts) =>
  createBot({ ...groundsOf(knowledge), conversationState, ...parts });

describe('on a channel', () => {
  let bot: RunningBot;
  beforeEach(async () => {
    bot = await startBot(realBot, {
      apology: apologyOfTurn(knowledge, today),
      startedAnew: statementOfTurn(knowledge, 'startedAnew', today),
    });
  });
  afterEach(() => bot.stop());

  const members = { type: 'conversationUpdate', membersAdded: [{ id: 'user' }, { id: 'bot' }] };
  const heard = (): string => bot.connector.texts().join('\n');
  const say = async (text: string, locale?: string): Promise<string> => {
    bot.connector.sent.length = 0;
    await bot.post({ type: 'message', text, locale });
    return heard();
  };

  test.each([
    ['es-MX', 'es'],
    ['es', 'es'],
    ['ES_419', 'es'],
    ['en-US', 'en'],
    ['fr-CA', 'en'],
    [undefined, 'en'],
  ] as const)('a channel in %s is greeted in %s', async (locale, language) => {
    await bot.post({ ...members, locale });
    expect(heard()).toContain(said('welcome', language));
  });

  test('so is a group', async () => {
    const conversation = { id: 'group', isGroup: true, conversationType: 'groupChat' };
    const channelId = 'msteams';
    await bot.post({
      type: 'conversationUpdate',
      membersAdded: [{ id: 'bot' }],
      conversation,
      channelId,
      locale: 'es-MX',
    });
    expect(JSON.stringify(bot.connector.sent.map(({ activity }) => activity))).toContain(said('group.welcome', 'es'));
  });

  test('a first message that tells no language is answered in the channel’s, one that does in its own', async () => {
    expect(await say('ok', 'es-MX')).toMatch(/^¿Qué quiere saber ahora\?/);
    await bot.stop();
    bot = await startBot(realBot);
    expect(await say('what is a restraining order', 'es-MX')).toMatch(/\border\b/);
  });

  test.each([
    ['kaputt, mi esposo me entregó los papeles', 'en-US', 'es'],
    ['kaputt, i was served with papers', 'es-MX', 'en'],
    ['kaputt', 'es-MX', 'es'],
  ] as const)('“%s” breaks the turn, and the apology is in its language', async (text, locale, language) => {
    expect(await say(text, locale)).toBe(said('apology', language));
  });

  test.each([
    ['kaputt, he has a knife', 'es-MX', 'en'],
    ['kaputt, tiene un cuchillo', 'en-US', 'es'],
  ] as const)('“%s” breaks the turn, and the apology says whom to call', async (text, locale, language) => {
    const reply = await say(text, locale);
    expect(reply).toBe(statementText(knowledge.statement('apology.urgent', TODAY, language)));
    for (const line of ['911', '800-799-7233', '988']) expect(reply).toContain(line);
  });

  test('after an answer in Spanish an apology is in Spanish too', async () => {
    await say('me entregaron los papeles');
    expect(await say('kaputt')).toBe(said('apology', 'es'));
  });

  test('a conversation that cannot be read any more begins anew in the language of its message', async () => {
    await say('hola');
    const key = 'emulator/conversations/c1|livechat/';
    const kept = (await bot.store.storage.read([key]))[key];
    await bot.store.storage.write({ [key]: { ...kept, memory: { version: 0 }, eTag: '*' } });
    const reply = await say('me entregaron los papeles');
    expect(reply).toContain(said('startedAnew', 'es'));
    expect(reply).not.toContain(said('startedAnew', 'en'));
  });
});

describe('on our own Direct Line', () => {
  let folder: string;
  let chat: ChatServer<ReturnType<typeof createBot>>;
  let url: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'language-'));
    const votes: BotDeps['votes'] = { vote: async () => undefined, addUnanswered: async () => undefined };
    const sentAnswers = { forget: async () => undefined } as unknown as TeamsParts['sentAnswers'];
    chat = await chatServer({
      folder,
      log: createLog('silent'),
      makeBot: (state) => realBot(state, { votes, sentAnswers }),
      now: Date.now,
      apology: apologyOfTurn(knowledge, today),
      planOf: (conversationId) => keptPlan(chat.store.storage, conversationId),
    });
    url = `http://127.0.0.1:${(await chat.server.listen(0, '127.0.0.1')).port}`;
  });
  afterEach(async () => {
    await chat.server.close(5_000);
    await chat.store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const post = (path: string, body: object, token?: string): Promise<Response> =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    });
  interface Begun {
    readonly token: string;
    readonly conversationId: string;
    readonly streamUrl: string;
  }
  const begin = async (locale: string, greeting?: unknown): Promise<Begun> => {
    const { token } = (await (await post('/chat/token', {})).json()) as Begun;
    return (await post('/v3/directline/conversations', { locale, greeting }, token)).json() as Promise<Begun>;
  };

  test('the page of the plan and its dates change language with the conversation', async () => {
    const { token, conversationId } = await begin('en');
    const say = (text: string): Promise<Response> =>
      post(`/v3/directline/conversations/${conversationId}/activities`, { type: 'message', text }, token);
    const page = async (part: 'plan' | 'plan.ics', language: Language): Promise<string> => {
      const body = new URLSearchParams({ token, language });
      return (await fetch(`${url}/chat/${part}`, { method: 'POST', body })).text();
    };
    for (const text of ['i was served yesterday with a dv-110, the hearing is on december 14', 'my plan'])
      await say(text);
    expect(await page('plan', 'en')).toContain(said('plan.label.steps', 'en'));
    await say('español por favor');
    const spanish = await page('plan', 'es');
    expect(spanish).toContain(said('plan.label.steps', 'es'));
    expect(spanish).not.toContain(said('plan.label.steps', 'en'));
    expect(await page('plan.ics', 'es')).toMatch(/PRODID:.*\/\/ES[\s\S]*SUMMARY:.*audiencia/);
  });

  test.each([
    ['en', 'served', 'welcome.served'],
    ['es', 'protection', 'welcome.protection'],
    ['es', 'short', 'welcome.short'],
    ['en', undefined, 'welcome'],
    ['en', 'nowhere', 'welcome'],
    ['en', 'We win your case!', 'welcome'],
    ['en', { a: 1 }, 'welcome'],
  ] as const)('in %s the greeting %j is the statement %s, and no words of a page', async (language, chosen, id) => {
    const { token, conversationId } = await begin(language, chosen);
    const activities = async (): Promise<string> => {
      const address = `${url}/v3/directline/conversations/${conversationId}/activities`;
      return (await fetch(address, { headers: { Authorization: `Bearer ${token}` } })).text();
    };
    await expect.poll(activities).toContain(said(id, language));
    if (typeof chosen === 'string') expect(await activities()).not.toContain('We win your case');
  });

  test('a conversation begun in Spanish is greeted in Spanish over the socket, and the greeting says so', async () => {
    const { streamUrl } = await begin('es');
    const socket = new WebSocket(streamUrl);
    const frames: string[] = [];
    socket.addEventListener('message', ({ data }) => frames.push(String(data)));
    await until(() => frames.some((frame) => frame.includes('"message"')));
    socket.close();
    expect(frames.join('')).toContain('"language":"es"');
    expect(frames.join('')).toContain('Soy Order Guide');
    expect(frames.join('')).not.toContain('I am Order Guide');
  });
});
