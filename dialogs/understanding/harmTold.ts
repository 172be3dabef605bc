import { PAPEL, PAPER } from './sideFrames.js';

/** What somebody else does to the writer, told where no paper is: whoever is harmed is bound by nothing, and who is charged with harm is none. */

const SOMEBODY =
  "(?:he|she|they|(?:my|our) (?:(?!name)[\\p{L}'’]+ ){0,3}?[\\p{L}'’]+|some(?:one|body)|a (?:man|guy|woman|stranger))";
const HITS =
  '(?:hits?(?! (?:me|us) (?:back )?up(?!\\p{L}))|hitting|beats?|beating|punch\\p{L}*|push(?:ed|es|ing)?|shov\\p{L}*|slap\\p{L}*|chok\\p{L}*|kick(?:ed|s|ing)?|grab\\p{L}*|threat\\p{L}*|stalk\\p{L}*|harass\\p{L}*|abus\\p{L}*|attack\\p{L}*|hurts?|hurting|strangl\\p{L}*|raped|rapes|stab\\p{L}*|bites?|bit)';
/** "Pushed me to sign", "hit me up", "beat me to it", "kicked me out", "threatened me with court". */
const NOT_HARM =
  '(?! (?:out|off|to(?! (?:the|a) (?:ground|floor|wall|bed))|into(?! (?:the|a) (?:\\p{L}+ )?(?:wall|door|floor|ground|car|table|bed|window))|with (?:an?|the|his|her|my)? ?(?:\\p{L}+ )?(?:orders?|tro|court|lawyer|lawsuit|police|cops|papers|custody|divorce|deport\\p{L}*|eviction|charges|bill|email|text))(?!\\p{L}))';
const NEVER =
  "(?<!\\p{L})(?:never|not|did ?n['’]?t|does ?n['’]?t|has ?n['’]?t|wo ?n['’]?t|nunca|no)(?! (?:stop|quit|deja|para)(?!\\p{L}))";
const PEGA =
  '(?:peg[aoó]|pegaron|pegan|golpe\\p{L}+|empuj\\p{L}+|amenaz\\p{L}+|persig\\p{L}+|persigui[oó]|acos\\p{L}+|maltrat\\p{L}+|lastim\\p{L}+|ahorc\\p{L}+|jal[oó]ne\\p{L}+|cachete\\p{L}+|pate[aoó]|pegando|pegado|viol[oó]|violaba|estrangul\\p{L}+|apuñal\\p{L}+)';
const HARMED = new RegExp(
  `(?<!\\p{L})(?:${SOMEBODY}(?:['’]?s| is| was| has| just| always| keeps?| already)* (?!${NEVER} )(?:(?!${NEVER} |i |me )\\p{L}+ ){0,2}?${HITS} (?:at )?(?:me|us|on me)(?!\\p{L})${NOT_HARM}|(?<!\\p{L})no (?:deja|dejan|para|paran) de (?:peg|golpe|amenaz|empuj|acos)ar(?:me|nos)|(?<!${NEVER} )(?:me|nos) (?:ha |han |est[aá]n? |sigue )?${PEGA}(?!\\p{L})(?! con (?:una |la |meter|quitar|llevar|\\p{L}+ )*(?:orden|corte|demanda|migra|polic[ií]a|abogad[oa])))`,
  'iu',
);
/** The writer did it to somebody, or others say so. */
const BY_WRITER =
  /(?<!\p{L})(?:i|yo) (?:\p{L}+ )?(?:hit|beat|pushed|shoved|slapped|choked|kicked|threatened|hurt|le pegu[eé]|la (?:golpe|empuj|amenac)\p{L}*) (?:her|him|them|my)(?!\p{L})|(?<!\p{L})(?:says?|claims?|alleg\p{L}*|accus\p{L}*|dice que|acusa)(?!\p{L})/iu;
/** A paper that is there, and not the one that is asked for: "which order", "que orden pido". */
const WANTED =
  /(?<!\p{L})(?:which|what(?: kind(?: of)?| type(?: of)?)?|qu[eé](?: tipo de| clase de)?|cu[aá]l) (?:restraining |protective |court )?(?:orders?|papers?|forms?|orden(?:es)?|papel(?:es)?|formas?)(?: de (?:restricci[oó]n|protecci[oó]n|alejamiento))?(?!\p{L})(?! (?:\p{L}+ ){0,3}?(?:respond|answer|contest|fight|contestar|responder)(?!\p{L}))|(?<!\p{L}|(?:she|he|they|ella|[eé]l)(?:['’]?s| is| was)? (?:\p{L}+ ){0,3}|(?:fue|va|fueron|van) a )(?:need|want|get|file|ask for|necesito|quiero|ocupo|pedir|sacar|meter) (?:for )?(?:an?|una?) (?:\p{L}+ )?(?:order|tro|orden)(?: de (?:restricci[oó]n|protecci[oó]n|alejamiento))?(?!\p{L})/giu;
const NAMES_PAPER = new RegExp(
  `(?<!\\p{L})(?:${PAPER}|${PAPEL}|serve[dr]?|serving|hearing|audiencia|notific\\p{L}*|entreg\\p{L}*|respond\\p{L}*|responder|contest\\p{L}*|restrained|restringid[oa])(?!\\p{L})`,
  'iu',
);

/** Whether a text tells of harm done to the writer, and of no paper but one that is asked for. */
export const tellsOfHarm = (text: string): boolean =>
  HARMED.test(text) && !BY_WRITER.test(text) && !NAMES_PAPER.test(text.replace(WANTED, ' '));

/** Whether whoever is harmed asks in the same breath for the order to get. */
export const asksForOrder = (text: string): boolean => tellsOfHarm(text) && text.search(WANTED) >= 0;
