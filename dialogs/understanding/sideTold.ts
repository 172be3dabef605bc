import type { Side } from '../../knowledge/contract.js';

const I = '(?:i|im|ive|we)';
const OTHER = '(?:he|she|they|my \\w+(?: \\w+)?|the \\w+|somebody|someone)';
const ORDER = '(?:order|orders|gun thing|papers|tro|dvro|chro|gvro|injunction|case|request|one|it)';

/** Frames that tell the side by who does what to whom; what words alone leave open ("got an order against me", "… against him"). */
const FRAMES: readonly (readonly [Side, RegExp])[] = [
  // Who denies that it is against them asked for it, or speaks for somebody who did.
  [
    'protected',
    /\b(?:orders?|tro|dvro|case|papers|it|its|one|this|that) (?:(?:is|was|are|were) )?(?:not|never|isnt|wasnt|arent) (?:\w+ )?against me\b|\bno (?:es|est[aá]|fue|era) (?:en )?contra (?:mí|mi|m[ií]a)(?!\p{L})/u,
  ],
  [
    'protected',
    /\bmy (?:mom|mother|dad|father|sister|brother|son|daughter|aunt|uncle|friend|grand\w+|boss|employer|school) (?:\w+ )?(?:filed|got) (?:it|this|one|(?:an?|the) (?:\w+ ){0,2}(?:order|tro)) for (?:me|us)\b/u,
  ],
  ['restrained', /\b(?:not|never) (?:the one )?(?:who|that) (?:filed|asked|got it|requested)\b/u],
  ['protected', new RegExp(`\\b${I} (?:am )?not (?:the one )?(?:who|that) (?:was|got) served\\b`, 'u')],
  [
    'restrained',
    new RegExp(
      `\\b${ORDER} (?:\\w+ ){0,4}?(?:against|on|for) me\\b|\\bfiled (?:\\w+ )?(?:against|on) me\\b|\\bagainst me\\b`,
      'u',
    ),
  ],
  ['restrained', /\b(?:had|got) me served\b|\bserved me\b/u],
  [
    'restrained',
    /\b(?:im|i am|me|i was) the (?:one|guy|person) (?:(?:who|that|thats|whos) )?(?:(?:is|was|got|being|been) )?(?:charged|arrested|accused|served|restrained)\b/u,
  ],
  [
    'restrained',
    /^(?!.*\b(?:he|she|they|him|her|them|hes|shes|who|nobody|not|hasnt|havent|isnt|wasnt|my \w+|the other) (?:\w+ ){0,4}served\b).*\bserved w(?:ith)? (?:an? |the |some )?(?:dv|ch|ea|wv|sv|gv|tro|papers|order)/u,
  ],
  // A judge or a clerk hands an order to the person who asked; these hand it to the one it binds.
  [
    'restrained',
    /\b(?:deput(?:y|ies)|officers?|cops?|police|sheriffs?|marshal|process server|server|stranger|some (?:guy|man|lady|woman)) (?:\w+ ){0,3}?(?:gave|handed|brought|delivered) (?:me|us) (?:(?!emergency|epo|card|number|report)\w+ ){0,4}?(?:papers?|orders?|packet|stack|documents|envelope|tro|dvro|(?:dv|ch|ea|gv|wv|sv) ?1\d\d)\b/u,
  ],
  [
    'restrained',
    /\b(?:i|ive|we) (?:just |finally |also )?(?:got|received|(?:was|were|been) (?:given|handed)) (?:\w+ ){0,4}?(?:papers?|packet|paperwork) from (?:my (?:old |former |ex )?(?:ex|wife|husband|boyfriend|girlfriend|neighbou?rs?|roommate|coworker|boss|employer|landlord|sister|brother|cousin|mom|dad|kids? (?:mom|dad|mother|father))|(?:his|her|their) (?:lawyer|attorney))\b/u,
  ],
  [
    'restrained',
    /\b(?:he|she|my (?:ex|wife|husband|boyfriend|girlfriend|neighbou?r|roommate|coworker|boss|job|employer|company|landlord|sister|brother|mom|mother|dad|father|son|daughter|cousin|aunt|uncle|kids? (?:mom|dad|mother|father)))(?: \w+)? (?:just |already )?filed (?:it|this|one|(?:for )?(?:an?|the|this) (?:\w+ ){0,3}(?:order|tro|dvro|case))\b(?!.{0,40}\b(?:against|on) (?:him|her|them|my|his)\b)(?!.{0,25}\bfor (?:me|us|him|her|my|his|their|custody|divorce|support|guardianship)\b)/u,
  ],
  [
    'restrained',
    /\b(?:i|ive|we) (?:was|were|am|got|been|have been|just got|was just|am being|got just) (?:just |personally |being )?served\b|\b(?:im|ive been) (?:just |being )?served\b|^(?:just )?(?:got )?served (?:with|by|today|yesterday|on|this|last|at)\b/u,
  ],
  ['restrained', /\b(?:im|i am|me) the (?:respondent|restrained|defendant)\b|\bi am (?:respondent|restrained)\b/u],
  ['protected', /\b(?:im|i am) the (?:petitioner|protected|plaintiff)\b/u],
  [
    'protected',
    /\b(?:im|i am|me) the (?:one|person) (?:who|that) (?:filed|applied|requested it|asked for (?:it|this|one|an? (?:\w+ ){0,2}order|the order|protection)|(?:needs?|wants?) (?:an?|the) (?:\w+ ){0,2}order|(?:needs?|wants?) protection)\b/u,
  ],
  [
    'restrained',
    /\b(?:im|i am|me) the (?:one|person) (?:(?:who|that) (?:was|got) served|its against|it is against)\b/u,
  ],
  [
    'protected',
    /\b(?:yo (?:soy|fui)|(?:soy|fui) yo) (?:el que|la que|quien) (?:la |lo )?(?:pidi[oó]|ped[ií]|pide|pido|est[aá] pidiendo|quiere pedir|quiero pedir|solicit[oóeéa])(?!\p{L})/u,
  ],
  [
    'restrained',
    /\b(?:order|judge|court)\b.{0,40}\b(?:keep|keeps|kept|stay|stays|told|ordered) (?:me|i)\b|\bi (?:was ordered|have|had|must|need|am ordered|was told) to (?:stay away|keep away|move out|stay \d+)/u,
  ],
  [
    'protected',
    new RegExp(
      `\\b${OTHER} (?:was ordered|has|had|have|must|was told|is ordered) to (?:stay|keep|leave|move)\\b.{0,40}\\b(?:me|us)\\b|\\b(?:keep|keeps|stay|stays) (?:\\w+ )?away from (?:me|us)\\b`,
      'u',
    ),
  ],
  [
    'protected',
    new RegExp(
      `\\b${I} (?:just |already |have |had |finally )?(?:filed|file|asked|applied|petitioned|got|have|took out|put|won|need|want|requested)\\b.{0,40}\\b(?:against|on) (?:him|her|them|my|a|an|the|this|someone|somebody)\\b`,
      'u',
    ),
  ],
  [
    'protected',
    /\b(?:im|i am) (?:asking|filing|applying) (?:for|the court|a judge|to get)\b.{0,40}\b(?:order|away|protection)\b/u,
  ],
  [
    'restrained',
    /\b(?:en mi contra|contra mí|contra mi$|en contra m[ií]a)(?!\p{L})|\bme (?:pusieron|puso|notificaron|entregaron)(?!\p{L})|\bme (?:dieron|lleg[oó]|llegaron|acaban? de (?:llegar|entregar|dar|notificar)) (?:una orden|los papeles|unos papeles|papeles|la orden)(?!\p{L})/u,
  ],
  [
    'protected',
    /\b(?:yo )?(?:ped[ií]|puse|solicit[eé]|quiero|necesito|tengo) (?:una|la) orden(?: de \w+)? contra (?:él|el|ella|mi|un|una)(?!\p{L})|\b(?:él|ella|mi ex) no se puede acercar/u,
  ],
];

/** The side that a telling clause's frame tells; `undefined` where the words must. */
export function sideInFrame(clause: string): Side | undefined {
  const said = clause
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return FRAMES.find(([, frame]) => frame.test(said))?.[0];
}

const ADULT = 18;
const ELDER = 65;
const AGE =
  /(?<!\p{L})(?:im|i['’]m|i am|i (?:just )?turned)\s+(?:only |just |still )?(\d{1,2})\b(?!\s*(?:%|weeks?|wks?|days?|months?|hours?|hrs?|minutes?|mins?|miles?|yards?|feet|ft|blocks?|kids?|children|guns?|years? (?:in|of|into|sober|ago)))/iu;
/** "Tengo 15" may be of witnesses, or of years of marriage. */
const EDAD =
  /(?<!\p{L})(?:tengo|cumpl[ií]|acabo de cumplir)\s+(?:solo |ya |apenas )?(\d{1,2})(?!\d)(?=\s*(?:$|[.,;!?)]|(?:a[nñ]os|añitos)(?!\s+(?:de (?:casad|vivir|conoc|estar|relaci)|con |viviendo|aqu[ií]|en |trabajando|sin |juntos|separad))|(?:y|pero|soy|no|mi|el|ella|ella|la|me)\s))/iu;

/** What the writer's own age makes of them. */
export function traitOfAge(clause: string): 'minor' | 'elder' | 'neither' | undefined {
  const age = Number((AGE.exec(clause) ?? EDAD.exec(clause))?.[1] ?? Number.NaN);
  if (Number.isNaN(age) || age < 8) return undefined;
  if (age < ADULT) return 'minor';
  return age >= ELDER ? 'elder' : 'neither';
}
