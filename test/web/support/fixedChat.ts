import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryStorage } from 'botbuilder';
import { createBot } from '../../../bot/createBot.js';
import { createLog } from '../../../bot/log.js';
import type { Store } from '../../../bot/state/store.js';
import { SentAnswers } from '../../../bot/teams/sentAnswers.js';
import { keptPlan } from '../../../bot/web/keptPlan.js';
import { chatServer } from '../../bot/directLine/support/chatServer.js';
import { groundsOf } from '../../bot/support/groundsOf.js';
import { realKnowledge } from '../../support/realKnowledge.js';

export interface FixedChat {
  readonly url: string;
  stop(): Promise<void>;
}

/** The product's bot and pages over the real base at the fixed moment of the tests: what they show is the same on any day. */
export async function startFixedChat(): Promise<FixedChat> {
  const folder = mkdtempSync(join(tmpdir(), 'fixed-chat-'));
  const knowledge = await realKnowledge();
  const votes: Pick<Store, 'vote' | 'addUnanswered'> = {
    vote: async () => undefined,
    addUnanswered: async () => undefined,
  };
  let storage = new MemoryStorage() as Store['storage'] | MemoryStorage;
  const { server, store } = await chatServer({
    folder,
    log: createLog('silent'),
    makeBot: (conversationState) =>
      createBot({
        ...groundsOf(knowledge),
        conversationState,
        votes,
        sentAnswers: new SentAnswers(new MemoryStorage()),
      }),
    now: Date.now,
    knowledge,
    planOf: (conversationId) => keptPlan(storage, conversationId),
  });
  storage = store.storage;
  const { port } = await server.listen(0, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      await server.close(5_000);
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
