import { describe, expect, test } from 'vitest';
import { toPageReply } from '../../../bot/render/page/toPageReply.js';
import { groupWelcomeReply, welcomeReply } from '../../../dialogs/replies/welcome.js';
import { Words } from '../../../dialogs/replies/words.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { TODAY } from '../../support/today.js';

describe('a greeting', () => {
  test.each([
    ['en', 'Hello. I am Order Guide.'],
    ['es', 'Hola. Soy Order Guide.'],
  ] as const)('says in its first line who is there, not “Hello” alone, %s', async (language, first) => {
    const words = new Words(await realKnowledge(), TODAY, language);
    expect(toPageReply(welcomeReply(words)).headline).toBe(first);
    expect(toPageReply(groupWelcomeReply(words)).headline).toBe(first);
    expect(welcomeReply(words).blocks[0]?.text).toBe(words.statement('welcome').blocks[0]?.text);
  });
});
