import { expect } from 'vitest';
import { PATIENCE_MS, type PlaygroundPage } from '../bot/teams/playgroundPage.js';
import { worded } from '../bot/teams/support.js';
import { linesOf, type PictureText } from './pictureTexts.js';

/** Waits until the message that ends a turn is there, by words of it. */
async function ended(playground: PlaygroundPage, text: string): Promise<void> {
  await expect.poll(async () => (await playground.shown()).at(-1)?.text, { timeout: PATIENCE_MS }).toContain(text);
}

/** Goes through the pictures of the Agents Playground, from the greeting to a group; calls `visit` at each. */
export async function walkTeams(
  playground: PlaygroundPage,
  visit: (name: string, text: PictureText) => Promise<void>,
): Promise<void> {
  let asked: string[] = [];
  let seen = 0;
  /** With what the bot said since the picture before; the plan has the same as the comparison, further up. */
  const at = async (name: string): Promise<void> => {
    const said = (await playground.shown()).filter(({ from }) => from === 'bot').map(({ text }) => text);
    await visit(name, { asked, says: linesOf(said.slice(seen).join('\n')) });
    asked = [];
    seen = said.length;
  };
  const say = async (text: string): Promise<void> => {
    asked.push(text);
    await playground.say(text);
  };
  const press = async (name: string): Promise<void> => {
    asked.push(name);
    await playground.press(name);
  };
  const button = (name: string) => playground.page.getByRole('button', { name, exact: true }).last();
  const card = (text: string) => playground.page.locator('.ac-adaptiveCard', { hasText: text }).last();

  await playground.until(/I am Order Guide/);
  await at('greeting');
  await say('what is a TRO');
  await ended(playground, await worded('plan.unknown'));
  await at('answer');
  await say(await worded('interview.troVersusClets.tap'));
  await button(await worded('offer.troVersusClets')).waitFor();
  await press(await worded('offer.troVersusClets'));
  await button(await worded('troVersusClets.purpose.guns')).waitFor();
  await at('choices');
  for (const step of ['purpose.guns', 'role.restrained', 'paper.temporary']) {
    const tap = await worded(`troVersusClets.${step}`);
    // An earlier card may have a button of that name: the question first.
    const question = await worded(`troVersusClets.${step.split('.')[0]}.ask`);
    await playground.until(new RegExp(question.replace(/[^\w ]/g, '\\$&')));
    await button(tap).waitFor();
    await press(tap);
  }
  await playground.until(/Five kinds of orders side by side/);
  await ended(playground, 'This is your plan');
  await card('side by side').scrollIntoViewIfNeeded();
  await at('comparison');
  await card('24 hours').scrollIntoViewIfNeeded();
  await at('plan');
  await say('he is outside with a gun');
  await ended(playground, 'near you now');
  await at('danger');
  await playground.chat('Group Chat');
  seen = 0;
  asked.push('I was served with a DV-110 yesterday, what about my guns');
  await playground.mention('I was served with a DV-110 yesterday, what about my guns');
  await playground.until(/Let us go on in private/);
  await ended(playground, 'Go on in a personal chat');
  await at('group');
}
