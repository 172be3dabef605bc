import type { IsoDate } from '../../knowledge/contract.js';
import type { Rules } from '../../knowledge/rules/rules.js';
import { factsNamed } from './dayAnchors.js';
import { inEnglishDays } from './daysRead.js';
import { type DaysTold, daysTold } from './daysTold.js';
import { daysIn } from './dayWords.js';
import type { Light } from './light.js';
import { looksAsking, supposes } from './sentenceSplit.js';
import { DAY_FACTS, type DayFact } from './understood.js';

const WEEKDAY = '(?:mon|tue|wed|thu|fri|sat|sun)(?:s|r|rs|day|sday|nesday|nsday|rsday|urday)?';
const DATE =
  '(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}/\\d{1,2})';
const DAY = `(?:(?:${WEEKDAY},? )?${DATE}|(?:(?:last|this|next) )?${WEEKDAY},? the \\d{1,2}(?:st|nd|rd|th)?|(?:last |this |next )?${WEEKDAY}|day before yesterday|yesterday|today|last night|tomorrow|(?:the )?\\d{1,2}(?:st|nd|rd|th)?)(?![\\p{L}\\d/:])(?! ?[ap]\\.?m)`;
/** Small words before a day: "it was on", "era el". */
const SMALL = "(?:on|from|like|the|its|it['’]s|it|was|is|that|but|sino|que|el|la|dia|d[ií]a|del|de|fue|era|es)";
/** "It was friday not saturday", "fue el jueves, no el viernes". */
const INSTEAD = new RegExp(
  `(?<![\\p{L}\\d])(?<meant>${DAY})(?<time>(?: (?:at )?[^,.;]{1,14})?),? (?:and |y )?(?:not|instead of|rather than|no|en vez del?|en lugar del?)(?: ${SMALL}){0,3} (?<denied>${DAY}|(?:this|that|est[ea]|es[ea]) (?:one|week|semana)|est[ea](?!\\p{L}))`,
  'iu',
);
/** "It wasnt saturday it was friday", "no fue el sábado, fue el viernes". */
const DENIED_FIRST = new RegExp(
  `(?<!\\p{L})(?:not|wasn['’]?t|isn['’]?t|aint|no)(?: ${SMALL}){0,3} (?<denied>${DAY})(?:[,.;]|(?=(?: ${SMALL})))(?: ${SMALL}){0,5} (?<meant>${DAY})`,
  'iu',
);
/** A day put in the place of one that is not named: "no wait it was thursday", "quise decir jueves". */
const MEANT = new RegExp(
  `(?<!\\p{L})(?:(?:no|wait|sorry|actually|oops|my bad|i mean|hold on|espera|espere|perd[oó]n|me equivoqu[eé]|mejor dicho|m[aá]s bien)[,.!]{0,3} (?:(?:no|wait|sorry|oh|que|i think|creo que) ){0,3}(?:it was|was|fue|era)|i meant(?: to say)?|quise decir|quer[ií]a decir)(?: ${SMALL}){0,3} (?<meant>${DAY})`,
  'iu',
);
/** What was read or told wrong, and is so: "i misread, its the 11th", "me equivoqué, es el 11". */
const MISREAD = new RegExp(
  `(?<!\\p{L})(?:misread|(?:read|had|got|typed|wrote|put) (?:it|that|this|the (?:date|day|paper|hearing)|my (?:date|hearing)) wrong|(?:looked|checked|read it) again|(?:mixed|messed) (?:it |that |them |the (?:date|day)s? )?up|(?:i was|im|i['’]m) wrong|my (?:bad|mistake)|shit|oops|me equivoqu[eé]|le[ií] mal|vi mal|me confund[ií])(?:[^.;!?]{0,30}? (?:its|it['’]s|is|was|says|es|era|fue|dice)(?: ${SMALL}){0,3} |[,:;.] ?)(?<meant>${DAY})`,
  'iu',
);
/** The same asked of the bot: "did you change it to friday". */
const CHANGED = new RegExp(
  `(?<!\\p{L})(?:(?:change|changed|make|fix|correct) (?:it|that|the day|the date) to|(?:c[aá]mbi[aeo]l[ao]|cambi[oóae] (?:el d[ií]a|la fecha)) (?:a|al|por))(?: ${SMALL}){0,3} (?<meant>${DAY})`,
  'iu',
);
/** The fact that the words name themselves. */
const NAMED: readonly (readonly [DayFact, RegExp])[] = [
  ['hearingOn', /(?<!\p{L})(?:hearing|court|judge|audiencia|corte|juez[a]?)(?!\p{L})/iu],
  ['endsOn', /(?<!\p{L})(?:expires?|ends?|until|vence|termina|hasta)(?!\p{L})/iu],
  [
    'servedOn',
    /(?<!\p{L})(?:serv\p{L}+|gave|handed|came|brought|got (?:it|them|the papers|papers)|entreg\p{L}+|dieron|dio|lleg\p{L}+|recib\p{L}+|notific\p{L}+)(?!\p{L})/iu,
  ],
];
/** Who tells of a week of their own corrects no day of ours: "i work friday not saturday", "he is 15 not 16". */
const OF_OTHER_THINGS =
  /(?<!\p{L})(?:(?:i|we|you|he|she|they|who) (?!(?:misread|read|looked|checked|saw|had|said|says?|mean|meant|got|get|received|was (?:served|wrong|mistaken)|were served|mixed|messed|think|thought|guess|told|wrote|put|typed|came|gave|handed|served|brought|left|found)(?!\p{L}))|im (?!sorry|sure|wrong)|hes|shes|theyre|my (?!bad|hearing|court|papers?|mistake)|trabajo|puedo|tengo|voy|salgo)/iu;
/** "Not this one" denies the day told last. */
const NAMES_DAY = new RegExp(`${WEEKDAY}|\\d`, 'iu');
const NO_DAY: DaysTold = { facts: {}, unsure: [], takenBack: [] };
const IS_NOW = /(?<!\p{L})(?:its|it['’]s|is|says|es|dice)(?!\p{L})/iu;
const IS_PAST = /(?<!\p{L})(?:was|wasn['’]?t|came|fue|era)(?!\p{L})/iu;

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Whether a known day goes by these words: its weekday, its number, its month and number. */
function goesBy(on: IsoDate, words: string, today: IsoDate): boolean {
  const said = words.toLowerCase();
  const date = new Date(`${on}T00:00:00Z`);
  const weekday = WEEKDAYS.findIndex((name) => said.replace(/^(?:last|this|next) /, '').startsWith(name));
  if (weekday >= 0) return weekday === date.getUTCDay();
  const ago = ['today', 'yesterday', 'day before yesterday'].indexOf(said.replace('last night', 'yesterday'));
  if (ago >= 0) return (Date.parse(today) - Date.parse(on)) / 86_400_000 === ago;
  const month = MONTHS.findIndex((name) => said.startsWith(name));
  const numbers = said.match(/\d+/g)?.map(Number) ?? [];
  const isMonth = month < 0 || month === date.getUTCMonth();
  const isNumeric = numbers.length < 2 || numbers[0] === date.getUTCMonth() + 1;
  return isMonth && isNumeric && numbers.at(-1) === date.getUTCDate();
}

/** The fact that a correction is about: the one whose day is denied, one that the words name, the one told last. */
function correctedFact(text: string, denied: string | undefined, { facts, toldLast, now }: Light): DayFact | undefined {
  const known = DAY_FACTS.filter((fact) => facts[fact] !== undefined);
  const named = NAMED.find(([fact, words]) => known.includes(fact) && words.test(text))?.[0];
  const goingBy = known.filter((fact) => denied !== undefined && goesBy(facts[fact] as IsoDate, denied, now.on));
  const last = toldLast.filter((fact) => known.some((each) => each === fact));
  if (goingBy.length > 0) return goingBy.find((fact) => goingBy.length === 1 || last.includes(fact)) ?? named;
  // A day that was misread before goes by other words; a number that no known day goes by is none.
  if (denied !== undefined && (/\d/.test(denied) || !IS_PAST.test(text))) return undefined;
  if (named !== undefined) return named;
  if (known.length < 2) return known[0];
  if (last.length === 1) return last[0] as DayFact;
  if (IS_NOW.test(text) && known.includes('hearingOn')) return 'hearingOn';
  return IS_PAST.test(text) && known.includes('servedOn') ? 'servedOn' : undefined;
}

/** Whether what stands before a correction tells a day that is not known yet: that one is corrected, and none told before. */
const tellsOtherDay = (text: string, { facts, now }: Light): boolean =>
  daysIn(text).some(
    ({ day, isDenied }) =>
      isDenied !== true &&
      !DAY_FACTS.some((fact) => {
        const on = facts[fact];
        return on !== undefined && goesBy(on, day.replace(/^on /iu, ''), now.on);
      }),
  );

/**
 * The day that a message puts in the place of one told before: what it denies, or else what was told last, says which day that was,
 * and not the question that is open; no day at all where it is none of ours. `undefined` where nothing of the kind is said, or no day is known.
 */
export function dayCorrected(
  said: string,
  light: Light,
  rules: Pick<Rules, 'readDate' | 'readTime'>,
): DaysTold | undefined {
  const text = inEnglishDays(said.normalize('NFC'));
  const isAsked = looksAsking(said) || supposes(said);
  const found = isAsked
    ? CHANGED.exec(text)
    : (DENIED_FIRST.exec(text) ?? INSTEAD.exec(text) ?? MEANT.exec(text) ?? MISREAD.exec(text) ?? CHANGED.exec(text));
  const { meant, time = '', ...groups } = found?.groups ?? {};
  const denied =
    groups.denied !== undefined && /^(?:this|that|est|es)/iu.test(groups.denied) && !NAMES_DAY.test(groups.denied)
      ? undefined
      : groups.denied;
  if (found === null || meant === undefined) return undefined;
  if (tellsOtherDay(text.slice(0, found.index), light)) return undefined;
  const before =
    text
      .slice(0, found.index)
      .split(/[.,;!?]/u)
      .at(-1) ?? '';
  if (!isAsked && !MISREAD.test(text) && OF_OTHER_THINGS.test(before))
    return NAMED.some(([, words]) => words.test(text)) ? undefined : NO_DAY;
  const fact = correctedFact(text, denied, light);
  if (fact === undefined) return undefined;
  const named = factsNamed(before);
  if (named.length > 0 && !named.includes(fact)) return undefined;
  const day = /^\d{1,2}$/.test(meant) ? `the ${meant}` : meant;
  const after = text.slice(found.index + found[0].length);
  const hour = fact === 'servedOn' ? `${time}${/^[^.;]{0,20}/.exec(after)?.[0]}` : '';
  return daysTold(
    [`${day}${hour}`],
    { ...light, open: { kind: 'fact', fact }, toldLast: [fact], language: 'en' },
    rules,
  );
}
