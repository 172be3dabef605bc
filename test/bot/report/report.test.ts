import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { projectRoot } from '../../../knowledge/paths.js';
import { type BotProcess, startBotProcess } from '../../web/support/botProcess.js';

const TOKEN = 'a-token-of-the-host-alone';
const NOBODY_KNOWS = 'how do i cook a zebra stew, my number is 555-867-5309';

/** The product in a process of its own: people talk, it ends, and the host reads. */
describe('the host’s report', () => {
  let bot: BotProcess;
  beforeAll(async () => {
    bot = await startBotProcess({ REPORT_TOKEN: TOKEN, FEEDBACK_TEXT: 'on' });
    await talk(NOBODY_KNOWS, 'what happens to my guns', 'he is outside with a gun');
    await talk('¿qué es una orden temporal?');
    await bot.restart('ended');
  });
  afterAll(() => bot.stop());

  /** A conversation over the chat's own service, each message answered before the next. */
  async function talk(...texts: readonly string[]): Promise<void> {
    const post = async (path: string, token: string, body: object): Promise<Record<string, string>> =>
      (
        await fetch(bot.url + path, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
          body: JSON.stringify(body),
        })
      ).json();
    const { token = '', userId } = await post('/chat/token', '', {});
    const { conversationId } = await post('/v3/directline/conversations', token, {});
    const activities = `/v3/directline/conversations/${conversationId}/activities`;
    const said = async (): Promise<number> => {
      const answer = await fetch(bot.url + activities, { headers: { Authorization: `Bearer ${token}` } });
      const { activities: all } = (await answer.json()) as { activities: { from: { id: string }; type: string }[] };
      return all.filter(({ from, type }) => type === 'message' && from.id !== userId).length;
    };
    const until = (count: number): Promise<void> =>
      vi.waitFor(async () => expect(await said()).toBe(count), { timeout: 20_000 });
    await until(1);
    for (const [index, text] of texts.entries()) {
      await post(activities, token, { type: 'message', text, from: { id: userId } });
      await until(index + 2);
    }
  }
  const read = (path: string, authorization?: string): Promise<Response> =>
    fetch(bot.url + path, { headers: authorization === undefined ? {} : { Authorization: authorization } });
  const basic = (password: string): string => `Basic ${Buffer.from(`host:${password}`).toString('base64')}`;
  const command = async (...args: string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(projectRoot, 'dist/bot/commands/report.js'), ...args],
      { env: { PATH: process.env.PATH, DATA_DIR: bot.dataDir, FEEDBACK_TEXT: 'on' } },
    );
    return stdout;
  };

  test('opens for its own secret alone', async () => {
    for (const path of ['/report', '/report.csv']) {
      const closed = await read(path);
      expect([closed.status, closed.headers.get('www-authenticate')]).toEqual([
        401,
        'Basic realm="report", charset="UTF-8"',
      ]);
      expect((await read(path, basic('another-token-of-nobody'))).status).toBe(401);
      expect((await read(path, 'Bearer')).status).toBe(401);
      expect((await read(path, basic(TOKEN))).status).toBe(200);
      expect((await read(path, `Bearer ${TOKEN}`)).status).toBe(200);
    }
  });

  test('as CSV: days, names and numbers, and no words', async () => {
    const csv = await (await read('/report.csv', `Bearer ${TOKEN}`)).text();
    const rows = csv.trim().split('\r\n').slice(1);
    for (const row of rows) expect(row).toMatch(/^\d{4}-\d{2}-\d{2},[a-z]+,[\w @.-]*,\d+$/);
    const of = (what: string): number =>
      rows.filter((row) => row.includes(`,${what},`)).reduce((sum, row) => sum + Number(row.split(',').at(-1)), 0);
    expect([of('conversations,'), of('messages,'), of('danger,'), of('language,es')]).toEqual([2, 4, 1, 1]);
    expect(of('topic,firearms')).toBeGreaterThanOrEqual(1);
    expect(
      rows.filter((row) => row.includes(',time,')).reduce((sum, row) => sum + Number(row.split(',').at(-1)), 0),
    ).toBe(4);
    expect(csv).not.toMatch(/zebra|867|guns|outside/);
    expect(await command('--csv')).toBe(csv);
  });

  test('as a page with plots; questions that nothing answered have what names people masked', async () => {
    const answer = await read('/report', basic(TOKEN));
    const page = await answer.text();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(page.match(/<svg class="plot"/g)).toHaveLength(4);
    expect(page).toContain('aria-label="Danger told, messages a day, at most 1 a day"');
    expect(page).toMatch(/zebra/);
    expect(page).not.toMatch(/867-5309/);
    expect(page).not.toMatch(/he is outside/);
    expect(page).not.toMatch(/\sstyle="/);
    const file = join(bot.dataDir, 'report.html');
    await command('--html', file);
    const main = (whole: string): string | undefined => /<main[\s\S]*<\/main>/.exec(whole)?.[0];
    expect(main(readFileSync(file, 'utf8'))).toBe(main(page));
  });

  test('in a terminal', async () => {
    const text = await command();
    expect(text).toMatch(/conversations\s+2\n\s+messages\s+4\n\s+danger told\s+1\n/);
    expect(text).not.toMatch(/867-5309/);
  });

  test('a wrong option is told how to use it', async () => {
    await expect(command('--days', 'x')).rejects.toThrow(/Usage: npm run -s report/);
  });
});

test('without a secret there is no such address', async () => {
  const bot = await startBotProcess();
  try {
    for (const path of ['/report', '/report.csv']) expect((await fetch(bot.url + path)).status).toBe(404);
  } finally {
    await bot.stop();
  }
});
