import { CONTRA_MI, frame, PAPEL, PAPER, POLICE } from './sideFrames.js';

/** Words from which no side of the writer's can be guessed, and words that tell of somebody else's. */

/** Nobody was served; that there is an order may be told beside it: "theres a tro on me but im not served". */
export const NOT_SERVED =
  /(?<!\p{L})(?:nobody|no one|noone|none|nadie|nunca|never|not|hasnt|havent|didnt|wasnt|isnt|arent|no (?:me|nos|le|les|se)(?: (?:la|lo|las|los))?(?: (?:han?|he|fue))?|no (?:he|ha|han|fui)(?: sido)?) (?:\p{L}+ ){0,3}?(?:served?|serve|handed|gave|notific\p{L}*|entreg\p{L}*|sirvi\p{L}*|dieron|dio)(?!\p{L})/gu;

/** What is denied, threatened, planned or said against somebody is no order that is there: "theres no case against me", "he may file against me". */
export const NOT_SO: readonly RegExp[] = [
  frame(
    '(?:no(?! contact)|not an?|not any|isnt an?|isnt any|without|ninguna?|no hay|no tengo|no existe) (?:(?!the |its? |he |she |la |una? |wait |sorry )\\p{L}+ ){0,2}?(?:una? )?(?:orders?|case|tro|papers|[oó]rden|papeles) (?:out |yet |filed |todav[ií]a )?(?:against me|on me|(?:en )?contra (?:de )?m[ií]|en mi contra)',
  ),
  frame(
    '(?:will|would|hell|shell|theyll|hed|shed|theyd|gonna|going to|gon|wants? to|wanted to|wanna|threat\\p{L}*|might|may|could|can|tr(?:y|ies|ied|ying) to|plans? to|planning to|about to|va|van|iba|quiere|quieren|quer[ií]a|puede|pueden|podr[ií]a|amenaz\\p{L}*|if|si) (?:\\p{L}+ ){0,4}?(?:file|filing|get|put|take|ask|serve|meter\\p{L}*|meta|poner\\p{L}*|ponga|pedir\\p{L}*|pida|sacar\\p{L}*|saque) (?:\\p{L}+ ){0,5}?(?:me|m[ií]|mi contra)',
  ),
  frame('me (?:va|van|quiere|quieren|puede|pueden) (?:a )?(?:poner|meter|sacar|echar|mandar|demandar)'),
  frame(
    '(?:us(?:e[sd]?|ing)|h[eo]lds?|holding|turn(?:s|ed|ing)?|testif\\p{L}+|evidence|proof|lies|charges?|reports?|complaint|witness(?:es)?|pushed|us(?:an?|ar\\p{L}*|[oó])|pruebas?|evidencias?|mentiras|testigos?|cargos|reporte) (?:\\p{L}+ ){0,5}?(?:against me|on me|en mi contra|(?:en )?contra m[ií])',
  ),
];

/** A gun of the writer's. */
export const OWNS_GUN = frame(
  '(?:i|we|ive|yo) (?:\\p{L}+ )?(?:have|own|got|keep|carry)(?!n) (?:\\p{L}+ ){0,3}?(?:guns?|rifles?|pistols?|shotguns?|handguns?|firearms?|glock)|(?:tengo|traigo|guardo) (?:\\p{L}+ ){0,3}?(?:armas?|pistolas?|rifles?|escopetas?)|my (?:own )?(?:guns?|rifles?|pistols?|shotguns?|firearms?)',
);

/** An order that the other person got: nobody whom it protects says "she got the order, but shes the one who hits me". */
export const GOT_BY_OTHER = frame(
  '(?:she|he|they) (?:got|filed|took out|put in|asked for|was granted) (?:(?:the|an?|this|that|for) ){1,2}(?:\\p{L}+ ){0,2}?(?:orders?|tro)|(?:ella|[eé]l) (?:puso|pidi[oó]|sac[oó]|meti[oó]|tramit[oó]) (?:la|una|esa|esta) orden',
);

/** Whoever is accused, owns a gun, or got a criminal order without whom it binds, is not guessed to be protected. */
export const ACCUSED: readonly RegExp[] = [
  OWNS_GUN,

  frame(
    '(?:says?|said|saying|claims?|claiming|alleg\\p{L}+|accus\\p{L}+|states|lies|lied|thinks) (?:\\p{L}+ ){0,3}?(?:i|im|ive|me|that) (?:\\p{L}+ ){0,3}?(?:hit|hurt|threat\\p{L}+|stalk\\p{L}*|harass\\p{L}*|abus\\p{L}+|chok\\p{L}+|push\\p{L}*|follow\\p{L}*|attack\\p{L}*|assault\\p{L}*|punch\\p{L}*|touch\\p{L}*|scar\\p{L}+|yell\\p{L}*|bother\\p{L}*|broke|did)',
  ),
  frame(
    '(?:dice|dicen|dijo|dijeron|seg[uú]n|acusa|acusan|acus[oó]|alega|inventa|invent[oó]) (?:\\p{L}+ ){0,4}?(?:yo|que|de que|de) (?:\\p{L}+ ){0,2}?(?:amenac\\p{L}+|amenaz\\p{L}+|golpe\\p{L}+|pegu[eé]|pegar\\p{L}*|acos\\p{L}+|agred\\p{L}+|empuj\\p{L}+|molest\\p{L}+|maltrat\\p{L}+|ataqu\\p{L}+|segu[ií]\\p{L}*|persegu\\p{L}+|hice)',
  ),
  frame(
    '(?:got|have|has|had|given|gave|made|issued|under|tengo|dieron|dio|hay|pusieron) (?:\\p{L}+ ){0,3}?(?:criminal protective order|criminal order|cpo|[oó]rden (?:\\p{L}+ ){0,3}?(?:criminal|penal))',
  ),
];

const ORDER_HELD =
  '(?:orders?|tro|dvro|chro|gvro|ro|epo|cpo|injunction|[oó]rden(?:es)?(?: de (?:restricci[oó]n|protecci[oó]n|alejamiento))?)';
/** Whoever says that they have an order may be the one it protects or the one it binds. */
export const HOLDS_ORDER: readonly RegExp[] = [
  frame(
    `(?:i|ive|we|theres|there is|there) (?:\\p{L}+ )?(?:have|got|gotten|has|had|a|an) (?:[\\p{L}\\d]+ ){0,5}?${ORDER_HELD}(?! (?:\\p{L}+ )?(?:against|on) )`,
  ),
  frame(
    `(?:tengo|tenemos|hay|dieron|dio|traigo|cuento con) (?:ya |una?s? |la |mi )*(?:\\p{L}+ )?${ORDER_HELD}(?! (?:\\p{L}+ )?(?:(?:en )?contra|sobre) )`,
  ),
];

/** Words from which no side can be guessed: waiters, what was put on somebody, papers of a judge or a clerk. */
export const UNCLEAR: readonly RegExp[] = [
  ...HOLDS_ORDER,
  // What was misread, who was sent away, and where somebody sleeps.
  frame(
    '(?:got|read|had|heard|wrote) (?:it|that|this|the \\p{L}+|them) (?:all )?(?:wrong|mixed up|confused|backwards)|misread|mixed up|me equivoqu[eé]|le[ií] mal|vi mal|me confund[ií]',
  ),
  frame('fired|sleeps?|sleeping|despidi\\p{L}*|despid[oe]|duermen?|durmiendo'),
  frame('(?:my|our|the|of|a|one|mis) (?:\\p{L}+ )?servers?'),
  frame('me (?:puso|pusieron)|(?:for my (?:own )?safety|por mi seguridad)'),
  frame(
    `${POLICE} (?:\\p{L}+ ){0,3}?(?:gave|handed) (?:me|us) (?:a|an|the|this|some) (?:card|paper|number|report|form)`,
  ),
  frame(
    '(?:judge|clerk|lawyer|attorney|jueza?|secretari[oa]|abogad[oa]) (?:\\p{L}+ ){0,2}?(?:handed|gave|dio|entreg[oó])',
  ),
];

const KIN = '(?:brother|sister|mom|mother|dad|father|roommate|friend|herman[oa]|mam[aá]|pap[aá]|amig[oa])';
const CHILD = '(?:son|daughter|kid|child|boy|girl|teen\\p{L}*|year old|hij[oa])';
/** Papers that bind another: "its his name not mine", "the order is against my son". */
export const OF_ANOTHER: readonly RegExp[] = [
  frame(`(?:his|her|their|my \\p{L}+s?) name (?:\\p{L}+ ){0,4}?not (?:mine|me|my name)`),
  frame(
    'not (?:for |against |on |to )?(?:me|mine|my name) (?:its |but |its for |its against )?(?:for |against |on |to )?(?:my|his|her)',
  ),
  frame(
    `(?:${PAPER}|it|its|this|these|they|one) (?:\\p{L}+ ){0,2}?(?:for|against|on|names?) my (?:\\p{L}+ )?(?:${KIN}|${CHILD})`,
  ),
  frame('(?:su|el) nombre (?:de (?:el|ella|él) )?(?:y )?no (?:es )?(?:el )?m[ií]o'),
  frame(`${PAPEL} (?:\\p{L}+ ){0,2}?(?:contra|para) mi (?:${KIN}|${CHILD})`),
];
/** Somebody of the writer's was served, who may as well be the other party; who hears others fight is no party. */
export const SERVED_KIN: readonly RegExp[] = [
  frame(
    '(?:hear|heard|hearing) (?:\\p{L}+ ){0,2}?(?:neighbou?rs?|couple|people|family)|neighbou?rs? (?:are |is |keep |always |were )*(?:fighting|screaming|yelling|arguing)|(?:oigo|escucho) (?:\\p{L}+ ){0,3}?(?:vecin[oa]s?|pareja)|vecin[oa]s (?:se )?(?:est[aá]n )?(?:pele\\p{L}+|grit\\p{L}+)',
  ),
  frame(`my (?:\\p{L}+ )?(?:${KIN}|${CHILD}) (?:\\p{L}+ ){0,2}?(?:served|handed|restrained)`),
  frame(`a mi (?:${KIN}|${CHILD}) (?:ya )?(?:le|lo|la)`),
  frame(`(?:le|lo|la) (?:\\p{L}+ ){1,3}a mi (?:${KIN}|${CHILD})`),
];
export const OWN_CHILD = frame(`(?:my|mi) (?:\\p{L}+ )?${CHILD}`);
export const OWN_KIN = frame(`(?:my|mi) (?:\\p{L}+ )?${KIN}`);

const BOUND_BY =
  '(?:with (?:the|an|a|this) (?:\\w+ )?order|who (?:has|got|is under) (?:the|an|a) (?:\\w+ )?order|(?:the )?restrained(?: (?:person|party|one))?|(?:the )?respondent|under (?:the|an|any) order)';
/** Whom an order does not bind may have asked for it, or be the mother, the roommate or the landlord of somebody it binds. */
export const NOT_BOUND: readonly RegExp[] = [
  // Who did not ask for the order that there is may be the one it protects or the one it binds.
  frame(
    '(?:i|we) (?:never|didnt|did not) (?:even |actually |really )?(?:ask|asked|request|requested)(?: for)? (?:it|this|that|the order)|(?:no|nunca) (?:la|lo) (?:ped[ií]|puse|solicit[eé])',
  ),
  frame(
    '(?:orders?|tro|dvro|case|papers|it|its|one|this|that|theyre|they) (?:(?:is|was|are|were) )?(?:not|never|isnt|wasnt|arent|aint) (?:\\w+ )?(?:against|on) (?:me|us)',
  ),
  /^(?:(?:no|wait|and|but|so|ok|well) )*(?:not|isnt|aint) (?:against|on) me(?!\p{L})/u,
  frame(`(?:im|i am|i was|me|ive) (?:not|never)(?: been)? (?:(?:the|a) (?:one|guy|person|party) )?${BOUND_BY}`),
  frame(
    '(?:dont|do not|doesnt|does not|didnt|never|nobody|no one|noone) (?:\\w+ )?(?:have|has|had|got|put|filed) (?:an?|any|the|no) (?:\\w+ ){0,2}?(?:order|tro|case|papers) (?:out )?(?:against|on) me',
  ),
  frame('(?:has|with|got|under) (?:the|an|a) (?:\\w+ )?(?:order|tro) (?:and )?not me'),
  new RegExp(`(?<!\\p{L})no (?:es|est[aá]|fue|era|son|eran) (?:en )?${CONTRA_MI}`, 'u'),
  frame(
    '(?:la )?[oó]rden no es m[ií]a|(?:yo )?no (?:soy|fui) (?:yo )?(?:el|la|quien) (?:\\p{L}+ )?(?:de la [oó]rden|que tiene (?:la|una) [oó]rden|(?:persona )?restringid[oa]|demandad[oa])|no tengo (?:\\p{L}+ )?[oó]rden (?:en mi contra|contra m[ií])',
  ),
];
