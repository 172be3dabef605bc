import type { Activity } from 'botbuilder';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Connected, type ConnectOptions, connect } from './support/client.js';
import { APOLOGY, type RunningChat, SECRET, startChat } from './support/startChat.js';
import { until } from './support/until.js';

let chat: RunningChat;
const open: Connected[] = [];
beforeAll(async () => {
  chat = await startChat();
});
afterEach(() => {
  for (const client of open.splice(0)) client.end();
});
afterAll(() => chat.stop());

function join(options: Partial<ConnectOptions> & { readonly token?: string }, at = chat): Connected {
  const client = connect({ domain: at.base, ...options });
  open.push(client);
  return client;
}
async function joined(options: Partial<ConnectOptions> = {}, at = chat): Promise<Connected> {
  const client = join({ token: (await at.token()).token, ...options }, at);
  await client.untilText('welcome');
  return client;
}
/** In the order of arrival; an activity that came twice is there twice. */
const idsOf = ({ activities }: Connected): (string | undefined)[] => activities.map(({ id }) => id);
const textsOf = (client: Connected): string[] => client.shown().map(({ text }) => text);

describe.each([
  ['over sockets', true],
  ['by polling', false],
])('the published client %s', (_, webSocket) => {
  test('R1 R5 R8 R9 connects with a token of /chat/token and gets the greeting from before it was connected', async () => {
    const client = await joined({ webSocket });
    expect(client.statuses).toEqual(['Uninitialized', 'Connecting', 'Online']);
    expect(client.sockets()).toHaveLength(webSocket ? 1 : 0);
    expect(client.texts()).toEqual(['welcome']);
  });

  test('R1 R8 connects with the secret of a site', async () => {
    const client = join({ webSocket, secret: SECRET });
    await client.untilText('welcome');
    expect(await client.send('hello')).toMatch(/\|\d{7}$/);
  });

  test('R3 a forged token cannot connect, an expired one neither; for good', async () => {
    const forged = join({ webSocket, token: 'forged' });
    expect(await forged.untilStatus('FailedToConnect')).toBe('FailedToConnect');
    const { token } = await chat.token();
    chat.pass(1_801_000);
    expect(await join({ webSocket, token }).untilStatus('FailedToConnect')).toBe('FailedToConnect');
  });

  test('R6 takes the person from the token, and the bot sees that person', async () => {
    const { token, userId } = await chat.token();
    const client = join({ webSocket, token });
    await client.untilText('welcome');
    await client.send({ text: 'who am I', from: { id: 'dl_forged', name: '' } });
    expect((await client.untilText('who am I')).from.id).toBe(userId);
    expect(chat.bot.seen.findLast(({ text }) => text === 'who am I')?.from.id).toBe(userId);
  });

  test('R12 R19 R20 R21 R22 sends, gets the echo with the id of the answer, then the reply to it', async () => {
    const client = await joined({ webSocket });
    const id = await client.send({ text: 'hello', channelData: { clientActivityID: 'mine' } });
    const reply = await client.untilText('1: hello');
    const echo = client.activities.find(({ text }) => text === 'hello');
    expect(echo).toMatchObject({ id, channelData: { clientActivityID: 'mine' } });
    expect(reply).toMatchObject({ replyToId: id, from: { role: 'bot' } });
    expect(textsOf(client)).toEqual(['welcome', 'hello', '1: hello']);
    expect(client.shown().map(({ id: each }) => each?.slice(-7))).toEqual(['0000001', '0000002', '0000003']);
    expect(idsOf(client)).toHaveLength(3);
  });

  test('R12 R35 sends a value without text, as a card does, and events', async () => {
    const client = await joined({ webSocket });
    await client.send({ value: { topic: 'x' }, channelData: { postBack: true } });
    await client.untilText('value {"topic":"x"}');
    await client.send({ type: 'event', name: 'ping' });
    await until(() => client.activities.some(({ type, name }) => type === 'event' && name === 'pong'));
  });

  test('R12 a message over the limit is an error to the caller, and the conversation goes on', async () => {
    const client = await joined({ webSocket });
    await expect(client.send('x'.repeat(4_001))).rejects.toMatchObject({ status: 413 });
    await client.send('short');
    await client.untilText('1: short');
  });

  test('R20 an update replaces what was shown, under its id', async () => {
    const client = await joined({ webSocket });
    await client.send('post');
    const first = await client.untilText('to be changed');
    await client.send('change');
    expect((await client.untilText('changed')).id).toBe(first.id);
  });

  test('R23 R24 turns keep their order, and a failed one apologises', async () => {
    const client = await joined({ webSocket });
    const replies = (): Activity[] => client.shown().filter(({ from }) => from.role === 'bot');
    await Promise.all(['a', 'boom', 'b', 'c'].map((text) => client.send(text)));
    await until(() => replies().length === 5, 'a reply to each');
    // Four calls at once may arrive in any order; from there on it is kept. A failed turn begins the state anew.
    const arrived = client.shown().filter(({ from }) => from.role !== 'bot');
    expect(arrived.map(({ text }) => text).sort()).toEqual(['a', 'b', 'boom', 'c']);
    let counted = 0;
    const expected = arrived.map(({ text, id }) => {
      counted = text === 'boom' ? 0 : counted + 1;
      return [id, text === 'boom' ? APOLOGY : `${counted}: ${text}`];
    });
    const replied = replies().slice(1);
    expect(replied.map(({ replyToId, text }) => [replyToId, text])).toEqual(expected);
  });

  test('R3 R24 a turn that failed without a word yields the id "retry", as every 5xx', async () => {
    const client = await joined({ webSocket });
    expect(await client.send({ type: 'event', name: 'break' })).toBe('retry');
    await client.send('still here');
    await client.untilText('1: still here');
  });

  test('R3 R4 forgotten: the client sees that the conversation has ended, and nothing of it is left', async () => {
    const { token, conversationId } = await chat.token();
    const client = join({ webSocket, token });
    await client.untilText('welcome');
    await client.send('remember me');
    const forgotten = await fetch(`${chat.url}/chat/forget`, { method: 'POST', body: token });
    expect(forgotten.status).toBe(200);
    const end = await until(() => client.errors[0]);
    expect(String(end)).toMatch(/conversation ended|Ended/);
    if (!webSocket) expect(client.statuses).toContain('Ended');
    expect((await chat.get(`/conversations/${conversationId}/activities`, SECRET)).status).toBe(404);
    expect((await chat.get(`/conversations/${conversationId}`, token)).status).toBe(404);
    expect(await chat.store.storage.read([`directline/conversations/${conversationId}/`])).toEqual({});
  });

  test('R10 R18 a server ended and started again loses nothing, repeats nothing, and forgets no count', async () => {
    const client = await joined({ webSocket });
    await client.send('one');
    await client.untilText('1: one');
    await chat.restart();
    if (webSocket) await until(() => client.sockets().length > 1 && client.sockets().at(-1)?.readyState === 1);
    else await until(() => client.statuses.length > 0);
    await client.send('two');
    await client.untilText('2: two');
    expect(textsOf(client)).toEqual(['welcome', 'one', '1: one', 'two', '2: two']);
    expect(new Set(idsOf(client)).size).toBe(idsOf(client).length);
  });
});

describe('the published client over sockets', () => {
  test('R10 R16 R18 a cut socket is taken up again where it was: nothing lost, nothing twice', async () => {
    const { token, conversationId } = await chat.token();
    const client = join({ token });
    await client.untilText('welcome');
    await client.send('one');
    await client.untilText('1: one');
    client.sockets().at(-1)?.terminate();
    // Written while the client hears nothing.
    await chat.post(`/conversations/${conversationId}/activities`, SECRET, { type: 'message', text: 'unheard' });
    await client.untilText('2: unheard');
    await client.send('three');
    await client.untilText('3: three');
    expect(client.sockets()).toHaveLength(2);
    expect(textsOf(client)).toEqual(['welcome', 'one', '1: one', 'unheard', '2: unheard', 'three', '3: three']);
    expect(new Set(idsOf(client)).size).toBe(7);
  });

  test('R10 a page loaded again shows the conversation from its beginning with watermark 0', async () => {
    const { token, conversationId } = await chat.token();
    const first = join({ token });
    await first.untilText('welcome');
    await first.send('one');
    await first.untilText('1: one');
    first.end();
    const again = join({ token, conversationId, watermark: '0' });
    await again.untilText('1: one');
    await again.send('two');
    await again.untilText('2: two');
    expect(textsOf(again)).toEqual(['welcome', 'one', '1: one', 'two', '2: two']);
    expect(
      again
        .shown()
        .slice(0, 3)
        .map(({ id }) => id),
    ).toEqual(first.shown().map(({ id }) => id));
  });

  test('R4 R17 an expired token is told as such, and reconnect with fresh ones takes the conversation up again', async () => {
    const { token, conversationId } = await chat.token();
    const client = join({ token });
    await client.untilText('welcome');
    const kept = (await (await chat.post('/chat/keep', token)).json()) as { resumeToken: string };
    chat.pass(1_801_000);
    expect(await client.send('too late')).toBe('retry');
    await client.untilStatus('ExpiredToken');
    const fresh = (await (await chat.post('/chat/token', kept.resumeToken)).json()) as { token: string };
    const reached = (await (await chat.get(`/conversations/${conversationId}`, fresh.token)).json()) as {
      token: string;
      streamUrl: string;
      conversationId: string;
    };
    client.client.reconnect(reached);
    await until(() => client.statuses.at(-1) === 'Online');
    await client.send('in time');
    await client.untilText('1: in time');
    // The old socket lives beside the new one; what comes over both has the same ids.
    expect(textsOf(client)).toEqual(['welcome', 'in time', '1: in time']);
  });

  test('R22 typing shows while the bot is at work', async () => {
    const client = await joined();
    await client.send('typing');
    await client.untilText('typed');
    const kinds = client.activities.map(({ type, text }) => (type === 'typing' ? type : text));
    expect(kinds).toEqual(['welcome', 'typing', 'typing', 'typed']);
  });

  test('R22 R23 a turn that takes long shows typing by itself', async () => {
    const client = await joined();
    chat.bot.gate.isOpen = false;
    const sent = client.send('slow');
    await until(() => client.activities.some(({ type }) => type === 'typing'));
    chat.bot.gate.isOpen = true;
    await sent;
    await client.untilText('slow 1');
  });

  test('R26 the adapter sends by itself into a conversation, in its order, and only into its own', async () => {
    const { token, conversationId } = await chat.token();
    const client = join({ token });
    await client.untilText('welcome');
    const reference = {
      channelId: 'directline',
      conversation: { id: conversationId, isGroup: false, conversationType: 'personal', name: '' },
      user: { id: 'u', name: '' },
    };
    await chat.service.adapter.continueConversation(reference, async (context) => {
      await context.sendActivity('by myself');
    });
    await client.untilText('by myself');
    const elsewhere = chat.service.adapter.continueConversation(
      { ...reference, channelId: 'msteams' },
      async () => undefined,
    );
    await expect(elsewhere).rejects.toThrow(/no conversation of our Direct Line/);
  });
});
