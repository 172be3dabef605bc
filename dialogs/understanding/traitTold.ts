import type { PersonTrait, Recognized } from '../../knowledge/contract.js';
import { traitOfAge } from './sideTold.js';
import { traitOfWriter } from './whoseTold.js';

/** The numbers of a date are no age: beside one, a word has to tell of it. */
const DATE = /\b\d{1,2}[/.-]\d{1,2}\b/u;
const AGE_NAMED =
  /(?<!\p{L})(?:minor|under ?age|teen\p{L}{0,6}|kid|young|years? old|yo|school|parents?|mom|dad|elder\p{L}{0,3}|senior|retired|menor|a[nñ]os|secundaria|prepa|ancian[oa]|mayor)(?!\p{L})/iu;

/** An age is told with one of these, and of the writer: "i dont want my mom to know" and "the paper says 14" tell of none. */
const TELLS_TRAIT = {
  elder: traitOfWriter(
    '(?<!\\p{L})(?:elder\\p{L}*(?! (?:abuse|financial|neglect|orders?|one|case|kind|papers?|tro|dvro|restraining))|seniors?|old(?:er)?|aged?|retired|retirement|medicare|nursing|disab\\p{L}*|wheelchair|dementia|alzheimer\\p{L}*|seventy|eighty|ninety|sixty[- ](?:five|six|seven|eight|nine)|dependent adult|stroke|walker|\\p{L}*mayor(?! de edad)(?:es)?|ancian[oa]s?|viejit[oa]s?|tercera edad|discapac\\p{L}*|silla de ruedas|jubilad[oa]|asilo|demencia|setenta|ochenta|noventa)(?!\\p{L})|(?<=(?:aged?|of|edad|de) )(?:6[5-9]|[789]\\d)(?!\\d)|(?<!\\d)(?:6[5-9]|[789]\\d)(?= ?(?:yo|y/o|years?|yrs?|a[nñ]os)(?!\\p{L}))',
  ),
  minor: traitOfWriter(
    '(?<!\\p{L})(?:minors?|under ?age|teen\\p{L}{0,6}|too young|(?:under|below|(?:i.?m|i am) not(?: even)?|menos de|turn|turning|cumplo|cumplir[eé]) 1[0-8]|(?:high|middle|junior high) school|\\d+th grade|grade|freshman|sophomore|junior|foster|(?:thir|four|fif|six|seven)teen|menor(?:es)?|adolescente|secundaria|prepa\\p{L}{0,7}|quince|diecis[eé]is|diecisiete)(?!\\p{L})|(?<!\\d)1[0-8](?= ?(?:yo|y/o|years?|yrs?|a[nñ]os)(?!\\p{L}))',
  ),
};

/** Years at a school by name; at a college they tell no age. */
const YEAR_OF_SCHOOL = /(?<!\p{L})(?:freshman|sophomore|junior|senior|grade)(?!\p{L})/giu;

/** The writer's age in numbers decides; else the words do. `isOfCollege`: a message that names one. */
export function hasTrait(
  clause: string,
  { chances }: Recognized,
  trait: PersonTrait,
  least: number,
  isOfCollege = false,
): boolean {
  const text = isOfCollege ? clause.replace(YEAR_OF_SCHOOL, ' ') : clause;
  const isAge = trait === 'minor' || trait === 'elder';
  const ofAge = isAge ? traitOfAge(text) : undefined;
  if (isAge && ofAge === undefined && DATE.test(text) && !AGE_NAMED.test(text)) return false;
  if (isAge && ofAge === undefined && !TELLS_TRAIT[trait](text)) return false;
  return ofAge === undefined ? (chances.get(`facts.is.${trait}`) ?? 0) >= least : ofAge === trait;
}
