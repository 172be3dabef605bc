import type { PersonTrait } from '../../knowledge/contract.js';
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
  switch (specOf(name).input) {
    case 'date':
      return words.day(String(value));
    case 'time':
      return words.time(String(value));
    case 'word':
      return String(value);
    default:
      return (
        valueIds(name, values)
          .map((id) => words.text(id))
          .join(', ') || undefined
      );
  }
}

/** The statements that word a fact with values to choose from; of traits those that no other fact says better. */
function valueIds(name: FactName, values: ToldFacts): string[] {
  const value = name === 'is' ? ownTraits(values) : values[name];
  const said = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
  return (Array.isArray(said) ? said : [said]).map((each) => `fact.${name}.${each}`);
}

function ownTraits({ is = [], speaksFor, charged }: ToldFacts): PersonTrait[] {
  return is.filter(
    (trait) => !(trait === 'third' && speaksFor !== undefined) && !(trait === 'charged' && charged !== undefined),
  );
}

/** What names a fact where its value alone would not: days, hours and words. */
function named(name: FactName, values: ToldFacts, words: Words): string | undefined {
  const text = factText(name, values, words);
  const { input } = specOf(name);
  const speaksForItself = name === 'paper' || input === 'choice' || input === 'yesNo';
  return text === undefined || speaksForItself ? text : `${words.text(`fact.${name}.name`)}: ${text}`;
}

/** A fact in as few words as can be: a day in short, with its year where that is not this one. */
function shortText(name: FactName, values: ToldFacts, words: Words): string {
  const inShort = (id: string): string => words.text(words.has(`${id}.short`) ? `${id}.short` : id);
  const value = String(values[name]);
  switch (specOf(name).input) {
    case 'date':
      return `${inShort(`fact.${name}.name`)} ${words.shortDay(value)}`;
    case 'time':
      return `${inShort(`fact.${name}.name`)} ${words.time(value)}`;
    case 'word':
      return named(name, values, words) ?? '';
    default:
      return valueIds(name, values).map(inShort).join(', ');
  }
}

/** What changed, in one line; `undefined` where nothing of it is to be shown. */
export function factLine(changed: readonly FactName[], values: ToldFacts, words: Words): string | undefined {
  const shown = FACT_NAMES.filter(
    (name) =>
      (changed.includes(name) && !specOf(name).isQuiet && !(name === 'servedAt' && values.servedOn !== undefined)) ||
      (name === 'servedOn' && changed.includes('servedAt')),
  );
  const texts = shown.flatMap((name) => named(name, values, words) ?? []);
  return texts.length > 0 ? texts.join(' · ').replace(/\.?$/, '.') : undefined;
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
    const short = shortText(name, values, words);
    return [{ id: name, text: `${words.text(`fact.${name}.name`)}: ${text}`, short, change, drop }];
  });
}

/** What is shown first where there is little room, the most urgent last. */
const URGENT: readonly string[] = ['paper', 'endsOn', 'servedAt', 'servedOn', 'hearingOn'] satisfies FactName[];

/** What of the known facts stays on the screen, the most urgent first: days, the paper, then the rest as it stood. */
export const factsInSight = (known: KnownFacts, words: Words): KnownFact[] =>
  knownFacts(known, words)
    .filter(({ id }) => !specOf(id as FactName).isQuiet)
    .toSorted((a, b) => URGENT.indexOf(b.id) - URGENT.indexOf(a.id));
