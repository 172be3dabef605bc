/** What a message tells beside its danger, by which the help is worded: who, where, and with what. */
const any = (...patterns: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`, 'iu');

const GUN = any('guns?|rifles?|shotguns?|pistols?|firearms?|revolvers?|armas?|pistolas?|escopetas?|rev[oó]lver(?:es)?');
/** Whether a gun is told of. */
export const hasGun = (said: string): boolean => GUN.test(said);

const OUTSIDE = any(
  '(?:outside|in front of|across from|circling|driving (?:by|past)|banging on|pounding on|trying to get in(?:to)?) (?:of )?(?:my|our|the) (?:\\p{L}+ )?(?:home|house|apartment|apt|place|building|trailer|window|windows|door|gate|fence)',
  '(?:parked|sitting|standing|waiting|idling) (?:right )?(?:outside|across the street|out front|down the street|in (?:my|our|the) driveway)',
  'out front(?! of (?:the|my|his|her) (?:court|work|job|school|store|office))',
  'in (?:my|our) (?:driveway|yard|front yard|back ?yard|carport|porch)',
  '(?:afuera|enfrente|frente|fuera) (?:de|a) (?:mi|la|nuestra) (?:casa|puerta|ventana|traila|departamento|apartamento)',
  '(?:afuera|en la (?:puerta|entrada|banqueta)) (?:de (?:mi|la) casa )?(?:ahorita|ahora|otra vez|con su)',
  'est[aá] (?:afuera|estacionad[oa]|parad[oa]|parquead[oa])(?: (?:afuera|enfrente))?',
);
/** Whoever stands outside a workplace, or is outside themselves, has another way to go. */
const ELSEWHERE = any(
  '(?:outside|in front of|across from) (?:of )?(?:my|the|her|his) (?:work|job|office|school|store|shop|car|class|gym|dorm)',
  "(?:i['’]?m|i am|we['’]?re|we are) (?:\\p{L}+ )?outside",
  '(?:afuera|enfrente) (?:de|a) (?:mi|la|el) (?:trabajo|escuela|oficina|tienda|carro)',
  '(?:estoy|estamos) afuera|inside (?:the|my|our) (?:home|house|apartment)|(?:is|got|came|broke) in(?:side)?|(?:ya )?(?:entr[oó]|est[aá] adentro)',
);
/** Whether somebody is told to be outside the writer's home. */
export const isOutside = (said: string): boolean => OUTSIDE.test(said) && !ELSEWHERE.test(said);

const SCHOOLMATE = any(
  'class ?mates?|school ?mates?|bull(?:y|ies|ied|ying)',
  '(?:this|that|a|another|some|these|two|three) (?:\\p{L}+ )?(?:kids?|boys?|girls?|students?|guys?) (?:at|in|from|after) (?:my |his |her |the |our )?(?:school|class)',
  '(?:this|that|a|another|some) (?:kid|student)s? (?:\\p{L}+ ){1,3}(?:me|my (?:son|daughter|kid|boy|girl)) (?:after|at|before|in) school',
  'compa[nñ]er[oa]s? de (?:la |su |mi )?(?:escuela|clase|sal[oó]n|secundaria|prepa)|bullying|(?:un|otro|unos|otros|una|otra) (?:ni[nñ][oa]s?|muchach[oa]s?|alumn[oa]s?) (?:de|en) (?:la|su|mi) (?:escuela|clase|salon|sal[oó]n|secundaria|prepa)',
);
/** A partner, or somebody at home. */
const CLOSE = any(
  'ex|boyfriend|girlfriend|bf|gf|husband|wife|dating|dated|partner|(?:my|his|her) (?:dad|mom|father|mother|step\\p{L}+|uncle|brother|teacher|coach)',
  'novi[oa]s?|espos[oa]|marido|pareja|(?:mi|su) (?:pap[aá]|mam[aá]|padrastro|t[ií]o|hermano|maestr[oa])',
);
/** Whether it is a schoolmate who harms a child, and nobody close. */
export const ofSchoolmate = (said: string): boolean => SCHOOLMATE.test(said) && !CLOSE.test(said);

const BANK = any(
  'bank(?:ing)? (?:card|pin|password|account|app)|(?:my|the|atm|debit|card) pin|debit card|pin (?:number|code)|my (?:bank )?cards?|social security (?:check|card)',
  '(?:clave|contrase[nñ]a|pin|n[uú]mero|app|cuenta) (?:del|de mi|de la|de) (?:banco|tarjeta|d[eé]bito)|tarjeta (?:del|de) (?:banco|seguro|d[eé]bito|cr[eé]dito)|mi tarjeta|cuenta del banco',
);
/** Whether somebody got at the writer's bank card or account. */
export const tellsOfBank = (said: string): boolean => BANK.test(said);

const NO_CALLS = any(
  "(?:i['’]?m|i am|we are|we['’]?re) (?:also |totally |a )?(?:deaf|hard of hearing|mute|non-?verbal|hearing impaired)",
  "i (?:can['’]?t|cannot|can not|cant) (?:speak|hear|talk)(?= (?:on|over) (?:the|a) (?:phone|call)|\\W*$|[,.;!?]| (?:right now|out loud|rn|and|but|so|or))",
  '(?:yo )?soy (?:una persona )?(?:sord[oa]|mud[oa]|sordomud[oa])|(?:yo )?no (?:oigo|escucho)(?= bien|\\W*$|[,.;!?])|no puedo (?:hablar|o[ií]r)(?= (?:por|en) (?:tel[eé]fono|el tel[eé]fono)|\\W*$|[,.;!?]| (?:ahorita|ahora|y|pero))',
);
/** Whether the writer says that they can't hear or speak on a call. */
export const takesNoCalls = (said: string): boolean => NO_CALLS.test(said);

const ON_THE_WAY = any(
  "(?:s?he(?:['’]?s| is)?|they(?:['’]?re| are)?|(?:already|right now|still|just|now)) (?:\\p{L}+ ){0,2}?(?:driving|heading|headed|flying|crossing|boarding|on (?:his|her|their|the) way)",
  '(?:taking|driving|carrying) (?:her|him|them|my \\p{L}+|our \\p{L}+) (?:\\p{L}+ )?(?:to|across|over|out|away|right now|rn)',
  '(?:at|to|near|by|across|crossed|reached) the (?:border|airport|bus station)|got on (?:a|the) (?:bus|plane|flight)',
  '(?:ya )?se (?:me )?l[oa]s? (?:est[aá]n? )?llev(?:a|an|ando)',
  'van? (?:manejando|en camino|rumbo|en carretera|de camino|para la frontera)|(?:va|van) (?:pa|para) (?:m[eé]xico|tijuana|all[aá])',
  'la (?:frontera|garita|l[ií]nea)|(?:el|al) aeropuerto|central de autobuses|carretera',
);
/** Whether a child that was taken is told to be on the way: said of one it is known of. */
export const isOnTheWay = (said: string): boolean => ON_THE_WAY.test(said);

const HOME_AGAIN = any(
  "(?:(?:the )?(?:police|cops?|sheriffs?|deput(?:y|ies)|chp|officers?)|they|we|i|he|she|somebody|my \\p{L}+)(?: just| finally| already)? (?:found|got|brought|returned|have|has) (?:her|him|them|my \\p{L}+(?: \\p{L}+)?|the (?:kids|baby|children|boys|girls)) (?:back|home|safe|and (?:s?he|they)(?:['’]?s|['’]?re| is| are) (?:home|ok|okay|safe|fine|back))",
  "(?:s?he(?:['’]?s| is)|they(?:['’]?re| are)|my (?:son|daughter|baby|kids?|girl|boy|children)(?:['’]?s| is| are)?|the kids are) (?:\\p{L}+ )?(?:home|back) (?:safe|with (?:me|us)|now|already|again)",
  "(?:my (?:son|daughter|baby|kids?|girl|boy|children)(?:['’]?s| is| are)?|the kids are) (?:home|back|safe)",
  '(?:got|have) (?:her|him|them|my (?:son|daughter|baby|kids?|girl|boy)) back',
  '(?:ya )?me l[oa]s? (?:trajeron|trajo|devolvieron|devolvi[oó]|regresaron|entregaron)',
  'ya (?:l[oa]s? )?(?:encontraron|tengo (?:conmigo|aqu[ií])|recuper[eé]|tengo de (?:vuelta|regreso))|ya apareci(?:[oó]|eron)|ya est[aá]n? (?:conmigo|en (?:la |mi )?casa|de regreso|de vuelta)',
);
const FOUND = any(
  '(?:they|we|(?:the )?(?:police|cops?|sheriffs?|chp)) (?:just |finally )?(?:found|got|have) (?:her|him|them)',
  "(?:s?he(?:['’]?s| is)|they(?:['’]?re| are)) (?:\\p{L}+ )?(?:home|safe|ok|okay|fine)",
);
const ALL_OVER = any(
  "(?:it['’]?s|its|it is|everything(?:['’]?s| is)?) (?:all )?(?:over|ok|okay|fine|good) (?:now|already|again|thank god)",
  '(?:police|cops?|sheriffs?|deput(?:y|ies)|they) (?:just |already |finally )?(?:arrested|caught) (?:him|her|them)|(?:police|cops?|sheriffs?|deput(?:y|ies)) (?:just |already )?took (?:him|her|them) (?:away|in|to jail)',
  'ya (?:todo )?pas[oó] todo|ya todo est[aá] bien|(?:polic[ií]as?|patrulla|sheriff) (?:ya )?(?:vino y |vinieron y )?se l[oa] llev(?:[oó]|aron)|se l[oa] llevaron (?:preso|presa|detenid[oa]|esposad[oa])|ya l[oa] (?:arrestaron|agarraron|detuvieron)',
);
const THANK_GOD = any(
  'thank (?:god|goodness|the lord|heavens)|gracias a dios|bendito (?:sea )?dios|qu[eé] alivio|so relieved|relief',
);
/** What follows makes it no good news. */
const BAD = any(
  "dead|died|body|hurt|bleeding|hospital|unconscious|not|isn['’]?t|can['’]?t|won['’]?t|never|but|except|until|again and|scared|afraid|if|when|outside",
  'muert[oa]s?|cuerpo|herid[oa]s?|sangr\\p{L}*|hospital|no|pero|hasta|si|cuando|miedo|afuera|golpead[oa]s?',
);

/** Whether danger that was told is said to be over, in words of the writer's own. `isChildAway`: a child was taken, or is looked for. */
export function isOverTold(said: string, isChildAway: boolean): boolean {
  if (BAD.test(said.replace(/(?<!\p{L})again(?!\p{L})/giu, ' '))) return false;
  if (isChildAway && (HOME_AGAIN.test(said) || FOUND.test(said))) return true;
  return HOME_AGAIN.test(said) ? THANK_GOD.test(said) : !isChildAway && ALL_OVER.test(said);
}

const SHAKEN = any(
  "(?:i['’]?m|i am|im|still|been) (?:(?:still|so|really|all|kinda|literally|super|very|just|lowkey) )?(?:shaking|shaken|trembling|shook|freaking out|panicking|terrified|scared|crying|rattled|so nervous)",
  "my hands (?:are |wont |won['’]?t )?(?:stop )?shak(?:e|ing)|can['’]?t stop (?:shaking|crying|trembling)",
  '(?:estoy|ando|sigo) (?:(?:muy|bien|tod[oa]|toda v[ií]a) )?(?:temblando|asustad[oa]|llorando|espantad[oa]|nervios[oa])|no (?:dejo|paro) de (?:temblar|llorar)|me tiemblan las manos|tengo (?:mucho |tanto )?miedo',
);
/** Whether the writer says how the fear or shock of it is felt. */
export const isShaken = (said: string): boolean => SHAKEN.test(said);
