import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { topicId } from '../../../knowledge/ids.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { TODAY } from '../../support/today.js';
import { found, TeamsChat, topicOf, worded } from './support.js';

beforeAll(async () => {
  await realKnowledge();
});
let teams: TeamsChat;
beforeEach(async () => {
  teams = await TeamsChat.open();
});
afterEach(() => teams.bot.stop());

describe('votes', () => {
  const feedback = (reaction: string, words: string) => ({
    type: 'invoke',
    name: 'message/submitAction',
    value: { actionName: 'feedback', actionValue: { reaction, feedback: words } },
  });

  test('count for the answer they are on, later answers notwithstanding, without the words that come along', async () => {
    await teams.say('personal', 'what is a TRO');
    await teams.say('personal', 'The court hearing');
    const idOfAnswer = (topic: string): string =>
      teams.idOf(teams.bot.connector.sent.findIndex(({ activity }) => topicOf(activity) === topic));
    const words = JSON.stringify({ feedbackText: 'he lives at 5 Main Street' });
    const { status } = await teams.post('personal', {
      ...feedback('dislike', words),
      replyToId: idOfAnswer('tro-what'),
    });
    expect(status).toBe(200);
    await teams.post('personal', { ...feedback('like', 'plain words'), replyToId: idOfAnswer('hearing') });
    expect(await teams.bot.votes()).toEqual([
      { topic: 'hearing', helpful: 1, notHelpful: 0 },
      { topic: 'tro-what', helpful: 0, notHelpful: 1 },
    ]);
    expect(JSON.stringify(teams.bot.logged)).not.toMatch(/Main Street|plain words/);
  });

  test('on an unknown message count for nothing and are thanked for all the same', async () => {
    expect((await teams.post('personal', { ...feedback('like', ''), replyToId: 'unknown' })).status).toBe(200);
    expect(await teams.bot.votes()).toEqual([]);
  });

  test('are asked for on answers, not on questions of the bot or in danger', async () => {
    const asksForVotes = (sent: Record<string, unknown>[]): boolean => JSON.stringify(sent).includes('feedbackLoop');
    expect(asksForVotes(await teams.say('personal', await worded('interview.served.tap')))).toBe(false);
    await teams.say('personal', 'forget me');
    expect(asksForVotes(await teams.say('personal', 'what is a TRO'))).toBe(true);
    expect(asksForVotes(await teams.say('personal', 'he is going to kill me'))).toBe(false);
  });
});

describe('the search of the message extension', () => {
  const query = (words: string, options: unknown = { skip: 0, count: 5 }) => ({
    type: 'invoke',
    name: 'composeExtension/query',
    value: { commandId: 'searchAnswers', parameters: [{ name: 'words', value: words }], queryOptions: options },
  });
  const results = async (value: Record<string, unknown>): Promise<Record<string, unknown>[]> =>
    JSON.parse((await teams.post('personal', value)).body).composeExtension.attachments;

  test('finds by a question, and gives a card with the answer, its sources and their addresses', async () => {
    const [first] = await results(query('can he keep his guns'));
    expect(first).toMatchObject({
      contentType: 'application/vnd.microsoft.card.adaptive',
      preview: { content: { title: 'Guns and ammunition under an order' } },
    });
    expect(JSON.stringify(first?.content)).toMatch(/\[Fam\. Code § 6389\]\(https:/);
    expect(found(first?.content, 'Action.Submit')).toEqual([]);
  });

  test('finds by the beginning of a title', async () => {
    const titles = (await results(query('immi'))).map(({ preview }) => JSON.stringify(preview));
    expect(titles[0]).toMatch(/immigration/i);
  });

  test('in Spanish words, or for somebody who has Teams in Spanish, gives answers, sources and notice in Spanish', async () => {
    const knowledge = await realKnowledge();
    const titleIn = (language: 'en' | 'es') => knowledge.entry(topicId('firearms'), TODAY, language)?.title;
    const [disclosure, lead] = ['disclosure.about', 'sources.lead'].map(
      (id) => knowledge.statement(id, TODAY, 'es').blocks[0].text,
    );
    for (const [words, locale] of [
      ['armas y municiones', 'en-US'],
      ['CLETS', 'es-MX'],
      ['', 'es-MX'],
    ] as const) {
      const cards = await results({ ...query(words), locale });
      expect(cards.length).toBeGreaterThan(0);
      const titles = knowledge.topics().map((topic) => knowledge.entry(topic, TODAY, 'es')?.title);
      for (const { preview, content } of cards) {
        expect(titles).toContain((preview as { content: { title: string } }).content.title);
        expect(JSON.stringify(content)).toContain(disclosure);
        expect(JSON.stringify(content)).toContain(`${lead}: `);
      }
    }
    const [first] = await results({ ...query('armas y municiones'), locale: 'en-US' });
    expect(first).toMatchObject({ preview: { content: { title: titleIn('es') } } });
    const [english] = await results({ ...query('can he keep his guns'), locale: 'es-MX' });
    expect(english).toMatchObject({ preview: { content: { title: titleIn('en') } } });
  });

  test('finds by the beginning of a Spanish title, accents or not', async () => {
    for (const words of ['interpretes', 'Intérpr']) {
      const titles = (await results({ ...query(words), locale: 'es-MX' })).map(({ preview }) =>
        JSON.stringify(preview),
      );
      expect(titles[0]).toMatch(/Intérpretes/);
    }
  });

  test('lists everything page by page when it opens', async () => {
    const initial = {
      ...query(''),
      value: { commandId: 'searchAnswers', parameters: [{ name: 'initialRun', value: 'true' }] },
    };
    expect(await results(initial)).toHaveLength(25);
    const pages: Record<string, unknown>[][] = [];
    do pages.push(await results(query('', { skip: 25 * pages.length, count: 25 })));
    while (pages.at(-1)?.length === 25);
    const titles = pages.flat().map(({ preview }) => JSON.stringify(preview));
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).toHaveLength((await realKnowledge()).topics().length);
  });

  test('sends nothing into the chat and keeps nothing of it', async () => {
    const { sent } = await teams.post('personal', query('guns'));
    expect(sent).toEqual([]);
    const kept = await teams.bot.store.storage.read(['msteams/conversations/a:personal/']);
    expect(JSON.stringify(kept)).not.toMatch(/guns|progress/);
  });
});
