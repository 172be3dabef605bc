import { describe, expect, test } from 'vitest';
import { hasBrowser, type OpenPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { onChatPage } from './support/onChatPage.js';

const ANSWERED = /Yes, the sample rule holds/;

describe.skipIf(!hasBrowser)('the chat page', () => {
  const at = onChatPage();

  test('greets, answers what is written and what is tapped, and says nothing to any other site', async () => {
    await at.chat.ask('answer', ANSWERED);
    await at.chat.tap('Second tap');
    await at.chat.said(/Heard: Second tap/);
    expect(at.open.requests.filter((address) => !address.includes(new URL(at.bot.url).host))).toEqual([]);
    expect(at.open.faults).toEqual([]);
  });

  test('has a title that says nothing of its subject, and nothing in its address', async () => {
    expect(await at.open.page.title()).toBe('Guide');
    await at.chat.ask('answer', ANSWERED);
    expect(at.open.page.url()).toBe(`${at.bot.url}/chat`);
    expect(at.open.requests.filter((address) => /[?&](token|t)=/.test(address) && !address.startsWith('ws'))).toEqual(
      [],
    );
  });

  test('keeps nothing on the device while it is open', async () => {
    await at.chat.ask('answer', ANSWERED);
    expect(await storageOf(at.open)).toEqual([0, 0, '']);
  });

  test('a reload goes on with the chat, and repeats and loses nothing', async () => {
    await at.chat.ask('answer', ANSWERED);
    const before = await at.chat.texts();
    await at.open.page.reload();
    await at.chat.said(ANSWERED);
    await eventually(() => at.chat.texts()).toEqual(before);
    expect(await storageOf(at.open)).toEqual([0, 0, '']);
    await at.chat.ask('short', /Short/);
  });

  test('another tab, or coming back by the browser’s history, starts anew', async () => {
    await at.chat.ask('answer', ANSWERED);
    const other = await at.open.page.context().newPage();
    await other.goto(`${at.bot.url}/chat`);
    const second = new Chat(other);
    await second.greeted();
    expect(await second.texts()).toHaveLength(1);
    await at.open.page.goto('https://elsewhere.example/');
    await at.open.page.goBack();
    await at.chat.greeted();
    expect(await at.chat.texts()).toHaveLength(1);
  });

  test('kept on this device by choice, the chat is shown in another tab when asked for, until it is forgotten', async () => {
    await at.chat.ask('answer', ANSWERED);
    await at.chat.locator('#options').click();
    await at.chat.locator('#keep').check();
    await eventually(async () => (await storageOf(at.open))[0]).toBe(1);
    await at.open.page.close();
    const other = await openAgain(at.open, `${at.bot.url}/chat`);
    await other.state('A chat is kept on this device').waitFor();
    expect(await other.texts()).toEqual([]);
    await other.locator('#state').getByText('Show it').click();
    await other.said(ANSWERED);
    await other.locator('#options').click();
    expect(await other.locator('#keep').isChecked()).toBe(true);
    await other.locator('#forget').click();
    await other.state('This chat is deleted.').waitFor();
    const third = await openAgain(at.open, `${at.bot.url}/chat`);
    await third.greeted();
    expect(await third.texts()).toHaveLength(1);
  });

  test('a kept chat that is not wanted is let go of for a new one', async () => {
    await at.chat.ask('answer', ANSWERED);
    await at.chat.locator('#options').click();
    await at.chat.locator('#keep').check();
    await eventually(async () => (await storageOf(at.open))[0]).toBe(1);
    const other = await openAgain(at.open, `${at.bot.url}/chat`);
    await other.locator('#state').getByText('Start a new chat').click();
    await other.greeted();
    expect(await other.texts()).toHaveLength(1);
    expect(await storageOf(at.open)).toEqual([0, 0, '']);
  });

  test('“forget me”, written, clears the screen and lets go of what the device keeps', async () => {
    await at.chat.ask('answer', ANSWERED);
    await at.chat.locator('#options').click();
    await at.chat.locator('#keep').check();
    await eventually(async () => (await storageOf(at.open))[0]).toBe(1);
    await at.chat.write('forget me');
    await eventually(() => at.chat.texts()).toEqual(['Heard: forget me']);
    await eventually(() => storageOf(at.open)).toEqual([0, 0, '']);
    expect(await at.chat.locator('#keep').isChecked()).toBe(false);
  });

  test('a lost socket comes back, and nothing is lost or repeated', async () => {
    await at.chat.ask('answer', ANSWERED);
    await at.open.cutSockets();
    await at.chat.locator('#state.quiet').waitFor({ state: 'attached', timeout: 25_000 });
    await at.chat.ask('short', /Short/);
    await at.chat.expectNothingTwice();
  });

  test('offline is said, what is written meanwhile goes out when the network is back', async () => {
    await at.open.page.context().setOffline(true);
    await at.chat.state('You are offline').waitFor();
    await at.chat.write('short');
    await at.open.page.context().setOffline(false);
    await at.chat.said(/Short/);
    await eventually(() => at.chat.locator('#state').innerText()).toBe('');
    await at.chat.expectNothingTwice();
  });

  test('a token that has run out while the device slept is renewed without a word', async () => {
    await at.chat.ask('answer', ANSWERED);
    at.bot.pass(40 * 60_000);
    await at.open.cutSockets();
    await at.chat.ask('short', /Short/);
    await at.chat.locator('#state.quiet').waitFor({ state: 'attached' });
    await at.chat.expectNothingTwice();
  });

  test('a conversation that has ended on the server is said to have, with a way to begin anew', async () => {
    const issued = at.open.page.waitForResponse('**/chat/token');
    await at.open.page.goto(`${at.bot.url}/chat`);
    await at.chat.greeted();
    const { token } = await (await issued).json();
    await fetch(`${at.bot.url}/chat/forget`, { method: 'POST', body: token });
    await at.chat.state('This chat has ended.').waitFor({ timeout: 20_000 });
    expect(await at.chat.box.count()).toBe(0);
    expect(await at.chat.locator('#help').innerText()).toMatch(/911.*1-800-799-7233/);
    await at.chat.locator('#state').getByText('Start a new chat').click();
    await at.chat.greeted();
    expect(await at.chat.texts()).toHaveLength(1);
  });

  test('a vote on an answer is counted once, though its first answer is lost, and thanked for', async () => {
    await at.chat.ask('answer', ANSWERED);
    at.bot.votes.splice(0);
    let sent = 0;
    await at.open.page.route('**/activities', async (route) => {
      if (!route.request().postData()?.includes('feedback')) return route.continue();
      sent += 1;
      if (sent > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await at.chat.locator('button[aria-label="Yes, this was helpful"]').click();
    await at.chat.newest.getByText('Thank you').waitFor();
    await eventually(() => at.bot.votes).toEqual([{ topic: 'first', isHelpful: true }]);
    expect(await at.chat.locator('.vote').count()).toBe(0);
    await eventually(() => sent).toBe(2);
    // What is sent later is answered later: a second vote would have come before.
    await at.chat.ask('short', /Short/);
    expect(at.bot.votes).toEqual([{ topic: 'first', isHelpful: true }]);
  });

  test('sources stand in one line that opens in place, lead to a new tab, and are not told where the person comes from', async () => {
    await at.chat.ask('answer', ANSWERED);
    const sources = at.chat.newest.locator('.sources');
    expect(await sources.locator('summary').innerText()).toBe('3 sources · checked November 24, 2026');
    expect(await sources.locator('a').first().isVisible()).toBe(false);
    await sources.locator('summary').click();
    const link = sources.locator('a').first();
    const [opened] = await Promise.all([at.open.page.context().waitForEvent('page'), link.click()]);
    expect(await opened.evaluate(() => [document.referrer, window.opener])).toEqual(['', null]);
  });

  test('a form number leads to the form that a source names; a section of law is no number to copy', async () => {
    await at.chat.ask('answer', ANSWERED);
    expect(await at.chat.newest.locator('p > a').first().getAttribute('href')).toBe('https://law.example/f1');
    expect(await at.chat.newest.locator('button.copy').allInnerTexts()).toEqual(['800-555-0100']);
  });

  test('a form without a page of its own: its number is there to copy, and beside it the way to the page of all forms', async () => {
    await at.open.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await at.chat.ask('forms', /Fill out CH-100/);
    const form = at.chat.newest.locator('.form').first();
    expect(await form.innerText()).toMatch(/^CH-100\s?↗/);
    await form.locator('button').click();
    await eventually(() => at.open.page.evaluate(() => navigator.clipboard.readText())).toBe('CH-100');
    const link = form.getByRole('link', { name: 'The courts’ page of forms (opens in a new tab)' });
    expect(await link.getAttribute('href')).toBe('https://courts.example/forms');
    const [opened] = await Promise.all([at.open.page.context().waitForEvent('page'), link.click()]);
    expect(await opened.evaluate(() => [document.referrer, window.opener])).toEqual(['', null]);
  });

  test('a form leads to its own page also where the reply names no source for it', async () => {
    await at.chat.ask('forms', /Fill out CH-100/);
    expect(await at.chat.newest.locator('.sources').count()).toBe(0);
    expect(
      await at.chat.newest.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
    ).toEqual(['https://courts.example/forms', 'https://law.example/f1', 'https://courts.example/forms']);
    expect(await at.chat.newest.locator('button.copy').allInnerTexts()).toEqual(['CH-100', 'DV-120-INFO']);
  });

  test('phone numbers and whole answers can be copied', async () => {
    await at.open.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const clipboard = (): Promise<string> => at.open.page.evaluate(() => navigator.clipboard.readText());
    await at.chat.locator('button.copy').first().click();
    await eventually(clipboard).toBe('1-800-555-0100');
    await at.chat.ask('answer', ANSWERED);
    await at.chat.newest.locator('.copyAll').click();
    await eventually(clipboard).toMatch(/^Yes, the sample rule holds[\s\S]*Sources: Form DV-110/);
  });

  test('each message says its language, and the page speaks it', async () => {
    await at.chat.ask('hola', /la regla vale/);
    expect(await at.chat.newest.getAttribute('lang')).toBe('es');
    expect(await at.open.page.evaluate(() => document.documentElement.lang)).toBe('es');
    expect(await at.chat.newest.locator('summary').innerText()).toBe('3 fuentes · revisado el 24 de noviembre de 2026');
    // Sources bear their English names, and say so.
    const names = at.chat.newest.locator('.sources li [lang=en]');
    expect(await names.allTextContents()).toEqual(['Form DV-110', 'Fam. Code § 1', 'Fam. Code § 2']);
    expect(await at.chat.locator('#exit').innerText()).toBe('Salida rápida');
    await at.chat.locator('#options').click();
    expect(await at.chat.locator('header').innerText()).toMatch(/Opciones[\s\S]*Guardar este chat/);
    expect(await at.chat.locator('header').innerText()).not.toMatch(/Options|Quick exit|Keep this/);
    await at.chat.locator('#options').click();
    await at.chat.ask('short', /Short/);
    expect(at.bot.locales.slice(-2)).toEqual(['en-US', 'es-US']);
    const own = at.chat.locator('.mine [lang]');
    expect(await own.evaluateAll((all) => all.map((text) => [text.getAttribute('lang'), text.textContent]))).toEqual([
      ['es', 'hola'],
      ['en', 'short'],
    ]);
  });

  test('a tap changes the language of the page at once and asks the bot for it, and leads back', async () => {
    const header = at.chat.locator('header');
    expect(await header.locator('.language:visible').allInnerTexts()).toEqual(['Español']);
    await header.locator('.language:visible').click();
    await at.chat.said(/Heard: Español/);
    expect(at.bot.locales.at(-1)).toBe('es-US');
    expect(await at.open.page.evaluate(() => document.documentElement.lang)).toBe('es');
    expect(await at.chat.locator('#exit').innerText()).toBe('Salida rápida');
    expect(await at.chat.box.getAttribute('placeholder')).toBe('Escriba su pregunta');
    expect(await header.locator('.language:visible').allInnerTexts()).toEqual(['English']);
    expect(await at.open.page.evaluate(() => document.activeElement?.textContent)).toBe('English');
    await at.open.page.keyboard.press('Enter');
    await at.chat.said(/Heard: English/);
    expect(await at.chat.locator('#exit').innerText()).toBe('Quick exit');
  });

  test.each([320, 360, 416])(
    '%i px wide, quick exit is in the first row beside it, in both languages',
    async (width) => {
      await at.open.page.setViewportSize({ width, height: 600 });
      for (const language of ['en', 'es']) {
        await at.open.page.goto('about:blank');
        await at.open.page.goto(`${at.bot.url}/chat?embedded=1&language=${language}`);
        const top = async (selector: string): Promise<number> =>
          (await at.chat.locator(selector).boundingBox())?.y ?? Number.NaN;
        expect(await top('#exit')).toBe(await top('#options'));
        expect(await top('.language:visible')).toBe(await top('#options'));
      }
    },
  );

  test('asked for in Spanish, the page is in Spanish and tells the bot so', async () => {
    await at.open.page.goto(`${at.bot.url}/chat?language=es`);
    await at.chat.greeted();
    expect(await at.chat.locator('#exit').innerText()).toBe('Salida rápida');
    expect(await at.chat.newest.getAttribute('lang')).toBe('es');
    await at.chat.ask('hola', /la regla vale/);
    expect(at.bot.locales.at(-1)).toBe('es-US');
  });
});

/** How many things local and session storage hold, and the cookies. */
function storageOf({ page }: OpenPage): Promise<[number, number, string]> {
  return page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
}

async function openAgain({ page }: OpenPage, address: string): Promise<Chat> {
  const next = await page.context().newPage();
  await next.goto(address);
  return new Chat(next);
}
