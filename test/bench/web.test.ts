import { expect, test } from 'vitest';
import { startBare } from '../../bench/web/bare.js';
import { CONDITIONS, openBrowser, visit } from '../../bench/web/measure.js';
import { type Row, table } from '../../bench/web/report.js';
import { chromiumPath } from '../web/support/browser.js';

const row = (name: string, greetingMs: number, longestTaskMs: number): Row => ({
  name,
  kilobytesBefore: 4,
  kilobytesAfter: 24,
  greetingMs,
  replyMs: 20,
  longestTaskMs,
});

test('each peer has beside it how many times as much the first has; nothing where the peer has nothing', () => {
  const lines = table([row('ours', 3_000, 90), row('bare page', 1_500, 0), row('Web Chat', 12_000, 900)]).split('\n');
  const cells = (title: string): string[] => (lines.find((line) => line.includes(title)) ?? '').split(/\s{2,}/);
  expect(cells('ours').slice(1)).toEqual(['ours', 'bare page', 'ratio', 'Web Chat', 'ratio']);
  expect(cells('Press to greeting').slice(1)).toEqual(['3000', '1500', '2.00', '12000', '0.25']);
  expect(cells('Longest task').slice(-4)).toEqual(['0', '–', '900', '0.10']);
});

test.skipIf(chromiumPath === undefined)('the bare page greets and repeats, and is measured as a chat is', async () => {
  const bare = await startBare();
  const browser = await openBrowser(chromiumPath ?? '');
  const [fast] = CONDITIONS;
  if (!fast) throw new Error('no condition');
  const made = await visit(browser, { ...bare, parts: { said: 'p', box: 'input' } }, fast, ['one', 'two']);
  expect(made.replyMs).toHaveLength(2);
  expect(made.bytesAfter).toBeGreaterThan(0);
  await browser.close();
  await bare.stop();
});
