import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endWithTests } from './state/support/endWithTests.js';
import { rawHttp, statusOf } from './support/rawHttp.js';

let child: ChildProcess;
let port = 0;
let output = '';

beforeAll(async () => {
  child = spawn(process.execPath, [fileURLToPath(new URL('support/throwingServer.mjs', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  endWithTests(child);
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  while (!/port \d+\n/.test(output)) await once(child.stdout ?? child, 'data');
  port = Number(/port (\d+)/.exec(output)?.[1]);
});
afterAll(() => child.kill());

const get = (path: string, more = ''): Promise<string> =>
  rawHttp(port, `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n${more}\r\nhi`);

test.each(['/at-once', '/timer', '/tick', '/body'])(
  '%s: 500 for its own request, and the process goes on',
  async (path) => {
    const answer = await get(path);
    expect(statusOf(answer)).toBe(500);
    expect(answer).not.toContain('words');
    expect(statusOf(await get('/'))).toBe(200);
  },
);

test('a socket that throws is cut, and the process goes on', async () => {
  const answer = await rawHttp(port, 'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\nmore');
  expect(answer).toBe('');
  expect(statusOf(await get('/'))).toBe(200);
});

test('a rejected promise ends nothing', async () => {
  expect(await get('/rejected')).toContain('late');
  expect(statusOf(await get('/'))).toBe(200);
});

test('an error of no request stops the process in order; no line has what was typed', async () => {
  child.stdin?.write('x');
  const [code] = await once(child, 'exit');
  expect(code).toBe(7);
  expect(output).toContain('process Error');
  expect(output).not.toContain('words');
});
