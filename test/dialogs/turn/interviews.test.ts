import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../knowledge/ids.js';
import { acute, asks, issue, ToyChat } from '../../support/toyChat.js';

const YESTERDAY = isoDate('2026-11-24');
const HEARING = isoDate('2026-12-14');

describe('an interview', () => {
  test('begins, takes answers one by one, and ends in a plan', () => {
    const chat = new ToyChat();
    expect(chat.hear('I was served').said).toEqual(['served.intro', 'served.order.ask']);
    expect(chat.hear('dv').said).toEqual(['served.servedOn.ask']);
    expect(chat.hear('yesterday').said).toEqual(['facts.noted', 'served.servedAt.ask']);
    expect(chat.hear('6 pm').said.at(-1)).toBe('served.hearingOn.ask');
    expect(chat.hear('december 14').said.at(-1)).toBe('served.gunSteps.ask');
    const ends = ['short', 'no', 'no', 'no', 'no'].map((said) => chat.hear(said)).at(-1);
    expect(ends?.said).toContain('plan:served');
    expect(chat.conversation.plan?.interview).toBe('served');
    expect(chat.conversation.facts.values).toMatchObject({ side: 'restrained', kind: 'dv', servedOn: YESTERDAY });
  });

  test('what was told last is said back in the plan’s reply, not in one of its own before it', () => {
    const chat = new ToyChat();
    for (const said of ['I was served', 'dv']) chat.hear(said);
    const { said, replies } = chat.hear('my plan, the hearing is the 14th', {
      command: 'plan',
      facts: { hearingOn: HEARING },
    });
    expect(said).toEqual(expect.arrayContaining(['facts.noted', 'plan:served']));
    expect(replies[0]?.plan).toBeDefined();
    expect(replies[0]?.blocks.map(({ isEcho }) => isEcho)).toEqual([true]);
  });

  test('does not ask what is known, and takes several facts at once', () => {
    const chat = new ToyChat();
    chat.hear('…', { acts: ['tells'], facts: { kind: 'dv', servedOn: isoDate('2026-11-01') } });
    expect(chat.hear('I was served').said).toEqual(['served.intro', 'served.hearingOn.ask']);
    const reply = chat.hear('the 14th, no guns, two kids', {
      acts: ['tells'],
      facts: { hearingOn: HEARING, guns: 'none', children: true },
    });
    expect(reply.said).toEqual(['facts.noted', 'served.sharedHome.ask']);
  });

  test('answers a question inside and goes on by itself, the question in short', () => {
    const chat = new ToyChat();
    chat.hear('I was served');
    const reply = chat.hear('can i keep my gun', asks(issue('firearms/keep', { form: 'yesNo', polarity: 'no' })));
    expect(reply.said).toEqual(['lead.no+firearms/keep', 'served.order.askShort']);
    expect(reply.reply.question).toMatchObject({ interview: 'served', at: 1, input: 'choice' });
    expect(chat.hear('dv').said).toEqual(['served.servedOn.ask']);
  });

  test('"no wait, it was the 20th" changes the day told last, not the open question', () => {
    const chat = new ToyChat();
    for (const said of ['I was served', 'dv', 'november 10']) chat.hear(said);
    const reply = chat.hear('no wait, it was november 20', { acts: ['corrects'], corrects: true });
    expect(reply.said).toContain('facts.corrected');
    expect(chat.conversation.facts.values.servedOn).toBe('2026-11-20');
    expect(chat.conversation.facts.values.hearingOn).toBeUndefined();
  });

  test('two misses in a row end it kindly, with what is known so far', () => {
    const chat = new ToyChat();
    for (const said of ['I was served', 'dv']) chat.hear(said);
    expect(chat.hear('purple').said.at(-1)).toBe('served.servedOn.askShort');
    const end = chat.hear('purple again');
    expect(end.said).toEqual(['plan:served', 'interview.endedWithPlan']);
    expect(chat.conversation.run).toBeUndefined();
  });

  test('who needs protection, missed twice, is left out: what is known of the other chooses the kind, before their guns', () => {
    const chat = new ToyChat();
    chat.hear('…', { acts: ['tells'], facts: { side: 'protected', relation: 'partner', guns: 'other' } });
    for (const said of ['I need protection', 'no', 'no']) chat.hear(said);
    expect(chat.hear('no').said).toEqual(['repair.skipped', 'protection.happened.ask']);
    chat.hear('purple');
    expect(chat.hear('purple again').said).toEqual(['plan:protection', 'interview.endedWithPlan']);
    const shown = JSON.stringify(chat.conversation.plan);
    expect(shown.indexOf('protection.papers.domestic')).toBeGreaterThan(0);
    expect(shown.indexOf('protection.papers.domestic')).toBeLessThan(shown.indexOf('protection.ask.gun'));
    expect(shown).not.toContain('protection.chooser');
  });

  test('a question that is not reached is answered by what is known all the same', () => {
    const chat = new ToyChat();
    chat.hear('…', { acts: ['tells'], facts: { side: 'protected', relation: 'ex', guns: 'other' } });
    for (const said of ['I need protection', 'purple', 'purple again']) chat.hear(said);
    expect(JSON.stringify(chat.conversation.plan)).toContain('protection.papers.domestic');
  });

  test('back, change, skip, why and example stay', () => {
    const chat = new ToyChat();
    for (const said of ['I was served', 'dv']) chat.hear(said);
    expect(chat.hear('back', { command: 'back' }).said).toEqual(['served.order.ask']);
    expect(chat.hear('why', { command: 'why' }).said).toEqual(['served.order.why', 'served.order.askShort']);
    expect(chat.hear('skip', { command: 'skip' }).said.at(-1)).toBe('served.servedOn.ask');
    expect(chat.hear('change', { command: 'changeAnswer' }).said).toEqual(['review.ask', 'review.listed']);
    expect(chat.hear('1').said).toEqual(['served.order.ask']);
  });

  test('of a difference is answered first and offered', () => {
    const chat = new ToyChat();
    const reply = chat.hear('TRO or CLETS order?');
    expect(reply.said[0]).toBe('tro-vs-clets/two');
    expect(reply.reply.choices[0]).toBe('Fit it to my paper');
    expect(chat.hear('ok', { acts: ['agrees'] }).said).not.toContain('troVersusClets.intro');
    chat.hear('TRO or CLETS order?');
    expect(chat.hear('Fit it to my paper').said).toEqual(['troVersusClets.intro', 'troVersusClets.purpose.ask']);
  });

  test('that asks for danger now leads with help, and waits', () => {
    const chat = new ToyChat();
    chat.hear('I need protection');
    expect(chat.hear('yes, now').said).toEqual(['danger.violence', 'danger.check']);
    expect(chat.hear('I am safe now').said).toEqual(['danger.safe', 'protection.forWhom.askShort']);
  });

  test('a plan is made anew when a fact changes', () => {
    const chat = new ToyChat();
    for (const said of ['I was served', 'dv', 'november 10', 'december 14', 'short', 'no', 'no', 'no', 'no'])
      chat.hear(said);
    const reply = chat.hear('the hearing was moved to the 20th', {
      acts: ['tells', 'corrects'],
      corrects: true,
      facts: { hearingOn: isoDate('2026-12-20') },
    });
    expect(reply.said).toContain('plan.updated');
    expect(chat.conversation.finished?.told.hearingOn).toBe('2026-12-20');
  });

  test('a day that is read back as a question enters the plan with a yes, and leaves it with a no', () => {
    const chat = new ToyChat();
    for (const said of ['I was served', 'dv', 'november 10', 'december 14', 'short', 'no', 'no', 'no', 'no'])
      chat.hear(said);
    const moved = {
      acts: ['tells', 'corrects'],
      corrects: true,
      facts: { hearingOn: isoDate('2026-12-03') },
      unsureDays: ['hearingOn'],
    } as const;
    const inPlan = () => chat.conversation.finished?.told.hearingOn;
    expect(chat.hear('its 12/3 now', moved).said).toContain('facts.dayCheck');
    expect(inPlan()).toBe('2026-12-14');
    expect(chat.hear('yes').said).toContain('plan.updated');
    expect(inPlan()).toBe('2026-12-03');
    chat.hear('its 12/3 now', { ...moved, facts: { hearingOn: isoDate('2026-12-04') } });
    chat.hear('no');
    expect(inPlan()).not.toBe('2026-12-04');
  });

  test('a fact that is forgotten leaves the plan', () => {
    const chat = new ToyChat();
    for (const said of ['I was served', 'dv', 'november 10', 'december 14', 'short', 'no', 'no', 'no', 'no'])
      chat.hear(said);
    const known = chat.hear('what do you know about me', { acts: ['asks'], aboutBot: 'knownAboutMe' }).reply.facts;
    chat.hear(known?.find(({ id }) => id === 'hearingOn')?.drop ?? '');
    expect(chat.conversation.finished?.told.hearingOn).toBeUndefined();
    expect(chat.conversation.plan?.steps.some(({ due }) => due?.on === '2026-12-14')).toBe(false);
  });

  test('a plan is kept in the language of the conversation, made again of what was told', () => {
    const chat = new ToyChat();
    for (const said of ['I was served', 'dv', 'november 10', 'december 14', 'short', 'no', 'no', 'no', 'no'])
      chat.hear(said);
    const before = chat.conversation.plan;
    chat.hear('hola', { language: 'es', acts: ['greets'] });
    const after = chat.conversation.plan;
    expect(after?.language).toBe('es');
    expect(after?.labels).not.toEqual(before?.labels);
    expect(after?.steps.map(({ id, due }) => [id, due?.on])).toEqual(before?.steps.map(({ id, due }) => [id, due?.on]));
    const shown = chat.hear('mi plan', { language: 'es', command: 'plan' }).replies.find(({ plan }) => plan);
    expect(shown?.plan?.title).toBe(after?.title);
  });

  test('a plan of some answers is made again in the other language too, in the interview and after it was left', () => {
    const chat = new ToyChat();
    for (const said of ['I was served', 'dv', 'november 10', 'my plan']) chat.hear(said);
    chat.hear('hola', { language: 'es', acts: ['greets'] });
    expect(chat.conversation.plan?.language).toBe('es');
    chat.hear('cancelar', { language: 'es', command: 'cancel' });
    chat.hear('hello', { language: 'en', acts: ['greets'] });
    expect(chat.conversation.plan?.language).toBe('en');
  });

  test('acute danger in the middle of an answer is never lost', () => {
    const chat = new ToyChat();
    chat.hear('I was served');
    expect(chat.hear('dv', { danger: acute('weapon') }).said[0]).toMatch(/^danger\.weapon/);
  });

  test('"my plan" in the middle shows the plan of what is known, and the question stays open', () => {
    const chat = new ToyChat();
    for (const said of ['I was served', 'dv']) chat.hear(said);
    expect(chat.hear('my plan').said).toEqual(['plan:served', 'served.servedOn.askShort']);
  });

  test('an answer inside a sentence is taken where nothing is asked', () => {
    const chat = new ToyChat();
    chat.hear('I was served');
    const reply = chat.hear('it is a domestic violence one', { acts: ['tells'], issues: [issue('hearing/go')] });
    expect(reply.said).toEqual(['served.servedOn.ask']);
  });
});
