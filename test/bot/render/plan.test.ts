import { describe, expect, test } from 'vitest';
import { pageRenderer } from '../../../bot/render/page/pageRenderer.js';
import { toPageReply } from '../../../bot/render/page/toPageReply.js';
import { planMessages } from '../../../bot/render/planParts.js';
import { planCards } from '../../../bot/render/teams/planCards.js';
import type { Plan } from '../../../knowledge/planContract.js';
import type { ServedFacts } from '../../../knowledge/rules/facts/served.js';
import { NOW, realRules } from '../../knowledge/rules/support/law.js';
import { found } from '../teams/support.js';

const rules = realRules();
const facts = (told: Record<string, unknown>): ServedFacts => ({ order: 'domestic', ...told }) as ServedFacts;
const planOf = (told: Record<string, unknown>): Plan => rules.plan('served', told as ServedFacts, NOW);
const dated = planOf({ order: 'domestic', servedOn: '2026-11-24', servedAt: '16:30', hearingOn: '2026-12-10' });

/** Every word that a plan says, its contacts and notices included. */
const wordsOf = ({ title, first, steps, sections, contacts, notices }: Plan): string[] => [
  title,
  ...steps.flatMap(({ heading, due }) => [heading, ...(due ? [due.text, due.lastSafeDay?.text ?? ''] : [])]),
  ...sections.map(({ heading }) => heading),
  ...contacts.flatMap(({ name, reach }) => [name, ...reach.map(({ value }) => value)]),
  ...[first, notices, ...steps.map(({ duty }) => duty), ...sections.map(({ blocks }) => blocks)].flatMap((blocks) =>
    blocks.map(({ text }) => text),
  ),
];

describe('the plan on the chat page', () => {
  const cardOf = (plan: Plan) => toPageReply({ blocks: [], choices: [], plan }).plan;

  test('is a card of the next three dates, with what comes before all, and ways to the rest', () => {
    const card = cardOf(dated);
    const coming = dated.steps.filter(({ due }) => due && !due.isPast);
    const dues = coming.slice(0, 3).map(({ due }) => due);
    expect(card?.next.map(({ when }) => when)).toEqual(
      dues.map((due) => due && expect.stringContaining(`${dated.labels[due.kind]} ${due.text}`)),
    );
    expect(card?.first.map(({ text }) => text)).toEqual(dated.first.map(({ text }) => text));
    expect([card?.open, card?.calendar]).toEqual([dated.labels.print, dated.labels.calendar]);
    expect(card?.more).toBe(dated.steps.length - Math.min(3, coming.length));
  });

  test('shows the last safe day of what is due before a day, and says that it is', () => {
    const late = rules.plan('served', facts({ hearingOn: '2026-12-14' }), NOW);
    const [answer] = cardOf(late)?.next ?? [];
    expect(answer?.on).toBe('2026-12-11');
    expect(answer?.when).toBe('Before Monday, December 14, 2026 · Last safe day: Friday, December 11, 2026');
  });

  test('shows no day of what is due before a day and has no safe one: in plans kept from before, and on the day itself', () => {
    const { labels, steps, ...rest } = rules.plan('served', facts({ hearingOn: '2026-12-14' }), NOW);
    const kept = steps.map((step) => ({ ...step, due: step.due && { ...step.due, lastSafeDay: undefined } }));
    const isLate = ({ due }: (typeof kept)[number]): boolean => due?.kind === 'before';
    const next = cardOf({ ...rest, labels, steps: kept })?.next ?? [];
    expect(next.find(({ when }) => when?.startsWith('Before'))).toMatchObject({
      on: undefined,
      when: 'Before Monday, December 14, 2026',
    });
    expect(cardOf({ ...rest, labels, steps: kept.filter(isLate) })?.calendar).toBeUndefined();

    const onTheDay = cardOf(rules.plan('served', facts({ hearingOn: NOW.on }), NOW))?.next ?? [];
    const before = onTheDay.filter(({ when }) => when?.startsWith('Before'));
    expect(before.length).toBeGreaterThan(0);
    expect(before.flatMap(({ on }) => on ?? [])).toEqual([]);
  });

  test('offers no calendar where there is no date, or none still to come', () => {
    expect(cardOf(planOf({}))?.calendar).toBeUndefined();
    const past = dated.steps.map((step) => ({ ...step, due: step.due && { ...step.due, isPast: true } }));
    expect(cardOf({ ...dated, steps: past })?.calendar).toBeUndefined();
  });

  test('is all there as text for other clients, in the same message', () => {
    const [message, ...others] = pageRenderer.render({ blocks: [], choices: [], plan: dated });
    expect(others).toEqual([]);
    for (const words of wordsOf(dated)) expect(message?.text).toContain(words);
  });
});

describe('the plan in Teams', () => {
  const cards = planCards(dated, undefined, ['Hearing day']);

  test('says every word of the plan', () => {
    const shown = cards.flatMap((card) => found(card, 'TextBlock').map(({ text }) => String(text))).join('\n');
    for (const words of wordsOf(dated)) expect(shown).toContain(words);
  });

  test('marks what is urgent and nothing else', () => {
    const marked = cards.flatMap((card) => found(card, 'Container').filter(({ style }) => style === 'emphasis'));
    const urgent = dated.steps.filter(({ urgency }) => urgency === 'now').map(({ heading }) => heading);
    expect(urgent.length).toBeGreaterThan(0);
    const headings = marked.map((container) => String(found(container, 'TextBlock')[0]?.text));
    for (const heading of urgent) expect(headings.join('\n')).toContain(heading);
    expect(headings.length).toBe(urgent.length + (dated.first.length > 0 ? 1 : 0));
  });

  test('numbers its steps without making lists of one', () => {
    const texts = cards.flatMap((card) => found(card, 'TextBlock').map(({ text }) => String(text)));
    expect(texts).toContain(`1.\u00a0${dated.steps[0]?.heading}`);
    expect(texts.filter((text) => /^\d+\. /.test(text))).toEqual([]);
  });

  test('can be tapped at its end only, however many cards it takes', () => {
    const long = dated.sections.concat(
      Array.from({ length: 40 }, (_, index) => ({
        id: `s${index}`,
        heading: `Part ${index}`,
        blocks: [{ kind: 'paragraph', text: 'word '.repeat(200), citations: dated.citations }] as const,
      })),
    );
    const many = planCards({ ...dated, sections: long }, undefined, ['Hearing day']);
    expect(many.length).toBeGreaterThan(1);
    expect(many.map((card) => found(card, 'Action.Submit').length)).toEqual([...many.slice(1).map(() => 0), 1]);
    for (const card of many) expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
  });
});

test('as text the plan is all there in three messages, whom it is for and its day apart', () => {
  const messages = planMessages(dated).map((blocks) => blocks.map(({ text }) => text).join('\n'));
  expect(messages.length).toBeLessThanOrEqual(3);
  for (const words of wordsOf(dated)) expect(messages.join('\n')).toContain(words);
  expect(messages[0]).toContain(`${dated.audience} · ${dated.madeOnText}`);
});
