import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  connectEncoder,
  DANGER_DIMENSIONS,
  DIMENSIONS,
  type Encoder,
  openEncoder,
  type Runtime,
  startEncoder,
} from '../../../knowledge/engine/encoder.js';
import { dot, unit } from '../../../knowledge/engine/whitening.js';
import { projectRoot } from '../../../knowledge/paths.js';
import { readingFor } from '../../../knowledge/readingTurn.js';

const vectors = z
  .array(z.object({ text: z.string(), vector: z.array(z.number()) }))
  .parse(JSON.parse(readFileSync(join(projectRoot, 'knowledge/engine/encoder/vectors.json'), 'utf8')));

let encoder: Encoder;
beforeAll(async () => {
  encoder = await openEncoder();
});
afterAll(() => encoder.close());

describe('the shipped encoder', () => {
  test('there are ten vectors to compare with', () => expect(vectors).toHaveLength(10));

  test.each(vectors)('gives the vector on record for "$text"', async ({ text, vector }) => {
    const made = await encoder.embed(text);
    expect(made).toHaveLength(DIMENSIONS);
    expect(dot(unit(made), unit(Float32Array.from(vector)))).toBeGreaterThanOrEqual(0.995);
    expect(dot(made, made)).toBeCloseTo(1, 2);
  });

  test('the point head says one number for each point that it knows and one for none, beside the same vector', async () => {
    const known = z
      .array(z.string())
      .parse(JSON.parse(readFileSync(join(projectRoot, 'knowledge/engine/encoder/points.json'), 'utf8')));
    const { vector, points } = await encoder.pointed('what day do i have to be in court');
    expect(points).toHaveLength(known.length + 1);
    expect(points.every(Number.isFinite)).toBe(true);
    expect(vector).toEqual(await encoder.embed('what day do i have to be in court'));
    expect(await encoder.read('what day do i have to be in court')).toMatchObject({ vector });
  });

  test.each(['what day do i have to be in court', 'restraining order '.repeat(200)])(
    'the point head asked alone says the same, to the bit: "%s"',
    async (text) => expect(await encoder.points(text)).toEqual((await encoder.pointed(text)).points),
  );

  test('what is asked for of a text that was read before is the same, to the bit, as of one that was not', async () => {
    const fresh = await openEncoder();
    try {
      for (const text of ['can he keep his guns', 'he follows me to work every day and '.repeat(40)]) {
        const { vector } = await fresh.read(text);
        expect(await fresh.pointed(text)).toEqual({ vector, points: await encoder.points(text) });
        expect(await fresh.embed(text)).toEqual(vector);
      }
    } finally {
      await fresh.close();
    }
  });

  test('the same text gives the same vector, alone or among others', async () => {
    const [first, , , again] = await Promise.all(
      ['can i keep my guns', 'what is the weather', '', 'can i keep my guns'].map((text) => encoder.embed(text)),
    );
    expect(again).toEqual(first);
    expect(await encoder.embed('can i keep my guns')).toEqual(first);
  });

  test('what means the same lies closer than what does not, across languages', async () => {
    const [english, spanish, weather] = await Promise.all(
      ['can they take my guns away', 'me van a quitar mis armas', 'what is the weather tomorrow'].map((text) =>
        encoder.embed(text),
      ),
    );
    const empty = new Float32Array(DIMENSIONS);
    expect(dot(english ?? empty, spanish ?? empty)).toBeGreaterThan(dot(english ?? empty, weather ?? empty) + 0.1);
  });

  test.each(['<s>', '</s>', '<pad>', '</S>'])(
    'a mark of the model typed by a person is plain text: %s',
    async (mark) => {
      const [typed, spaced] = [
        await encoder.embed(`my guns ${mark} now`),
        await encoder.embed(`my guns ${mark.replace('<', '< ')} now`),
      ];
      expect(typed).toEqual(spaced);
      expect(typed).not.toEqual(await encoder.embed('my guns now'));
    },
  );

  test.each(['can i keep my guns', 'i was served with a paper on monday and then '.repeat(20)])(
    'a reading has the same vector and seven numbers on danger: "%s"',
    async (text) => {
      const { vector, danger } = await encoder.read(text);
      expect(danger).toHaveLength(DANGER_DIMENSIONS);
      expect(dot(vector, await encoder.embed(text))).toBeGreaterThan(0.999);
    },
  );

  test('danger far down in a long text is read', async () => {
    const calm = 'the hearing is about my lease and the parking lot. '.repeat(30);
    const [without, behind] = [
      await encoder.read(calm),
      await encoder.read(`${calm} he is outside my door with a gun right now please help me`),
    ];
    expect(behind.danger[0]).toBeGreaterThan((without.danger[0] ?? 0) + 1);
  });

  test('a text far too long is cut, not refused', async () => {
    expect(await encoder.embed('restraining order '.repeat(2_000))).toHaveLength(DIMENSIONS);
  });
});

describe('when much is asked at once', () => {
  const MANY = 300;
  const answered: string[] = [];
  const ask = (name: string): Promise<unknown> => encoder.embed(name).then(() => answered.push(name));
  const askAll = (name: string, count = MANY): Promise<unknown> =>
    Promise.all(Array.from({ length: count }, (_, i) => ask(`${name} ${i}`)));
  const calm = (work: () => Promise<unknown>): Promise<unknown> => readingFor({ isUrgent: false }, work);

  test('an urgent text does not wait for those of other turns, and a short turn not for a long one', async () => {
    answered.length = 0;
    await Promise.all([
      calm(() => askAll('long')),
      calm(() => askAll('short', 3)),
      readingFor({ isUrgent: true }, () => ask('urgent')),
    ]);
    expect(answered).toHaveLength(MANY + 4);
    // What was read before the rest was asked for is little: a text takes milliseconds, asking for it none.
    expect(answered.indexOf('urgent')).toBeLessThan(MANY / 3);
    expect(answered.indexOf('short 2')).toBeLessThan(MANY / 2);
    expect(answered.filter((name) => name.startsWith('long'))).toEqual(
      Array.from({ length: MANY }, (_, i) => `long ${i}`),
    );
  });

  test('what a turn still waits for when it is late rejects, is not read, and others are answered', async () => {
    const late = new AbortController();
    const waiting = readingFor({ isUrgent: false, late: late.signal }, () =>
      Promise.allSettled(Array.from({ length: MANY }, (_, i) => encoder.embed(`late ${i}`))),
    );
    const other = calm(() => encoder.embed('in time'));
    late.abort();
    expect(await other).toHaveLength(DIMENSIONS);
    const outcomes = await waiting;
    expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(MANY / 2);
    expect(outcomes.at(-1)).toMatchObject({ reason: new Error('the turn is too late for the encoder') });
    await expect(readingFor({ isUrgent: true, late: late.signal }, () => encoder.embed('still late'))).rejects.toThrow(
      'too late',
    );
  });
});

/** The fallback is installed only where it is wanted; CI wants it. */
const hasWasm = existsSync(join(projectRoot, 'node_modules/onnxruntime-web'));

test.each<Runtime>(hasWasm ? ['native', 'wasm'] : ['native'])(
  'closed in the middle of its work, it refuses and takes nothing along (%s)',
  async (runtime) => {
    for (const text of ['half way', 'restraining order '.repeat(100)]) {
      const short = await openEncoder(1, [runtime]);
      const pending = Array.from({ length: 5 }, () => short.embed(text).catch((error: unknown) => error));
      await wait(runtime === 'native' ? 5 : 60);
      await short.close();
      await expect(short.embed('hello')).rejects.toThrow(/closed/);
      const outcomes = await Promise.all(pending);
      expect(outcomes.at(-1)).toEqual(new Error('the encoder is closed'));
      await expect(short.close()).resolves.toBeUndefined();
    }
  },
  60_000,
);

describe('a thread that others ask', () => {
  test('one asks after the other: what the one before waits for rejects, and the next is answered', async () => {
    const thread = startEncoder();
    const first = await connectEncoder(thread.connect());
    const text = 'can i keep my guns';
    expect(await first.embed(text)).toEqual(await encoder.embed(text));
    const pending = Array.from({ length: 300 }, (_, i) => first.embed(`never read ${i}`));
    const outcomes = Promise.allSettled(pending);
    const second = await connectEncoder(thread.connect());
    expect(await second.embed(text)).toEqual(await encoder.embed(text));
    expect((await outcomes).at(-1)).toMatchObject({ reason: new Error('the encoder is closed') });
    await expect(first.embed(text)).rejects.toThrow('closed');
    await second.close();
    await thread.close();
  });

  test('who is connected when it does not start is told', async () => {
    const thread = startEncoder(1, []);
    await expect(connectEncoder(thread.connect())).rejects.toThrow('did not start');
    await expect(thread.failed).rejects.toThrow('no runtime');
    await thread.close();
  });

  test('its end is told where it was not asked for, and who is connected is told', async () => {
    const thread = startEncoder();
    const port = thread.connect();
    const connected = await connectEncoder(port);
    port.postMessage(null);
    await expect(thread.failed).rejects.toBeInstanceOf(TypeError);
    await expect(connected.embed('can i keep my guns')).rejects.toThrow('closed');
    await thread.close();
  });
});

const describeWasm = hasWasm ? describe : () => undefined;
describeWasm('in WebAssembly, where the native runtime does not load', () => {
  let wasm: Encoder;
  beforeAll(async () => {
    wasm = await openEncoder(1, ['wasm']);
  }, 60_000);
  afterAll(() => wasm.close());

  test('says which runtime it is', () => expect([encoder.runtime, wasm.runtime]).toEqual(['native', 'wasm']));

  test.each(vectors)('gives nearly the vector on record for "$text"', async ({ text, vector }) => {
    const made = await wasm.embed(text);
    expect(dot(unit(made), unit(Float32Array.from(vector)))).toBeGreaterThanOrEqual(0.99);
  });
});
