import { describe, expect, test } from 'vitest';
import { LanguageGuess } from '../../../knowledge/engine/languageGuess.js';

const languages = ['en', 'es'] as const;
const guess = new LanguageGuess(
  languages,
  LanguageGuess.count(languages, [
    { language: 'en', text: 'how long does the order last' },
    { language: 'en', text: 'do I have to go to the hearing' },
    { language: 'es', text: '¿cuánto tiempo dura la orden?' },
    { language: 'es', text: 'tengo que ir a la audiencia' },
  ]),
);

describe('the language of an utterance', () => {
  test.each([
    ['cuanto dura la audiencia', 'es'],
    ['TENGO QUE IR', 'es'],
    ['how long is the hearing', 'en'],
    ['tengo que ir a la hearing', 'es'],
    ['do I have to tell la orden to go', 'en'],
    ['unheard zymurgy words', 'en'],
    ['', 'en'],
  ])('%s: %s', (utterance, language) => expect(guess.of(utterance)).toBe(language));

  test('one word that both languages know does not leave the first', () => {
    expect(guess.of('a')).toBe('en');
  });
});
