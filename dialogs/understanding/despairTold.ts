/** Who tells it of the writer is not the writer: "he told me id be better off dead". */
const REPORTED =
  /(?<!\p{L})(?:he|she|they|ex|husband|wife|boyfriend|girlfriend|mom|dad|judge|lawyer|[eé]l|ella) (?:keeps? )?(?:says?|saying|said|tells?|told|texted|thinks?|thought|believes?|dice|dijo|piensa|cree)(?!\p{L})[^.?!]{0,25}$/iu;
/** "I didnt get to say goodbye", "i never gave my things away". */
const NOT_DONE =
  /(?<!\p{L})(?:not|never|didn['’]?t|couldn['’]?t|haven['’]?t|won['’]?t|dont|don['’]?t|without|let me|get to|able to|chance to|nunca|no (?:me )?(?:pude|dej\p{L}+))(?!\p{L})[^.?!,]{0,15}$/iu;
/** The end of a thought: nothing follows that makes it a plan or a comparison. */
const END =
  '(?=\\W*$|\\s*[,.;!?…]|\\s+(?:and|but|so|anyway|idk|i |do |can |what |how |y |pero |ya |qu[eé] |si |la verdad))';
/** Who would be better off: all others, or the writer's family; of one ex it is a manner of speaking. */
const ALL_OTHERS =
  "(?:every(?:body|one)(?:['’]?d|['’]?s)?|(?:they|them|you)(?:['’]?d| would| will|['’]?ll)? all(?:['’]?d)?|they(?:['’]?d)|all of (?:them|you)|the world|people|(?:my|the|our) (?:\\p{L}+ )?(?:kids?|children|famil(?:y|ies)|parents|mom|mother|son|daughter|boys|girls|friends)(?:['’]?d)?)";
const GONE =
  "(?:without me(?! (?:there|at|in|on|to|for|around the))|w/?o me|(?:if|when|once|after|with) (?:i['’]?m|i am|i was|i were|i wasn['’]?t|i weren['’]?t|i['’]?d|me) (?:\\p{L}+ )?(?:gone|dead|not (?:here|around|alive)|here|around|alive|out of the picture))";
const any = (...patterns: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`, 'giu');

/** Each says by itself that the writer thinks of dying. */
const SURE = any(
  `${ALL_OTHERS} (?:\\p{L}+ ){0,4}?(?:better|easier|happier|best)(?: off)? (?:\\p{L}+ )?${GONE}`,
  `(?:every(?:body|one)(?:['’]?d)?|they(?:['’]?d| would)? all|all of them) (?:(?:would|will|['’]?d|is|are|be|all|just|prob\\p{L}*) ){0,3}(?:be )?better off${END}`,
  `(?:(?:it|things|life)(?:['’]?d)? (?:would |will |might )?(?:be )?(?:\\p{L}+ )?(?:better|easier|best) (?:for (?:\\p{L}+ ){1,2})?)${GONE}`,
  `(?:i['’]?m|i['’]?d be|i would be|i am) (?:just )?better off dead`,
  "(?:hope|wish|want|wanna|like|just) (?:to |i |that i )?(?:\\p{L}+ )?(?:never|not|don['’]?t|didn['’]?t|would not|wouldn['’]?t) (?:to )?wake up(?! (?:early|at|for|until|before|to)(?!\\p{L}))|go to sleep and (?:not|never) wake up|(?:don['’]?t|do not) (?:want|wanna|care) (?:to )?(?:wake up|be alive|exist)",
  '(?:no|any) (?:reason|point) (?:left )?(?:to|in) (?:live|living|go(?:ing)? on|be(?:ing)? (?:here|alive))|nothing (?:left )?to live for|tired of (?:living|being alive|life)',
  "(?:don['’]?t|do not|can['’]?t|cannot) (?:really )?see (?:the|a|any|much) (?:point|reason) (?:in|of|to|for) (?:anything|living|life|live|going on|go on|keep going|being (?:here|alive)|it all)(?: any ?more)?",
  "(?:nobody|no ?one) (?:will|would|['’]?d|['’]?ll|is gonna|is going to) (?:even )?(?:miss me|notice (?:if|when) i|care (?:if|when) i['’]?(?:m| was| am| died?))",
  '(?:thinking|thought|think) (?:about|of) (?:ending (?:it|my)|not being (?:here|alive)|hurting myself|taking my)|take my own life|unalive|kms|(?:goodbye|farewell|suicide) (?:letters?|notes?)',
  '(?:todos|mis hij[oa]s|mi familia|ellos|la gente|los ni[nñ]os|mis pap[aá]s|todo el mundo|mi mam[aá])(?: \\p{L}+){0,3}? mejor sin m[ií]' +
    END,
  `(?:estar[ií]an|van a estar|est[aá]n|vivir[ií]an|estaran) (?:\\p{L}+ ){0,2}mejor(?:es)? (?:sin m[ií]${END}|si (?:yo )?(?:ya )?no (?:estoy|estuviera|existiera)|si me muero|cuando (?:ya )?no est[eé])`,
  `no le(?:s)? veo (?:\\p{L}+ )?(?:caso|sentido|chiste) a (?:nada|la vida|mi vida|vivir|seguir${END}|todo|seguir (?:viviendo|adelante|as[ií]))`,
  `ya no le(?:s)? veo (?:\\p{L}+ )?(?:caso|sentido|chiste)${END}`,
  `n[oi] (?:ya )?(?:k|qu)iero (?:ya )?(?:seguir )?vivi(?:r|endo)(?: (?:m[aá]s|neta|ya))*${END}`,
  '(?:me )?kiero (?:morir|matar)(?:me)?',
  '(?:(?:no|sin) (?:quiero|ganas de|quisiera|querer) despertar|dormir(?:me)? y (?:ya )?no despertar)(?! (?:hasta|temprano|tarde))|nadie me (?:va a |iba a )?extra[nñ](?:ar|ar[ií]a)|cans[eé]\\p{L}* de (?:vivir|la vida)|cansad[oa] de (?:vivir|la vida)|prefer(?:ir[ií]a|iera|o) (?:estar muert[oa]|morirme)|mejor (?:me muero|muert[oa])|cartas? (?:de despedida|para despedirme)',
);

const OWN_THINGS =
  '(?:(?:all|most|some|of|everything|my|me|mi) )*(?:my (?:\\p{L}+ )?)?(?:stuff|things|tools|everything|belongings|possessions|clothes|guitars?|records|collection)';
/** The writer, or nobody named, in front of what was done. */
const BY_ME =
  "(?:(?<=^|[,.;!?…] ?)|(?:i|ive|i['’]ve|im|i['’]m|been|started|(?<!(?<!\\p{L})(?:he|she|they)(?!\\p{L})[^.?!]{0,40})and) )(?:(?!(?:he|she|they|who|ex|not|never|landlord|mom|wife|husband)(?!\\p{L}))\\p{L}+ ){0,2}?";
/** Signs that may be calm: one alone is possible danger. */
const SIGNS: readonly RegExp[] = [
  any(
    `${BY_ME}(?:giving|gave|given) (?:away ${OWN_THINGS}|${OWN_THINGS} away)`,
    'regal(?:ando|[eé]|ado) (?:tod[oa]s? )?mis (?:cosas|herramientas|pertenencias)',
  ),
  any(
    `${BY_ME}(?:said|saying|told)(?: \\p{L}+){0,3} (?:my )?(?:goodbyes?|good bye|bye)`,
    'me desped[ií] de (?:mis?|l[oa]s|tod[oa]s)',
    '(?:written|wrote) (?:all )?the letters|(?:written|wrote|writing) (?:\\p{L}+ )?letters? (?:to|for) (?:every\\p{L}+|my (?:kids|children|family|mom|son|daughter))',
  ),
  any(
    "what(?:['’]?s| is)? (?:even )?the point (?:of|in) (?:anything|any of (?:it|this)|it all|all (?:of )?this|going on|living)",
    `(?:don['’]?t|do not|can['’]?t) (?:really )?see (?:the|a|any) point(?: (?:in|of) any of (?:it|this))?(?: any ?more)?${END}`,
    'nothing matters(?: any ?more)?|no way out|(?:just )?want (?:it all|everything|all of it) to (?:end|stop|be over)|a burden (?:to|on) (?:every\\p{L}+|my|them)|want(?:ed)? to disappear|(?:can[' +
      "'’]?t|cant) go on(?: like this| any ?more)?",
    `no le(?:s)? veo (?:el |ning[uú]n |ya )?(?:caso|sentido)${END}`,
    'ya nada (?:me )?importa|quiero desaparecer|soy una carga|no (?:tengo|hay) salida|ya no quiero (?:estar aqu[ií]|seguir(?: as[ií])?)',
  ),
];
/** These weigh only beside another one, or where one was told before. */
const BESIDE: readonly RegExp[] = [
  any(
    "(?:if|when|once|after|cause|bc|since) i['’]?(?:m| am| was| wasn['’]?t) (?:not (?:around|here)|gone|around|here any ?more)|won['’]?t be (?:here|around)(?: much longer| for long| any ?more)?|not be around|if (?:something|anything) happens to me",
    'si (?:ya )?no estoy|cuando (?:yo )?(?:ya )?no est[eé]|cuando (?:yo )?falte|si (?:yo )?(?:llego a )?falt[oa]r?|si me pasa algo|cuando me vaya para siempre',
  ),
  any(
    '(?:my|the|our) (?:dogs?|cats?|puppy|pets?) (?:is going|are going|goes|go|went|will go|can go|stays?) (?:to|with) (?:my|a|the)|(?:gave|giving|given|found) (?:(?:away|a home for|a new home for) )?(?:my|the) (?:dogs?|cats?|pets?)(?: (?:away|to|a (?:new )?home))?',
    '(?:el|mi) (?:perro|gato) se (?:lo )?(?:queda|va) con|regal[eé] (?:a )?(?:mi|el) (?:perro|gato)',
  ),
  any(
    "(?:the )?only thing (?:that )?i(?:['’]?ve)? (?:\\p{L}+ )?(?:kept|keep|have left|got left|left)",
    'lo [uú]nico que me (?:queda|qued[eéo])',
  ),
  any(
    "(?:tired|sick|exhausted|done) (?:of|with) (?:it all|all (?:of )?(?:this|it)|everything|fighting)(?! (?:paper|form|court|legal))|can['’]?t (?:do|take) (?:this|it) any ?more|lost everything|nothing left|don['’]?t care (?:any ?more|what happens(?: to me)?)|sold (?:my (?:truck|car|tools|stuff|house|bike)|everything)",
    'cansad[oa] de (?:todo|esto)|hart[oa] de todo|ya no (?:aguanto|puedo)(?: m[aá]s)?|perd[ií] todo|vend[ií] (?:mi|mis|todo)',
  ),
  any(
    "(?:i['’]?ve got|i have|i got|got|with|holding|looking at) (?:the|my|a) (?:\\p{L}+ )?(?:gun|rifle|pistol|shotgun|revolver) (?:right )?(?:here|next to me|in my (?:hand|lap)|beside me|with me|loaded|out)|(?:gun|rifle|pistol|shotgun|revolver)(?:['’]?s| is) (?:right )?(?:here|next to me|beside me|in my (?:hand|lap)|loaded|on the table)",
    'tengo (?:la|el|mi|una?) (?:pistola|rifle|escopeta|arma) (?:aqu[ií]|en la mano|cargad[oa]|enfrente|a mi lado)',
  ),
];
/** The writer can bear no more of it: said by a person whom an order binds it is no harm done by another. */
const GIVES_UP = any(
  `(?:can['’]?t|cannot|can not) (?:even )?(?:do|take|handle|deal with|cope with|keep doing) (?:all )?(?:of )?(?:this|it|that)(?: all)?(?: (?:any ?more|no more|by myself|alone|man|bro|sober))*${END}`,
  `i(?:['’]?m)? (?:just |so )?(?:give up|giving up|at the end of my rope|at my limit)${END}`,
  '(?:lost|losing) (?:everything|it all|my whole life|all (?:that )?i had)',
  `(?:ya )?no (?:puedo|aguanto)(?: (?:m[aá]s|ya|con (?:todo|esto|tanto)(?: esto)?))+${END}`,
  `ya no (?:puedo|aguanto)${END}|me rindo|perd[ií] todo|lo perd[ií] todo`,
);
/** Whether the writer says that it is more than they can bear. */
export const givesUp = (said: string): boolean => isMet(GIVES_UP, said, false);

/** A pet or a thing that goes elsewhere for a time is no farewell. */
const FOR_A_TIME =
  /^[^.?!]{0,40}(?<!\p{L})(?:while|until|till|during|for (?:the|a|my|now)|because|bc|cuz|since|mientras|hasta|durante|porque|para (?:la|el))(?!\p{L})/iu;

/** Whether a pattern is met by what the writer says of themselves; `isLasting`: and not only for a time. */
function isMet(pattern: RegExp, said: string, isLasting: boolean): boolean {
  return [...said.matchAll(pattern)].some(({ 0: words, index }) => {
    const before = said.slice(0, index);
    if (REPORTED.test(before) || NOT_DONE.test(before)) return false;
    return !isLasting || !FOR_A_TIME.test(said.slice(index + words.length));
  });
}

/**
 * How near to suicide the words are that do not name it: farewells, things given away, "theyd all be better off". One sign that is
 * sure, two of any, or one more of a person who gave one before, is acute.
 */
export function despairTold(said: string, wasTold: boolean): 'acute' | 'possible' | undefined {
  if (isMet(SURE, said, false)) return 'acute';
  const signs = SIGNS.filter((sign) => isMet(sign, said, true)).length;
  const beside = BESIDE.filter((sign) => isMet(sign, said, true)).length;
  if (signs + beside > 1 || (wasTold && signs + beside > 0)) return 'acute';
  return signs > 0 ? 'possible' : undefined;
}
