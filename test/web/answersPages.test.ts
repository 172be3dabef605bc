import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { hasBrowser } from './support/browser.js';
import { realPages } from './support/realPages.js';

const hasPdfTools = existsSync('/usr/bin/pdftotext');
const PATH = '/answers/firearms';

describe.skipIf(!hasBrowser)('the page of an answer in a browser', () => {
  const at = realPages();

  test.each([
    ['light', PATH],
    ['dark', '/es/answers/served-what-now'],
  ] as const)(
    'axe finds nothing, %s, folded and open; nothing is wider than a small phone',
    async (colorScheme, path) => {
      const { page } = await at(path, { colorScheme, viewport: { width: 320, height: 568 } });
      expect(await violations(page)).toEqual([]);
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await page.locator('details .version').first().isVisible()).toBe(true);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    },
  );

  test('in print, what leads elsewhere is hidden, what is folded is open, and sources show their addresses', async () => {
    const { page } = await at(PATH);
    const folded = page.locator('details .version').first();
    expect(await page.locator('header').isVisible()).toBe(true);
    expect(await folded.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    for (const bar of ['header', 'header nav', '#exit', '.skip', '.ask', 'main nav'])
      expect([bar, await page.locator(bar).first().isVisible()]).toEqual([bar, false]);
    for (const said of ['h1', '.headline', '.help', '.version', 'details .version', '.sources', 'footer'])
      expect([said, await page.locator(said).first().isVisible()]).toEqual([said, true]);
    const sources = await page
      .locator('.sources a')
      .evaluateAll((all) => all.map((link) => [link.getAttribute('href'), getComputedStyle(link, '::after').content]));
    expect(sources.length).toBeGreaterThan(5);
    for (const [address, after] of sources) expect(after?.replace(/" "|" \+ "/g, '')).toContain(address ?? '');
  });

  test('what is folded is unfolded for print where a style cannot do it, and folded again, but for what the reader unfolded', async () => {
    const { page } = await at(PATH);
    const isOpen = (): Promise<boolean[]> =>
      page.locator('main details').evaluateAll((all) => all.map((details) => (details as HTMLDetailsElement).open));
    await page.locator('main summary').first().click();
    const before = await isOpen();
    expect(before.length).toBeGreaterThan(1);
    expect(before).toEqual(before.map((_, index) => index === 0));
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await isOpen()).toEqual(before.map(() => true));
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await isOpen()).toEqual(before);
  });

  test('what is dark on the screen is black on white in print', async () => {
    const { page } = await at(PATH, { colorScheme: 'dark' });
    const colors = (): Promise<string[]> =>
      page.locator('body').evaluate((body) => [getComputedStyle(body).color, getComputedStyle(body).backgroundColor]);
    expect(await colors()).not.toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await page.emulateMedia({ media: 'print' });
    expect(await colors()).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });

  test.skipIf(!hasPdfTools)(
    'the printed sheet has every point, both sides, and each source with its address',
    async () => {
      const { page } = await at(PATH);
      const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
      const wanted = await page.locator('main :is(h1, h2, h3), main section p').allTextContents();
      const addresses = await page
        .locator('.sources a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      const folder = mkdtempSync(join(tmpdir(), 'answer-'));
      const file = join(folder, 'answer.pdf');
      writeFileSync(file, await page.pdf());
      const text = squeezed(execFileSync('/usr/bin/pdftotext', ['-layout', file, '-']).toString());
      rmSync(folder, { recursive: true });
      for (const words of wanted.filter((each) => each !== 'People also ask')) expect(text).toContain(squeezed(words));
      for (const address of addresses) expect(text).toContain(squeezed(address ?? ''));
      for (const control of ['Quick exit', 'People also ask', 'Ask a question about this in the chat'])
        expect(text).not.toContain(squeezed(control));
    },
  );
});
