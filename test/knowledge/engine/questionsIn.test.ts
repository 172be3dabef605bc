import { describe, expect, test } from 'vitest';
import { questionsIn } from '../../../knowledge/engine/sentences.js';

describe('the questions of one message', () => {
  test.each([
    ['what is clets and how long does a tro last', ['what is clets', 'how long does a tro last']],
    [
      'Do I have to give up my guns? And how much is a lawyer?',
      ['Do I have to give up my guns', 'how much is a lawyer'],
    ],
    ['que es una orden y cuanto dura esa orden', ['que es una orden', 'cuanto dura esa orden']],
  ])('%s', (text, parts) => expect(questionsIn(text)).toEqual(parts));

  test.each([
    'can i keep my gun and my job',
    'how long does it last',
    'why?',
    `${'she lied and the judge believed her. '.repeat(8)} what is a tro? how long does it last?`,
  ])('one question, or a story: %s', (text) => expect(questionsIn(text)).toEqual([]));
});
