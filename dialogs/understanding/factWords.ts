import type { Stage } from '../../knowledge/contract.js';
import type { ToldFacts } from './understood.js';

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
/** No case either: proof that is not there. */
export const NO_REPORT = /(?<!\p{L})(?:no|without|sin|never|any) (?:\p{L}+ ){0,2}(?:report|reporte)(?!\p{L})/iu;
/** Done to another: "they arrested him", "he is on probation", "he calls me from jail". */
export const CHARGED_OTHER =
  /(?<!\p{L})(?:arrested|took|charged|booked|jailed|detained|cuffed|got) (?:him|her|them|my \p{L}+)(?!\p{L})|(?<!\p{L})(?:he|she|they|who|my \p{L}+)(?:'?s| is| was| got| were| has| had| are|'?re| been)? (?:\p{L}+ ){0,2}(?:arrested|charged|booked|jailed|on probation|on parole|in jail|in prison|in custody|locked up|investigated|convicted)(?! me(?!\p{L}))(?!\p{L})|(?<!\p{L})(?:calls?|called|calling|texts?|writes?|wrote|letters?|contact\p{L}*) (?:me |us |\p{L}+ )?from (?:jail|prison|inside|county)(?!\p{L})|(?<!\p{L})(?:lo|la|los) (?:arrestaron|detuvieron|acusaron|metieron|agarraron)(?!\p{L})|(?<!\p{L})(?:[eé]l|ella|mi \p{L}+) (?:est[aá]|estuvo|sali[oó]|sigue) (?:\p{L}+ )?(?:pres[oa]|detenid[oa]|en la c[aá]rcel|en el bote|bajo fianza|en probatoria)(?!\p{L})|(?<!\p{L})(?:llama|habla|escribe|marca)(?:ndo)? (?:\p{L}+ )?(?:desde|de) (?:la c[aá]rcel|la prisi[oó]n|el bote)(?!\p{L})/iu;

/** What somebody thinks of it is told by the writer about the writer: "my sister says thats abuse". */
export const OPINION =
  /(?<!\p{L})(?:my|mi) \p{L}+ (?:says?|said|told me|thinks?|tells me|swears|heard|keeps (?:saying|telling)(?: me)?|(?:me )?(?:dice|dijo)|cree|piensa) (?:(?:that|que) )?(?:i|im|i['’]m|you|thats?|that['’]s|this|its?|it['’]s|yo|es|eso|esto|estoy|tengo|debo|puedo)(?!\p{L})/iu;
/** Who the other is, is told with one of these: "and then" and "he is at work" tell none. */
export const RELATION_NAMED =
  /(?<!\p{L})(?:ex\p{L}*|husband|wife|boyfriend|girlfriend|bf|gf|partner|spouse|fianc\p{L}*|dad|daddy|father|mom|mother|brother|sister|son|daughter|cousin|uncle|aunt|family|neighbou?rs?|next door|upstairs|downstairs|two doors|roommates?|roomies?|co-?workers?|boss|manager|employee|works? with|stranger|caregiver|parents?|grand\p{L}+|step\p{L}+|landlord|in-?laws?|co-?parent|date[ds]?|dating|married|divorc\p{L}*|separat\p{L}*|(?:split|broke|break) up|together|lived with|kids?|baby|child(?:ren)?|guy|dude|man|woman|lady|someone|know (?:him|her|them)|conozco|casad[oa]s?|separa(?:d[oa]s?|mos)|juntos|salimos|sal[ií]a|andamos|anduvimos|terminamos|cortamos|dej[eé]|dejamos|beb[eé]|niñ[oa]s?|señor[a]?|tipo|muchach[oa]|espos[oa]|marido|mujer|viej[oa]|novi[oa]s?|pareja|prometid[oa]|concubin[oa]|uni[oó]n libre|padre|madre|pap[aá]|mam[aá]|herman[oa]|hij[oa]|mij[oa]|prim[oa]|t[ií][oa]|sobrin[oa]|niet[oa]|yerno|nuera|hijastr[oa]|madrastra|padrastro|pariente|familia\p{L}*|vecin[oa]s?|al lado|edificio|cuarto|padres|abuel[oa]s?|abuelit[oa]|suegr[oa]s?|cuñad[oa]s?|caser[oa]|compa|compañer[oa]s?|companer[oa]s?|jef[ea]|patr[oó]n|patrona|supervisor[a]?|client[ea]s?|empleado|empleada|jale|trabajo|amig[oa]|cuidador\p{L}*|me cuida|enfermera|ihss)(?!\p{L})/iu;
/** Who it is that writes now, which tells nothing of who the other is: "this is his mother". */
export const INTRODUCES =
  /^\W*(?:(?:hi|hello|hey|hola|ok|sorry|no) )*(?:this is|its|it['’]s|i am|im|i['’]m|soy|yo soy|habla|aqu[ií]) (?:his|her|their|the|su|la|el) /iu;
/** Who shares a child with the other says so with one of these. */
export const COPARENT_NAMED =
  /(?<!\p{L})(?:co-?parent\p{L}*|baby ?(?:daddy|dad|mama|mom)|(?:father|mother|dad|mom|parent) of (?:my|our|the)|(?:my|our|the) (?:\p{L}+['’]?s?|kids?['’]?|bab(?:y|ies)['’]?s?|child(?:ren)?['’]?s?) (?:father|mother|dad|mom|parent)|other parent|(?:kids?|child(?:ren)?|baby|son|daughter) (?:together|with (?:him|her|them|my))|(?:share|have|had) (?:\p{L}+ ){0,3}(?:kids?|child(?:ren)?|baby|son|daughter)|pap[aá] de (?:mis?|nuestr\p{L}+|la|el)|mam[aá] de (?:mis?|nuestr\p{L}+|la|el)|(?:padre|madre) de (?:mis?|nuestr\p{L}+)|(?:tenemos|tengo|tuvimos) (?:\p{L}+ ){0,3}(?:hij[oa]s?|niñ[oa]s?|beb[eé]))(?!\p{L})/iu;

/** Where somebody lives says nothing of who lives there too: "i dont want him to know where i live". */
export const LIVES_WHERE =
  /(?<!\p{L})(?:(?:to )?where (?:i|he|she|we|they|im|hes|shes) (?:\p{L}+ )?(?:live[sd]?|living|stay(?:s|ing|ed)?|sleep(?:s|ing)?|am|is)|d[oó]nde (?:yo |ella |[eé]l )?(?:vivo|vive|viv[ií]a|duermo|duerme|estoy|me quedo)|(?:my|the|new|his|her|their|an|mi|nueva|su|sus|la) (?:new |nueva )?(?:address|direcci[oó]n)|nursing home|care home|(?:in|at) a home|asilo|dorms?|dormitorio|comes? (?:to|by) my (?:house|home|place|door)|(?:viene|vino|llega|lleg[oó]|pasa|pas[oó]) (?:a|por|en) mi (?:casa|puerta))(?!\p{L})/iu;
/** A home that is shared, or is not, is told with one of these: "we ride the same elevator" tells of none. */
export const HOME_NAMED =
  /(?<!\p{L})(?:live[sd]?|living|lives|live-?in|stay(?:s|ing|ed)? (?:with|here|there|at)|house|home|apartment|apt|condo|trailer|roof|rooms?|roommates?|roomies?|lease|rent(?:ed|ing|s)?|moved?|mov(?:ed|ing|es) (?:in|out)|kicked|place|places|address|own place|separate|apart|viv\p{L}+|casas?|departamentos?|depa|apartamentos?|cuartos?|techo|rent\p{L}+|sal[ií]|mud\p{L}+|juntos|conmigo)(?!\p{L})/iu;
/** A film or a game: its guns are nobody's. */
export const FILM =
  /(?<!\p{L})(?:movies?|films?|tv|show|series|(?:video ?)?games?|novel|book|song|pel[ií]culas?|serie|novela|juegos?|videojuegos?|canci[oó]n)(?!\p{L})/iu;
/** Service that is over needs no gun: "i was in the army". */
export const JOB_PAST =
  /(?<!\p{L})(?:was|were|been|used to|worked|served|retired|discharged|veteran|vet|former(?:ly)?|left|quit|got out|until|years ago|fui|era|estuve|trabaj[eé]|serv[ií]|hasta|hace \p{L}* ?años|retirado|veterano)(?!\p{L})/iu;
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
export const COURT_NAMED =
  /(?<!\p{L})(?:court(?:room|house)?|judge|hearing|zoom|commissioner|corte|tribunal|juzgado|juez[a]?|audiencia)(?!\p{L})/iu;

/** A kind of order is told with a word of orders, papers or courts, or with its own: "he went to his work" tells none. */
export const KIND_NAMED =
  /(?<!\p{L})(?:orders?|tro|dvro|chro|gvro|epo|clets|dv|ch|ea|wv|sv|gv|cpo|cr|fl|papers?|paperwork|forms?|packet|petition\p{L}*|request\p{L}*|cases?|served|serve|fil(?:e|ed|ing)|sued?|suing|court|judge|restrain\p{L}*|protecti\p{L}*|harass\p{L}*|violence|abus\p{L}*|emergency|red flag|divorc\p{L}*|summons|criminal|charge[sd]?|prosecutor|bail|arraignment|agreed|agreement|stipulat\p{L}*|stalk\p{L}*|[oó]rden(?:es)?|alejamiento|papel(?:es)?|hoja|formularios?|solicitud|petici[oó]n|casos?|corte|juez[a]?|demand\p{L}*|notific\p{L}*|acos\p{L}*|hostigamiento|violencia|maltrato|emergencia|bandera roja|acuerdo|convenio|estipul\p{L}*|fiscal(?:[ií]a)?|fianza|penal|citatorio|citaci[oó]n)(?!\p{L})/iu;

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

/** How papers came is told with one of these: that a brother keeps a gun locked up is no paper left behind. */
export const SERVED_NAMED: Readonly<Record<NonNullable<ToldFacts['servedHow']>, RegExp>> = {
  person:
    /(?<!\p{L})(?:hand(?:ed|s)?|in person|gave|given|served|brought|got|delivered|came|knocked|deput\p{L}*|sheriff|officer|server|entreg\p{L}*|en persona|manos?|dieron|dio|trajo|lleg[oó]|alguacil|oficial)(?!\p{L})/iu,
  mail: /(?<!\p{L})(?:e?-?mail(?:ed|box)?|letter|envelope|post office|correo|cartero|carta|sobre|buz[oó]n)(?!\p{L})/iu,
  told: /(?<!\p{L})(?:officers?|cops?|police|deput\p{L}*|sheriff|lawyer|verbally|out loud|read (?:it|me)|told (?:me|us)|heard|found out|polic[ií]a|oficial|alguacil|abogad[oa]|verbalmente|de palabra|me (?:dij\p{L}+|avis\p{L}+|ley\p{L}+|cont\p{L}+|enter[eé]))(?!\p{L})/iu,
  posted:
    /(?<!\p{L})(?:door|porch|tap(?:e|ed)|left|under|mat|gate|car|windshield|posted|stuck|roommate|puerta|reja|peg(?:ad[oa]s?|aron)|dej[oóa]\p{L}*|avent[oó]\p{L}*|carro|parabrisas|buz[oó]n)(?!\p{L})/iu,
};

/** An order that is not there: such words tell of no temporary and no long one. */
export const NO_ORDER =
  /(?:^|[^\p{L}])(?:no|without|sin|ninguna?) (?:temporary |restraining |actual |court |protective |such ){0,2}(?:order|tro|orden(?: temporal)?)(?!\p{L})/iu;

/** An order that has ended, or was denied, is told with one of these: "he left" tells none, nor does what the bot said. */
export const STAGE_NAMED: Partial<Record<Stage, RegExp>> = {
  notice:
    /(?<!\p{L})(?:notice|hearing|court date|date|paper(?:s|work)?|packet|form|order|tro|signed?|[a-z]{2} ?-?109|109|aviso|audiencia|fecha|papel(?:es)?|orden|firm[oó]|juez)(?!\p{L})/iu,
  expired:
    /(?<!\p{L})(?:expir\p{L}*|end(?:ed|s)|over|ran out|run out|lapsed|old|dropped|dismissed|lifted|venci\p{L}*|vencer|termin\p{L}*|acab\p{L}*|caduc\p{L}*|quit[oó]|retir[oó]|cancel[oó]|cancelaron|desech\p{L}*|cerr[oó]|ya no (?:vale|est[aá]|hay|sigue)|vieja|pas[oó] la fecha)(?!\p{L})/iu,
  denied:
    /(?<!\p{L})(?:den(?:y|ied|ies)|turned (?:me |us |him |her |it )?down|refused|rejected|(?:judge|court|commissioner|they|he|she) (?:\p{L}+ )?said no|dismissed|threw (?:it )?out|lost|neg(?:aron|[oó]|ad[oa])|deneg\p{L}*|rechaz\p{L}*|(?:juez|jueza|corte) (?:me )?(?:dijo|dijeron) que no|no me la (?:dio|dieron|concedi[oó]|aprob\p{L}+)|no (?:me )?(?:concedi[oó]|aprobaron|quisieron))(?!\p{L})/iu,
};
/** What is denied did not happen: "nobody denied anything", "it hasnt expired". */
export const UNDENIED =
  /(?<!\p{L})(?:nobody|no one|noone|never|not|has ?n['’]?t|have ?n['’]?t|did ?n['’]?t|was ?n['’]?t|is ?n['’]?t|nadie|nunca|todav[ií]a no|a[uú]n no|no se) (?:\p{L}+ ){0,2}(?:den(?:y|ied|ies)|turned|refused|rejected|dismissed|said no|expired?|ended|over|dropped|neg(?:aron|[oó])|rechaz\p{L}*|venci\p{L}*|termin\p{L}*|acab\p{L}*)(?!\p{L})/iu;

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
