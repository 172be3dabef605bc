/**
 * Whom and what a question names, in both languages: "will the police call immigration" is not answered by what is known of
 * "will the court call immigration".
 */
const NAMED = {
  police:
    /(?<!\p{L})(?:police|cops?|officers?|deput(?:y|ies)|sheriffs?|polic[ií]as?|oficial(?:es)?|patrulla)(?!\p{L})/iu,
  court: /(?<!\p{L})(?:courts?|judges?|clerks?|cortes?|juez|jueza|jueces|juzgado|tribunal)(?!\p{L})/iu,
  immigration:
    /(?<!\p{L})(?:ice|immigration|deport\p{L}*|migra|inmigraci[oó]n|(?:my|have|sin|mis|tener|tengo) (?:papers|papeles)|undocumented|indocumentad[oa])(?!\p{L})/iu,
  goBetween:
    /(?<!\p{L})(?:(?:mom|mother|dad|father|sister|brother|cousin|friend|uncle|aunt|grandma|grandpa|parent|roommate|neighbor|relative|coworker)s?|famil(?:y|ia)|mam[aá]|madre|pap[aá]|padre|padres|herman[oa]s?|prim[oa]s?|amig[oa]s?|t[ií][oa]s?|abuel[oa]s?|vecin[oa]s?|parientes?|familiar(?:es)?|compa|compadre)(?!\p{L})/iu,
  landlord: /(?<!\p{L})(?:landlords?|evict\p{L}*|due[nñ][oa] de la casa|caser[oa]|desaloj\p{L}*)(?!\p{L})/iu,
  boss: /(?<!\p{L})(?:boss|employers?|manager|jef[ea]|patr[oó]n(?:es)?|empleador(?:es)?)(?!\p{L})/iu,
  school:
    /(?<!\p{L})(?:schools?|college|university|campus|daycare|teachers?|escuelas?|universidad|colegio|maestr[oa]s?|guarder[ií]a)(?!\p{L})/iu,
  copy: /(?<!\p{L})(?:finds? out|cop(?:y|ies)|hear about|enterar\p{L}*|entera|copias?)(?!\p{L})/iu,
  lawyer: /(?<!\p{L})(?:lawyers?|attorneys?|defenders?|abogad[oa]s?|licenciad[oa]|defensor[a]?)(?!\p{L})/iu,
  address: /(?<!\p{L})(?:address(?:es)?|where i live|direcci[oó]n|domicilio|d[oó]nde vivo)(?!\p{L})/iu,
  online:
    /(?<!\p{L})(?:facebook|fb|instagram|insta|ig|tiktok|snap(?:chat)?|social media|online|post(?:s|ed|ing)?|tinder|redes|internet|publi(?:car|co|ca)|subir)(?!\p{L})/iu,
  text: /(?<!\p{L})(?:text(?:s|ed|ing)?|messages?|msgs?|dms?|whatsapp|emails?|mensajes?|mensajitos?|textear|correo electr[oó]nico)(?!\p{L})/iu,
  mail: /(?<!\p{L})(?:mail(?:ed|s)?|post office|por correo|cartas?|letters?)(?!\p{L})/iu,
  served: /(?<!\p{L})(?:serv(?:e|ed|es|ice|ing)|entreg(?:aron|ar|ado|arle|arlos|ue)|notific\p{L}*)(?!\p{L})/iu,
  home: /(?<!\p{L})(?:home|house|apartment|apt|casa|depa|departamento|apartamento|hogar)(?!\p{L})/iu,
  sell: /(?<!\p{L})(?:sell\p{L}*|sold|vend(?:er\p{L}*|o|e|i[oó]))(?!\p{L})/iu,
  guns: /(?<!\p{L})(?:guns?|firearms?|rifles?|pistols?|shotguns?|ammo|ammunition|armas?|pistolas?|escopetas?|municiones)(?!\p{L})/iu,
  alongWith:
    /(?<!\p{L})(?:go(?:es|ing)? with (?:him|her|them)|ir con (?:[eé]l|ella|ell[oa]s)|acompa[nñ]ar\p{L}*)(?!\p{L})/iu,
  persuade:
    /(?<!\p{L})(?:convinc\p{L}*|convenc\p{L}*|convenz\p{L}*|persuad\p{L}*|talk\p{L}* (?:him|her|them) (?:in|out)\p{L}*)(?!\p{L})/iu,
  before: /(?<!\p{L})(?:before|antes)(?!\p{L})/iu,
  crime:
    /(?<!\p{L})(?:crimes?|criminal|felony|misdemeanor|warrant|jail|arrest(?:ed|s)?|delito|penal|c[aá]rcel|arrest\p{L}*)(?!\p{L})/iu,
  renew: /(?<!\p{L})(?:renew\p{L}*|extend\p{L}*|renov\p{L}*|renuev\p{L}*)(?!\p{L})/iu,
} as const;

type Named = keyof typeof NAMED;
const GROUPS = Object.keys(NAMED) as Named[];

export const namedIn = (text: string): readonly Named[] => GROUPS.filter((group) => NAMED[group].test(text));
