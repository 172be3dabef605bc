import type { Side } from '../../knowledge/contract.js';

const I = '(?:i|im|ive|we)';
const OTHER = '(?:he|she|they|hes|shes|my \\w+(?: \\w+)?|the \\w+|somebody|someone)';
/** Somebody whom the writer knows, by the word for them. */
const KNOWN_OTHER =
  '(?:ex(?: (?:wife|husband|girlfriend|boyfriend))?|wife|husband|boyfriend|girlfriend|partner|neighbou?r|roommate|coworker|boss|manager|job|work|employer|company|school|landlord|sister|brother|mom|mother|dad|father|son|daughter|cousin|aunt|uncle|baby (?:mama|mom|daddy|dad)|kids? (?:mom|dad|mother|father))';
const FORM = '(?:dv|ch|ea|wv|sv|gv|cr) ?1\\d\\d';
export const PAPER = `(?:orders?|papers?|paperwork|packet|stack|documents|envelope|tro|dvro|chro|gvro|ro|epo|cpo|injunction|${FORM})`;
export const PAPEL = `(?:[oó]rden(?:es)?|papeles|demanda|restricci[oó]n|alejamiento|notificaci[oó]n|tro|${FORM})`;
export const POLICE = '(?:deput(?:y|ies)|officers?|cops?|police|sheriffs?|marshal)';
const POLICIA = '(?:polic[ií]as?|oficial(?:es)?|alguacil(?:es)?|patrulla|cops?|sheriffs?|deputy)';
const MY_HOME =
  '(?:my|our|the|mi|la|nuestra) (?:\\p{L}+ )?(?:house|home|apartment|apt|place|property|room|casa|departamento|apartamento|hogar)';
/** "Contra mí", also typed without its accent: what follows shows that it is no "contra mi ex". */
export const CONTRA_MI =
  '(?:en mi contra|(?:en )?contra (?:de )?(?:mí|m[ií]a|mi(?=$| (?:yo|no|y|o|pero|que|q|porque|pq|ella|él|el|por|desde|en|con|persona|nombre)(?!\\p{L}))))(?!\\p{L})';

export const frame = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'u');

/** Plain words for the own side: they stand over all that was told or guessed before. */
export const OUTRIGHT: readonly (readonly [Side, RegExp])[] = [
  ['restrained', frame('(?:not|never) (?:the one )?(?:who|that) (?:filed|asked|got it|requested)')],
  ['protected', frame(`${I} (?:am |was )?not (?:the one )?(?:who|that) (?:was|got) served`)],
  [
    'restrained',
    frame(
      `(?:im|i am|me|i was|i) (?:the )?(?:one|guy|person|party) (?:(?:who|that|thats|whos|whom) )?(?:(?:is|was|got|being|been|its|it is|the order is) )?(?:charged|arrested|accused|served|restrained|against)`,
    ),
  ],
  ['restrained', frame('(?:im|i am|me) (?:the )?(?:respondent|defendant|restrained(?: (?:person|party|one))?)')],
  ['protected', frame('(?:im|i am|me) the (?:petitioner|plaintiff|protected(?: (?:person|party|one))?)')],
  [
    'protected',
    frame(
      '(?:im|i am|me|i was|it was me) (?:the (?:one|person) )?(?:who|that) (?:filed|applied|requested it|asked for (?:it|this|one|an? (?:\\w+ ){0,2}order|the order|protection)|took it out|got the order|(?:needs?|wants?) (?:an?|the) (?:\\w+ ){0,2}order|(?:needs?|wants?) protection)',
    ),
  ],
  [
    'restrained',
    frame(
      '(?:lists?|names?|shows?|has|have|says|put) (?:me|my name) (?:\\w+ ){0,2}?(?:the )?(?:restrained|respondent)',
    ),
  ],
  [
    'protected',
    frame('(?:lists?|names?|shows?|has|have|says|put) (?:me|my name) (?:\\w+ ){0,2}?(?:the )?(?:protected|petitioner)'),
  ],
  [
    'restrained',
    frame(
      'my name (?:is |goes |stands )?(?:\\w+ ){0,3}?(?:under|as|by|next to|after) (?:the )?(?:restrained|respondent)',
    ),
  ],
  [
    'protected',
    frame(
      'my name (?:is |goes |stands )?(?:\\w+ ){0,3}?(?:under|as|by|next to|after) (?:the )?(?:protected|petitioner)',
    ),
  ],
  [
    'protected',
    frame(
      `(?:his|her|their|my ${KNOWN_OTHER}s?) name (?:\\w+ ){0,4}?(?:under|as|by|next to|after) (?:the )?(?:restrained|respondent)|restrained (?:person|party) (?:is |it says |says |was |\\w+ )?(?:him|his|her name|my ${KNOWN_OTHER})`,
    ),
  ],
  [
    'protected',
    /(?<!\p{L})persona restringida (?:\p{L}+ ){0,3}?(?:su nombre|mi ex|mi espos[oa]|mi marido|mi novi[oa]|(?:el )?nombre de (?:mi|él|ella))(?!\p{L})/u,
  ],
  ['restrained', frame('(?:he|she|they) (?:\\w+ )?(?:filed|asked|did) (?:\\w+ ){0,4}?not me(?! (?:the|who))')],
  [
    'restrained',
    frame(
      '(?:yo )?(?:soy|fui) (?:yo )?(?:el|la) (?:persona )?(?:restringid[oa]|demandad[oa]|acusad[oa]|notificad[oa])',
    ),
  ],
  [
    'protected',
    frame('(?:yo )?soy (?:yo )?(?:el|la) (?:persona )?(?:protegid[oa]|peticionari[oa]|solicitante|demandante)'),
  ],
  [
    'protected',
    frame(
      '(?:yo (?:soy|fui)|(?:soy|fui) yo) (?:el que|la que|quien) (?:la |lo )?(?:pidi[oó]|ped[ií]|pide|pido|est[aá] pidiendo|quiere pedir|quiero pedir|solicit[oóeéa]|puso|puse|meti[oó]|met[ií])',
    ),
  ],
  ['protected', frame('(?:yo (?:la |lo )|orden (?:\\p{L}+ ){0,2}?que (?:yo )?)(?:ped[ií]|puse|solicit[eé]|met[ií])')],
  ['restrained', frame(`${PAPER} (?:\\w+ ){0,4}?against me`)],
  ['restrained', frame(`(?:case|request|one|it) (?:\\w+ ){0,2}?against me`)],
  ['restrained', /^(?:\w+ )?(?:its |is |thats |thiss )?(?:\w+ )?(?:against|on) me(?: not (?:\w+ ){0,2}\w+)?$/u],
  ['restrained', frame(`${PAPEL} (?:\\p{L}+ ){0,4}?${CONTRA_MI}`)],
  ['restrained', frame(`(?:una?|la|${FORM}) (?:\\p{L}+ ){0,3}?en contra$`)],
  ['restrained', new RegExp(`^(?:(?:no|ya|s[ií]|pero|y|espera|perd[oó]n) )*${CONTRA_MI}`, 'u')],
  ['restrained', frame(`(?:es|era|fue|pidi[oó]|puso|meti[oó]|present[oó]|sac[oó]) (?:\\p{L}+ ){0,2}?${CONTRA_MI}`)],
];

/** What is wished for does not change a side that is known: whom an order binds may ask for one too. */
export const WISHES: readonly (readonly [Side, RegExp])[] = [
  [
    'protected',
    new RegExp(
      `\\b${I} (?:just |really |also )?(?:file|need|want)\\b.{0,40}(?:\\bagainst (?:him|her|them|my|our|an?|the|this|someone|somebody)|\\bon (?:him|her|them|my|our|someone|somebody))\\b`,
      'u',
    ),
  ],
  [
    'protected',
    frame('(?:yo )?(?:quiero|necesito) (?:\\p{L}+ )?(?:una|la) orden(?: de \\p{L}+)? contra (?:él|el|ella|mi|un|una)'),
  ],
];

const BREAKS = '(?:break(?:ing)?|broke|broken|violat\\p{L}+|disobey\\p{L}*|not following|ignoring)';
const ROMPE = '(?:viol[aeé]\\p{L}*|romp\\p{L}+|quebr\\p{L}+|desobed\\p{L}+|incumpl\\p{L}+|no cumplir)';
/** A judge or a court made an order that names the writer, whom it binds where the case is the writer's own. */
export const ORDER_MADE = frame(
  '(?:(?:judge|court|they|jueza?|corte) (?:\\p{L}+ ){0,2}?(?:gave|put|made|issued|gives|handed|dio|dieron|puso|pusieron|dict[oó])|(?:got|have|was given|were given|i|me (?:dio|dieron|puso|pusieron))) (?:\\p{L}+ ){0,4}?(?:(?:criminal|protective|no contact|stay away|restraining) (?:order|paper)|cr ?160|[oó]rden(?: de (?:protecci[oó]n|no contacto|alejamiento|restricci[oó]n))?)',
);
export const OWN_ARRAIGNMENT = frame(
  'my arraignment|(?:i was|i got|ive been) arraigned|mi (?:lectura de cargos|arraignment|caso criminal|caso penal)|my criminal (?:case|court)',
);

/** Frames that tell the side by who does what to whom; what words alone leave open ("got an order against me", "… against him"). */
export const FRAMES: readonly (readonly [Side, RegExp])[] = [
  // Whoever only learns of an order that they have, from a check or by chance, did not ask for it.
  [
    'restrained',
    frame(
      '(?:turns out|found out|(?:it|something) (?:came|comes) (?:up|back)|(?:background check|fingerprints?|prints|live ?scan|record|computer|system) (?:\\p{L}+ ){0,3}?(?:says?|said|shows?|showed|came (?:up|back)))(?: (?:that|saying|with|and|it|says))* (?:i (?:have|had|got)|ive got|theres|there is) (?:a|an) (?:\\p{L}+ ){0,2}?(?:order|tro|dvro)(?! (?:against|on|for) (?:him|her|them)(?!\\p{L}))',
    ),
  ],
  [
    'restrained',
    frame(
      '(?:(?:me|resulta|result[oó]) )(?:(?:sale[n]?|sali[oó]|salieron|aparece|apareci[oó]) )?(?:con )?(?:que|q) (?:yo )?(?:tengo|ten[ií]a|hay) (?:una |la )?[oó]rden(?! (?:\\p{L}+ ){0,2}?(?:contra|para) (?:él|ella|mi (?!persona)))',
    ),
  ],
  // Only whom an order binds is charged with breaking it.
  [
    'restrained',
    frame(
      `(?:im|i am|i was|i got|ive been|i been|we were|they|cops?|police|da) (?:just |being |got |have )?(?:charged|charging|charge|arrested|accused|accusing|booked|cited|prosecuting|investigating)(?: me)?(?: (?:with|for|of|because|bc|cuz|cause))? (?:\\p{L}+ ){0,4}?${BREAKS} (?:\\p{L}+ ){0,4}?(?:orders?|tro|dvro|it)`,
    ),
  ],
  [
    'restrained',
    frame(
      `i (?:just |accidentally |already |kinda )?(?:violated|broke) (?:the|my|her|his|an?|our) (?!own )(?:\\w+ ){0,2}?(?:order|tro|dvro)`,
    ),
  ],
  [
    'restrained',
    frame(
      `(?:me|nos) (?:est[aá]n? )?(?:acus\\p{L}+|arrest\\p{L}+|detuv\\p{L}+|demand\\p{L}+|citaron|procesan) (?:\\p{L}+ ){0,2}?(?:de|por|porque) (?:\\p{L}+ ){0,2}?${ROMPE} (?:\\p{L}+ ){0,2}?[oó]rden(?:es)?`,
    ),
  ],
  [
    'protected',
    /\bmy (?:mom|mother|dad|father|sister|brother|son|daughter|aunt|uncle|friend|grand\w+|boss|employer|school) (?:\w+ )?(?:filed|got) (?:it|this|one|(?:an?|the) (?:\w+ ){0,2}(?:order|tro)) for (?:me|us)\b/u,
  ],
  // "I had to ask for an order on my boss" is told below; here the order is on the writer.
  ['restrained', frame(`${PAPER} (?:\\w+ ){0,4}?on me`)],
  [
    'restrained',
    frame(
      '(?:filed|took|put|got|has|have|slapped) (?:it |one |this |something |an? (?:\\w+ ){0,2}?(?:thing|case|request) )?(?:out )?(?:on|against) me',
    ),
  ],
  ['restrained', /\b(?:had|got) me served\b|\bserved me\b/u],
  [
    'restrained',
    /^(?!.*\b(?:he|she|they|him|her|them|hes|shes|who|nobody|not|hasnt|havent|isnt|wasnt|my \w+|the other) (?:\w+ ){0,4}served\b).*\bserved w(?:ith)? (?:an? |the |some )?(?:dv|ch|ea|wv|sv|gv|tro|papers|order)/u,
  ],
  // A judge or a clerk hands an order to the person who asked; these hand it to the one it binds.
  [
    'restrained',
    frame(
      `(?:${POLICE}|process server|server|stranger|some(?:one|body)|(?:some |an? )(?:\\w+ )?(?:guy|dude|man|lady|woman|kid|person)|hr|security|principal|dean|boss|manager|employer|job|supervisor) (?:\\w+ ){0,6}?(?:gave|give|hand(?:ed|s)?|brought|delivered|slid|threw) (?:me|us) (?:(?!emergency|epo|card|number|report|form)\\w+ ){0,4}?(?:papers|orders?|packet|stack|documents|envelope|tro|dvro|${FORM})(?! (?:to|for) (?:sign|fill|report|apply))`,
    ),
  ],
  [
    'restrained',
    new RegExp(
      `\\b(?:i|ive|we) (?:just |finally |also )?(?:got|received|(?:was|were|been) (?:given|handed)) (?:\\w+ ){0,4}?(?:papers?|packet|paperwork) from (?:my (?:old |former |ex )?${KNOWN_OTHER}|(?:his|her|their) (?:lawyer|attorney))\\b`,
      'u',
    ),
  ],
  [
    'restrained',
    new RegExp(
      `\\b(?:he|she|my ${KNOWN_OTHER})(?: \\w+)? (?:just |already )?(?:filed|took out|(?:asked|applied|petitioned)(?= for)|requested) (?:it|this|one|(?:for )?(?:an?|the|this) (?:\\w+ ){0,3}(?:order|tro|dvro|case))\\b(?!.{0,40}\\b(?:against|on) (?:him|her|them|my|his)\\b)(?!.{0,25}\\bfor (?:me|us|him|her|my|his|their|custody|divorce|support|guardianship)\\b)`,
      'u',
    ),
  ],
  [
    'restrained',
    /\b(?:i|ive|we) (?:was|were|am|got|been|have been|just got|was just|am being|got just) (?:just |personally |being )?served\b|\b(?:im|ive been) (?:just |being )?served\b|^(?:just )?(?:got )?served (?:with|by|today|yesterday|on|this|last|at)\b/u,
  ],
  // Whom the police send out of the home is the one whom the order binds.
  [
    'restrained',
    new RegExp(
      `^(?!.*\\b(?:safe|safety|shelter|him|her)\\b).*\\b${POLICE} (?:\\w+ ){0,12}?(?:made|told|ordered|forced|kicked|threw|escorted|removed|had) (?:me|us) (?:\\w+ ){0,5}?(?:${MY_HOME}|move out)\\b`,
      'u',
    ),
  ],
  [
    'restrained',
    new RegExp(
      `^(?!.*(?<!\\p{L})(?:segur[oa]|seguridad|refugio)(?!\\p{L})).*(?<!\\p{L})${POLICIA} (?:\\p{L}+ ){0,6}?me (?:sac[oó]|sacaron|hicieron salir|hizo salir|ech[oó]|echaron|corri[oó]|corrieron|dijo que (?:me )?(?:salga|saliera|fuera)|dijeron que (?:me )?(?:salga|saliera|fuera)) (?:\\p{L}+ )?${MY_HOME}(?!\\p{L})`,
      'u',
    ),
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
    frame(
      `${OTHER} (?:cant|cannot|cant even|isnt|not|is not|no longer) (?:allowed |supposed )?(?:to )?(?:\\w+ ){0,2}?(?:near|within|close to|around|contact|call|text|message|talk to) (?:\\w+ ){0,4}?(?:me|us|my|our)`,
    ),
  ],
  // Who keeps away out of fear is bound by nothing.
  [
    'restrained',
    /^(?!.*(?<!\p{L})(?:scared|afraid|fear|shak\w+|panic\w*|without|miedo|p[aá]nico|sin)(?!\p{L})).*(?<!\p{L})(?:(?:i|im|ive|we) (?:\w+ )?(?:cant|cannot|not allowed|am not allowed|not supposed|barred|banned)(?: to)? (?:\w+ ){0,2}?(?:near|within|close to|around) (?:\w+ ){0,3}?(?:her|him|my|our|them|the (?:house|kids|home))|(?:yo )?no (?:me puedo|puedo) acercar(?:me)? (?:a|al?) (?:mi|mis|ella|él|ellos|ellas|la casa|los niños))(?!\p{L})/u,
  ],
  [
    'protected',
    new RegExp(
      `\\b${I} (?:just |already |have |had |finally )?(?:filed|asked|applied|petitioned|got|have|took out|put|won|requested)\\b.{0,40}(?:\\bagainst (?:him|her|them|my|our|an?|the|this|someone|somebody)|\\bon (?:him|her|them|my|our|someone|somebody))\\b`,
      'u',
    ),
  ],
  // Whoever asked for an order, whoever it is against; not for a new date, a copy, or that it be ended.
  [
    'protected',
    frame(
      `${I} (?:just |already |have |had |finally |also |only )?(?:filed|asked|applied|petitioned|requested|put in|sent in) (?:for )?(?:an?|the|my|this|our) (?:(?!copy|copies|change|changes|end|new|date|hearing|response|answer|appeal|motion|of|to|about)\\w+ ){0,3}?(?:order|tro|dvro|chro|gvro|ro|protection)(?! (?:to be|be|dropped|dismissed|changed|ended|lifted|removed|terminated|copy|gone|off|hearing))`,
    ),
  ],
  ['protected', frame(`my (?:\\w+ ){0,3}?(?:order|tro|dvro|chro|case) (?:\\w+ )?against (?:him|her|them|my)`)],
  [
    'restrained',
    frame(
      'mi (?:ex|ex \\p{L}+|espos[oa]|marido|mujer|novi[oa]|pareja|vecin[oa]) (?:ya )?(?:me )?(?:pidi[oó]|solicit[oó]|tramit[oó]) (?:una|la) [oó]rden(?: de \\p{L}+)?(?! (?:\\p{L}+ )?(?:contra|para) (?!mí|mi(?: |$)(?!\\p{L})))',
    ),
  ],
  [
    'protected',
    frame(
      '(?<!(?:me|le|nos|les|no) )(?:ped[ií]|puse|solicit[eé]|met[ií]|present[eé]|tramit[eé]|saqu[eé]) (?:una|la|mi|nuestra) (?:solicitud (?:de|para) (?:\\p{L}+ )?)?(?:[oó]rden|tro)(?! (?:de (?:cateo|trabajo|pago)|al?|en el (?:restaurante|celular)))',
    ),
  ],
  [
    'protected',
    frame(
      `(?:got|gave|granted|issued|signed) (?:me|us) (?:\\w+ ){0,5}?${PAPER} (?:\\w+ )?against (?:him|her|my|our)|i (?:was the one who )?asked for it`,
    ),
  ],
  [
    'protected',
    /\b(?:im|i am) (?:asking|filing|applying) (?:for|the court|a judge|to get)\b.{0,40}\b(?:order|away|protection)\b/u,
  ],
  [
    'protected',
    frame(
      '(?:ped[ií]|puse|solicit[eé]|tengo|dio|dieron|firm[oó]) (?:una|la) orden(?: de \\p{L}+)? contra (?:él|el|ella|mi|un|una)|(?:él|ella|mi ex|mi \\p{L}+) (?:ya )?no se puede acercar|(?:él|el|ella|mi \\p{L}+) (?:ya )?no (?:se puede|puede) acercar(?:se)? a (?:m[ií]|nosotr[oa]s)',
    ),
  ],
  [
    'restrained',
    frame(
      `me (?:lo |la |los |las )?(?:pusieron|puso|meti[oó]|metieron|sac[oó]|sacaron|levant[oó]|levantaron|ech[oó]|echaron|mand[oó]|mandaron|demand[oó]|demandaron|llenaron|solicit[oó]|tramit[oó]) (?:\\p{L}+ ){0,3}?${PAPEL}`,
    ),
  ],
  [
    'restrained',
    frame(
      `me (?:notificaron|entregaron|han notificado|acaban de notificar)|(?<!(?:juez|jueza|secretari[oa]|abogad[oa]) )me (?:notific[oó]|entreg[oó] (?:\\p{L}+ ){0,2}?${PAPEL})`,
    ),
  ],
  [
    'restrained',
    frame(
      `me (?:lleg[oó]|llegaron|acaban? de (?:llegar|entregar|dar)|trajo|trajeron|dej[oó]|dejaron) (?:(?:una|la) (?:orden|notificaci[oó]n)|(?:los |unos )?papeles)(?! (?:\\p{L}+ )?(?:para (?:llenar|firmar|pedir)|contra|que (?:yo )?(?:ped[ií]|solicit[eé]|puse|saqu[eé]|met[ií])(?!\\p{L})))(?! (?:\\p{L}+ ){0,3}?para (?:m[ií]|nosotr[oa]s|(?:mi|nuestra) (?:protecci[oó]n|seguridad)|proteg\\p{L}+)(?!\\p{L}))`,
    ),
  ],
  [
    'restrained',
    frame(
      '(?<!(?:juez|jueza|secretari[oa]|abogad[oa]) )me (?:dieron|dio) (?:los |unos )?papeles(?! (?:\\p{L}+ ){0,3}?(?:para|contra))',
    ),
  ],
];
