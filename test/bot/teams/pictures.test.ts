import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PictureText, readPictureTexts, TEAMS_PICTURES } from '../../pictures/pictureTexts.js';
import { walkTeams } from '../../pictures/teamsWalk.js';
import { botInPlayground } from './playgroundBot.js';
import { missingForPlayground, type PlaygroundPage } from './playgroundPage.js';

/** Where this fails, the pictures are to be taken anew: `npm run pictures`. */
describe.skipIf(missingForPlayground() !== undefined)('what stands in the pictures of Teams', () => {
  let playground: PlaygroundPage;
  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    ({ playground, stop } = await botInPlayground());
  });
  afterAll(() => stop?.());

  test('is what the bot says now', async () => {
    const texts: Record<string, PictureText> = {};
    await walkTeams(playground, async (name, text) => {
      texts[name] = text;
    });
    expect(texts).toEqual(readPictureTexts(TEAMS_PICTURES));
  });
});
