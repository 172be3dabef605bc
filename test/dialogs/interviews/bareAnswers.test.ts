import { describe, expect, test } from 'vitest';
import { ROUTES } from '../../../dialogs/interviews/interviews.js';
import { acute } from '../../support/toyChat.js';
import { ToyInterview } from '../../support/toyInterview.js';

/** What tells of nothing but a yes, a no, a number, a day or a time. */
const BARE = [
  'today',
  'yesterday',
  'last night',
  'tonight',
  'yes',
  'no',
  'nope',
  'i dont know',
  '5',
  'the 3rd',
  '12/3',
  'november 10',
  'monday',
  '4:30 pm',
  'around noon',
  'two days ago',
];

/** The kinds of order that only some questions are asked for. */
const ORDER_FOR: Readonly<Record<string, string>> = { noticeOf: 'only a hearing notice', endsOn: 'epo' };

test.each(BARE)('"%s" at any question of "I was served" is no small talk, and the interview goes on', (bare) => {
  for (const { question } of ROUTES.served.steps) {
    const chat = new ToyInterview('served');
    let reply = chat.start();
    for (let open = chat.asked(reply); open !== undefined && open !== question; open = chat.asked(reply))
      reply = chat.hear(open === 'order' ? (ORDER_FOR[question] ?? 'dv') : open === 'servedOn' ? 'today' : 'skip');
    expect(chat.asked(reply)).toBe(question);
    const answered = chat.hear(bare, { acts: bare === 'yes' ? ['agrees'] : bare.startsWith('no') ? ['refuses'] : [] });
    expect(answered.outcome.guard, question).toBeUndefined();
    expect(answered.outcome.outcome, question).toMatch(/dialog|command/);
  }
});

describe('a day', () => {
  test.each(['i think it was yesterday', 'i got served last night', 'they gave me the papers on monday, around noon'])(
    '"%s" is the day of service',
    (said) => {
      const chat = new ToyInterview('served');
      chat.says('dv');
      expect(['servedAt', 'hearingOn']).toContain(chat.asked(chat.hear(said)));
    },
  );

  test('with danger around it brings help first', () => {
    const chat = new ToyInterview('served');
    chat.says('dv');
    expect(chat.hear('today …', { danger: acute('weapon') }).said[0]).toMatch(/^danger\.weapon/);
  });
});
