import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AzureStandIn, azureStandIn } from '../bot/directLine/support/azureStandIn.js';
import { SECRET } from '../bot/directLine/support/startChat.js';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { type SampleChat, startSampleChat } from './support/sampleChat.js';

const AZURE_SECRET = 'the-secret-that-azure-gave';

/** Our page, and Azure's Direct Line under another origin, with our own service in Azure's place. */
describe.skipIf(!hasBrowser)('the chat over the Direct Line of Azure', () => {
  let behind: SampleChat;
  let azure: AzureStandIn;
  let bot: SampleChat;
  let open: OpenPage;
  let chat: Chat;
  beforeAll(async () => {
    behind = await startSampleChat({ config: { secret: SECRET } });
    azure = await azureStandIn(AZURE_SECRET, { url: behind.url, secret: SECRET });
    bot = await startSampleChat({ config: { azure: { secret: AZURE_SECRET, url: azure.url } } });
  });
  afterAll(async () => {
    await closeBrowser();
    await bot?.stop();
    await azure?.close();
    await behind?.stop();
  });
  beforeEach(async () => {
    open = await openPage();
    chat = new Chat(open.page);
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
  });
  afterEach(() => open.close());

  /** The paths that Azure was asked for from now on. */
  function watched(): () => string[] {
    const before = azure.calls.length;
    return () => azure.calls.slice(before).map(({ path }) => path.replace('/v3/directline/', ''));
  }

  test('greets, answers and takes votes; after a reload it goes on with the same conversation', async () => {
    await chat.ask('answer', /sample rule holds/);
    const votes = behind.votes.length;
    await chat.newest.locator('.vote button').first().click();
    await eventually(() => behind.votes.slice(votes)).toEqual([{ topic: 'first', isHelpful: true }]);
    const asked = watched();
    await open.page.reload();
    await chat.said(/sample rule holds/);
    await chat.ask('short', /Short/);
    expect(await chat.texts()).toHaveLength(5);
    await chat.expectNothingTwice();
    expect(asked().filter((path) => path.startsWith('tokens/'))).toEqual(['tokens/refresh']);
    expect(asked()).not.toContain('conversations');
    expect(open.faults).toEqual([]);
    // The page talks to Azure itself, and over its socket.
    expect(open.requests.some((address) => address.startsWith(azure.url.replace('http', 'ws')))).toBe(true);
    expect(open.requests.filter((address) => address.startsWith(behind.url))).toEqual([]);
  });

  test('goes on where no socket gets through, and where one is lost', async () => {
    await open.cutSockets();
    await chat.ask('short', /Short/);
    const polling = await openPage({ blocksSockets: true });
    await polling.page.goto(`${bot.url}/chat`);
    await new Chat(polling.page).greeted();
    await new Chat(polling.page).ask('short', /Short/);
    await polling.close();
  });

  test('quick exit deletes what we keep, by the word of Azure on whose it is, and the next chat is another', async () => {
    await chat.ask('answer', /sample rule holds/);
    const asked = watched();
    await open.page.locator('#exit').click();
    await open.page.waitForURL(/elsewhere/);
    await eventually(asked).toContain('tokens/refresh');
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
    expect(await chat.texts()).toHaveLength(1);
    expect(asked()).toContain('tokens/generate');
  });

  test('“Delete this chat” clears the screen, and a new chat can be begun', async () => {
    await chat.ask('answer', /sample rule holds/);
    const asked = watched();
    await chat.locator('#options').click();
    // Over Azure no chat is kept on a device.
    expect(await chat.locator('#keep').isVisible()).toBe(false);
    await chat.locator('#forget').click();
    await eventually(() => chat.texts()).toEqual([]);
    await eventually(asked).toContain('tokens/refresh');
    await chat.locator('#state button').click();
    await chat.greeted();
    expect(await chat.texts()).toHaveLength(1);
  });
});
