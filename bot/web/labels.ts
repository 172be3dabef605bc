import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Greeting } from '../../dialogs/replies/greetings.js';
import type { AuthorityCitation, Language, Verdict } from '../../knowledge/contract.js';
import { projectRoot } from '../../knowledge/paths.js';
import type { BrandingName } from './branding.js';
import type { ChatLabels } from './browser/chat/chatLabels.js';
import { SPOKEN } from './spokenLanguages.js';

/** Every word of our pages that is not the bot's: names of controls, states, headings. */
export interface Labels {
  readonly widget: WidgetLabels;
  readonly chat: ChatLabels;
  readonly page: {
    readonly skip: string;
    readonly pages: string;
    readonly home: string;
    readonly answers: string;
    readonly sources: string;
    readonly footer: string;
    readonly notFound: string;
    readonly tooMany: string;
    readonly broken: string;
    readonly brokenHint: string;
    readonly goHome: string;
    /** Leads to the same page in this language. */
    readonly inThisLanguage: string;
    /** Said in place of the chat, where its script does not run or does not come. */
    readonly noScript: string;
    readonly slow: string;
  };
  readonly front: {
    readonly heading: string;
    readonly lead: string;
    readonly start: string;
    readonly doors: string;
    readonly served: string;
    readonly servedHint: string;
    readonly needed: string;
    readonly neededHint: string;
    readonly which: string;
    readonly help: string;
    readonly about: string;
    readonly topics: string;
    readonly sources: string;
  };
  readonly answer: {
    readonly index: string;
    readonly indexLead: string;
    readonly kinds: string;
    readonly protected: string;
    readonly restrained: string;
    readonly correction: string;
    readonly sources: string;
    readonly checked: string;
    readonly next: string;
    readonly ask: string;
    readonly openReview: string;
  };
  readonly sources: {
    readonly heading: string;
    readonly counts: string;
    readonly checked: string;
    readonly filter: string;
    readonly index: string;
    readonly verdicts: Readonly<Record<Verdict, string>>;
    readonly says: string;
    readonly implies: string;
    readonly law: string;
    readonly where: string;
    readonly nowhere: string;
    readonly statuses: Readonly<Record<AuthorityCitation['status'], string>>;
  };
  readonly preview: PreviewLabels;
  readonly plan: {
    readonly tabTitle: string;
    readonly print: string;
    readonly printHint: string;
    readonly calendar: string;
    readonly calendarHint: string;
    readonly exit: string;
    readonly notKept: string;
    readonly dates: string;
    readonly done: string;
    readonly noPlan: string;
    readonly backToChat: string;
  };
}

/** The words of the chat button and of the panel until the chat is there. */
export interface WidgetLabels {
  readonly launch: string;
  readonly close: string;
  readonly loading: string;
  readonly slow: string;
  readonly ownPage: string;
  readonly exit: string;
  readonly help: string;
  readonly notAllowed: string;
}

/** The words of the host's preview, and of the page that stands in for the host's own. */
export interface PreviewLabels {
  readonly site: string;
  readonly standsIn: string;
  readonly title: string;
  readonly lead: string;
  readonly settings: string;
  /** What each setting is. */
  readonly fields: Readonly<Record<BrandingName, string>>;
  /** What stands in an empty field. */
  readonly samples: Readonly<Record<'name' | 'title' | 'officeName' | 'question', string>>;
  readonly greetings: Readonly<Record<'usual' | Greeting, string>>;
  readonly launchers: Readonly<Record<'words' | 'icon', string>>;
  readonly positions: Readonly<Record<'right' | 'left', string>>;
  readonly shown: string;
  readonly path: string;
  readonly language: string;
  readonly open: string;
  readonly sample: string;
  readonly onePage: string;
  readonly onePageHint: string;
  readonly alsoSays: string;
  readonly tagOnly: Readonly<Record<'language' | 'open' | 'question', string>>;
  readonly everyPage: string;
  readonly everyPageHint: string;
  readonly noSentence: string;
  readonly fromScript: string;
}

/** The file that holds the labels of a language. */
const fileOf = (language: Language): string => join(projectRoot, 'bot/web/labels', `${language}.json`);
const read = (language: Language): unknown => JSON.parse(readFileSync(fileOf(language), 'utf8'));
const ENGLISH = read('en') as Labels;

/** A language's own name for itself: "Español". */
function ownName(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Words with those of another language in place of what they lack. Throws `RangeError` on a word that nothing shows. */
export function filledUp<T>(own: unknown, from: T, at = ''): T {
  if (typeof from !== 'object' || from === null) return typeof own === 'string' ? (own as T) : from;
  const given = (typeof own === 'object' && own !== null ? own : {}) as Readonly<Record<string, unknown>>;
  const strange = Object.keys(given).find((key) => !(key in from));
  if (strange !== undefined)
    throw new RangeError(`no label is called "${at}${strange}"; delete it, or correct its name`);
  return Object.fromEntries(
    Object.entries(from).map(([key, word]) => [key, filledUp(given[key], word, `${at}${key}.`)]),
  ) as T;
}

const known = new Map<Language, Labels>();

/**
 * The labels of a language, from `labels/<code>.json`; the English ones in place of those that it has not, but for its own name,
 * by which people come to it. Throws `SyntaxError` where the file is no JSON.
 */
export function labelsOf(language: Language): Labels {
  const before = known.get(language);
  if (before) return before;
  const inThisLanguage = ownName(language);
  const from = {
    ...ENGLISH,
    chat: { ...ENGLISH.chat, inThisLanguage },
    page: { ...ENGLISH.page, inThisLanguage },
  };
  const labels = filledUp(existsSync(fileOf(language)) ? read(language) : {}, from);
  known.set(language, labels);
  return labels;
}

/** The labels of a language; those of the first that is spoken here for any that is not. */
export function labelsFor(
  language: string | undefined,
  spoken: readonly Language[] = SPOKEN,
): { readonly language: Language; readonly labels: Labels } {
  const own = spoken.find((each) => each === language) ?? spoken[0] ?? 'en';
  return { language: own, labels: labelsOf(own) };
}
