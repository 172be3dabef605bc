import { expect, test } from 'vitest';
import english from '../../bot/web/labels/en.json' with { type: 'json' };
import spanish from '../../bot/web/labels/es.json' with { type: 'json' };
import { filledUp, type Labels, labelsOf } from '../../bot/web/labels.js';
import { languageReader, realLanguages } from '../support/languages.js';

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

test('the tap to a language is a wish that the bot understands', () => {
  for (const { code } of realLanguages) expect(languageReader.wanted(labelsOf(code).chat.inThisLanguage)).toBe(code);
});

test('what a language lacks is said in English, and a word that no page shows is refused by its name', () => {
  const english = { page: { exit: 'Leave', home: 'Home' } };
  expect(filledUp({ page: { exit: 'Umalis' } }, english)).toEqual({ page: { exit: 'Umalis', home: 'Home' } });
  expect(() => filledUp({ page: { exti: 'Umalis' } }, english)).toThrow('no label is called "page.exti"');
});

test('a language without a file has the English words, and its own name to come to it by', () => {
  const labels = labelsOf('vi');
  expect(labels.chat.exit).toBe(english.chat.exit);
  expect(labels.page.inThisLanguage).toBe('Tiếng Việt');
  expect(labels.chat.inThisLanguage).toBe('Tiếng Việt');
});
