import type { OrderKind } from '../../knowledge/contract.js';

/** How people name a kind of order in passing: "and the gun one", "is it the same for civil harassment", "y la de emergencia". */
const NAMES: readonly (readonly [OrderKind, RegExp])[] = [
  ['epo', /\b(?:emergency|epo|de emergencia)\b/iu],
  ['cpo', /\b(?:criminal|cpo|penal)\b/iu],
  [
    'ch',
    /\b(?:civil harassment|harassment|civil|ch(?:-?\d{3})?|acoso|neighbou?rs?|roommates?|strangers?|vecin[oa]s?)\b/iu,
  ],
  ['ea', /\b(?:elder(?: abuse)?|dependent adult|ea(?:-?\d{3})?|mayores|ancianos)\b/iu],
  ['wv', /\b(?:work ?place(?: violence)?|work|employer|boss|wv(?:-?\d{3})?|trabajo)\b/iu],
  ['sv', /\b(?:school(?: violence)?|college|campus|sv(?:-?\d{3})?|escuela)\b/iu],
  ['gv', /\b(?:gun violence|gvro|gun one|gv(?:-?\d{3})?|de armas)\b/iu],
  ['divorce', /\b(?:divorce|divorcio)\b/iu],
  [
    'dv',
    /\b(?:domestic(?: violence)?|dv(?:-?\d{3})?|doméstica|domestica|(?:for|against) (?:a )?(?:partner|couple)s?|de parejas?)\b/iu,
  ],
];
/** Only a fragment that compares names a kind so; whoever tells of the own paper says more. */
const COMPARES =
  /^(?:(?:ok|okay|so|and|y|also) )*(?:and|n|what about|how about|is it the same|same|y)\b.*$|\bis it the same\b/iu;
const NAMES_ONE =
  /^(?:what(?:['’]?s| is)? )?(?:the|an?|la|una) (?:(?!(?:got|has|had|have|filed|took|gets|wants?|tiene|pidi[oó]|an?|una?) )\p{L}+ ){1,3}(?:one|order|orden)\W*$/iu;
const OWN = /(?<!\p{L})(?:my|mine|i|im|i'm|me|we|us|ours?|mi|mío|tengo|nos|nosotros|nuestr[oa])(?!\p{L})/iu;
const LONGEST = 10;

/** The kind of order that a short follow-up asks about, without saying that it is the person's own. `isAsked`: a fact of it is asked for, which "the gun one" tells. */
export function kindNamed(said: string, isAsked = false): OrderKind | undefined {
  if (said.split(/\s+/).length > LONGEST || OWN.test(said)) return undefined;
  if (!COMPARES.test(said) && (isAsked || !NAMES_ONE.test(said))) return undefined;
  return NAMES.find(([, pattern]) => pattern.test(said))?.[0];
}

/** Whether words of a message name a kind of order. */
export const namesKind = (said: string): boolean => NAMES.some(([, pattern]) => pattern.test(said));

/** What a kind of order is surely told by, as far as words alone tell it; the recognizers know more. */
const TOLD: readonly (readonly [OrderKind, string])[] = [
  ['dv', 'domestic violence|dvro|violencia (?:dom[eé]stica|familiar|intrafamiliar|de pareja)'],
  [
    'gv',
    'gvro|gun (?:violence|thing|order|case|papers?|tro|restraining|one)|red flag|(?:orden|papeles|la|una) (?:\\p{L}+ ){0,2}?(?:de|por) (?:las? |mis )?(?:armas?|pistolas?)|violencia (?:con|por|de) (?:las )?armas?',
  ],
  [
    'cpo',
    'criminal (?:protective |protection |court |restraining |no contact |stay away )?(?:order|tro|papers)|(?:criminal )?no contact order from (?:the )?criminal|(?:made|gave|put|ordered|came|comes|is|its) (?:\\p{L}+ ){0,3}?(?:by|from|in) (?:the |my )?criminal (?:court|judge|case)|criminal (?:court )?judge (?:\\p{L}+ )?(?:made|gave|put|ordered)|orden(?: de protecci[oó]n)? (?:penal|criminal)|(?:juez|jueza|juzgado|corte|orden(?: es)?|caso) (?:de lo |del (?:caso |juzgado ))(?:criminal|penal)|juez[a]? (?:criminal|penal)',
  ],
  ['epo', 'emergency (?:protective|protection|restraining )(?:order)?|orden de (?:protecci[oó]n de )?emergencia'],
  ['ch', 'civil harassment|acoso civil'],
  ['ea', 'elder abuse|(?:abuso|maltrato) (?:de|a) (?:los )?(?:ancianos|mayores|adultos mayores|personas mayores)'],
  ['wv', 'workplace violence|violencia (?:laboral|en el trabajo)'],
  ['sv', 'school violence|violencia escolar'],
];
/** "Its not criminal" is said of the order; "im not criminal" and "not a criminal" of a person. */
const NOT_CRIMINAL =
  "(?<!(?:im|i['’]m|i am|hes|shes|he is|she is|yo|él|ella|not) )(?:not|isn['’]?t|ain['’]?t|nothing|never) (?:(?:about|for|like|really|even|any) )?(?:(?:an? |the )criminal(?= (?:cases?|orders?|matter|thing|one|court|issue)(?!\\p{L}))|criminal|penal)|(?<!(?:soy|yo|él|ella) )(?:no (?:es|era|son|fue)|nada|ni es) (?:(?:un |una |el |la )?(?:caso|asunto|cosa|orden|corte) )?(?:(?:de )?lo )?(?:criminal|penal)";
const SURE = TOLD.map(([kind, words]) => ({
  kind,
  told: new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu'),
  denied: new RegExp(
    `(?<!\\p{L})(?:not|isn['’]?t|aint|nothing|no (?:es|era|son|fue|quiero|pregunt[eéo]\\p{L}*)) (?:(?:about|for|like|really|even|como|tipo) ){0,2}(?:an? |the |my |la |el |una? |una orden |lo )?(?:de )?(?:${words}|${kind}${kind === 'gv' ? '|(?:las? )?armas?|guns? one' : ''})(?!\\p{L})${kind === 'cpo' ? `|(?<!\\p{L})(?:${NOT_CRIMINAL})(?!\\p{L})` : ''}`,
    'iu',
  ),
}));

/** The kind of order that a clause says is not the person's: "its not the gun one". */
export const kindDenied = (said: string): OrderKind | undefined => SURE.find(({ denied }) => denied.test(said))?.kind;

/** A clause without the kinds of order that it denies. */
export const withoutDeniedKind = (said: string): string =>
  SURE.reduce((left, { denied }) => left.replace(denied, ' '), said);

/** A kind of order or a paper that somebody offers, or says that there is, is not the writer's own yet. */
const OFFERED =
  /(?<!\p{L})(?:offer(?:s|ed|ing)?|propos(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|(?:if|unless) (?:i|we) (?:just |only )?(?:sign|agree|take|accept)|(?:wants?|wanted|asks?|asked|tells?|told) (?:me|us) to (?:sign|take|agree|accept)|(?:says?|said|told me|heard|thinks?|claims?)(?: (?:that|how))? (?:(?!(?:i|we|my)(?!\p{L}))\p{L}+ ){1,4}?(?:can|could|might|may|should|would|have their own|has its own|got their own)|(?:judge|court|jueza?|corte) (?:could|can|might|may|would|puede|podr[ií]a)|(?:schools|colleges|employers|companies|bosses|jobs) (?:can|could|have|get|got|do|file)|ofrec\p{L}+|propon\p{L}+|propus\p{L}+|sugi(?:ere|ri[oó])|si (?:yo )?(?:firmo|acepto)|(?:quieren?|pid(?:e|en|i[oó])|dicen?|dijo) que (?:yo )?(?:firme|acepte)|(?:dice[n]?|dijo|dijeron|o[ií]|cree) que (?:(?!yo(?!\p{L}))\p{L}+ ){1,4}?(?:puede[n]?|podr[ií]an?|tienen? (?:su|sus) propi\p{L}+)|(?:las escuelas|los patrones|las empresas) (?:pueden|tienen|piden))(?!\p{L})/iu;

/** A clause up to where something is only offered or said to be possible. */
export const withoutOffered = (said: string): string => {
  const at = said.search(OFFERED);
  return at < 0 ? said : said.slice(0, at);
};

/** The kind of order that the words of a clause tell. */
export function kindTold(clause: string): OrderKind | undefined {
  const said = withoutOffered(clause);
  const rest = withoutDeniedKind(said);
  return SURE.find(({ told }) => told.test(rest))?.kind;
}

/**
 * Without one of these a kind is not told, whatever the recognizers take a clause for: a school is where children go, a divorce
 * may only be thought of, and any violence may be meant.
 */
const NEEDED: Partial<Record<OrderKind, RegExp>> = {
  gv: /(?<!\p{L})(?:guns?|firearms?|gv|gvro|red flag|armas?|pistolas?|bandera roja)(?!\p{L})/iu,
  sv: /(?<!\p{L})(?:sv|(?:school|college|campus|university|district|escuela|colegio|universidad)(?: \p{L}+){0,3} (?:violence|orders?|filed|files|got|took out|asked|applied|papers|pidi[oó]|puso|sac[oó]|meti[oó]|pone)|(?:orders?|papers|tro|orden|papeles|one) (?:\p{L}+ ){0,2}?(?:from|by|through|de|del|por) (?:the |my |la |el |mi )?(?:school|college|university|escuela|colegio|universidad))(?!\p{L})/iu,
  divorce:
    /(?<!\p{L})(?:fl|summons|(?:divorce|divorcio) (?:papers|summons|case|petition|orders?|packet|thing)|(?:filed|files|filing|served|serve|petition\p{L}*|automatic|summons|citaci[oó]n|papel(?:es)?|orden(?:es)?|demanda|meti[oó]|puso|present[oó])(?: \p{L}+){0,4} (?:divorce|divorcio)|automatic orders?|(?:divorce|divorcio)(?: \p{L}+){0,3} (?:filed|served|summons|papers|meti[oó]|papeles))(?!\p{L})/iu,
  epo: /(?<!\p{L})(?:epo|emergency (?:\p{L}+ ){0,2}?(?:orders?|papers?|one|tro|thing|form)|(?:cops?|police|officers?|deput(?:y|ies)|sheriff|polic[ií]as?|oficial(?:es)?|alguacil)(?!\p{L}).{0,40}(?:orders?|papers?|orden|papel(?:es)?|epo)|(?:orders?|papers?|orden|papel(?:es)?|one) (?:\p{L}+ ){0,4}?(?:cops?|police|officers?|deputy|sheriff|polic[ií]a|oficial|alguacil|emergencia)|de emergencia)(?!\p{L})/iu,
};
/** Whether a clause has the words without which a kind is none of the person's. */
export const mayTellKind = (clause: string, kind: OrderKind): boolean => {
  const said = withoutOffered(clause);
  const isCut = said.length < clause.length && !namesKind(said);
  return !isCut && kindDenied(said) !== kind && (NEEDED[kind]?.test(said) ?? true);
};

/** A kind of order named as one: by its full name or form, with "one" or "order", or as that what the same is asked for. "And the neighbors" is none. */
const AS_KIND =
  /(?<!\p{L})(?:civil harassment|workplace violence|school violence|domestic violence|elder abuse|gun violence|gvro|epo|cpo|(?:dv|ch|ea|wv|sv|gv)(?:-?\d{3})?)(?!\p{L})|(?<!\p{L})(?:ones?|orders?|kinds?|type|orden(?:es)?|tipo)(?!\p{L})|(?<!\p{L})(?:for|against|if it['’]?s|para|contra|si es)(?!\p{L})/iu;

const FILLER =
  /(?<!\p{L})(?:ok|okay|so|and|n|or|also|too|normal|regular|usual|(?:what|how) about|what if|the|an?|one|ones|orders?|for|as|well|it['’]s|is|its?|same|if|then|kinds?|type|papers?|forms?|police|restraining|against|y|o|tambi[eé]n|qu[eé] tal|la|el|lo|los|las|de|del|una?|si|para|por|contra|es|igual|mismo|tipo|orden(?:es)?|restricci[oó]n|polic[ií]a)(?!\p{L})/giu;

/** The kinds as the titles of points call them. */
const TITLES: Readonly<Record<OrderKind, string>> = {
  dv: 'domestic violence order',
  ch: 'civil harassment order',
  ea: 'elder abuse order',
  wv: 'workplace violence order',
  sv: 'school violence order',
  gv: 'gun violence order (GVRO)',
  epo: 'emergency protective order',
  cpo: 'criminal protective order',
  divorce: 'divorce, automatic orders',
  agreed: 'agreed order, non-CLETS',
};

/** Whether a follow-up names a kind of order and asks nothing besides: "and the gun one". */
export function namesOnlyKind(said: string): boolean {
  const rest = NAMES.reduce((left, [, pattern]) => left.replace(pattern, ' '), said.toLowerCase());
  return kindNamed(said) !== undefined && AS_KIND.test(said) && !/\p{L}/u.test(rest.replace(FILLER, ' '));
}

/** The last question for another kind of order, where a message names only that; `title`: of what was answered last. */
export function sameQuestion(said: string, kind: OrderKind | undefined, title: string | undefined): string | undefined {
  if (kind === undefined || title === undefined || !namesOnlyKind(said)) return undefined;
  return `${title}, ${TITLES[kind]}`;
}
