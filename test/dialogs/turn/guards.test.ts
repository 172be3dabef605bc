import { describe, expect, test } from 'vitest';
import { WRONGDOINGS } from '../../../dialogs/understanding/understood.js';
import { isoDate } from '../../../knowledge/ids.js';
import { acute, asks, issue, type Says, ToyChat } from '../../support/toyChat.js';

describe('what breaks an order', () => {
  // "No." stands only where it answers whoever asks: a person who wants to file, or to serve papers, may be meant as well.
  const REFUSED: Partial<Record<(typeof WRONGDOINGS)[number], RegExp>> = {
    find: /^I can't help find/,
    evade: /^Keeping away from the papers does not stop/,
  };

  test.each(WRONGDOINGS)('%s is answered as law: no, the lawful way; in other words the second time', (wrongdoing) => {
    const chat = new ToyChat();
    const first = chat.hear('…', { acts: ['asks'], wrongdoing });
    expect(first.said).toEqual([`wrongdoing.${wrongdoing}`, `wrongdoing.${wrongdoing}.way`]);
    expect(first.text).toMatch(REFUSED[wrongdoing] ?? /^No\b/);
    expect(first.outcome.guard).toBe('wrongdoing');
    const second = chat.hear('…', { acts: ['asks'], wrongdoing });
    expect(second.said).toEqual([`wrongdoing.${wrongdoing}.again`, `wrongdoing.${wrongdoing}.way.again`]);
  });

  test('a point that says no to exactly this comes with its no', () => {
    const reply = new ToyChat().hear('can my friend text her', {
      ...asks(issue('contact-rules/friend', { form: 'yesNo', polarity: 'no' })),
      wrongdoing: 'contact',
    });
    expect(reply.said).toEqual(['lead.no+contact-rules/friend', 'wrongdoing.contact.way']);
  });

  test.each([
    ['can i look her up so i can send the kids their coats', true],
    ['should i figure out where shes staying', true],
    ['puedo averiguar donde vive para mandar los regalos', true],
    ['she is coming to get her things at my place', false],
    ['how do i serve my response if i have no address', false],
  ])('whoever an order binds is refused to find the other, for any reason: %s', (said, isRefused) => {
    const reply = new ToyChat().hear(said, { acts: ['asks'], facts: { side: 'restrained' } });
    expect(reply.said.includes('wrongdoing.find')).toBe(isRefused);
  });

  test.each([
    'do i have to know where he lives to file',
    'how do i serve her without her address',
    'tengo que saber donde vive para pedir la orden',
  ])('papers without an address are no wrong: %s', (said) => {
    const reply = new ToyChat().hear(said, { ...asks(issue('how-to-get/ask')), wrongdoing: 'find' });
    expect(reply.said).toContain('how-to-get/ask');
  });

  test('contact by the person whom the order protects is none', () => {
    const reply = new ToyChat().hear('can i text him', {
      ...asks(issue('contact-rules/text')),
      facts: { side: 'protected' },
      wrongdoing: 'contact',
    });
    expect(reply.said).toContain('contact-rules/text');
    expect(reply.outcome.guard).toBeUndefined();
  });
});

describe('nobody innocent is refused', () => {
  test('what the law allows is answered, whatever it sounds like', () => {
    const allowed = asks(issue('contact-rules/text', { form: 'yesNo', polarity: 'yes' }));
    const reply = new ToyChat().hear('can i hide my new address', { ...allowed, wrongdoing: 'evade' });
    expect(reply.said[0]).toBe('lead.yes+contact-rules/text');
    const asking = asks(issue('how-to-get/ask', { form: 'how' }));
    expect(new ToyChat().hear('…', { ...asking, wrongdoing: 'find' }).said[0]).toBe('how-to-get/ask');
  });

  test.each([
    'what if i have no idea where he lives',
    'i need to know where hes staying so i can keep away from there',
    'can i find out where she works, my kids are scared of her',
    'how do i get his address off the lease',
    'puedo averiguar donde vive para no toparmelo',
  ])('whoever is not bound is answered, unless a wish to find is seen: %s', (said) => {
    const reply = new ToyChat().hear(said, asks(issue('how-to-get/ask')));
    expect(reply.said).toContain('how-to-get/ask');
    const seen = new ToyChat().hear('how can i find her new place', { acts: ['asks'], wrongdoing: 'find' });
    expect(seen.said).toContain('wrongdoing.find');
  });

  test('whose things are fetched by somebody else is not told of contact', () => {
    const reply = new ToyChat().hear('can my sister get her clothes', {
      ...asks(issue('housing/things')),
      facts: { side: 'restrained' },
    });
    expect(reply.said).not.toContain('wrongdoing.contact');
  });
});

describe('what could be used against a person', () => {
  test.each(['guns', 'contact', 'violence'] as const)(
    '%s: stop, not private, the lawful step, a lawyer',
    (confession) => {
      const chat = new ToyChat();
      expect(chat.hear('…', { acts: ['tells'], confession }).said[0]).toBe(`confession.${confession}`);
      expect(chat.hear('…', { acts: ['tells'], confession }).said[0]).toBe(`confession.${confession}.again`);
    },
  );
});

describe('what identifies a person', () => {
  test('brings the notice that the chat is not private, in short the second time, and the answer', () => {
    const chat = new ToyChat();
    const named = { ...asks(issue('hearing/go')), holdsIdentity: true };
    expect(chat.hear('…', named).said).toEqual(['notice.confidential', 'hearing/go']);
    expect(chat.hear('…', named).said[0]).toBe('notice.confidential.short');
  });
});

describe('small talk', () => {
  test('stands only where nothing else is in the message', () => {
    const chat = new ToyChat();
    expect(chat.hear('thanks', { acts: ['thanks'] }).said).toEqual(['small.thanks']);
    const both = chat.hear('thanks, and the hearing?', { acts: ['thanks', 'asks'], issues: [issue('hearing/go')] });
    expect(both.said[0]).toBe('hearing/go');
    const side = chat.hear('im the one who got it', { acts: ['tells', 'agrees'], facts: { side: 'restrained' } });
    expect(side.said.some((id) => id.startsWith('small.'))).toBe(false);
  });
});

describe('the bot itself', () => {
  test.each(['human', 'lawyer', 'cost', 'private', 'whoReads', 'howLongKept', 'deletion', 'whichState'] as const)(
    '%s',
    (aboutBot) => {
      expect(new ToyChat().hear('…', { acts: ['asks'], aboutBot }).said).toEqual([`about.${aboutBot}`]);
    },
  );
  test.each(['what', 'languages', 'lawDate', 'coverage'] as const)('%s', (aboutBot) => {
    expect(new ToyChat().hear('…', { acts: ['asks'], aboutBot }).said).toEqual([`about.${aboutBot}`]);
  });
  test('a person to talk to', () => {
    expect(new ToyChat().hear('…', { acts: ['asks'], aboutBot: 'person' }).said).toEqual(['referral.person']);
  });
});

describe('the language', () => {
  test('follows the message, and the facts stay', () => {
    const chat = new ToyChat();
    chat.hear('…', { acts: ['tells'], facts: { side: 'restrained' } });
    const reply = chat.hear('hola', { language: 'es', acts: ['greets'] });
    expect(reply.reply.language).toBe('es');
    expect(reply.text).toMatch(/^Hola/);
    expect(chat.conversation.facts.values.side).toBe('restrained');
  });

  test('asked for by word brings the last answer again in it', () => {
    const chat = new ToyChat();
    chat.hear('the hearing', asks(issue('hearing/go')));
    const reply = chat.hear('en español por favor', { wantsLanguage: 'es' });
    expect(reply.said).toEqual(['language.es', 'hearing/go']);
    expect(reply.text).toMatch(/^Claro/);
  });

  test('asked for before anything else brings the greeting in it', () => {
    const reply = new ToyChat().hear('en español por favor', { wantsLanguage: 'es' });
    expect(reply.said).toEqual(['language.es', 'welcome']);
  });

  test('asked for while "are you safe?" waits brings the help and the question again, and a no is a no', () => {
    const chat = new ToyChat();
    chat.hear('he is at the door', { danger: acute('violence') });
    const reply = chat.hear('en español por favor', { wantsLanguage: 'es' });
    expect(reply.said).toEqual(expect.arrayContaining(['danger.violence', 'danger.check']));
    expect(reply.reply.choices).toContain('No estoy a salvo');
    expect(chat.hear('no', { acts: ['refuses'], language: 'es' }).said).toContain('danger.notSafe');
  });

  test('asked for while a day waits for its yes or no asks for it again', () => {
    const chat = new ToyChat();
    chat.hear('…', { acts: ['tells'], facts: { hearingOn: isoDate('2026-12-03') }, unsureDays: ['hearingOn'] });
    const reply = chat.hear('en español por favor', { wantsLanguage: 'es' });
    expect(reply.said.at(-1)).toBe('facts.dayCheck');
  });

  test.each(['do you speak spanish', 'hablas español?', 'Spanish?'])(
    '"%s" is answered in it, and the next message is answered in its own',
    (said) => {
      const chat = new ToyChat();
      expect(chat.hear(said, { wantsLanguage: 'es', acts: ['asks'] }).reply.language).toBe('es');
      expect(chat.hear('is this free', asks(issue('hearing/go'))).reply.language).toBe('en');
    },
  );

  test('asked for stays, whatever a message is written in, until two whole sentences or another wish', () => {
    const chat = new ToyChat();
    const language = (said: string, says: Says = {}) => chat.hear(said, says).reply.language;
    expect(language('in spanish please', { wantsLanguage: 'es' })).toBe('es');
    expect(language('what is the hearing about', asks(issue('hearing/go')))).toBe('es');
    expect(language('start over', {})).toBe('es');
    expect(language('What is the hearing about? When do I have to go there?', asks(issue('hearing/go')))).toBe('en');
    expect(language('hola', { language: 'es', acts: ['greets'] })).toBe('es');
    expect(language('english please', { wantsLanguage: 'en' })).toBe('en');
    expect(language('hola', { language: 'es', acts: ['greets'] })).toBe('en');
    expect(language('en español', { wantsLanguage: 'es' })).toBe('es');
  });

  test('changed brings the known facts in it, so that their taps do not change it back', () => {
    const chat = new ToyChat();
    chat.hear('…', { acts: ['tells'], facts: { side: 'restrained' } });
    const change = chat.hear('hola', { language: 'es', acts: ['greets'] }).reply.facts?.[0]?.change ?? '';
    expect(change).toMatch(/^Cambiar/);
    expect(chat.hear(change, { language: 'es' }).reply.language).toBe('es');
  });
});
