import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CloudAdapter } from '@microsoft/agents-hosting';
import { ConversationState, MemoryStorage, type TurnContext } from 'botbuilder';
import restify from 'restify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBot } from '../../../bot/createBot.js';
import { fillSuggestedActionsTo } from '../../../bot/fillSuggestedActionsTo.js';
import { SentAnswers } from '../../../bot/teams/sentAnswers.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { groundsOf } from '../support/groundsOf.js';
import { type LoopbackConnector, loopbackConnector } from '../support/loopbackConnector.js';
import { found, pointSaid, teamsActivity, textOf, worded } from './support.js';

/** The same bot under the Bot Framework SDK's successor: its adapter on restify, our bot, nothing in between. */
let http: Server;
let connector: LoopbackConnector;

type Process = (request: unknown, response: unknown, logic: (context: unknown) => Promise<void>) => Promise<void>;

beforeAll(async () => {
  const knowledge = await realKnowledge();
  const storage = new MemoryStorage();
  const bot = createBot({
    ...groundsOf(knowledge),
    conversationState: new ConversationState(storage),
    sentAnswers: new SentAnswers(storage),
    votes: { vote: async () => undefined, addUnanswered: async () => undefined },
  });
  const adapter = new CloudAdapter();
  adapter.use(fillSuggestedActionsTo as unknown as Parameters<typeof adapter.use>[0]);
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser({ mapParams: false }));
  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    // Its turn context has the methods and the state that ours has; only the types have other names.
    await (adapter.process.bind(adapter) as unknown as Process)(request, response, (context) =>
      bot.run(context as TurnContext),
    );
  });
  http = server.server as Server;
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  connector = await loopbackConnector();
});
afterAll(async () => {
  http.closeAllConnections();
  http.close();
  await connector.close();
});

async function post(fields: Record<string, unknown>): Promise<Record<string, unknown>[]> {
  const before = connector.sent.length;
  const response = await fetch(`http://127.0.0.1:${(http.address() as AddressInfo).port}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      ...teamsActivity('personal', fields),
      id: `in-${before}`,
      serviceUrl: connector.serviceUrl,
      timestamp: '2026-11-25T10:00:00.000Z',
    }),
  });
  expect(response.status).toBe(200);
  return connector.sent.slice(before).map(({ activity }) => activity);
}
const say = (text: string) => post({ type: 'message', text });

test('greets, answers with citations, leads a conversation by buttons, and draws the comparison', async () => {
  const greeted = await post({ type: 'conversationUpdate', membersAdded: [{ id: '29:person' }, { id: '28:bot' }] });
  expect(String(found(greeted, 'TextBlock')[0]?.text)).toMatch(/^Hello\. I am Order Guide\./);
  const answer = await say('what is a TRO');
  expect(await pointSaid(answer[0])).toMatch(/^tro-what/);
  expect(JSON.stringify(answer[0]?.entities)).toContain('"citation":[{');
  await say(await worded('interview.troVersusClets.tap'));
  const question = await say(await worded('offer.troVersusClets'));
  const tap = await worded('troVersusClets.purpose.guns');
  const guns = found(question.at(-1), 'Action.Submit').find(({ title }) => title === tap)?.data;
  expect(textOf(await post({ type: 'message', value: guns }))).toContain(await worded('troVersusClets.role.ask'));
  await say(await worded('troVersusClets.role.restrained'));
  const comparison = await say(await worded('troVersusClets.paper.temporary'));
  expect(comparison.flatMap((each) => found(each, 'FactSet'))).toHaveLength(5);
});
