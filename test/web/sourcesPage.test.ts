import { describe, expect, test } from 'vitest';
import { articleLine } from '../../bot/render/sourceLines.js';
import { sourcesOf } from '../../dialogs/replies/reply.js';
import { Words } from '../../dialogs/replies/words.js';
import { realKnowledge } from '../support/realKnowledge.js';
import { TODAY } from '../support/today.js';
import { violations } from './support/axe.js';
import { hasBrowser } from './support/browser.js';
import { realPages } from './support/realPages.js';

describe.skipIf(!hasBrowser)('the sources in a browser', () => {
  const at = realPages();

  test('in Spanish axe finds nothing, nothing is wider than a small phone, and no script fails', async () => {
    const { page, faults } = await at('/es/sources', { viewport: { width: 320, height: 568 } });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(faults).toEqual([]);
  });

  test.each(['prohibicion armas', 'PROHIBICIÓN  armas'])('“%s” finds the row, accents or not', async (words) => {
    const { page } = await at('/es/sources');
    await page.getByLabel('Mostrar solo las afirmaciones con estas palabras').fill(words);
    const shown = page.locator('article:visible');
    const count = await shown.count();
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(await page.locator('article').count());
    for (const text of await shown.allInnerTexts()) expect(text.toLowerCase()).toMatch(/prohibición/);
    expect(await page.locator('#count').textContent()).toMatch(new RegExp(`^${count} / `));
  });

  test.each(['en', 'es'] as const)('what an answer quotes of the document finds its row: %s', async (language) => {
    const knowledge = await realKnowledge();
    const { sourceWords } = new Words(knowledge, TODAY, language);
    const { page } = await at(language === 'en' ? '/sources' : '/es/sources');
    const quoted = knowledge
      .topics()
      .flatMap((topic) => knowledge.entry(topic, TODAY, language)?.points ?? [])
      .flatMap(({ correction }) => sourcesOf(correction?.citations ?? [], TODAY, sourceWords) ?? [])
      .flatMap((sources) => articleLine(sources).map((line) => [sources.article?.id as string, line] as const));
    expect(quoted.length).toBeGreaterThan(0);
    for (const [id, line] of new Map(quoted)) {
      await page.locator('#filter').fill(/“(.+)”/.exec(line)?.[1] ?? line);
      expect(await page.locator('article:visible').evaluateAll((all) => all.map((row) => row.id))).toContain(id);
    }
  });

  test('the two languages lead to each other, and the index to its rows', async () => {
    const { page } = await at('/es/sources');
    await page.getByRole('link', { name: 'la ley dice otra cosa' }).click();
    expect(new URL(page.url()).hash).toBe('#document-1-conflicts');
    await page.getByRole('link', { name: 'In English' }).click();
    await page
      .getByRole('heading', { name: /what the law says/ })
      .first()
      .waitFor();
    expect(new URL(page.url()).pathname).toBe('/sources');
    await page.getByRole('link', { name: 'En español' }).click();
    await page
      .getByRole('heading', { name: /qué dice la ley/ })
      .first()
      .waitFor();
    expect(new URL(page.url()).pathname).toBe('/es/sources');
  });
});
