import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { closeBrowser, hasBrowser, type OpenPage, openPage, type PageOptions } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { LOGO } from './support/logo.js';
import { type SampleChat, startSampleChat } from './support/sampleChat.js';

describe.skipIf(!hasBrowser)('the host’s preview', () => {
  let bot: SampleChat;
  let open: OpenPage | undefined;
  beforeAll(async () => {
    bot = await startSampleChat({ branding: { name: 'From the file' } });
  });
  afterAll(async () => {
    await closeBrowser();
    await bot?.stop();
  });
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });

  async function preview(options: PageOptions = {}) {
    open = await openPage(options);
    await open.page.route('**/logo.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: LOGO }));
    await open.page.goto(`${bot.url}/preview`);
    const sample = open.page.frameLocator('#sample iframe');
    await sample.locator('.launch').waitFor();
    return { at: open, page: open.page, sample, chat: new Chat(sample.frameLocator('iframe')) };
  }

  test('draws what is filled in beside the form, on the button and in the open chat', async () => {
    const { at, page, sample, chat } = await preview();
    expect(await page.locator('#name').inputValue()).toBe('From the file');
    await page.locator('#title').fill('Ask "us" & <them>');
    await eventually(() => sample.locator('.launch').innerText()).toBe('Ask "us" & <them>');
    await page.locator('#color').fill('#ffe08a');
    await page.locator('#logo').fill('https://office.example/logo.svg');
    await page.locator('#name').fill('A Law Office');
    await page.locator('#officeName').fill('A Law Office, Fresno');
    await page.locator('#officePhone').fill('555-010-0199');
    await page.locator('#open').check();
    await chat.locator('#heading').getByText('A Law Office').waitFor();
    await chat.locator('.office').getByText('A Law Office, Fresno').waitFor();
    await eventually(() =>
      chat.locator('body > header').evaluate((head) => getComputedStyle(head).backgroundColor),
    ).toBe('rgb(255, 224, 138)');
    await eventually(() =>
      chat.locator('#logo').evaluate((image) => (image as HTMLImageElement).naturalWidth > 0),
    ).toBe(true);
    expect(at.faults).toEqual([]);
  });

  test('what is taken back is gone, whatever the file says', async () => {
    const { page, chat } = await preview();
    await page.locator('#name').fill('');
    await page.locator('#open').check();
    await chat.greeted();
    await eventually(() => chat.locator('#heading').innerText()).toBe('Order Guide');
  });

  test('has the line for a page and the file to copy', async () => {
    const { page } = await preview();
    await page.locator('#title').fill('Ask "us"');
    await page.locator('#hideOn').fill('/login /pay');
    await page.locator('#offset').fill('72');
    await page.locator('#position').selectOption('left');
    await eventually(() => page.locator('#tag').innerText()).toBe(
      '<script src="https://HOST/widget.js" async data-name="From the file" data-title="Ask &quot;us&quot;" data-position="left" data-offset="72" data-hide-on="/login /pay"></script>',
    );
    expect(JSON.parse(await page.locator('#file').innerText())).toEqual({
      name: 'From the file',
      title: 'Ask "us"',
      position: 'left',
      offset: 72,
      hideOn: ['/login', '/pay'],
    });
  });

  test('shows the sample in the language that is chosen, with the greeting that is chosen', async () => {
    const { page, sample, chat } = await preview();
    await page.locator('#language').selectOption('es');
    await sample.getByRole('heading', { name: 'Su sitio' }).waitFor();
    const begun = page.waitForRequest(/\/v3\/directline\/conversations$/);
    await page.locator('#greeting').selectOption('protection');
    await eventually(() => page.locator('#tag').innerText()).toContain('data-greeting="protection"');
    await page.locator('#open').check();
    expect((await begun).postDataJSON()).toEqual({ locale: 'es', greeting: 'protection' });
    expect(await chat.locator('#exit').innerText()).toBe('Salida rápida');
    expect(await page.locator('#tag').innerText()).not.toContain('language');
  });

  test.each<[string, PageOptions, string]>([
    ['by its address', {}, '?language=es'],
    ['by the browser', { locale: 'es-US' }, ''],
  ])('is in Spanish where that is asked for %s, form, choices and frame', async (_, options, query) => {
    open = await openPage(options);
    const { page } = open;
    await page.goto(`${bot.url}/preview${query}`);
    const sample = page.frameLocator('#sample iframe[title="Su sitio, con el chat"]');
    await sample.getByRole('heading', { name: 'Su sitio' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    expect(await page.locator('h1').innerText()).toBe('Vista previa para su sitio web');
    await page.getByLabel('Palabras en el botón').fill('¿Preguntas?');
    await page.getByLabel('Saludo').selectOption('corto');
    await page.getByLabel('Lado').selectOption('izquierda');
    await eventually(() => page.locator('#tag').innerText()).toMatch(
      /data-title="¿Preguntas\?" data-position="left" data-greeting="short"/,
    );
    const words = (await page.locator('#main :is(label, h2, p)').allInnerTexts()).join(' ');
    expect(words).not.toMatch(/\b(?:the|your|button|page)\b/i);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'In English' }).click();
    await page.getByRole('heading', { name: 'Preview for your website' }).waitFor();
  });

  test('says what is wrong and offers nothing to copy', async () => {
    const { page } = await preview();
    await page.locator('#color').fill('#ffe08a');
    await page.locator('#textColor').fill('#ffffff');
    await page.locator('#problems').getByText('textColor cannot be read on "color"').waitFor();
    expect(await page.locator('#textColor').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#tag').innerText()).toBe('');
    await page.locator('#textColor').fill('#000000');
    await eventually(() => page.locator('#tag').innerText()).toContain('data-text-color="#000000"');
    expect(await page.locator('#problems p').count()).toBe(0);
  });

  test('hides the button on the pages that are named', async () => {
    const { page, sample } = await preview();
    await page.locator('#hideOn').fill('/login');
    await page.locator('#path').fill('/login/now');
    await eventually(() => sample.locator('.launch').count()).toBe(0);
    await page.locator('#path').fill('/about');
    await sample.locator('.launch').waitFor();
  });

  test.each(['light', 'dark'] as const)('is accessible, %s', async (colorScheme) => {
    const { page } = await preview({ colorScheme });
    await page.locator('#color').fill('red');
    await page.locator('#problems p').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
