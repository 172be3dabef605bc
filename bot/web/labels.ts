import type { AuthorityCitation, Language, Verdict } from '../../knowledge/contract.js';
import type { ChatLabels } from './browser/chat/chatLabels.js';
import { en } from './labels/en.js';
import { es } from './labels/es.js';
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
    readonly broken: string;
    readonly brokenHint: string;
    readonly goHome: string;
    /** Leads to the same page in this language. */
    readonly inThisLanguage: string;
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
    readonly ownPage: string;
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
    readonly lastSafeDay: string;
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

/** Languages with labels of their own. A new one is added here, and the compiler then asks for every word. */
export const LABELS = { en, es } as const satisfies Readonly<Record<Language, Labels>>;
const OWN: ReadonlyMap<Language, Labels> = new Map(Object.entries(LABELS));

/** A language's own name for itself: "Español". */
function ownName(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The English labels in a language that has none of its own yet; by its own name people come to it. */
const borrowed = (language: Language): Labels => ({
  ...en,
  chat: { ...en.chat, inThisLanguage: ownName(language) },
  page: { ...en.page, inThisLanguage: ownName(language) },
});

/** The labels of a language. */
export const labelsOf = (language: Language): Labels => OWN.get(language) ?? borrowed(language);

/** The labels of a language; those of the first that is spoken here for any that is not. */
export function labelsFor(
  language: string | undefined,
  spoken: readonly Language[] = SPOKEN,
): { readonly language: Language; readonly labels: Labels } {
  const known = spoken.find((each) => each === language) ?? spoken[0] ?? 'en';
  return { language: known, labels: labelsOf(known) };
}
