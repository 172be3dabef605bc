import { localeOf } from '../../../../../knowledge/localeOf.js';
import type { ChatLabels } from '../chatLabels.js';
import { labelsIn, type PageLanguage, settings } from '../settings.js';

let language: PageLanguage = settings.language;

/** Follows the language of the conversation. */
export const speak = (next: PageLanguage): void => {
  language = next;
};

/** A label in the language of the conversation, with what is put in for `{n}`, `{of}` and `{what}`. */
export function say(name: keyof ChatLabels, put: Readonly<Record<string, string | number>> = {}): string {
  const text: string = labelsIn(language)[name];
  return text.replace(/\{(\w+)\}/g, (_, key: string) => String(put[key] ?? ''));
}

const locale = (): string => localeOf(language);

/** A day as people write it, such as "December 14, 2026". */
export const dayInWords = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(locale(), { timeZone: 'UTC', dateStyle: 'long' });

/** A time as people write it, such as "4:30 PM". */
export const timeInWords = (time: string): string =>
  new Date(`2000-01-01T${time}:00Z`).toLocaleTimeString(locale(), { timeZone: 'UTC', timeStyle: 'short' });

/** A day in as little room as can be: weekday, day, month. */
export const dayParts = (day: string): { readonly month: string; readonly day: string; readonly weekday: string } => {
  const at = new Date(`${day}T00:00:00Z`);
  const part = (options: Intl.DateTimeFormatOptions): string =>
    at.toLocaleDateString(locale(), { timeZone: 'UTC', ...options });
  return { month: part({ month: 'short' }), day: part({ day: 'numeric' }), weekday: part({ weekday: 'short' }) };
};
