import { ActivityHandler } from 'botbuilder';
import { afterEach, expect, test } from 'vitest';
import { type RunningBot, type StartOptions, startBot } from './support/startBot.js';

const TOKEN = 'a-token-for-the-scraper';
const WORDS = 'purple xylophone';

class Echo extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context) => {
      if (context.activity.text === 'break') throw new Error(WORDS);
      await context.sendActivity(WORDS);
    });
  }
}

let bot: RunningBot;
afterEach(() => bot.stop());
const start = async (options: StartOptions): Promise<void> => {
  bot = await startBot(() => new Echo(), options);
};
const read = (headers: Record<string, string> = {}): Promise<Response> => fetch(`${bot.url}/metrics`, { headers });

test('counts turns, failures and answers; no text and no id of anybody is in it', async () => {
  await start({ metrics: 'loopback' });
  await bot.post({ type: 'message', text: WORDS, from: { id: 'person-1' } });
  await bot.post({ type: 'message', text: 'break', from: { id: 'person-1' } });
  const answer = await read();
  expect(answer.headers.get('content-type')).toContain('text/plain');
  const text = await answer.text();
  expect(text).toContain('order_guide_turns_total{outcome="none",channel="emulator"} 1');
  expect(text).toContain('order_guide_turns_total{outcome="error",channel="emulator"} 1');
  expect(text).toContain('order_guide_turn_seconds_count{channel="emulator"} 2');
  expect(text).toContain('order_guide_failures_total{place="turn"} 1');
  expect(text).toContain('order_guide_http_answers_total{status="2xx"} 2');
  expect(text).toMatch(/order_guide_event_loop_delay_seconds [\d.e-]+/);
  for (const kept of [WORDS, 'xylophone', 'person-1', 'c1|livechat']) expect(text).not.toContain(kept);
});

test('what a proxy passes on is not of this computer', async () => {
  await start({ metrics: 'loopback' });
  expect((await read({ 'X-Forwarded-For': '127.0.0.1' })).status).toBe(404);
  expect((await read()).status).toBe(200);
});

test('with a token, who brings it reads, and nobody else', async () => {
  await start({ metrics: { token: TOKEN } });
  expect((await read()).status).toBe(404);
  expect((await read({ Authorization: 'Bearer another' })).status).toBe(404);
  expect((await read({ Authorization: `Bearer ${TOKEN}` })).status).toBe(200);
});

test('switched off, there is nothing', async () => {
  await start({ metrics: 'off' });
  expect((await read()).status).toBe(404);
});
