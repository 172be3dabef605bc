import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ConversationKey, conversationKey } from '../../../bot/state/conversationKey.js';
import type { DurableStore } from '../../../bot/state/durableStore.js';
import { StoreError } from '../../../bot/state/storeError.js';
import { ENGINES, type Place } from './support/engines.js';

/** What a store must look like from outside, in a few plain lists. */
class Model {
  log: { seq: number; text: string }[] = [];
  seq = 0;
  waiting: string[] = [];
  readonly ids = new Map<string, number>();
  state: number | undefined;
  version = 0;

  say(text: string): void {
    this.seq += 1;
    this.log.push({ seq: this.seq, text });
  }

  forgetAll(): void {
    this.log = [];
    this.seq = 0;
    this.waiting = [];
    this.ids.clear();
    this.state = undefined;
    this.version += 1;
  }
}

interface Real {
  readonly stores: readonly DurableStore[];
  readonly conversation: ConversationKey;
  readonly key: string;
  eTag: string | undefined;
  /** The model's version that the eTag belongs to. */
  eTagOf: number;
}

type Step = fc.AsyncCommand<Model, Real>;
const step = (name: string, run: (model: Model, real: Real) => Promise<void>): Step => ({
  check: () => true,
  run,
  toString: () => name,
});
const storeOf = ({ stores }: Real, which: number): DurableStore => stores[which % stores.length] as DurableStore;

const which = fc.nat({ max: 2 });
const accept = fc.tuple(which, fc.nat({ max: 5 }), fc.boolean()).map(([at, id, hasId]) =>
  step(`accept(${at}, ${hasId ? id : '-'})`, async (model, real) => {
    const name = hasId ? `id-${id}` : undefined;
    const text = `m${model.seq}`;
    const known = name === undefined ? undefined : model.ids.get(name);
    const incoming = { activity: { type: 'message', text }, isLogged: true, ...(name ? { id: name } : {}) };
    const got = await storeOf(real, at).accept(real.conversation, incoming);
    expect(got).toEqual({ seq: known ?? model.seq + 1, isNew: known === undefined });
    if (known !== undefined) return;
    model.say(text);
    model.waiting.push(text);
    if (name !== undefined) model.ids.set(name, model.seq);
  }),
);

const runWaiting = fc.tuple(which, fc.constantFrom('reply', 'throw', 'forget', 'rollBack')).map(([at, what]) =>
  step(`runWaiting(${at}, ${what})`, async (model, real) => {
    const store = storeOf(real, at);
    const seen: unknown[] = [];
    const run = store.runWaiting(real.conversation, async (turn) => {
      seen.push(turn.activity.text);
      await store.storage.write({ [real.key]: { value: turn.seq } });
      turn.reply({ type: 'message', text: `re ${turn.activity.text}` });
      if (what === 'throw') throw new TypeError('thrown');
      if (what === 'forget') turn.forget();
      if (what === 'rollBack') turn.rollBack();
    });
    if (what === 'throw' && model.waiting.length > 0) {
      await expect(run).rejects.toThrow('thrown');
      expect(seen).toEqual(model.waiting.slice(0, 1));
      return;
    }
    await run;
    expect(seen).toEqual(model.waiting);
    for (const text of model.waiting.splice(0)) {
      if (what === 'rollBack') continue;
      const { seq } = model.log.find((line) => line.text === text) ?? { seq: Number(text.slice(1)) + 1 };
      model.version += 1;
      model.state = seq;
      if (what === 'forget') {
        model.log = [];
        model.ids.clear();
        model.state = undefined;
      }
      model.say(`re ${text}`);
    }
  }),
);

const readState = which.map((at) =>
  step(`readState(${at})`, async (model, real) => {
    const item = (await storeOf(real, at).storage.read([real.key]))[real.key];
    expect(item?.value).toBe(model.state);
    real.eTag = item?.eTag;
    real.eTagOf = model.version;
  }),
);

const writeState = fc.tuple(which, fc.nat(), fc.boolean()).map(([at, value, isBlind]) =>
  step(`writeState(${at}, ${isBlind ? '*' : 'eTag'})`, async (model, real) => {
    const eTag = isBlind ? '*' : real.eTag;
    if (eTag === undefined) return;
    const write = storeOf(real, at).storage.write({ [real.key]: { value, eTag } });
    if (!isBlind && real.eTagOf !== model.version) {
      await expect(write).rejects.toEqual(new StoreError('CONFLICT'));
      return;
    }
    await write;
    model.state = value;
    model.version += 1;
  }),
);

const readLog = fc.tuple(which, fc.nat({ max: 12 }), fc.integer({ min: 1, max: 5 })).map(([at, after, limit]) =>
  step(`read(${at}, ${after}, ${limit})`, async (model, real) => {
    const got = await storeOf(real, at).read(real.conversation, after, limit);
    const wanted = model.log.filter(({ seq }) => seq > after).slice(0, limit);
    expect(got.map(({ seq, activity }) => ({ seq, text: activity.text }))).toEqual(wanted);
  }),
);

const forget = which.map((at) =>
  step(`forget(${at})`, async (model, real) => {
    await storeOf(real, at).forget(real.conversation);
    model.forgetAll();
  }),
);

const follow = which.map((at) =>
  step(`follow(${at})`, async (model, real) => {
    if (model.log.length === 0) return;
    const stop = new AbortController();
    const got: unknown[] = [];
    for await (const entries of storeOf(real, at).follow(real.conversation, 0, stop.signal)) {
      got.push(...entries.map(({ seq, activity }) => ({ seq, text: activity.text })));
      if (got.length >= model.log.length) stop.abort();
    }
    expect(got).toEqual(model.log);
  }),
);

describe.each(ENGINES)('the store on $name against a model', ({ isHere, place: makePlace }) => {
  let place: Place;
  let stores: DurableStore[];
  let count = 0;
  beforeAll(async () => {
    if (!isHere) return;
    place = await makePlace();
    const key = { id: 'k', bytes: Buffer.alloc(32, 7) };
    stores = [await place.open({}, [key]), await place.open({}, [key]), await place.open({}, [key])];
  });
  afterAll(() => place?.end());

  test.skipIf(!isHere)(
    'any sequence of steps, each on any process, is seen the same by all',
    async () => {
      const steps = fc.commands(
        [accept, runWaiting, readState, writeState, readLog, forget, follow, accept, runWaiting],
        {
          maxCommands: 40,
        },
      );
      await fc.assert(
        fc.asyncProperty(steps, (commands) => {
          count += 1;
          const conversation = conversationKey('directline', `model-${count}`);
          const real = { stores, conversation, key: `${conversation}/`, eTag: undefined, eTagOf: -1 };
          return fc.asyncModelRun(() => ({ model: new Model(), real }), commands);
        }),
        { numRuns: 60 },
      );
    },
    120_000,
  );

  test.skipIf(!isHere)(
    'whatever is sent at once: numbers have no gap, every message has one turn, every reply stands once, eTags let one through',
    async () => {
      const ids = fc.array(fc.tuple(which, fc.nat({ max: 8 })), { minLength: 2, maxLength: 24 });
      await fc.assert(
        fc.asyncProperty(ids, async (sent) => {
          count += 1;
          const conversation = conversationKey('directline', `race-${count}`);
          const key = `${conversation}/`;
          const turns: unknown[] = [];
          const seen: number[] = [];
          const stop = new AbortController();
          const distinct = new Set(sent.map(([, id]) => id)).size;
          await stores[0]?.open(conversation, {});
          const following = (async () => {
            for await (const entries of storeAt(1).follow(conversation, 0, stop.signal)) {
              seen.push(...entries.map(({ seq }) => seq));
              if (seen.length >= 2 * distinct) stop.abort();
            }
          })();
          await Promise.all(
            sent.map(async ([at, id]) => {
              const store = storeAt(at);
              await store.accept(conversation, { activity: { text: `m${id}` }, isLogged: true, id: `id-${id}` });
              await store.runWaiting(conversation, async (turn) => {
                turns.push(turn.activity.text);
                const count = (await store.storage.read([key]))[key]?.count ?? 0;
                await store.storage.write({ [key]: { count: count + 1 } });
                turn.reply({ text: `re ${turn.activity.text}` });
              });
            }),
          );
          await following;
          const log = await storeAt(2).read(conversation, 0);
          expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: 2 * distinct }, (_, i) => i + 1));
          expect(seen).toEqual(log.map(({ seq }) => seq));
          expect(new Set(log.map(({ activity }) => activity.text)).size).toBe(2 * distinct);
          expect(turns).toEqual(log.map(({ activity }) => activity.text).filter((text) => !text?.startsWith('re')));
          expect((await storeAt(0).storage.read([key]))[key].count).toBe(distinct);
        }),
        { numRuns: 30 },
      );
    },
    120_000,
  );

  const storeAt = (at: number): DurableStore => stores[at % stores.length] as DurableStore;
});
