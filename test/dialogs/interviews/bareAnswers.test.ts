import { describe, expect, test } from 'vitest';
import { ROUTES } from '../../../dialogs/interviews/interviews.js';
import { dataDirOf } from '../../../knowledge/commands/dataDir.js';
import { loadKnowledge } from '../../../knowledge/loadKnowledge.js';
import { projectRoot } from '../../../knowledge/paths.js';
import { InterviewChat } from '../../support/interviewChat.js';
import { TODAY } from '../../support/today.js';

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

describe.each(['on', 'off'] as const)('with the sentence encoder %s', (semantic) => {
  const loaded = loadKnowledge({ root: projectRoot, dataDir: dataDirOf(process.env), today: TODAY, semantic });

  test.each(BARE)(
    '"%s" at any question of "I was served" brings no help line, and the interview goes on',
    async (bare) => {
      for (const { question } of ROUTES.served.steps) {
        const chat = new InterviewChat(await loaded, 'served');
        let reply = await chat.start();
        for (let open = chat.asked(reply); open !== undefined && open !== question; open = chat.asked(reply))
          reply = await chat.user(open === 'order' ? 'dv' : open === 'servedOn' ? 'today' : 'skip');
        expect(chat.asked(reply)).toBe(question);
        const answered = await chat.user(bare);
        expect(answered.outcome?.guard, question).toBeUndefined();
        expect(answered.outcome?.outcome, question).toMatch(/dialog|command/);
      }
    },
  );

  test.each(['i think it was yesterday', 'i got served last night', 'they gave me the papers on monday, around noon'])(
    '"%s" is the day of service',
    async (said) => {
      const chat = new InterviewChat(await loaded, 'served');
      await chat.says(chat.words('interview.served.tap'), 'dv');
      expect(['servedAt', 'hearingOn']).toContain(chat.asked(await chat.user(said)));
    },
  );

  test('a day with danger around it brings the help lines', async () => {
    const chat = new InterviewChat(await loaded, 'served');
    await chat.says(chat.words('interview.served.tap'), 'dv');
    const reply = await chat.user('today he is at my door with a gun');
    expect(reply.outcome?.guard).toBe('crisis');
  });
});
