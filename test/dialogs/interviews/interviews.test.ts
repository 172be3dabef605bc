import { describe, expect, test } from 'vitest';
import { INTERVIEW_IDS, ROUTES } from '../../../dialogs/interviews/interviews.js';
import { INTERVIEWS } from '../../../knowledge/rules/facts/interviews.js';
import { ToyInterview } from '../../support/toyInterview.js';
import { WAYS } from './ways.js';

const reached = new Map<string, Set<string>>();

describe.each(INTERVIEW_IDS)('%s', (interview) => {
  test.each(Object.entries(WAYS[interview]))('%s ends in a plan', (_name, answers) => {
    const chat = new ToyInterview(interview);
    const { asked, end } = chat.lead(answers);
    expect(asked).toEqual(Object.keys(answers));
    expect(end.said).toContain(`plan:${interview}`);
    expect(end.said.at(-1)).toBe('plan.ready');
    expect(chat.hear('my plan').said).toEqual([`plan:${interview}`]);
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

  test('what its answers tell of the situation fills the same questions again', () => {
    for (const answers of Object.values(WAYS[interview])) {
      const chat = new ToyInterview(interview);
      chat.lead(answers);
      const { finished } = chat.conversation;
      const told = { ...finished?.told };
      const filled = ROUTES[interview].filledBy(ROUTES[interview].learns(told));
      for (const { question } of ROUTES[interview].steps)
        if (filled[question] !== undefined) expect(filled[question], question).toEqual(told[question]);
    }
  });
});
