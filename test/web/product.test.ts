import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Language, TopicId } from '../../knowledge/contract.js';
import { isoDate, topicId } from '../../knowledge/ids.js';
import { realKnowledge } from '../support/realKnowledge.js';
import { type BotProcess, startBotProcess } from './support/botProcess.js';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { firstLineIsOnTop, SIZES } from './support/firstLine.js';

/** The product as it is started, model and all: what the sample bot cannot show. */
describe.skipIf(!hasBrowser)('the product in a browser', () => {
  let bot: BotProcess;
  let open: OpenPage;
  let chat: Chat;
  beforeAll(async () => {
    bot = await startBotProcess({ CHAT_MESSAGES_PER_MINUTE: '10000' });
  });
  afterAll(async () => {
    await closeBrowser();
    await bot?.stop();
  });
  beforeEach(async () => {
    open = await openPage();
    chat = new Chat(open.page);
    await open.page.goto(`${bot.url}/chat`);
    await chat.newest.waitFor();
  });
  afterEach(() => open.close());

  test.each(['killed', 'ended'] as const)(
    'a server %s in mid-conversation and started again: the conversation goes on',
    async (how) => {
      await chat.turn('what is clets');
      await bot.restart(how);
      await chat.locator('#state.quiet').waitFor({ state: 'attached', timeout: 30_000 });
      await chat.turn('who are you');
      await chat.expectNothingTwice();
    },
  );

  test('a token that has run out while the device slept is renewed without a word', async () => {
    await chat.turn('what is clets');
    bot.fortyMinutesLater();
    await open.cutSockets();
    await chat.turn('who are you');
    await chat.locator('#state.quiet').waitFor({ state: 'attached' });
    await chat.expectNothingTwice();
  });

  test('“forget me”, written, clears the screen', async () => {
    await chat.turn('what is clets');
    await chat.write('forget me');
    await eventually(async () => (await chat.texts()).length).toBe(1);
  });

  test('an answer leads, and what was told is said back below it', async () => {
    await chat.turn('i was served yesterday with a dv-110, when do i have to hand over my guns');
    expect(await chat.newest.locator('.echo').innerText()).toMatch(/^Noted · .*DV-110/);
    expect(await chat.newest.locator('.headline').innerText()).not.toMatch(/Noted/);
    await chat.turn('me entregaron los papeles ayer, cuándo es la audiencia');
    expect(await chat.newest.locator('.headline').innerText()).not.toMatch(/Anotado/);
  });

  test.each([
    [
      'en-US',
      'i was served on {served} with a dv-110, the order is against me, the hearing is on {hearing}. i have guns',
      ['Hearing {hearing}', 'Served {served}', 'DV-110', 'Against me'],
    ],
    [
      'es-US',
      'me entregaron los papeles el {served}, es un dv-110, la orden es contra mí, la audiencia es el {hearing}. tengo armas',
      ['Audiencia {hearing}', 'Entrega {served}', 'DV-110', 'Contra mí'],
    ],
  ] as const)(
    'on a phone the days and the paper that were told are in sight, most urgent first, %s',
    async (locale, told, first) => {
      const filled = (text: string, format: Intl.DateTimeFormatOptions): string =>
        Object.entries({ served: -2, hearing: 15 }).reduce((left, [name, days]) => {
          const day = new Date(Date.now() + days * 86_400_000).toLocaleDateString(locale, format);
          return left.replace(`{${name}}`, day);
        }, text);
      await open.page.setViewportSize({ width: 390, height: 844 });
      await chat.turn(filled(told, { dateStyle: 'long' }));
      const chips = chat.locator('.facts li button');
      const texts = await chips.allInnerTexts();
      // A day of another year ends in the year.
      for (const [index, text] of first.entries())
        expect(texts[index]).toMatch(new RegExp(`^${filled(text, { month: 'short', day: 'numeric' })}`));
      /** Where each is in the list, and how high the list is. */
      const look = () =>
        chat.locator('.facts ul').evaluate((list) => ({
          height: list.clientHeight,
          chips: [...list.querySelectorAll('button')].map((chip) => {
            const [box, around] = [chip.getBoundingClientRect(), list.getBoundingClientRect()];
            return { top: box.top - around.top, bottom: box.bottom - around.top, right: box.right };
          }),
        }));
      const onPhone = await look();
      expect(new Set(onPhone.chips.filter(({ bottom }) => bottom <= onPhone.height).map(({ top }) => top)).size).toBe(
        2,
      );
      expect(onPhone.chips.slice(0, first.length).every(({ bottom }) => bottom <= onPhone.height)).toBe(true);
      // The upper edge of what is not in sight shows that it goes on.
      const hidden = onPhone.chips.find(({ bottom }) => bottom > onPhone.height);
      if (hidden) expect(hidden.top).toBeLessThan(onPhone.height);
      await open.page.setViewportSize({ width: 320, height: 256 });
      const [hearing, ...others] = (await look()).chips;
      expect(hearing?.right).toBeLessThanOrEqual(320);
      expect(others.every(({ right }) => right <= 320)).toBe(true);
    },
  );

  test('somebody outside with a gun: the weapon comes first', async () => {
    await chat.turn('he is outside with a gun');
    expect(await chat.newest.locator('.headline').innerText()).toMatch(/weapon.*call 911/);
  });

  const titleOf = async (topic: TopicId, language: Language): Promise<string> =>
    (await realKnowledge()).entry(topic, isoDate(new Date().toISOString().slice(0, 10)), language)?.title ?? '';

  test('in the widget on a phone with its keyboard open the sentence that answers is at the top of the view', async () => {
    await open.page.setViewportSize({ width: 390, height: 420 });
    await open.page.goto(bot.url);
    await open.page.locator('.launch').click();
    const widget = new Chat(open.page.frameLocator('iframe'));
    await widget.newest.waitFor();
    await widget.turn(await titleOf(topicId('tro-vs-clets'), 'en'));
    const frame = open.page.frames().find((each) => each.url().includes('/chat?'));
    await eventually(() => frame && firstLineIsOnTop(frame)).toEqual({ kind: 'top' });
  });

  const parts = [1, 2, 3, 4, 5, 6];
  test.each(['en', 'es'].flatMap((language) => parts.map((part) => [language, part] as const)))(
    'every answer, %s, part %i of 6, in five sizes: the sentence that answers is at the top of the view',
    async (language, part) => {
      const topics = (await realKnowledge()).topics().filter((_, index) => index % parts.length === part - 1);
      expect(topics.length).toBeGreaterThan(5);
      await open.page.goto('about:blank');
      await open.page.goto(`${bot.url}/chat?language=${language}`);
      await chat.newest.waitFor();
      for (const topic of topics) {
        await chat.turn(await titleOf(topic, language));
        for (const [size, viewport] of SIZES) {
          await open.page.setViewportSize(viewport);
          await eventually(async () => ({ topic, size, ...(await firstLineIsOnTop(open.page)) })).toEqual({
            topic,
            size,
            kind: 'top',
          });
        }
      }
    },
  );
});

describe.skipIf(!hasBrowser)('the product where the host has switched English off', () => {
  let bot: BotProcess;
  let open: OpenPage;
  let chat: Chat;
  beforeAll(async () => {
    bot = await startBotProcess({ LANGUAGES: 'es' });
    open = await openPage();
    chat = new Chat(open.page);
  });
  afterAll(async () => {
    await open?.close();
    await closeBrowser();
    await bot?.stop();
  });

  test('greets, answers and apologises for English in Spanish, and offers no other language', async () => {
    await open.page.goto(`${bot.url}/chat?language=en`);
    await chat.said(/Soy Order Guide/);
    expect(await chat.locator('.language:visible').count()).toBe(0);
    await chat.turn('what is clets');
    expect(await chat.newest.getAttribute('lang')).toBe('es');
    expect(await chat.newest.innerText()).toContain('CLETS es');
    await chat.turn('english please');
    expect(await chat.newest.innerText()).toContain('Aquí contesto solo en español.');
    expect(await chat.locator('#exit').innerText()).toBe('Salida rápida');
  });

  test('leads the front page to the Spanish one, which names no other', async () => {
    await open.page.goto(`${bot.url}/`);
    expect(open.page.url()).toBe(`${bot.url}/es`);
    expect(await open.page.locator('[hreflang=en]').count()).toBe(0);
    expect((await fetch(`${bot.url}/answers`)).status).toBe(404);
    await open.page.goto(`${bot.url}/sources`);
    for (const link of await open.page.locator('header nav a').all())
      expect((await fetch(new URL((await link.getAttribute('href')) ?? '', bot.url))).status).toBe(200);
    expect(await (await fetch(`${bot.url}/widget.js`)).text()).not.toContain('Quick exit');
  });
});
