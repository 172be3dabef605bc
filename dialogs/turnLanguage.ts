import type { TurnContext } from 'botbuilder';
import type { Language, Library } from '../knowledge/contract.js';
import type { LanguageReader } from './understanding/languageReader.js';

type Spoken = Library['languages'];

const KEY = Symbol('turnLanguage');

/** Notes the language of the conversation that this turn is in. */
export function noteLanguage(context: TurnContext, language: Language): void {
  context.turnState.set(KEY, language);
}

const defaultLanguage = ([first = 'en']: Spoken): Language => first;

/** The language of a channel's locale, such as `es-MX`; the first of those that answers exist in for any other. */
function languageOfLocale(locale: string | undefined, languages: Spoken): Language {
  const primary = locale?.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === primary) ?? defaultLanguage(languages);
}

/** The language to say something in where no dialog words it: that of the conversation where it was noted, else what the
 *  message is written in, else the channel's. */
export function languageOfTurn(
  context: TurnContext,
  languages: Spoken,
  reader: Pick<LanguageReader, 'read'>,
): Language {
  const { text = '', locale } = context.activity;
  const language = context.turnState.get<Language | undefined>(KEY) ?? reader.read(text);
  return language !== undefined && languages.includes(language) ? language : languageOfLocale(locale, languages);
}
