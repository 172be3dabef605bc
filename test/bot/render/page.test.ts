import { describe, expect, test } from 'vitest';
import { firstSentence } from '../../../bot/render/page/headline.js';
import { pageRenderer } from '../../../bot/render/page/pageRenderer.js';
import { toPageReply } from '../../../bot/render/page/toPageReply.js';
import type { Reply, ReplyBlock, Safety } from '../../../dialogs/replies/reply.js';
import { samplePlan } from '../../web/support/samplePlan.js';

describe('the sentence that answers', () => {
  test.each([
    ['Yes. It does.', 'Yes.', 'It does.'],
    ['Ask under Fam. Code § 1. Then wait.', 'Ask under Fam. Code § 1.', 'Then wait.'],
    ['By 4:30 p.m. Friday it is due. Go.', 'By 4:30 p.m. Friday it is due.', 'Go.'],
    ['A U.S. citizen may. Others may too.', 'A U.S. citizen may.', 'Others may too.'],
    ['Take **the form. Then go.** And wait. Now.', 'Take **the form. Then go.**', 'And wait. Now.'],
    ['See [Form A. Part B](https://law.example/a. B). Go.', 'See [Form A. Part B](https://law.example/a. B).', 'Go.'],
    ['¿Es así? ¡Sí! Vale.', '¿Es así?', '¡Sí! Vale.'],
    ['Sí. Él puede.', 'Sí.', 'Él puede.'],
    ['Only one sentence', 'Only one sentence', ''],
    ['It costs 3.50 dollars. That is all.', 'It costs 3.50 dollars.', 'That is all.'],
  ])('of “%s”', (text, first, rest) => {
    expect(firstSentence(text)).toEqual([first, rest]);
  });
});

describe('a reply for our page', () => {
  const reply: Reply = {
    blocks: [
      { kind: 'correction', text: 'Some say no.' },
      { kind: 'paragraph', text: '**Yes.** It does.' },
      { kind: 'bullet', text: 'one' },
    ],
    choices: ['A', 'B'],
    answers: 2,
  };

  test('leads with the answer, and folds away what many get wrong', () => {
    const { headline, detail, correction, choices } = toPageReply(reply);
    expect(headline).toBe('Yes.');
    expect(detail.map(({ text }) => text)).toEqual(['It does.', 'one']);
    expect(correction.map(({ text }) => text)).toEqual(['Some say no.']);
    expect(choices).toEqual(['A', 'B']);
  });

  test('words that lead to the answer are no answer: the sentence behind them stands in the headline too', () => {
    const led = { kind: 'paragraph', text: 'In short: It does. Always.', lead: 'In short:' } as const;
    const depends = { kind: 'paragraph', text: 'Not a plain yes. It may. Ask.', lead: 'Not a plain yes.' } as const;
    expect(toPageReply({ ...reply, blocks: [led] })).toMatchObject({ headline: 'In short: It does.' });
    expect(toPageReply({ ...reply, blocks: [depends] })).toMatchObject({
      headline: 'Not a plain yes. It may.',
      detail: [{ text: 'Ask.' }],
    });
  });

  test('a correction that stands alone is the answer', () => {
    const { headline, correction } = toPageReply({ ...reply, blocks: reply.blocks.slice(0, 1) });
    expect([headline, correction]).toEqual(['Some say no.', []]);
  });

  test('what was told is said back beside the answer, never as it', () => {
    const echo = { kind: 'paragraph', text: 'Noted · Served today.', isEcho: true } as const;
    const answered = toPageReply({ ...reply, blocks: [echo, ...reply.blocks] });
    expect([answered.headline, answered.echo]).toEqual(['Yes.', [{ kind: 'paragraph', text: echo.text }]]);
    const alone = toPageReply({ ...reply, blocks: [echo] });
    expect([alone.headline, alone.echo]).toEqual([echo.text, []]);
    const planned = toPageReply({ blocks: [echo], choices: [], plan: samplePlan([]) });
    expect([planned.headline, planned.echo]).toEqual(['', [{ kind: 'paragraph', text: echo.text }]]);
  });

  describe('deadlines and numbers', () => {
    const value = (words: string) => ({ words, chip: `Limit: ${words}` });
    const timed = (text: string, ...words: string[]): ReplyBlock => ({
      kind: 'paragraph',
      text,
      values: words.map(value),
    });
    const chipsOf = (blocks: readonly ReplyBlock[], more: Partial<Reply> = {}) =>
      toPageReply({ blocks, choices: [], ...more }).chips;

    test('are those the base marks, each once, at most two', () => {
      expect(
        chipsOf([
          timed('In 2 days.', '2 days'),
          timed('In 2 days, or 3 days, or 4 days.', '2 days', '3 days', '4 days'),
        ]),
      ).toEqual(['Limit: 2 days', 'Limit: 3 days']);
      expect(chipsOf([{ kind: 'paragraph', text: 'In 2 days.' }])).toEqual([]);
    });

    test('are none that a shortened answer leaves out, none of a mistaken belief, none in danger', () => {
      expect(chipsOf([timed('At once.', '2 days')])).toEqual([]);
      expect(chipsOf([timed('No.'), { ...timed('Some say 2 days.', '2 days'), kind: 'correction' }])).toEqual([]);
      const safety: Safety = { calls: [{ kind: 'call', label: 'Call', value: '911' }], safe: 'Safe' };
      const led = chipsOf([timed('In 2 days.', '2 days')], { safety, choices: [safety.safe] });
      expect(led).toEqual([]);
      expect(chipsOf([timed('In 2 days.', '2 days')], { safety })).toEqual(['Limit: 2 days']);
    });
  });

  test('is one message, which says the same as text to any other client, answers by number', () => {
    const messages = pageRenderer.render(reply);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.text).toBe('Some say no.\n\n**Yes.** It does.\n\n- one\n\n1. A\n2. B');
    expect(messages[0]?.suggestedActions?.actions.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(messages[0]?.channelData.orderGuide).toEqual(toPageReply(reply));
  });
});
