import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../dialogs/understanding/understood.js';
import { asks, issue, type Says, ToyChat } from '../../support/toyChat.js';

/** An issue with the chances of its points. */
const likely = (chances: Readonly<Record<string, number>>): Issue => {
  const asked = issue(Object.keys(chances));
  return { ...asked, points: asked.points.map((each) => ({ ...each, chance: chances[each.point] ?? 0 })) };
};

describe('a question', () => {
  test('is answered by its point, with its source, the day once, and what to tap next', () => {
    const chat = new ToyChat();
    const first = chat.hear('how do i hand in my guns', asks(issue('firearms/handover')));
    expect(first.said[0]).toBe('firearms/handover');
    expect(first.outcome).toMatchObject({ outcome: 'answer', topic: 'firearms' });
    expect(first.reply.sources?.authorities).toHaveLength(1);
    expect(first.reply.sources?.asOf).toBeDefined();
    const second = chat.hear('through a friend', asks(issue('contact-rules/friend')));
    expect(second.reply.sources?.asOf).toBeUndefined();
    expect(second.reply.choices).toContain('Messages');
  });

  test('wanting a yes or a no gets it first, from the wording that was asked', () => {
    const no = new ToyChat().hear('can i keep it', asks(issue('firearms/keep', { form: 'yesNo', polarity: 'no' })));
    expect(no.said).toEqual(['lead.no+firearms/keep']);
    expect(no.text).toMatch(/^No\. Nobody may keep a gun/);
    const yes = new ToyChat().hear(
      'do i have to',
      asks(issue('firearms/handover', { form: 'yesNo', polarity: 'yes' })),
    );
    expect(yes.text).toMatch(/^Yes\. Every gun goes/);
  });

  test('"so … right?" is never nodded at', () => {
    const chat = new ToyChat();
    const confirming = issue('contact-rules/text', { form: undefined, isConfirming: true, polarity: 'no' });
    const reply = chat.hear('so i can text her if its about the kids right', {
      acts: ['confirms'],
      issues: [confirming],
    });
    expect(reply.said[0]).toBe('lead.no+contact-rules/text');
    const again = chat.hear('so its fine then', { acts: ['confirms', 'agrees'] });
    expect(again.said).toEqual(['lead.no+contact-rules/text']);
    expect(again.text).not.toBe(reply.text);
  });

  test('gets no yes or no where it is not known to hold in the version for the person', () => {
    const chat = new ToyChat();
    chat.hear('its harassment', { acts: ['tells'], facts: { kind: 'ch' } });
    const asked = asks(issue('firearms/handover', { form: 'yesNo', polarity: 'yes' }));
    expect(chat.hear('do i have to', asked).said).toEqual(['firearms/handover']);
  });

  test('gets neither where it hangs on who asks: on a side or a role that was not told', () => {
    const hear = (said: string, point: string, facts: Says['facts'] = {}, polarity: 'yes' | 'no' = 'no') => {
      const chat = new ToyChat();
      chat.hear('…', { acts: ['tells'], facts });
      return chat.hear(said, asks(issue(point, { form: 'yesNo', polarity }))).said[0];
    };
    expect(hear('can i sell them', 'firearms/seller')).toBe('firearms/seller');
    expect(hear('can i lift it', 'firearms/court')).toBe('lead.no+firearms/court');
    expect(hear('can i lend it', 'firearms/lend', { speaksFor: 'child' })).toBe('firearms/lend');
    expect(hear('do i have to store it', 'firearms/lend', {}, 'yes')).toBe('firearms/lend');
    expect(hear('la tengo que guardar', 'firearms/lend', {}, 'yes')).toBe('firearms/lend');
    expect(hear('do i have to store it', 'firearms/lend', { side: 'restrained' }, 'yes')).toBe(
      'lead.yes+firearms/lend',
    );
    // A ban is a no to whoever asks for themselves.
    expect(hear('can i lend it', 'firearms/lend')).toBe('lead.no+firearms/lend');
    expect(hear('la puedo prestar', 'firearms/lend')).toBe('lead.no+firearms/lend');
    expect(hear('can he lend it', 'firearms/lend')).toBe('lead.no+firearms/lend');
    expect(hear('can i lend it', 'firearms/lend', { side: 'restrained' })).toBe('lead.no+firearms/lend');
    expect(hear('can they charge me', 'firearms/lend')).toBe('firearms/lend');
  });

  test.each([
    'will they arrest me if she texts first and i answer',
    'can i get arrested if i went over because he called',
    'me pueden arrestar si ella me manda mensaje y yo le contesto',
    'ella me llamo y yo fui, me pueden arrestar',
  ])('gets no no that holds for the protected person alone, unless that is who asks: %s', (said) => {
    const hear = (side?: 'restrained' | 'protected') => {
      const chat = new ToyChat();
      chat.hear('…', { acts: ['tells'], facts: side ? { side } : {} });
      return chat.hear(said, asks(issue('contact-rules/invite', { form: 'yesNo', polarity: 'no' }))).said[0];
    };
    expect(hear()).toBe('contact-rules/invite');
    expect(hear('restrained')).toBe('contact-rules/invite');
    expect(hear('protected')).toBe('lead.no+contact-rules/invite');
  });

  test('gets no yes or no of another point than the one that is said', () => {
    const chat = new ToyChat();
    chat.hear('can i text', asks(issue('contact-rules/text', { form: 'yesNo' })));
    const other = issue(['contact-rules/friend', 'contact-rules/text'], { form: 'yesNo', polarity: 'no' });
    expect(chat.hear('can a friend', asks(other)).said).toEqual(['lead.no+contact-rules/friend']);
    expect(chat.hear('and a friend of mine', asks({ ...other, form: 'what' })).said[0]).not.toContain('lead.no');
  });

  test('that asks for a denial of the last answer gets the rule again', () => {
    const chat = new ToyChat();
    chat.hear('can a friend', asks(issue('contact-rules/friend', { form: 'yesNo', polarity: 'no' })));
    const denies = issue('contact-rules/friend', { form: 'yesNo', isConfirming: true });
    const reply = chat.hear('so no friend can', { acts: ['confirms'], issues: [denies] });
    expect(reply.said).toEqual(['again.rule+contact-rules/friend']);
  });

  test('"so yes or no" is answered from what was answered last', () => {
    const chat = new ToyChat();
    chat.hear('can he have a gun', asks(issue('firearms/keep', { form: 'yesNo', polarity: 'no' })));
    const short: Says = { acts: ['asks'], repair: 'yesOrNo' };
    expect(chat.hear('so yes or no', short).said).toEqual(['lead.no+firearms/keep']);
    expect(chat.hear('so thats a no', short).said).toEqual(['lead.no.before+firearms/keep']);
    chat.hear('how do i hand it in', asks(issue('firearms/handover')));
    expect(chat.hear('yes or no', short).said).toEqual(['again.rule+firearms/handover']);
  });

  test('"so thats a no" gets no bare yes, which would be heard as that no', () => {
    const chat = new ToyChat();
    chat.hear('do i have to', asks(issue('firearms/handover', { form: 'yesNo', polarity: 'yes' })));
    const reply = chat.hear('so thats a no?', { acts: ['asks'], repair: 'yesOrNo' });
    expect(reply.said).toEqual(['again.rule+firearms/handover']);
  });

  test('where neither candidate leads, the choices are shown; where one leads, it is answered and the others stand below', () => {
    const near = issue(['firearms/keep', 'contact-rules/text'], { match: 'choice' });
    const answered = new ToyChat().hear('and that', asks(near));
    expect(answered.said).toContain('firearms/keep');
    expect(answered.said).toContain('orMeant');
    expect(answered.reply.choices[0]).toBe('Contact');
    const close = { ...near, topics: near.topics.map(({ topic }) => ({ topic, confidence: 0.2 })) };
    const chat = new ToyChat();
    const chosen = chat.hear('and that', asks(close));
    expect(chosen.said).toEqual(['ambiguous']);
    expect(chat.hear('the second one').said[0]).toBe('contact-rules/text');
  });

  test.each(['tap', 'yes'])(
    'below an unsure answer stands what else may have been meant, in one sentence; its %s brings it',
    (answer) => {
      const unsure = likely({ 'firearms/keep': 0.5, 'contact-rules/text': 0.3 });
      const chat = new ToyChat();
      const reply = chat.hear('and that', asks(unsure));
      expect(reply.said).toEqual(['firearms/keep', 'orMeant+contact-rules/text']);
      const [tap = ''] = reply.reply.choices;
      expect(reply.text).toContain(`“${tap}”`);
      expect(chat.hear(answer === 'tap' ? tap : answer, { acts: ['agrees'] }).said[0]).toBe('contact-rules/text');
    },
  );

  test('what else may have been meant is said in full to who complains that it was not answered', () => {
    const chat = new ToyChat();
    chat.hear('and that', asks(likely({ 'firearms/keep': 0.5, 'contact-rules/text': 0.3 })));
    expect(chat.hear('you didnt answer me').said[0]).toBe('contact-rules/text');
  });

  test.each([
    ['is sure', { 'firearms/keep': 0.8, 'contact-rules/text': 0.15 }],
    ['has no likely other', { 'firearms/keep': 0.5, 'contact-rules/text': 0.05 }],
  ])('an answer that %s has nothing beside it', (_, chances) => {
    const reply = new ToyChat().hear('and that', asks(likely(chances)));
    expect(reply.said).toEqual(['firearms/keep']);
  });

  test('of several questions one that is hardly understood is not answered at random: it says so, and offers it', () => {
    const reply = new ToyChat().hear(
      'can i keep it and what about the other thing',
      asks(likely({ 'firearms/keep': 0.9 }), likely({ 'contact-rules/text': 0.2 })),
    );
    expect(reply.said).toEqual(['firearms/keep', 'answer.part']);
    expect(reply.reply.choices).toContain('Contact');
    const unclear = new ToyChat().hear(
      'this and that',
      asks(likely({ 'firearms/keep': 0.3 }), likely({ 'contact-rules/text': 0.2 })),
    );
    expect(unclear.said.slice(0, 2)).toEqual(['firearms/keep', 'contact-rules/text']);
  });

  test('of several questions one that is too unsure to be answered, and likely about a point, has its first sentence below', () => {
    const ask = (chance: number) =>
      new ToyChat().hear(
        'can i keep it and what do i write her',
        asks(likely({ 'firearms/keep': 0.9 }), likely({ 'contact-rules/text': chance })),
      );
    const { said, text, reply } = ask(0.3);
    expect(said).toEqual(['firearms/keep', 'orMeant+contact-rules/text']);
    expect(text).toMatch(/“Messages”\? A message breaks a no-contact order\.$/m);
    expect(reply.choices[0]).toBe('Messages');
    expect(ask(0.6).said).toEqual(['firearms/keep', 'contact-rules/text']);
  });

  test('that part of a message is left is said only where something else was asked in it', () => {
    const same = new ToyChat().hear(
      'can i keep it, i mean may i have it',
      asks(likely({ 'firearms/keep': 0.9 }), likely({ 'firearms/keep': 0.2 })),
    );
    expect(same.said).toEqual(['firearms/keep']);
  });

  test('of a story what is likely enough is answered, the rest is there to tap', () => {
    const touched = issue('contact-rules/text', { match: 'offer' });
    const reply = new ToyChat().hear('word '.repeat(60), asks(issue('firearms/keep'), touched));
    expect(reply.said).toContain('firearms/keep');
    expect(reply.said).not.toContain('contact-rules/text');
    expect(reply.reply.choices).toContain('Contact');
  });

  test('nothing known: says so with what is near, then who helps in person', () => {
    const chat = new ToyChat();
    expect(chat.hear('lasagna recipe', { acts: ['asks'] }).said).toEqual(['fallback.outOfScope']);
    const second = chat.hear('and tiramisu', { acts: ['asks'] });
    expect(second.said).toEqual(['fallback.again']);
    expect(second.outcome.outcome).toBe('outOfScope');
  });
});

describe('nothing is said twice in the same words', () => {
  test('asked again, it is said as before; then another answers; then the rest, and that there is no more', () => {
    const chat = new ToyChat();
    const asked = asks(issue(['firearms/handover', 'firearms/back']));
    const replies = [1, 2, 3, 4].map(() => chat.hear('guns?', asked));
    expect(replies.map(({ said }) => said[0])).toEqual([
      'firearms/handover',
      'again.before+firearms/handover',
      'firearms/back',
      'again.all+firearms/handover',
    ]);
    expect(new Set(replies.map(({ text }) => text)).size).toBe(4);
  });

  test('asked again after something else, it is said whole, as before', () => {
    const chat = new ToyChat();
    const first = chat.hear('guns?', asks(issue('firearms/handover')));
    chat.hear('hearing?', asks(issue('hearing/go')));
    const again = chat.hear('and guns?', asks(issue('firearms/handover')));
    expect(again.said).toEqual(['again.before+firearms/handover']);
    expect(again.text.split('\n')[0]).toBe(`${chat.words('again.before')} ${first.text.split('\n')[0]}`);
  });

  test('in the words for a fact that was told since, it is another answer, and whole', () => {
    const chat = new ToyChat();
    chat.hear('guns?', asks(issue('firearms/handover')));
    chat.hear('hearing?', asks(issue('hearing/go')));
    const again = chat.hear('its a CH-110. and guns?', { ...asks(issue('firearms/handover')), facts: { kind: 'ch' } });
    expect(again.said).toContain('firearms/handover');
  });

  test('"repeat" says all of it again', () => {
    const chat = new ToyChat();
    const first = chat.hear('guns?', asks(issue('firearms/handover')));
    const [answer] = first.text.split('\n');
    expect(chat.hear('repeat').text).toBe(`${chat.words('mend.again')} ${answer}`);
  });

  test('whoever denies what was understood hears what else was likely meant', () => {
    const chat = new ToyChat();
    chat.hear('guns?', asks(issue(['firearms/handover', 'firearms/back'])));
    expect(chat.hear('no i mean later', asks(issue(['firearms/handover', 'firearms/back']))).said).toContain(
      'firearms/back',
    );
  });

  test.each([
    'you didnt answer me',
    'i asked about her',
    'thats not what i asked',
    'u keep saying that',
    'no me contestaste',
    'yo pregunté por lo otro',
    'no le pregunte eso',
  ])('nor is whoever protests, "%s", helped by the same again', (protest) => {
    const chat = new ToyChat();
    const near = asks(issue(['firearms/handover', 'firearms/back']));
    chat.hear('guns?', near);
    expect(chat.hear(protest, near).said).toContain('firearms/back');
  });

  test('what is told of asking somebody else is no protest', () => {
    const chat = new ToyChat();
    const near = asks(likely({ 'firearms/handover': 0.6, 'firearms/back': 0.3 }));
    chat.hear('guns?', near);
    expect(chat.hear('i asked the judge for my guns', near).said[0]).toBe('again.before+firearms/handover');
  });

  test('however often it is asked', () => {
    const chat = new ToyChat();
    const replies = Array.from({ length: 6 }, () => chat.hear('hello', { acts: ['greets'] }).text);
    for (const [index, text] of replies.slice(1).entries()) expect(text).not.toBe(replies[index]);
  });
});

describe('the article', () => {
  test('is corrected where its belief was voiced, after the answer, and once', () => {
    const chat = new ToyChat();
    const belief = issue('firearms/keep', { form: 'yesNo', polarity: 'no', isBelief: true });
    expect(chat.hear('a tro leaves guns alone right', asks(belief)).said).toEqual([
      'lead.no+firearms/keep',
      'correction:firearms/keep',
    ]);
    expect(chat.hear('but it leaves guns alone', asks(belief)).said).toEqual(['lead.no+firearms/keep']);
  });

  test('is not named to a person who did not voice it', () => {
    const reply = new ToyChat().hear('can i keep it', asks(issue('firearms/keep', { polarity: 'no', form: 'yesNo' })));
    expect(reply.text).not.toContain('Some pages');
  });
});

describe('a decision', () => {
  test('that is asked for gets the rule first, then the limit', () => {
    const reply = new ToyChat().hear('should i go', asks(issue('hearing/go', { isVerdict: true })));
    expect(reply.said.slice(0, 2)).toEqual(['hearing/go', 'verdict']);
    expect(reply.outcome.guard).toBe('advice');
  });
});

describe('a long message', () => {
  test('is answered by up to three points in the order given, within the budget', () => {
    const issues = ['firearms/handover', 'contact-rules/text', 'hearing/go', 'how-to-get/ask'].map((id) => issue(id));
    const reply = new ToyChat().hear('a long story', asks(...issues));
    expect(reply.said.slice(0, 3)).toEqual(['firearms/handover', 'contact-rules/text', 'hearing/go']);
    expect(reply.reply.choices).toContain('Asking for an order');
    expect(reply.text.split(/\s+/).length).toBeLessThanOrEqual(120);
  });
});
