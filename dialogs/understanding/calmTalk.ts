import { withoutCharge } from './caseTold.js';
import { clausesIn, sentencesIn } from './sentenceSplit.js';

/** Somebody is killed in words: "my mom will kill me", "me va a matar". */
const KILLS =
  /(?<!\p{L})(?:kill|kills|murder|murders|strangle|strangles) (?:me|us|u|you|ya)(?!\p{L})|(?<!\p{L})(?:me|nos|te) (?:(?:va|van|voy) a (?:matar|ahorcar)|mata|matan|mato)(?!\p{L})/iu;
/** For what: "if i forget the snacks", "cuando sepa". */
const FOR_WHAT = /(?<!\p{L})(?:if|when|cuz|because|for|si|cuando|por|porque)(?!\p{L})/iu;
const LAUGHS = /(?<!\p{L})(?:lol|lmao|rofl|jk|ha(?:ha)+h?|(?:ja){2,}j?|(?:je){2,}|xd)(?!\p{L})|[😂🤣😅]/iu;
/** What is no joke in the same breath: leaving, telling somebody, a weapon, fear, more violence. */
const SERIOUS =
  /(?<!\p{L})(?:leav\p{L}*|left|tell|told|talk\p{L}*|call|report|testify|go to|divorc\p{L}*|cheat\p{L}*|gun|knife|bat|weapon|scared|afraid|serious|outside|where (?:i|we)(?: a|['’])?(?:m|re)?|where (?:i|we) (?:are|live|work|stay|moved|hide)|finds? (?:me|us)|hid(?:e|ing)|hit\p{L}*|chok\p{L}*|beat\p{L}*|dejo|deja|dejarlo|dejarla|digo|hablo|llamo|denunci\p{L}*|policia|policía|pistola|cuchillo|arma|miedo|afuera|d[oó]nde (?:estoy|estamos|vivo|trabajo)|encuentr\p{L}*|halla|peg[aoó]|golpe\p{L}*|ahorc\p{L}*)(?!\p{L})/iu;

/** What happens in a film, a game or a dream. */
const STORIES =
  /(?<!\p{L})(?:movies?|films?|netflix|tv shows?|shows?|series|episodes?|video ?games?|novels?|pel[ií]culas?|novelas?|serie|cap[ií]tulo|videojuego)(?!\p{L}).{0,25}(?<!\p{L})(?:where|about|in which|donde|sobre|de un[ao]?|en (?:la |el )?que)(?!\p{L})|(?<!\p{L})in (?:the|a|that|this) (?:movie|show|film|series|game|episode)(?!\p{L})|(?<!\p{L})en (?:la|una|esa) (?:pel[ií]cula|novela|serie)(?!\p{L})|(?<!\p{L})(?:had|have|having) (?:a|this|that) (?:\p{L}+ )?(?:dream|nightmare)(?!\p{L})|(?<!\p{L})(?:i dream(?:ed|t)|soñ[eé]|tuve (?:una pesadilla|un sueño))(?!\p{L})/iu;

/** Nobody did it, and nobody is in it; with "yet" or "today" that may change. */
const DENIED =
  /^(?!.*(?<!\p{L})(?:yet|today|tonight|anymore|stops?|todav[ií]a|hoy)(?!\p{L}))(?:\P{L}|(?:no|yes|yeah|but|and|so|well|ok|omg|sorry|pero|y|es que|s[ií]|bueno)(?!\p{L}))*(?:(?:nobody|no ?one|nobody['’]s|none of us) (?:ever )?(?:is|was|got|gets|said|says|mentioned|talked|asked|has|hit|hurt|touched|threatened|choked|attacked|took)(?!\p{L})|i (?:have )?(?:never|didn['’]?t|did not|haven['’]?t) (?:ever )?(?:hit|touch|hurt|chok|strangl|threat|push|grab|kick|punch|said|say|attack|follow|stalk|rap(?:e|ed)|harm)\p{L}*|(?:there ?(?:is|['’]?s|are|were)|theres|its|it is) (?:no|not) (?:\p{L}+ )?(?:violence|danger|threats?|abuse|emergency|guns?|weapons?)|(?:i(?:['’]| a)?m|we(?:['’]| a)?re|i am|we are) not (?:\p{L}+ )?(?:in (?:\p{L}+ )?danger|hurt|afraid|scared|suicidal|threatened)|(?:he|she|they)(?:['’]?s|['’]?re| is| are)? not (?:here|around|home|outside|violent|dangerous)(?!\p{L})|(?:he|she|they|my \p{L}+|nobody|no ?one|i|we) ?(?:['’]?s|['’]?ve|has|have|had|owns?|got)?(?: got| own| never had)? (?:no|zero) (?:\p{L}+ )?(?:guns?|weapons?|firearms?|rifles?|knife|knives)(?!\p{L})|(?:he|she|they|my \p{L}+|i|we) (?:does ?n['’]?t|does not|don['’]?t|do not|never|dont|doesnt|didn['’]?t|hasn['’]?t)(?: even| really| ever)? (?:have|own|owned|had|got|carry) (?:a |any |no )?(?:\p{L}+ )?(?:guns?|weapons?|firearms?|rifles?|knife|knives)(?!\p{L})|no (?:\p{L}+ )?(?:guns?|weapons?|firearms?|pills?|armas?|pistolas?|pastillas?)(?!\p{L})|(?:[eé]l |ella |yo |mi \p{L}+ |pero )?no (?:tiene|tienen|tengo|tenemos|trae|hay) (?:ningun[ao]? )?(?:armas?|pistolas?|rifles?|escopetas?)(?!\p{L})|i (?:don['’]?t|do not) (?:need|want) (?:the )?(?:911|police|cops|help line|hotline)|nadie (?:me |le |la |lo |nos |se |ha |est[aá] )*(?:amenaz|peg|golpe|tom|toc|lastim|dijo|dice|habl|en peligro)\p{L}*|(?:yo )?(?:nunca|jam[aá]s|no) (?:le|la|lo|les|los) (?:he )?(?:peg|golpe|amenaz|toqu|toc|lastim|empuj|hice|he hecho)\p{L}*|no (?:hay|hubo|estoy en|estamos en|corro) (?:ning[uú]n )?(?:peligro|violencia|amenazas?|golpes)|no (?:ocupo|necesito|quiero) (?:al |el |la )?(?:911|polic[ií]a|ambulancia))/iu;
/** What has its own subject, and begins behind a denial or a dream without a mark: "i never hit him | he choked me". */
const BEYOND =
  /(?<=\S)(?<!(?<!\p{L})(?:if|when|where|why|how|what|that|than|because|cuz|cause|while|until|unless|think|thinks|thought|said|say|says|told|know|knows|saying|like|or|whether|si|que|qu[eé]|cuando|donde|como|porque|aunque|dijo|dice|digo|o))\s+(?=(?:s?he(?:['’]?s|['’]?ll)?|they(?:['’]?re|['’]?ll)?|i(?:['’]?m|['’]?ve|['’]?ll)?|my \p{L}+|the (?:kids?|baby|door|police) |somebody|someone|el (?=(?:me|le|nos|se|tiene|trae|est[aá]|viene|anda|va|ya|dice|quiere|sabe|lleg\p{L}*)(?!\p{L}))|[eé]l|ella|ellos|yo|me (?=\p{L})|mi \p{L}+|ya (?=\p{L})|est[aá]n?|viene|anda|quiero)(?!\p{L}))/giu;
/** Of a dream or a film only what is now goes on beyond it. */
const IS_NOW =
  /(?<!\p{L})(?:is|are|am|(?:s?he|they|i)['’]?(?:s|re|m)|now|right now|tonight|est[aá]n?|anda|ahorita|ahora|viene|tiene|trae)(?!\p{L})/iu;

/** They are done to the writer all the same: "nobody is helping me", "no one believes". */
const NO_HELP = /(?<!\p{L})(?:help|believ|listen|car(?:e|es|ing)|answer|ayud|cree|creer|escuch|hace caso)\p{L}*/iu;

/** Daily medicine is none that was taken to die: "who will give her the pills", "si se tomó su pastilla". */
const MEDICINE =
  /(?<!\p{L})(?:(?:if|whether|that|si|que) (?:(?:she|he|they|ya|ella|[eé]l) )*(?:takes?|took|taking|se (?:tom[oóa]|est[eé] tomando)) (?:her|his|their|the|la|el|las|los|su|sus) |(?:give|gives|giving|bring|brings|dar|darle|darles|da) (?:her|him|them|a mi \p{L}+)? ?(?:her|his|the|la|el|las|los|su|sus) )(?:\p{L}+ )?(?:pills?|meds?|medicines?|medication|insulin|pastillas?|medicinas?|insulina)(?!\p{L})|(?<!\p{L})medicina de (?:diario|todos los d[ií]as)(?!\p{L})/iu;

const isJoke = (sentence: string, said: string): boolean =>
  KILLS.test(sentence) && FOR_WHAT.test(sentence) && LAUGHS.test(said) && !SERIOUS.test(sentence);

/** A clause without what is no danger in it: the denial, the dream; `undefined` where nothing else begins in it. */
function seriousIn(clause: string): string | undefined {
  if (MEDICINE.test(clause)) return undefined;
  const denied = NO_HELP.test(clause) ? null : DENIED.exec(clause);
  const story = STORIES.exec(clause);
  const calm = denied ?? story;
  if (calm === null) return clause;
  const after = calm.index + calm[0].length;
  const start = [...clause.matchAll(BEYOND)].find(({ index }) => index >= after - 1)?.index;
  const beyond = start === undefined ? '' : clause.slice(start).trim();
  if (beyond === '' || (story !== null && !IS_NOW.test(beyond))) return undefined;
  return seriousIn(beyond);
}

/** No more is left of a message than nods: "no", "ok but". */
const NOTHING =
  /^(?:\P{L}|(?:no|nope|yes|yeah|ok|okay|but|and|so|well|omg|sorry|lol|pero|y|s[ií]|bueno|ya)(?!\p{L}))*$/iu;

/**
 * A message without what sounds like danger and is none: a joke, a film, a dream, what is denied, daily medicine, what the
 * writer is charged with. Empty where nothing else is said.
 */
export function withoutCalmTalk(utterance: string): string {
  const said = withoutCharge(utterance);
  const kept: string[] = [];
  let isCut = false;
  for (const sentence of sentencesIn(said)) {
    const clauses = clausesIn(sentence);
    const serious = isJoke(sentence, said) ? [] : clauses.flatMap((clause) => seriousIn(clause) ?? []);
    const isWhole = serious.length === clauses.length && serious.every((clause, at) => clause === clauses[at]);
    if (!isWhole) isCut = true;
    if (serious.length > 0) kept.push(isWhole ? sentence : serious.join(', '));
  }
  if (!isCut) return said;
  const rest = kept.join('. ');
  return NOTHING.test(rest) ? '' : rest;
}
