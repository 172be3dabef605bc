import type { Deadline } from '../../knowledge/rules/rules.js';

/** Things done by a deadline, as opposed to what only lasts: "how long do i have to stay away". */
const DO =
  '(?:turn|hand|give|get rid|sell|surrender|file|serve|have|respond|answer|reply|contest|renew|extend|drop|bring|submit|send|do)';
const DO_ES =
  '(?:entregar|presentar|contestar|responder|notificar|renovar|pedir|meter|llevar|devolver|dar|deshacer|hacerlo|servir)';
/** Asks how much time is left, when something is due, or whether it is too late; or tells that the time went by. */
const ASKS_TIME = new RegExp(
  [
    `how (?:long|much time|many (?:hours|days|hrs)) (?:do|have|is|are|till|until|left|exactly)\\b(?!.{0,25}\\b(?:have|got|gotta|need|has) to (?!${DO}\\b))(?=.{0,25}\\b(?:have|got|get|left|till|until)\\b)`,
    `\\b(?:time|hours|hrs|days?) (?:do i have )?left\\b`,
    `\\b(?:too late|am i late|im late|i['’]?m late|still in time|in time|out of time|last day to|how late can)\\b`,
    `\\b(?:miss|missed|past|over|blew|blow) (?:the |my |that )?(?:\\p{L}+ )?(?:deadline|due date|due|window|24|48|time limit)\\b`,
    `\\b(?:when|what time|what day)(?:s| is| are|['’]s|['’]re)?\\b.{0,30}\\b(?:due|deadline)\\b|\\b(?:whats|what is|what['’]s) (?:the|my) (?:\\p{L}+ ){0,2}(?:deadline|time limit|due date)\\b`,
    `\\bwhen (?:do|does|did|will|is|are)\\b.{0,20}\\b(?:24|48|hours|time|limit)\\b.{0,15}\\b(?:end|ends|over|up|run out)\\b`,
    `\\b(?:by when|when do i have to (?:${DO})|how soon do)\\b|\\bwhen (?:is|was|are|were) (?:the|my) last day\\b`,
    `\\b(?:its|it['’]s|it has|it is|been|thats|that['’]s) (?:already |now )?(?:been )?(?:already |now )?(?:over|more than|past|like|about)? ?(?:a|an|one|two|1|2|24|48|36) (?:whole )?(?:days?|hours?|hrs?)\\b`,
    `cu[aá]nto (?:tiempo )?(?:me queda|tengo|falta|nos queda)(?! que (?!${DO_ES}))|cu[aá]nt[ao]s (?:horas|d[ií]as) (?:me quedan|tengo|faltan|quedan)`,
    `(?:muy|demasiado|es|ya) tarde(?!\\p{L})|se me (?:pas[oó]|venci[oó]|fue el tiempo|hizo tarde|acab[oó])`,
    `(?:todav[ií]a|a[uú]n) (?:hay|tengo|estoy a|es a|me da) tiempo|(?:para|hasta|de aqu[ií] a) cu[aá]ndo|cu[aá]ndo (?:se )?(?:vence|tengo que|debo)`,
    `(?:plazo|fecha l[ií]mite|[uú]ltimo d[ií]a)|ya pas[oó] (?:m[aá]s de )?(?:un d[ií]a|dos d[ií]as|24|48)|estoy a tiempo`,
  ].join('|'),
  'iu',
);

/** Whether a message asks for the time that is left, or says that it went by. */
export const asksTime = (said: string): boolean => ASKS_TIME.test(said);

const NAMED: readonly (readonly [Deadline, RegExp])[] = [
  ['receipt', /(?<!\p{L})(?:receipts?|recibos?|comprobante|(?:dv|ch|ea|wv|sv|gv)-?800)(?!\p{L})/iu],
  [
    'handover',
    /(?<!\p{L})(?:guns?|rifles?|pistols?|handguns?|shotguns?|firearms?|ammo|ammunition|weapons?|armas?|pistolas?|escopetas?|municiones|balas)(?!\p{L})/iu,
  ],
  [
    'renewal',
    /(?<!\p{L})(?:renew(?:al|ed|ing)?|extend(?:ed|ing)?|renovar(?:la)?|renovaci[oó]n|extender(?:la)?)(?!\p{L})/iu,
  ],
  [
    'serve',
    /(?<!\p{L})(?:(?:serve|serving|service|deliver)|(?:be|get|getting|him|her|them) served|notificar\p{L}*|notifiquen|entregar(?:le|les|l[ao]s)?|servir(?:le|lo|la)?)(?!\p{L})/iu,
  ],
  [
    'answer',
    /(?<!\p{L})(?:respond|response|answer|reply|contest|(?:dv|ch|ea|wv|sv|gv)-?120|contestar|responder|respuesta|contestaci[oó]n)(?!\p{L})/iu,
  ],
];

/** The deadlines that a message names by what is to be done, the most telling first. */
export const deadlinesNamed = (said: string): Deadline[] =>
  NAMED.flatMap(([deadline, named]) => (named.test(said) ? [deadline] : []));

/** "Too late to call a lawyer" is about something else than what was talked of. */
const FOREIGN = new RegExp(
  `\\b(?:too late|in time|time|last day) to (?!${DO}\\b)\\p{L}|tarde para (?!eso)\\p{L}`,
  'iu',
);
/** Who goes on from an answer does so in few words. */
const LONGEST_GOING_ON = 9;

/** Whether a message may mean the deadline that was talked of last: it is short, and names nothing else. */
export const goesOnTime = (said: string): boolean =>
  said.trim().split(/\s+/).length <= LONGEST_GOING_ON && !FOREIGN.test(said);
