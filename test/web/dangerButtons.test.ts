import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../dialogs/replies/reply.js';
import { safetyFor } from '../../dialogs/replies/safety.js';
import { Words } from '../../dialogs/replies/words.js';
import { DANGER_KINDS } from '../../dialogs/understanding/understood.js';
import { realKnowledge } from '../support/realKnowledge.js';
import { TODAY } from '../support/today.js';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { type SampleChat, startSampleChat } from './support/sampleChat.js';

const LANGUAGES = ['en', 'es'] as const;
/** Room for the conversation that the buttons leave, in pixels: its first lines. */
const LEAST_TRANSCRIPT = 110;

/** The real buttons of every kind of danger, in both languages, each asked for by its name. */
async function dangers(): Promise<Record<string, Reply>> {
  const knowledge = await realKnowledge();
  const replies: [string, Reply][] = DANGER_KINDS.flatMap((kind) =>
    LANGUAGES.map((language): [string, Reply] => {
      const safety = safetyFor(kind, new Words(knowledge, TODAY, language));
      const blocks = [{ kind: 'paragraph', text: `About ${kind}, ${language}. More.` } as const];
      return [`${kind} ${language}`, { blocks, choices: [safety.safe], safety, language }];
    }),
  );
  return Object.fromEntries(replies);
}

describe.skipIf(!hasBrowser)('whom to reach in danger', () => {
  let bot: SampleChat;
  let replies: Record<string, Reply>;
  let open: OpenPage;
  beforeAll(async () => {
    replies = await dangers();
    bot = await startSampleChat({ replies });
  });
  afterAll(async () => {
    await closeBrowser();
    await bot?.stop();
  });
  afterEach(() => open.close());

  test.each([
    [390, 420],
    [360, 380],
  ])('is wholly in sight above the keyboard in every kind of danger, %i × %i', async (width, height) => {
    open = await openPage({ viewport: { width, height } });
    const chat = new Chat(open.page);
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
    for (const [name, { safety }] of Object.entries(replies)) {
      await chat.ask(name, new RegExp(`About ${name.replace(' ', ', ')}`));
      const buttons = chat.locator('.danger a, .danger button');
      const wanted = [...(safety?.calls.map(({ label }) => label) ?? []), safety?.safe];
      expect(await buttons.allInnerTexts()).toEqual(wanted);
      const boxTop = (await chat.box.boundingBox())?.y ?? 0;
      const rects = await buttons.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
      const outside = rects.filter(({ left, right, bottom }) => left < 0 || right > width || bottom > boxTop);
      expect([name, outside]).toEqual([name, []]);
      for (const rect of rects) expect(rect.height).toBeGreaterThanOrEqual(48);
      const transcript = await chat.locator('#transcript').boundingBox();
      expect([name, (transcript?.height ?? 0) >= LEAST_TRANSCRIPT]).toEqual([name, true]);
    }
  });
});
