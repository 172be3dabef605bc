import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { noCounts } from '../../../bot/report/counts.js';
import { conversationKey } from '../../../bot/state/conversationKey.js';
import { todayInCalifornia } from '../../../knowledge/commands/dataDir.js';
import { projectRoot } from '../../../knowledge/paths.js';
import { ENGINES } from '../state/support/engines.js';

const WORDS = 'how tall is a zebra';
const redis = ENGINES.find(({ name }) => name === 'redis');

test.skipIf(!redis?.isHere)('a report of a store on Redis opens what is sealed with a conversation’s key', async () => {
  const place = await redis?.place();
  if (place === undefined) throw new Error('no Redis');
  try {
    const store = await place.open({ keepsText: true, feedbackLifeMs: 86_400_000 });
    const chat = conversationKey('directline', 'chat');
    await store.open(chat, { user: 'u' });
    await store.accept(chat, { activity: { type: 'message', text: WORDS }, isLogged: true, id: 'm1' });
    await store.runWaiting(chat, () => store.addUnanswered({ language: 'en', text: WORDS }));
    await store.addCounts({ ...noCounts(todayInCalifornia(new Date())), turns: 1 });
    const { stdout } = await promisify(execFile)(process.execPath, [join(projectRoot, 'dist/bot/commands/report.js')], {
      env: {
        PATH: process.env.PATH,
        STORE: place.address,
        STORE_CHAT_KEYS: `sqlite:${place.chatKeys}`,
        FEEDBACK_TEXT: 'on',
      },
    });
    expect(stdout).toContain(WORDS);
  } finally {
    await place.end();
  }
});
