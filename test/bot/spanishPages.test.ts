import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ActivityHandler } from 'botbuilder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labelsOf } from '../../bot/web/labels.js';
import { authoritiesIn } from '../../dialogs/replies/reply.js';
import { checkGlossary, readGlossary } from '../../knowledge/build/checkGlossary.js';
import type { Knowledge } from '../../knowledge/contract.js';
import { topicId } from '../../knowledge/ids.js';
import { projectRoot } from '../../knowledge/paths.js';
import { realLanguages } from '../support/languages.js';
import { realKnowledge } from '../support/realKnowledge.js';
import { TODAY } from '../support/today.js';
import { type RunningBot, startBot } from './support/startBot.js';

const ENGLISH_MONTH = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

const [en, es] = [labelsOf('en'), labelsOf('es')];

let knowledge: Knowledge;
let bot: RunningBot;
beforeAll(async () => {
  knowledge = await realKnowledge();
  bot = await startBot(() => new ActivityHandler(), { knowledge });
});
afterAll(() => bot.stop());

const text = async (path: string): Promise<string> => (await fetch(bot.url + path)).text();
const escaped = (words: string): string => words.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
/** What people read, without the names of the controls of another language, addresses and data. */
const readIn = (page: string): string =>
  page
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

test('our own words in Spanish keep to the glossary of legal terms', () => {
  const texts = (labels: unknown): string[] =>
    typeof labels === 'string' ? [labels] : Object.values(labels as object).flatMap(texts);
  const teams: unknown = JSON.parse(readFileSync(join(projectRoot, 'bot/teams/appPackage/es.json'), 'utf8'));
  const problems: string[] = [];
  const report = ({ message }: { message: string }) => problems.push(message);
  const glossary = readGlossary(projectRoot, realLanguages, report);
  checkGlossary(
    glossary,
    [...texts(es), ...texts(teams)].map((text) => ({ text, file: 'es.json', line: 1 })),
    'es',
    report,
  );
  expect(problems).toEqual([]);
});

describe('the front page in Spanish', () => {
  test('says so, and is the other one of the English page', async () => {
    const page = await text('/es');
    expect(page).toMatch(/^<!doctype html>\n<html lang="es">/);
    expect(page).toContain(`<link rel="canonical" href="${bot.url}/es/">`);
    expect(page).toContain(`<link rel="alternate" hreflang="en" href="${bot.url}/">`);
    expect(await text('/')).toContain(`<link rel="alternate" hreflang="es" href="${bot.url}/es/">`);
  });

  test('puts help first, has two doors and the question, and lists every topic by its title', async () => {
    const page = await text('/es');
    const said = (id: string): string => knowledge.statement(id, TODAY, 'es').blocks[0].text;
    expect(page.indexOf('911')).toBeLessThan(page.indexOf(escaped(said('about'))));
    for (const [topic, ask] of [
      ['served-what-now', 'interview.served.tap'],
      ['how-to-get', 'interview.protection.tap'],
      ['tro-vs-clets', 'interview.troVersusClets.tap'],
    ] as const)
      expect(page).toContain(`href="/es/answers/${topic}" data-ask="${escaped(said(ask))}"`);
    for (const topic of knowledge.topics())
      expect(page).toContain(
        `<a href="/es/answers/${topic}">${escaped(knowledge.entry(topic, TODAY, 'es')?.title ?? '')}</a>`,
      );
  });

  test('has none of the English words of the page', async () => {
    const shown = readIn(await text('/es'));
    for (const words of [en.front.heading, en.front.lead, en.front.served, en.front.needed, en.front.topics])
      expect(shown).not.toContain(words);
    for (const words of [es.front.heading, es.front.served, es.front.needed]) expect(shown).toContain(words);
  });
});

describe('the sources in Spanish', () => {
  /** What stands on a page, without what is marked as English. */
  const spanishIn = (page: string): string =>
    readIn(page.replace(/<(a|span|blockquote)\b[^>]* lang="en"[^>]*>.*?<\/\1>/gs, ''));
  /** English names stand in brackets or quotes behind the Spanish ones. */
  const named = /\([^)]*\)|&quot;.*?&quot;/g;

  test('say of each claim what the law says, with the article’s words in English and marked so', async () => {
    const page = await text('/es/sources');
    expect(page).toMatch(/^<!doctype html>\n<html lang="es">/);
    const rows = knowledge.ledger(TODAY, 'es');
    expect(rows.length).toBeGreaterThan(30);
    for (const { citation, authorities } of rows) {
      const english = knowledge.ledger(TODAY, 'en').find((row) => row.citation.id === citation.id)?.citation;
      expect(page).toContain(`<dd>${escaped(citation.law)}</dd>`);
      expect(page).not.toContain(escaped(english?.law ?? ''));
      expect(page).toContain(
        citation.isImplied
          ? `<dd><blockquote>“${escaped(citation.quote)}”</blockquote></dd>`
          : `<dd><blockquote lang="en">“${escaped(english?.quote ?? '')}”</blockquote></dd>`,
      );
      for (const { about } of authorities) expect(page).toContain(`: ${escaped(about)}</li>`);
    }
  });

  test('have none of the English words of the page', async () => {
    const shown = spanishIn(await text('/es/sources'));
    const { says, implies, law, filter, index, checked, verdicts, statuses } = en.sources;
    for (const words of [says, implies, law, filter, index, checked, statuses.secondary, ...Object.values(verdicts)])
      expect(` ${shown.toLowerCase()} `).not.toContain(` ${words.trim().toLowerCase()} `);
    expect(shown.replace(named, '')).not.toMatch(/\b(?:the|and|with|order|hearing|guns)\b/);
    expect(shown).toContain('Vigente al 25 de noviembre de 2026.');
  });

  test('are the other one of the English page, in the site map, and where Spanish pages lead', async () => {
    const [spanish, english] = await Promise.all([text('/es/sources'), text('/sources')]);
    expect(spanish).toContain(`<link rel="canonical" href="${bot.url}/es/sources">`);
    expect(spanish).toContain(`<link rel="alternate" hreflang="en" href="${bot.url}/sources">`);
    expect(english).toContain(`<link rel="alternate" hreflang="es" href="${bot.url}/es/sources">`);
    expect(await text('/sitemap.xml')).toContain(`<loc>${bot.url}/es/sources</loc>`);
    for (const path of ['/es', '/es/answers', '/es/answers/firearms', '/es/sources'])
      expect((await text(path)).match(/<a href="[^"]*\/sources"(?! lang="en")/g)).not.toContain('<a href="/sources"');
  });
});

describe('what a browser shows in place of a page', () => {
  const opened = async (path: string, language: string | undefined): Promise<[number, string]> => {
    const headers = { Accept: 'text/html', ...(language ? { 'Accept-Language': language } : {}) };
    const response = await fetch(bot.url + path, { headers });
    return [response.status, await response.text()];
  };

  test.each([
    ['/es/answers/nothing', 'en-US,en;q=0.9', 'es'],
    ['/es/nowhere', undefined, 'es'],
    ['/es?x', 'en', 'es'],
    ['/nowhere', 'es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['/answers/nothing', 'fr, en;q=0.4, es;q=0.8', 'es'],
    ['/nowhere', 'es;q=0, fr', 'en'],
    ['/nowhere', 'en-US,es;q=0.5', 'en'],
    ['/especially', undefined, 'en'],
    ['/nowhere', ';;q=,', 'en'],
  ] as const)('%s for a browser in %s is in "%s"', async (path, wanted, language) => {
    const [status, page] = await opened(path, wanted);
    expect(page).toContain(`<html lang="${language}">`);
    if (path !== '/es?x') {
      expect(status).toBe(404);
      const labels = { en, es }[language].page;
      expect(page).toContain(`<h1>${labels.notFound}</h1>`);
      expect(page).toContain(`<a href="${language === 'es' ? '/es/' : '/'}">${labels.goHome}</a>`);
    }
  });

  test('a plan that was loaded again by its address is a page too, in the language of the browser', async () => {
    const [status, page] = await opened('/chat/plan', 'es-MX');
    expect([status, page.includes(es.page.notFound)]).toEqual([405, true]);
  });

  test('so is a fault of ours, and a program gets JSON as before', async () => {
    const ledger: Knowledge['ledger'] = () => {
      throw new Error('broken');
    };
    const broken = await startBot(() => new ActivityHandler(), {
      knowledge: Object.assign(Object.create(knowledge) as Knowledge, { ledger }),
    });
    try {
      const response = await fetch(`${broken.url}/es/sources`, { headers: { Accept: 'text/html' } });
      const page = await response.text();
      expect(response.status).toBe(500);
      expect(page).toContain(`<h1>${es.page.broken}</h1>`);
      expect(page).toContain(es.page.brokenHint);
      expect(page).not.toContain('broken');
      const { error } = await (await fetch(`${broken.url}/es/sources`)).json();
      expect(error.code).toBe('InternalError');
    } finally {
      await broken.stop();
    }
  });
});

describe('the pages of answers in Spanish', () => {
  test('each leads with the sentence that answers, gives sources, and the day in Spanish', async () => {
    for (const topic of knowledge.topics()) {
      const page = await text(`/es/answers/${topic}`);
      const entry = knowledge.entry(topicId(topic), TODAY, 'es');
      expect(page).toContain(`<h1>${escaped(entry?.title ?? '')}</h1>`);
      expect(page).toMatch(/<p class="headline">[^<]/);
      expect(page).toMatch(/rel="noreferrer"/);
      for (const { about } of authoritiesIn(entry?.citations ?? [])) expect(page).toContain(`: ${escaped(about)}</li>`);
      expect(readIn(page)).toMatch(
        /\d+ de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) de 20\d\d/,
      );
      const checked = [...page.matchAll(/<p class="soft">(.*?)<\/p>/g)].map(([, words]) => words).join(' ');
      expect([topic, ENGLISH_MONTH.exec(checked)]).toEqual([topic, null]);
      for (const words of [en.answer.protected, en.answer.correction, en.answer.next, en.answer.ask])
        expect(readIn(page)).not.toContain(words);
    }
  });

  test('question and answer as data for search engines say their language', async () => {
    const page = await text('/es/answers/firearms');
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    const { title } = knowledge.entry(topicId('firearms'), TODAY, 'es') ?? {};
    const faq = JSON.parse(data);
    expect([faq['@type'], faq.inLanguage, faq.mainEntity[0].name]).toEqual(['FAQPage', 'es', title]);
  });

  test('name their sources in English, marked so, or in Spanish, and say in Spanish what each is about', async () => {
    const file = readFileSync(join(projectRoot, 'knowledge/authorities.es.yaml'), 'utf8');
    const inSpanish = new Set([...file.matchAll(/\blabel: "([^"]+)"/g)].map(([, label]) => escaped(label ?? '')));
    expect(inSpanish.size).toBeGreaterThan(20);
    for (const topic of knowledge.topics()) {
      const page = await text(`/es/answers/${topic}`);
      const list = /<ul class="sources">(.*?)<\/ul>/s.exec(page)?.[1] ?? '';
      const items = list.match(/<li>.*?<\/li>/gs) ?? [];
      expect([topic, items.length]).not.toEqual([topic, 0]);
      for (const item of items) {
        const [, label = ''] = /^<li><a\b[^>]*>([^<]*)<\/a>: /.exec(item) ?? /^<li>([^<]*?): /.exec(item) ?? [];
        if (inSpanish.has(label)) expect(item).not.toContain('lang="en"');
        else expect(item).toMatch(/^<li><(a|span)\b[^>]* lang="en">[^<]*<\/\1>: /);
      }
    }
    expect(await text('/answers/firearms')).not.toContain('lang="en">Fam');
  });

  test('are linked with the English ones both ways, and all in the site map', async () => {
    const page = await text('/es/answers/firearms');
    expect(page).toContain(`<link rel="canonical" href="${bot.url}/es/answers/firearms">`);
    expect(page).toContain(`<link rel="alternate" hreflang="en" href="${bot.url}/answers/firearms">`);
    for (const path of ['/answers/firearms', '/es/answers/firearms'])
      expect(await text(path)).toContain(
        `<link rel="alternate" hreflang="x-default" href="${bot.url}/answers/firearms">`,
      );
    const map = await text('/sitemap.xml');
    for (const path of ['/es', '/es/answers', ...knowledge.topics().map((topic) => `/es/answers/${topic}`)])
      expect(map).toMatch(new RegExp(`<loc>${bot.url}${path}/?</loc>`));
  });

  test('one that is not there is not found', async () => {
    expect((await fetch(`${bot.url}/es/answers/nothing`)).status).toBe(404);
  });
});
