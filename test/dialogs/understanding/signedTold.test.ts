import { describe, expect, test } from 'vitest';
import { factsTold } from '../../../dialogs/understanding/factsTold.js';
import type { ToldFacts } from '../../../dialogs/understanding/understood.js';

const told = (said: string | readonly string[], known: ToldFacts = {}, seenAs?: string): ToldFacts =>
  factsTold(
    [said].flat().map((text) => ({
      text,
      seen: { chances: new Map(seenAs === undefined ? [] : [[`facts.${seenAs}`, 0.95]]) },
    })),
    known,
  );
const restrained = { side: 'restrained' } as const;

describe('an order that a judge has signed', () => {
  test.each([
    'he told my sister the judge approved it',
    'her tro was signed on monday',
    'they already granted the order',
    'she got it signed',
    'dice que la jueza ya la firmo',
    'ya se la concedieron',
  ])('is told by "%s", by whoever\'s word and whatever is guessed', (said) => {
    expect(told(said, restrained).stage).toBe('temporary');
    expect(told(said, { ...restrained, stage: 'asked' }, 'stage.asked').stage).toBe('temporary');
  });

  test.each([
    'the judge hasnt signed it',
    'she hopes the judge signed it',
    'once the judge approved it',
    'the judge signed the divorce',
    'the judge granted my waiver',
    'the judge granted it at the hearing for 3 years',
    'todavia no la firmaron',
    'el juez firmo los papeles de custodia',
  ])('is not told by "%s"', (said) => expect(told(said, restrained).stage).toBeUndefined());

  test('takes nobody back who is past it', () =>
    expect(told('the judge signed it', { ...restrained, stage: 'order' }).stage).toBeUndefined());
});

describe('whoever was not served', () => {
  test.each([
    'ive never been served',
    'i still havent been notified',
    'nunca me notificaron',
    'a mi todavia no me entregan nada, no me han notificado',
  ])('says "%s"', (said) => {
    expect(told(said).servedHow).toBe('none');
    expect(told(said, restrained, 'served.person').servedHow).toBe('none');
    expect(told(said, { side: 'protected' }).servedHow).toBeUndefined();
  });

  test.each(['i got no paperwork yet', 'nobody handed me anything', 'no he recibido los papeles', 'not served yet'])(
    'says "%s" where an order may bind them',
    (said) => {
      expect(told(said, restrained).servedHow).toBe('none');
      expect(told(said).servedHow).toBeUndefined();
    },
  );

  test.each([
    'she hasnt been served',
    'no le han notificado a ella',
    'i wasnt served in person',
    'i wasnt served by mail',
    'i have no papers, im scared of immigration',
  ])('does not say "%s"', (said) => expect(told(said, restrained).servedHow).not.toBe('none'));

  test('may have an order against them all the same', () =>
    expect(told('theres an order against me but i never got served').side).toBe('restrained'));

  test('tells nothing of immigration by papers that did not come', () => {
    expect(told('i never got any papers', restrained, 'immigration').immigration).toBeUndefined();
    expect(told('i have no papers', {}, 'immigration').immigration).toBe(true);
  });
});
