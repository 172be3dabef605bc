import type { Side } from '../../knowledge/contract.js';
import { bareWords } from './plainWords.js';
import type { ToldFacts } from './understood.js';

/*
 * How papers came, by words. All patterns read bare words: lower case, without accents, marks and apostrophes. One pattern for all
 * languages: people mix them.
 */

type ServedHow = NonNullable<ToldFacts['servedHow']>;

const PAPER =
  '(?:papers?|paperwork|orders?|tro|dvro|packet|notice|summons|petition|cop(?:y|ies)|documents?|(?:dv|ch|ea|wv|sv|gv) ?1\\d\\d|papel(?:es)?|orden(?:es)?|aviso|documentos?|notificacion|paquete|copias?|citatorio)';
const BY_MAIL =
  '(?:in|by|through|thru|via|por|en|al) (?:(?:the|my|our|us|regular|certified|a|an|el|un|una|mi) ){0,3}(?:e?mail(?:box)?|letter|envelope|post|correo|carta|sobre|buzon)';
const OFFICER =
  '(?:officers?|cops?|police|deput(?:y|ies)|sheriffs?|judge|marshal|detective|policias?|oficial(?:es)?|alguacil|agentes?|juez|jueza)';
const TOLD =
  '(?:told|tells|said|says|read|explained|informed|notified|warned|dij(?:o|eron)|ley(?:o|eron)|explic(?:o|aron)|avis(?:o|aron)|inform(?:o|aron))';
const ORDER =
  '(?:(?:temporary|restraining|protective|protection|court|emergency|temp) ){0,3}(?:orders?|tro|terms|conditions|orden(?:es)?|terminos)';
/** What an officer tells in the place of papers: that there is an order, or what it forbids the writer. */
const TERMS = [
  `(?:me|us|nos|read|explained|leyo|leyeron|explico|aviso|avisaron|informo)(?: (?:about|of|de|what|is|in|verbally))*(?: (?:the|an?|this|her|his|la|una|los|las|terms|of|de|terminos))+ ${ORDER}(?! (?:is|isnt|was|wasnt|has|hasnt|can|cant|will|would|does|no|ya|sirve|esta))`,
  `(?:theres|there is|there was|there s|hay|existe|tengo|i have|i had|i got|about|of) (?:an?|una?|the|this) ${ORDER}(?! (?:is|isnt|was|wasnt))`,
  `${ORDER} (?:against|on) me|orden(?: de \\w+| temporal)? (?:en mi contra|contra mi)`,
  'i (?:cant|cannot|can not|am not allowed to|have to|had to|must|need to) (?:\\w+ )?(?:go|come|be|see|call|text|contact|talk|return|stay|keep)',
  'im not (?:allowed|supposed) to|not to (?:go|come|call|text|contact|talk)|no me (?:puedo )?acer(?:que|car)|no puedo acercarme',
].join('|');

/** Papers that came by mail to the writer, not what else comes by it: "she took over his mail". */
const MAILED = new RegExp(
  [
    `\\b${PAPER}(?: (?!he |she |him |his |her )\\w+){0,5} ${BY_MAIL}\\b`,
    `\\b(?:served|notified|notificad[oa]|notificaron)(?: (?!him |her |them )\\w+){0,3} ${BY_MAIL}\\b`,
    `\\b(?:it|they|this|these|everything|all)(?: (?:just|only|all|finally))? (?:came|arrived|got here|was|were|showed up)(?: (?:sent|just))? ${BY_MAIL}\\b`,
    `\\b(?:mailed|sent) (?:it|them)?(?: ?to)? ?(?:me|us)(?: \\w+){0,3} ${PAPER}\\b.*\\bmail|\\bmailed (?:me|us) (?:\\w+ ){0,3}${PAPER}\\b|\\bmailed (?:it|them)(?: to (?:me|us|my \\w+))?(?= *$| on| last| yesterday| today| to (?:me|us|my))`,
    `\\b(?:came|got|received|recibi|llego|llegaron) (?:\\w+ ){0,3}${BY_MAIL}\\b`,
    `\\bmy mailbox (?:\\w+ ){0,5}${PAPER}\\b`,
    `\\bme (?:lo |la |los )?(?:llego|llegaron|mandaron) (?:\\w+ ){0,3}(?:por|en) (?:el |un |una |mi )?(?:correo|carta|sobre|buzon)\\b`,
    `\\b(?:got|received|recibi) (?:an? |una? )?(?:letter|envelope|carta|sobre)(?: \\w+){0,6} (?:court|corte|${PAPER})\\b`,
  ].join('|'),
  'u',
);
const NOT_MAILED =
  /\bno (?:hablo|hablaba|pregunto|pregunte|digo) .{0,40}correo\b|\bnot (?:talking|asking) (?:\w+ ){0,4}mail\w*\b|\b(?:nunca|jamas)(?: \w+){0,2} (?:llego|llegaron|mandaron|lleg\w+)(?: \w+){0,3} (?:correo|carta|buzon)\b|\b(?:not|didnt|wasnt|werent|never|no|nothing|nada)(?: \w+){0,3} (?:(?:by|in|through|thru|via|por|en)(?: \w+){0,2} (?:mail|letter|correo|carta)|mailed)\b/u;
const MAILED_OTHER =
  /\b(?:mailed|sent|served)(?: \w+){0,2} (?:to )?(?:him|her|them)\b|\bfor (?:him|her|them)\b|\b(?:child support|custody|bills?)\b/u;

/** An officer or a judge told the writer of the order. */
const TOLD_BY_OFFICER = new RegExp(
  `\\b${OFFICER} (?:(?!who |but |that |he |she |they |my |ella |el |mi )\\w+ ){0,4}?(?=${TOLD}\\b)(?:\\w+ ){0,6}?(?:${TERMS})|\\b(?:told|informed|notified|warned|avisad[oa]|notificad[oa]) (?:\\w+ ){0,2}(?:by|por) (?:an? |the |un |una |la |el )?${OFFICER}|\\bme (?:\\w+ )?(?:ley|avis|dij|explic|inform)\\w+ (?:\\w+ ){0,4}(?:el|la|un|una|los) ${OFFICER} (?:\\w+ ){0,4}(?:${TERMS})`,
  'u',
);
/** With a guess besides it is enough how it was told. */
const TOLD_ALOUD = new RegExp(
  `\\b${OFFICER} (?:\\w+ ){0,2}?${TOLD} (?:me|us) (?:about it|verbally|out loud|(?:on|over|by) (?:the )?(?:phone|radio))\\b|\\b(?:me|nos) (?:dij|ley|avis)\\w+ (?:\\w+ ){0,3}${OFFICER} (?:por telefono|de palabra|verbalmente)\\b|\\b${OFFICER} me (?:dij|ley|avis)\\w+ (?:por telefono|de palabra|verbalmente)\\b`,
  'u',
);
/** What else an officer tells: advice, or what is done about another. */
const TOLD_ELSE =
  /\b(?:told|said|dij(?:o|eron))(?: (?:me|us|that|i))* (?:to (?:get|ask|file|apply|call|make|go get|try)|(?:should|can|could|need to|might|may|shld) (?:get|ask|file|apply|renew|drop)|que (?:haga|pida|meta|llame|vaya a pedir|puedo pedir))\b|\b(?:told|dijo|dijeron|read|said to) (?:him|her|them|le|les|my (?!face|house|rights)\w+)\b|\bles? (?:dij(?:o|eron)|ley(?:o|eron))\b/u;
const NOT_TOLD = new RegExp(
  `\\b(?:no|ningun|ninguna) ${OFFICER} (?:\\w+ ){0,2}?${TOLD}\\b|\\b(?:not|wasnt|was not|isnt|no fue|no era) (?:an? |the |un |una |el |la )?${OFFICER}\\b|\\b(?:nobody|no one|noone|never|didnt|wasnt|nadie|nunca)(?: \\w+){0,2}? (?:tell|told|read|dijo|dijeron|leyo|aviso)(?: me| us)?(?: *$| (?:anything|nothing|about|of|the order|there|theres|nada|de la orden))`,
  'u',
);

const HANDED =
  /\b(?:hand(?:ed|s)?|in person|gave|given|served|brought|got|delivered|came|knocked|deput\w*|sheriff|officer|process server|the server|a server|entreg\w*|en persona|manos?|dieron|dio|trajo|lleg[oa]|alguacil|oficial)\b/u;
/** Who hands over papers to the writer, in so many words. */
const HANDED_PAPERS = new RegExp(
  `\\b(?:handed|gave|brought|delivered) (?:me|us) (?:\\w+ ){0,3}${PAPER}\\b|\\bme (?:entreg(?:o|aron)|dio|dieron) (?:\\w+ ){0,3}(?:los |unos |mis )?papeles\\b`,
  'u',
);
const NOT_HANDED = new RegExp(
  `\\b(?:nobody|no one|noone|never|didnt|nadie|nunca|no me)(?: \\w+){0,2}? (?:hand(?:ed)?|gave?|give|served?|brought|dio|dieron|entreg\\w+)(?: (?:me|us|any|the|los|las))*(?: *$| (?:anything|nothing|nada|it|with|${PAPER})\\b)`,
  'u',
);
const POSTED =
  /\b(?:door|porch|tap(?:e|ed)|left|under|mat|gate|car|windshield|posted|stuck|roommate|puerta|reja|peg(?:ad[oa]s?|aron)|dej[oa]\w*|avento\w*|carro|parabrisas|buzon)\b/u;

/** A thing that was found or left somewhere and is no paper: "an airtag under the seat". */
const THING_LEFT =
  /\b(?:found|find|finds|left|leaves|put|puts|stuck|hid|hides|planted|taped|encontr\w+|halle|dej[oa]\w*|puso|escondi\w*|peg[oa]\w*)(?: (?:up|me|like))? (?:an?|un|una|some|this|his|her|my|one of|dos|two|\d+) (?!(?:copy|copia|bunch|stack|set|pile|packet|couple)\b)\w+/u;
const PAPER_NAMED = new RegExp(`\\b${PAPER}\\b`, 'u');

/** Nothing came to the writer yet, told in so many words: "i havent been served", "no me han notificado". */
const UNSERVED = new RegExp(
  [
    '\\b(?:i|ive|im|we|weve) (?:\\w+ )?(?:havent|have not|wasnt|was not|am not|not|never|aint|hadnt)(?: (?:been|gotten|got|yet|even|actually|officially|formally|was|being)){0,3} (?:served|notified)(?! (?:him|her|them|my|the|it|time|by|through|thru|via|in person|with (?:divorce|custody|child|any other)|divorce|custody))\\b',
    '\\b(?:yo )?no me (?:han|ha|fue|fueron) (?:\\w+ )?(?:notificad\\w+|entregad\\w+|servid\\w+)(?! por)\\b|\\b(?:todavia|aun) no me (?:han )?(?:notific\\w+|entreg\\w+|sirv\\w+|serv\\w+)\\b|\\b(?:nunca|jamas) me (?:notificaron|entregaron|sirvieron|han notificado|han entregado)(?! por)\\b|\\bno (?:he sido|estoy|fui) (?:notificad|servid)\\w+',
  ].join('|'),
  'u',
);
const PAPERS =
  '(?:papers?|paperwork|packet|summons|cop(?:y|ies)|documents?|papel(?:es)?|documentos?|notificacion|paquete|copias?)';
/** The same where a case against the writer is spoken of: papers may also be those of immigration. */
const NO_PAPERS = new RegExp(
  [
    `\\b(?:no|without|any|sin|ningun(?:os)?) ${PAPERS}(?: (?:yet|so far|todavia|aun))?(?: *$| (?:and|but|so|y|pero)\\b)`,
    `\\b(?:never|didnt|did not|havent|have not) (?:\\w+ )?(?:got|get|gotten|received|receive|seen|see) (?:(?:any|the|my|no|her|his|any of the) )?(?:\\w+ )?${PAPERS}\\b`,
    '\\b(?:not|never) served(?: yet)?(?: *$| (?:and|but|so)\\b)',
    `\\b(?:nobody|no one|noone|nadie)(?: \\w+){0,2}? (?:came|come|brought|vino|ha venido|trajo)(?: \\w+){0,2} ${PAPER}\\b`,
    `\\b(?:nunca|(?:todavia |aun )?no) (?:me )?(?:ha |han |he )?(?:lleg\\w+|recib\\w+|tengo)(?: \\w+){0,2}? (?:${PAPER}|nada)\\b(?! (?:por|para (?:trabajar|estar)))`,
  ].join('|'),
  'u',
);
const ELSE_SERVED =
  /\b(?:him|her|them|he(?! (?:recib|sid|visto))|she|they|el|ella|ellos|le|les|immigration|migra\w*|deport\w*|legal|citizen\w*|divorce|divorcio|custody|custodia)\b/u;

/** Whether clauses tell that nothing was served on the writer, whom an order may bind. */
function isUnserved(said: readonly string[], side: Side | undefined): boolean {
  if (side === 'protected') return false;
  if (said.some((text) => UNSERVED.test(text))) return true;
  return (
    side === 'restrained' &&
    said.some((text) => (NO_PAPERS.test(text) || NOT_HANDED.test(text)) && !ELSE_SERVED.test(text)) &&
    !said.some((text) => POSTED.test(text))
  );
}

const BEARS: Readonly<Record<Exclude<ServedHow, 'none'>, (text: string) => boolean>> = {
  person: (text) => HANDED.test(text) && !NOT_HANDED.test(text),
  mail: (text) => MAILED.test(text) && !NOT_MAILED.test(text) && !MAILED_OTHER.test(text),
  told: (text) =>
    (TOLD_BY_OFFICER.test(text) || TOLD_ALOUD.test(text)) && !TOLD_ELSE.test(text) && !NOT_TOLD.test(text),
  posted: (text) => POSTED.test(text) && (PAPER_NAMED.test(text) || !THING_LEFT.test(text)),
};

/** How papers came: the surest guess that the words of its clause bear, else what words say outright. Nobody is told an order that protects them. */
export function servedHow(
  texts: readonly string[],
  side: Side | undefined,
  guess: (fits: (how: string, text: string) => boolean) => ServedHow | undefined,
): ServedHow | undefined {
  const said = texts.map(bareWords);
  const mayBeTold = side !== 'protected';
  const guessed = guess(
    (how, text) =>
      (how !== 'told' || mayBeTold) && (BEARS[how as Exclude<ServedHow, 'none'>]?.(bareWords(text)) ?? false),
  );
  const isMailed = said.some(BEARS.mail);
  if (isUnserved(said, side) && !isMailed && guessed !== 'posted') return 'none';
  if (guessed !== undefined) return guessed;
  // What an officer or a shop hands to others is no service.
  if (side === 'restrained' && said.some((text) => HANDED_PAPERS.test(text) && !NOT_HANDED.test(text))) return 'person';
  if (mayBeTold && said.some((text) => TOLD_BY_OFFICER.test(text) && BEARS.told(text))) return 'told';
  return isMailed ? 'mail' : undefined;
}

const SERVER =
  /(?<!process )\b(?:servers|self serve|(?:my|our|a|as|the|fellow|other) (?:\w+ )?server)\b(?! (?:handed|gave|came|brought|showed|served|knocked|tried))/u;

/** All that is told is that nothing came: "nobody served me anything". */
const NOBODY_SERVED = new RegExp(`^(?:\\w+ ){0,2}(?:${NOT_HANDED.source})`, 'u');

/** Whether a clause tells of no service, or of a server who brings none. */
export function deniesService(clause: string): boolean {
  const text = bareWords(clause);
  return NOBODY_SERVED.test(text) || SERVER.test(text);
}

/** Whether a message takes back how papers came: "no officer told me anything", "it didnt come by mail". */
export function takesBackService(sentences: readonly string[], known: ToldFacts['servedHow']): boolean {
  const said = sentences.map(bareWords);
  if (known === 'told') return said.some((text) => NOT_TOLD.test(text));
  if (known === 'mail') return said.some((text) => NOT_MAILED.test(text));
  return known === 'person' && said.some((text) => NOT_HANDED.test(text));
}
