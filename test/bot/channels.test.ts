import { ActivityHandler } from 'botbuilder';
import { expect, test } from 'vitest';
import { startBot } from './support/startBot.js';

test('with channels shut out nothing posted reaches the bot, and the answer says what is missing', async () => {
  let turns = 0;
  class Counting extends ActivityHandler {
    override async run(): Promise<void> {
      turns += 1;
    }
  }
  const bot = await startBot(() => new Counting(), { channels: 'off' });
  const response = await bot.post({ type: 'message', text: 'hello' });
  expect(response.status).toBe(403);
  expect(await response.json()).toEqual({
    error: { code: 'ChannelsOff', message: expect.stringContaining('MicrosoftAppId') },
  });
  expect(turns).toBe(0);
  expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
  await bot.stop();
});
