import type { DangerKind } from './understood.js';

/** It is over: "two years ago", "used to", "hace tres años". */
const LONG_AGO =
  '(?<!\\p{L})(?:(?:days?|weeks?|months?|years?|yrs?) ago|ago in|last (?:week|month|year|summer|winter|spring|fall)|in (?:19|20)\\d\\d|used to|back then|hace (?:\\d+|un|una|dos|tres|cuatro|cinco|unos|unas|varios|muchos) (?:d[ií]as?|semanas?|mes(?:es)?|años?)|(?:el|la) (?:año|mes|semana) pasad[oa]|en (?:19|20)\\d\\d)(?!\\p{L})';
const IS_LONG_AGO = new RegExp(LONG_AGO, 'iu');
const NOT_LONG_AGO = `^(?!.*${LONG_AGO}).*?`;
/** Who is killed "when she hears" or "if i forget" may be so in words only: that is weighed. */
const NOT_IF = '(?!\\p{L}| (?:if|when|once|for|si|cuando|por)(?!\\p{L}))';
const WEAPON =
  '(?:gun|rifle|shotgun|pistol|knife|machete|bat|hammer|axe|crowbar|pistola|arma|escopeta|rifle|cuchillo|bate|palo|martillo|navaja)';

/** Whether a text puts what it tells in the past. */
export const isLongAgo = (said: string): boolean => IS_LONG_AGO.test(said);

/** Words of danger, in both languages. Without one, a gun kept or a message sent is no threat. */
export const DANGER_WORDS =
  /\b(?:hit|hits|hitting|hurt|hurting|kill|killing|die|dying|dead|threat\p{L}*|chok\p{L}*|strangl\p{L}*|rap(?:e|ed|ing)|follow\p{L}*|stalk\p{L}*|outside|break(?:ing|s)?|broke|door|window|knife|shoot\p{L}*|shot|suicid\p{L}*|end it|live anymore|pills|overdos\p{L}*|scared|afraid|terrified|coming|bleed\p{L}*|burn\p{L}*|beat\p{L}*|stab\p{L}*|attack\p{L}*|kick\p{L}*|punch\p{L}*|slap\p{L}*|push\p{L}*|grab\p{L}*|help me|unsafe|danger|tracker|found me|peg\p{L}*|golpe\p{L}*|mat(?:ar|o|a|e)\p{L}*|mor(?:ir|i)\p{L}*|muert\p{L}*|amenaz\p{L}*|ahorc\p{L}*|viol\p{L}*|sigue|siguiendo|afuera|puerta|cuchillo|dispar\p{L}*|pastillas|miedo|viene|sangr\p{L}*|quem\p{L}*|ayuda|peligro)(?!\p{L})/iu;

/** Plain words of a threat at hand, of pills taken, of a wish to die or to kill: nobody has to weigh them. */
export const AT_HAND: readonly (readonly [DangerKind, RegExp])[] = [
  [
    'violence',
    /\b(?:outside|here|at (?:the|my) (?:door|window|house)) with (?:a|the|his|her) (?:gun|knife|bat)\b|\b(?:trying to|about to|going to) (?:break|kick|get) in\b|\bbreaking (?:in|down)\b|\b(?:afuera|en la puerta) con (?:un|una|su) (?:arma|pistola|cuchillo)/iu,
  ],
  [
    'weapon',
    /^(?!.*\b(?:(?:days?|weeks?|months?|years?) ago|last (?:year|month|summer|winter|spring|fall)|in (?:19|20)\d\d)\b).*(?<!\b(?:i|never|not|didn['’]?t|if (?:he|she|they)|would) )\bshow(?:ed|s|ing)? up\b.{0,30}\bwith (?:a|an|his|her) (?:gun|rifle|shotgun|pistol|knife|machete|bat|hammer|axe)\b/isu,
  ],
  [
    'threat',
    new RegExp(
      `${NOT_LONG_AGO}(?<!(?:was|were) )(?:(?<!\\p{L})(?:gonna|going to|coming to|about to|trying to) (?:kill|beat|jump|shoot|stab|hurt|burn|murder|rape) (?:me|us)(?! (?:on|in|at|for) (?:the |my |our |a )?(?:custody|court|case|hearing|divorce|job|record|background|immigration)(?!\\p{L}))${NOT_IF}|(?<!\\p{L})(?:me|nos) van? a (?:golpear|matar|quemar|disparar|picar|apuñalar)${NOT_IF})`,
      'isu',
    ),
  ],
  [
    'weapon',
    new RegExp(
      `${NOT_LONG_AGO}(?:(?<!(?:\\bi['’]?m|\\bi am|\\bwe['’]?re|\\bwe are|cops?|police|deput\\p{L}+|officers?|sheriffs?)(?: is| are)? )\\bcoming (?:\\p{L}+ ){0,3}?(?:with|w) (?:a|an|his|her|their|the) ${WEAPON}|(?<!(?:polic[ií]as?|sheriff|oficial(?:es)?) )(?<!\\p{L})vienen? (?:\\p{L}+ ){0,4}?con (?:un|una|su|el|la) ${WEAPON})(?!\\p{L})`,
      'isu',
    ),
  ],
  [
    'found',
    new RegExp(
      `${NOT_LONG_AGO}(?:\\b(?:s?he(?:['’]?s| is)|they(?:['’]?re| are)|my (?:ex|husband|wife|boyfriend|girlfriend|stalker)(?:['’]?s| is)) (?:\\p{L}+ ){0,2}?(?:outside(?! (?:of )?(?:the |our )?(?:state|country|county|calif\\p{L}*|zone|area|distance))|parked|in (?:the|my|our) (?:driveway|back ?yard|yard|garage|hallway|kitchen)|at (?:the|my|our) (?:back |front )?(?:door|window))(?!\\p{L}).{0,40}\\b(?:right now|rn|again|as (?:i|we) (?:type|speak|write))\\b|(?<!\\p{L})est[aá]n? (?:afuera|en la puerta|estacionad[oa]s?|parad[oa]s?|parquead[oa]s?|golpeando)(?!\\p{L}).{0,50}(?<!\\p{L})(?:ahorita|ahora mismo|otra vez|en este momento)(?!\\p{L})|(?<!\\p{L})(?:ahorita|ahora mismo|en este momento)(?!\\p{L}).{0,20}(?<!\\p{L})(?:est[aá]n?|anda) (?:afuera|en la puerta|estacionad[oa]s?|parad[oa]s?|parquead[oa]s?|golpeando)(?!\\p{L}))`,
      'isu',
    ),
  ],
  [
    'found',
    new RegExp(
      `^(?!.*(?<!\\p{L})(?:serv(?:e|ed|er|ing)|papers|polic[ei]\\p{L}*|cops?|sheriff|deput\\p{L}+|warrant|lawyer|notificar\\p{L}*|papeles|abogad[oa])(?!\\p{L}))${NOT_LONG_AGO.slice(1)}(?:(?<!\\p{L})(?:s?he(?:['’]?s| is| was)?|they(?:['’]?re| are)?|my (?:ex|husband|wife|boyfriend|stalker)(?:['’]?s| is)?) (?:\\p{L}+ ){0,3}?(?:(?:looking|searching|hunting) for me(?!\\p{L})|asking (?:around |(?:the |my |our )?(?:\\p{L}+ ){1,2})(?:for me|about me|where i(?: am|['’]?m| live| work| went| moved))(?!\\p{L}))|(?<!\\p{L})(?:anda|est[aá]|and[oa]ba|sigue) preguntando (?:\\p{L}+ ){0,3}?(?:por m[ií]|d[oó]nde (?:vivo|estoy|trabajo))(?! \\p{L}*(?:caso|orden))(?!\\p{L})|(?<!\\p{L})me (?:anda|est[aá]) (?:buscando|siguiendo|vigilando|espiando|rondando)(?!\\p{L}))`,
      'isu',
    ),
  ],
  [
    'child',
    /(?<!\p{L})(?:hear|heard|hearing|oigo|escucho|se oyen?)(?!\p{L})(?! (?:my|our|mi|mis) (?:kids?|child\p{L}*|bab\p{L}+|son|daughter|girls?|boys?|ni[ñn]\p{L}+|hij\p{L}+)(?!\p{L})).{0,50}(?<!\p{L})(?:kids?|child(?:ren)?|bab(?:y|ies)|girl|boy|them|ni[ñn][oa]s?|beb[eé]s?)(?!\p{L}).{0,12}(?<!\p{L})(?:cry(?:ing)?|scream\p{L}*|llor\p{L}*|grit\p{L}*)(?=.{0,200}(?<!\p{L})(?:fight\p{L}*|yell\p{L}*|hit\p{L}*|beat\p{L}*|hurt\p{L}*|golpe\p{L}*|pele\p{L}*|peg\p{L}*)(?!\p{L}))|(?<!\p{L})(?:fight\p{L}*|yell\p{L}*|screaming|hitting|beating|in there|next door|pele\p{L}*|golpe\p{L}*|grit\p{L}*)(?!\p{L}).{0,80}(?<!\p{L})(?:hear|heard|hearing|oigo|escucho|se oyen?)(?!\p{L})(?! (?:my|our|mi|mis) (?:kids?|child\p{L}*|bab\p{L}+|son|daughter|girls?|boys?|ni[ñn]\p{L}+|hij\p{L}+)(?!\p{L})).{0,30}(?<!\p{L})(?:kids?|child(?:ren)?|them|girl|boy|ni[ñn][oa]s?|l[oa]s)(?!\p{L}).{0,12}(?<!\p{L})(?:cry(?:ing)?|scream\p{L}*|llor\p{L}*)(?!\p{L})/isu,
  ],
  [
    'threat',
    new RegExp(
      `^(?=.{0,240}$)(?!.*${LONG_AGO}).*?(?<!\\p{L})(?:gonna|going to|will|s?he['’]?(?:d|ll)|they['’]?(?:d|ll)|would) (?:shoot up|blow up|burn down|shoot every\\p{L}+) `,
      'isu',
    ),
  ],
  [
    'child',
    new RegExp(
      `${NOT_LONG_AGO}(?<!\\p{L})(?:(?:keeps|is|been|hes|he['’]s) (?:touching|groping|molesting|fondling)|(?:anda|est[aá]|sigue) (?:tocando|manoseando|abusando de)) (?:a )?(?:her|him|them|my|our|mi|la|el|su)(?!\\p{L})(?=.{0,80}(?<!\\p{L})(?:(?:s?he['’]?s|s?he is|tiene|aged?) (?:only |just )?(?:\\d|1[0-7])(?!\\d)|little|ni[ñn][oa]|hij[oa]|herman(?:it)?[oa]|daughter|son|niece|nephew))`,
      'isu',
    ),
  ],
  [
    'overdose',
    /(?<!(?<!\p{L})(?:if|who|that|nobody|no ?one|cops?|police|deputy|officer|nurse|mom|mother) )\b(?:took|swallowed|i ate|ate)\b(?! (?:(?:away|back|from|my|our) (?!whole|entire|all)|me |us )).{0,25}\bpills?\b|(?<!\p{L})(?:took|taken|swallowed) all (?:of )?(?:my|her|his|the|those|their) (?:\p{L}+ )?(?:pills|meds|medication|insulin)(?!\p{L})|(?<!\p{L})(?:i|ive|i['’]ve|i just) (?:just )?(?:took|taken|swallowed|ate) (?:\p{L}+ ){0,3}my (?:\p{L}+ )?(?:pills|meds)(?! (?:this morning|today|on time|and feel))(?!\p{L})|\b(?:me|se) tom[ée oó]\b.{0,25}\bpastillas\b/iu,
  ],
  [
    'suicideSelf',
    /\b(?:want|going|ready) to (?:die|end (?:it|my life))\b|\bkill myself\b|\bsentido a (?:vivir|la vida)\b|\b(?:no quiero|sin ganas de) vivir\b|\b(?:me quiero|quiero) morir/iu,
  ],
  [
    'suicideOther',
    /^(?!.*\b(?:(?:days?|weeks?|months?|years?) ago|last (?:year|summer|winter|spring|fall)|in (?:19|20)\d\d)\b).*(?:\b(?:use|turn) (?:it|that|(?:the|his|her) (?:gun|pistol|knife)) on (?:him|her|them)sel(?:f|ves)\b|\b(?:going to|gonna|will|would|wants? to|he['’]?ll|she['’]?ll|hed|shed|threat\p{L}* to) (?:kill|shoot|hang) (?:him|her)self\b|(?<!\b(?:no|casi) )\bse (?:va a|quiere) (?:matar|colgar|ahorcar|quitar la vida)(?!\p{L})|\b(?:que|q|dice|dijo|amenaza con) (?:se mata|matarse|quitarse la vida)(?!\p{L}))/isu,
  ],
  [
    'harmToOther',
    /\bi(?:'ll| will| swear i(?:'ll| will)?) kill (?:him|her|them)\b|\bjuro que l[oa] mato\b|\bl[oa] voy a matar\b/iu,
  ],
];
/** Words of not wanting to live: without one, nobody is taken for a person who thinks of suicide. */
export const SELF =
  /\b(?:suicid\p{L}*|myself|end (?:it|my|everything)|die|dying|dead|live|living|alive|pills?|overdos\p{L}*|cut(?:ting)?|goodbye|worth|without me|burden|anymore|give up|can.?t go on|morir\p{L}*|muert\p{L}*|vivir|vida|matarme|pastillas|acabar|ya no puedo|sentido)(?!\p{L})/iu;

/** Words of somebody else who may end their life, or is in great need. */
export const OTHERS_LIFE =
  /(?<!\p{L})(?:suicid\p{L}*|(?:him|her|them)sel(?:f|ves)|kill\p{L}*|die|dies|dying|dead|liv(?:e|ing)|alive|pills?|overdos\p{L}*|hang\p{L}*|cut(?:s|ting)?|jump\p{L}*|goodbye|gone soon|end (?:it|everything)|notes?|without (?:me|us)|hopeless|li(?:fe|ves)|meds|bottle|rope|noose|bridge|wrists?|to (?:his|her|their) head|go on|ahorc\p{L}*|colgar\p{L}*|se mata|frasco|puente|matar\p{L}*|mor(?:ir|i)\p{L}*|muert\p{L}*|vivir|vida|pastillas|quitarse|despid\p{L}*)(?!\p{L})/iu;

/** Words of a person who may hurt another: without one, nobody is taken for that. */
export const HARM =
  /(?<!\p{L})(?:kill|hurt|hit|shoot|stab|beat|choke|burn|harm|smash|snap|lose (?:it|control)|pay for|make (?:him|her|them) (?:pay|sorry|regret)|do something|revenge|get (?:him|her) back|get even|matar\p{L}*|mato|lastim\p{L}*|golpe\p{L}*|pegar\p{L}*|quemar\p{L}*|pagar|venganza|hacer algo)(?!\p{L})/iu;

/** A wound that needs care, and not a mark that shows what was done: without one nobody is told to call for an injury. */
export const INJURED =
  /(?<!\p{L})(?:bleed\p{L}*|blood\p{L}*|stabb?\p{L}*|shot|wound\p{L}*|broke(?:n)? (?:my|his|her|an?|the)? ?(?:\p{L}+ )?(?:arm|nose|rib|ribs|jaw|leg|hand|wrist|finger|bones?|tooth|teeth)|unconscious|passed out|blacked out|faint\p{L}*|not breathing|can['’]?t breathe|(?:won['’]?t|not) wake up|seizure|concussion|dizzy|head (?:hurts?|is|injur\p{L}*)|burn(?:ed|t) (?:me|my|him|her)|hurt (?:bad|badly)|badly hurt|injur\p{L}*|swollen|swelling|ambulance|sangr\p{L}*|herid[ao]s?|quebr[oó]\p{L}*|fractur\p{L}*|desmay\p{L}*|inconsciente|no respira|no despierta|mareo|maread[oa]|hinchad[oa]|ambulancia|apuñal\p{L}*|balazo)(?!\p{L})/iu;

/** Something was swallowed that may kill. */
const SWALLOWED =
  /(?<!\p{L})(?:pills?|overdos\p{L}*|od['’]?(?:d|ed|ing)|bleach|poison\p{L}*|antifreeze|tylenol|advil|xanax|fentanyl|opioids?|(?:whole|entire|all (?:of )?(?:my|the|his|her)) (?:bottle|meds?|medication|insulin)|swallow\p{L}*|pastillas?|sobredosis|veneno|cloro|(?:todo el|un) frasco|se trag[oó]|me tragu[eé])(?!\p{L})/iu;

/** Medicine that another person took away from the writer. */
const KEPT_FROM_ME =
  /(?<!\p{L})(?:he|she|they|ex|husband|wife|boyfriend|girlfriend|mom|dad|son|daughter) (?:\p{L}+ )?(?:took|takes|taking|stole|steals|hid|hides|threw|flushed|keeps?) (?:away )?(?:my|our) (?:\p{L}+ )?(?:pills?|meds|medicines?|medication|insulin)(?!\p{L})|(?<!\p{L})(?:me|nos) (?:quit[oóa]|escond[eií]\p{L}*|tir[oóa]) (?:mis?|las?) (?:pastillas?|medicinas?)(?!\p{L})/giu;
export const isSwallowed = (said: string): boolean => SWALLOWED.test(said.replace(KEPT_FROM_ME, ''));

/** A mark that shows what was done, and needs no ambulance. */
export const MARKED = /(?<!\p{L})(?:bruis\p{L}*|scratch\p{L}*|red marks?|moret\p{L}+|rasguñ\p{L}*|marcas?)(?!\p{L})/iu;

/** Words of a threat: without one help does not speak of it. */
export const THREATENS =
  /(?<!\p{L})(?:threat\p{L}*|sa(?:ys?|id|ying)|tells?|told|texts?|texted|texting|messag\p{L}*|wrote|sent|sends|call(?:s|ed|ing)|post(?:s|ed)|kill\p{L}*|shoot\p{L}*|stab\p{L}*|gonna|going to|about to|trying to|swore|promised|warn\p{L}*|regret|pay for|dead|amenaz\p{L}*|dij[oe]\p{L}*|dic(?:e|en|iendo)|mand[oóa]\p{L}*|escrib\p{L}*|llam[oóa]\p{L}*|mat(?:ar|o|a|e)\p{L}*|van? a|voy a|jur[oó]|pagar|muert[oa])(?!\p{L})/iu;

/** It is happening, or is about to. */
export const NOW =
  /(?<!\p{L})(?:right now|rn|now|tonight|again|just|is here|outside|outta|ahorita|ahora|hoy|esta noche|en este momento|otra vez|afuera|acaba de|cada noche|every (?:night|day|time))(?!\p{L})/iu;

/** It is happening as it is written: of what is long or over only that counts. */
export const AT_ONCE =
  /(?<!\p{L})(?:right now|rn|tonight|(?:is|he['’]?s|she['’]?s|they['’]?re) (?:here|outside)|outside (?:my|our|the (?:door|house|window))|ahorita|ahora mismo|en este momento|esta noche|(?:est[aá]|anda) (?:aqu[ií]|afuera)|acaba de)(?!\p{L})/iu;

/** What others say of the writer: "she says i put a tracker in her car". */
export const ACCUSED =
  /(?<!\p{L})(?:says?|said|claims?|claimed|wrote|alleg\p{L}*|accus\p{L}*|swears?|lied|lying|dice|dijo|dicen|seg[uú]n|acus\p{L}*) (?:that |me of |que )?(?:i(?:['’]m|['’]d|['’]ve)? (?:\p{L}+ed|hit|put|told|said|sent|went|took|left|hurt|beat|choked|shot|was|am|would|have)|(?:yo |ella |[eé]l )?(?:le|la|lo) (?:peg|golpe|amenac|amenaz|puse|hice|toqu)\p{L}*|hitting|threatening|hurting)(?!\p{L})/iu;

/** Somebody else does it, or will, to the writer or those with them: the object decides who is in danger. */
export const ATTACK =
  /(?<!\p{L})(?:(?:hit|beat|punch|kick|chok|strangl|stab|shoot|shot|kill|hurt|attack|jump|threat|follow|stalk|burn|push|grab|slap|drag|lock|trap|rap(?:e|ing)|murder|found|spit|break|broke|swing|throw|threw|harm)\p{L}* (?:at |on |up )?(?:me|us|my (?!\p{L}*(?:lawyer|case|lease|phone|things|stuff|order))\p{L}+)|(?:(?:yo)?u['’]?re|(?:yo)?ur|you are|i am|im|i['’]m) (?:so |a )?dead|(?:break|kick|bang|smash|pound)ing (?:in|down|on|the|my|our|at)|(?:with|w) (?:a|an|his|her|their|the) (?:gun|rifle|shotgun|pistol|knife|machete|bat|hammer|axe|crowbar)|(?:has|pulled|waving|swinging)(?: got| out)? (?:a|an|his|her|the) (?:\p{L}+ )?(?:knife|machete|bat|hammer|axe|crowbar)|wo?n['’]?t let me|bleed\p{L}*|(?:i['’]?m|i am|so) (?:scared|afraid|terrified)|fear for my|help me|(?:to|at|against|on) my (?:head|throat|neck|face)|come for me|coming for me|get me|me (?:(?:est[aá]n?|van? a|quieren?|acaban? de|andan?|vienen?|viene a|dijo que|ha|han) )*(?:peg|golpe|mat|amenaz|sigu|persigu|ahorc|viol|dispar|quem|empuj|lastim|encerr|tumb|avent|apuñal|pic|patea)\p{L}*|(?:con|trae|saca|sac[oó]) (?:un|una|su|el|la) (?:pistola|arma|escopeta|machete|cuchillo|bate|palo|navaja|martillo)|tumbando|rompiendo|golpeando (?:la|mi)|no (?:me|nos) dejan? salir|(?:tengo|tenemos) miedo|me apunt\p{L}*|me puso (?:la|el|una?) (?:pistola|arma|cuchillo|navaja|machete|mano)|auxilio|ay[uú]den?me|sangr\p{L}*)(?!\p{L})/iu;

/** The writer may do it: "i swear ill hurt him", "lo voy a matar". */
export const OWN_HARM =
  /(?<!\p{L})(?:i|im|i['’]m|ill|i['’]ll|id|imma|ima)(?!\p{L})(?:(?!\b(?:he|she|they|hes|shes|her|his) )[^.?!]){0,40}(?<!\p{L})(?:kill|hurt|hit|shoot|stab|beat|chok|burn|harm|smash|snap|lose it|get even|do something)\p{L}*(?! me| us)(?!\p{L})|(?<!\p{L})(?:l[oae]s? (?:voy a|mato|pego|quiero)|voy a (?:matar|pegar|golpear|quemar|lastimar)l|ganas de|no respondo|venganza|get even|(?:he|she|they) (?:will|is gonna|are gonna|is going to|ll)? ?(?:pay|regret))/iu;

/** A child of any age below eighteen. */
export const CHILD =
  /(?<!\p{L})(?:kids?|child(?:ren)?|s[ou]ns?|daughters?|bab(?:y|ies)|toddler|infant|(?:my|our|the|little|baby) (?:girl|boy)s?|nephews?|nieces?|teen\p{L}*|minors?|step(?:son|daughter|dad|father|mom)|little (?:sister|brother)|school|coach|ni[ñn][oa]s?|hij[oa]s?|beb[eé]s?|nen[ea]s?|menor(?:es)?|niet[oa]s?|sobrin[oa]s?|hermanit[oa]s?|padrastro|escuela|(?:s?he(?:['’]?s| is)|im|i am|i['’]m|tiene|tengo|aged?|de) (?:only |just |solo )?(?:\d|1[0-7])(?!\d|:|\s*(?:%|weeks?|days?|am|pm|a[ñn]os de casad)))(?!\p{L})/iu;

/** An older or dependent person, and who takes care of them. */
const CARER =
  /(?<!\p{L})(?:care ?(?:giver|taker|r)s?|home (?:aide|attendant|health)|aide|cuidador(?:a|es)?|(?:que|quien) (?:l[oa] |me )?cuida|who (?:watches|takes care of) (?:my|her|him))(?!\p{L})/iu;
const OLD_RELATION =
  /(?<!\p{L})(?:mom|mother|mum|dad|father|grand\p{L}+|aunt|uncle|neighbor|mam[aá]|pap[aá]|madre|padre|abuel\p{L}+|t[ií][oa]|se[ñn]or(?:a)?|man|woman|lady)(?!\p{L})/iu;
const OLD_AGE =
  /(?<![\d$])(?:6[5-9]|[789]\d|10\d)(?!\d|%|\s*(?:%|miles|yards|feet|days?|weeks?|months?|minutes?|hours?|yardas|d[ií]as|meses|horas))/u;
const ROBS =
  /(?<!\p{L})(?:steal\p{L}*|stole\p{L}*|empt(?:y|ied|ies)\p{L}*|took (?:her|his|their|all|the) (?:\p{L}+ )?(?:money|checks?|card|savings)|cash(?:es|ed|ing)|roba\p{L}*|rob[oó]|quita (?:el|su) (?:dinero|cheque)|se queda con (?:el|su) (?:dinero|cheque)|sac[oa]? (?:el )?dinero)(?!\p{L})/iu;
const HURTS =
  /(?<!\p{L})(?:push\p{L}*|shov\p{L}*|hit(?:s|ting)?|slap\p{L}*|kick\p{L}*|bruis\p{L}*|ties|tied|empuj\p{L}*|peg(?:[aoó]|ando)|golpe\p{L}*|moret\p{L}+|jalone\p{L}*|amarr\p{L}*)(?!\p{L})/iu;

/** Whether it is about an older or dependent person. */
export const isOfElder = (said: string): boolean => CARER.test(said) || (OLD_RELATION.test(said) && OLD_AGE.test(said));
/** Whether a carer is told to rob or hurt one. */
export const isHarmedByCarer = (said: string): boolean =>
  CARER.test(said) &&
  OLD_RELATION.test(said) &&
  (ROBS.test(said) || HURTS.test(said)) &&
  !isLongAgo(said) &&
  !ACCUSED.test(said);

const THEIR_CHILD =
  '(?:(?:my|our|the|his|her|both|all|mi|mis|la|las|los|el|nuestr\\p{L}+) (?:\\p{L}+ )?(?:kids?|child(?:ren)?|sons?|daughters?|bab(?:y|ies)|boys?|girls?|toddler|ni[ñn][oa]s?|hij[oa]s?|beb[eé]s?|nen[eao]s?))';
/** Somebody else has the child now: "he picked up my son", "se llevó a la niña". */
const TOOK = new RegExp(
  `(?<!\\p{L})(?<!\\b(?:i|we|ive|can|could|may|should|will|would|if|did|does) (?:\\p{L}+ )?)(?:took|has taken|taken|picked up|grabbed|snatched|has|kept|keeps|keeping) (?:${THEIR_CHILD}|her|him|them)(?!\\p{L})|(?<!\\p{L})(?:se (?:me )?(?:l[oa]s? )?(?:llev[oó]|ha llevado|llevaron)|me (?:l[oa]s? )?(?:quit[oó]|rob[oó])|(?:fue|pas[oó]) (?:\\p{L}+ )?por|recogi[oó]|sac[oó])(?: a)?(?: ${THEIR_CHILD})?(?!\\p{L})`,
  'iu',
);
/** And does not bring it back, or cannot be reached. */
const NOT_BACK =
  /(?<!\p{L})(?:(?:won['’]?t|wouldn['’]?t|will not|not|never|refus\p{L}* to|didn['’]?t|did not|hasn['’]?t|has not|supposed to) (?:\p{L}+ )?(?:bring|brought|bringing|give|giving|gave|given|return\p{L}*|let me (?:see|talk))(?!\p{L})|(?:not|isn['’]?t|doesn['’]?t|does not|won['’]?t|nobody|no ?one|stopped) (?:\p{L}+ )?(?:answer\p{L}*|pick(?:s|ing)? up|respond\p{L}*|repl(?:y|ies|ying))|phone(?:['’]?s)? (?:is )?(?:\p{L}+ )?off|blocked me|(?:don['’]?t|do not|no) (?:know|idea) where|can['’]?t (?:find|reach)|no (?:me |nos )*(?:l[oa]s? )?(?:contest|regres|devuelv|devolv|ha (?:regresado|devuelto)|han (?:regresado|devuelto)|tra(?:e|jo)|entreg)\p{L}*|no s[eé] (?:a )?d[oó]nde|nadie (?:me )?contesta|(?:celular|tel[eé]fono) apagado|me bloque[oó])/iu;
/** A return that was due or refused tells that the child is away: "her dad never brought her back". */
const RETURN_OWED =
  /(?<!\p{L})(?:(?:won['’]?t|will not|never|refus\p{L}* to|hasn['’]?t|didn['’]?t) (?:bring|brought|return\p{L}*|g[ai]ve) (?:[\p{L}]+ ){0,3}?(?:back|home)|(?:was )?supposed to (?:return|bring) |no me (?:ha |han )?(?:devuelto|regresado|devuelve|regresa|devolvi[oó]|regres[oó]))(?!\p{L})/iu;
const FAR_AWAY =
  /(?<!\p{L})(?:(?:to|into) (?:mexico|guatemala|el salvador|honduras|colombia|canada|another (?:state|country)|\p{L}+ and (?:won|is not|isn))|out of (?:the )?(?:state|country)|a (?:m[eé]xico|tijuana|guatemala|el salvador|honduras|colombia|otro (?:estado|pa[ií]s)))(?!\p{L})/iu;
/** Somebody else is under way with the child, to where it is out of reach. */
const TAKING = new RegExp(
  `(?<!\\p{L})(?:is|['’]?s|hes|shes|are|['’]?re|theyre|already|now) (?:\\p{L}+ )?(?:taking|driving|flying|carrying) (?:${THEIR_CHILD}|her|him|them)(?!\\p{L})|(?<!\\p{L})se (?:me )?(?:l[oa]s? )?(?:est[aá]n? )?llev(?:a|an|ando)(?: a ${THEIR_CHILD})?(?!\\p{L})`,
  'iu',
);
const BORDER =
  /(?<!\p{L})(?:(?:at|to|near|for) the (?:border|airport|bus station)|(?:en|a|al|para|pa) (?:la )?(?:frontera|garita|aeropuerto|central))(?!\p{L})/iu;
const FAR_PLACE =
  /(?<!\p{L})(?:pa|para|a|hacia|rumbo a) (?:m[eé]xico|michoac[aá]n|jalisco|sinaloa|tijuana|mexicali|guatemala|el salvador|honduras|colombia|guanajuato|oaxaca|zacatecas|puebla|veracruz|sonora|durango|guerrero|chiapas|el otro lado|otro (?:estado|pa[ií]s))(?!\p{L})|(?<!\p{L})(?:to|into|for) (?:nevada|arizona|oregon|texas|utah|idaho|florida|las vegas|tijuana)(?!\p{L})/iu;
const UNDER_WAY =
  /(?<!\p{L})(?:right now|rn|as (?:i|we) (?:type|speak)|just left|already (?:left|driving|on)|on (?:his|her|their|the) way|ahorita|ahora mismo|en este momento|van? (?:manejando|en camino|en carretera)|ya (?:iban?|van?|salieron|se fueron))(?!\p{L})/iu;

/** Whether a child is being taken far away as it is written. `isParent`: children are known of. */
export function childLeaving(telling: string, isParent: boolean): boolean {
  if (isLongAgo(telling) || BACK_AGAIN.test(telling) || !TAKING.test(telling)) return false;
  if (!isParent && !CHILD.test(telling)) return false;
  const isFar = FAR_AWAY.test(telling) || FAR_PLACE.test(telling) || BORDER.test(telling);
  return isFar && UNDER_WAY.test(telling);
}

/** The child is there again: no more than a telling. */
const BACK_AGAIN =
  /(?<!(?:not|never|n['’]?t) )(?<!\p{L})(?:(?:brought|got|gave|came|come) (?:(?:her|him|them|my \p{L}+) )?back(?! yet)|is back|are back|ya (?:me )?(?:l[oa]s? )?(?:regres[oó]|devolvi[oó]|contest[oó]|trajo)|est[aá] (?:conmigo|de regreso))(?!\p{L})/iu;

/** Whether a child was taken, or is not brought back, and cannot be reached. `isParent`: children are known of. */
export function childTaken(telling: string, isParent: boolean): boolean {
  if (isLongAgo(telling) || BACK_AGAIN.test(telling)) return false;
  if (!isParent && !CHILD.test(telling)) return false;
  return (TOOK.test(telling) && (NOT_BACK.test(telling) || FAR_AWAY.test(telling))) || RETURN_OWED.test(telling);
}
