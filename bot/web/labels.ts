import type { AuthorityCitation, Language, Verdict } from '../../knowledge/contract.js';
import type { ChatLabels } from './browser/chat/chatLabels.js';
import { en } from './labels/en.js';
import { es } from './labels/es.js';

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
    readonly otherLanguage: string;
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
export const LABELS: Readonly<Record<Language, Labels>> = { en, es };

export const isLanguage = (language: string | undefined): language is Language =>
  language !== undefined && Object.hasOwn(LABELS, language);

/** All languages that pages can be in, the default first. */
export const SPOKEN: readonly Language[] = Object.keys(LABELS).filter(isLanguage);

/** The labels of a language; those of the first that is spoken here for any that is not. */
export function labelsFor(
  language: string | undefined,
  spoken: readonly Language[] = SPOKEN,
): { readonly language: Language; readonly labels: Labels } {
  const known = spoken.find((each) => each === language) ?? spoken[0] ?? 'en';
  return { language: known, labels: LABELS[known] };
}
