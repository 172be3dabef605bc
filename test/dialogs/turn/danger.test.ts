import { describe, expect, test } from 'vitest';
import { DANGER_KINDS } from '../../../dialogs/understanding/understood.js';
import { acute, asks, issue, possible, type Says, ToyChat } from '../../support/toyChat.js';

const AFFIRMING = ['small.agrees', 'small.thanks'];

describe('acute danger', () => {
  test.each(DANGER_KINDS)('%s leads with help for its kind and asks back once', (kind) => {
    const reply = new ToyChat().hear('…', { danger: acute(kind) });
    expect(reply.said.slice(0, 2)).toEqual([`danger.${kind}`, 'danger.check']);
    expect(reply.outcome).toMatchObject({ guard: 'crisis' });
    expect(reply.reply.safety?.calls.every(({ value }) => /^\d{3,11}$/.test(value))).toBe(true);
    expect(reply.text).toMatch(/911|988/);
  });

  test.each([
    [['violence', 'weapon'], 'weapon'],
    [['found', 'weapon'], 'weapon'],
    [['threat', 'devices', 'weapon'], 'weapon'],
    [['suicideSelf', 'weapon'], 'suicideSelf'],
    [['harmToOther', 'weapon'], 'harmToOther'],
    [['injury', 'weapon', 'violence'], 'injury'],
  ] as const)('of %j told together, the help for %s leads', (kinds, first) => {
    const reply = new ToyChat().hear('…', { danger: { ...acute('violence'), kinds } });
    expect(reply.said.slice(0, 2)).toEqual([`danger.${first}`, 'danger.check']);
    const own = new ToyChat().hear('…', { danger: acute(first) }).reply.safety;
    expect(reply.reply.safety).toEqual(own);
    const quiet = new ToyChat().hear('…', { ...asks(issue('hearing/go')), danger: { ...possible('violence'), kinds } });
    expect(quiet.said).toContain(`danger.quiet.${first}`);
  });

  test('help comes first, then the legal answer to what was asked, in the same reply', () => {
    const reply = new ToyChat().hear('…', { ...asks(issue('firearms/handover')), danger: acute('violence') });
    expect(reply.said).toEqual(['danger.violence', 'danger.check', 'firearms/handover']);
    expect(reply.text.indexOf('911')).toBeLessThan(reply.text.indexOf('Every gun'));
    expect(reply.outcome.guard).toBe('crisis');
  });

  test('the answers to the check-back are understood', () => {
    const told = { danger: acute('threat') };
    const answer = (said: string): readonly string[] => {
      const chat = new ToyChat();
      chat.hear('…', told);
      return chat.hear(said).said;
    };
    expect(answer('yes')).toEqual(['danger.safe']);
    expect(answer('I am safe now')).toEqual(['danger.safe']);
    expect(answer('no')).toEqual(['danger.notSafe']);
    expect(answer('I am not safe')).toEqual(['danger.notSafe']);
    expect(answer('i dont know')).toEqual(['danger.unsure']);
  });

  test.each(['not right now, hes at work', 'ahorita si pero en la noche no se', 'im at my aunts for tonight'])(
    'safe for the time being, in words of one\u2019s own: %s',
    (said) => {
      const chat = new ToyChat();
      chat.hear('…', { danger: acute('threat') });
      expect(chat.hear(said, { danger: acute('violence') }).said).toEqual(['danger.safeForNow']);
    },
  );

  test.each([
    'right now hes outside',
    'no, not safe now',
    'right now he has a knife',
    'at the moment he is loading his rifle',
    'right now he is breaking the door',
    'hes gone to get the gun',
    'ahorita me esta jalando del pelo',
    'ahora tiene un cuchillo',
  ])('and not: %s', (said) => {
    const chat = new ToyChat();
    chat.hear('…', { danger: acute('threat') });
    expect(chat.hear(said, { danger: acute('violence') }).said).not.toContain('danger.safeForNow');
  });

  test('where others read along help is given, asked back is nothing, and nothing of it is kept or answered by others', () => {
    const chat = new ToyChat('others');
    const first = chat.hear('…', { danger: acute('suicideSelf') });
    expect(first.said).toEqual(['danger.suicideSelf', 'group.own']);
    expect(first.outcome.guard).toBe('crisis');
    expect(chat.conversation.danger).toBeUndefined();
    const next = chat.hear('no', asks(issue('hearing/go')));
    expect(next.said).toEqual(['hearing/go']);
    expect(next.reply.safety).toBeUndefined();
  });

  test('whoever thinks of dying hears no word against writing, then or later', () => {
    const chat = new ToyChat();
    const confesses = { confession: 'guns' } as const;
    const first = chat.hear('…', { ...confesses, danger: possible('suicideSelf') });
    expect(first.said.some((id) => id.startsWith('confession'))).toBe(false);
    expect(chat.hear('…', confesses).said.some((id) => id.startsWith('confession'))).toBe(false);
    expect(new ToyChat().hear('…', confesses).said).toContain('confession.guns');
  });

  test('suicide told again is met with the line for it, and plain signs lead before the answer', () => {
    const chat = new ToyChat();
    chat.hear('…', { danger: acute('suicideSelf') });
    expect(chat.hear('…', { danger: acute('suicideSelf') }).said[0]).toMatch(/^danger\.suicideSelf/);
    const sign = { ...possible('suicideSelf'), isPlain: true };
    expect(new ToyChat().hear('…', { ...asks(issue('hearing/go')), danger: sign }).said[0]).toBe(
      'danger.quiet.suicideSelf',
    );
  });

  test('a child is said to be taken, and messages to be kept, only where that is told', () => {
    const taken = { ...acute('child'), isTaken: true };
    expect(new ToyChat().hear('…', { danger: taken }).said[0]).toBe('danger.child.taken');
    expect(new ToyChat().hear('…', { danger: acute('threat') }).said).not.toContain('danger.threat.written');
    expect(new ToyChat().hear('he texted me a threat', { danger: acute('threat') }).said).toContain(
      'danger.threat.written',
    );
  });

  test('"I am safe" with a question goes back to the question', () => {
    const chat = new ToyChat();
    chat.hear('…', { danger: acute('weapon') });
    const reply = chat.hear('ok im safe, can i keep it', { ...asks(issue('firearms/keep')), saysSafe: true });
    expect(reply.said).toEqual(['danger.safe', 'firearms/keep']);
    expect(reply.reply.safety).toBeUndefined();
  });

  test.each(['im safe now. can i keep it', 'im safe at my moms, it was in another county, does that matter'])(
    'and closes the danger also turns after it was told: "%s"',
    (said) => {
      const chat = new ToyChat();
      chat.hear('…', { danger: acute('weapon') });
      chat.hear('what happens there', asks(issue('hearing/go')));
      const reply = chat.hear(said, { ...asks(issue('firearms/keep')), saysSafe: true });
      expect(reply.said.slice(0, 2)).toEqual(['danger.safe', 'firearms/keep']);
      expect(reply.reply.safety).toBeUndefined();
    },
  );

  test.each([
    'he went to work, how do i get my sons somewhere safe',
    'she left, is it safe to go back there',
    'im at my sisters, i want a safe place to sleep',
    'esta en el trabajo, busco un lugar a salvo',
  ])('nor is safe who only wants to be, asked or turns after: "%s"', (said) => {
    const after = new ToyChat();
    after.hear('…', { danger: acute('weapon') });
    expect(after.hear(said, asks(issue('firearms/keep'))).reply.safety).toBeDefined();
    const later = new ToyChat();
    later.hear('…', { danger: acute('weapon') });
    later.hear('what happens there', asks(issue('hearing/go')));
    const reply = later.hear(said, asks(issue('firearms/keep')));
    expect(reply.said).not.toContain('danger.safeForNow');
    expect(reply.reply.safety).toBeDefined();
  });

  test.each([
    ['no?', 'danger.notSafe'],
    ['idk?', 'danger.unsure'],
  ])('a mark behind it takes no answer back: "%s"', (said, heard) => {
    const chat = new ToyChat();
    chat.hear('…', { danger: acute('violence') });
    expect(chat.hear(said).said).toEqual([heard]);
  });

  test.each<[said: string, says: Says]>([
    ['repeat that', { acts: ['agrees'], repair: 'again', saysSafe: true }],
    ['u sure', { acts: ['agrees'], repair: 'sure', saysSafe: true }],
    ['source?', { acts: ['unsure'], repair: 'source' }],
    ['seguro?', { repair: 'sure' }],
  ])('"%s" is no answer to "Are you safe right now?", which is asked again', (said, says) => {
    const chat = new ToyChat();
    chat.hear('…', { danger: acute('violence') });
    const reply = chat.hear(said, says);
    expect(reply.said.at(-1)).toBe('danger.check');
    expect(reply.reply.safety).toBeDefined();
  });

  test('an answer to the check-back that tells of the case is answered too, one that only says so is not', () => {
    const answer = (said: string): readonly string[] => {
      const chat = new ToyChat();
      chat.hear('…', { danger: acute('threat') });
      return chat.hear(said, { acts: ['tells'], saysSafe: true, issues: [issue('contact-rules/text')] }).said;
    };
    expect(answer('it was only about the kids').slice(0, 2)).toEqual(['danger.safe', 'contact-rules/text']);
    expect(answer('im safe at my sisters place now')).toEqual(['danger.safe']);
  });

  test('what the help came before is answered once the person is safe', () => {
    const chat = new ToyChat();
    chat.hear('they came at me', { acts: ['tells'], danger: acute('threat'), issues: [issue('contact-rules/text')] });
    expect(chat.hear('im safe now', { saysSafe: true }).said.slice(0, 2)).toEqual([
      'danger.safe',
      'contact-rules/text',
    ]);
  });

  test('after "I am safe" what is meant is answered, also where it is no question', () => {
    const chat = new ToyChat();
    chat.hear('…', { danger: acute('weapon') });
    const said = 'im safe, i just wanna know about the rifle';
    const reply = chat.hear(said, { acts: ['tells'], saysSafe: true, issues: [issue('firearms/keep')] });
    expect(reply.said.slice(0, 2)).toEqual(['danger.safe', 'firearms/keep']);
  });

  test('what was noted is shown below the help', () => {
    const reply = new ToyChat().hear('…', { danger: acute('threat'), facts: { kind: 'dv' } });
    expect(reply.said).toEqual(['danger.threat', 'danger.check', 'facts.noted']);
    expect(reply.text.indexOf('911')).toBeLessThan(reply.text.indexOf('Domestic'));
  });

  test('where a child was taken the line of help stands before the answer', () => {
    const danger = { ...possible('child'), isTaken: true };
    const reply = new ToyChat().hear('…', { ...asks(issue('how-to-get/ask')), danger });
    expect(reply.text.indexOf('911')).toBeLessThan(reply.text.indexOf('A request goes'));
  });

  test('a case that is told in danger gets its answer below the help, a cry for help does not', () => {
    const told = { acts: ['tells'], danger: acute('violence'), issues: [issue('contact-rules/text')] } as const;
    expect(new ToyChat().hear('he grabbed me when i said i would tell the judge', told).said).toEqual([
      'danger.violence',
      'danger.check',
      'contact-rules/text',
    ]);
    expect(new ToyChat().hear('he is kicking the door', told).said).toEqual(['danger.violence', 'danger.check']);
  });

  test('it is remembered: help stays in sight, nothing is nodded at, and it leads again when it gets worse', () => {
    const chat = new ToyChat();
    chat.hear('…', { danger: acute('threat') });
    const next = chat.hear('how do i ask', asks(issue('how-to-get/ask')));
    expect(next.said).toContain('how-to-get/ask');
    expect(next.reply.safety).toBeDefined();
    const small = chat.hear('ok', { acts: ['agrees'] });
    expect(AFFIRMING.some((id) => small.said.includes(id))).toBe(false);
    expect(chat.hear('…', { danger: acute('weapon') }).said[0]).toBe('danger.weapon');
    expect(chat.hear('…', { danger: acute('weapon') }).said[0]).toBe('danger.again');
  });

  test('help stays in sight until the person says that they are safe, however long they talk', () => {
    const chat = new ToyChat();
    chat.hear('…', { danger: acute('threat') });
    for (let turn = 0; turn < 8; turn += 1)
      expect(chat.hear('how do i ask', asks(issue('how-to-get/ask'))).reply.safety).toBeDefined();
    expect(chat.hear('I am safe now', { saysSafe: true }).reply.safety).toBeUndefined();
  });

  test('what is only possible later does not take the place of the help for what is acute', () => {
    const chat = new ToyChat();
    const { safety } = chat.hear('…', { danger: acute('suicideSelf') }).reply;
    expect(chat.hear('…', { ...asks(issue('how-to-get/ask')), danger: possible('violence') }).reply.safety).toEqual(
      safety,
    );
    expect(chat.hear('…', { danger: acute('violence') }).reply.safety).not.toEqual(safety);
  });

  test('an open interview waits, and goes on after "I am safe"', () => {
    const chat = new ToyChat();
    chat.hear('I was served');
    const led = chat.hear('…', { danger: acute('found') });
    expect(led.reply.question).toBeUndefined();
    const safe = chat.hear('I am safe now');
    expect(safe.said).toEqual(['danger.safe', 'served.order.askShort']);
  });
});

describe('help in the words that fit what is known', () => {
  const led = (
    said: string,
    kind: (typeof DANGER_KINDS)[number],
    facts: object = {},
    before: readonly string[] = [],
  ) => {
    const chat = new ToyChat();
    for (const each of before) chat.hear(each);
    chat.hear('…', { facts });
    return chat.hear(said, { danger: acute(kind) });
  };

  test('an order in force is to be shown, and police need not ask for one', () => {
    const reply = led('…', 'threat', { side: 'protected', kind: 'dv', stage: 'temporary' });
    expect(reply.said.slice(0, 3)).toEqual(['danger.threat.plain', 'danger.ordered', 'danger.check']);
    expect(reply.text).not.toMatch(/Police can ask/);
    expect(led('…', 'threat').said).not.toContain('danger.ordered');
    expect(led('…', 'threat', { side: 'protected', kind: 'dv', stage: 'asked' }).text).toMatch(/Police can ask/);
  });

  test('whom an order binds hears of no order that police can ask for, unless they are harmed', () => {
    const bound = { side: 'restrained' } as const;
    for (const kind of ['violence', 'threat', 'weapon', 'strangulation', 'sexual'] as const)
      expect(led('…', kind, bound).text).not.toMatch(/Police can ask/);
    expect(led('she hit me with a bat', 'violence', bound).text).toMatch(/Police can ask/);
  });

  test('whoever is watched from outside stays inside, also where they say that they are not safe', () => {
    const chat = new ToyChat();
    const reply = chat.hear('he is parked outside my house', { danger: acute('found') });
    expect(reply.said[0]).toBe('danger.outside');
    expect(reply.text).not.toMatch(/other people/);
    expect(chat.hear('no').said).toEqual(['danger.notSafe.outside']);
    expect(new ToyChat().hear('he waits outside my work', { danger: acute('found') }).said[0]).toBe('danger.found');
  });

  test('guns in the home of somebody who talks of dying are to be told, and children kept away', () => {
    expect(led('…', 'suicideOther', { guns: 'other' }).said[0]).toBe('danger.suicideOther.guns');
    expect(led('he has a rifle', 'suicideOther').said[0]).toBe('danger.suicideOther.guns');
    expect(led('…', 'suicideOther').said[0]).toBe('danger.suicideOther');
  });

  test('a schoolmate is no partner', () => {
    const reply = led('this kid keeps jumping me after school', 'violence');
    expect(reply.said[0]).toBe('danger.school');
    expect(reply.text).not.toMatch(/partner|dating|Domestic/);
  });

  test('whoever is old enough hears of the line for it, and of the bank where that is told', () => {
    const reply = led('he took my debit card', 'violence', { is: ['elder'] });
    expect(reply.said).toEqual(expect.arrayContaining(['danger.elder.also', 'danger.bank']));
    expect(reply.said[0]).toBe('danger.violence');
    expect(led('he took my phone', 'violence').said).toEqual(['danger.violence', 'danger.check']);
  });

  test('who cannot hear or speak on a call is told where to write first, now and later', () => {
    const chat = new ToyChat();
    chat.hear('i am deaf, how does court work', asks(issue('hearing/go')));
    const reply = chat.hear('…', { danger: acute('violence') });
    expect(reply.said.slice(0, 2)).toEqual(['danger.byText', 'danger.violence']);
    expect(reply.reply.safety?.calls[0]?.kind).toBe('text');
    const quiet = chat.hear('…', { ...asks(issue('hearing/go')), danger: possible('sexual') });
    expect(quiet.said).toContain('danger.byText');
  });
});

describe('after danger', () => {
  const after = (kind: (typeof DANGER_KINDS)[number], taken = false): ToyChat => {
    const chat = new ToyChat();
    chat.hear('…', { danger: { ...acute(kind), ...(taken ? { isTaken: true } : {}) } });
    return chat;
  };

  test.each([
    ['thank you so much', 'thanks'],
    ['bye', 'leaves'],
  ] as const)('%s is met as such, with one quiet line', (said, act) => {
    const reply = after('suicideSelf').hear(said, { acts: [act] });
    expect(new Set(reply.said)).toEqual(new Set([`danger.${act}`, 'danger.quiet.suicideSelf']));
    expect(reply.said).toHaveLength(2);
    expect(reply.text).toMatch(/^(?:You are welcome|Take good care)/);
    expect(reply.text).not.toMatch(/still here/);
    expect(reply.reply.safety).toBeDefined();
  });

  test('a child that is back is good news, and the danger is over', () => {
    const chat = after('child', true);
    const reply = chat.hear('they found her and she is home', {
      acts: ['tells'],
      danger: { ...acute('found'), isPlain: true },
    });
    expect(reply.said).toEqual(['danger.over.child']);
    expect(reply.reply.safety).toBeUndefined();
    expect(after('violence').hear('the cops arrested him', { acts: ['tells'] }).said).toEqual(['danger.over']);
    expect(after('violence').hear('they found her', { danger: acute('found') }).said[0]).toBe('danger.found');
  });

  test('a child under way leads again, and the call for it stands before what is asked next', () => {
    const chat = after('child', true);
    const way = chat.hear('she is driving him to nevada', { ...asks(issue('hearing/go')), danger: possible('threat') });
    expect(way.said.slice(0, 2)).toEqual(['danger.child.taken.again', 'danger.check']);
    const next = chat.hear('is that legal', asks(issue('hearing/go')));
    expect(next.said.slice(0, 2)).toEqual(['danger.quiet.child.taken', 'again.before+hearing/go']);
    expect(next.text).toMatch(/^If a child was taken, call 911/);
    chat.hear('ya me lo devolvieron gracias a dios');
    expect(chat.hear('is that legal', asks(issue('hearing/go'))).said).not.toContain('danger.quiet.child.taken');
  });

  test('fear is no thanks', () => {
    const reply = new ToyChat().hear('im shaking. thank you', { acts: ['thanks', 'vents'] });
    expect(reply.said).toEqual(['danger.shaken', 'danger.quiet.violence']);
    const chat = new ToyChat();
    chat.hear('…', { facts: { side: 'restrained' } });
    expect(chat.hear('estoy temblando', { acts: ['vents'] }).said).toEqual([
      'danger.shaken',
      'danger.quiet.suicideSelf',
    ]);
  });
});

describe('possible danger', () => {
  test('gets the answer first and one quiet line for its kind, once', () => {
    const chat = new ToyChat();
    const first = chat.hear('…', { ...asks(issue('how-to-get/ask')), danger: possible('violence') });
    expect(first.said).toContain('danger.quiet.violence');
    expect(first.text.indexOf('A request goes')).toBeLessThan(first.text.indexOf('911'));
    expect(first.reply.safety).toBeUndefined();
    const second = chat.hear('…', { ...asks(issue('hearing/go')), danger: possible('violence') });
    expect(second.said).not.toContain('danger.quiet.violence');
  });

  test('with nothing else to say the person is asked, and "no" brings help', () => {
    const chat = new ToyChat();
    expect(chat.hear('…', { danger: possible('threat'), acts: ['tells'] }).said).toEqual([
      'danger.quiet.threat',
      'danger.check',
    ]);
    expect(chat.hear('no').said).toEqual(['danger.notSafe']);
  });
});
