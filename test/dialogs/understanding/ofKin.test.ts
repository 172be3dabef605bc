import { describe, expect, test } from 'vitest';
import { ofKin } from '../../../dialogs/understanding/ofKin.js';
import type { ToldFacts } from '../../../dialogs/understanding/understood.js';
import { issue } from '../../support/toyChat.js';

/** The point first meant where children seem to be. */
const first = (text: string, facts: ToldFacts = { side: 'restrained' }): string | undefined =>
  ofKin(issue(['children/see-children', 'contact-rules/others']), text, facts).points[0]?.point;

describe('who asks to see their own grown family', () => {
  test.each([
    'since its only temporary i can still go see my mom tomorrow right',
    'can i visit my older brother',
    'can i stay with my grandma',
    'puedo ir a ver a mi mamá mañana',
    'puedo visitar a mis abuelos',
  ])('hears of the distance that the order sets: "%s"', (text) => {
    expect(first(text)).toBe('contact-rules/distance');
    expect(first(text, {})).toBe('contact-rules/distance');
  });

  test.each([
    'can my mom see the kids',
    'can i go see my son at my moms',
    'can i see my kids at my moms',
    'puedo ver a mi hija en casa de mi mamá',
    'my mom filed it',
    'can i see them',
    'can i go see my mom and my stepdaughter',
    'can i stay with my mom when the twins are there',
    'can i visit my sister to hold my little one',
    'puedo visitar a mi mamá para ver a mi hijastra',
  ])('and not where children are named, or nobody is to be seen: "%s"', (text) =>
    expect(first(text)).toBe('children/see-children'),
  );

  test('who may ask for an order is said to whom none binds', () => {
    const who = (text: string, facts: ToldFacts): string | undefined =>
      ofKin(issue(['who-can-ask/list', 'contact-rules/others']), text, facts).points[0]?.point;
    expect(who('my cousin hurts me when i visit my aunt', {})).toBe('who-can-ask/list');
    expect(who('since its temporary can i visit my aunt', { side: 'restrained' })).toBe('contact-rules/distance');
    expect(who('i stay with my aunt, can i ask for one too', { side: 'restrained' })).toBe('who-can-ask/list');
    expect(first('i have to be around my uncle, can i get an order', {})).toBe('children/see-children');
  });

  test('nor whom the order protects', () =>
    expect(first('can i see my mom', { side: 'protected' })).toBe('children/see-children'));
});
