import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { projectRoot } from '../../knowledge/paths.js';
import { botInPlayground } from '../bot/teams/playgroundBot.js';
import { missingForPlayground, type PlaygroundPage } from '../bot/teams/playgroundPage.js';
import { worded } from '../bot/teams/support.js';

const FOLDER = join(projectRoot, 'bot/teams/screenshots');

describe.skipIf(missingForPlayground() !== undefined)('pictures of the Agents Playground', () => {
  let playground: PlaygroundPage;
  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    ({ playground, stop } = await botInPlayground());
  });
  afterAll(() => stop?.());

  async function take(name: string): Promise<void> {
    await playground.page.waitForTimeout(1_000);
    await playground.page.screenshot({
      path: join(FOLDER, `${name}.png`),
      clip: { x: 0, y: 0, width: 900, height: 900 },
      animations: 'disabled',
      caret: 'hide',
    });
  }

  test('the greeting, an answer, choices, the plan and the comparison, danger, a group', async () => {
    await playground.until(/I am Order Guide/);
    await take('greeting');
    await playground.say('what is a TRO');
    await playground.page.getByLabel('Feedback Button').last().waitFor();
    await take('answer');
    await playground.say(await worded('interview.troVersusClets.tap'));
    await playground.press(await worded('offer.troVersusClets'));
    await playground.page
      .getByRole('button', { name: await worded('troVersusClets.purpose.guns'), exact: true })
      .last()
      .waitFor();
    await take('choices');
    for (const step of ['purpose.guns', 'role.restrained', 'paper.temporary']) {
      const tap = await worded(`troVersusClets.${step}`);
      // An earlier card may have a button of that name: the question first.
      const asked = await worded(`troVersusClets.${step.split('.')[0]}.ask`);
      await playground.until(new RegExp(asked.replace(/[^\w ]/g, '\\$&')));
      await playground.page.getByRole('button', { name: tap, exact: true }).last().waitFor();
      await playground.press(tap);
    }
    await playground.until(/Five kinds of orders side by side/);
    await playground.page.locator('.ac-adaptiveCard', { hasText: 'side by side' }).last().scrollIntoViewIfNeeded();
    await take('comparison');
    await playground.page.locator('.ac-adaptiveCard', { hasText: '24 hours' }).last().scrollIntoViewIfNeeded();
    await take('plan');
    await playground.say('he is outside with a gun');
    await playground.until(/near you now/);
    await take('danger');
    await playground.chat('Group Chat');
    await playground.mention('I was served with a DV-110 yesterday, what about my guns');
    await playground.until(/go on in private/);
    await take('group');
  });
});
