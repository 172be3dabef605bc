import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Branding } from '../../bot/web/branding.js';
import { violations } from './support/axe.js';
import { closeBrowser, hasBrowser, type OpenPage, openPage, type PageOptions } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { type HostSite, startHostSite } from './support/hostSite.js';
import { LOGO } from './support/logo.js';
import { type SampleChat, startSampleChat } from './support/sampleChat.js';

const FILE: Branding = {
  name: 'Ley & <Law>',
  title: 'Questions?',
  logo: 'https://office.example/logo.svg',
  color: '#7a1f4e',
  position: 'left',
  offset: 40,
  hideOn: ['/login'],
  greeting: 'served',
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
    '/greeting': 'data-greeting="protection"',
    '/usual': 'data-greeting=""',
    '/typed': 'data-greeting="We win your case"',
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

  test.each([
    ['/', 'served', []],
    ['/greeting', 'protection', []],
    ['/usual', undefined, []],
    ['/typed', undefined, [expect.stringContaining('data-greeting="We win your case" is not used')]],
  ])('on %s the chat begins with the greeting %s', async (path, greeting, faults) => {
    const at = await visit(site.origin + path);
    const begun = at.page.waitForRequest(/\/v3\/directline\/conversations$/);
    await press(at);
    expect((await begun).postDataJSON()).toEqual({ locale: 'en', ...(greeting && { greeting }) });
    expect(at.faults).toEqual(faults);
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
    expect((await chat.locator('#heading').boundingBox())?.width).toBeGreaterThan(40);
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

  test('where a single-page app goes on, the button comes and goes, and a chat that is open stays', async () => {
    const at = await visit(`${site.origin}/login/now`);
    const goTo = (path: string): Promise<void> => at.page.evaluate((to) => history.pushState({}, '', to), path);
    await at.page.waitForLoadState('networkidle');
    expect(await launcher(at).count()).toBe(0);
    await goTo('/about');
    await launcher(at).waitFor();
    await at.page.goBack();
    await launcher(at).waitFor({ state: 'detached' });
    await goTo('/about');
    const chat = await press(at);
    await goTo('/login/again');
    await chat.ask('answer', /sample rule holds/);
    await chat.locator('#minimize').click();
    await eventually(() => at.page.locator('.panel').isVisible()).toBe(false);
    expect(await launcher(at).isVisible()).toBe(false);
    await goTo('/about');
    await launcher(at).click();
    await chat.said(/sample rule holds/);
  });

  test('a site that may not hold the chat cannot put its name or its images into it', async () => {
    const { headers } = await fetch(`${bot.url}/chat?embedded=1&site=https://stranger.example`, {
      headers: { 'X-Forwarded-For': '203.0.113.7' },
    });
    expect(headers.get('content-security-policy')).toContain(`; img-src data: https://office.example ${site.origin}; `);
  });

  test.each([360, 390, 416])(
    '%i px wide, the name is seen beside quick exit in the first row, in both languages; the languages are in the options',
    async (width) => {
      for (const language of ['en', 'es']) {
        const at = await visit(`${bot.url}/chat?embedded=1&language=${language}`, { viewport: { width, height: 600 } });
        const chat = new Chat(at.page);
        await chat.greeted();
        await eventually(() => isLogoDrawn(chat)).toBe(true);
        const box = async (selector: string) => (await chat.locator(selector).boundingBox()) ?? undefined;
        expect((await box('#heading'))?.width).toBeGreaterThan(40);
        expect((await box('#heading'))?.height).toBeLessThanOrEqual(44);
        expect((await box('#exit'))?.y).toBe((await box('#options'))?.y);
        expect((await box('body > header'))?.height).toBeLessThanOrEqual(60);
        expect(await chat.locator('.language:visible').count()).toBe(0);
        await chat.locator('#options').click();
        const other = language === 'en' ? 'Español' : 'English';
        expect(await chat.locator('.language:visible').allInnerTexts()).toEqual([other]);
        await chat.locator('.language:visible').click();
        await chat.said(new RegExp(`Heard: ${other}`));
        expect(await chat.locator('#exit').innerText()).toBe(language === 'en' ? 'Salida rápida' : 'Quick exit');
        expect(await at.page.evaluate(() => document.activeElement?.textContent)).toBe(
          language === 'en' ? 'English' : 'Español',
        );
        await at.close();
      }
    },
  );

  test('320 px wide, the languages stay in the head', async () => {
    const at = await visit(`${bot.url}/chat`, { viewport: { width: 320, height: 568 } });
    const chat = new Chat(at.page);
    await chat.greeted();
    expect(await chat.locator('body > header > .language:visible').allInnerTexts()).toEqual(['Español']);
    expect((await chat.locator('#exit').boundingBox())?.y).toBe((await chat.locator('#options').boundingBox())?.y);
  });

  test.each([
    ['light', 1_000, 700],
    ['light', 390, 844],
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
