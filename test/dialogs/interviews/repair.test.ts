import { describe, expect, test } from 'vitest';
import { InterviewChat } from '../../support/interviewChat.js';
import { realKnowledge } from '../../support/realKnowledge.js';

const served = async (...said: string[]): Promise<InterviewChat> => {
  const chat = new InterviewChat(await realKnowledge(), 'served');
  await chat.start();
  for (const each of said) await chat.user(each);
  return chat;
};
const NONSENSE = 'purple elephants on the moon';

describe('what was not understood', () => {
  test('told so, then an example, then ways out, then the question is left open', async () => {
    const chat = await served();
    const first = await chat.user(NONSENSE);
    expect(first.text).toContain('I did not understand that as an answer.');
    const second = await chat.user(NONSENSE);
    expect(second.text).toContain(chat.words('served.order.example'));
    const third = await chat.user(NONSENSE);
    expect(third.taps.slice(-2)).toEqual(['Skip', 'Talk to a person']);
    for (const reply of [first, second, third]) expect(chat.asked(reply)).toBe('order');
    const fourth = await chat.user(NONSENSE);
    expect(fourth.text).toContain('I leave this one open');
    expect(chat.asked(fourth)).toBe('servedOn');
  });

  test('the ways out work', async () => {
    const chat = await served(NONSENSE, NONSENSE, NONSENSE);
    expect(chat.asked(await chat.user('Talk to a person'))).toBe('order');
    expect(chat.asked(await chat.user('Skip'))).toBe('servedOn');
  });

  test('an answer in between starts the count anew', async () => {
    const chat = await served(NONSENSE, NONSENSE, 'dv');
    expect((await chat.user(NONSENSE)).text).toContain('I did not understand that as an answer.');
  });
});

describe('going back', () => {
  test.each(['back', 'go back', 'oops wrong one', 'can we please go back', 'previous qestion', 'undo that'])(
    '"%s" asks the question before again',
    async (said) => {
      const chat = await served('dv', 'yesterday');
      expect(chat.asked(await chat.user(said))).toBe('servedOn');
    },
  );

  test('at the first question there is nothing before', async () => {
    const chat = await served();
    expect((await chat.user('back')).text).toContain('This is the first question');
  });
});

describe('changing an answer', () => {
  test.each([
    'change my answer',
    'i made a mistake',
    'thats not what i said',
    'what did i tell you',
    'wait i got that wrong',
  ])('"%s" lists what was told', async (said) => {
    const chat = await served('dv', 'november 10', '12/11');
    const review = await chat.user(said);
    expect(review.text).toContain('1. Kind of order: DV: domestic violence');
    expect(review.text).toContain('Tuesday, November 10, 2026');
    expect(review.taps).toContain('Nothing, go on');
    expect(chat.asked(await chat.user('nothing'))).toBe('gunSteps');
  });

  test('the changed answer counts, and the interview goes on where it was', async () => {
    const chat = await served('dv', 'november 10', '12/11', 'change my answer');
    expect(chat.asked(await chat.user('the second one'))).toBe('servedOn');
    expect(chat.asked(await chat.user('november 12'))).toBe('gunSteps');
    expect((await chat.user('change my answer')).text).toContain('Thursday, November 12, 2026');
  });

  test('later answers that no longer hold are dropped and named', async () => {
    const chat = await served('dv', 'november 10', '12/11', 'show me', 'no', 'change my answer', 'Kind of order');
    const reply = await chat.user('only a hearing notice');
    expect(reply.text).toContain(chat.words('review.dropped'));
    expect(reply.text).toContain(`- ${chat.words('served.gunSteps.name')}`);
    expect(reply.text).toContain(`- ${chat.words('served.gunJob.name')}`);
    expect(chat.asked(reply)).toBe('children');
  });

  test('also after the end: the plan is made anew', async () => {
    const chat = await served('dv', 'november 10', '12/11', 'short', 'no', 'no', 'no', 'no', 'change my answer');
    await chat.user('Hearing date');
    const plan = await chat.user('12/14');
    expect(plan.text).toContain('Monday, December 14, 2026');
    expect(plan.text).toContain(chat.words('plan.ready'));
  });

  test('picking nothing twice goes on', async () => {
    const chat = await served('dv', 'november 10', 'change my answer', NONSENSE);
    expect(chat.asked(await chat.user(NONSENSE))).toBe('hearingOn');
  });
});

describe('days', () => {
  test.each([
    ['thanksgiving, a court holiday', 'november 26', 'California courts are closed on that day.'],
    ['a weekend', '12/12', 'California courts are closed on that day.'],
    ['in the past', '11/3/2026', 'Thursday'],
  ])('%s is questioned, not accepted', async (_name, said) => {
    const chat = await served('dv', 'november 2');
    const doubt = await chat.user(said);
    expect(doubt.taps).toEqual(['Yes, that day', 'No, another day']);
    expect(chat.asked(await chat.user('no'))).toBe('hearingOn');
    await chat.user(said);
    expect(chat.asked(await chat.user('yeah thats right'))).toBe('gunSteps');
  });

  test('a day that does not exist is asked again', async () => {
    const chat = await served('dv', 'november 10');
    const reply = await chat.user('2/30/2027');
    expect(reply.text).toContain(chat.words('date.doubt.impossible'));
    expect(chat.asked(reply)).toBe('hearingOn');
  });

  test('another day instead of yes or no is taken', async () => {
    const chat = await served('dv', 'november 10', '12/12');
    expect(chat.asked(await chat.user('12/14'))).toBe('gunSteps');
  });

  test('a time without morning or afternoon is asked about', async () => {
    const chat = await served('dv', 'today');
    expect((await chat.user('4:30')).taps).toEqual(['4:30 AM', '4:30 PM']);
    expect(chat.asked(await chat.user('4:30 PM'))).toBe('hearingOn');
  });
});

describe('another interview in the middle', () => {
  test('is offered, not forced; both ways lead on', async () => {
    const chat = await served('dv');
    const offer = await chat.user('talk to a lawyer');
    expect(offer.taps).toEqual(['Start the new one', 'Go on']);
    expect(chat.asked(await chat.user('no'))).toBe('servedOn');
    await chat.user('talk to a lawyer');
    expect((await chat.user('yes')).text).toContain(chat.words('lawyer.intro'));
  });

  test('what was left is gone on with at the end of the new one', async () => {
    const chat = await served('dv', 'which paper do i have', 'start it', 'DV-130', 'may 1 2028');
    expect((await chat.user('my plan')).text).toContain(chat.words('whichPaper.plan.title'));
    expect(chat.asked(await chat.user('go on'))).toBe('servedOn');
  });

  test('anything else lets the offer go', async () => {
    const chat = await served('dv', 'talk to a lawyer');
    expect(chat.asked(await chat.user('yesterday'))).toBe('servedAt');
  });
});

describe('after danger was told in an interview', () => {
  test('a yes or a no is not taken for an answer to the question before; the question comes again', async () => {
    const chat = await served('dv', 'november 10', '12/11', 'short');
    expect((await chat.user('he is outside right now with a knife')).outcome?.guard).toBe('crisis');
    expect(chat.asked(await chat.user('no'))).toBe('children');
    expect(chat.asked(await chat.user('no'))).toBe('sharedHome');
  });

  test('it goes on where it was', async () => {
    const chat = await served('dv', 'he is outside right now with a knife');
    expect(chat.asked(await chat.user('I am safe, go on'))).toBe('servedOn');
    expect(chat.asked(await chat.user('yesterday'))).toBe('servedAt');
  });
});

describe('forgetting', () => {
  test.each([
    'forget me',
    'delete everything i typed please',
    'erase this',
    'please delete what i told you',
    'wipe this chat',
    'dont save this',
  ])('"%s" leaves nothing', async (said) => {
    const chat = await served('dv', 'november 10', '12/11', 'short', 'no', 'no', 'no', 'no');
    expect((await chat.user(said)).text).toContain('I have deleted what I kept of this chat.');
    expect((await chat.user('my plan')).text).toContain('There is no plan yet.');
    expect((await chat.user('change my answer')).text).toContain('No question is open right now.');
    expect((await chat.user('more')).text).toContain('I have told you all I have on that.');
  });
});

describe('the side', () => {
  test('can be told and changed at any time, and decides which view comes first', async () => {
    const chat = new InterviewChat(await realKnowledge(), 'served');
    const order = (text: string): boolean =>
      text.indexOf('If you are the restrained person') < text.indexOf('If you are asking for protection');
    await chat.user("it's against me");
    expect(order((await chat.says('can I keep my guns with a tro', 'more')).text)).toBe(true);
    await chat.user('actually im the one asking for protection');
    expect(order((await chat.says('can I keep my guns with a tro', 'more')).text)).toBe(false);
  });
});
