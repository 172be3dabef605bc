import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { ActivityHandler, type ConversationState } from 'botbuilder';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kept } from '../../../bot/state/sqlite/kept.js';
import type { Store } from '../../../bot/state/store.js';
import { StoredConversationState } from '../../../bot/state/storedConversationState.js';
import { type RunningBot, STARTED_ANEW, startBot } from '../support/startBot.js';
import { ENGINES, type Place } from './support/engines.js';

/** Counts the messages of a conversation. */
class Counter extends ActivityHandler {
  constructor(state: ConversationState) {
    super();
    const property = state.createProperty<number>('count');
    this.onMessage(async (context) => {
      const count = (await property.get(context, 0)) + 1;
      await property.set(context, count);
      await context.sendActivity(`message ${count}`);
      await state.saveChanges(context);
    });
  }
}

let place: Place;
let bot: RunningBot;
const say = async (): Promise<unknown> => {
  bot.connector.sent.length = 0;
  await bot.post({ type: 'message', text: 'hello', id: randomUUID() });
  return bot.connector.texts();
};
const restart = async (
  stateOf = (store: Store): StoredConversationState => new StoredConversationState(store),
): Promise<void> => {
  await bot?.stop();
  const store = await place.open();
  bot = await startBot((state) => new Counter(state), { store, conversationState: stateOf(store) });
};

beforeEach(async () => {
  place = (await ENGINES[0]?.place()) as Place;
  await restart();
  expect(await say()).toEqual(['message 1']);
});
afterEach(async () => {
  await bot.stop();
  await place.end();
});

test('a restart goes on where the conversation was', async () => {
  await restart();
  expect(await say()).toEqual(['message 2']);
});

test('state that is damaged is started anew, the person is told once, and nothing breaks', async () => {
  const file = kept(new Sqlite(join(place.folder, 'state.db')));
  file.exec("UPDATE items SET data = 'p:[not json'");
  file.close();
  expect(await say()).toEqual([STARTED_ANEW, 'message 1']);
  expect(await say()).toEqual(['message 2']);
});

test('an older state that cannot be migrated is started anew, with a sentence', async () => {
  await restart((store) => new StoredConversationState(store, 2));
  expect(await say()).toEqual([STARTED_ANEW, 'message 1']);
  expect(await say()).toEqual(['message 2']);
});

test('an older state is migrated step by step', async () => {
  const migrations = {
    1: ({ count, ...rest }: Record<string, unknown>) => ({ ...rest, count: Number(count) * 10 }),
    2: ({ count, ...rest }: Record<string, unknown>) => ({ ...rest, count: Number(count) + 5 }),
  };
  await restart((store) => new StoredConversationState(store, 3, migrations));
  expect(await say()).toEqual(['message 16']);
  expect(await say()).toEqual(['message 17']);
});

test('the state of a later version is started anew too', async () => {
  await restart((store) => new StoredConversationState(store, 0));
  expect(await say()).toEqual([STARTED_ANEW, 'message 1']);
});
