import type { ConversationState } from 'botbuilder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBot } from '../../bot/createBot.js';
import { chatPage } from '../../bot/web/chatPage.js';
import type { Language } from '../../knowledge/contract.js';
import { isoDate, pointId, topicId } from '../../knowledge/ids.js';
import type { KnowledgeEngine } from '../../knowledge/knowledgeEngine.js';
import { dayInWords } from '../../knowledge/rules/dates/day.js';
import { readDay } from '../../knowledge/rules/dates/readDay.js';
import { knowledgeWithTagalog } from '../support/thirdLanguage.js';
import { NOW, TODAY } from '../support/today.js';
import { groundsOf } from './support/groundsOf.js';
import { assets, EXIT_URL, type RunningBot, startBot, type TeamsParts } from './support/startBot.js';

const INTERPRETER = pointId(topicId('access-language'), 'interpreter');
const QUESTION = 'paano humingi ng interpreter sa hearing';

let knowledge: KnowledgeEngine;
let bot: RunningBot;
const makeBot = (conversationState: ConversationState, parts: TeamsParts) =>
  createBot({ ...groundsOf(knowledge), conversationState, ...parts });
beforeAll(async () => {
  knowledge = await knowledgeWithTagalog();
  bot = await startBot(makeBot, { knowledge });
});
afterAll(() => bot.stop());

const statement = (id: string, language: Language): string => knowledge.statement(id, TODAY, language).blocks[0].text;
const answer = (language: Language): string => knowledge.point(INTERPRETER, TODAY, language)?.blocks[0].text ?? '?';

let conversation = 0;
/** Says several things in a conversation of its own, on a channel; what the last brought. */
async function talk(...said: readonly string[]): Promise<string> {
  conversation += 1;
  for (const text of said) {
    bot.connector.sent.length = 0;
    await bot.post({ type: 'message', text, conversation: { id: `c${conversation}|livechat` } });
  }
  return bot.connector.texts().join('\n');
}

describe('a language that is files and nothing else', () => {
  test('answers a question in it', async () => {
    expect(answer('tl')).toContain('Humingi nang maaga');
    expect(await talk(QUESTION)).toContain(answer('tl'));
  });

  test('what is not translated is said in the original', async () => {
    expect(await talk(QUESTION)).toContain(statement('sources.lead', 'en'));
    expect(await talk('paano ang mga baril ko')).toContain(statement('fallback.outOfScope', 'en'));
    expect(knowledge.entry(topicId('hearing'), TODAY, 'tl')?.language).toBe('en');
  });

  test('a channel in it is greeted in it', async () => {
    bot.connector.sent.length = 0;
    const members = [{ id: 'user' }, { id: 'bot' }];
    await bot.post({ type: 'conversationUpdate', membersAdded: members, locale: 'tl-PH' });
    expect(bot.connector.texts().join('\n')).toContain(statement('welcome', 'tl'));
  });

  test.each(['sa tagalog po', 'tagalog please', 'in tagalog', 'in filipino please', 'Tagalog'])(
    '"%s" brings the last answer in it',
    async (wish) => {
      const reply = await talk('how do i ask for an interpreter', wish);
      expect(reply).toContain(statement('language.tl', 'tl'));
      expect(reply).toContain(answer('tl'));
    },
  );

  test.each([
    ['English', 'en'],
    ['Español', 'es'],
  ] as const)('a tap on "%s" leads out of it', async (tap, language) => {
    const reply = await talk(QUESTION, tap);
    expect(reply).toContain(statement(`language.${language}`, language));
    expect(reply).toContain(answer(language));
    expect(reply).not.toContain(answer('tl'));
  });

  test('a wish for it stays while words are in another', async () => {
    expect(await talk('tagalog please', 'how do i ask for an interpreter')).toContain(answer('tl'));
  });

  test('who does not read a language gets one that they write', async () => {
    // Which answer it is hangs on what is trained; its language does not.
    expect(await talk('how do i ask for an interpreter', 'no entiendo tagalog')).toContain('*Where it is written: ');
    expect(await talk(QUESTION, 'no entiendo inglés')).toContain(answer('es'));
  });

  test('days are written as its speakers write them, and read in numbers as English ones', async () => {
    expect(dayInWords(isoDate('2026-12-03'), undefined, 'tl')).toMatch(/^Huwebes, Disyembre 3, 2026$/);
    expect(readDay('12/3', 'future', NOW, 'tl')).toEqual(readDay('12/3', 'future', NOW, 'en'));
  });
});

describe('the public pages', () => {
  const page = async (path: string): Promise<string> => (await fetch(bot.url + path)).text();

  test('there is a front page in it, and every page leads to the others', async () => {
    expect(await page('/tl')).toMatch(/^<!doctype html>\n<html lang="tl">/);
    const links = (html: string) => [...html.matchAll(/<a href="([^"]+)" lang="(\w+)"/g)].map((found) => found[1]);
    expect(links(await page('/'))).toEqual(['/es/', '/tl/']);
    expect(links(await page('/tl/answers'))).toEqual(['/answers', '/es/answers']);
  });

  test('the chat lists every language but its own by its own name, and has words for each', async () => {
    const branding = {};
    const parts = { branding, nonce: 'n', exitUrl: EXIT_URL, isEmbedded: false, isRefused: false, maxChars: 4000 };
    const languages = knowledge.languages;
    const { formPages } = knowledge;
    const chat = String(chatPage({ ...parts, assets: await assets(), language: 'tl', languages, formPages }));
    const buttons = [...chat.matchAll(/class="quiet language" lang="(\w+)"( hidden)?>([^<]+)</g)];
    expect(buttons.map(([, language, hidden, name]) => [language, hidden === undefined, name])).toEqual([
      ['en', true, 'English'],
      ['es', true, 'Español'],
      ['tl', false, 'Filipino'],
    ]);
    expect(chat).toContain('"tl":{');
  });

  test('an answer stands there in it', async () => {
    expect(await page('/tl/answers/access-language')).toContain('Humingi nang maaga');
  });
});
