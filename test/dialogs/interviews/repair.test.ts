import { describe, expect, test } from 'vitest';
import { acute } from '../../support/toyChat.js';
import { ToyInterview } from '../../support/toyInterview.js';

const served = (...said: readonly string[]): ToyInterview => {
  const chat = new ToyInterview('served');
  chat.says(...said);
  return chat;
};
const NONSENSE = 'purple elephants on the moon';

describe('what was not understood', () => {
  test('is told so with an example and ways out, which work', () => {
    const chat = served();
    const first = chat.hear(NONSENSE);
    expect(first.said).toEqual(['interview.missed', 'served.order.example', 'served.order.askShort']);
    expect(first.reply.choices.slice(-2)).toEqual(['Skip', 'Talk to a person']);
    expect(chat.asked(chat.hear('Talk to a person'))).toBe('order');
    expect(chat.asked(chat.hear('Skip'))).toBe('servedOn');
  });

  test('twice in a row ends it; an answer in between starts the count anew', () => {
    const chat = served(NONSENSE, 'dv');
    expect(chat.hear(NONSENSE).said[0]).toBe('interview.missed.again');
    expect(chat.hear(NONSENSE).said).toEqual(['plan:served', 'interview.endedWithPlan']);
    const nothing = served(NONSENSE);
    expect(nothing.hear(NONSENSE).said).toEqual(['interview.ended']);
  });
});

describe('going back', () => {
  test.each(['back', 'go back', 'oops wrong one', 'can we please go back', 'previous qestion', 'undo that'])(
    '"%s" asks the question before again',
    (said) => {
      const chat = served('dv', 'yesterday');
      expect(chat.asked(chat.hear(said))).toBe('servedOn');
    },
  );

  test('at the first question there is nothing before', () => {
    expect(served().hear('back').said[0]).toBe('noBack');
  });
});

describe('changing an answer', () => {
  test.each([
    'change my answer',
    'i made a mistake',
    'thats not what i said',
    'what did i tell you',
    'wait i got that wrong',
  ])('"%s" lists what was told', (said) => {
    const chat = served('dv', 'november 10', '12/11');
    const review = chat.hear(said);
    expect(review.text).toContain('1. Kind of order: DV: domestic violence');
    expect(review.text).toContain('Tuesday, November 10, 2026');
    expect(review.reply.choices).toContain('Nothing, go on');
    expect(chat.asked(chat.hear('nothing'))).toBe('gunSteps');
  });

  test('the changed answer counts, and the interview goes on where it was', () => {
    const chat = served('dv', 'november 10', '12/11', 'change my answer');
    expect(chat.asked(chat.hear('the second one'))).toBe('servedOn');
    expect(chat.asked(chat.hear('november 12'))).toBe('gunSteps');
    expect(chat.hear('change my answer').text).toContain('Thursday, November 12, 2026');
  });

  test('later answers that no longer hold are dropped and named', () => {
    const chat = served('dv', 'november 10', '12/11', 'show me', 'no', 'change my answer', 'Kind of order');
    const reply = chat.hear('only a hearing notice');
    expect(reply.said).toContain('review.dropped');
    expect(reply.text).toContain(chat.words('served.gunSteps.name'));
    expect(chat.asked(reply)).toBe('noticeOf');
  });

  test('also after the end: the plan is made anew', () => {
    const chat = served('dv', 'november 10', '12/11', 'short', 'no', 'no', 'no', 'no', 'change my answer');
    chat.hear('Hearing date');
    expect(chat.hear('12/14').said).toContain('plan:served');
    expect(chat.conversation.finished?.told.hearingOn).toBe('2026-12-14');
  });
});

describe('days', () => {
  test.each([
    ['thanksgiving, a court holiday', 'november 26', 'date.doubt.courtClosed'],
    ['a weekend', '12/12', 'date.doubt.courtClosed'],
    ['in the past', '11/3/2026', 'date.doubt.past'],
  ])('%s is questioned, not accepted', (_name, said, doubt) => {
    const chat = served('dv', 'november 2');
    const asked = chat.hear(said);
    expect(asked.said).toEqual([doubt]);
    expect(asked.reply.choices).toEqual(['Yes, that day', 'No, another day']);
    expect(chat.asked(chat.hear('no'))).toBe('hearingOn');
    chat.hear(said);
    expect(chat.asked(chat.hear('yeah thats right'))).toBe('gunSteps');
  });

  test('a day that does not exist is asked again', () => {
    const chat = served('dv', 'november 10');
    const reply = chat.hear('2/30/2027');
    expect(reply.said[0]).toBe('date.doubt.impossible');
    expect(chat.asked(reply)).toBe('hearingOn');
  });

  test('another day instead of yes or no is taken', () => {
    expect(served('dv', 'november 10', '12/12', '12/14').conversation.run?.told.hearingOn).toBe('2026-12-14');
  });

  test('a time without morning or afternoon is asked about', () => {
    const chat = served('dv', 'today');
    expect(chat.hear('4:30').reply.choices).toEqual(['4:30 AM', '4:30 PM']);
    expect(chat.asked(chat.hear('4:30 PM'))).toBe('hearingOn');
  });
});

describe('another interview in the middle', () => {
  test('is offered, not forced; both ways lead on', () => {
    const chat = served('dv');
    const offer = chat.hear('talk to a lawyer');
    expect(offer.reply.choices).toEqual(['Start the new one', 'Go on']);
    expect(chat.asked(chat.hear('no'))).toBe('servedOn');
    chat.hear('talk to a lawyer');
    expect(chat.hear('yes').said[0]).toBe('lawyer.intro');
  });

  test('what was left is gone on with at the end of the new one', () => {
    const chat = served('dv', 'which paper do i have', 'start it', 'DV-130', 'may 1 2028');
    expect(chat.hear('my plan').said).toContain('plan:whichPaper');
    expect(chat.asked(chat.hear('go on'))).toBe('servedOn');
  });

  test('anything else lets the offer go', () => {
    const chat = served('dv', 'talk to a lawyer');
    expect(chat.asked(chat.hear('yesterday'))).toBe('servedAt');
  });
});

describe('after danger was told in an interview', () => {
  test('a yes or a no answers "Are you safe?", not the question before; then the question comes again', () => {
    const chat = served('dv', 'november 10', '12/11', 'short');
    expect(chat.hear('…', { danger: acute('weapon') }).outcome.guard).toBe('crisis');
    expect(chat.hear('no').said).toEqual(['danger.notSafe']);
    expect(chat.asked(chat.hear('yes'))).toBe('children');
    expect(chat.asked(chat.hear('no'))).toBe('sharedHome');
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
  ])('"%s" leaves nothing', (said) => {
    expect(served('dv', 'november 10').hear(said)).toMatchObject({ said: ['forgotten'], forgets: true });
  });
});

test('a correction by a day that can be two is asked about before it is taken', () => {
  const chat = new ToyInterview('served');
  chat.says('dv', 'november 20 at 4 pm');
  const doubted = chat.hear('no, fue el 12/11', { language: 'es', acts: ['corrects'], corrects: true });
  expect(doubted.said.at(-1)).toBe('date.doubt.ambiguous');
  chat.hear('sí', { language: 'es', acts: ['agrees'] });
  expect(chat.conversation.run?.told.servedOn).toBe('2026-11-12');
});
