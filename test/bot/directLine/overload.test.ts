import { setTimeout as wait } from 'node:timers/promises';
import { ActivityHandler } from 'botbuilder';
import { expect, test } from 'vitest';
import { TurnGate } from '../../../bot/turnGate.js';
import { startBot } from '../support/startBot.js';
import { startChat } from './support/startChat.js';
import { until } from './support/until.js';

const narrow = (): TurnGate =>
  new TurnGate({ atOnce: 1, mostWaiting: 1, deadlineMs: 60_000, placeMs: 60_000, now: () => 0 });

test('what cannot be served in time is refused with 503 and a time to wait, and is not kept; danger still gets in', async () => {
  const gate = narrow();
  const chat = await startChat({ gate });
  const people: Awaited<ReturnType<typeof chat.begin>>[] = [];
  for (let i = 0; i < 4; i += 1) people.push(await chat.begin());
  await until(() => gate.running === 0 && gate.waiting === 0);
  const [one, two, three, four] = people as [
    (typeof people)[0],
    (typeof people)[0],
    (typeof people)[0],
    (typeof people)[0],
  ];
  chat.bot.gate.isOpen = false;
  const say = ({ conversationId, token }: (typeof people)[0], text: string): Promise<Response> =>
    chat.post(`/conversations/${conversationId}/activities`, token, { type: 'message', text });
  const first = say(one, 'slow');
  await until(() => gate.running === 1);
  const second = say(two, 'hello');
  await until(() => gate.waiting === 1);

  const refused = await say(three, 'hello');
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(500);
  expect(await refused.json()).toMatchObject({ error: { code: 'Busy' } });
  const { token } = await chat.token();
  expect((await chat.post('/conversations', token)).status).toBe(503);

  // What waits for its place is looked for every second, and waits once.
  await wait(2_500);
  expect(gate.waiting).toBe(1);

  const danger = say(four, 'he has a gun');
  await until(() => gate.waiting === 2);
  chat.bot.gate.isOpen = true;
  for (const answer of [first, second, danger]) expect((await answer).status).toBe(200);
  const texts = chat.bot.seen.map(({ text }) => text).filter((text) => text !== undefined);
  expect(texts).toEqual(['slow', 'he has a gun', 'hello']);
  expect((await say(three, 'again')).status).toBe(200);
  await chat.stop();
});

test('a channel is told 503 with Retry-After in seconds, and its second try is answered', async () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  class Slow extends ActivityHandler {
    constructor() {
      super();
      this.onMessage(async () => opened);
    }
  }
  const gate = narrow();
  const bot = await startBot(() => new Slow(), { gate });
  const post = (n: number): Promise<Response> =>
    bot.post({ type: 'message', text: 'hello', id: `m${n}`, conversation: { id: `c${n}` } });
  const taken = [post(1)];
  await until(() => gate.running === 1);
  taken.push(post(2));
  await until(() => gate.waiting === 1);
  const refused = await post(3);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
  open();
  for (const answer of taken) expect((await answer).status).toBe(200);
  expect((await post(3)).status).toBe(200);
  await bot.stop();
});
