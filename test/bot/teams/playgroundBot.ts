import { createBot } from '../../../bot/createBot.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { groundsOf } from '../support/groundsOf.js';
import { type RunningBot, startBot } from '../support/startBot.js';
import { PlaygroundPage } from './playgroundPage.js';

export interface PlaygroundBot {
  readonly bot: RunningBot;
  readonly playground: PlaygroundPage;
  stop(): Promise<void>;
}

/** The product's bot with the real Agents Playground on it. */
export async function botInPlayground(): Promise<PlaygroundBot> {
  const knowledge = await realKnowledge();
  const bot = await startBot((conversationState, parts) =>
    createBot({ ...groundsOf(knowledge), conversationState, ...parts }),
  );
  const playground = await PlaygroundPage.open(`${bot.url}/api/messages`);
  return {
    bot,
    playground,
    async stop() {
      await playground.close();
      await bot.stop();
    },
  };
}
