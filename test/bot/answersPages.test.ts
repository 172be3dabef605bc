import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ActivityHandler } from 'botbuilder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labelsOf } from '../../bot/web/labels.js';
import type { Knowledge, Language, Point, Side } from '../../knowledge/contract.js';
import { topicId } from '../../knowledge/ids.js';
import { projectRoot } from '../../knowledge/paths.js';
import { realKnowledge } from '../support/realKnowledge.js';
import { TODAY } from '../support/today.js';
import { type RunningBot, startBot } from './support/startBot.js';

const LANGUAGES = ['en', 'es'] as const;
const SIDES: readonly Side[] = ['protected', 'restrained'];

let knowledge: Knowledge;
let bot: RunningBot;
const pages = new Map<string, string>();
beforeAll(async () => {
  knowledge = await realKnowledge();
  bot = await startBot(() => new ActivityHandler(), { knowledge });
  for (const language of LANGUAGES)
    for (const topic of knowledge.topics()) pages.set(`${language} ${topic}`, await pageOf(language, topic));
});
afterAll(() => bot.stop());

const pageOf = async (language: Language, topic: string): Promise<string> =>
  (await fetch(`${bot.url}${language === 'en' ? '' : '/es'}/answers/${topic}`)).text();
const page = (language: Language, topic: string): string => pages.get(`${language} ${topic}`) ?? '';

/** What people read of a piece of HTML, and of a text of the base. */
const readIn = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();
const plain = (text: string): string => text.replace(/\*\*|\[([^\]]*)\]\([^)]*\)/g, '$1');
const wordsOf = ({ blocks }: Point): string[] => blocks.map(({ text }) => plain(text));
const markupOf = (blocks: string): string[] =>
  [...blocks.matchAll(/<(p|li)>(.*?)<\/\1>/gs)].map(([, , text]) => readIn(text ?? ''));

/** The versions of a part of a page: head and paragraphs of each. */
const versionsIn = (part: string): { head: string; words: string[] }[] =>
  [...part.matchAll(/<section class="version"><(h[23])>(.*?)<\/\1>(.*?)<\/section>/gs)].map(
    ([, , head = '', words = '']) => ({
      head: readIn(head),
      words: markupOf(words),
    }),
  );
/** The part of a page about a point; the first one stands above all headings. */
function partOf(language: Language, point: Point, isFirst: boolean): string {
  const [main = ''] = /<main.*<p class="ask">/s.exec(page(language, point.topic)) ?? [];
  const after = isFirst ? main : (main.split(`<h2 id="${point.id.split('/')[1]}">`)[1] ?? '');
  return after.split('<h2 id=')[0] ?? '';
}

describe.each(LANGUAGES)('answers for both sides, %s', (language) => {
  const labels = labelsOf(language).answer;

  test('below a point stand the words for each side that has its own, under its label, and none where it has not', () => {
    let count = 0;
    for (const topic of knowledge.topics()) {
      const points = knowledge.entry(topic, TODAY, language)?.points ?? [];
      for (const [index, { id }] of points.entries()) {
        const expected = SIDES.flatMap((side) => {
          const point = knowledge.point(id, TODAY, language, { side });
          return point?.version.side === side ? [{ head: labels[side], words: wordsOf(point) }] : [];
        });
        const [above = ''] = partOf(language, points[index] as Point, index === 0).split('<details>');
        expect([id, ...versionsIn(above)]).toEqual([id, ...expected]);
        count += expected.length;
      }
    }
    const folder = join(projectRoot, 'knowledge/entries', language);
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(count).toBe(files.join('\n').match(/^### side: (?:protected|restrained)(?: · same: [a-z, ]+)?$/gm)?.length);
  });

  test('versions by kind of order are folded below the point, each kind under its name', () => {
    const name = (kind: string): string => knowledge.statement(`fact.kind.${kind}`, TODAY, language).blocks[0].text;
    const [first] = knowledge.entry(topicId('firearms'), TODAY, language)?.points ?? [];
    const part = partOf(language, first as Point, true);
    const [, folded = ''] = part.split('<details>');
    expect(folded).toContain(`<summary>${labels.kinds}</summary>`);
    const kinds = ['ea', 'gv', 'epo', 'cpo', 'divorce', 'agreed'].map(name);
    const versions = versionsIn(folded);
    // A kind may have words of its own for a side, below those for everybody.
    expect(versions.map(({ head }) => head).filter((head) => !head.includes(' · '))).toEqual(kinds);
    for (const { head } of versions) expect(kinds).toContain(head.split(' · ')[0]);
    const gun = knowledge.point((first as Point).id, TODAY, language, { kind: 'gv' });
    expect(versions.find(({ head }) => head === name('gv'))?.words).toEqual(wordsOf(gun as Point));
  });

  test('the words of a version have their sources among those of the page', () => {
    for (const topic of knowledge.topics())
      for (const { id } of knowledge.entry(topic, TODAY, language)?.points ?? [])
        for (const side of SIDES)
          for (const citation of knowledge.point(id, TODAY, language, { side })?.citations ?? [])
            if (citation.kind === 'authority' && !citation.house) {
              const listed = page(language, topic).split('<ul class="sources">')[1] ?? '';
              expect([id, readIn(listed)]).toEqual([id, expect.stringContaining(citation.label)]);
            }
  });

  test('what search engines get is whole: each question has an answer in plain words, both sides in it', () => {
    for (const topic of knowledge.topics()) {
      const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page(language, topic)) ?? [];
      const data = JSON.parse(json);
      expect([data['@context'], data['@type'], data.inLanguage]).toEqual(['https://schema.org', 'FAQPage', language]);
      const points = knowledge.entry(topic, TODAY, language)?.points ?? [];
      expect(data.mainEntity).toHaveLength(points.length);
      for (const [index, { id }] of points.entries()) {
        const { '@type': type, name, acceptedAnswer } = data.mainEntity[index];
        expect([type, acceptedAnswer['@type'], typeof name]).toEqual(['Question', 'Answer', 'string']);
        expect(acceptedAnswer.text).not.toMatch(/\*\*|\]\(|^\s*$/);
        for (const side of SIDES) {
          const point = knowledge.point(id, TODAY, language, { side });
          if (point?.version.side === side)
            expect(acceptedAnswer.text).toContain([`${labels[side]}:`, ...wordsOf(point)].join(' '));
        }
      }
    }
  });

  test('no page has the words of the other language for a side', () => {
    const other = labelsOf(language === 'en' ? 'es' : 'en').answer;
    for (const topic of knowledge.topics())
      for (const side of SIDES) expect(page(language, topic)).not.toContain(other[side]);
  });
});

test('a form number leads to the form itself where its address is known, else to the page of all forms', () => {
  const { all, own } = knowledge.formPages;
  const leads = new Map<string, Set<string>>();
  for (const text of pages.values())
    for (const [, address = '', number = ''] of text.matchAll(
      /<a class="form" href="([^"]*)" rel="noreferrer">([^<]*)<\/a>/g,
    ))
      leads.set(number, (leads.get(number) ?? new Set()).add(address));
  for (const number of ['DV-300', 'CH-117', 'DV-850'])
    expect([number, ...(leads.get(number) ?? [])]).toEqual([number, all]);
  for (const [number, addresses] of leads) expect([number, ...addresses]).toEqual([number, own[number] ?? all]);
  for (const [number, file] of [
    ['DV-100', 'dv100'],
    ['DV-109', 'dv109'],
    ['CH-120', 'ch120'],
    ['CLETS-001', 'clets001'],
    ['GV-100', 'gv100'],
  ])
    expect([number, ...(leads.get(number ?? '') ?? [])]).toEqual([
      number,
      `https://courts.ca.gov/documents/${file}.pdf`,
    ]);
  const known = [...leads.keys()].filter((number) => own[number] !== undefined);
  expect(known.length / leads.size).toBeGreaterThan(0.8);
  // No number of a form is left without a way to it, but for those in headings.
  for (const [topic, text] of pages) {
    const [main = ''] = /<main.*<p class="ask">/s.exec(text) ?? [];
    const unlinked = main.replace(/<(a|h[23]) ?[^>]*>.*?<\/\1>/gs, '').match(/\b[A-Z]{2,5}-\d{3}\b/g);
    expect([topic, unlinked]).toEqual([topic, null]);
  }
});
