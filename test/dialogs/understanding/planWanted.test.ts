import { describe, expect, test } from 'vitest';
import { planWanted } from '../../../dialogs/understanding/planWanted.js';

describe('a wish for the plan', () => {
  test.each([
    'what comes first in my plan',
    'whats the second step of the plan',
    'ok enough, just give me the plan',
    'no kids. show me the plan now',
    'whats my whole plan then',
    'enséñeme el plan por favor',
    'qué sigue en mi plan',
  ])('%s', (said) => expect(planWanted(said)).toBeDefined());

  test.each([
    'can i show the plan to the judge',
    'he has a plan to find me',
    'get him off our phone plan',
    'give me a safety plan',
    'what is a parenting plan',
    'i need a plan b',
    'what happens to the plan if he moves',
    'can i skip the hearing',
    'el plan de visitas no lo cumple',
  ])('none: %s', (said) => expect(planWanted(said)).toBeUndefined());

  test('may end the questions, and may stand beside another one', () => {
    expect(planWanted('skip it all and show me the plan')).toEqual({ isAll: true, asksMore: false });
    expect(planWanted('sáltese todo y deme el plan')?.isAll).toBe(true);
    expect(planWanted('show me the plan. can i call her?')).toEqual({ isAll: false, asksMore: true });
  });
});
