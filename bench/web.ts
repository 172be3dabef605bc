import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../knowledge/paths.js';
import { startBare } from './web/bare.js';
import { startEcho } from './web/echo.js';
import { type ChatParts, CONDITIONS, openBrowser, type Visit, visit } from './web/measure.js';
import { startOrderGuide } from './web/orderGuide.js';
import { type Row, reportPage, table } from './web/report.js';

const ROUNDS = 3;
const QUESTIONS = [
  'what is clets',
  'who are you',
  'how long does a tro last',
  'what does it cost',
  'do i need a lawyer',
];

/** Where each client shows what is said, and where one writes. */
const OURS: ChatParts = { said: '.answer, .mine p', box: '#box' };
const BARE: ChatParts = { said: 'p', box: 'input' };
const WEB_CHAT: ChatParts = { said: '.webchat__bubble__content', box: '[data-id="webchat-sendbox-input"]' };

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
const progress = (line: string): boolean => process.stderr.write(`\r\x1b[K${line}`);

const rowOf = (name: string, visits: readonly Visit[]): Row => ({
  name,
  kilobytesBefore: median(visits.map(({ bytesBefore }) => bytesBefore)) / 1_000,
  kilobytesAfter: median(visits.map(({ bytesAfter }) => bytesAfter)) / 1_000,
  greetingMs: median(visits.map(({ greetingMs }) => greetingMs)),
  replyMs: median(visits.flatMap(({ replyMs }) => replyMs)),
  longestTaskMs: median(visits.map(({ longestTaskMs }) => longestTaskMs)),
});

/** `npm run bench -- web [ROUNDS]`, in the browser at `CHROMIUM` or `/usr/bin/chromium`: page weight before and after
 *  the press, press to greeting, sending to reply and the longest task, in four conditions, beside the barest page with a socket
 *  and an echo bot in Web Chat in the same run, in turns, medians. Writes a page into `data/bench`. */
export async function benchWeb([rounds = String(ROUNDS)]: readonly string[]): Promise<number> {
  if (!(Number(rounds) >= 1)) {
    process.stderr.write('Give a number of rounds of 1 or more, or leave it out.\n');
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-web-'));
  progress('starting both bots');
  const servers = {
    'Order Guide': { ...(await startOrderGuide(folder, process.env)), parts: OURS },
    'bare page': { ...(await startBare()), parts: BARE },
    'echo in Web Chat': { ...(await startEcho(folder)), parts: WEB_CHAT },
  };
  const browser = await openBrowser(process.env.CHROMIUM ?? '/usr/bin/chromium');
  const visits = new Map<string, Map<string, Visit[]>>();
  try {
    for (let round = 1; round <= Number(rounds); round += 1) {
      for (const condition of CONDITIONS) {
        const ofCondition = visits.get(condition.name) ?? new Map<string, Visit[]>();
        visits.set(condition.name, ofCondition);
        for (const [name, server] of Object.entries(servers)) {
          progress(`round ${round} of ${rounds}, ${condition.name}: ${name}`);
          const made = await visit(browser, server, condition, QUESTIONS);
          ofCondition.set(name, [...(ofCondition.get(name) ?? []), made]);
        }
      }
    }
  } finally {
    await browser.close();
    for (const server of Object.values(servers)) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  progress('');
  const groups = [...visits].map(([condition, byName]) => ({
    condition,
    rows: [...byName].map(([name, all]) => rowOf(name, all)),
  }));
  const file = join(projectRoot, 'data/bench/web.html');
  mkdirSync(join(projectRoot, 'data/bench'), { recursive: true });
  writeFileSync(file, reportPage(groups, Number(rounds)));
  for (const { condition, rows } of groups) process.stdout.write(`${condition}\n${table(rows)}\n\n`);
  process.stdout.write(`${file}\n`);
  return 0;
}
