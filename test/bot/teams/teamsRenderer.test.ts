import { beforeAll, describe, expect, test } from 'vitest';
import { citedTexts, MAX_CHARS, MAX_CITED, pieces } from '../../../bot/render/teams/citedText.js';
import { messageEntity } from '../../../bot/render/teams/messageEntity.js';
import { TeamsRenderer, type TeamsWords } from '../../../bot/render/teams/teamsRenderer.js';
import { shortAnswer } from '../../../dialogs/replies/answer.js';
import { type Reply, type ReplyBlock, type Safety, sourcesOf } from '../../../dialogs/replies/reply.js';
import type { AuthorityCitation, Knowledge } from '../../../knowledge/contract.js';
import { authorityId } from '../../../knowledge/ids.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { TODAY } from '../../support/today.js';
import { found } from './support.js';

/** Taken by every version of Teams. */
const MAX_BYTES = 28 * 1024;
const words = {
  lead: 'Sources',
  asOf: 'As of',
  checked: 'checked',
  edition: 'Read in an older edition',
  article: 'The article',
};
const teamsWords: TeamsWords = {
  disclosure: () => ({ name: 'General', description: 'about' }),
  kept: () => 'The organization keeps it too.',
  private: () => 'Go on alone',
};
const rendererAt = (othersRead: boolean) => new TeamsRenderer(teamsWords, { botId: '28:bot', othersRead });
const renderer = rendererAt(false);

const law = (number: number): AuthorityCitation => ({
  kind: 'authority',
  id: authorityId(`law-${number}`),
  label: `Law § ${number}`,
  about: 'a rule',
  url: `https://law.example/${number}`,
  status: 'read',
  house: false,
});
const block = (text: string, ...numbers: number[]): ReplyBlock => ({
  kind: 'paragraph',
  text,
  citations: numbers.map(law),
});
const sourced = (blocks: readonly ReplyBlock[]) =>
  citedTexts(
    blocks,
    sourcesOf(
      blocks.flatMap(({ citations }) => [...(citations ?? [])]),
      undefined,
      words,
    ),
  );

describe('numbers of citations', () => {
  test('follow the order of appearance; a source used twice keeps its number', () => {
    expect(sourced([block('a', 7, 3), block('b', 3, 9)])).toEqual([
      { text: 'a [1] [2]\n\nb [2] [3]', cited: [law(7), law(3), law(9)] },
    ]);
  });

  test('stay within what one message may hold: the next begins anew', () => {
    const texts = sourced([block('a', 1, 2, 3, 4, 5, 6), block('b', 7, 8, 9, 10, 11, 12)]);
    expect(texts.map(({ cited }) => cited.length)).toEqual([6, 6]);
    expect(texts[1]?.text).toBe('b [1] [2] [3] [4] [5] [6]');
  });

  test('sources that no block names are listed in the end', () => {
    const sources = sourcesOf([law(1), law(2)], undefined, words);
    expect(citedTexts([block('a', 1)], sources)[0]?.text).toBe('a [1]\n\nSources: [2]');
  });

  test('a reply without sources has none', () => {
    expect(citedTexts([block('a', 1)], undefined)).toEqual([{ text: 'a', cited: [] }]);
  });

  test('names and abstracts are cut to what Teams takes', () => {
    const long = { ...law(1), label: 'n'.repeat(100), about: 'b'.repeat(200), url: undefined };
    const [claim] = messageEntity([long], { name: 'x', description: 'y' }).citation as {
      appearance: Record<string, string>;
    }[];
    expect(claim?.appearance.name).toHaveLength(80);
    expect(claim?.appearance.abstract).toHaveLength(160);
    expect(claim?.appearance).not.toHaveProperty('url');
  });
});

describe('long texts', () => {
  test('are cut between sentences and lose nothing', () => {
    const sentence = `${'word '.repeat(30)}end. `;
    const long = sentence.repeat(100).trim();
    const cut = pieces(long, 1_000);
    expect(cut.every((piece) => piece.length <= 1_000 && piece.endsWith('.'))).toBe(true);
    expect(cut.join(' ')).toBe(long);
  });

  test('a text without a single blank is cut all the same', () => {
    expect(pieces('x'.repeat(2_500), 1_000).map(({ length }) => length)).toEqual([1_000, 1_000, 500]);
  });

  test('become several messages, none too long', () => {
    const texts = sourced(Array.from({ length: 40 }, (_, index) => block('sentence. '.repeat(60), index)));
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.every(({ text, cited }) => text.length < MAX_CHARS * 1.2 && cited.length <= MAX_CITED)).toBe(true);
  });
});

const titlesOf = (message: unknown): unknown[] => found(message, 'Action.Submit').map(({ title }) => title);

describe('what is a card', () => {
  const safety: Safety = {
    calls: [
      { kind: 'call', label: 'Call 911', value: '911' },
      { kind: 'text', label: 'Text HELLO to 55501', value: '55501', body: 'HELLO' },
    ],
    safe: 'I am safe',
  };
  const textsOf = (message: unknown): unknown[] => found(message, 'TextBlock').map(({ text }) => text);

  test('danger: whom to call first and large, then the words, then what to tap; nothing that dials', () => {
    const [card, ...others] = renderer.render({
      blocks: [block('Get away.')],
      choices: ['I am safe', 'I am not'],
      safety,
    });
    expect(others).toEqual([]);
    expect(textsOf(card)).toEqual(['Call 911', 'Text HELLO to 55501', 'Get away.']);
    expect(found(card, 'TextBlock').slice(0, 2)).toMatchObject([{ size: 'Large' }, { size: 'Large' }]);
    expect(found(card, 'Container')).toMatchObject([{ style: 'attention' }]);
    expect(titlesOf(card)).toEqual(['I am safe', 'I am not']);
    expect(JSON.stringify(card)).not.toContain('tel:');
  });

  test('danger with a legal answer: the help as a card, then the words with their citations', () => {
    const blocks = [block('Get away.'), block('The law says so.', 3)];
    const sources = sourcesOf([law(3)], undefined, words);
    const [card, text] = renderer.render({ blocks, sources, choices: ['I am safe'], safety });
    expect(textsOf(card)).toEqual(['Call 911', 'Text HELLO to 55501']);
    expect(text?.text).toBe('Get away.\n\nThe law says so. [1]');
  });

  test('danger that was told some turns ago is not said again', () => {
    const [text, ...others] = renderer.render({ blocks: [block('An answer.')], choices: ['Next'], safety });
    expect(others).toEqual([]);
    expect(text?.text).toBe('An answer.');
  });

  test('the greeting: its first line bold, its taps as buttons', () => {
    const [card, ...others] = renderer.render({
      blocks: [block('Hello.'), block('More.')],
      choices: ['A', 'B'],
      isGreeting: true,
    });
    expect(others).toEqual([]);
    expect(found(card, 'TextBlock')).toMatchObject([{ text: 'Hello.', weight: 'Bolder' }, { text: 'More.' }]);
    expect(titlesOf(card)).toEqual(['A', 'B']);
  });
});

describe('choices', () => {
  const asking = (...choices: string[]): Reply => ({ blocks: [block('Which?')], choices, answers: choices.length });

  test('stand once: as taps, or as buttons, never as a list besides', () => {
    const [text, ...others] = renderer.render(asking('A', 'B'));
    expect(text?.text).toBe('Which?');
    expect(text?.suggestedActions?.actions.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(others).toEqual([]);
    const [many, card] = renderer.render(asking('A', 'B', 'C', 'D'));
    expect([many?.text, many?.suggestedActions]).toEqual(['Which?', undefined]);
    expect(found(card, 'Action.Submit').map(({ title }) => title)).toEqual(['A', 'B', 'C', 'D']);
  });

  test.each([
    ['citations', { blocks: [block('The law says so.', 3)], sources: sourcesOf([law(3)], undefined, words) }],
    ['bold words', { blocks: [block('Obey **now**.')] }],
    ['a list', { blocks: [{ ...block('One.'), kind: 'bullet' as const }] }],
    ['several paragraphs', { blocks: [block('One.'), block('Two.')] }],
  ])('are buttons below a text with %s: beside taps it would be drawn with its signs', (_, said) => {
    const [text, card, ...others] = renderer.render({ ...said, choices: ['A', 'B'] });
    expect(text?.suggestedActions).toBeUndefined();
    expect(titlesOf(card)).toEqual(['A', 'B']);
    expect(others).toEqual([]);
  });

  test('are always buttons where several people talk: taps do not show there', () => {
    const [text, card] = rendererAt(true).render(asking('A', 'B'));
    expect(text?.suggestedActions).toBeUndefined();
    expect(found(card, 'Action.Submit').map(({ title }) => title)).toEqual(['A', 'B']);
  });
});

test('where an own case is told, a button leads to the personal chat', () => {
  const [text, card] = rendererAt(true).render({ blocks: [block('In private.')], choices: ['A'], offersPrivate: true });
  expect(text?.text).toBe('In private.');
  expect(found(card, 'Action.OpenUrl')).toMatchObject([
    { title: 'Go on alone', url: 'https://teams.microsoft.com/l/chat/0/0?users=28%3Abot' },
  ]);
});

test('what is said of keeping says who else keeps it', () => {
  const [text] = renderer.render({ blocks: [block('I keep it for a day.')], choices: [], isAboutKeeping: true });
  expect(text?.text).toBe('I keep it for a day.\n\nThe organization keeps it too.');
});

describe('every answer of the knowledge base', () => {
  let knowledge: Knowledge;
  beforeAll(async () => {
    knowledge = await realKnowledge();
  });

  const replies = (): Reply[] =>
    knowledge.topics().flatMap((topic) => {
      const entry = knowledge.entry(topic, TODAY);
      return entry === undefined ? [] : [shortAnswer(entry, knowledge, TODAY)];
    });

  test('fits into messages that Teams takes, text and card apart, taps never beside a card', () => {
    const messages = replies().flatMap((reply) => renderer.render(reply));
    expect(messages.length).toBeGreaterThan(70);
    for (const message of messages) {
      expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(MAX_BYTES - 2_000);
      expect([message.text, message.attachments].filter(Boolean)).toHaveLength(1);
      expect(message.suggestedActions?.actions.length ?? 0).toBeLessThanOrEqual(3);
      if (message.attachments || /\[\d+\]|\*/.test(message.text ?? ''))
        expect(message.suggestedActions).toBeUndefined();
    }
  });

  test('has every word of it, and every source of the short answer, in what is shown', () => {
    for (const reply of replies()) {
      const shown = JSON.stringify(renderer.render(reply));
      for (const { text } of reply.blocks) expect(shown).toContain(JSON.stringify(text).slice(1, -1));
      for (const { label } of reply.sources?.authorities ?? [])
        expect(shown).toContain(JSON.stringify(label.slice(0, 79)).slice(1, -1));
    }
  });
});
