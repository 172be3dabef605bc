import type { AuthorityId, IsoDate, Language, ShownValue } from './contract.js';
import { habitsOf, TEXTED_TO, type Unit } from './habits.js';

/** A legal amount or period with its source, and the days (both included) between which we vouch for it. */
export interface DatedValue {
  readonly name: string;
  readonly unit: Unit;
  readonly value: number | string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly source: AuthorityId;
  /** The value in a few words that are true without the text around them, with `{{values}}`; absent where it is not to be shown by itself. */
  readonly chip?: Readonly<Partial<Record<Language, string | undefined>>> | undefined;
}

export type Values = ReadonlyMap<string, readonly DatedValue[]>;

/** The value that holds on a day; `undefined` outside the known days, never the nearest. */
export function valueOn(values: Values, name: string, on: IsoDate): DatedValue | undefined {
  return values.get(name)?.find((value) => value.from <= on && (value.to === null || on <= value.to));
}

/** A value in words: `24 hours`, `$1,000`, `DV-110`. */
export function valueInWords({ unit, value }: Pick<DatedValue, 'unit' | 'value'>, language: Language): string {
  if (unit === 'usd') return `$${Number(value).toLocaleString('en-US')}`;
  const { textedTo, units } = habitsOf(language);
  if (unit === 'text-line') return String(value).replace(TEXTED_TO, textedTo);
  const words = units[unit];
  return words ? `${value} ${value === 1 ? words[0] : words[1]}` : String(value);
}

const PLACE = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The names a text refers to as `{{name}}`. */
export function valueNames(template: string): string[] {
  return [...template.matchAll(PLACE)].map((match) => match[1] ?? '');
}

/** Fills in every `{{name}}` for a day; `undefined` when one of them is not known for that day. */
export function fillIn(template: string, values: Values, on: IsoDate, language: Language): string | undefined {
  let complete = true;
  const text = template.replace(PLACE, (_, name: string) => {
    const value = valueOn(values, name, on);
    if (value === undefined) complete = false;
    return value === undefined ? '' : valueInWords(value, language);
  });
  return complete ? text : undefined;
}

/** The values of a text that are to be shown by themselves, in order. */
export function shownValues(text: string, values: Values, on: IsoDate, language: Language): ShownValue[] {
  return valueNames(text).flatMap((name) => {
    const value = valueOn(values, name, on);
    const template = value?.chip?.[language];
    const chip = template && fillIn(template, values, on, language);
    return value === undefined || chip === undefined ? [] : [{ words: valueInWords(value, language), chip }];
  });
}
