import { describe, expect, test } from 'vitest';
import { pageRenderer } from '../../../bot/render/page/pageRenderer.js';
import { toPageReply } from '../../../bot/render/page/toPageReply.js';
import { RealChat } from '../../support/realChat.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { TODAY } from '../../support/today.js';
import { acute, asks, issue, possible, type Says, ToyChat } from '../../support/toyChat.js';

const ASKED = asks(issue('firearms/keep', { form: 'yesNo', polarity: 'no' }));
const VOICED = asks(issue('firearms/keep', { form: 'yesNo', polarity: 'no', isBelief: true }));

/** What our page has folded as a common mistake. */
const foldedIn = ({ reply }: ReturnType<ToyChat['hear']>): string[] =>
  toPageReply(reply).correction.map(({ text }) => text);

describe('a common mistake that nobody voiced', () => {
  const mistake = [expect.stringMatching(/^Some pages say/)];

  test('is folded below the answer on our page, with its sources, once a conversation', () => {
    const chat = new ToyChat();
    const first = chat.hear('can i keep it', ASKED);
    expect(foldedIn(first)).toEqual(mistake);
    expect(first.said).toEqual(['lead.no+firearms/keep']);
    expect(toPageReply(first.reply).sources?.lines[0]).toContain('what the article says');
    expect(foldedIn(chat.hear('can i keep it', ASKED))).toEqual([]);
  });

  test('is said nowhere: not in the text for other clients, nor as their source', () => {
    const { reply } = new ToyChat().hear('can i keep it', ASKED);
    const [message] = pageRenderer.render(reply);
    expect(message?.text).not.toMatch(/Some pages|article says/);
  });

  test('is still said in the open where it is voiced afterwards, and then no more folded beside it', () => {
    const chat = new ToyChat();
    chat.hear('can i keep it', ASKED);
    const voiced = chat.hear('but it leaves guns alone', VOICED);
    expect(voiced.said).toContain('correction:firearms/keep');
    expect(foldedIn(voiced)).toEqual(mistake);
    expect(voiced.reply.mistakes).toBeUndefined();
  });

  test('is left out once it was said', () => {
    const chat = new ToyChat();
    chat.hear('it leaves guns alone right', VOICED);
    expect(foldedIn(chat.hear('can i keep it', ASKED))).toEqual([]);
  });

  test.each<[string, Says]>([
    ['acute', { ...ASKED, danger: acute('weapon') }],
    ['possible', { ...ASKED, danger: possible('weapon') }],
  ])('is left out in %s danger', (_, says) => {
    expect(foldedIn(new ToyChat().hear('he has a gun, can he keep it', says))).toEqual([]);
  });

  test.each(['en', 'es'])('stands with every first answer that has one, %s', async (language) => {
    const knowledge = await realKnowledge();
    const missing: string[] = [];
    let found = 0;
    for (const topic of knowledge.topics()) {
      const { replies, said, conversation } = await new RealChat(knowledge).hear(
        knowledge.entry(topic, TODAY, language)?.title ?? '',
      );
      const points = (knowledge.entry(topic, TODAY, language)?.points ?? []).filter(
        ({ id, correction }) => correction && said.some((each) => each.endsWith(id)),
      );
      if (points.length === 0 || conversation.danger) continue;
      found += 1;
      const folded = replies.flatMap((reply) => toPageReply(reply).correction);
      if (folded.length === 0) missing.push(topic);
    }
    expect(missing).toEqual([]);
    expect(found).toBeGreaterThan(10);
  });
});
