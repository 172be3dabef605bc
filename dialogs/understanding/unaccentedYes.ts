import { sentencesIn, wordCount } from './sentenceSplit.js';

/** "Si tenemos dos niños": a yes that phones type without its accent, and not "if". */

/** A longer message is told, and not answered. In words. */
const LONGEST = 12;
const YES = /^\W*s[ií]i*p?(?!\p{L})[\s,.!]*/iu;
/** The state of the writer or of another, as it is now. */
const IS =
  'tengo|tenemos|tiene|tienen|vivo|vivimos|vive|viven|soy|somos|estoy|estamos|hay|trabajo|trabajamos|comparto|compartimos|(?:estaba|estabamos|viv[ií]a|viv[ií]amos|ten[ií]a|ten[ií]amos)';
/** What is over cannot be supposed with "si": "si me entregaron papeles ayer". */
const WAS =
  '(?:(?:(?:me|nos|le|les|se|lo|la|los|las) ){0,2}(?:\\p{L}+aron|\\p{L}+ieron|dio|di|fue|fui|hubo|vio|vino|puso|puse|hizo|hice|dijo|dije|tuve|tuvo|tuvimos|(?:ped|recib|sal)[ií](?:mos)?|pidi[oó]|recibi[oó]|sali[oó])|(?:me|nos) \\p{L}*(?:eg|olp|npe|naz|puj|arr|llam|firm|tific|rest|mand|evant|olest|astim)ó|(?:me|nos) \\p{L}*(?:eg|olp|npe|naz|puj|arr|llam|firm|tific|rest|mand|evant|olest|astim)o(?= (?:ayer|anoche|antier|hace)(?!\\p{L}))|ya (?:me|nos) \\p{L}*(?:eg|olp|npe|naz|puj|arr|llam|firm|tific|rest|mand|evant|olest|astim)o)';
/** A number of somebody or something, a day, a confirmation: nothing is supposed without a verb. */
const NAMED = '(?:un|una|uno|dos|tres|cuatro|cinco|seis|\\d+|varios|varias|ayer|anoche|hoy|claro|señor|por supuesto)';
const BEGINS = new RegExp(
  `^(?:(?:yo|[eé]l|ella|ellos|nosotros|ya|todav[ií]a|aun|a[uú]n|tambi[eé]n|mi \\p{L}+|mis \\p{L}+|la polic[ií]a|el juez) ){0,2}(?:${IS}|${WAS}|${NAMED})(?!\\p{L})`,
  'iu',
);
/** What follows from what is supposed, or is asked of it. */
const FOLLOWS =
  /[?¿]|(?<!\p{L})(?:(?<!(?:el|la|lo|los|las|ya|y|para|de) )que|qué|q|quien|quién|c[oó]mo|cu[aá]ndo|d[oó]nde|cu[aá]l|cu[aá]nt\p{L}+|puedo|puede|pueden|podemos|podr\p{L}+|debo|debe|tengo que|tenemos que|tiene que|hay que|va|van|voy|vamos|necesito|ocupo|entonces|pierdo|gano|cuenta|sirve|vale|importa|pasa|hago|toca|conviene|aplica|afecta|cambia|funciona|llamo|llaman|llega|firma|dan|pago|(?:se|me|nos) (?:la|lo|las|los) \p{L}+n|\p{L}+(?:ar|er|ir)(?:é|á|án|ía|ían|emos|íamos))(?!\p{L})|(?<!\p{L})(?:los|las|lo) \p{L}{3,}o(?!\p{L})|(?<=\p{L} \p{L}+ )(?:me|te|le|les) \p{L}+(?:[aeo]|[ae]n)(?!\p{L})/iu;

/** A message with its accent where "si" is a yes and nothing is supposed: "if" needs something that follows. */
export function withYesAccent(said: string): string {
  const [yes] = YES.exec(said) ?? [];
  if (yes === undefined) return said;
  const rest = said.slice(yes.length);
  const isYes =
    wordCount(said) <= LONGEST && sentencesIn(said).length === 1 && BEGINS.test(rest) && !FOLLOWS.test(rest);
  return isYes ? `sí, ${rest}` : said;
}
