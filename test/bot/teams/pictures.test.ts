import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPictureTexts, TEAMS_PICTURES } from '../../pictures/pictureTexts.js';
import { TeamsChat } from './support.js';

/** The letters and digits of a text alone: in the page a list has no numbers, and a mark of a source is a raised digit. */
const bare = (text: string): string => text.replace(/\[\d+\]|<[^>]*>|^\d+\. /gm, '').replace(/[^\p{L}\p{N}]/gu, '');

/** What a person reads of an activity: its text line by line, and every text and button of its cards. */
function readIn(activity: unknown): string[] {
  if (typeof activity !== 'object' || activity === null) return [];
  return Object.entries(activity).flatMap(([key, value]) => {
    if (['text', 'title', 'value'].includes(key) && typeof value === 'string') return value.split('\n');
    return readIn(value);
  });
}

/** Held through the adapter, as Teams posts, so that it needs no Playground. Where it fails, the pictures are to be taken anew: `npm run pictures`. */
describe('what stands in the pictures of Teams', () => {
  let chat: TeamsChat;
  beforeAll(async () => {
    chat = await TeamsChat.open();
  });
  afterAll(() => chat.bot.stop());

  const pictures = Object.entries(readPictureTexts(TEAMS_PICTURES));
  test('is what the bot says now', async () => {
    for (const [name, { asked, says }] of pictures) {
      const seen = bare(says.join('\n'));
      for (const text of asked) {
        const sent = await chat.say(name === 'group' ? 'groupChat' : 'personal', text);
        const said = sent.flatMap(({ text, attachments }) => readIn({ text, attachments }));
        expect(said, text).not.toEqual([]);
        for (const line of said) expect.soft(seen, `${name}: ${line}`).toContain(bare(line));
      }
    }
  });
});
