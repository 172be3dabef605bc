import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { botInPlayground } from '../bot/teams/playgroundBot.js';
import { missingForPlayground, type PlaygroundPage } from '../bot/teams/playgroundPage.js';
import { type PictureText, TEAMS_PICTURES, writePictureTexts } from './pictureTexts.js';
import { walkTeams } from './teamsWalk.js';

describe.skipIf(missingForPlayground() !== undefined)('pictures of the Agents Playground', () => {
  let playground: PlaygroundPage;
  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    ({ playground, stop } = await botInPlayground());
  });
  afterAll(() => stop?.());

  test('the greeting, an answer, choices, the plan and the comparison, danger, a group', async () => {
    const texts: Record<string, PictureText> = {};
    await walkTeams(playground, async (name, text) => {
      texts[name] = text;
      await playground.page.waitForTimeout(1_000);
      await playground.page.screenshot({
        path: join(TEAMS_PICTURES, `${name}.png`),
        clip: { x: 0, y: 0, width: 900, height: 900 },
        animations: 'disabled',
        caret: 'hide',
      });
    });
    writePictureTexts(TEAMS_PICTURES, texts);
  });
});
