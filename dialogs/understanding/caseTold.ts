/** The writer's own case in a criminal court, told plainly. */

const BEGINS = '^\\W*(?:(?:and|so|but|ok|hi|hello|help|y|pero|hola)\\W+)*';
const I_WAS =
  "(?:im|i['’]m|ive|i['’]ve|(?:i|we)(?: (?:just|recently|already))* (?:was|were|am|got|have|been))(?: (?:just|recently|already|got|been|being|getting))*";
/** Told of oneself: "i was", "i hit the wall and got". */
const TAKEN = `(?:${BEGINS}i (?:(?!(?:he|she|they)(?!\\p{L}))\\p{L}+ ){1,6}?and (?:then |just |later )*(?:got|was) |(?<!\\p{L})${I_WAS} )`;
/** Where a message begins so, "got arrested last night", the writer is meant; in its middle it may be "he hit me, got arrested". */
const BARE = `${BEGINS}(?:(?:just|got|was|been|being)\\s+)*`;
const CHARGED =
  'charged (?:(?:last night|yesterday|today|now) )?(?:with|by (?:the )?(?:da|d\\.a\\.|district|police|city|state)|as an?|in (?:an? )?(?:criminal|\\p{L}+ county)|criminally)(?! (?:department )?(?:for )?(?:an? )?(?:\\p{L}+ )?(?:fees?|costs?|bill|copy)(?!\\p{L}))(?!\\p{L})';
const ARRESTED =
  '(?:arrested|booked)(?! (?:him|her|them|my|on (?:the|a) calendar|for (?:an?|the|court|\\d))(?!\\p{L}))(?!\\p{L})';
const NOT = '(?<!(?:no|nunca|jam[aá]s|tampoco|casi) )';
const OF_ONESELF = {
  charged: `${TAKEN}${CHARGED}|(?<!\\p{L})(?:(?:la polic[ií]a|el fiscal|la fiscal[ií]a) me acus(?:a|[oó])|fui acusad[oa] (?:por la|por el fiscal)|${NOT}(?:me (?:pusieron|levantaron) cargos|tengo cargos (?:de|por|penales)))(?!\\p{L})`,
  arrested: `${TAKEN}${ARRESTED}|(?<!\\p{L})(?:they|police|(?:the )?cops?|deput(?:y|ies)) (?:just |then )?arrested me(?!\\p{L})|(?<!\\p{L})${NOT}(?:me (?:arrestaron|esposaron|detuvo la polic[ií]a|detuvieron (?:por|la polic[ií]a|los polic[ií]as|anoche|ayer))|fui arrestad[oa])(?!\\p{L})`,
} as const;
type OwnCase = keyof typeof OF_ONESELF;
const of = (charged: string, arrested: string): Readonly<Record<OwnCase, RegExp>> => ({
  charged: new RegExp(charged, 'iu'),
  arrested: new RegExp(arrested, 'iu'),
});
const TOLD = of(OF_ONESELF.charged, OF_ONESELF.arrested);
const AT_FIRST = of(`${OF_ONESELF.charged}|${BARE}${CHARGED}`, `${OF_ONESELF.arrested}|${BARE}${ARRESTED}`);

/** An old case is none that goes on; whom immigration holds is charged with no crime. */
const OTHER =
  /(?<!\p{L})(?:years? ago|long (?:time )?ago|back in (?:the )?(?:19|20)?\d\ds?|in (?:19|20)\d\d|once|when i was (?:\d+|an? (?:kid|teen\p{L}*|minor)|young\p{L}*|in my)|hace (?:(?:muchos|varios|\p{L}+|\d+) )?años|de (?:joven|chic[oa])|migra|migraci[oó]n|inmigraci[oó]n|immigration|ice|frontera|border)(?!\p{L})/iu;

/** What the writer is charged with or was arrested for; `undefined` where words do not say so, or say it of long ago. `begins`: the text begins a message. */
export function ownCase(text: string, begins = false): OwnCase | undefined {
  const told = begins ? AT_FIRST : TOLD;
  return OTHER.test(text) ? undefined : (['charged', 'arrested'] as const).find((each) => told[each].test(text));
}

/** What a person is charged with, right behind that they are: "last night for hitting my wife". Not what was done to the writer or their children. */
const CHARGED_WITH =
  /^((?:\s+(?:last night|yesterday|today|this (?:morning|week)|last week|\d+ (?:days?|weeks?) ago|(?:on )?\p{L}+day|anoche|ayer|hoy))?)\s+(?:(?:for|with|por|de) )?(?:(?:hitting|pushing|shoving|slapping|choking|strangling|punching|beating|grabbing|kicking|threatening|stalking|hurting|assaulting|following)(?! (?:me|us|myself|ourselves|(?:my|our|the) (?:\p{L}+ )?(?:kids?|children|child|son|daughter|baby))(?!\p{L}))(?: (?:up|on))?(?: (?:her|him|them|(?:my|the|a) (?:ex )?\p{L}+))?|(?:domestic violence|dv|assault|battery)|(?:haber |haberle |haberla )?(?:peg|golpe|empuj|amenaz|acos|lastim|ahorc)(?:ar|arle|arla|arlo|ado|ado a)(?: (?:a )?(?:mi (?:ex )?(?!hij)\p{L}+|ella|él))?(?! (?:a )?mis? hij)|violencia dom[eé]stica)(?!\p{L})/iu;

/** A text without what its writer is charged with, which is no danger of theirs. */
export function withoutCharge(text: string): string {
  const own = ownCase(text, true);
  const found = own && AT_FIRST[own].exec(text);
  if (!found) return text;
  const end = found.index + found[0].length;
  return `${text.slice(0, end)}${text.slice(end).replace(CHARGED_WITH, '$1')}`;
}
