import { setTimeout as wait } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotProcess, botProcess } from './support/botProcess.js';
import { connect } from './support/client.js';
import { until } from './support/until.js';

let bot: BotProcess;
beforeAll(async () => {
  bot = await botProcess({ CHAT_MESSAGES_PER_MINUTE: '10000', CHAT_MESSAGES_PER_MINUTE_PER_ADDRESS: '10000' });
}, 120_000);
afterAll(() => bot.remove());

test('killed in the middle of turns, again and again: what was acknowledged is there once, each turn happened once, a client with the old token goes on', async () => {
  const issued = (await (await fetch(`${bot.url}/chat/token`, { method: 'POST' })).json()) as {
    token: string;
    conversationId: string;
    domain: string;
  };
  const client = connect({ domain: issued.domain, token: issued.token, timeout: 2_000 });
  await until(() => client.texts().length > 0, 'the greeting');
  const path = `${issued.domain}/conversations/${issued.conversationId}/activities`;
  const headers = { Authorization: `Bearer ${issued.token}`, 'Content-Type': 'application/json' };

  const acknowledged: string[] = [];
  let sent = 0;
  const say = async (): Promise<void> => {
    sent += 1;
    const body = JSON.stringify({ type: 'message', text: 'hello', channelData: { clientActivityID: `k${sent}` } });
    const response = await fetch(path, { method: 'POST', headers, body });
    if (response.ok) acknowledged.push(((await response.json()) as { id: string }).id);
  };
  // Killed before the first answer, after it, and later; each time with others under way.
  for (const killAfter of [0, 1, 3, 0, 6]) {
    const before = acknowledged.length;
    const said = Promise.allSettled(Array.from({ length: 10 }, say));
    if (killAfter === 0) await wait(5 * Math.random());
    else await until(() => acknowledged.length >= before + killAfter, 'the acknowledgement');
    await bot.kill();
    await said;
    await bot.start();
  }
  await say();

  const readLog = async (): Promise<Activity[]> => {
    const polled = (await (await fetch(path, { headers })).json()) as { activities: Activity[] };
    return polled.activities;
  };
  const repliesTo = (log: readonly Activity[], { id }: Activity): Activity[] =>
    log.filter(({ replyToId }) => replyToId === id);
  const fromPerson = (log: readonly Activity[]): Activity[] => log.filter(({ from }) => from.role === 'user');
  let log: Activity[] = [];
  await until(() => {
    // A look that is still under way when the bot is removed fails, and says nothing.
    void readLog().then(
      (read) => {
        log = read;
      },
      () => undefined,
    );
    return log.length > 0 && fromPerson(log).every((message) => repliesTo(log, message).length > 0);
  }, 'the end of all turns');

  log = await readLog();
  for (const id of acknowledged) expect(log.filter((activity) => activity.id === id)).toHaveLength(1);
  const clientIds = fromPerson(log).map(({ channelData }) => channelData.clientActivityID);
  expect(new Set(clientIds).size).toBe(clientIds.length);
  expect(fromPerson(log).map((message) => repliesTo(log, message).length)).toEqual(clientIds.map(() => 1));
  expect(log.map(({ id }) => Number(id?.slice(-7)))).toEqual(log.map((_, i) => i + 1));
  expect(log.filter(({ text }) => text === log[0]?.text)).toHaveLength(1);

  // The client went through it all with one token, and saw the same conversation.
  // A turn that takes long shows typing, which stands in no log.
  const seen = () => client.activities.filter(({ type }) => type !== 'typing');
  await until(() => seen().length >= log.length, 'what the client missed');
  expect(seen()).toHaveLength(log.length);
  expect(client.shown().map(({ id }) => id)).toEqual(log.map(({ id }) => id));
  client.end();
}, 180_000);
