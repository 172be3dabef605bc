import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBot } from '../../../bot/createBot.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { type RunningBot, startBot } from '../support/startBot.js';
import { missingForPlayground, PlaygroundPage } from './playgroundPage.js';
import { groundsOf } from './support.js';

const missing = missingForPlayground();
if (missing !== undefined) console.warn(`Skipped: the Agents Playground (${missing}).`);

const STEP_MS = 60_000;

describe.skipIf(missing !== undefined)('in the real Agents Playground', { timeout: STEP_MS }, () => {
  let bot: RunningBot;
  let playground: PlaygroundPage;
  beforeAll(async () => {
    const knowledge = await realKnowledge();
    bot = await startBot((conversationState, parts) =>
      createBot({ ...groundsOf(knowledge), conversationState, ...parts }),
    );
    playground = await PlaygroundPage.open(`${bot.url}/api/messages`);
  }, STEP_MS);
  afterAll(async () => {
    await playground?.close();
    await bot?.stop();
  });

  test('the person is greeted once, with three things to tap', async () => {
    const greetings = await playground.until(/I am Order Guide/);
    expect(greetings.filter(({ text }) => text.includes('I am Order Guide'))).toHaveLength(1);
    expect(await playground.page.getByRole('button', { name: 'I need protection' }).count()).toBe(1);
  });

  test('a question is answered with citations, thumbs and a card, and no label that a machine wrote it', async () => {
    await playground.say('what is a TRO');
    await playground.until(/What a temporary restraining order/);
    const [answer, card] = (await playground.shown()).slice(-2);
    expect(answer).toMatchObject({ from: 'bot', hasCard: false, hasVotes: true, saysAi: false });
    expect(answer?.text).toMatch(/^A TRO is a real court order/);
    expect(answer?.text).not.toContain('[1]');
    expect(card).toMatchObject({ from: 'bot', hasCard: true, hasVotes: false, saysAi: false });
  });

  test('a vote is counted for the answer, without the words that were typed with it', async () => {
    await playground.vote('Dislike', 'he lives at 5 Main Street');
    await expect
      .poll(() => bot.votes(), { timeout: STEP_MS })
      .toEqual([{ topic: 'tro-what', helpful: 0, notHelpful: 1 }]);
    expect(JSON.stringify(bot.logged)).not.toContain('Main Street');
  });

  test('the rest of the answer unfolds without asking the bot', async () => {
    const before = bot.logged.length;
    expect(await playground.page.getByText('If you are the restrained person').isVisible()).toBe(false);
    await playground.press('More');
    await playground.page.getByText('If you are the restrained person').waitFor();
    expect(bot.logged).toHaveLength(before);
  });

  test('a button of the card is answered', async () => {
    await playground.press('Just served: what now');
    const [answer, card] = (await playground.until(/Just served: what to do first/)).slice(-2);
    expect(answer?.text).toMatch(/^Obey the order from now on/);
    expect(card).toMatchObject({ hasCard: true, text: expect.stringMatching(/^Just served: what to do first/) });
  });

  test('the comparison is drawn as a card after a conversation of taps', async () => {
    await playground.say('TRO vs. CLETS order');
    await playground.until(/What do you want to know it for/);
    await playground.press('Guns');
    await playground.until(/Which side are you on/);
    await playground.press('Neither');
    await playground.until(/DV-110/);
    await playground.press('DV-110');
    const shown = await playground.until(/Five kinds of orders side by side/);
    expect(shown.filter(({ hasCard, text }) => hasCard && text.includes('(your paper)'))).toHaveLength(1);
  });

  test('in a group the mention is answered in general, and nothing personal is asked', async () => {
    await playground.chat('Group Chat');
    await playground.mention('TRO vs. CLETS order');
    const shown = await playground.until(/Write to me in a personal chat/);
    expect(shown.map(({ text }) => text).join('\n')).not.toContain('What do you want to know it for?');
  });

  test('in a channel the answer stands in the thread of the post that mentioned it', async () => {
    await playground.chat('General');
    await playground.mention('what is a TRO');
    await playground.until(/A TRO is a real court order/);
    await playground.page.getByRole('button', { name: 'TRO vs. CLETS order' }).waitFor();
  });
});
