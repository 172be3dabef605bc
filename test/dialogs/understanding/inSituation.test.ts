import { describe, expect, test } from 'vitest';
import { inSituation } from '../../../dialogs/understanding/inSituation.js';
import type { ToldFacts } from '../../../dialogs/understanding/understood.js';
import { issue } from '../../support/toyChat.js';

/** Every point is asked for by both sides. */
const byBoth = (): undefined => undefined;

/** The topic first meant by an issue on these topics (0.9, 0.45, …), in a person's situation. */
const first = (topics: readonly string[], facts: ToldFacts, text = 'when do i have to file that'): string | undefined =>
  inSituation(issue(topics.map((topic) => `${topic}/any`)), text, facts, byBoth).topics[0]?.topic;

describe('what is meant in a person’s situation', () => {
  test('a topic on another kind of order than theirs is less likely meant', () => {
    const topics = ['workplace', 'respond-contest'];
    expect(first(topics, {})).toBe('workplace');
    expect(first(topics, { kind: 'dv' })).toBe('respond-contest');
    expect(first(topics, { relation: 'ex' })).toBe('respond-contest');
    expect(first(topics, { kind: 'wv' })).toBe('workplace');
  });

  test('words that name a kind of order count more', () =>
    expect(first(['workplace', 'respond-contest'], { kind: 'dv' }, 'and for a workplace one')).toBe('workplace'));

  test('an emergency or a criminal order stands beside another', () =>
    expect(first(['criminal-protective-order', 'respond-contest'], { kind: 'dv' })).toBe('criminal-protective-order'));

  test('somebody under 18 asks as a minor', () => {
    expect(first(['elder-abuse', 'minors'], { is: ['minor'] })).toBe('minors');
    expect(first(['elder-abuse', 'minors'], {})).toBe('elder-abuse');
    expect(first(['elder-abuse', 'minors'], { is: ['minor'] }, 'an elder abuse order for grandma')).toBe('elder-abuse');
  });

  test('points follow their topics', () => {
    const fitted = inSituation(issue(['workplace/steps', 'cost/fee']), 'how much', { kind: 'dv' }, byBoth);
    expect(fitted.points.map(({ point }) => point)).toEqual(['cost/fee', 'workplace/steps']);
  });

  test('a point that only the other side asks for is less likely meant, and its topic with it', () => {
    const fitted = (facts: ToldFacts) =>
      inSituation(issue(['pets/see-pet', 'cost/fee']), 'what about the dog', facts, (point) =>
        point === 'pets/see-pet' ? 'restrained' : undefined,
      );
    const namesOf = (facts: ToldFacts) => fitted(facts).points.map(({ point }) => point);
    expect(namesOf({ side: 'protected' })[0]).toBe('cost/fee');
    expect(fitted({ side: 'protected' }).topics[0]?.topic).toBe('cost');
    for (const facts of [{}, { side: 'restrained' }] as const) expect(namesOf(facts)[0]).toBe('pets/see-pet');
  });
});
