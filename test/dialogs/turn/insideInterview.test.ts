import { describe, expect, test } from 'vitest';
import { acute, asks, issue, ToyChat } from '../../support/toyChat.js';

const SERVED = ['I was served', 'dv', 'november 10', 'december 14', 'short'];
const PROTECTION = ['I need protection', 'not right now'];
const QUESTION = asks(issue('hearing/go'));

function chatAfter(said: readonly string[]): ToyChat {
  const chat = new ToyChat();
  for (const each of said) chat.hear(each);
  return chat;
}

describe('an answer counts beside other words', () => {
  test.each([
    ['no. can i go to his church?', 'no'],
    ['nope, is it far?', 'no'],
    ['yes two boys, can i call them?', 'yes'],
    ['no, puedo ir a su iglesia?', 'no'],
  ])('%s', (said, answer) => {
    const chat = chatAfter(SERVED);
    const reply = chat.hear(said, QUESTION);
    expect(reply.said).toContain('hearing/go');
    expect(chat.conversation.run?.told.children).toBe(answer);
    expect(reply.said.at(-1)).toMatch(/^served\.sharedHome\.ask/);
  });

  test.each([
    'no why do you ask',
    'no. why does that matter',
    'nope, why do u need that tho',
    'no, por que me pregunta eso',
  ])('%s is an answer, and a reason is given', (said) => {
    const chat = chatAfter(SERVED);
    const reply = chat.hear(said, asks(issue('hearing/go')));
    expect(reply.said).toEqual(expect.arrayContaining(['served.children.why', 'served.sharedHome.ask']));
    expect(chat.conversation.run?.told.children).toBe('no');
  });

  test('a reason alone leaves the question open', () => {
    const chat = chatAfter(SERVED);
    const reply = chat.hear('and why does my answer matter here', QUESTION);
    expect(reply.said).toEqual(['served.children.why', 'served.children.askShort']);
  });

  test('a "no" beside another fact is about that fact', () => {
    const chat = chatAfter(SERVED);
    chat.hear('no i own no guns', { acts: ['tells'], facts: { guns: 'none' } });
    expect(chat.conversation.run?.told.children).toBeUndefined();
  });

  test.each(['police came, no case', 'the cops came out once but no charges'])('%s', (said) => {
    const chat = chatAfter([...SERVED, 'no', 'no']);
    chat.hear(said);
    expect(chat.conversation.run?.told.criminalCase).toBe('police');
  });

  test('"none of those" is an answer where the question has one for it', () => {
    const chat = chatAfter([...SERVED, 'no', 'no']);
    chat.hear('none of those');
    expect(chat.conversation.run?.told.criminalCase).toBe('no');
  });
});

describe('being led in own words', () => {
  test.each([
    ['ok can you walk me through it', 'guide.which'],
    ['lets do it step by step', 'guide.which'],
    ['walk me thru the hearing', 'hearingDay.intro'],
    ['guide me through filing for a restraining order', 'protection.intro'],
    ['i got served and idk what to do', 'served.intro'],
    ['a cop gave me a paper and i dont know what it is', 'whichPaper.intro'],
    ['thats not what i meant. ok: I was served', 'served.intro'],
  ])('%s', (said, first) => expect(new ToyChat().hear(said).said[0]).toBe(first));

  test('it is the interview of the side that is known', () => {
    const chat = new ToyChat();
    chat.hear('…', { acts: ['tells'], facts: { side: 'protected' } });
    expect(chat.hear('please walk me through this').said).toContain('protection.intro');
  });

  test.each([
    'walk me through how to fill in the form',
    'step by step what happens after i file',
    'can someone walk with me to the hearing',
    'walk me through it, and can i call her?',
  ])('%s asks something else', (said) => expect(new ToyChat().hear(said, QUESTION).said).toContain('hearing/go'));
});

describe('danger keeps the interview', () => {
  const inDanger = (): ToyChat => {
    const chat = chatAfter(PROTECTION);
    chat.hear('…', { danger: acute('violence') });
    return chat;
  };

  test.each(['I need protection', 'go on with the questions', 'lets go on'])('%s goes on with it', (said) => {
    const chat = inDanger();
    expect(chat.hear('…', QUESTION).reply.choices).toContain(chat.words('interview.goOn'));
    const reply = chat.hear(said);
    expect(reply.said.at(-1)).toMatch(/^protection\.forWhom\.ask/);
    expect(chat.hear('me').said.at(-1)).toBe('protection.relationship.ask');
  });

  test('whoever is safe has answered whether there is danger', () => {
    const chat = chatAfter(['I need protection']);
    chat.hear('…', { danger: acute('violence') });
    expect(chat.hear('I am safe now').said.at(-1)).toBe('protection.forWhom.ask');
  });

  test('what happened is answered with words of violence that is over', () => {
    const chat = chatAfter([...PROTECTION, 'me', 'my ex']);
    const reply = chat.hear('threats and he broke my door', { danger: acute('violence') });
    expect(chat.conversation.run?.told.happened).toEqual(['threats', 'property']);
    expect(reply.said).not.toContain('danger.check');
  });

  test('in other words it leads as ever', () => {
    const chat = chatAfter([...PROTECTION, 'me', 'my ex']);
    expect(chat.hear('he stands at my door', { danger: acute('violence') }).said[0]).toBe('danger.violence');
  });
});

describe('the plan goes by what was told', () => {
  test('an adult is no minor, whatever was noted before', () => {
    const chat = chatAfter(PROTECTION);
    chat.hear('…', { acts: ['tells'], facts: { is: ['minor'] } });
    for (const said of ['change my answer', 'age', 'im not a minor']) chat.hear(said);
    expect(chat.conversation.facts.values.is).toBeUndefined();
  });

  test('a side that is corrected afterwards makes it anew, for that side', () => {
    const chat = chatAfter([...SERVED, 'no', 'no', 'no', 'no']);
    expect(chat.conversation.plan?.interview).toBe('served');
    const reply = chat.hear('…', { acts: ['corrects'], corrects: true, facts: { side: 'protected' } });
    expect(reply.said).toContain('plan.updated');
    expect(chat.conversation.plan?.interview).toBe('protection');
  });

  test('a fact that changes nothing in it is not said to have made it anew', () => {
    const chat = chatAfter([...SERVED, 'no', 'no', 'no']);
    expect(chat.hear('no').said).not.toContain('plan.updated');
    expect(chat.hear('…', { acts: ['tells'], facts: { county: 'Orange' } }).said).not.toContain('plan.updated');
  });

  test('no guns, told in the middle or afterwards, leaves nothing to hand over', () => {
    const steps = (chat: ToyChat): string[] => chat.conversation.plan?.steps.map(({ id }) => id) ?? [];
    const chat = chatAfter(SERVED);
    chat.hear('…', { acts: ['tells'], facts: { guns: 'none' } });
    for (const said of ['no', 'no', 'no', 'no']) chat.hear(said);
    expect(steps(chat)).toContain('plan.noGuns');
    expect(steps(chat).filter((id) => /guns\.|receipt/.test(id))).toEqual([]);
    const reply = chat.hear('…', { acts: ['tells'], facts: { guns: 'has' } });
    expect(reply.said).toContain('plan.updated');
    expect(steps(chat).some((id) => /guns\./.test(id))).toBe(true);
  });
});

describe('answers beside facts, days and danger', () => {
  test('a "no" in one part and a fact in another are both taken', () => {
    const chat = chatAfter(SERVED);
    const said = 'no, i never had any. i rent with her';
    chat.hear(said, { acts: ['tells'], facts: { sharedHome: true } });
    expect(chat.conversation.run?.told).toMatchObject({ children: 'no', sharedHome: 'yes' });
  });

  test('a day beside the order is the day of service, and one that belongs to something else is not', () => {
    const chat = chatAfter(['I was served']);
    chat.hear('dv-110, november 23 at 9 pm', { acts: ['tells'], facts: { paper: 'DV-110' } });
    expect(chat.conversation.run?.told).toMatchObject({ order: 'domestic', servedOn: '2026-11-23', servedAt: '21:00' });
    const other = chatAfter(['I was served']);
    other.hear('dv-110, december 14', {
      acts: ['tells'],
      facts: { paper: 'DV-110', hearingOn: '2026-12-14' as never },
    });
    expect(other.conversation.run?.told.servedOn).toBeUndefined();
  });

  test('danger that is denied for now is an answer, unless something is there all the same', () => {
    const threats = { acts: ['tells'] as const, danger: acute('threat') };
    const denied = chatAfter(['I need protection']);
    expect(denied.hear('not at the moment, he sent threats by text', threats).said.at(-1)).toBe(
      'protection.forWhom.ask',
    );
    const there = chatAfter(['I need protection']);
    expect(there.hear('not right now but he is outside, he sent threats', threats).said).toContain('danger.check');
  });

  test('help leads, and what was answered beside the danger is kept', () => {
    const chat = chatAfter(PROTECTION);
    chat.hear('me. he said he will kill me', { acts: ['tells'], danger: acute('threat') });
    expect(chat.conversation.run?.told.forWhom).toBe('me');
  });

  test('what was known before the start fills a question that comes up later', () => {
    const chat = new ToyChat();
    chat.hear('…', { acts: ['tells'], facts: { side: 'protected', relation: 'neighbor' } });
    chat.hear('I need protection');
    chat.hear('not right now');
    expect(chat.hear('me').said).toContain('protection.happened.ask');
  });

  test('the plan ends the questions where all are skipped, with the answer beside it', () => {
    const chat = chatAfter(SERVED);
    const reply = chat.hear('no. skip everything and show me the plan');
    expect(reply.said).toEqual(['plan:served', 'interview.endedWithPlan']);
    expect(chat.conversation.finished?.told.children).toBe('no');
  });
});
