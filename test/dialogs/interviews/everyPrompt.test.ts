import { describe, expect, test } from 'vitest';
import { INTERVIEW_IDS, ROUTES } from '../../../dialogs/interviews/interviews.js';
import { acute, asks, issue, type Says } from '../../support/toyChat.js';
import { ToyInterview } from '../../support/toyInterview.js';
import { WAYS } from './ways.js';

/** What is said in the middle of every question, and an id that must be in the reply; then the same question is open still. */
const SAID: readonly (readonly [string, Says, RegExp])[] = [
  ['how long is it good for', asks(issue('hearing/go')), /hearing\/go/],
  ['can i keep it?', asks(issue('firearms/keep', { form: 'yesNo', polarity: 'no' })), /firearms\/keep/],
  ['should i drop it', asks(issue('hearing/go', { isVerdict: true })), /verdict/],
  ['where did they move to', { acts: ['asks'], wrongdoing: 'find' }, /^wrongdoing\.find/],
  ['i still have it at my place', { acts: ['tells'], confession: 'guns' }, /^confession\.guns/],
  ['help', {}, /^help$/],
  ['why do you ask', {}, /\.why$/],
  ['what did you ask me again', {}, /\.ask/],
  ['can you repeat that', {}, /\.ask/],
  ['give me an example', {}, /\.example$/],
  ['talk to a person', {}, /^referral\.person$/],
];
const DANGER = [acute('weapon'), acute('suicideSelf'), acute('violence')];

describe.each(INTERVIEW_IDS)('in the middle of every question of %s', (interview) => {
  test.each(Object.entries(WAYS[interview]))('%s', (_name, answers) => {
    const chat = new ToyInterview(interview);
    const { end } = chat.lead(answers, (question) => {
      // Where danger is what is asked, being safe is the answer.
      for (const danger of ROUTES[interview].danger?.question === question ? [] : DANGER) {
        const reply = chat.hear('…', { danger });
        expect(reply.said[0], question).toMatch(/^danger\./);
        expect(chat.asked(reply)).toBeUndefined();
        expect(chat.asked(chat.hear('I am safe now')), `goes on at ${question}`).toBe(question);
      }
      for (const [said, says, expected] of SAID) {
        const reply = chat.hear(said, says);
        expect(
          reply.said.some((id) => expected.test(id)),
          `${said} at ${question}: ${reply.said.join()}`,
        ).toBe(true);
        expect(chat.asked(reply), `${said} at ${question}`).toBe(question);
      }
    });
    expect(end.said.at(-1)).toBe('plan.ready');
  });

  test('each can be left, begun anew, and forgotten', () => {
    const [answers = {}] = Object.values(WAYS[interview]);
    for (const [command, expected] of [
      ['cancel', 'cancelled'],
      ['start over', 'startedOver'],
      ['forget me', 'forgotten'],
    ] as const) {
      for (const stop of Object.keys(answers)) {
        const chat = new ToyInterview(interview);
        let reply = chat.start();
        for (let open = chat.asked(reply); open !== undefined && open !== stop; open = chat.asked(reply))
          reply = chat.hear(answers[open] ?? '');
        const left = chat.hear(command);
        expect(left.said).toEqual([expected]);
        expect(left.forgets).toBe(command === 'forget me');
        if (left.forgets) continue;
        expect(chat.conversation.run).toBeUndefined();
        // What was told outside of the interview still makes a plan; its answers do not.
        expect(chat.hear('my plan').said[0]).toMatch(/^plan\.none$|^plan:(?:served|protection)$/);
      }
    }
  });
});
