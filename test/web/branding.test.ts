import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Branding } from '../../bot/web/branding.js';
import { violations } from './support/axe.js';
import { closeBrowser, hasBrowser, type OpenPage, openPage, type PageOptions } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { type HostSite, startHostSite } from './support/hostSite.js';
import { type SampleChat, startSampleChat } from './support/sampleChat.js';

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z" fill="#888"/></svg>';
const FILE: Branding = {
  name: 'Ley & <Law>',
  title: 'Questions?',
  logo: 'https://office.example/logo.svg',
  color: '#7a1f4e',
  position: 'left',
  offset: 40,
  hideOn: ['/login'],
  officeName: 'A Law Office, Fresno',
  officePhone: '(555) 010-0199',
  officeWeb: 'https://office.example/contact',
};

describe.skipIf(!hasBrowser)('a host’s name, logo, color and office', () => {
  let bot: SampleChat;
  let site: HostSite;
  let open: OpenPage | undefined;
  const OWN =
    'data-name="The Page" data-logo="/logo.svg" data-color="#ffe08a" data-position="right" data-office-name="Another office"';
  const ATTRIBUTES: Record<string, string> = {
    '/own': OWN,
    '/none': 'data-name="" data-title="" data-logo="" data-color="" data-office-name=""',
    '/pale': 'data-color="#ffe08a" data-text-color="#ffffff" data-logo="ftp://office.example/logo.svg"',
    '/login/now': '',
    '/login/shown': 'data-hide-on="/pay"',
  };
  beforeAll(async () => {
    site = await startHostSite((path) => ({
      body: `<h1>Our office</h1><script src="${bot.url}/widget.js" async ${ATTRIBUTES[path] ?? ''}></script>`,
    }));
    bot = await startSampleChat({ branding: FILE, config: { origins: [site.origin] } });
  });
  afterAll(async () => {
    await closeBrowser();
    await site?.close();
    await bot?.stop();
  });
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });

  async function visit(address: string, options: PageOptions = {}): Promise<OpenPage> {
    open = await openPage(options);
    await open.page.route('**/logo.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: LOGO }));
    await open.page.goto(address);
    return open;
  }
  const launcher = (at: OpenPage) => at.page.locator('.launch');
  async function press(at: OpenPage): Promise<Chat> {
    await launcher(at).click();
    const chat = new Chat(at.page.frameLocator('iframe'));
    await chat.greeted();
    return chat;
  }
  const nameOf = (chat: Chat) => chat.locator('#heading').innerText();
  const colorsOf = (chat: Chat) =>
    chat
      .locator('body > header')
      .evaluate((head) => [getComputedStyle(head).backgroundColor, getComputedStyle(head).color]);
  const isLogoDrawn = (chat: Chat) =>
    chat.locator('#logo').evaluate((image) => (image as HTMLImageElement).naturalWidth > 0);

  test('stand in the head of the stand-alone page, before any script, in either language; the tab stays neutral', async () => {
    const html = await (await fetch(`${bot.url}/chat`)).text();
    expect(html).toContain('<h1 id="heading" data-own>Ley &amp; &lt;Law&gt;</h1>');
    expect(html).toContain(':root{--brand:#7a1f4e;--on-brand:#ffffff}');
    const at = await visit(`${bot.url}/chat?language=es`);
    const chat = new Chat(at.page);
    await chat.greeted();
    expect(await nameOf(chat)).toBe('Ley & <Law>');
    expect(await colorsOf(chat)).toEqual(['rgb(122, 31, 78)', 'rgb(255, 255, 255)']);
    await eventually(() => isLogoDrawn(chat)).toBe(true);
    expect(await chat.locator('.office').innerText()).toMatch(
      /De\s*A Law Office, Fresno[\s\S]*Teléfono\s*\(555\) 010-0199/,
    );
    expect(
      await chat.locator('.office a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)),
    ).toEqual(['https://office.example/contact', 'tel:+15550100199']);
    expect(await at.page.title()).toBe('Guía');
    expect(at.faults).toEqual([]);
  });

  test('are on the button and in the widget, as the file says', async () => {
    const at = await visit(site.origin);
    expect(await launcher(at).innerText()).toBe('Questions?');
    expect(await at.page.locator('[data-side]').getAttribute('data-side')).toBe('left');
    await eventually(() =>
      launcher(at)
        .locator('img')
        .evaluate((image) => (image as HTMLImageElement).naturalWidth > 0),
    ).toBe(true);
    const chat = await press(at);
    expect(await at.page.locator('.panel').getAttribute('aria-label')).toBe('Ley & <Law>');
    expect(await nameOf(chat)).toBe('Ley & <Law>');
    expect(await colorsOf(chat)).toEqual(['rgb(122, 31, 78)', 'rgb(255, 255, 255)']);
    await eventually(() => isLogoDrawn(chat)).toBe(true);
    expect(await chat.locator('.office').innerText()).toMatch(/From\s*A Law Office, Fresno/);
    expect(at.faults).toEqual([]);
  });

  test('a page’s own attributes go before the file, its own logo and office included', async () => {
    const at = await visit(`${site.origin}/own`);
    expect(await at.page.locator('[data-side]').getAttribute('data-side')).toBe('right');
    const chat = await press(at);
    await eventually(() => nameOf(chat)).toBe('The Page');
    expect(await colorsOf(chat)).toEqual(['rgb(255, 224, 138)', 'rgb(0, 0, 0)']);
    expect(await chat.locator('#logo').getAttribute('src')).toBe(`${site.origin}/logo.svg`);
    await eventually(() => isLogoDrawn(chat)).toBe(true);
    // The file's phone is not the phone of another office.
    expect(await chat.locator('.office').innerText()).toMatch(/^From:?\s*Another office$/);
    expect(at.faults).toEqual([]);
  });

  test('an attribute without a value takes back what the file says', async () => {
    const at = await visit(`${site.origin}/none`);
    expect(await launcher(at).innerText()).toBe('Chat');
    const chat = await press(at);
    await eventually(() => nameOf(chat)).toBe('Order Guide');
    expect(await chat.locator('#logo, .office, body.branded').count()).toBe(0);
  });

  test('words that cannot be read on their color, and a logo of no web address, are refused with a word to the host', async () => {
    const at = await visit(`${site.origin}/pale`);
    await launcher(at).waitFor();
    expect(await launcher(at).evaluate((button) => getComputedStyle(button).backgroundColor)).toBe('rgb(31, 78, 107)');
    expect(at.faults.join('\n')).toMatch(/data-color="#ffe08a" is not used\..* 4\.5:1/);
    expect(at.faults.join('\n')).toMatch(/data-logo="ftp:[^"]*" is not used\./);
    expect(await launcher(at).locator('img').count()).toBe(0);
  });

  test('on pages that the file names there is no button, unless the page says otherwise', async () => {
    const at = await visit(`${site.origin}/login/now`);
    await at.page.waitForLoadState('networkidle');
    expect(await launcher(at).count()).toBe(0);
    await at.page.goto(`${site.origin}/login/shown`);
    await launcher(at).waitFor();
  });

  test('a site that may not hold the chat cannot put its name or its images into it', async () => {
    const { headers } = await fetch(`${bot.url}/chat?embedded=1&site=https://stranger.example`, {
      headers: { 'X-Forwarded-For': '203.0.113.7' },
    });
    expect(headers.get('content-security-policy')).toContain(`; img-src data: https://office.example ${site.origin}; `);
  });

  test.each([
    ['light', 1_000, 700],
    ['dark', 320, 568],
  ] as const)('keep the chat accessible, %s, %i wide', async (colorScheme, width, height) => {
    const at = await visit(`${bot.url}/chat`, { colorScheme, viewport: { width, height } });
    const chat = new Chat(at.page);
    await chat.greeted();
    await chat.locator('#options').click();
    expect(await violations(at.page)).toEqual([]);
  });

  test('leave the conversation its room at 320 × 256', async () => {
    const at = await visit(`${bot.url}/chat`, { viewport: { width: 320, height: 256 } });
    const chat = new Chat(at.page);
    await chat.greeted();
    expect((await chat.locator('#transcript').boundingBox())?.height).toBeGreaterThan(90);
    expect(await chat.locator('#exit').isVisible()).toBe(true);
  });
});

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
