import { inEnglishDays } from './daysRead.js';

const NUMBER = '(?:\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|couple(?: of)?|a couple(?: of)?)';
const WEEKDAY =
  '(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday|nsday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
/** Months with their usual slips, made of their own letters: "decia", "maybe" and "separated" are none. */
const MONTH =
  '(?:jan[uary]*|feb[ruay]*|mar(?:ch)?|apr[il]*|may|june?|july?|aug[ust]*|sep[tembr]*|oct[ober]*|nov[embr]*|dec[embr]*)\\b\\.?';
/** "12/3", "12/3/26", "12-3-2026"; with dots or dashes only where the year stands with it. */
const NUMERIC = '\\b\\d{1,2}(?: ?/ ?\\d{1,2}(?: ?/ ?\\d{2,4})?|([-.])\\d{1,2}\\1(?:\\d{4}|\\d{2}))(?![\\d/])';
/** What may follow a number that is a day: "the 9th at 8"; before a noun it counts something else, as in "9th grade", "the 5 years". */
const NO_NOUN =
  '(?=$|[^\\p{L}\\p{N} ]| +(?:[^\\p{L} ]|(?:a|about|actually|after|al|already|and|around|as|at|bc|because|before|btw|but|by|called|came|can|como|con|cuz|de|del|do|does|el|en|es|filed|for|from|fue|had|has|have|he|hes|hoy|how|i|if|im|in|instead|is|it|its|ive|la|las|like|lo|los|me|mi|morning|my|next|night|no|not|now|o|of|ok|on|or|our|para|pero|please|por|porque|pq|pues|q|que|right|se|she|said|saw|sent|shes|si|sin|so|sold|sorry|supposed|tengo|that|texted|the|then|they|this|tho|though|through|thru|till|to|too|tomorrow|until|was|we|what|when|where|which|who|will|with|y|ya|yo)(?!\\p{L})))';

/** Days as people type them, the longest form first. */
const DAYS = [
  '(?:the )?day (?:before yesterday|after tomorrow)',
  `(?:in )?${NUMBER} (?:days?|weeks?|months?) (?:ago|from (?:now|today|tomorrow|${WEEKDAY}))`,
  `in ${NUMBER} (?:days?|weeks?)`,
  `(?:on )?(?:last|next|this past|this|past|this coming|coming)? ?\\b${WEEKDAY}\\b,? (?:the )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th))`,
  `(?:on )?(?:last|next|this past|this|past|this coming|coming) ${WEEKDAY}\\b`,
  `(?:on )?${WEEKDAY}\\b (?:of )?(?:last|next|this) week`,
  `(?:the )?last day of (?:(?:the|this|next) month|${MONTH}(?:,? \\d{4})?)`,
  `\\b${MONTH} (?:the )?\\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?`,
  `(?:the )?(?<![\\d-])\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? \\d{4})?`,
  '\\d{4}-\\d{1,2}-\\d{1,2}',
  `(?:on )?(?:\\b${WEEKDAY}\\b,? )?(?:the )?${NUMERIC}`,
  `(?:on )?the \\d{1,2}(?:st|nd|rd|th)?\\b(?! ?[/.-] ?\\d)(?: of (?:this|next|last) month)?${NO_NOUN}`,
  `\\d{1,2}(?:st|nd|rd|th)\\b${NO_NOUN}`,
  '(?:today|tonight|this morning|this afternoon|this evening|yesterday|yday|last night|tomorrow|tmrw|tomorow|2day)(?: (?:morning|afternoon|evening|night))?',
  `(?:on )?\\b${WEEKDAY}\\b`,
].join('|');
export const DAY = new RegExp(DAYS, 'iu');
const EVERY_DAY = new RegExp(DAYS, 'giu');
export const TIME =
  /\b(?:(?:at|around|about|by|like)\s+)?(?:half past \d{1,2}|quarter (?:to|past) \d{1,2}|\d{1,2}(?:[:.]\d{2})?\s*(?:a\.?m\b\.?|p\.?m\b\.?|o'?clock)(?: in the (?:morning|afternoon|evening))?|\d{1,2}:\d{2}(?: in the (?:morning|afternoon|evening))?|(?:at|around|about) \d{1,2}(?: \d{2})?(?: (?:in the )?(?:morning|afternoon|evening|tonight|at night))?|\d{1,2}(?: \d{2})? in the (?:morning|afternoon|evening)|noon|midday|midnight)/iu;

/** A day in a clause, and where it stands. */
export interface DayFound {
  readonly day: string;
  readonly start: number;
  readonly end: number;
  /** Named as the wrong one: "not the 4th"; `maybe`: "no fue el jueves" may name the right one too. */
  readonly isDenied: boolean | 'maybe';
}

/** Stands before a day that is denied. */
const DENIES =
  /(?<!\p{L})(?:not|was ?n['’]?t|is ?n['’]?t|instead of|en (?:vez|lugar) de|(?:never|nunca) (?:said|dije))(?: on| el| que| it was| it)? ?$/iu;
/** Denies a day only beside another one: alone, "no the 15th" and "no fue el jueves" name the right one. */
const DENIES_BESIDE = /(?<!\p{L})no(?: es| fue| era)?(?: on| el)? ?$/iu;
/** A day that comes again and again is no one day. */
const HABIT = /(?<!\p{L})(?:every|each|most|any|some)(?: other)? ?$/iu;

/** The days in a clause, in order. */
export function daysIn(clause: string): DayFound[] {
  const found: DayFound[] = [];
  for (const { index: start, 0: day } of clause.matchAll(EVERY_DAY)) {
    const before = clause.slice(0, start);
    if (HABIT.test(before)) continue;
    const isDenied = DENIES.test(before) || (DENIES_BESIDE.test(before) && 'maybe');
    found.push({ day, start, end: start + day.length, isDenied });
  }
  const hasOther = found.some(({ isDenied }) => isDenied === false);
  return found.map((each) => (each.isDenied === 'maybe' && hasOther ? { ...each, isDenied: true } : each));
}

/** Words that put what follows them in the place of what was said before: "no wait the 19th", "digo el 19". */
export const CORRECTING =
  '(?:no wait|wait(?: no)?|hold on|actually|sorry|oops|shit|crap|my bad|i mean(?:t(?: to say)?)?|scratch that|make that|correction|espera|espere|perd[oó]n|disculpe|digo|mejor dicho|m[aá]s bien|quise decir|quer[ií]a decir|me equivoqu[eé])';
const BETWEEN =
  "(?:no|oh|ay|i think|creo que|that|but|sino|que|on|like|it['’]?s|it was|it|was|is|says|es|fue|era|dice|el|la|para)";
const BEGINS_CORRECTING = new RegExp(`^${CORRECTING}(?!\\p{L})`, 'iu');
const GOES_ON_CORRECTING = new RegExp(`^(?:${CORRECTING}|${BETWEEN})(?!\\p{L})`, 'iu');
const BEGINS_WITH_DAY = new RegExp(
  `^(?:${DAYS}|${TIME.source})(?! (?:is|was|es|fue|he|she|they|i|when|cuando)(?!\\p{L}))`,
  'iu',
);
const BEGINS_CORRECTION = new RegExp(`(?<![\\p{L}\\d])${CORRECTING}(?!\\p{L})`, 'giu');
const EVERY_CORRECTING = new RegExp(`(?<!\\p{L})(?:${CORRECTING}|no|oh|ay|lol)(?!\\p{L})`, 'giu');

/** A text behind what its beginning matches, from its next letter or digit on. */
const behind = (text: string, words: RegExp): string => text.replace(words, '').replace(/^[^\p{L}\d]+/u, '');

/** Whether a clause in English days begins with a day put in the place of another. */
export function correctsDay(english: string): boolean {
  let rest = behind(english, /^$/u);
  if (!BEGINS_CORRECTING.test(rest)) return false;
  while (GOES_ON_CORRECTING.test(rest)) rest = behind(rest, GOES_ON_CORRECTING);
  return BEGINS_WITH_DAY.test(rest);
}

/** Whether a clause only says that what was said before is wrong: "no wait". */
export const onlyCorrects = (clause: string): boolean =>
  /\p{L}/u.test(clause) && !/[\p{L}\d]/u.test(clause.replace(EVERY_CORRECTING, ' '));

/** A clause, and apart from it each day put in the place of its own: "the 9th", "no wait the 19th". */
export function correctionsApart(clause: string): string[] {
  const starts = [...clause.matchAll(BEGINS_CORRECTION)]
    .map(({ index }) => index)
    .filter((index) => index > 0 && correctsDay(inEnglishDays(clause.slice(index))));
  return [0, ...starts].map((start, at) => clause.slice(start, starts[at]).trim());
}

const AROUND_DAY =
  /(?<!\p{L})(?:digo|oops|my bad|hold|scratch|make|correction|mejor dicho|m[aá]s bien|quer[ií]a|me equivoqu[eé]|disculpe|espere|sorry|oh|no|not|wait|it|its|it['’]s|was|wasn['’]?t|were|is|isn['’]?t|i|im|i['’]m|mean|meant|think|maybe|about|around|like|on|at|in|the|of|for|um|so|ok|okay|yes|yeah|and|they|got|served|hearing|court|actually|just|me|says?|said|date|day|btw|then|supposed|to|be|set|scheduled|moved|perd[oó]n|disculpe|espera|s[ií]|fue|era|es|ser[aá]|dice|el|la|las|los|a|de|por|para|como|creo|que|y|d[ií]a|fecha|quise|decir|pues|morning|afternoon|evening|night)(?!\p{L})/giu;

/** Whether a clause in English days names a day or a time and nothing besides. */
export function isBareDay(english: string): boolean {
  if (!DAY.test(english) && !TIME.test(english)) return false;
  return !/\p{L}/u.test(english.replace(EVERY_DAY, ' ').replace(TIME, ' ').replace(AROUND_DAY, ' '));
}

/** Whether a message names a day or a time and nothing besides: it can tell of no danger. */
export const isOnlyDay = (said: string): boolean => isBareDay(inEnglishDays(said));
