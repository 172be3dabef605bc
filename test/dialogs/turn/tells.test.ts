import { expect, test } from 'vitest';
import type { ToldFacts } from '../../../dialogs/understanding/understood.js';
import { ToyChat } from '../../support/toyChat.js';

test.each<[facts: ToldFacts, isServed: boolean]>([
  [{ side: 'protected', stage: 'thinking' }, false],
  [{ side: 'protected', stage: 'asked' }, false],
  [{ side: 'restrained', stage: 'temporary' }, true],
  [{ side: 'restrained', stage: 'notice' }, true],
])('who tells %j is told what to do with papers: %s', (facts, isServed) => {
  const { said } = new ToyChat().hear('…', { acts: ['tells'], facts });
  expect(said.some((id) => id.startsWith('served-what-now/'))).toBe(isServed);
});
