import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ActivityHandler } from 'botbuilder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Knowledge } from '../../knowledge/contract.js';
import { projectRoot } from '../../knowledge/paths.js';
import { realKnowledge } from '../support/realKnowledge.js';
import { type RunningBot, startBot } from './support/startBot.js';

/** What only those who build the bot say, and ids of its base. Courts and shops of tracking have servers and databases too. */
const BUILDERS_WORDS =
  /maintainer|mantenedor|quienes mantienen|responsables de(?:l| este) proyecto|repositor|\bJSON\b|\bYAML\b|\bHTTP\b|\bAPI\b|GitHub|developer|desarrollador|\bnpm\b|localhost|read in part|\bclaim ids?\b|\bauthorities: \d|\b[CI]\d{1,2}\b|\bundefined\b|\[object|\{\w+\}/i;

let knowledge: Knowledge;
let bot: RunningBot;
beforeAll(async () => {
  knowledge = await realKnowledge();
  bot = await startBot(() => new ActivityHandler(), { knowledge });
});
afterAll(() => bot.stop());

/** What people read of a page: its text, and what is read out in place of one. */
async function readOn(path: string): Promise<string> {
  const page = await (await fetch(bot.url + path, { headers: { Accept: 'text/html' } })).text();
  const named = [...page.matchAll(/ (?:aria-label|title|placeholder|alt|content)="([^"]*)"/g)].map(([, text]) => text);
  const text = page.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');
  return [text, ...named].join('\n').replace(/[^\S\n]+/g, ' ');
}

describe.each([
  ['en', ''],
  ['es', '/es'],
])('words of builders, %s', (language, base) => {
  test('stand on no page that the public reads', async () => {
    const topics = knowledge.topics().map((topic) => `/answers/${topic}`);
    const paths = ['', '/answers', '/sources', '/nowhere', ...topics].map((path) => `${base}${path}` || '/');
    for (const path of [...paths, `/chat?language=${language}`])
      expect([path, BUILDERS_WORDS.exec(await readOn(path))?.[0]]).toEqual([path, undefined]);
  });

  test('stand in nothing that the bot says of itself and its answers', () => {
    const folder = join(projectRoot, 'knowledge/statements', language);
    for (const file of readdirSync(folder)) {
      const said = readFileSync(join(folder, file), 'utf8').replace(/^#.*$|\[\[.*?\]\]|\{\{.*?\}\}/gm, '');
      expect([file, BUILDERS_WORDS.exec(said)?.[0]]).toEqual([file, undefined]);
    }
  });
});
