import { describe, expect, test } from 'vitest';
import type { ToldFacts } from '../../../dialogs/understanding/understood.js';
import { clockTime, isoDate } from '../../../knowledge/ids.js';
import { asks, issue, ToyChat } from '../../support/toyChat.js';

const TUESDAY = isoDate('2026-11-24');
const HEARING = isoDate('2026-12-14');

describe('facts', () => {
  test('a corrected fact that gives the last answer other words brings it again', () => {
    const chat = new ToyChat();
    chat.hear('can i text', asks(issue('contact-rules/text')));
    const corrected = chat.hear('no the order is mine', {
      acts: ['tells', 'corrects'],
      corrects: true,
      facts: { side: 'protected' },
      issues: [issue('hearing/go')],
    });
    expect(corrected.said).toContain('contact-rules/text');
    expect(corrected.text).toContain('your own order');
    expect(corrected.said).not.toContain('hearing/go');
  });

  test('what is taken back is forgotten, in one line, and gives the last answer its other words', () => {
    const chat = new ToyChat();
    chat.hear('…', { ...asks(issue('contact-rules/text')), facts: { side: 'protected', stage: 'denied' } });
    const { said, reply } = chat.hear('nobody denied anything', {
      acts: ['tells'],
      corrects: true,
      takenBack: ['stage'],
    });
    expect(said[0]).toBe('facts.dropped');
    expect(reply.facts?.map(({ id }) => id)).toEqual(['side']);
  });

  test('no case ends an old one, and a request that is named takes no order back', () => {
    const chat = new ToyChat();
    chat.hear('…', { acts: ['tells'], facts: { charged: 'arrested', is: ['charged'], paper: 'DV-110' } });
    const { reply } = chat.hear('…', { acts: ['tells'], facts: { charged: 'no', paper: 'DV-100' } });
    const known = reply.facts?.map(({ text }) => text).join('; ');
    expect(known).toContain('Temporary order');
    expect(known).toContain('No criminal case');
    expect(reply.facts?.map(({ id }) => id)).not.toContain('is');
  });

  test('who begins with how papers came hears what to do now, unless something else is surely meant', () => {
    const begun = (chance: number, said = 'a deputy gave it to me at my work'): readonly string[] => {
      const found = issue('hearing/go');
      const points = found.points.map((point) => ({ ...point, chance }));
      return new ToyChat().hear(said, {
        acts: ['tells'],
        facts: { side: 'restrained', servedHow: 'person' },
        issues: [{ ...found, points }],
      }).said;
    };
    expect(begun(0.3).some((id) => id.startsWith('served-what-now/'))).toBe(true);
    expect(begun(0.3)).not.toContain('hearing/go');
    expect(begun(0.9)).toContain('hearing/go');
    expect(begun(0.3, 'a deputy gave it to me, when is the hearing?')).toContain('hearing/go');
    for (const asked of ['what is this', 'que hago', 'now what?'])
      expect(begun(0.9, `a deputy gave it to me. ${asked}`).some((id) => id.startsWith('served-what-now/'))).toBe(true);
  });

  test('who begins with nothing but an order that binds them hears what to do now, whatever it sounds like', () => {
    const begun = (facts: ToldFacts, said = 'there is an order against me'): boolean =>
      new ToyChat()
        .hear(said, { acts: ['tells'], facts, issues: [issue('hearing/go')] })
        .said.some((id) => id.startsWith('served-what-now/'));
    expect(begun({ side: 'restrained' })).toBe(true);
    expect(begun({ side: 'restrained', stage: 'order' })).toBe(true);
    expect(begun({ side: 'protected' })).toBe(false);
    expect(begun({ side: 'restrained', stage: 'expired' })).toBe(false);
    expect(begun({ side: 'restrained' }, 'there is an order against me and my neighbor still yells at me')).toBe(false);
  });

  test('are echoed in one line when they change, every day in long, and filter the answer', () => {
    const chat = new ToyChat();
    const reply = chat.hear('served tuesday, ch-110, guns?', {
      ...asks(issue('firearms/handover')),
      facts: { servedOn: TUESDAY, paper: 'CH-110' },
    });
    expect(reply.said[0]).toBe('facts.noted');
    expect(reply.text.split('\n')[0]).toContain('Tuesday, November 24, 2026');
    expect(reply.text).toContain('In a harassment case');
    expect(reply.reply.facts?.map(({ id }) => id)).toEqual(['servedOn', 'paper', 'kind', 'stage']);
    expect(chat.hear('again', asks(issue('firearms/keep'))).reply.facts).toBeUndefined();
  });

  test.each([
    ['en', ['Hearing Dec 14', 'Served Nov 24', 'Ends Dec 14, 2027', 'DV-110', 'Against me', 'County: Fresno']],
    ['es', ['Audiencia 14 dic', 'Entrega 24 nov', 'Termina 14 dic 2027', 'DV-110', 'Contra mí', 'Condado: Fresno']],
  ] as const)('stand beside the talk in few words, the most urgent first, %s', (language, short) => {
    const chat = new ToyChat();
    const { reply } = chat.hear('…', {
      language,
      acts: ['tells'],
      facts: {
        side: 'restrained',
        paper: 'DV-110',
        servedOn: TUESDAY,
        servedAt: clockTime('16:30'),
        hearingOn: HEARING,
        endsOn: isoDate('2027-12-14'),
        county: 'Fresno',
      },
    });
    const line = reply.facts?.filter(({ id }) => id !== 'kind' && id !== 'stage').map((fact) => fact.short);
    expect(line).toEqual(short);
    const [hearing] = reply.facts ?? [];
    expect(hearing?.text).toMatch(/Monday, December 14, 2026|lunes, 14 de diciembre de 2026/);
  });

  test('a correction changes what was told last, and says so', () => {
    const chat = new ToyChat();
    chat.hear('hearing is on the 14th', { acts: ['tells'], facts: { hearingOn: HEARING } });
    const moved = isoDate('2026-12-16');
    const reply = chat.hear('no wait the 16th', { acts: ['corrects'], corrects: true, facts: { hearingOn: moved } });
    expect(reply.said[0]).toBe('facts.corrected');
    expect(chat.conversation.facts.values.hearingOn).toBe(moved);
  });

  test('what a message takes back is forgotten, said so, and can be told anew', () => {
    const chat = new ToyChat();
    chat.hear('hearing is on the 14th', { acts: ['tells'], facts: { hearingOn: HEARING } });
    const reply = chat.hear('that date is wrong', { acts: ['corrects'], corrects: true, takenBack: ['hearingOn'] });
    expect(reply.said).toEqual(['facts.dropped']);
    expect(chat.conversation.facts.values.hearingOn).toBeUndefined();
    expect(chat.conversation.facts.toldLast).toEqual(['hearingOn']);
    expect(chat.hear('…', { acts: ['corrects'], takenBack: ['hearingOn'] }).said).not.toContain('facts.dropped');
  });

  test('what is asked beside it is answered', () => {
    const chat = new ToyChat();
    chat.hear('hearing is on the 14th', { acts: ['tells'], facts: { hearingOn: HEARING } });
    const asked = { ...asks(issue('firearms/keep')), takenBack: ['hearingOn'] as const };
    expect(chat.hear('that date is wrong, may i keep them', asked).said).toEqual(['facts.dropped', 'firearms/keep']);
  });

  test('who speaks of an own order is no longer somebody who asks for another', () => {
    const chat = new ToyChat();
    chat.hear('…', { acts: ['tells'], facts: { speaksFor: 'employee', is: ['third'] } });
    chat.hear('it is against me', { acts: ['tells'], facts: { side: 'restrained' }, takenBack: ['speaksFor'] });
    expect(chat.conversation.facts.values.side).toBe('restrained');
    expect(chat.conversation.facts.values.is ?? []).toEqual([]);
    expect(chat.conversation.facts.values.speaksFor).toBeUndefined();
  });

  test('that are not so are taken back, and it is said', () => {
    const chat = new ToyChat();
    chat.hear('…', { acts: ['tells'], facts: { relation: 'neighbor', is: ['elder', 'third'] } });
    const gone = chat.hear('its not my neighbor', { acts: ['corrects'], denied: { relation: ['neighbor'] } });
    expect(gone.text).toMatch(/^Changed · no longer noted: Neighbor\.$/m);
    const younger = chat.hear('im 40', { acts: ['tells'], denied: { is: ['elder', 'minor'] } });
    expect(younger.said[0]).toBe('facts.corrected');
    expect(chat.conversation.facts.values).toEqual({ is: ['third'] });
    const other = chat.hear('no, mi primo', {
      language: 'es',
      facts: { relation: 'family' },
      denied: { relation: ['ex'] },
    });
    expect(other.text).toContain('Anotado · Familia.');
  });

  test('the usual kind of order between two people chooses words, and is not asked for or shown as told', () => {
    const chat = new ToyChat();
    chat.hear('…', { acts: ['tells'], facts: { relation: 'neighbor' } });
    const reply = chat.hear('how do i hand in my guns', asks(issue('firearms/handover')));
    expect(reply.text).toContain('In a harassment case');
    expect(reply.said).not.toContain('fact.kind.ask');
    expect(chat.conversation.facts.values.kind).toBeUndefined();
  });

  test('are listed, changed and forgotten', () => {
    const chat = new ToyChat();
    chat.hear('…', { acts: ['tells'], facts: { side: 'restrained', hearingOn: HEARING } });
    const list = chat.hear('what do you know about me', { acts: ['asks'], aboutBot: 'knownAboutMe' });
    expect(list.said).toEqual(['facts.list', 'facts.listed', 'facts.listEnd']);
    const [hearing, side] = list.reply.facts ?? [];
    expect(chat.hear(hearing?.change ?? '').said).toEqual(['fact.hearingOn.ask']);
    expect(chat.hear('december 20').said[0]).toBe('facts.corrected');
    expect(chat.conversation.facts.values.hearingOn).toBe('2026-12-20');
    expect(chat.hear(side?.drop ?? '').said).toEqual(['facts.dropped']);
    expect(chat.conversation.facts.values.side).toBeUndefined();
  });

  test('a day that could be another is read back as a question', () => {
    const chat = new ToyChat();
    const reply = chat.hear('served last tuesday', {
      acts: ['tells'],
      facts: { servedOn: TUESDAY },
      unsureDays: ['servedOn'],
    });
    expect(reply.said.at(-1)).toBe('facts.dayCheck');
    const denied = chat.hear('no');
    expect(denied.said).toEqual(['fact.servedOn.ask']);
    expect(chat.conversation.facts.values.servedOn).toBeUndefined();
    expect(chat.hear('november 20').said[0]).toBe('facts.corrected');
    expect(chat.conversation.facts.values.servedOn).toBe('2026-11-20');
  });

  test('a day that answers a question and could be another is read back too, and a yes keeps it', () => {
    const chat = new ToyChat();
    chat.hear('…', { acts: ['tells'], facts: { servedOn: TUESDAY } });
    const [served] =
      chat.hear('what do you know about me', { acts: ['asks'], aboutBot: 'knownAboutMe' }).reply.facts ?? [];
    expect(chat.hear(served?.change ?? '').said).toEqual(['fact.servedOn.ask']);
    expect(chat.hear('11/12', { language: 'es' }).said.at(-1)).toBe('facts.dayCheck');
    expect(chat.hear('sí', { language: 'es' }).said).not.toContain('fact.servedOn.ask');
    expect(chat.conversation.facts.values.servedOn).toBe('2026-11-12');
  });

  test('one that is decisive and unknown is asked in one tap, after the general rule, and only once', () => {
    const chat = new ToyChat();
    const first = chat.hear('how do i hand in my guns', asks(issue('firearms/handover')));
    expect(first.said).toEqual(['firearms/handover', 'fact.kind.ask']);
    const second = chat.hear('Civil harassment (CH)');
    expect(second.said).toEqual(['facts.corrected', 'firearms/handover']);
    expect(second.text).toContain('In a harassment case');
    expect(new ToyChat().hear('…', asks(issue('firearms/keep'))).said).toEqual(['firearms/keep']);
  });

  test('that change the words of the last answer bring it anew', () => {
    const chat = new ToyChat();
    chat.hear('may i write', asks(issue('contact-rules/text')));
    const reply = chat.hear('i am the one it protects', { acts: ['tells'], facts: { side: 'protected' } });
    expect(reply.said).toContain('contact-rules/text');
    expect(reply.text).toContain('You do not break your own order');
  });

  test('in a group nothing personal is kept, echoed, asked or shown', () => {
    const chat = new ToyChat('others');
    const reply = chat.hear('served tuesday, guns?', {
      ...asks(issue('firearms/handover')),
      facts: { servedOn: TUESDAY, side: 'restrained' },
    });
    expect(reply.said).toEqual(['firearms/handover', 'group.own']);
    expect(chat.conversation.facts.values).toEqual({});
    expect(reply.reply.facts).toBeUndefined();
    expect(chat.hear('what do you know', { aboutBot: 'knownAboutMe' }).said).toEqual(['group.personal']);
    expect(chat.hear('I was served').said).toEqual(['group.personal']);
  });
});
