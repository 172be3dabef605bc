import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BroadcastChannel } from 'node:worker_threads';
import { ActivityHandler } from 'botbuilder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reading } from '../../bot/reading.js';
import { type ReadingThread, type ReadingThreadOptions, startReadingThread } from '../../bot/readingThread.js';
import { lightOf } from '../../dialogs/turn/lightOf.js';
import { firstLight } from '../../dialogs/understanding/light.js';
import { dataDirOf } from '../../knowledge/commands/dataDir.js';
import { type EncoderThread, startEncoder } from '../../knowledge/engine/encoder.js';
import { KnowledgeError } from '../../knowledge/errors.js';
import type { KnowledgeEngine } from '../../knowledge/knowledgeEngine.js';
import { projectRoot } from '../../knowledge/paths.js';
import { readingFor } from '../../knowledge/readingTurn.js';
import { openRules } from '../../knowledge/rules/openRules.js';
import { RealChat } from '../support/realChat.js';
import { realKnowledge } from '../support/realKnowledge.js';
import { NOW, TODAY } from '../support/today.js';
import { startBotProcess } from './kill/botProcess.js';
import { ENGINES, type Place } from './state/support/engines.js';
import { startBot } from './support/startBot.js';

const open = (
  options: Partial<Omit<ReadingThreadOptions, 'load'>> & Partial<ReadingThreadOptions['load']> = {},
): Promise<ReadingThread> => {
  const {
    onEnd = () => undefined,
    script = join(projectRoot, 'dist/bot/readingWorker.js'),
    encoderOf,
    pingMs,
    ...load
  } = options;
  return startReadingThread({
    load: { root: projectRoot, dataDir: dataDirOf(process.env), today: TODAY, ...load },
    onEnd,
    script,
    ...(encoderOf ? { encoderOf } : {}),
    ...(pingMs ? { pingMs } : {}),
  });
};

const CONVERSATIONS: readonly (readonly string[])[] = [
  ['what is a tro', 'how long is that good for', 'and what does it cost', 'what do you mean', 'thanks'],
  [
    'i was served with a DV-110 yesterday',
    'can i keep my guns',
    'no wait it was tuesday',
    'do i have to move out',
    'in spanish please',
  ],
  [
    'he is outside my door with a gun right now',
    'im safe now',
    'how do i ask for an order against my ex',
    'we have two kids',
    'yes',
  ],
  ['what is CLETS', 'so it shows up on background checks, right?', 'why', 'where is the court in fresno', 'start over'],
  ['que es una orden de restricción temporal', 'cuánto dura', 'y cuánto cuesta', 'no entiendo', 'gracias'],
  [
    'me entregaron papeles ayer, la audiencia es el 16 de diciembre',
    'puedo hablar con mis hijos',
    'tengo una pistola',
    'en inglés',
  ],
  ['mi esposo me pega y tengo miedo', 'ya estoy a salvo', 'cómo pido una orden', 'él no vive conmigo'],
  ['my plan', 'i was served', 'december 1', 'i dont know', 'stop'],
  ['how do i find where she lives', 'can i text her that im sorry', 'what is the weather', '', '🙂 \ud800 </s>'],
];

describe('the thread reads as this one does', () => {
  let knowledge: KnowledgeEngine;
  let thread: ReadingThread;
  beforeAll(async () => {
    [knowledge, thread] = await Promise.all([realKnowledge(), open()]);
  });
  afterAll(() => thread.close());

  test.each(CONVERSATIONS)(
    'the same is understood, in sets and with what is left open: "%s …"',
    async (...messages) => {
      const chat = new RealChat(knowledge);
      for (const said of messages) {
        const light = lightOf(chat.conversation, NOW);
        const { understood } = await chat.hear(said);
        expect(await thread.understand(said, light)).toStrictEqual(understood);
      }
    },
  );

  test('the library that came over says the same', () => {
    const { library } = thread;
    expect([library.summary, library.formPages]).toStrictEqual([knowledge.summary, knowledge.formPages]);
    expect([library.values, library.calendar, library.courts]).toStrictEqual([
      knowledge.values,
      knowledge.calendar,
      knowledge.courts,
    ]);
    for (const language of knowledge.languages) {
      expect(library.ledger(TODAY, language)).toStrictEqual(knowledge.ledger(TODAY, language));
      for (const topic of knowledge.topics()) {
        const circumstances = { side: 'restrained', kind: 'dv' } as const;
        expect(JSON.stringify(library.entry(topic, TODAY, language, circumstances))).toBe(
          JSON.stringify(knowledge.entry(topic, TODAY, language, circumstances)),
        );
      }
    }
  });

  test('a search is judged the same', async () => {
    expect(await thread.ask('guns after service')).toStrictEqual(await knowledge.ask('guns after service'));
  });

  const STORY = `${Array.from({ length: 30 }, (_, i) => `On day ${i + 1} he drove by the house of my sister again.`).join(' ')} he found us. what now`;

  test('lateness crosses: what was not read by then is judged by its words', async () => {
    const understand = reading(knowledge, openRules(knowledge));
    const light = firstLight(NOW);
    const late = AbortSignal.abort();
    const byWords = await readingFor({ isUrgent: false, late }, () => understand(STORY, light));
    expect(await readingFor({ isUrgent: false, late }, () => thread.understand(STORY, light))).toStrictEqual(byWords);
    const inTime = await readingFor({ isUrgent: false }, () => understand(STORY, light));
    expect(inTime).not.toEqual(byWords);
    const becomesLate = new AbortController();
    const pending = readingFor({ isUrgent: false, late: becomesLate.signal }, () => thread.understand(STORY, light));
    becomesLate.abort();
    expect(await pending).not.toEqual(inTime);
  });

  test('what fails on the other side rejects with a code, and without what was typed', async () => {
    const light = { ...firstLight(NOW), facts: undefined } as unknown as ReturnType<typeof firstLight>;
    const failed = await thread.understand('my secret words', light).catch((error: unknown) => error);
    expect(failed).toMatchObject({ name: 'ReadingError', code: 'TypeError' });
    expect(String(failed)).not.toContain('secret');
  });
});

test('urgent calls that wait go before others', async () => {
  const thread = await open({ semantic: 'off' });
  const answered: string[] = [];
  const say = (said: string, isUrgent: boolean): Promise<unknown> =>
    readingFor({ isUrgent }, () => thread.understand(said, firstLight(NOW)).then(() => answered.push(said)));
  const first = 'I was served on monday with papers that say no contact, and the hearing is next week. '.repeat(8);
  await Promise.all([
    say(first, false),
    ...['what is a tro', 'can i keep my guns', 'what is clets', 'who pays'].map((said) => say(said, false)),
    say('he has a knife', true),
  ]);
  expect(answered).toHaveLength(6);
  // The first one may have been begun before the others had come.
  expect(answered.indexOf('he has a knife')).toBeLessThanOrEqual(1);
  await thread.close();
});

describe('a thread that ends', () => {
  const light = firstLight(NOW);
  const mortal = (ends: Error[], pingMs?: number): Promise<ReadingThread> =>
    open({
      ...(pingMs === undefined ? {} : { pingMs }),
      semantic: 'off',
      script: join(projectRoot, 'test/bot/support/mortalReading.mjs'),
      onEnd: (error) => void ends.push(error),
    });

  test('is started anew: /readyz says no meanwhile; what it read rejects, what waited and what is asked then is answered', async () => {
    const channel = new BroadcastChannel('mortalReading');
    const startedAnew = once(channel, 'message');
    const ends: Error[] = [];
    const thread = await mortal(ends);
    const bot = await startBot(() => new ActivityHandler(), { isReading: thread.isReady });
    const readyz = async (): Promise<unknown[]> => {
      const response = await fetch(`${bot.url}/readyz`);
      return [response.status, await response.json()];
    };
    try {
      expect(await readyz()).toEqual([200, { status: 'ready' }]);
      const read = thread.understand('END', light);
      const waiting = ['what is clets', 'where is the court in fresno'].map((said) => thread.understand(said, light));
      await expect(read).rejects.toMatchObject({ name: 'ReadingError', code: 'THREAD_ENDED' });
      await startedAnew;
      expect(await readyz()).toEqual([503, { status: 'reading away' }]);
      expect(ends.map(({ name }) => name)).toEqual(['RangeError']);
      const late = new AbortController();
      const tooLate = readingFor({ isUrgent: true, late: late.signal }, () => thread.understand('hello', light));
      late.abort();
      await expect(tooLate).rejects.toMatchObject({ code: 'AWAY' });
      const isLate = readingFor({ isUrgent: true, late: late.signal }, () => thread.understand('hello', light));
      await expect(isLate).rejects.toMatchObject({ code: 'AWAY' });
      const later = thread.understand('what is a tro', light);
      channel.postMessage('go on');
      expect((await later).issues[0]?.topics[0]?.topic).toBe('tro-what');
      for (const { issues } of await Promise.all(waiting)) expect(issues).not.toEqual([]);
      expect(await readyz()).toEqual([200, { status: 'ready' }]);
      expect(ends).toHaveLength(1);
    } finally {
      channel.close();
      await thread.close();
      await bot.stop();
    }
  });

  test('because it hangs is started anew likewise', async () => {
    const channel = new BroadcastChannel('mortalReading');
    const startedAnew = once(channel, 'message');
    const ends: Error[] = [];
    const thread = await mortal(ends, 200);
    try {
      const read = thread.understand('HANG', light);
      const waiting = thread.understand('what is a tro', light);
      await expect(read).rejects.toMatchObject({ code: 'THREAD_ENDED' });
      await startedAnew;
      expect([thread.isReady(), ends]).toMatchObject([false, [{ name: 'ReadingError', code: 'HANGS' }]]);
      channel.postMessage('go on');
      expect((await waiting).issues[0]?.topics[0]?.topic).toBe('tro-what');
      expect(thread.isReady()).toBe(true);
    } finally {
      channel.close();
      await thread.close();
    }
  });

  test('and loads another base then does not answer from it: the process has to be started anew', async () => {
    const channel = new BroadcastChannel('mortalReading');
    const startedAnew = once(channel, 'message');
    const thread = await mortal([]);
    try {
      await expect(thread.understand('END', light)).rejects.toMatchObject({ code: 'THREAD_ENDED' });
      await startedAnew;
      const waiting = Promise.allSettled([thread.understand('what is a tro', light)]);
      channel.postMessage('go on in English');
      await thread.outdated;
      expect(thread.isReady()).toBe(false);
      await thread.close();
      expect(await waiting).toMatchObject([{ reason: { code: 'CLOSED' } }]);
    } finally {
      channel.close();
      await thread.close();
    }
  });

  test('an encoder that ends is told and started anew, and danger is read as before', async () => {
    const ends: Error[] = [];
    const encoders: EncoderThread[] = [];
    let startsAgain = (): void => undefined;
    const startedAgain = new Promise<void>((resolve) => {
      startsAgain = resolve;
    });
    const thread = await open({
      onEnd: (error) => void ends.push(error),
      encoderOf: () => {
        const encoder = startEncoder();
        encoders.push(encoder);
        if (encoders.length === 2) startsAgain();
        return encoder;
      },
    });
    try {
      const said = 'my husband shoved me down the stairs and i hide in the bathroom';
      const before = await thread.understand(said, light);
      // Nothing that it is ever asked.
      encoders[0]?.connect().postMessage(null);
      await startedAgain;
      expect(thread.isReady()).toBe(false);
      expect(await thread.understand(said, light)).toStrictEqual(before);
      expect(ends.map(({ name }) => name)).toEqual(['TypeError']);
    } finally {
      await thread.close();
    }
  });

  test('because it was closed is not started anew, and what is asked then rejects', async () => {
    const ends: Error[] = [];
    const thread = await open({ onEnd: (error) => void ends.push(error) });
    const waiting = Array.from({ length: 5 }, () => thread.understand('what is a tro', light));
    const outcomes = Promise.allSettled(waiting);
    await thread.close();
    for (const { status } of await outcomes) expect(status).toBe('rejected');
    await expect(thread.understand('hello', light)).rejects.toMatchObject({ code: 'CLOSED' });
    expect(ends).toEqual([]);
  });
});

test('while a message that costs the most is read, the served process answers everybody else', async () => {
  const stories = readFileSync(join(projectRoot, 'test/gold/stories.jsonl'), 'utf8').split('\n').slice(0, 6);
  const text = stories.map((line) => JSON.parse(line).q).join(' ');
  const place = (await ENGINES[0]?.place()) as Place;
  const bot = await startBotProcess({ STORE: place.address, LOG_LEVEL: 'silent' });
  const url = `http://127.0.0.1:${bot.port}`;
  const answered: string[] = [];
  try {
    const reply = fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        text,
        channelId: 'emulator',
        serviceUrl: 'http://127.0.0.1:9/',
        deliveryMode: 'expectReplies',
        conversation: { id: 'c' },
        from: { id: 'u' },
        recipient: { id: 'b' },
      }),
    }).then(async (response) => {
      expect(JSON.stringify(await response.json())).toContain('activities');
      answered.push('reply');
    });
    for (let i = 0; i < 20; i += 1) {
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      answered.push('health');
    }
    await reply;
    expect(answered).toEqual([...Array.from({ length: 20 }, () => 'health'), 'reply']);
  } finally {
    await bot.stop();
    await place.end();
  }
});

test('what is wrong with the knowledge base crosses with its problems', async () => {
  const models = [join(projectRoot, 'data/none.bin')];
  const failed = await open({ semantic: 'off', models }).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(KnowledgeError);
  expect(failed).toMatchObject({ problems: [{ code: 'MISSING_FILE', file: models[0] }] });
});
