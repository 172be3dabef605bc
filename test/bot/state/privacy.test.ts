import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { conversationKey } from '../../../bot/state/conversationKey.js';
import { startBotProcess } from '../kill/botProcess.js';
import { Conversation } from '../kill/conversation.js';
import { loopbackConnector } from '../support/loopbackConnector.js';
import { ENGINES, type Place } from './support/engines.js';

/** What identifies people: masked before anything is kept. */
const IDENTITY = ['Zebulon Quixwater', '4711 Marzipan Street', '415-555-0199', '23FL987654'] as const;
/** What only tells of them: in the conversation's own log while that lives, and nowhere else. */
const CONFESSION = 'i violated it with a purple xylophone';

/** Facts of a case: read back to the person, in the conversation while that lives, and nowhere else. */
const TOLD = 'i was served with a DV-110 in person on march 4 2026 in Siskiyou county';
const FACTS = ['Siskiyou', '2026-03-04', 'march 4 2026', 'March 4, 2026'] as const;

const SAYINGS = [
  `my name is ${IDENTITY[0]}`,
  `I live at ${IDENTITY[1]}`,
  `call ${IDENTITY[2]} about case number ${IDENTITY[3]}`,
  CONFESSION,
  'what is the difference between a TRO and CLETS?',
  `${CONFESSION}, I am ${IDENTITY[0]} of ${IDENTITY[1]}, ${IDENTITY[2]}, case ${IDENTITY[3]}`,
  'Temporary',
  'help',
  'I was served',
  `dv, and i am ${IDENTITY[0]}`,
  CONFESSION,
  `${IDENTITY[2]} is my phone, what is the capital of France`,
] as const;

/** Every byte the engine keeps: the files of SQLite, and every key of Redis with its content. */
function everythingIn(place: Place): string {
  if (place.address.startsWith('redis')) return redisKeys(Number(place.address.split(':').at(-1)));
  return readdirSync(place.folder)
    .map((name) => readFileSync(join(place.folder, name), 'latin1'))
    .join('\n');
}

function redisKeys(port: number): string {
  const cli = (...args: string[]): string => String(execFileSync('redis-cli', ['-p', String(port), ...args]));
  const read: Record<string, string[]> = {
    string: ['GET'],
    hash: ['HGETALL'],
    list: ['LRANGE', '0', '-1'],
    zset: ['ZRANGE', '0', '-1'],
    stream: ['XRANGE', '-', '+'],
  };
  return cli('KEYS', '*')
    .trim()
    .split('\n')
    .map((key) => {
      const [command = '', ...rest] = read[cli('TYPE', key).trim()] ?? [];
      return `${key}\n${command === '' ? '' : cli(command, key, ...rest)}`;
    })
    .join('\n');
}

const foundIn = (text: string, words: readonly string[]): string[] => words.filter((word) => text.includes(word));

describe.each(ENGINES)('privacy on $name', ({ isHere, place: makePlace }) => {
  test.skipIf(!isHere)(
    'marked words through every channel are found nowhere they must not be',
    async () => {
      const place = await makePlace();
      const connector = await loopbackConnector();
      const bot = await startBotProcess({ STORE: place.address, LOG_LEVEL: 'debug' });
      const url = `http://127.0.0.1:${bot.port}`;
      const post = (path: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
        fetch(url + path, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body });
      const chat = await Conversation.begin(url);
      for (const [n, text] of SAYINGS.entries()) {
        await chat.say(text);
        const activity = {
          type: 'message',
          id: `m${n}`,
          text,
          channelId: n % 2 ? 'msteams' : 'emulator',
          serviceUrl: connector.serviceUrl,
          conversation: { id: 'c' },
          from: { id: '29:1-opaque', name: IDENTITY[0] },
          recipient: { id: 'b' },
        };
        expect((await post('/api/messages', JSON.stringify(activity))).status).toBe(200);
      }
      // Errors of every kind, with the marked words in what causes them.
      const marked = SAYINGS[5];
      await post('/api/messages', `{"type": "message", "text": "${marked}"`);
      await post('/api/messages', JSON.stringify({ type: marked, text: marked, serviceUrl: marked }));
      await post(
        `/v3/directline/conversations/${encodeURIComponent(marked)}/activities`,
        JSON.stringify({ text: marked }),
      );
      await post('/v3/directline/conversations', marked, { Authorization: `Bearer ${encodeURIComponent(marked)}` });
      await fetch(`${url}/${encodeURIComponent(marked)}?q=${encodeURIComponent(marked)}`);
      await chat.send({ type: 'event', name: marked, value: { marked }, from: { id: marked, name: marked } });
      await chat.send({ type: 'invoke', name: marked, value: { marked } });
      await chat.log(SAYINGS.length * 2);
      const teller = await Conversation.begin(url);
      await teller.say(TOLD);
      const readBack = (await teller.log(2)).at(-1)?.text;
      expect(readBack).toContain('March 4');
      await wait(200);

      const kept = everythingIn(place);
      expect(foundIn(kept, IDENTITY)).toEqual([]);
      expect(foundIn(bot.output(), [...IDENTITY, CONFESSION, ...FACTS])).toEqual([]);

      const { length } = await chat.log(0);
      await chat.say('forget me');
      await teller.say('forget me');
      await wait(300);
      const after = await chat.log(1);
      expect(after.length).toBeLessThan(length);
      expect(foundIn(everythingIn(place), [...IDENTITY, CONFESSION, ...FACTS, 'xylophone'])).toEqual([]);
      expect(foundIn(bot.output(), FACTS)).toEqual([]);
      await bot.stop();
      expect(foundIn(everythingIn(place), [...IDENTITY, CONFESSION, ...FACTS, 'xylophone'])).toEqual([]);
      await connector.close();
      await place.end();
    },
    120_000,
  );

  test.skipIf(!isHere)('after its life nothing of a conversation is left, not in raw bytes either', async () => {
    const place = await makePlace();
    const store = await place.open({ lifeMs: 4_000, feedbackLifeMs: 4_000, keepsText: true });
    const conversation = conversationKey('directline', 'short');
    await store.open(conversation, { user: 'xylophone' });
    await store.accept(conversation, { activity: { text: CONFESSION }, isLogged: true, id: 'xylophone' });
    await store.runWaiting(conversation, async (turn) => {
      turn.reply({ text: `so you have a xylophone ${'x'.repeat(5_000)}` });
      await store.storage.write({
        [`${conversation}/`]: { told: CONFESSION },
        'directline/users/u/': { told: CONFESSION },
      });
    });
    await store.vote({ topic: 'xylophone', isHelpful: true, text: CONFESSION });
    await store.addUnanswered({ language: 'en', text: CONFESSION });
    expect(everythingIn(place)).toContain('xylophone');
    await wait(4_100);
    while (await store.sweep());
    expect(everythingIn(place)).not.toContain('xylophone');
    await place.end();
  });
});
