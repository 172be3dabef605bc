import type { Stage } from '../../knowledge/contract.js';

/*
 * How far the order is, by words. All patterns read bare words: lower case, without accents, marks and apostrophes. One pattern for
 * all languages: people mix them.
 */

const OF_ORDER =
  '(?:temp|temporary|emergency|restraining|protective|protection|domestic|violence|dv|whole|entire|actual|real|formal) ';
const ORDER_EN = `(?:${OF_ORDER}){0,4}(?:tro|dvro|chro|gvro|orders?)`;
const ORDER_ES =
  '(?:orden|ordenes)(?: (?:temporal|de (?:restriccion|proteccion|alejamiento)|de violencia(?: domestica)?)){0,2}';
/** What is asked of the court: a request for anything else than the order is none. */
const ASKED_ES = `(?:${ORDER_ES}|solicitud|peticion)(?! (?:de|para|por) (?!la orden|una orden|orden|restriccion|violencia))`;
const ASKED_EN = `(?:${ORDER_EN}|(?:request|petition|application)(?! (?:for|to) (?!(?:an? |the |my )?(?:${OF_ORDER}){0,4}(?:tro|dvro|order|protection))))`;
const DETERMINED = '(?:(?:the|my|our|her|his|their|that|this|an?) )?';

const DENIED_EN = '(?:denied|turned down|rejected|refused|crossed (?:out|off)|shot down|(?:thrown|tossed|threw) out)';
const UNGRANTED =
  '(?:didnt|did not|wouldnt|would not|wasnt|was not|isnt|not|never|refused to) (?:get |been |even ){0,2}(?:grant|sign|approve|issue)(?:d|ed)?(?! (?:yet|by|on|properly|off))';
const DENIED_ES = '(?:neg|deneg|rechaz|tach)(?:aron|o|ad[oa])';
const JUDGE = '(?:judge|court|commissioner|magistrate|jue[zs]|jueza|corte|comisionad[oa])';
export const JUDGE_NAMED = new RegExp(`\\b${JUDGE}\\b`, 'u');
const NO_MORE =
  '(?:$| (?:because|cuz|bc|so|and|but|at|on|yesterday|today|last|saying|without|for lack|y|pero|porque|ayer|hoy|asi))';

/** That an order was not given, where the words say of what: "they turned down my tro", "no me dieron la orden". */
export const DENIED_OF_ORDER = new RegExp(
  [
    `(?<!\\b(?:he|she|i|you|u|who) (?:(?:just|always|already|even) )?)\\b(?:${DENIED_EN}|${UNGRANTED}|said no to) (?:(?:me|us|him|her) )?(?:(?:for|on|of) )?${DETERMINED}${ASKED_EN}\\b`,
    `\\b${ASKED_EN}(?: part| itself)?(?:(?: (?!he |she |they |i |and |but |so |because |if |that |says? |about |for )\\w+){0,5} (?:was|were|is|got|get|gets|been|being|getting|(?:came|come) back)(?: (?:just|also|already|all))?)? (?:${DENIED_EN}|${UNGRANTED})\\b`,
    `\\b${ASKED_EN}(?: part)? (?:was |were |got )?(?:${UNGRANTED})\\b`,
    `\\b(?:(?:judge|court|commissioner) (?:just )?(?:didnt|did not|wouldnt|would not|refused to)|they (?:wouldnt|would not|refused to)) (?:even )?give (?:me |us |her |him )?${DETERMINED}${ORDER_EN}\\b`,
    `\\bme (?:la )?${DENIED_ES} (?:(?:la|mi|una) )?${ASKED_ES}\\b|\\bme la ${DENIED_ES}${NO_MORE}`,
    `\\b${JUDGE} (?:\\w+ ){0,2}(?:${DENIED_ES}|no quiso (?:firmar|dar(?:me)?(?:la)?)|no firmo|no (?:dio|concedio|aprobo)) (?:(?:la|mi|una|me) ){0,2}${ASKED_ES}\\b`,
    `\\b${JUDGE} (?:me )?dij(?:o|eron) que no(?:${NO_MORE}| a (?:la|mi) ${ASKED_ES})`,
    `\\bno me (?:la )?(?:concedieron|concedio|aprobaron|aprobo|firmaron|firmo|(?:quisieron|quiso) dar)(?: (?:la|mi|una))? ${ORDER_ES}(?: *$| (?:y|pero|porque|ayer|hoy|asi|que))`,
    // Whoever was not given an order may only have no papers; a temporary one is given by a judge.
    '\\bno me (?:dieron|dio) (?:la|una) orden temporal\\b',
    `\\b${ASKED_ES} (?:me )?(?:(?:fue|esta|estaba|salio|ha sido) (?:\\w+ )?)?${DENIED_ES}\\b`,
  ].join('|'),
  'u',
);
/** The same of what was asked just before: "the judge said no". */
export const DENIED_OF_IT = new RegExp(
  `\\b${JUDGE}(?: (?:just|also|already)){0,2} (?:denied|turned|rejected|refused|said no|told me no)(?: (?:me|us|it|everything|down|mine|all of it)){0,3}${NO_MORE}`,
  'u',
);
/** Without one of these a guess tells of no denial. */
export const DENIAL_NAMED = new RegExp(
  `\\b(?:den(?:y|ied|ies)|turned (?:\\w+ )?down|(?:judge|court|commissioner|they|he|she) (?:\\w+ )?(?:said no(?=${NO_MORE}| to\\b)|refused)|rejected|dismissed|(?:threw|tossed) (?:\\w+ )?out|lost(?: (?:it|the case|my case|at|in court|the hearing)|$)|neg(?:aron|o|ad[oa])|deneg\\w*|rechaz\\w*|(?:juez|jueza|corte) (?:me )?dij(?:o|eron) que no|no me la (?:dio|dieron|concedio|aprob\\w+)|no (?:me )?(?:concedio|aprobaron))\\b`,
  'u',
);
/** Somebody else denies or refuses something; "she said no" may be a judge who is spoken of. */
const PERSON =
  '\\b(?:he|she|i|u|you|el|ella|(?:my|mi) (?!tro|dvro|order|orden|request|solicitud|judge|juez|temp|restrain)\\w+)(?: \\w+)? ';
export const PERSON_DENIES = new RegExp(
  `${PERSON}(?:(?:den(?:y|ied|ies)|refused?|rejected)(?! (?:my|the|her|his) (?:\\w+ )?(?:tro|order|request))|nego|niega)\\b`,
  'u',
);
export const PERSON_SAYS_NO = new RegExp(`${PERSON}(?:said no|dijo que no)\\b`, 'u');
/** What else is asked for and may be denied. */
export const OTHER_REQUEST =
  /\b(?:renew\w*|renov\w*|continuance|waiver|motion|mocion|extension|extend|modif\w*|dismiss|drop|lift|postpone|reschedule|time off|new date|otra fecha|more time|mas tiempo|permit|permiso|visa|custody|custodia|visit\w*|bail|fianza|fees?|cuotas|exencion|apartment|loan|job|paperwork|forms?|insurance|reports?|reporte|zoom|interpreter|witness|testigo|divorce|divorcio)\b/u;

const DENIES =
  '(?:den(?:y|ied|ies|ying)|turn(?:ed)? (?:\\w+ )?down|reject(?:ed)?|refused?|crossed out|said no|(?:neg|nieg|deneg|rechaz|tach)\\w+)';
/** It is denied that anything was denied. */
export const NOT_DENIED = new RegExp(
  `\\b(?:nobody|no one|noone|never|not|wasnt|isnt|hasnt|havent|didnt|werent|arent|aint|nadie|nunca|jamas)(?: \\w+){0,3}? ${DENIES}\\b|\\bno (?:(?:me|te|nos|la|lo|se|le|fue|ha|han|sido|esta|estaba) ){1,3}(?:neg|nieg|deneg|rechaz|tach)\\w+`,
  'u',
);
/** Whoever said so was wrong: "who said it was denied", "stop saying denied". */
export const NOT_SAID = new RegExp(
  `\\b(?:who|stop|quit|never|quien|dejen?|deje de|no(?= dig)|nunca|(?:why|por que)(?: \\w+){0,3})(?: \\w+){0,2}? (?:says?|said|saying|tell|telling|told|dice[ns]?|dijo|dije|diciendo|decir|dig(?:as?|an))(?: \\w+){0,4}? ${DENIES}\\b`,
  'u',
);
/** What was said to the writer here, or about others. */
export const DENIED_ELSEWHERE = new RegExp(
  `(?<!\\b(?:told|tell|telling) )\\b(?:you|u|ya|usted) (?:(?:just|keep|kept|guys) )?(?:says?|said|saying|told|dijo|dice)(?: \\w+){0,4}? ${DENIES}\\b|\\b(?:hers|theirs|la de ella|la suya)(?: \\w+)? ${DENIES}\\b`,
  'u',
);
/** It may come, or is feared or wanted. */
export const MAY_BE_DENIED = new RegExp(
  `\\b(?:might|may|could|can|will|would|gonna|going to|ll|wants?|afraid|scared|worried|hop(?:e|es|ing)|maybe|if|whether|should|pueden?|podrian?|va a|van a|quieren?|ojala|tal vez|quizas?|a lo mejor|miedo)(?: \\w+){0,3}? ${DENIES}\\b`,
  'u',
);

/** An order is there: then it was not denied. */
const HAS = `\\b(?:there is|theres|there s|there was|i (?:do |already |still |now )?have|ive got|i(?: just)? got|we have|(?<!\\bno )(?:hay|tengo|me dieron)|(?:judge|court|they|juez|jueza) (?:signed|granted|approved|issued|gave (?:me|us)|(?:si )?(?:firmo|me dio|concedio|aprobo)))(?: (?:already|still|now|really|an?|the|my|in fact|una|la|mi|ya))* `;
export const HAS_ORDER = new RegExp(`${HAS}(?:${ORDER_EN}|${ORDER_ES})\\b`, 'u');
export const HAS_TEMPORARY = new RegExp(
  `${HAS}(?:(?:${OF_ORDER}){0,2}tro|dvro|(?:temp|temporary) (?:${OF_ORDER}){0,3}orders?|orden(?: de \\w+)? temporal)\\b`,
  'u',
);

/** Nothing of an order that is spoken of by somebody else, has ended, or would be about something else. */
const NO_ORDER_OF =
  '(?! (?:(?:anymore|any more|number|says?|said|about|of|that|to|was|were|(?:can|could|will|would) (?:stop|help|protect|keep|make|change)|for (?:the |my |our )?(?:kids?|child\\w*|house|home|dog|divorce|custody)|against me|on me)(?: |$)|de (?!restriccion|proteccion|alejamiento|violencia)|que diga|contra mi(?: (?!ex|espos|novi|pareja|marido|mujer|vecin|herman|papa|mama|hij|jef)|$)|en mi contra|conmigo))';
/** There is no order, and that is told whole. */
export const NO_ORDER = new RegExp(
  [
    `(?<!\\b(?:he|she|they|who|his|her|court) (?:has |have |got |had |says? |said |told me )?)\\b(?:no|without) ${ORDER_EN}\\b${NO_ORDER_OF}`,
    `(?:^|\\b(?:i|we|and|but|so|cause|because|sorry|wait|now|ok|there) )(?:still |really |actually |even )?(?:dont|do not|havent|have not|never|isnt|is not|aint) (?:(?:have|got|get|gotten|had) )?(?:an?|any|no) ${ORDER_EN}\\b${NO_ORDER_OF}`,
    `(?<!\\bya )\\b(?:no (?:tengo|tenemos|hay|existe|me han dado)|sin)(?: (?:todavia|aun|ni|ninguna|una|ahorita)){0,3} ${ORDER_ES}\\b${NO_ORDER_OF}`,
  ].join('|'),
  'u',
);
/** Such words, told or not, deny an order that a guess may see. */
export const LACKS_ORDER = new RegExp(
  `\\b(?:no|without|sin|ninguna?) (?:actual |court |such |any )?(?:${ORDER_EN}|${ORDER_ES})\\b|${NO_ORDER.source}`,
  'u',
);
/** An order of another kind stands beside, or is what is missing. */
export const OTHER_ORDER =
  /\b(?:criminal|penal|cpo|epo|emergency|emergencia|custody|custodia|divorce|divorcio|says?|said|told me|dice|dijo|dijeron|claims?|thinks?|about (?:the|my)|move out|visit\w*)\b/u;

/** The writer has asked for none: "havent filed yet", "no he pedido la orden". */
export const NOT_FILED =
  /\b(?:i|we|ive) (?:still |just |actually )?(?:havent|have not|didnt|did not|never|not) (?:even |actually )?(?:file|filed|appl(?:y|ied)|asked|requested|petitioned|submitted|turned in|put in|filled out)(?: (?:yet|anything|nothing|it|one|for (?:one|it|anything)))*(?: (?:for |out )?(?:an?|the|any|my) (?:(?:temp|temporary|restraining|protective) ){0,3}(?:order|tro|dvro|request|paperwork|papers|forms?)| dv ?100)?(?: yet| with the court| at all)?(?:$| (?:so|and|but|because|cuz|can|how|what|im|i|he|she|yet)\b)|\bno (?:la |lo )?(?:(?:he|hemos) (?:pedido|metido|puesto|solicitado|presentado|llenado)|(?:pedi|meti|solicite|presente))(?: nada| todavia| aun)*(?: (?:la|una|los|mi|ninguna) (?:orden|papeles|solicitud|peticion)(?: (?:para|de) (?:la orden|restriccion|proteccion))?)?(?:$| (?:y|pero|porque|asi|todavia|aun)\b)|\b(?:todavia|aun) no (?:la )?(?:pido|meto|pongo|solicito|presento)\b/u;
/** Another asked for the order that there is: "i never asked for it", "yo no la pedí". */
export const DID_NOT_ASK =
  /\b(?:i|we|ive) (?:never|didnt|did not) (?:even |actually |really )?(?:ask|asked|request|requested)(?: for)? (?:it|this|that|any of (?:it|this)|(?:the|this|that|no) (?:\w+ )?order)\b(?! yet)|\b(?:no|nunca) (?:la|lo) (?:pedi|puse|solicite)\b(?! (?:todavia|aun))|\b(?:not the one|no (?:soy|fui) (?:yo )?(?:la|el|quien)) (?:who |that |que )?(?:asked|requested|(?:la )?(?:pidio|pedi|solicito))\b/u;
/** The writer has asked for one and nothing else is told of it. */
export const FILED = new RegExp(
  [
    `(?:^|\\b(?:i|we|ive|just) )(?:(?:just|already|finally|have|also) ){0,2}(?:filed|applied|asked|petitioned|requested|submitted|put in|turned in|sent in)(?: (?:for|in|again))*(?: (?:an?|the|my|our|another|new)){0,2} (?:${ORDER_EN}|(?:request|petition|application)(?: for (?:an?|the|my) ${ORDER_EN})?(?= *$| (?:and|but|on|yesterday|today|last|this|so|mon|tue|wed|thu|fri|sat|sun))|dv ?100)\\b(?! to )`,
    '\\bi (?:just |already )?filed against (?:him|her|them|my)\\b',
    '\\b(?:ya )?(?:meti|pedi|puse|solicite|presente|llene) (?:ya )?(?:la|una|mi|los papeles (?:para|de)(?: (?:la|una))?) (?:orden|solicitud|peticion)\\b(?! de (?!restriccion|proteccion|alejamiento|orden|violencia))',
  ].join('|'),
  'u',
);
export const FILED_BARE =
  /^(?:\w+ ){0,2}i (?:just |already )?filed(?: (?:it|already|today|yesterday|on|last|this|week|\w+day))*$/u;
export const WANTED = new RegExp(
  `\\b(?:want|wants|wanna|need|needs|get|getting|apply|applying|file|filing|ask|asking|thinking|trying|threat\\w+|quiero|necesito|pedir|pido)(?: (?:for|about|to|of|get|getting|me|an?|another|the|una|la|on|out)){0,4} (?:${ORDER_EN}|${ORDER_ES})\\b`,
  'u',
);
/** In the same breath it came of it. */
export const GRANTED = /\b(?:got it|granted|gave (?:me|it)|signed|approved|in effect|me la dieron|firmo|concedi\w+)\b/u;
const SIGNS =
  '(?:signed|granted|approved|issued|okayed|firm(?:o|aron|ad[oa])|conced(?:io|ieron|id[oa])|aprob(?:o|aron|ad[oa])|otorg(?:o|aron|ad[oa]))';
/** A judge has made the order, by whoever's word: "she texted me the judge signed it", "ya se la firmaron". */
export const SIGNED = new RegExp(
  [
    `\\b(?:${JUDGE}|they) (?:(?:already|just|has|have|had|finally|went ahead and|ya|le|se|me|la|lo|ha) ){0,3}${SIGNS}\\b(?! (?:the |a |my |his |her |our |el |los |unos )?(?:papers?|forms?|paperwork|check|letter|papeles|dismissal))`,
    `\\b(?:it|its|${ORDER_EN}|${ORDER_ES}|request|solicitud)(?: (?:was|were|got|is|has|been|s|already|just|fue|esta|ya|against me|on me|contra mi)){0,4} ${SIGNS}\\b`,
    `\\b(?:got|gotten|had) (?:it|one|${DETERMINED}${ORDER_EN}) ${SIGNS}\\b`,
    '\\bya se (?:la|lo) (?:dieron|dio|firm\\w+|conced\\w+|aprob\\w+|otorg\\w+)\\b',
  ].join('|'),
  'u',
);
/** It was not signed yet, may be, or is waited for. */
export const NOT_SIGNED = new RegExp(
  `\\b(?:not|never|hasnt|havent|didnt|isnt|wasnt|wont|wouldnt|couldnt|nobody|if|when|once|until|till|unless|before|whether|wait\\w*|hop(?:e|es|ing)|wants?|wanted|might|may|could|will|would|gonna|going to|needs? to|has to|ask(?:ed|ing)? (?:to|for)|can|should|supposed to|no|nunca|todavia|aun|si|cuando|hasta|antes|esper\\w*|quier\\w*|va a|falta\\w*|ojala)(?: \\w+){0,4}? ${SIGNS}\\b`,
  'u',
);
/** What a hearing comes to is no temporary order. */
export const LASTING =
  /\b(?:years?|yrs?|permanent\w*|hearing|trial|final|renew\w*|[a-z]{2} ?130|anos?|permanente|audiencia|definitiv\w*|renov\w*)\b/u;
export const AGAIN = /\b(?:again|another|new|otra|de nuevo|nueva)\b/u;

/** An answer to the court is no request of one's own. */
export const ANSWERED =
  /\b(?:sent|send|filed?|turned|mailed|put|gave|submitted|handed|brought|dropped|wrote|did|made|served|meti|mande|presente|entregue|hice|llene|deje|lleve)(?: (?:in|off|out|it|already|ya))* (?:(?:the|my|an?|our|la|mi|una) )?(?:written |own |formal )?(?:answer|response|reply|respuesta|contestacion|(?:(?:dv|ch|ea|wv|sv|gv) ?)120)\b/u;
export const OWN_FILING =
  /\b(?:i|we|ive) (?:\w+ ){0,2}(?:filed|sent|turned|mailed|submitted|put in|handed in)\b|\b(?:meti|mande|presente|entregue)\b/u;
/** What else is filed. */
export const OTHER_FILING =
  /\b(?:filed?|filing|did|done|submitted|metido|meti) (?:(?:for|my|any|the|an?|el|la|los|mi|mis) ){0,2}(?:tax(?:es)?|divor\w+|police|reports?|reporte|response|answer|proof|bankruptcy|complaint|queja|insurance|custody|custodia|motion|support|unemployment|impuestos|renewal|lawsuit|extension)\b/u;

/** Whoever was not in court yet may have asked for an order long ago. */
export const IN_COURT = /\b(?:in|to|en la|a la) (?:court|corte)\b|\b(?:hearing|audiencia)\b/u;
export const OTHER_FILES =
  /\b(?:he|she|they|hes|shes) (?:\w+ )?(?:hasnt|has not|havent|have not|didnt|did not|never) (?:\w+ )?file/u;

export const ENDED =
  /\b(?:expired|ended|ran out|lapsed|(?:is|was|its|s|all|now|been) over|(?:was|been) up|over now|dismissed|lifted|dropped|terminated|old (?:\w+ ){0,2}(?:order|tro|case)|vencio|vencieron|vencid[oa]|termino|terminaron|acabo|caduco|ya no (?:vale|esta|hay|sigue)|orden vieja|pas[oa] la fecha|retiro|quito|cancelo|cancelaron|desech\w+|cerro)\b/u;
const ENDS =
  '(?:expir\\w*|end(?:ed|s|ing)?|r[au]n(?:s|ning)? out|over|lapse[ds]?|venc\\w+|vence\\w*|termin\\w+|acab\\w+|caduc\\w+)';
/** It has not ended, or will: "it hasnt run out", "se vence en febrero". */
export const NOT_ENDED = new RegExp(
  `\\b(?:not|never|hasnt|isnt|wasnt|didnt|doesnt|havent|wont|nobody|nunca|(?:todavia|aun) no|no (?:se|ha|esta))(?: \\w+){0,2}? ${ENDS}\\b`,
  'u',
);
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*';
const SPAN =
  '(?:\\d+|an?|one|two|three|four|five|six|un|una|dos|tres|cuatro|cinco|seis|unos|unas|couple|few|less|menos|like|about)';
export const WILL_END = new RegExp(
  [
    `\\b(?:will|ll|gonna|going to|about to|about(?= over)|almost|nearly|close to|supposed to|va a|van a|ya mero|casi|esta por|a punto de|falta\\w*)(?: \\w+){0,4}? ${ENDS}\\b`,
    `\\b(?:expires|ends|runs out|vence|termina|acaba|caduca) (?:en|in|on|next|el|soon|pronto|this|este|the|hasta|at|${MONTH}|\\d)`,
    // "It was over in june" is past, "its over in june" is to come.
    `(?<!\\b(?:was|were|been|got) )\\bover (?:in|on|next|soon|this|by|until|till?|at|come|${MONTH}|\\d)\\b`,
    `\\b${ENDS} (?:in|en|within|dentro de) (?:\\w+ )?${SPAN} (?:\\w+ )?(?:days?|weeks?|months?|years?|dias?|semanas?|mes(?:es)?|anos?)\\b`,
  ].join('|'),
  'u',
);
export const MAY_END = new RegExp(
  `\\b(?:before|until|till|til|when|wants?|could|might|may|should|vaya a|antes de|cuando|hasta)(?: \\w+){0,4}? ${ENDS}\\b`,
  'u',
);
/** An order that has ended, by its name. */
export const ORDER_ENDED = new RegExp(
  `\\b${ORDER_EN}(?: (?:i had|i got|on me|against (?:me|him|her)|is|has|just|already|was|now)){0,3} (?:expired|ended|ran out|lapsed|over)\\b|\\b${ORDER_ES}(?: (?:contra mi|ya|se|me|nos)){0,3} (?:vencio|caduco|termino|acabo|esta vencida)\\b`,
  'u',
);
/** What else comes to an end. */
export const OTHER_END =
  /\b(?:relationship|marriage|relacion|matrimonio|lease|renta|contrato|insurance|seguro|probation|job|trabajo|shift|visa|licen\w+|lunch|school|class|party|call|friendship|things|we (?:\w+ )?ended|dropped (?:me|him|her|them|the kids|my|off|by|stuff|papers))\b/u;

/** Orders about other things than who keeps away: "a custody order from 2023". */
export const ORDER_OF_ELSE =
  /\b(?:custody|visitation|visits?|parenting|child|support|alimony|divorce|eviction|probate|property|move out) (?:\w+ )?(?:orders?|judgment|decree)\b|\borders? (?:about|for|of|on) (?:the )?(?:custody|visitation|support|divorce)\b|\b(?:orden|ordenes|fallo|sentencia) (?:\w+ )?(?:de|sobre) (?:la )?(?:custodia|visitas?|manutencion|pension|divorcio|desalojo)\b/gu;

/** A guess of this stage holds only beside one of these: "he messes with the heat at 3am" tells of no order. */
export const NAMED: Partial<Record<Stage, RegExp>> = {
  notice:
    /\b(?:notice|hearing|court date|date|papers?|paperwork|packet|form|order|tro|signed?|[a-z]{2} ?109|109|aviso|audiencia|fecha|papel(?:es)?|orden|firmo|firma|juez)\b/u,
  temporary:
    /\b(?:orders?|tro\w*|dvro|temp\w*|papers?|paperwork|packet|serv(?:ed|ice)|judge|court|hearing|restrain\w*|protecti\w+|110|clets|tch|it says|orden|papel(?:es)?|juez|jueza|corte|audiencia|notific\w+|restric\w+|proteccion)\b/u,
  order:
    /\b(?:orders?|tro|dvro|chro|gvro|perm\w*|years?|yrs?|granted|grants?|gave|gives|given|signed|issued|won|wins?|lost|made|final\w*|renew\w*|restrain\w*|restrict\w*|protect\w*|injunction|(?:[a-z]{2} ?)?1[34]0|orden(?:es)?|restric\w*|alejamiento|permanente|anos?|definitiv\w*|dio|dieron|concedi\w*|firm\w+|gan[oe]\w*|perdi\w*|renov\w*|puso|pusieron)\b/u,
};
export const ONLY = /\b(?:only|just|solo|nomas|nada mas|solamente|unicamente)\b/u;
