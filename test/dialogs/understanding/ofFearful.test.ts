import { describe, expect, test } from 'vitest';
import { ofFearful } from '../../../dialogs/understanding/ofFearful.js';
import type { ToldFacts } from '../../../dialogs/understanding/understood.js';
import type { TopicId } from '../../../knowledge/contract.js';
import { issue } from '../../support/toyChat.js';

/** The point first meant where immigration officers seem to be (0.8), then a hearing's details. */
const first = (
  text: string,
  facts: ToldFacts = {},
  last?: string,
  points: readonly string[] = ['immigration-relief/ice-court', 'hearing/what-happens'],
): string | undefined =>
  ofFearful(issue(points), text, { facts, last: last ? { topic: last as TopicId } : undefined }).points[0]?.point;

describe('who is afraid of court', () => {
  test.each([
    'im scared to go to court',
    'but im afraid of the courthouse',
    'judges terrify me, i panic',
    'me da miedo ir a la corte',
    'estoy aterrada de ir al juzgado',
    'papers came and im scared of the hearing',
  ])('and says nothing of a status hears how a hearing is made safer: "%s"', (text) =>
    expect(first(text)).toBe('hearing/support-safety'),
  );

  test('and is bound hears that it is no arrest', () =>
    expect(first('i got served and im scared of court', { side: 'restrained' })).toBe('hearing/other-details'));

  test.each([
    'im scared of court because of ice',
    'no tengo papeles y me da miedo la corte',
    'im undocumented and afraid of the judge',
  ])('and tells of a status hears of that: "%s"', (text) => expect(first(text)).toBe('immigration-relief/ice-court'));

  test('after a status was told or asked about hears of that too', () => {
    expect(first('im scared to go to court', { immigration: true })).toBe('immigration-relief/ice-court');
    expect(first('im scared to go to court', {}, 'immigration')).toBe('immigration-relief/ice-court');
  });

  test('hears what is surely meant, and what is asked', () => {
    const [remote, text] = ['hearing/remote', 'im scared to go to court'];
    expect(first(text, {}, undefined, [remote])).toBe(remote);
    const { points, ...rest } = issue(remote);
    const guessed = { ...rest, points: points.map((each) => ({ ...each, chance: 0.3 })) };
    const read = (said: string): string | undefined =>
      ofFearful(guessed, said, { facts: {}, last: undefined }).points[0]?.point;
    expect(read(text)).toBe('hearing/support-safety');
    expect(read('im scared of court, can i do it by phone')).toBe(remote);
    expect(read('what is a tro')).toBe(remote);
  });

  test('is offered nothing of immigration either', () =>
    expect(
      ofFearful(issue(['hearing/remote', 'immigration-relief/ice-court']), 'court scares me', {
        facts: {},
        last: undefined,
      }).topics.map(({ topic }) => topic),
    ).toEqual(['hearing']));
});
