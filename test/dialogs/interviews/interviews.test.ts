import { describe, expect, test } from 'vitest';
import { INTERVIEW_IDS, ROUTES } from '../../../dialogs/interviews/interviews.js';
import { INTERVIEWS } from '../../../knowledge/rules/facts/interviews.js';
import { InterviewChat } from '../../support/interviewChat.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { WAYS } from './ways.js';

const reached = new Map<string, Set<string>>();

describe.each(INTERVIEW_IDS)('%s', (interview) => {
  test.each(Object.entries(WAYS[interview]))('%s ends in a plan', async (_name, answers) => {
    const chat = new InterviewChat(await realKnowledge(), interview);
    const { asked, end } = await chat.lead(answers);
    expect(asked).toEqual(Object.keys(answers));
    expect(end.text).toContain(chat.words(`${interview}.plan.title`));
    expect(end.text).toContain(chat.words('plan.ready'));
    expect(end.text).toContain('Where it is written: ');
    expect(end.text).toContain('911');
    expect((await chat.user('thanks')).outcome?.guard).toBe('smalltalk');
    expect((await chat.user('my plan')).text).toContain(chat.words(`${interview}.plan.title`));
    const seen = reached.get(interview) ?? new Set();
    for (const question of asked) seen.add(question);
    reached.set(interview, seen);
  });

  test('every question was reached by one of these ways', () => {
    expect([...(reached.get(interview) ?? [])].sort()).toEqual(
      ROUTES[interview].steps.map(({ question }) => question).sort(),
    );
  });

  test('asks what the rules ask, and nothing else', () => {
    expect(ROUTES[interview].steps.map(({ question }) => question)).toEqual(Object.keys(INTERVIEWS[interview]));
  });
});
