import { describe, expect, test } from 'vitest';
import { acute, asks, issue, possible, ToyChat } from '../../support/toyChat.js';

const FRESNO = 'places:listing-1,court,selfHelp,legalAidFinder,referral,community';
const LAWYERS = 'legalAidFinder,selfHelp,referral';
const COURT = 'places:court,selfHelp';
const lawyer = issue('attorney-find/where', { form: 'how' });
const file = issue('where-to-file/county', { form: 'where' });
const nowhere = { ...issue([], { form: 'where', match: 'none' }) };

describe('a county that is told', () => {
  test.each([
    ['im in fresno', { acts: ['tells'], facts: { county: 'Fresno' } }],
    ['Fresno', {}],
    ['where do i go in fresno', asks(nowhere)],
  ] as const)('brings its places, the host\'s own listings first: "%s"', (said, says) => {
    const chat = new ToyChat();
    const reply = chat.hear(said, says);
    expect(reply.said).toEqual(['facts.noted', FRESNO]);
    expect(reply.text).toContain('](https://www.fresno.courts.ca.gov)');
    expect(reply.text).not.toContain('Old Legal Aid');
    expect(reply.text.split(/\s+/).length).toBeLessThanOrEqual(120);
    expect(reply.reply.sources?.authorities.length).toBeGreaterThan(0);
    expect(reply.outcome.outcome).toBe('answer');
    expect(chat.conversation.facts.values.county).toBe('Fresno');
  });

  test('with a charge brings the public defender and a criminal lawyer first, but not to the protected person', () => {
    const told = (side: 'restrained' | 'protected') => {
      const chat = new ToyChat();
      chat.hear('…', { acts: ['tells'], facts: { side, charged: 'charged' } });
      return chat.hear('Kern').said.at(-1);
    };
    expect(told('restrained')).toMatch(/^places:publicDefender,criminalDefense,court,/);
    expect(told('protected')).toMatch(/^places:court,/);
  });

  test.each([
    ['public defender in fresno', 'Fresno'],
    ['i need a public defender in kern', 'Kern'],
    ['necesito un defensor publico en fresno', 'Fresno'],
    ['defensoria publica fresno', 'Fresno'],
  ])('beside the public defender by name brings one first: "%s"', (said, county) => {
    const says = { acts: ['tells'], facts: { county } } as const;
    expect(new ToyChat().hear(said, says).said.at(-1)).toMatch(
      /^places:(?:listing-1,)?publicDefender,criminalDefense,/,
    );
  });

  test.each([
    ['his public defender called me, im in kern', {}],
    ['su defensor publico me llamo, vivo en kern', {}],
    ['he has a public defender, im in kern', { side: 'protected' }],
    ['im in kern', {}],
  ] as const)('and none where it is that of the other, or not named: "%s"', (said, facts) =>
    expect(new ToyChat().hear(said, { acts: ['tells'], facts: { ...facts, county: 'Kern' } }).said.at(-1)).not.toMatch(
      /publicDefender/,
    ),
  );

  test('after filing and self-help too, and not before a bed', () => {
    const first = (point: string, charged: 'charged' | 'arrested' = 'charged') =>
      new ToyChat()
        .hear('where do i go in kern', {
          ...asks(issue(point, { form: 'where' })),
          facts: { county: 'Kern', charged },
        })
        .said.find((id) => id.startsWith('places:'));
    expect(first('where-to-file/county')).toMatch(/^places:publicDefender,criminalDefense,/);
    expect(first('where-to-file/county', 'arrested')).toMatch(/^places:publicDefender/);
    expect(first('attorney-find/self-help')).toMatch(/^places:publicDefender,criminalDefense,/);
    expect(first('first-steps/shelter')).not.toMatch(/^places:publicDefender/);
  });

  test('never names the public defender without how to reach one', () => {
    const chat = new ToyChat();
    chat.hear('…', { acts: ['tells'], facts: { side: 'restrained', charged: 'charged' } });
    const [, ...about] = chat.words('contact.publicDefender').split('Public defender ');
    expect(chat.hear('Kern').text).toContain(about.join(''));
  });

  test('is answered in the language of the conversation', () => {
    const reply = new ToyChat().hear('estoy en fresno', {
      language: 'es',
      acts: ['tells'],
      facts: { county: 'Fresno' },
    });
    expect(reply.said.at(-1)).toBe(FRESNO);
    expect(reply.text).toContain('Corte superior: Fresno');
  });

  test('beside other news is kept, and the news lead on', () => {
    const chat = new ToyChat();
    const reply = chat.hear('…', {
      acts: ['tells'],
      facts: { county: 'Fresno', hearingOn: undefined, stage: 'notice' },
    });
    expect(reply.said).toEqual(['facts.noted', 'served-what-now/first']);
    expect(chat.conversation.facts.values.county).toBe('Fresno');
  });
});

describe('a question on finding help or filing', () => {
  test('asks for the county once, after the answer', () => {
    const chat = new ToyChat();
    const first = chat.hear('how do i find a lawyer', asks(lawyer));
    expect(first.said).toEqual(['attorney-find/where', 'fact.county.ask']);
    expect(first.reply.choices).toContain('Los Angeles');
    expect(chat.conversation.asking?.fact).toBe('county');
    expect(chat.hear('can i keep it', asks(issue('firearms/keep'))).said).toEqual(['firearms/keep']);
    expect(chat.hear('where do i file', asks(file)).said).toEqual(['where-to-file/county', 'places:selfHelp']);
  });

  test.each(['Kern', 'bakersfield', 'in kern county'])('takes "%s" as the answer', (said) => {
    const chat = new ToyChat();
    chat.hear('how do i find a lawyer', asks(lawyer));
    expect(chat.hear(said).said).toEqual(['facts.noted', `places:${LAWYERS}`]);
    expect(chat.conversation.facts.values.county).toBe('Kern');
  });

  test('takes a tap by its number', () => {
    const chat = new ToyChat();
    const { reply } = chat.hear('where do i file', asks(file));
    expect(chat.hear('2').said).toEqual(['facts.noted', COURT]);
    expect(chat.conversation.facts.values.county).toBe(reply.choices[1]);
  });

  test.each(['Skip or not sure', 'skip', 'no', 'i dont know'])('can be skipped: "%s"', (said) => {
    const chat = new ToyChat();
    chat.hear('how do i find a lawyer', asks(lawyer));
    expect(chat.hear(said).said).toEqual([`places:${LAWYERS}`]);
    expect(chat.conversation.facts.values.county).toBeUndefined();
  });

  test('gets the places of a known county with the answer, and of one that the question names', () => {
    const chat = new ToyChat();
    chat.hear('Fresno');
    expect(chat.hear('where do i file', asks(file)).said).toEqual(['where-to-file/county', COURT]);
    const named = new ToyChat().hear('which court in oakland do i file at', asks(file));
    expect(named.said).toEqual(['facts.noted', 'where-to-file/county', COURT]);
    expect(named.text).toContain('alameda.courts.ca.gov');
  });

  test('shows them once, and again only where a place is asked for', () => {
    const chat = new ToyChat();
    chat.hear('Kern');
    chat.hear('how do i find a lawyer', asks(lawyer));
    const check = (form: 'how' | 'where') => chat.hear('…', asks(issue('attorney-find/check', { form }))).said.at(-1);
    expect(check('how')).not.toMatch(/^places:/);
    expect(check('where')).toBe(`places:${LAWYERS}`);
  });

  test('is not one where a price, a length or a reason is asked for', () => {
    const reply = new ToyChat().hear('…', asks(issue('attorney-find/where', { form: 'howMuch' })));
    expect(reply.said).toEqual(['attorney-find/where']);
  });
});

describe('safety and privacy', () => {
  test('a shelter is never named to the restrained person', () => {
    const said = (side: 'restrained' | 'protected') => {
      const chat = new ToyChat();
      chat.hear('…', { acts: ['tells'], facts: { side, county: 'Kern' } });
      return chat.hear('where can i sleep', asks(issue('first-steps/shelter', { form: 'where' }))).said.at(-1);
    };
    expect(said('restrained')).toBe('places:community');
    expect(said('protected')).toBe('places:hotline,community');
  });

  test('in danger nothing is asked: the statewide lines stand with the answer, help first', () => {
    const shelter = asks(issue('first-steps/shelter', { form: 'where' }));
    const quiet = new ToyChat().hear('…', { ...shelter, danger: possible('violence') });
    expect(quiet.said).toContain('places:hotline,community');
    expect(quiet.said).not.toContain('fact.county.ask');
    const led = new ToyChat().hear('…', { ...shelter, danger: acute('violence') });
    expect(led.said).toEqual(['danger.violence', 'danger.check', 'first-steps/shelter']);
  });

  test('in a group no county is asked for, kept or made anything of, but one that a question names is answered', () => {
    const chat = new ToyChat('others');
    expect(chat.hear('how do i find a lawyer', asks(lawyer)).said).toEqual([
      'attorney-find/where',
      `places:${LAWYERS}`,
    ]);
    const told = chat.hear('im in fresno', { acts: ['tells'], facts: { county: 'Fresno' } });
    expect(told.said.some((id) => id.startsWith('places:'))).toBe(false);
    expect(chat.hear('where do i file in fresno', asks(file)).said).toEqual(['where-to-file/county', COURT]);
    expect(chat.conversation.facts.values).toEqual({});
  });
});
