import { isLongAgo } from './dangerWords.js';

/** The writer's own case in a criminal court, told plainly. */

const BEGINS = '^\\W*(?:(?:and|so|but|ok|hi|hello|help|y|pero|hola)\\W+)*';
const I_WAS =
  "(?:im|i['’]m|ive|i['’]ve|(?:i|we)(?: (?:just|recently|already))* (?:was|were|am|got|have|been))(?: (?:just|recently|already|got|been|being|getting))*";
const TAKEN = `(?:${BEGINS}(?:(?:just|got|was|been|being)\\s+)*|${BEGINS}i (?:(?!he|she|they)\\p{L}+ ){1,6}?and (?:then |just |later )*(?:got|was) |(?<!\\p{L})${I_WAS} )`;
const CASES = {
  charged: new RegExp(
    `${TAKEN}charged (?:(?:last night|yesterday|today|now) )?(?:with|by (?:the )?(?:da|d\\.a\\.|district|police|city|state)|as an?|in (?:an? )?(?:criminal|\\p{L}+ county)|criminally)(?! (?:an? )?(?:\\p{L}+ )?(?:fees?|costs?|bill)(?!\\p{L}))(?!\\p{L})|(?<!\\p{L})(?:me acus(?:an|aron) de|(?:estoy|fui) acusad[oa] de|me (?:pusieron|levantaron) cargos|tengo cargos (?:de|por|penales))(?!\\p{L})`,
    'iu',
  ),
  arrested: new RegExp(
    `${TAKEN}(?:arrested|booked)(?! (?:him|her|them|my|on (?:the|a) calendar|for (?:an?|the|court|\\d))(?!\\p{L}))(?!\\p{L})|(?<!\\p{L})(?:they|police|(?:the )?cops?|deput(?:y|ies)) (?:just |then )?arrested me(?!\\p{L})|(?<!\\p{L})(?:me (?:arrestaron|detuvieron|esposaron)|fui (?:arrestad|detenid)[oa])(?!\\p{L})`,
    'iu',
  ),
} as const;

/** What the writer is charged with or was arrested for; `undefined` where words do not say so, or say it of long ago. */
export const ownCase = (text: string): keyof typeof CASES | undefined =>
  isLongAgo(text) ? undefined : (['charged', 'arrested'] as const).find((each) => CASES[each].test(text));

/** What a person is charged with, by its name or by what it was: "for hitting my wife". Not what was done to the writer. */
const CHARGED_WITH =
  /(?<!\p{L})(?:for|with|of|por|de) (?:\p{L}+ )?(?:(?:hitting|pushing|shoving|slapping|choking|strangling|punching|beating|grabbing|kicking|threatening|stalking|hurting|assaulting|following)(?! me| us)(?: (?:up|on))?(?: (?:her|him|them|(?:my|the|a) (?:ex )?\p{L}+))?|(?:domestic violence|dv|assault|battery)|(?:haber |haberle |haberla )?(?:peg|golpe|empuj|amenaz|acos|lastim|ahorc)(?:ar|arle|arla|arlo|ado|ado a)(?: (?:a )?(?:mi (?:ex )?\p{L}+|ella|él))?|violencia dom[eé]stica)(?!\p{L})/giu;

/** A text without what its writer is charged with, which is no danger of theirs. */
export const withoutCharge = (text: string): string =>
  ownCase(text) === undefined ? text : text.replace(CHARGED_WITH, '').replace(/\s+/gu, ' ').trim();
