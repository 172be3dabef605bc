import { expect, test } from 'vitest';
import english from '../../bot/web/labels/en.json' with { type: 'json' };
import spanish from '../../bot/web/labels/es.json' with { type: 'json' };
import { type Labels, labelsOf } from '../../bot/web/labels.js';

/** The compiler asks for every word that the pages name. */
const WHOLE: Readonly<Record<'en' | 'es', Labels>> = { en: english, es: spanish };

/** The paths of all words: `chat.exit`. */
const pathsIn = (words: object, path = ''): string[] =>
  Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'object' ? pathsIn(word, `${path}${key}.`) : `${path}${key}`,
  );

test.each(['en', 'es'] as const)('%s has its own words for everything on a page', (language) => {
  expect(labelsOf(language)).toEqual(WHOLE[language]);
  expect(pathsIn(WHOLE[language])).toEqual(pathsIn(english));
});

test('a language without a file has the English words, and its own name to come to it by', () => {
  const labels = labelsOf('vi');
  expect(labels.chat.exit).toBe(english.chat.exit);
  expect(labels.page.inThisLanguage).toBe('Tiếng Việt');
  expect(labels.chat.inThisLanguage).toBe('Tiếng Việt');
});
