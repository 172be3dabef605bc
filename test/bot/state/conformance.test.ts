import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noCounts } from '../../../bot/report/counts.js';
import { conversationKey } from '../../../bot/state/conversationKey.js';
import type { DurableStore } from '../../../bot/state/durableStore.js';
import { type LogEntry, MAX_ATTEMPTS } from '../../../bot/state/store.js';
import { ENGINES, type Place } from './support/engines.js';

let count = 0;
const newConversation = () => {
  count += 1;
  return conversationKey('directline', `c${count}`);
};
const message = (text: string, id?: string) => ({
  activity: { type: 'message', text },
  isLogged: true,
  ...(id === undefined ? {} : { id }),
});
const texts = (entries: readonly LogEntry[]): unknown[] => entries.map(({ activity }) => activity.text);
const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await wait(10);
};

describe.each(ENGINES)('the store on $name', ({ isHere, place: makePlace }) => {
  let place: Place;
  let here: DurableStore;
  let there: DurableStore;
  beforeAll(async () => {
    if (!isHere) return;
    place = await makePlace();
    here = await place.open();
    there = await place.open();
  });
  afterAll(() => place?.end());
  const check = test.skipIf(!isHere);
  const echo = async (store: DurableStore, conversation: ReturnType<typeof newConversation>) =>
    store.runWaiting(conversation, async (turn) => turn.reply({ type: 'message', text: `re: ${turn.activity.text}` }));

  describe('state of the SDK', () => {
    check('what one process writes the other reads, with an eTag that changes with every write', async () => {
      const key = `${newConversation()}/`;
      await here.storage.write({ [key]: { a: 1 } });
      const first = (await there.storage.read([key]))[key];
      expect(first).toMatchObject({ a: 1 });
      await there.storage.write({ [key]: { a: 2, eTag: first.eTag } });
      const second = (await here.storage.read([key]))[key];
      expect(second).toMatchObject({ a: 2 });
      expect(second.eTag).not.toBe(first.eTag);
    });

    check('a write with an eTag that is no more the stored one is refused, and changes nothing', async () => {
      const conversation = newConversation();
      const [one, two] = [`${conversation}/one`, `${conversation}/two`];
      await here.storage.write({ [one]: { a: 1 }, [two]: { a: 1 } });
      const { eTag } = (await here.storage.read([one]))[one];
      await there.storage.write({ [one]: { a: 2, eTag: '*' } });
      await expect(here.storage.write({ [two]: { a: 3 }, [one]: { a: 3, eTag } })).rejects.toMatchObject({
        code: 'CONFLICT',
      });
      expect(await there.storage.read([one, two])).toMatchObject({ [one]: { a: 2 }, [two]: { a: 1 } });
    });

    check('of many writes at once with the same eTag exactly one is taken', async () => {
      const key = `${newConversation()}/`;
      await here.storage.write({ [key]: { n: 0 } });
      const { eTag } = (await here.storage.read([key]))[key];
      const results = await Promise.allSettled(
        Array.from({ length: 10 }, (_, n) => (n % 2 ? here : there).storage.write({ [key]: { n, eTag } })),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    check('an item that was deleted and made anew has not its old eTag', async () => {
      const key = `${newConversation()}/`;
      await here.storage.write({ [key]: { a: 1 } });
      const { eTag } = (await here.storage.read([key]))[key];
      await here.storage.delete([key]);
      expect(await there.storage.read([key])).toEqual({});
      await here.storage.write({ [key]: { a: 1 } });
      await expect(here.storage.write({ [key]: { a: 2, eTag } })).rejects.toMatchObject({ code: 'CONFLICT' });
    });
  });

  describe('log and queue', () => {
    check('numbers begin at 1 and have no gap, whoever writes', async () => {
      const conversation = newConversation();
      const seqs = await Promise.all(
        Array.from({ length: 40 }, async (_, n) =>
          (n % 2 ? here : there).accept(conversation, message(String(n))).then(({ seq }) => seq),
        ),
      );
      expect(seqs.sort((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
      expect((await here.read(conversation, 0)).map(({ seq }) => seq)).toEqual(seqs);
      expect((await there.read(conversation, 37)).map(({ seq }) => seq)).toEqual([38, 39, 40]);
      expect((await there.read(conversation, 10, 2)).map(({ seq }) => seq)).toEqual([11, 12]);
      expect(await there.lastSeq(conversation)).toBe(40);
    });

    check('the same id is accepted once, and keeps its number', async () => {
      const conversation = newConversation();
      const answers = await Promise.all(
        [here, there, here, there].map((store) => store.accept(conversation, message('once', 'same-id'))),
      );
      expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(answers.map(({ seq }) => seq)).toEqual([1, 1, 1, 1]);
      expect(texts(await here.read(conversation, 0))).toEqual(['once']);
    });

    check('turns run in the order of the log, one at a time, each once, from many processes', async () => {
      const conversation = newConversation();
      let running = 0;
      const seen: unknown[] = [];
      const work = async (turn: { activity: { text?: string }; reply(activity: object): void }) => {
        running += 1;
        expect(running).toBe(1);
        seen.push(turn.activity.text);
        await wait(2);
        turn.reply({ type: 'message', text: `re: ${turn.activity.text}` });
        running -= 1;
      };
      await Promise.all(
        Array.from({ length: 20 }, async (_, n) => {
          const store = n % 2 ? here : there;
          await store.accept(conversation, message(String(n)));
          await store.runWaiting(conversation, work);
        }),
      );
      await here.runWaiting(conversation, work);
      const log = texts(await here.read(conversation, 0));
      expect(seen).toEqual(log.filter((text) => !String(text).startsWith('re:')));
      expect(seen).toHaveLength(20);
      expect(new Set(log).size).toBe(40);
    });

    check('nothing of a turn is seen before its commit, and everything after', async () => {
      const conversation = newConversation();
      const key = `${conversation}/`;
      await here.accept(conversation, message('hi'));
      await here.runWaiting(conversation, async (turn) => {
        await here.storage.write({ [key]: { step: 1 } });
        turn.reply({ type: 'message', text: 'hello' });
        expect(await here.storage.read([key])).toMatchObject({ [key]: { step: 1 } });
        expect(await there.storage.read([key])).toEqual({});
        expect(texts(await there.read(conversation, 0))).toEqual(['hi']);
      });
      expect(await there.storage.read([key])).toMatchObject({ [key]: { step: 1 } });
      expect(texts(await there.read(conversation, 0))).toEqual(['hi', 'hello']);
    });

    check('a turn that throws leaves nothing, and is tried again before what came after it', async () => {
      const conversation = newConversation();
      const key = `${conversation}/`;
      await here.accept(conversation, message('first'));
      await here.accept(conversation, message('second'));
      const failed = here.runWaiting(conversation, async (turn) => {
        await here.storage.write({ [key]: { broken: true } });
        turn.reply({ text: 'never' });
        throw new TypeError('the turn broke');
      });
      await expect(failed).rejects.toThrow('the turn broke');
      expect(await there.storage.read([key])).toEqual({});
      const attempts: unknown[] = [];
      await there.runWaiting(conversation, async ({ activity, attempt }) => {
        attempts.push([activity.text, attempt]);
      });
      expect(attempts).toEqual([
        ['first', 2],
        ['second', 1],
      ]);
      expect(texts(await here.read(conversation, 0))).toEqual(['first', 'second']);
    });

    check('an activity that can never be answered lets the others pass in the end', async () => {
      const conversation = newConversation();
      await here.accept(conversation, message('poison'));
      await here.accept(conversation, message('good'));
      const seen: unknown[] = [];
      const work = async ({ activity, attempt }: { activity: { text?: string }; attempt: number }) => {
        seen.push([activity.text, attempt]);
        if (activity.text === 'poison') throw new TypeError('poison');
      };
      for (let i = 0; i <= MAX_ATTEMPTS; i += 1)
        await expect(here.runWaiting(conversation, work)).rejects.toThrow('poison');
      await here.runWaiting(conversation, work);
      expect(seen.at(-1)).toEqual(['good', 1]);
      expect(seen).toHaveLength(MAX_ATTEMPTS + 2);
    });

    check('what is not logged has its turn too, and no number', async () => {
      const conversation = newConversation();
      const joined = { activity: { type: 'conversationUpdate' }, isLogged: false };
      expect(await here.accept(conversation, joined)).toEqual({ seq: undefined, isNew: true });
      await here.runWaiting(conversation, async (turn) => {
        expect([turn.seq, turn.activity.type]).toEqual([undefined, 'conversationUpdate']);
        turn.reply({ type: 'message', text: 'welcome' });
      });
      expect(await there.read(conversation, 0)).toEqual([{ seq: 1, activity: { type: 'message', text: 'welcome' } }]);
    });

    check('a conversation whose process died is found, and goes on where it was', async () => {
      const dying = await place.open({ leaseMs: 200 });
      const conversation = newConversation();
      await dying.accept(conversation, message('still here?'));
      void dying.runWaiting(conversation, () => new Promise(() => undefined)).catch(() => undefined);
      await wait(50);
      await here.runWaiting(conversation, async () => expect.unreachable('the place is taken'));
      await dying.close();
      await until(async () => (await here.abandoned(100)).includes(conversation));
      await echo(here, conversation);
      expect(texts(await there.read(conversation, 0))).toEqual(['still here?', 're: still here?']);
      expect(await here.abandoned(100)).not.toContain(conversation);
    });

    check('a turn that overran and lost its place can commit nothing', async () => {
      const slow = await place.open({ leaseMs: 100, turnMs: 150 });
      const conversation = newConversation();
      let finish = (): void => undefined;
      await slow.accept(conversation, message('slow'));
      const overrun = slow.runWaiting(conversation, async (turn) => {
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        turn.reply({ text: 'too late' });
      });
      await until(async () => (await here.abandoned(100)).includes(conversation));
      await echo(here, conversation);
      finish();
      await expect(overrun).rejects.toMatchObject({ code: 'LEASE_LOST' });
      expect(texts(await here.read(conversation, 0))).toEqual(['slow', 're: slow']);
    });
  });

  describe('live delivery', () => {
    check('a follower in another process gets every entry once, in order, as it comes', async () => {
      const conversation = newConversation();
      await here.accept(conversation, message('0'));
      const stop = new AbortController();
      const got: LogEntry[] = [];
      const following = (async () => {
        for await (const entries of there.follow(conversation, 0, stop.signal)) got.push(...entries);
      })();
      for (let n = 1; n < 30; n += 1) await here.accept(conversation, message(String(n)));
      await echo(here, conversation);
      await until(() => got.length >= 60);
      stop.abort();
      await following;
      expect(got.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
    });

    check('it ends when the conversation is forgotten', async () => {
      const conversation = newConversation();
      await here.accept(conversation, message('x'));
      const following = (async () => {
        for await (const _ of there.follow(conversation, 0, new AbortController().signal));
      })();
      await wait(100);
      await here.forget(conversation);
      await following;
    });
  });

  describe('direct turns', () => {
    const direct = (
      store: DurableStore,
      conversation: ReturnType<typeof newConversation>,
      id: string,
      sent: string[],
    ) =>
      store.runDirect({
        conversation,
        id,
        work: async (turn) => turn.reply({ text: `re: ${id}` }),
        deliver: async ({ text = '' }) => void sent.push(text),
      });

    check('the same activity delivered at once to two processes is one turn', async () => {
      const conversation = newConversation();
      const sent: string[] = [];
      const results = await Promise.all(
        [here, there, here, there].map((store) => direct(store, conversation, 'a1', sent)),
      );
      expect(results.sort()).toEqual(['done', 'repeated', 'repeated', 'repeated']);
      expect(sent).toEqual(['re: a1']);
    });

    check('a reply the channel did not take is sent when it repeats the activity, the others are not', async () => {
      const conversation = newConversation();
      const sent: unknown[] = [];
      let isRefusing = true;
      const turn = (store: DurableStore) =>
        store.runDirect({
          conversation,
          id: 'a1',
          work: async (running) => {
            for (const text of ['one', 'two', 'three']) running.reply({ text });
          },
          deliver: async ({ text }) => {
            if (text === 'two' && isRefusing) throw new TypeError('refused');
            sent.push(text);
          },
        });
      await expect(turn(here)).rejects.toThrow('refused');
      isRefusing = false;
      expect(await turn(there)).toBe('repeated');
      expect(await turn(here)).toBe('repeated');
      expect(sent).toEqual(['one', 'two', 'three']);
    });

    check('state lasts from one to the next, in whichever process', async () => {
      const conversation = newConversation();
      const key = `${conversation}/`;
      for (const [n, store] of [here, there, here].entries()) {
        await store.runDirect({
          conversation,
          id: `a${n}`,
          work: async () => {
            const count = (await store.storage.read([key]))[key]?.count ?? 0;
            expect(count).toBe(n);
            await store.storage.write({ [key]: { count: count + 1 } });
          },
          deliver: async () => undefined,
        });
      }
    });

    check('work that throws commits nothing and is done anew when repeated', async () => {
      const conversation = newConversation();
      const key = `${conversation}/`;
      const broken = here.runDirect({
        conversation,
        id: 'a1',
        work: async () => {
          await here.storage.write({ [key]: { a: 1 } });
          throw new TypeError('broken');
        },
        deliver: async () => undefined,
      });
      await expect(broken).rejects.toThrow('broken');
      expect(await there.storage.read([key])).toEqual({});
      const sent: string[] = [];
      expect(await direct(there, conversation, 'a1', sent)).toBe('done');
      expect(sent).toEqual(['re: a1']);
    });
  });

  describe('forgetting and expiry', () => {
    check('forget leaves nothing of the conversation, and nothing of the user', async () => {
      const conversation = newConversation();
      const user = 'directline/users/u1/';
      await here.open(conversation, { user: 'u1' });
      await here.accept(conversation, message('x', 'id-1'));
      await here.storage.write({ [`${conversation}/`]: { a: 1 }, [user]: { b: 1 } });
      await there.forget(conversation, [user]);
      expect(await here.about(conversation)).toBeUndefined();
      expect(await here.read(conversation, 0)).toEqual([]);
      expect(await here.storage.read([`${conversation}/`, user])).toEqual({});
      expect(await here.accept(conversation, message('y', 'id-1'))).toEqual({ seq: 1, isNew: true });
    });

    check('forgetting within a turn keeps its reply and goes on counting', async () => {
      const conversation = newConversation();
      const key = `${conversation}/`;
      const user = 'directline/users/u2/';
      await here.storage.write({ [key]: { secret: 1 }, [user]: { secret: 1 } });
      await here.accept(conversation, message('one'));
      await echo(here, conversation);
      await here.accept(conversation, message('forget me'));
      await here.runWaiting(conversation, async (turn) => {
        turn.forget([user]);
        expect(await here.storage.read([key, user])).toEqual({});
        turn.reply({ text: 'forgotten' });
      });
      expect(await there.read(conversation, 0)).toEqual([{ seq: 4, activity: { text: 'forgotten' } }]);
      expect(await there.storage.read([key, user])).toEqual({});
      await here.accept(conversation, message('again'));
      expect((await there.read(conversation, 4)).map(({ seq }) => seq)).toEqual([5]);
    });

    check('rolling back takes back writes, replies and forgetting', async () => {
      const conversation = newConversation();
      const key = `${conversation}/`;
      await here.storage.write({ [key]: { a: 1 } });
      await here.accept(conversation, message('x'));
      await here.runWaiting(conversation, async (turn) => {
        turn.forget();
        await here.storage.write({ [key]: { a: 2 } });
        turn.reply({ text: 'no' });
        turn.rollBack();
        turn.reply({ text: 'sorry' });
      });
      expect(texts(await there.read(conversation, 0))).toEqual(['x', 'sorry']);
      expect(await there.storage.read([key])).toMatchObject({ [key]: { a: 1 } });
    });

    check('a conversation lives its time after the last turn, and no longer', async () => {
      const short = await place.open({ lifeMs: 2_000 });
      const conversation = newConversation();
      const key = `${conversation}/`;
      await short.open(conversation, { user: 'u' });
      await short.accept(conversation, message('x', 'id'));
      await short.storage.write({ [key]: { a: 1 } });
      await wait(1_200);
      await echo(short, conversation);
      await wait(1_200);
      expect(await short.read(conversation, 0)).toHaveLength(2);
      await wait(1_000);
      expect(await short.about(conversation)).toBeUndefined();
      expect(await short.read(conversation, 0)).toEqual([]);
      expect(await short.storage.read([key])).toEqual({});
      expect(await short.accept(conversation, message('x', 'id'))).toEqual({ seq: 1, isNew: true });
    });
  });

  describe('limits, votes, unanswered questions', () => {
    check('a limit counts over all processes, refuses what is above, and opens again', async () => {
      const limit = { key: '203.0.113.7', cost: 2, max: 10, windowMs: 1_000 };
      const answers = await Promise.all(Array.from({ length: 9 }, (_, n) => (n % 2 ? here : there).spend(limit)));
      expect(answers.filter(({ isAllowed }) => isAllowed)).toHaveLength(5);
      const refused = answers.find(({ isAllowed }) => !isAllowed);
      expect(refused?.retryAfterMs).toBeGreaterThan(0);
      expect(refused?.retryAfterMs).toBeLessThanOrEqual(1_000);
      expect(await here.spend({ ...limit, key: 'another' })).toEqual({ isAllowed: true, retryAfterMs: 0 });
      await wait((refused?.retryAfterMs ?? 0) + 20);
      expect(await there.spend(limit)).toEqual({ isAllowed: true, retryAfterMs: 0 });
    });

    check('votes are counted by topic, questions queue in order, and neither keeps text unless told to', async () => {
      await here.vote({ topic: 'b', isHelpful: true, text: 'private' });
      await there.vote({ topic: 'b', isHelpful: false });
      await there.vote({ topic: 'a', isHelpful: true });
      expect(await here.votes()).toEqual([
        { topic: 'a', helpful: 1, notHelpful: 0 },
        { topic: 'b', helpful: 1, notHelpful: 1 },
      ]);
      await here.addUnanswered({ language: 'en', nearest: 'a', text: 'private' });
      const telling = await place.open({ keepsText: true });
      await telling.addUnanswered({ language: 'en', text: 'kept' });
      const queued = await there.unanswered(10);
      expect(queued.map(({ nearest, text }) => [nearest, text])).toEqual([
        ['a', undefined],
        [undefined, 'kept'],
      ]);
      await here.dropUnanswered(queued[0]?.id ?? '');
      expect((await there.unanswered(10)).map(({ text }) => text)).toEqual(['kept']);
    });

    check('counts of a day are kept as they were added, by whichever process', async () => {
      const counted = { ...noCounts('2026-11-28'), turns: 2, topics: { a: 2 } };
      await here.addCounts(counted);
      await there.addCounts({ ...counted, day: '2026-11-29' });
      expect((await here.counts()).slice(-2)).toEqual([counted, { ...counted, day: '2026-11-29' }]);
    });

    check('votes, questions and counts run out', async () => {
      const other = await makePlace();
      const short = await other.open({ feedbackLifeMs: 100 });
      await short.vote({ topic: 'a', isHelpful: true });
      await short.addUnanswered({ language: 'en' });
      await short.addCounts(noCounts('2026-11-28'));
      await wait(150);
      while (await short.sweep());
      expect([await short.votes(), await short.unanswered(9), await short.counts()]).toEqual([[], [], []]);
      await other.end();
    });
  });

  check('the first to open a conversation says what it is about', async () => {
    const conversation = newConversation();
    const opened = await Promise.all([
      here.open(conversation, { by: 'here' }),
      there.open(conversation, { by: 'there' }),
    ]);
    expect(opened.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
    expect(opened[0]?.about).toEqual(opened[1]?.about);
    expect(await there.about(conversation)).toEqual(opened[0]?.about);
  });

  check('it is ready while open, and refuses everything once closed', async () => {
    const store = await place.open();
    expect(await store.ready()).toBe(true);
    await store.close();
    expect(await store.ready()).toBe(false);
    await expect(store.storage.read(['directline/conversations/x/'])).rejects.toMatchObject({ code: 'CLOSED' });
  });
});
