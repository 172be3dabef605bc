import type { KnownFact } from '../replies/reply.js';
import type { Words } from '../replies/words.js';
import type { ToldFacts } from '../understanding/understood.js';
import { FACT_NAMES, FACTS, type FactName, type FactSpec } from './factNames.js';
import type { KnownFacts } from './knownFacts.js';

const specOf = (name: FactName): FactSpec => FACTS[name];

/** The value of a fact in words; a day in long, the hour of service with its day. `undefined` where it is not known. */
export function factText(name: FactName, values: ToldFacts, words: Words): string | undefined {
  const value = values[name];
  if (value === undefined) return undefined;
  if (name === 'servedOn' && values.servedAt !== undefined)
    return `${words.day(String(value))}, ${words.time(values.servedAt)}`;
  if (name === 'is') return traitsText(values, words);
  switch (specOf(name).input) {
    case 'date':
      return words.day(String(value));
    case 'time':
      return words.time(String(value));
    case 'word':
      return String(value);
    case 'yesNo':
      return words.text(`fact.${name}.${value === true ? 'yes' : 'no'}`);
    default:
      return (Array.isArray(value) ? value : [value]).map((each) => words.text(`fact.${name}.${each}`)).join(', ');
  }
}

/** What is said of the person, without what another fact says better. */
function traitsText({ is = [], speaksFor, charged }: ToldFacts, words: Words): string | undefined {
  const own = is.filter(
    (trait) => !(trait === 'third' && speaksFor !== undefined) && !(trait === 'charged' && charged !== undefined),
  );
  return own.length > 0 ? own.map((trait) => words.text(`fact.is.${trait}`)).join(', ') : undefined;
}

/** What names a fact where its value alone would not: days, hours and words. */
function named(name: FactName, values: ToldFacts, words: Words): string | undefined {
  const text = factText(name, values, words);
  const { input } = specOf(name);
  const speaksForItself = name === 'paper' || input === 'choice' || input === 'yesNo';
  return text === undefined || speaksForItself ? text : `${words.text(`fact.${name}.name`)}: ${text}`;
}

/** What changed, in one line; `undefined` where nothing of it is to be shown. */
export function factLine(changed: readonly FactName[], values: ToldFacts, words: Words): string | undefined {
  const shown = FACT_NAMES.filter(
    (name) =>
      (changed.includes(name) && !specOf(name).isQuiet && !(name === 'servedAt' && values.servedOn !== undefined)) ||
      (name === 'servedOn' && changed.includes('servedAt')),
  );
  const texts = shown.flatMap((name) => named(name, values, words) ?? []);
  return texts.length > 0 ? `${texts.join(' · ')}.` : undefined;
}

/** What a tap says to change a fact, and to forget it. */
export const changeLabel = (name: FactName, words: Words): string =>
  `${words.text('fact.change')}: ${words.text(`fact.${name}.name`)}`;
export const dropLabel = (name: FactName, words: Words): string =>
  `${words.text('fact.drop')}: ${words.text(`fact.${name}.name`)}`;

/** All that is known, in words, each with what changes it and what forgets it. */
export function knownFacts({ values }: KnownFacts, words: Words): KnownFact[] {
  return FACT_NAMES.flatMap((name): KnownFact[] => {
    const text = name === 'servedAt' && values.servedOn !== undefined ? undefined : factText(name, values, words);
    if (text === undefined) return [];
    const change = changeLabel(name, words);
    const drop = dropLabel(name, words);
    return [{ id: name, text: `${words.text(`fact.${name}.name`)}: ${text}`, change, drop }];
  });
}
