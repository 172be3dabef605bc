import { LanguageReader } from '../../dialogs/understanding/languageReader.js';
import { type Languages, readLanguages } from '../../knowledge/build/readLanguages.js';
import { projectRoot } from '../../knowledge/paths.js';

/** The languages of the project. */
export const realLanguages: Languages = readLanguages(projectRoot, ({ message }) => {
  throw new Error(message);
});

/** Tells them apart. */
export const languageReader = new LanguageReader(realLanguages);
