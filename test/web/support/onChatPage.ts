import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { closeBrowser, type OpenPage, openPage } from './browser.js';
import { Chat } from './chatPage.js';
import { type SampleChat, startSampleChat } from './sampleChat.js';

/** What a test on the chat page works with. */
export interface ChatPage {
  readonly bot: SampleChat;
  readonly open: OpenPage;
  readonly chat: Chat;
}

/** For the tests of a block: one sample bot, and for each test a fresh browser page on its chat, greeted. */
export function onChatPage(): ChatPage {
  const at: { bot?: SampleChat; open?: OpenPage; chat?: Chat } = {};
  beforeAll(async () => {
    at.bot = await startSampleChat();
  });
  afterAll(async () => {
    await closeBrowser();
    await at.bot?.stop();
  });
  beforeEach(async () => {
    at.open = await openPage();
    at.chat = new Chat(at.open.page);
    await at.open.page.goto(`${at.bot?.url}/chat`);
    await at.chat.greeted();
  });
  afterEach(() => at.open?.close());
  return at as ChatPage;
}
