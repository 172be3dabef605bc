import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OrderBot } from '../../bot/orderBot.js';
import { renderers } from '../../bot/render/renderers.js';
import { TeamsInvokes } from '../../bot/teams/teamsInvokes.js';
import { noteOutcome } from '../../dialogs/turnOutcome.js';
import { readingTurn } from '../../knowledge/readingTurn.js';
import { DAY, FakeKnowledge } from './support/fakeKnowledge.js';
import { APOLOGY, type RunningBot, startBot } from './support/startBot.js';

/** The turns that the texts of messages which begin with "read" would be read for. */
const turns: { readonly number: number; readonly isUrgent: boolean; readonly isInTime: boolean }[] = [];

/** Repeats what it got and stays open; breaks on demand. */
class ParrotDialog extends Dialog {
  override beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.#repeat(dc, 'begins');
  }

  override continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.#repeat(dc, 'goes on');
  }

  async #repeat({ context }: DialogContext, how: string): Promise<DialogTurnResult> {
    const { text, value } = context.activity;
    if (text === 'break') throw new Error('broken');
    if (text?.startsWith('read')) {
      const { number, isUrgent, late } = readingTurn();
      turns.push({ number, isUrgent, isInTime: late?.aborted === false });
    }
    if (text?.startsWith('strange')) noteOutcome(context, { outcome: 'outOfScope' });
    await context.sendActivity(`${how}: ${text || JSON.stringify(value ?? null)}`);
    return Dialog.EndOfTurn;
  }
}

let bot: RunningBot;
beforeEach(async () => {
  bot = await startBot(
    (conversationState, { sentAnswers, votes }) =>
      new OrderBot({
        conversationState,
        sentAnswers,
        votes,
        hasTopic: () => true,
        invokes: new TeamsInvokes({
          library: new FakeKnowledge(),
          ask: () => new FakeKnowledge().ask(),
          languages: { read: () => undefined },
          today: () => DAY,
          votes,
          sentAnswers,
          disclosure: () => 'disclosure',
        }),
        rendererFor: renderers({
          disclosure: () => ({ name: 'n', description: 'd' }),
          kept: () => 'kept',
          private: () => 'private',
        }),
        root: new ParrotDialog('root'),
        greet: async (context) => {
          await context.sendActivity('Welcome');
        },
      }),
  );
});
afterEach(() => bot.stop());

const members = { type: 'conversationUpdate', membersAdded: [{ id: 'user' }, { id: 'bot' }] };
const greetings = (): number => bot.connector.texts().filter((text) => text === 'Welcome').length;

test('a question that nothing answers is counted for the curators, its words left out', async () => {
  await bot.post({ type: 'message', text: 'hello' });
  await bot.post({ type: 'message', text: 'strange: my name is Ann Example' });
  const queued = await bot.store.unanswered(10);
  expect(queued.map(({ language, text }) => ({ language, text }))).toEqual([{ language: 'en', text: undefined }]);
});

test('each message is read for a turn of its own with an end, and one that sounds like danger before others', async () => {
  turns.length = 0;
  for (const text of ['read this', 'read: he has a gun', 'read that']) await bot.post({ type: 'message', text });
  expect(turns.map(({ isUrgent, isInTime }) => [isUrgent, isInTime])).toEqual([
    [false, true],
    [true, true],
    [false, true],
  ]);
  expect(new Set(turns.map(({ number }) => number)).size).toBe(3);
});

describe('greeting', () => {
  test('the person is greeted once, however often the channel says who is there', async () => {
    await bot.post(members);
    await bot.post(members);
    expect(greetings()).toBe(1);
  });

  test('the bot does not greet itself', async () => {
    await bot.post({ type: 'conversationUpdate', membersAdded: [{ id: 'bot' }] });
    expect(greetings()).toBe(0);
  });

  test.each([[['add', 'update']], [['update', 'add']]])(
    'installation and joining greet once together, in the order %j',
    async (order) => {
      for (const each of order)
        await bot.post({
          channelId: 'msteams',
          ...(each === 'add' ? { type: 'installationUpdate', action: 'add' } : members),
        });
      expect(greetings()).toBe(1);
    },
  );

  test('both at the same time greet once', async () => {
    await Promise.all([bot.post(members), bot.post({ type: 'installationUpdate', action: 'add' })]);
    expect(greetings()).toBe(1);
  });

  test('a new conversation is greeted again', async () => {
    await bot.post(members);
    await bot.post({ ...members, conversation: { id: 'c2|livechat' } });
    expect(greetings()).toBe(2);
  });

  test('a restart in the Emulator under the same id greets again and leaves the open dialog', async () => {
    await bot.post(members);
    await bot.post({ type: 'message', text: 'one' });
    await bot.post(members);
    await bot.post({ type: 'message', text: 'two' });
    expect(bot.connector.texts()).toEqual(['Welcome', 'begins: one', 'Welcome', 'begins: two']);
  });

  test('somebody who joins a Teams conversation later does not end what is going on', async () => {
    const teams = { channelId: 'msteams' };
    await bot.post({ ...members, ...teams });
    await bot.post({ type: 'message', text: 'one', ...teams });
    await bot.post({ ...members, ...teams });
    await bot.post({ type: 'message', text: 'two', ...teams });
    expect(bot.connector.texts()).toEqual(['Welcome', 'begins: one', 'goes on: two']);
  });
});

describe('messages', () => {
  test('the dialog goes on from turn to turn', async () => {
    for (const text of ['one', 'two']) await bot.post({ type: 'message', text });
    expect(bot.connector.texts()).toEqual(['begins: one', 'goes on: two']);
  });

  test('two conversations do not mix', async () => {
    await bot.post({ type: 'message', text: 'one' });
    await bot.post({ type: 'message', text: 'two', conversation: { id: 'other' } });
    expect(bot.connector.texts()).toEqual(['begins: one', 'begins: two']);
  });

  test('messages sent at once are all answered, each after the other', async () => {
    await Promise.all(['1', '2', '3', '4'].map((text) => bot.post({ type: 'message', text })));
    expect(bot.connector.texts().filter((text) => String(text).startsWith('begins'))).toHaveLength(1);
    expect(bot.connector.texts()).toHaveLength(4);
  });

  test('the mention of the bot is taken out, and blanks are made single', async () => {
    const at = '<at>Bot</at>';
    const entities = [{ type: 'mention', text: at, mentioned: { id: 'bot', name: 'Bot' } }];
    await bot.post({ type: 'message', text: `${at}&nbsp; what \n is  a TRO `, entities });
    expect(bot.connector.texts()).toEqual(['begins: what is a TRO']);
  });

  test('a pressed button arrives as what it says', async () => {
    await bot.post({ type: 'message', value: { say: 'More' } });
    expect(bot.connector.texts()).toEqual(['begins: More']);
  });

  test('a turn that breaks does not trap the person: the next one begins anew', async () => {
    for (const text of ['one', 'break', 'two']) await bot.post({ type: 'message', text });
    expect(bot.connector.texts()).toEqual(['begins: one', APOLOGY, 'begins: two']);
  });
});

describe('everything else', () => {
  test('being removed deletes the state and sends nothing', async () => {
    await bot.post({ type: 'message', text: 'one' });
    const key = 'emulator/conversations/c1|livechat/';
    expect(await bot.store.storage.read([key])).toHaveProperty([key]);
    await bot.post({ type: 'installationUpdate', action: 'remove' });
    expect(await bot.store.storage.read([key])).toEqual({});
    expect(bot.connector.texts()).toEqual(['begins: one']);
  });

  test.each([
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
    { type: 'messageUpdate', text: 'changed', channelData: { eventType: 'editMessage' } },
    { type: 'messageUpdate', text: 'changed' },
    { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } },
    { type: 'messageDelete' },
    { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: {} },
    { type: 'event' },
    { type: 'typing' },
    { type: 'endOfConversation' },
    { type: 'conversationUpdate', membersRemoved: [{ id: 'user' }] },
    { type: 'conversationUpdate' },
    { type: 'installationUpdate' },
    { type: 'handoff' },
    { type: 'invented' },
  ])('$type is let pass', async (activity) => {
    expect((await bot.post(activity)).status).toBe(200);
    expect(bot.connector.sent).toEqual([]);
    expect(bot.logged.map(({ outcome }) => outcome)).toEqual(['none']);
  });

  test('an unknown invoke is answered with 501', async () => {
    expect((await bot.post({ type: 'invoke', name: 'invented' })).status).toBe(501);
  });
});

describe('the turn log', () => {
  test('has one line a turn with nothing of what was said and nobody it was said by', async () => {
    await bot.post({ ...members, channelId: 'Jane Doe, 5 Main Street' });
    await bot.post({ type: 'message', text: 'my address is 5 Main Street' });
    expect(bot.logged).toEqual([
      { level: 30, time: expect.any(String), outcome: 'greeting', channel: 'other', tookMs: 0, msg: 'turn' },
      { level: 30, time: expect.any(String), outcome: 'none', channel: 'emulator', tookMs: 0, msg: 'turn' },
    ]);
  });
});
