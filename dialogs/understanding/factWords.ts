/**
 * Words without which a fact is not told, whatever the recognizers take a clause for, and frames in which the words of a fact tell
 * it of somebody else. One pattern for all languages: people mix them.
 */

/** Without one of these words having none is about other things: "i dont have any pictures". */
export const GUNS_NAMED =
  /(?<!\p{L})(?:guns?|firearms?|rifles?|pistols?|shotguns?|handguns?|revolvers?|weapons?|ammo|ammunition|bullets?|glock|ar-?15|9 ?mm|\.?(?:22|38|45|357)|armed|carry|duty|badge|police officer|deputy|guard|soldier|marine|army|navy|national guard|military|armas?|armad[oa]s?|pistolas?|rifles|escopetas?|municiones|balas?|cuetes?|vigilante|guardia|polic[ií]a|sheriff|sold(?:ado|ada)|militar|fusil(?:es)?)(?!\p{L})/iu;

/** Without one of these words a case is none of the criminal court's: "no police report". */
export const CHARGE_NAMED =
  /(?<!\p{L})(?:arrest\p{L}*|charge[sd]?|charging|criminal(?:ly)?|crime|felony|misdemeanou?r|jail(?:ed)?|bail|bond|booked|custody of the police|probation|parole|investigat\p{L}*|detectives?|prosecut\p{L}*|d\.?a\.?|district attorney|public defender|arraign\p{L}*|plea|pled|plead\p{L}*|convicted|cuffs|handcuffs|cited|trial|batterers?|52 (?:week|semanas)|clean record|no record|a case|police|cops?|sheriff|officer|polic[ií]a|patrulla|probatoria|condicional|detuvieron|detenid[oa]s?|pres[oa]s?|esposaron|ficharon|bote|citaci[oó]n|antecedentes|r[eé]cord|acus\p{L}*|cargos|delito|c[aá]rcel|fianza|fiscal(?:[ií]a)?|investig\p{L}*|defensor p[uú]blico|penal)(?!\p{L})/iu;
/** An order of a criminal court names no case of the writer's: "i only have the criminal one". */
export const CRIMINAL_PAPER =
  /(?<!\p{L})criminal (?:\p{L}+ ){0,2}?(?:orders?|one|papers?|tro)(?!\p{L})|(?<!\p{L})(?:orden(?:es)?|la) (?:de \p{L}+ )?(?:penal|criminal)(?!\p{L})/giu;
/** No charge, or another's: "im not charged, he is". */
export const NOT_CHARGED =
  /(?<!\p{L})(?:im|i['’]m|i am|i was|ive|i['’]ve|i have|i) (?:\p{L}+ )?(?:not|never|was ?n['’]?t|have ?n['’]?t|am not) (?:been |the one |being |who is |who was |whos )*(?:charged|arrested|accused|convicted|on probation)(?!\p{L})|(?<!\p{L})(?:yo )?no (?:estoy|soy|fui|he sido) (?:\p{L}+ )?(?:acusad[oa]|arrestad[oa]|detenid[oa]|la acusada|el acusado)(?!\p{L})|(?<!\p{L})(?:a m[ií] )?no me (?:han |est[aá]n )?(?:acus\p{L}+|arrest\p{L}+|detuv\p{L}+)(?!\p{L})|(?<!\p{L})(?:he|she)(?:['’]?s| is| was) the one (?:who (?:is|was|got) )?(?:charged|arrested|accused)(?!\p{L})|(?<!\p{L})[eé]l(?:la)? es (?:el|la) acusad[oa](?!\p{L})/iu;
/** No case either: proof that is not there. */
export const NO_REPORT = /(?<!\p{L})(?:no|without|sin|never|any|got a) (?:\p{L}+ ){0,2}(?:report|reporte)(?!\p{L})/iu;
/** Done to another: "they arrested him", "he is on probation", "he calls me from jail". */
export const CHARGED_OTHER =
  /(?<!\p{L})(?:he|she|who|my \p{L}+)(?:'?s)? (?:has|had|got|faces|facing|is facing) (?:\p{L}+ ){0,2}(?:charges|criminal case|warrant)(?!\p{L})|(?<!\p{L})(?:he|she|they|who|my \p{L}+) (?:\p{L}+ )?went to (?:jail|prison)(?!\p{L})|(?<!\p{L})les? (?:pusieron|puso|levantaron|presentaron|dieron|quitaron) (?:\p{L}+ )?cargos(?!\p{L})|(?<!\p{L})va a salir (?:\p{L}+ ){0,2}(?:fianza|c[aá]rcel|bote)(?!\p{L})|(?<!\p{L})(?:arrested|took|charged|booked|jailed|detained|cuffed|got) (?:him|her|them|my \p{L}+)(?!\p{L})|(?<!\p{L})(?:he|she|they|who|my \p{L}+)(?:'?s| is| was| got| were| has| had| are|'?re| been)? (?:\p{L}+ ){0,2}(?:arrested|charged|booked|jailed|on probation|on parole|in jail|in prison|in custody|locked up|investigated|convicted)(?! me(?!\p{L}))(?!\p{L})|(?<!\p{L})(?:calls?|called|calling|texts?|writes?|wrote|letters?|contact\p{L}*) (?:me |us |\p{L}+ )?from (?:jail|prison|inside|county)(?!\p{L})|(?<!\p{L})(?:lo|la|los) (?:arrestaron|detuvieron|acusaron|metieron|agarraron)(?!\p{L})|(?<!\p{L})(?:est[aá]|sali[oó]|sigue) (?:\p{L}+ )?(?:pres[oa]|detenid[oa]|en la c[aá]rcel|en el bote|bajo fianza|en probatoria)(?!\p{L})|(?<!\p{L})(?:llama|habla|escribe|marca)(?:ndo)? (?:\p{L}+ )?(?:desde|de) (?:la c[aá]rcel|la prisi[oó]n|el bote)(?!\p{L})/iu;

/** What may come, is feared, wanted or brought against another, or costs money, is no case: "there might be charges". */
export const NO_CHARGE_YET =
  /(?<!\p{L})(?:me arrestan|me detienen|me meten a la c[aá]rcel)(?!\p{L})|(?<!\p{L})(?:might|may(?!o)|could|can|would|will|gonna|going to|['’]ll|ill|shell|hell|almost|nearly|casi|iban? a|wants?|wanna|afraid|scared|worried|threat\p{L}*|if|maybe|puede[ns]?|podr[ií]an?|podr[ií]a|van? a|quieren?|amenaz\p{L}*|miedo|tal vez|quiz[aá]s?|a lo mejor|no s[eé] si)(?: \p{L}+){0,4}? (?:charge[sd]?|charging|arrest\p{L}*|jail|cargos|acus\p{L}*|deten\p{L}*|c[aá]rcel)(?!\p{L})|(?<!\p{L})(?:i|we|yo|should i) (?:\p{L}+ ){0,3}(?:press(?:ed|ing)?|fil(?:e|ed|ing)|bring|dropp?(?:ed)?) (?:the |any )?charges(?!\p{L})|(?<!\p{L})(?:levantar?|poner|presentar|quitar|retirar) (?:los )?cargos(?!\p{L})|(?<!\p{L})charge[sd]? (?:me|us|my \p{L}+) (?:\$|\d|a |an |for (?:the|a|copies|filing)|extra|double|like)/iu;

/** What somebody thinks of it is told by the writer about the writer: "my sister says thats abuse". */
export const OPINION =
  /(?<!\p{L})(?:my|mi) \p{L}+ (?:says?|said|told me|thinks?|tells me|swears|heard|keeps (?:saying|telling)(?: me)?|(?:me )?(?:dice|dijo)|cree|piensa) (?:(?:that|que) )?(?:i|im|i['’]m|you|thats?|that['’]s|this|its?|it['’]s|yo|es|eso|esto|estoy|tengo|debo|puedo)(?!\p{L})/iu;
/** Who the other is, is told with one of these: "and then" and "he is at work" tell none. */
export const RELATION_NAMED =
  /(?<!\p{L})(?:ex\p{L}*|husband|wife|boyfriend|girlfriend|bf|gf|partner|spouse|fianc\p{L}*|dad|daddy|father|mom|mother|brother|sister|son|daughter|cousin|uncle|aunt|family|neighbou?rs?|next door|upstairs|downstairs|two doors|roommates?|roomies?|co-?workers?|boss|manager|employee|works? with|stranger|caregiver|parents?|grand\p{L}+|step\p{L}+|landlord|in-?laws?|co-?parent|date[ds]?|dating|married|divorc\p{L}*|separat\p{L}*|(?:went|gone|going|go) out|seeing (?:him|her)|i was seeing|hook\p{L}* up|(?:split|broke|break) up|together|lived with|kids?|baby|child(?:ren)?|guy|dude|man|woman|lady|someone|know (?:him|her|them)|conozco|casad[oa]s?|separa(?:d[oa]s?|mos)|juntos|salimos|sal[ií]a|andamos|anduvimos|terminamos|cortamos|dej[eé]|dejamos|beb[eé]|niñ[oa]s?|señor[a]?|tipo|muchach[oa]|espos[oa]|marido|mujer|viej[oa]|novi[oa]s?|pareja|prometid[oa]|concubin[oa]|uni[oó]n libre|padre|madre|pap[aá]|mam[aá]|herman[oa]|hij[oa]|mij[oa]|prim[oa]|t[ií][oa]|sobrin[oa]|niet[oa]|yerno|nuera|hijastr[oa]|madrastra|padrastro|pariente|familia\p{L}*|vecin[oa]s?|al lado|edificio|cuarto|padres|abuel[oa]s?|abuelit[oa]|suegr[oa]s?|cuñad[oa]s?|caser[oa]|compa|compañer[oa]s?|companer[oa]s?|jef[ea]|patr[oó]n|patrona|supervisor[a]?|client[ea]s?|empleado|empleada|jale|trabajo|amig[oa]|cuidador\p{L}*|me cuida|enfermera|ihss)(?!\p{L})/iu;
/** Who it is that writes now, which tells nothing of who the other is: "this is his mother". */
export const INTRODUCES =
  /^\W*(?:(?:hi|hello|hey|hola|ok|sorry|no) )*(?:this is|its|it['’]s|i am|im|i['’]m|soy|yo soy|habla|aqu[ií]) (?:his|her|their|the|su|la|el) /iu;
/** Who shares a child with the other says so with one of these. */
export const COPARENT_NAMED =
  /(?<!\p{L})(?:co-?parent\p{L}*|baby ?(?:daddy|dad|mama|mom)|(?:father|mother|dad|mom|parent) of (?:my|our|the)|(?:my|our|the) (?:\p{L}+['’]?s?|kids?['’]?|bab(?:y|ies)['’]?s?|child(?:ren)?['’]?s?) (?:father|mother|dad|mom|parent)|other parent|(?:kids?|child(?:ren)?|baby|son|daughter) (?:together|with (?:him|her|them|my))|(?:share|have|had) (?:\p{L}+ ){0,3}(?:kids?|child(?:ren)?|baby|son|daughter)|pap[aá] de (?:mis?|nuestr\p{L}+|la|el)|mam[aá] de (?:mis?|nuestr\p{L}+|la|el)|(?:padre|madre) de (?:mis?|nuestr\p{L}+)|(?:tenemos|tengo|tuvimos) (?:\p{L}+ ){0,3}(?:hij[oa]s?|niñ[oa]s?|beb[eé]))(?!\p{L})/iu;

/** Where somebody lives says nothing of who lives there too: "i dont want him to know where i live". */
export const LIVES_WHERE =
  /(?<!\p{L})(?:(?:to )?where (?:i|he|she|we|they|im|hes|shes) (?:\p{L}+ )?(?:live[sd]?|living|stay(?:s|ing|ed)?|sleep(?:s|ing)?|am|is)|d[oó]nde (?:yo |ella |[eé]l )?(?:vivo|vive|viv[ií]a|duermo|duerme|estoy|me quedo)|(?:my|the|new|his|her|their|an|mi|nueva|su|sus|la) (?:new |nueva )?(?:address|direcci[oó]n)|(?:he|she|they|my \p{L}+) (?:\p{L}+ )?lives? in (?!my|our|the|a|an|same|here)|[eé]l(?:la)? vive en (?!mi|la|el|nuestra|un)\p{L}+|nursing home|care home|(?:in|at) a home|asilo|dorms?|dormitorio|comes? (?:to|by) my (?:house|home|place|door)|(?:viene|vino|llega|lleg[oó]|pasa|pas[oó]) (?:a|por|en) mi (?:casa|puerta))(?!\p{L})/iu;
/** A home that is shared, or is not, is told with one of these: "we ride the same elevator" tells of none. */
export const HOME_NAMED =
  /(?<!\p{L})(?:live[sd]?|living|lives|live-?in|stay(?:s|ing|ed)? (?:with|here|there|at)|house|home|apartment|apt|condo|trailer|roof|rooms?|roommates?|roomies?|lease|rent(?:ed|ing|s)?|moved?|mov(?:ed|ing|es) (?:in|out)|kicked|place|places|address|own place|separate|apart|viv\p{L}+|casas?|departamentos?|depa|apartamentos?|cuartos?|techo|rent\p{L}+|sal[ií]|mud\p{L}+|juntos|conmigo)(?!\p{L})/iu;
/** A film or a game: its guns are nobody's. */
export const FILM =
  /(?<!\p{L})(?:movies?|films?|tv|show|series|(?:video ?)?games?|novel|book|song|pel[ií]culas?|serie|novela|juegos?|videojuegos?|canci[oó]n)(?!\p{L})/iu;
/** Service that is over needs no gun: "i was in the army". */
export const JOB_PAST =
  /(?<!\p{L})(?:was|were|been|used to|worked|served|retired|discharged|veteran|vet|former(?:ly)?|left|quit|got out|until|years ago|fui|era|estuve|trabaj[eé]|serv[ií]|hasta|hace \p{L}* ?años|retirado|veterano)(?!\p{L})/iu;
const GUNS = '(?:guns?|firearms?|rifles?|pistols?|shotguns?|handguns?|weapons?|armas?|pistolas?|escopetas?)';
/** What was said to somebody of guns is no fact of the writer's: "i said i had none but i do". */
export const GUNS_SAID = new RegExp(
  `(?<!\\p{L})(?:told|tells|said|says|say|lied|swore|claim(?:s|ed)?|dij[eo]|dijeron|dice|ment[ií]|minti[oó])(?!\\p{L}).{0,40}(?<!\\p{L})(?:no|none|any|zero|not|dont|don['’]t|didnt|sin|ninguna)(?!\\p{L})(?: \\p{L}+){0,3}? ${GUNS}(?!\\p{L})`,
  'iu',
);
/** That somebody else has none says nothing of anybody's guns. */
export const OTHER_UNARMED = new RegExp(
  `(?<!\\p{L})(?:he|she|they|hes|shes|theyre|he['’]s|she['’]s|my \\p{L}+) (?:\\p{L}+ )?(?:(?:has|have|got|had|owns?|keeps?) (?:no|zero)|(?:does ?n['’]?t|do ?n['’]?t|did ?n['’]?t|never) (?:even |really )?(?:have|has|had|own|owned|carry|keep)(?: an?| any| no)?) (?:\\p{L}+ )?${GUNS}(?!\\p{L})|(?<!\\p{L})(?:hes|he['’]s|shes|she['’]s) got no ${GUNS}|(?<!\\p{L})no (?:tiene|trae|carga|tienen|usa) (?:\\p{L}+ )?${GUNS}(?!\\p{L})`,
  'iu',
);
/** Guns of the writer's, wherever they are: "my rifles are at my brothers". */
export const OWN_GUNS = new RegExp(
  `(?<!\\p{L})my (?:own |old |hunting |\\d+ |two |three )?(?:(?:9 ?mm|glock)|${GUNS}) (?:is|are|been|they|theyre|at|in|with|stay|sit)(?!\\p{L})|(?<!\\p{L})(?:i|we) (?:\\p{L}+ )?(?:keep|kept|store|stored|leave|left|have|got) (?:my |our |both |all )(?:\\p{L}+ ){0,2}?${GUNS}(?!\\p{L})|(?<!\\p{L})mis? ${GUNS} (?:est[aá]n?|los|las|la|lo|en|con)(?!\\p{L})|(?<!\\p{L})guardo (?:mi|mis) ${GUNS}(?!\\p{L})`,
  'iu',
);
/** Guns that officers took: there is an order. */
export const GUNS_TAKEN = new RegExp(
  `(?<!\\p{L})(?:took|taken|taking|seized|grabbed|confiscated|collected) (?:\\p{L}+ |\\d+ ){0,3}?${GUNS}(?!\\p{L})|(?<!\\p{L})(?:quit|decomis|confisc|llev)(?:aron|[oó]) (?:\\p{L}+ |\\d+ ){0,3}?${GUNS}(?!\\p{L})`,
  'iu',
);
const NOT_TAKEN =
  /(?<!\p{L})(?:didnt|didn['’]t|did not|havent|haven['’]t|not|never|nobody|no one|no (?:me )?(?:han )?(?:quit|llev)\p{L}*)(?!\p{L})/iu;
export const tellsOfGunsTaken = (text: string): boolean => GUNS_TAKEN.test(text) && !NOT_TAKEN.test(text);
/** Who writes is somebody's child: "im his daughter". */
export const IS_CHILD =
  /(?<!\p{L})(?:i am|im|i['’]m|its|this is|soy|habla) (?:just |only |also )?(?:his|her|their|the|su|el|la) (?:\p{L}+ )?(?:son|daughter|kid|child|hij[oa])(?!\p{L})|(?<!\p{L})soy (?:el |la )?hij[oa] de(?!\p{L})/iu;
/** A grown child may be the one with the order. */
export const CHILD_BOUND =
  /(?<!\p{L})(?:my|mi) (?:\p{L}+ |\d+ )?(?:son|daughter|hij[oa]) (?:\p{L}+ )?(?:has|got|tiene) (?:the|an?|la|una) (?:\p{L}+ ){0,2}?(?:order|tro|orden)(?!\p{L})/iu;
/** Who says that they are the boss themselves: "im the owner, the boss". */
export const IS_BOSS =
  /^\W*(?:(?:im|i['’]m|i am|soy|yo soy) )?(?:the|el|la) (?:boss|owner|manager|supervisor|employer|due[ñn][oa]|jef[ea]|patr[oó]na?)\W*$/iu;
/** Who lived together once and tells of no end may live so still; these do not. */
export const LIVED_BEFORE =
  /(?<!\p{L})(?:used to live|(?<!(?:have|ve|has|had|been|always) )lived (?:\p{L}+ ){0,3}?(?:together|with (?:me|her|him|them|us|my)|at (?:my|his|her) place)|(?:were|was) living (?:together|with)|viv[ií]amos|viv[ií]a (?:con|conmigo)|vivimos juntos (?:\p{L}+ )?(?:\d+|un|dos|tres|hasta|hace)|viv[ií] con)(?!\p{L})/iu;
/** And still do. */
export const LIVES_STILL =
  /(?<!\p{L})(?:still|now|since|currently|we live|lives? (?:with|here)|todav[ií]a|a[uú]n|sigue|ahora|llevamos)(?!\p{L})/iu;
/** What was left to the writer is not another's: "my dads old gun, hes passed". */
export const INHERITED =
  /(?<!\p{L})(?:inherit\p{L}*|passed|died|dead|late|hered\p{L}+|muri[oó]|falleci[oó]|difunto|(?:was|were|era|eran) (?:de mi|my) \p{L}+|(?:from|de) (?:my|mi) (?:dad|father|grandpa|pap[aá]|padre|abuelo)|my (?:dad|father|grandpa)['’]?s old)(?!\p{L})/iu;
/** A child that is expected. */
export const PREGNANCY =
  /(?<!\p{L})(?:(?:is ?n['’]?t|not) born|unborn|pregnan\p{L}*|embaraz\p{L}*|expecting|esperando|(?:weeks|months|meses|semanas) along|due in)(?!\p{L})(?: (?:with|w|de|con|a|un|una|my|his|our|su|mi|nuestro|\d+)(?!\p{L})){0,3}(?: (?:kid|child|baby|beb[eé]|hij[oa]|niñ[oa])(?!\p{L}))?|(?<!\p{L})(?:the|my|our|his|el|mi) (?:baby|kid|child|beb[eé]) (?=(?:is ?n['’]?t|is not|no ha|todav[ií]a no|a[uú]n no))/giu;
/** Children of others: "the other kids at school". */
export const OTHERS_CHILDREN =
  /(?<!\p{L})(?:(?:the|those|some|these) other |other |school |neighbou?r(?:['’]?s)? |los otros |otros |unos )(?:kids|children|teens|students|niños|chavos)(?!\p{L})(?! (?:and i|are mine|live with))/iu;
/** Status in the country is told with one of these. */
export const IMMIGRATION_NAMED =
  /(?<!\p{L})(?:immigra\p{L}*|immig|uscis|visas?|green ?card|permanent resident|resident|residency|citizen\p{L}*|naturali\p{L}*|undocumented|(?:not|am|im) documented|documented|papers|status|daca|asylum|refugee|deport\p{L}*|ice|border|sponsor\p{L}*|h1b|vawa|tps|born here|migra\p{L}*|inmigra\p{L}*|papeles|mica|residen\p{L}+|ciudadan\p{L}+|indocumentad[oa]s?|asilo|frontera|estatus|nac[ií] aqu[ií])(?!\p{L})/iu;
/** To be "on papers" is to be on probation. */
export const ON_PAPERS = /(?<!\p{L})on papers?(?!\p{L})/iu;
/** That one was there when the judge made the order is told with one of these. */
const COURT_NAMED =
  /(?<!\p{L})(?:court(?:room|house)?|judge|hearing|zoom|commissioner|corte|tribunal|juzgado|juez[a]?|audiencia)(?!\p{L})/iu;

/** Who was somewhere else was not there: "i was in the hospital the day of court". */
const NOT_IN_COURT =
  /(?<!\p{L})(?:was ?n['’]?t|was not|did ?n['’]?t|did not|could ?n['’]?t|have ?n['’]?t|has ?n['’]?t|never|not|missed|hospital|icu|jail|county|at work|no|ni|nunca|sin|falt[eé]|c[aá]rcel|detenid[oa]|pres[oa]|trabajando)(?!\p{L})/iu;
/** Whoever was there says that they were, or what the judge did with them. */
const WAS_THERE =
  /(?<!\p{L})(?:(?:i|we|ive|we['’]ve|both|me|us) (?:\p{L}+ ){0,3}?(?:was|were|been|went|attended|appeared|sat|stood|showed|heard|saw|spoke|talked|had)|(?:was|were) (?:both |also )?(?:there|present)|judge (?:\p{L}+ ){0,3}?(?:me|us|out loud)|estuve|estuvimos|est[aá]ba(?:mos)?|fui|fuimos|asist[ií]\p{L}*|presente|tuvi?mos|tuve|me (?:lo |la )?(?:dijo|ley[oó]|explic[oó])|nos dijo)(?!\p{L})/iu;
/** What may be done or must be, and who only went to file, was at no hearing: "they said i can do it on zoom", "had to go to court". */
const NOT_HEARD_YET =
  /(?<!\p{L})(?:can|could|may|might|will|gonna|going to|have to|had to|has to|got to|need(?:ed)? to|supposed to|should|wanna|want to|get ready|prepare|if|puedo|puede|pueden|tengo que|tuve que|voy|vamos|va a|tiene que|si|(?:to|and|a|para|y) (?:\p{L}+ )?(?:file|ask|apply|get|pick|turn in|drop|pedir|meter|sacar|recoger|entregar|llenar)|(?:por|for) (?:the |los |las )?(?:papers|forms|papeles|formas))(?!\p{L})/iu;
/** Whether a clause may tell that the writer was before the judge. */
export const tellsOfCourt = (text: string): boolean =>
  COURT_NAMED.test(text) && WAS_THERE.test(text) && !NOT_IN_COURT.test(text) && !NOT_HEARD_YET.test(text);
/** Takes back that one was there: "i havent been in court yet", "its my first hearing". */
export const NEVER_HEARD =
  /(?<!\p{L})(?:(?:i|we|ive) (?:\p{L}+ )?(?:have ?n['’]?t|have not|was ?n['’]?t|was not|never|did ?n['’]?t|did not) (?:\p{L}+ ){0,2}?(?:in|to|at|before|see) (?:the |a |any )?(?:court|hearing|judge)|(?:its|it['’]s|is|this is) my first (?:hearing|time in court|court)|(?:yo )?(?:no|ni|nunca)(?: siquiera)? (?:he ido|he estado|fui|estuve) (?:\p{L}+ )?(?:a|en) (?:la |ninguna )?(?:corte|audiencia)|(?:es )?mi primera audiencia|(?:hearing|court|audiencia|it) (?:has ?n['’]?t|has not|no ha) (?:happened|been|sido|pasado))(?!\p{L})/iu;

/** A kind of order is told with a word of orders, papers or courts, or with its own: "he went to his work" tells none. */
export const KIND_NAMED =
  /(?<!\p{L})(?:orders?|tro|dvro|chro|gvro|epo|clets|dv|ch|ea|wv|sv|gv|cpo|cr|fl|papers?|paperwork|forms?|packet|petition\p{L}*|request\p{L}*|cases?|served|serve|fil(?:e|ed|ing)|sued?|suing|court|judge|restrain\p{L}*|protecti\p{L}*|harass\p{L}*|violence|abus\p{L}*|emergency|red flag|divorc\p{L}*|summons|criminal|charge[sd]?|prosecutor|bail|arraignment|agreed|agreement|stipulat\p{L}*|stalk\p{L}*|[oó]rden(?:es)?|alejamiento|papel(?:es)?|hoja|formularios?|solicitud|petici[oó]n|casos?|corte|juez[a]?|demand\p{L}*|notific\p{L}*|acos\p{L}*|hostigamiento|violencia|maltrato|emergencia|bandera roja|acuerdo|convenio|estipul\p{L}*|fiscal(?:[ií]a)?|fianza|penal|citatorio|citaci[oó]n)(?!\p{L})/iu;

/** An order of a criminal court, by its name. */
export const CRIMINAL_ORDER =
  /(?<!(?<!\p{L})(?:no|not|isnt|isn['’]t|no es|sin)(?: an?| una?)? )(?<!\p{L})(?:criminal (?:protective |protection |no[- ]contact )?order|orden (?:de (?:protecci[oó]n|restricci[oó]n|alejamiento) )?(?:penal|criminal)|orden (?:del? \p{L}+ )?de lo (?:penal|criminal))(?!\p{L})/iu;

/** Whom somebody speaks for is told with a word for them, and surely. */
export const SPOKEN_FOR_NAMED = new RegExp(
  `${RELATION_NAMED.source}|(?<!\\p{L})(?:friends?|buddy|tenants?|clients?|students?|employees?|workers?|girls?|boys?|teen|patients?|somebody|someone else|amig[oa]s?|inquilin[oa]s?|client[ea]s?|alumn[oa]s?|emplead[oa]s?|trabajador[a]?e?s?|muchach[oa]|joven|niñ[oa]|nin[oa]|paciente|residente|ahijad[oa]|carnal|cuate|alguien|otra persona|refugio|shelter|advocate)(?!\\p{L})`,
  'iu',
);
/** Somebody who only carries a word, or did something to the writer, is not spoken for: "told a friend", "my sister filed it". */
export const MENTIONED =
  /(?<!\p{L})(?:told|tell|tells|telling|asked|ask|had|made|sent|through|thru|via|lent|gave|drove|borrow\p{L}*|le dije a|le cont[eé] a|por medio de|mand[oó] a|con) (?:a |an |my |his |her |one of (?:my|his|her) |mi |mis |un |una |su )(?:\p{L}+ )?(?:friends?|cousins?|sisters?|brothers?|mom|mother|dad|father|roommate|neighbou?r|co-?worker|boss|amig[oa]s?|prim[oa]s?|herman[oa]s?|mam[aá]|pap[aá]|t[ií][oa]|cuñad[oa])(?!\p{L})|(?<!\p{L})my \p{L}+ (?:filed|got|took out|put|wants?) (?:it|this|one|that|(?:an?|the) (?:\p{L}+ ){0,2}(?:order|tro))(?! (?:for|on|against) (?:him|her|them))/iu;
/** Who speaks for another after having told an own side says so: "its for my son", "this is his mother". */
export const SPEAKS_NOW = new RegExp(
  `${INTRODUCES.source}|(?<!\\p{L})(?:for|on behalf of|helping|help|represent\\p{L}*|para|por|ayudo a|ayudando a|de parte de) (?:my|a|an|mi|mis|un|una) `,
  'iu',
);

/** Without a word that denies, children are not denied: "we have children and i have guns". */
export const CHILDLESS =
  /(?<!\p{L})(?:no|not|nope|never|none|without|neither|zero|cero|childless|(?:do|does|did|has|have|had|is|are|was|were|ca|wo|would|could|should|ai)n['’]?t|nunca|ning[uú]n\p{L}*|ni|sin|tampoco)(?!\p{L})/iu;
/** They are denied by words of them: "no quiero q mi mama sepa" denies none. */
export const CHILDREN_NAMED =
  /(?<!\p{L})(?:kids?|child(?:ren|less)?|sons?|daughters?|bab(?:y|ies)|minors?|pregnan\p{L}*|hij[oa]s?|niñ[oa]s?|nin[oa]s?|beb[eé]s?|embarazad[oa]|menores|chamac[oa]s?)(?!\p{L})/iu;

/** Such words of an account tell nothing of the side: "he wants my side of the story". */
export const SIDE_OF_STORY =
  /(?<!\p{L})(?:my|his|her|their|both|other) sides?(?: of (?:it|the story|things|this))?(?!\p{L})|(?<!\p{L})mi (?:versi[oó]n|lado de la historia)(?!\p{L})/iu;
/** Who is not the one who asks is not protected by guesses: "no im not asking for protection". */
export const NOT_ASKING =
  /(?<!\p{L})(?:im|i['’]m|i am|we['’]?re|we are) not (?:the one )?(?:asking|filing|applying|requesting|looking|trying to get|the (?:victim|protected|petitioner))(?!\p{L})|(?<!\p{L})(?:yo )?no (?:estoy pidiendo|soy (?:la|el) que pide|pido) /iu;

/** Who is at a college counts years in words that others have for their age: "im a junior at state". */
export const COLLEGE =
  /(?<!\p{L})(?:college|university|univ|uni|csu|uc|ucla|usc|undergrad|grad school|dorms?|sorority|fraternity|frat|campus|universidad|universitari[oa]|facultad|dormitorios?)(?!\p{L})/iu;
/** Who rents to somebody is not who lives with them. */
export const LANDLORD =
  /(?<!\p{L})(?:landlord|landlady|property (?:manager|owner)|slumlord|due[ñn][oa]s?(?= (?:de (?:la|el|mi|esta) (?:casa|cuarto|departamento|edificio)|del|se|me|entra|viene|quiere|dice|es|no))|caser[oa]|arrendador[a]?)(?!\p{L})/iu;
export const ROOMMATE =
  /(?<!\p{L})(?:room ?mates?|roomies?|housemates?|flatmates?|compañer[oa] de (?:cuarto|casa))(?!\p{L})/iu;
/** Pets are told of as children are: "i raised her since 8 weeks". */
export const ANIMAL =
  /(?<!\p{L})(?:dogs?|pupp(?:y|ies)|pups?|cats?|kittens?|pets?|birds?|horses?|perr(?:o|a|it[oa])s?|cachorr(?:o|a|it[oa])s?|gat(?:o|a|it[oa])s?|mascotas?)(?!\p{L})/iu;
