import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { found, TeamsChat, topicOf } from './support.js';

let teams: TeamsChat;
beforeEach(async () => {
  teams = await TeamsChat.open();
});
afterEach(() => teams.bot.stop());

/** The label of a topic, whose answer is a text and a card. */
const question = { type: 'message', text: 'TRO vs. CLETS order' };
const TOPIC = 'tro-vs-clets';

describe('a connector that takes nothing for a while', () => {
  test.each([412, 429, 502, 504])(
    '%i is tried again, each time later, and every reply arrives once',
    async (status) => {
      teams.bot.connector.failNext(status, 2);
      expect((await teams.post('personal', question)).status).toBe(200);
      const { taken } = teams.bot.connector;
      expect(teams.bot.waits).toEqual([500, 1_000]);
      expect(taken).toHaveLength(2);
      expect(taken[0]?.activity.text).toEqual(expect.stringContaining('[1]'));
      expect(taken.map(({ activity }) => topicOf(activity))).toEqual([TOPIC, TOPIC]);
      expect(found(taken[1]?.activity, 'AdaptiveCard')).toHaveLength(1);
    },
  );

  test('what was taken before a failure is not sent again', async () => {
    teams.bot.connector.failNext(429, 1, 1);
    await teams.post('personal', question);
    const { taken } = teams.bot.connector;
    expect(taken).toHaveLength(2);
    expect(teams.bot.connector.sent).toHaveLength(3);
    expect(new Set(taken.map(({ raw }) => raw)).size).toBe(2);
  });

  test('waits as long as Retry-After says', async () => {
    teams.bot.connector.failNext(429, 1, 0, { 'Retry-After': '3' });
    await teams.post('personal', question);
    expect(teams.bot.waits).toEqual([3_000]);
  });

  test('gives up after three retries, and says so to the channel', async () => {
    teams.bot.connector.failNext(429, 1_000);
    expect((await teams.post('personal', question)).status).toBe(502);
    expect(teams.bot.waits.slice(0, 3)).toEqual([500, 1_000, 2_000]);
    expect(teams.bot.connector.taken).toEqual([]);
  });
});

test.each([500, 503, 413, 403])(
  '%i is not tried again: the message may have arrived, or never will',
  async (status) => {
    teams.bot.connector.failNext(status, 1);
    await teams.post('personal', question);
    expect(teams.bot.waits).toEqual([]);
    const answers = teams.bot.connector.sent.filter(({ activity }) => topicOf(activity) === TOPIC && activity.text);
    expect(answers).toHaveLength(1);
  },
);
