import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { openPlan } from './support/planPages.js';
import { type SampleChat, startSampleChat } from './support/sampleChat.js';

let bot: SampleChat;
let open: OpenPage;
beforeAll(async () => {
  if (hasBrowser) bot = await startSampleChat();
});
afterAll(async () => {
  await closeBrowser();
  await bot?.stop();
});
afterEach(() => open?.close());

/** The browser's own accessibility tree, as screen readers get it: role and name of each element in it. */
async function spokenNames(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => `${role?.value ?? ''} ${name?.value ?? ''}`.trim());
}

describe.skipIf(!hasBrowser)('axe finds nothing', () => {
  test.each(['light', 'dark'] as const)('on the pages around the chat, %s', async (colorScheme) => {
    open = await openPage({ colorScheme });
    for (const path of ['/', '/answers', '/answers/first', '/sources', '/nowhere', '/preview']) {
      await open.page.goto(bot.url + path);
      expect([path, ...(await violations(open.page))]).toEqual([path]);
    }
  });

  test.each(['light', 'dark'] as const)('on the front page with the chat open in it, %s', async (colorScheme) => {
    open = await openPage({ colorScheme });
    await open.page.goto(bot.url);
    await open.page.locator('.launch').waitFor();
    expect(await violations(open.page)).toEqual([]);
    await open.page.locator('[data-ask]').first().click();
    await new Chat(open.page.frameLocator('iframe')).said(/Heard/);
    expect(await violations(open.page)).toEqual([]);
  });

  test.each([
    ['light', 1_000, 700],
    ['dark', 1_000, 700],
    ['light', 320, 256],
    ['dark', 390, 844],
  ] as const)('on the chat page in every state, %s, %i × %i', async (colorScheme, width, height) => {
    open = await openPage({ colorScheme, viewport: { width, height } });
    const chat = new Chat(open.page);
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
    const check = async (state: string): Promise<void> =>
      expect([state, ...(await violations(open.page))]).toEqual([state]);
    await check('greeting');
    for (const word of [
      'answer',
      'forms',
      'facts',
      'choose',
      'several',
      'day',
      'hour',
      'compare',
      'plan',
      'danger',
      'hola',
    ]) {
      const before = await chat.locator('.answer').count();
      await chat.write(word);
      await chat.locator('.answer').nth(before).waitFor();
      for (const summary of await chat.newest.locator('summary').all()) await summary.click();
      await check(word);
    }
    await chat.ask('facts', /Noted/);
    await chat.locator('.facts li button').first().click();
    await check('a fact open');
    await chat.locator('#options').click();
    await check('options');
    await chat.box.fill('a'.repeat(4_100));
    await check('too long');
    await open.page.context().setOffline(true);
    await chat.state(/You are offline|No tiene conexión/).waitFor();
    await check('offline');
    await open.page.context().setOffline(false);
    await chat.locator('#forget').click();
    await chat.state(/This chat is deleted|Este chat está borrado/).waitFor();
    await check('deleted');
  });

  test.each(['light', 'dark'] as const)('on the plan, %s', async (colorScheme) => {
    open = await openPage({ colorScheme });
    const chat = new Chat(open.page);
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
    const plan = await openPlan(open.page, chat);
    await plan.locator('ol.steps input').first().check();
    expect(await violations(plan)).toEqual([]);
  });

  test('where the chat cannot be reached', async () => {
    open = await openPage();
    await open.page.route('**/chat/token', (route) => route.abort());
    await open.page.goto(`${bot.url}/chat`);
    await new Chat(open.page).state('cannot be reached').waitFor();
    expect(await violations(open.page)).toEqual([]);
  });

  test('at twice the size nothing is cut off', async () => {
    open = await openPage({ viewport: { width: 640, height: 700 }, deviceScaleFactor: 2 });
    const chat = new Chat(open.page);
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
    await chat.ask('danger', /safe place/);
    await open.page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await open.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    for (const selector of ['#exit', '#box', '.danger a'])
      expect(await chat.locator(selector).first().isVisible()).toBe(true);
  });

  test('at 320 × 256 the conversation is still in sight beside danger and facts', async () => {
    open = await openPage({ viewport: { width: 320, height: 256 } });
    const chat = new Chat(open.page);
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
    await chat.ask('facts', /Noted/);
    await chat.ask('choose', /Which paper/);
    const height = (): Promise<number> => chat.locator('#transcript').evaluate(({ clientHeight }) => clientHeight);
    expect(await height()).toBeGreaterThan(90);
    await chat.ask('danger', /safe place/);
    expect(await height()).toBeGreaterThan(60);
  });
});

describe.skipIf(!hasBrowser)('by keyboard alone', () => {
  /** Presses Tab until the element with the focus is called so. */
  async function tabTo(name: RegExp): Promise<void> {
    const { page } = open;
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab');
      for (const frame of page.frames()) {
        const focused = await frame.evaluate(() => {
          let active = document.activeElement;
          while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
          if (active === null || active === document.body || active.tagName === 'IFRAME') return '';
          return `${active.getAttribute('aria-label') ?? ''} ${active.getAttribute('placeholder') ?? ''} ${active.textContent ?? ''}`;
        });
        if (name.test(focused)) return;
      }
    }
    throw new Error(`Tab leads nowhere that is called ${name}`);
  }

  test('a whole conversation in the widget: open, ask, unfold, vote, choose, close', async () => {
    open = await openPage();
    const { keyboard } = open.page;
    await open.page.goto(bot.url);
    await open.page.locator('.launch').waitFor();
    await tabTo(/^\s*Chat/);
    await keyboard.press('Enter');
    const chat = new Chat(open.page.frameLocator('iframe'));
    await chat.greeted();
    await eventually(() => chat.box.evaluate((box) => box === document.activeElement)).toBe(true);
    await keyboard.type('answer');
    await keyboard.press('Enter');
    await chat.said(/sample rule/);
    await tabTo(/^\s*3 sources/);
    await keyboard.press('Enter');
    await chat.newest.getByText('Fam. Code § 2').waitFor();
    await tabTo(/Yes, this was helpful/);
    await keyboard.press('Enter');
    // The pressed button is gone: reading goes on at the thanks.
    const thanks = chat.newest.locator('.thanks');
    await eventually(() => thanks.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await thanks.innerText()).toBe('Thank you for telling us.');
    await tabTo(/Your question/);
    await keyboard.press('Shift+Tab');
    await eventually(() =>
      chat
        .locator('.taps button')
        .last()
        .evaluate((tap) => tap === document.activeElement),
    ).toBe(true);
    await keyboard.press('ArrowUp');
    await keyboard.press('Enter');
    await chat.said(/Heard: First tap/);
    // Reading goes on at the reply: what was tapped is gone.
    await eventually(() => chat.newest.evaluate((answer) => answer === document.activeElement)).toBe(true);
    await tabTo(/Your question/);
    await keyboard.type('choose');
    await keyboard.press('Enter');
    await chat.said(/Which paper/);
    await tabTo(/Quick exit/);
    await tabTo(/Search in 12/);
    await keyboard.type('number 7');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await chat.said(/Heard: Paper number 7/);
    await tabTo(/Close the chat window/);
    await keyboard.press('Enter');
    await open.page.locator('.launch').waitFor();
  });

  test('the options open, close on Escape, and give the focus back', async () => {
    open = await openPage();
    await open.page.goto(`${bot.url}/chat`);
    const chat = new Chat(open.page);
    await chat.greeted();
    await tabTo(/Options/);
    await open.page.keyboard.press('Enter');
    await tabTo(/Forget me/);
    await open.page.keyboard.press('Escape');
    expect(await chat.locator('#options-panel').isVisible()).toBe(false);
    expect(await open.page.evaluate(() => document.activeElement?.id)).toBe('options');
  });

  test('what a screen reader reads out: names, landmarks, one headline for each reply', async () => {
    open = await openPage();
    await open.page.goto(`${bot.url}/chat`);
    const chat = new Chat(open.page);
    await chat.greeted();
    await chat.ask('answer', /sample rule/);
    const spoken = await spokenNames(open.page);
    expect(spoken).toEqual(
      expect.arrayContaining([
        'banner Order Guide',
        'heading Order Guide',
        'link Quick exit',
        'log Conversation',
        'textbox Your question',
        'button Send',
        'button First tap',
        'article Order Guide: Yes, the sample rule holds.',
        'button Yes, this was helpful',
        'button No, this was not helpful',
      ]),
    );
    expect(spoken.filter((name) => /^(button|textbox|link|checkbox|searchbox) *$/.test(name))).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)('by the accessibility tree alone, roles and names', () => {
  test('a whole conversation: ask, choose, pick a day, danger, safe, plan, comparison', async () => {
    open = await openPage();
    const { page } = open;
    await page.goto(`${bot.url}/chat`);
    const main = page.getByRole('main', { name: 'Order Guide' });
    const log = main.getByRole('log', { name: 'Conversation' });
    const box = main.getByRole('textbox', { name: 'Your question' });
    /** A reply, by what it is called: its headline. */
    const reply = (headline: string | RegExp) => log.getByRole('article', { name: headline });
    const ask = async (text: string, headline: string | RegExp): Promise<void> => {
      await box.fill(text);
      await main.getByRole('button', { name: 'Send' }).click();
      await reply(headline).last().waitFor();
    };
    /** The tree of what is there now has these lines, in this order. */
    const hears = async (...lines: readonly string[]): Promise<void> => {
      const tree = await main.ariaSnapshot();
      expect(
        lines.filter((line) => !tree.includes(line)),
        tree,
      ).toEqual([]);
      const places = lines.map((line) => tree.indexOf(line));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    };

    await reply(/I am the sample guide/).waitFor();
    await hears('log "Conversation"', 'article "Order Guide: I am the sample guide.', 'textbox "Your question"');
    await ask('answer', 'Order Guide: Yes, the sample rule holds.');
    await hears('article "Order Guide: Yes, the sample rule holds."', 'listitem: One thing to know', '3 sources');
    await ask('choose', 'Order Guide: Which paper is it?');
    await hears(
      'progressbar "Question 1 of 5"',
      'group "Answers you can choose"',
      'searchbox "Search in 12',
      'button "Paper number 1,',
    );
    await log.getByRole('searchbox').fill('number 7');
    await log.getByRole('group', { name: 'Answers you can choose' }).getByRole('button').click();
    await reply(/Heard: Paper number 7/).waitFor();
    await ask('day', 'Order Guide: What day was it?');
    await log.getByRole('textbox', { name: 'Pick the day' }).fill('2026-12-14');
    await log.getByRole('button', { name: 'Use this' }).click();
    await reply('Order Guide: Heard: December 14, 2026').waitFor();
    await ask('danger', 'Order Guide: Get to a safe place first.');
    await hears('region "Help now"', 'link "Call 911"', 'button "I am safe"', 'textbox "Your question"');
    const help = main.getByRole('region', { name: 'Help now' });
    expect(await help.getByRole('link').allTextContents()).toEqual(['Call 911', 'Text the sample line']);
    await help.getByRole('button', { name: 'I am safe' }).click();
    await reply('Order Guide: Heard: I am safe').waitFor();
    expect(await help.count()).toBe(0);
    await ask('plan', 'Order Guide: What to do now <and> next');
    await hears('region "What to do now <and> next"', 'Step file', 'Step serve', 'button "Print"');
    await ask('compare', 'Order Guide: They differ in five ways.');
    const table = log.getByRole('table', { name: 'Sample orders side by side' });
    expect(await table.getByRole('row').count()).toBe(4);
    expect(await table.getByRole('rowheader').allTextContents()).toEqual(['Yours', 'Second', 'Third']);
    await hears('table "Sample orders side by side"', 'columnheader "Who makes it"', 'rowheader "Yours"');
  });
});
