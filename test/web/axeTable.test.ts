import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { labelsOf } from '../../bot/web/labels.js';
import { violations } from './support/axe.js';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { type HostSite, startHostSite } from './support/hostSite.js';
import { openPlan } from './support/planPages.js';
import { realPages } from './support/realPages.js';
import { type SampleChat, startSampleChat } from './support/sampleChat.js';

/** Sizes, languages and colors that a state may be met in. */
const SEEN_IN = [
  ['en', 'dark', { width: 390, height: 844 }],
  ['es', 'light', { width: 390, height: 420 }],
  ['es', 'dark', { width: 320, height: 256 }],
] as const;

/** What a state is brought about with. */
interface At {
  readonly bot: SampleChat;
  readonly open: OpenPage;
  readonly chat: Chat;
  readonly say: ReturnType<typeof labelsOf>['chat'];
}

/** What comes late is there at once. */
const finishAnimations = ({ open: { page } }: At): Promise<void> =>
  page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getTiming().iterations === 1) animation.finish();
  });

/** Each state of the chat: how it begins, and how it ends. */
const STATES: Readonly<Record<string, readonly [(at: At) => Promise<unknown>, ((at: At) => Promise<unknown>)?]>> = {
  busy: [
    async ({ open: { page }, chat, say }) => {
      await page.route('**/activities', (route) => route.fulfill({ status: 503, json: {} }));
      await chat.write('short');
      await chat.state(say.busy).waitFor();
    },
    async ({ open: { page }, chat }) => {
      await page.unroute('**/activities');
      await chat.said(/Short/);
    },
  ],
  typing: [
    async ({ bot, chat }) => {
      bot.gate.isOpen = false;
      await chat.write('slow');
      await chat.locator('.writing').waitFor();
    },
    async ({ bot, chat }) => {
      bot.gate.isOpen = true;
      await chat.said(/Heard: slow/);
    },
  ],
  'after a vote': [
    async ({ chat, say }) => {
      await chat.ask('answer', /sample rule/);
      await chat.newest.locator('.vote button').first().click();
      await chat.newest.getByText(say.thanks).waitFor();
    },
  ],
  'the rest of an answer, opened': [
    async ({ chat, say }) => {
      await chat.ask('more', /first sentence answers/);
      await chat.newest.getByText(say.more, { exact: true }).click();
      await chat.newest.getByText('This is the fifth.').waitFor();
    },
  ],
  'a search without a hit': [
    async ({ chat, say }) => {
      await chat.ask('choose', /Which paper/);
      await chat.locator('input[type=search]').fill('nothing such');
      await chat.locator('.choices').getByText(say.noneFound).waitFor();
    },
  ],
  'a chat that the browser does not keep': [
    async ({ open: { page }, chat, say }) => {
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('Full', 'QuotaExceededError');
        };
      });
      await chat.locator('#options').click();
      await chat.locator('#keep').click();
      await chat.locator('#keep-hint').getByText(say.cannotKeep).waitFor();
    },
  ],
  // Last, since messages are asked for after it, and of typing nothing is heard then.
  reconnecting: [
    async (at) => {
      await at.open.page.route('**/conversations/**', (route) => route.abort());
      await at.open.cutSockets();
      await at.chat.locator('#state.late').waitFor({ state: 'attached' });
      await finishAnimations(at);
      await at.chat.state(at.say.reconnecting).waitFor();
    },
  ],
};

describe.skipIf(!hasBrowser)('axe finds nothing, whatever the size and the language,', () => {
  let bot: SampleChat;
  let site: HostSite;
  let open: OpenPage;
  beforeAll(async () => {
    bot = await startSampleChat();
    site = await startHostSite(() => ({
      body: `<main><h1>Office</h1></main><script src="${bot.url}/widget.js" async></script>`,
    }));
  });
  afterAll(async () => {
    await site?.close();
    await bot?.stop();
  });
  afterEach(async () => {
    bot.gate.isOpen = true;
    await open.close();
  });

  async function begin(language: 'en' | 'es', options: Parameters<typeof openPage>[0]): Promise<At> {
    open = await openPage(options);
    const chat = new Chat(open.page);
    await open.page.goto(`${bot.url}/chat?language=${language}`);
    await chat.greeted();
    return { bot, open, chat, say: labelsOf(language).chat };
  }

  test.each(SEEN_IN)('in the states between two messages: %s, %s, %o', async (language, colorScheme, viewport) => {
    const at = await begin(language, { colorScheme, viewport });
    for (const [state, [start, end]] of Object.entries(STATES)) {
      await start(at);
      expect([state, ...(await violations(open.page))]).toEqual([state]);
      await end?.(at);
    }
  });

  test.each(SEEN_IN)('on the plan: %s, %s, %o', async (language, colorScheme, viewport) => {
    const { chat } = await begin(language, { colorScheme, viewport });
    const plan = await openPlan(open.page, chat);
    expect(await plan.locator('html').getAttribute('lang')).toBe(language);
    expect(await violations(plan)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'in the panel of a site that may not hold the chat, %s',
    async (colorScheme) => {
      open = await openPage({ colorScheme });
      await open.page.goto(site.origin);
      await open.page.locator('.launch').click();
      await open.page.locator('.wait').getByText('not switched on').waitFor();
      expect(await violations(open.page)).toEqual([]);
    },
  );
});

describe.skipIf(!hasBrowser)('axe finds nothing on the public pages,', () => {
  const visit = realPages();
  afterAll(closeBrowser);

  test.each(SEEN_IN)('%s, %s, %o', async (language, colorScheme, viewport) => {
    for (const path of ['/', '/answers', '/answers/firearms', '/nowhere']) {
      const { page, close } = await visit(language === 'en' ? path : `/es${path}`, { colorScheme, viewport });
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect([path, ...(await violations(page))]).toEqual([path]);
      await close();
    }
  });
});
