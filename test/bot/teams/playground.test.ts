import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { topicId } from '../../../knowledge/ids.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { TODAY } from '../../support/today.js';
import type { RunningBot } from '../support/startBot.js';
import { botInPlayground } from './playgroundBot.js';
import { missingForPlayground, PATIENCE_MS, type PlaygroundPage } from './playgroundPage.js';
import { worded } from './support.js';

const missing = missingForPlayground();
if (missing !== undefined) console.warn(`Skipped: the Agents Playground (${missing}).`);

/** The label of a topic, whose answer is a text and a card. */
const LABEL = 'The court hearing';
/** The label of a topic that goes on from there. */
const FOLLOW_UP = 'Who has to be there';
const STEP_MS = 60_000;

describe.skipIf(missing !== undefined)('in the real Agents Playground', { timeout: STEP_MS }, () => {
  let bot: RunningBot;
  let playground: PlaygroundPage;
  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    ({ bot, playground, stop } = await botInPlayground());
  }, STEP_MS);
  afterAll(() => stop?.());

  test('the person is greeted once, with three things to tap', async () => {
    const greetings = await playground.until(/I am Order Guide/);
    expect(greetings.filter(({ text }) => text.includes('I am Order Guide'))).toHaveLength(1);
    expect(await playground.page.getByRole('button', { name: 'I need protection' }).count()).toBe(1);
  });

  test('a question is answered with citations, thumbs and a card, and no label that a machine wrote it', async () => {
    await playground.say(LABEL);
    await playground.until(new RegExp(FOLLOW_UP));
    const [answer, card] = (await playground.shown()).slice(-2);
    expect(answer).toMatchObject({ from: 'bot', hasCard: false, hasVotes: true, saysAi: false });
    expect(answer?.text).not.toContain('[1]');
    expect(card).toMatchObject({ from: 'bot', hasCard: true, hasVotes: false, saysAi: false });
  });

  test('a vote is counted for the answer, without the words that were typed with it', async () => {
    await playground.vote('Dislike', 'he lives at 5 Main Street');
    await expect
      .poll(() => bot.votes(), { timeout: STEP_MS })
      .toEqual([{ topic: 'hearing', helpful: 0, notHelpful: 1 }]);
    expect(JSON.stringify(bot.logged)).not.toContain('Main Street');
  });

  test('a button of the card is answered', async () => {
    const votes = async (): Promise<number> => (await playground.shown()).filter(({ hasVotes }) => hasVotes).length;
    const before = await votes();
    await playground.press(FOLLOW_UP);
    await expect.poll(votes, { timeout: PATIENCE_MS }).toBe(before + 1);
  });

  test('an answer with few taps has no raw numbers and no stars either', async () => {
    await playground.say('what is a TRO');
    const [words] = (await realKnowledge()).entry(topicId('tro-what'), TODAY)?.points[0].blocks ?? [];
    await expect
      .poll(async () => (await playground.shown()).filter(({ hasVotes }) => hasVotes).at(-1)?.text, {
        timeout: PATIENCE_MS,
      })
      .toContain(words?.text);
    const answer = (await playground.shown()).filter(({ hasVotes }) => hasVotes).at(-1);
    expect(answer?.text).not.toMatch(/\[\d+\]|\*/);
  });

  test('the comparison is drawn as a card after a conversation of taps', async () => {
    await playground.say(await worded('interview.troVersusClets.tap'));
    await playground.press(await worded('offer.troVersusClets'));
    for (const step of ['purpose.guns', 'role.restrained', 'paper.temporary']) {
      const tap = await worded(`troVersusClets.${step}`);
      await playground.page.getByRole('button', { name: tap, exact: true }).last().waitFor();
      await playground.press(tap);
    }
    const shown = await playground.until(/Five kinds of orders side by side/);
    expect(shown.filter(({ hasCard, text }) => hasCard && text.includes('(your paper)'))).toHaveLength(1);
  });

  test('in a group the mention is answered in general, and nothing personal is asked', async () => {
    await playground.chat('Group Chat');
    await playground.mention(await worded('interview.served.tap'));
    const shown = await playground.until(/Write to me in a personal chat/);
    const said = shown.map(({ text }) => text).join('\n');
    expect(said).not.toContain(await worded('served.order.ask'));
  });

  test('in a channel the answer stands in the thread of the post that mentioned it', async () => {
    await playground.chat('General');
    await playground.mention('what is a TRO');
    const answer = (await realKnowledge()).entry(topicId('tro-what'), TODAY)?.points[0].blocks[0].text ?? '';
    await playground.until(new RegExp(answer.replace(/[^\w ]/g, '\\$&')));
    await playground.page.getByRole('button', { name: 'TRO vs. CLETS order' }).waitFor();
  });
});
