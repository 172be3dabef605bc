import { ORDER_KINDS, PERSONS, STAGES } from '../../knowledge/circumstances.js';
import type { OrderKind, PersonTrait, Recognized, Side, Stage } from '../../knowledge/contract.js';
import { sideInFrame, traitOfAge } from './sideTold.js';
import type { ToldFacts } from './understood.js';

/** From this chance (0–1) on a fact is taken as told: it stays and filters answers, so it must be surer than not. */
const TOLD = 0.6;
/** A message of so many clauses has more to be misread, so each fact must be surer. */
const MANY_CLAUSES = 4;
const TOLD_AMONG_MANY = 0.75;
/** Of many clauses all together tell the side: each by its chances, one whose words frame it by so much; from this sum on it is told. */
const FRAMED = 2;
const SIDE_OF_MANY = 0.6;
/** A correction tells the other side from this chance on, 0–1. */
const SIDE_CORRECTED = 0.85;
/** A clause whose chances of the sides differ by less tells none. */
const LEANS = 0.2;
/** One sentence says so, and another the contrary: the surer one is kept. */
interface Found {
  readonly value: string;
  readonly chance: number;
}

/** The likeliest value of a group of exclusive labels in one clause: `facts.side.…`. */
function likeliest({ chances }: Recognized, group: string, least: number): Found | undefined {
  let best: Found | undefined;
  for (const [label, chance] of chances) {
    if (!label.startsWith(`facts.${group}.`) && label !== `facts.${group}`) continue;
    // "Served" says that papers came; how they came is told by the labels below it.
    if (label === 'facts.served') continue;
    const value = label === `facts.${group}` ? 'yes' : label.slice(`facts.${group}.`.length);
    if (chance >= least && chance > (best?.chance ?? 0)) best = { value, chance };
  }
  return best;
}

const oneOf = <T extends string>(values: readonly T[], value: string | undefined): T | undefined =>
  values.find((each) => each === value);

const SIDES: readonly Side[] = ['protected', 'restrained'];
const CHARGED = ['charged', 'arrested', 'probation', 'investigated', 'no'] as const;
const GUNS = ['has', 'none', 'job', 'other'] as const;
const SERVED = ['person', 'mail', 'told', 'posted'] as const;
const RELATIONS = [
  'partner',
  'ex',
  'family',
  'coparent',
  'roommate',
  'neighbor',
  'coworker',
  'stranger',
  'caregiver',
] as const;
const SPOKEN_FOR = [
  'child',
  'parent',
  'sibling',
  'friend',
  'partner',
  'client',
  'tenant',
  'employee',
  'other',
] as const;

/** Without one of these words having none is about other things: "i dont have any pictures". */
const GUNS_NAMED =
  /(?<!\p{L})(?:guns?|firearms?|rifles?|pistols?|shotguns?|handguns?|revolvers?|weapons?|ammo|ammunition|bullets?|glock|armas?|pistolas?|rifles|escopetas?|municiones|balas?)(?!\p{L})/iu;

/** Without one of these words a case is none of the criminal court's: "no police report". */
const CHARGE_NAMED =
  /(?<!\p{L})(?:arrest\p{L}*|charge[sd]?|charging|criminal(?:ly)?|crime|felony|misdemeanou?r|jail(?:ed)?|bail|bond|booked|custody of the police|probation|parole|investigat\p{L}*|detectives?|prosecut\p{L}*|d\.?a\.?|district attorney|public defender|arraign\p{L}*|plea|pled|plead\p{L}*|convicted|cuffs|handcuffs|cited|trial|batterers?|52 week|clean record|no record|a case|police|cops?|sheriff|officer|polic[ií]a|probatoria|condicional|detuvieron|acus\p{L}*|cargos|delito|c[aá]rcel|fianza|fiscal(?:[ií]a)?|penal)(?!\p{L})/iu;
/** No case either: proof that is not there. */
const NO_REPORT = /(?<!\p{L})(?:no|without|sin|never|any) (?:\p{L}+ ){0,2}(?:report|reporte)(?!\p{L})/iu;
/** Done to another: "they arrested him", "he is on probation". */
const CHARGED_OTHER =
  /(?<!\p{L})(?:arrested|took|charged|booked|jailed|detained|cuffed|got) (?:him|her|them|my \p{L}+)(?!\p{L})|(?<!\p{L})(?:he|she|they|who|my \p{L}+)(?:'?s| is| was| got| were| has| had| are|'?re| been)? (?:\p{L}+ ){0,2}(?:arrested|charged|booked|jailed|on probation|on parole|in jail|in custody|investigated|convicted)(?! me(?!\p{L}))(?!\p{L})|(?<!\p{L})(?:lo|la|los) (?:arrestaron|detuvieron|acusaron|metieron)(?!\p{L})/iu;

/** What somebody thinks of it is told by the writer about the writer: "my sister says thats abuse". */
const OPINION =
  /(?<!\p{L})(?:my|mi) \p{L}+ (?:says?|said|told me|thinks?|tells me|swears|heard|keeps (?:saying|telling)(?: me)?|(?:me )?(?:dice|dijo)|cree|piensa) (?:(?:that|que) )?(?:i|im|i['’]m|you|thats?|that['’]s|this|its?|it['’]s|yo|es|eso|esto|estoy|tengo|debo|puedo)(?!\p{L})/iu;
/** Who the other is, is told with one of these: "and then" and "he is at work" tell none. */
const RELATION_NAMED =
  /(?<!\p{L})(?:ex\p{L}*|husband|wife|boyfriend|girlfriend|bf|gf|partner|spouse|fianc\p{L}*|dad|daddy|father|mom|mother|brother|sister|son|daughter|cousin|uncle|aunt|family|neighbou?rs?|roommate|co-?worker|boss|stranger|caregiver|parents?|grand\p{L}+|step\p{L}+|landlord|in-?laws?|roomm?ate|co-?parent|date[ds]?|dating|married|divorc\p{L}*|separat\p{L}*|(?:split|broke|break) up|together|lived with|kids?|baby|child(?:ren)?|guy|man|woman|lady|someone|know (?:him|her|them)|conozco|casad[oa]s?|separad[oa]s?|juntos|salimos|beb[eé]|niñ[oa]s?|señor[a]?|tipo|esposo|esposa|marido|mujer|novi[oa]|pareja|padre|madre|pap[aá]|mam[aá]|herman[oa]|hij[oa]|prim[oa]|t[ií][oa]|familia\p{L}*|vecin[oa]s?|padres|abuel[oa]s?|suegr[oa]s?|cuñad[oa]s?|casero|compa\p{L}+|jef[ea]|cuidador\p{L}*)(?!\p{L})/iu;

/** A kind of order is told with a word of orders, papers or courts, or with its own: "he went to his work" tells none. */
const KIND_NAMED =
  /(?<!\p{L})(?:orders?|tro|dvro|gvro|epo|clets|dv|ch|ea|wv|sv|gv|cpo|papers?|paperwork|forms?|packet|petition\p{L}*|request\p{L}*|cases?|served|serve|fil(?:e|ed|ing)|sued?|suing|court|judge|restrain\p{L}*|protecti\p{L}*|harass\p{L}*|violence|abus\p{L}*|emergency|red flag|divorc\p{L}*|summons|criminal|charge[sd]?|prosecutor|stalk\p{L}*|[oó]rden(?:es)?|alejamiento|papel(?:es)?|formularios?|solicitud|petici[oó]n|casos?|corte|juez[a]?|demand\p{L}*|notific\p{L}*|acos\p{L}*|violencia|emergencia|penal|citatorio)(?!\p{L})/iu;

/** Whom somebody speaks for is told with a word for them, and surely. */
const SPOKEN_FOR_NAMED = new RegExp(
  `${RELATION_NAMED.source}|(?<!\\p{L})(?:friend|buddy|tenants?|clients?|students?|employees?|workers?|girls?|boys?|teen|patients?|amig[oa]|inquilin[oa]|client[ea]|alumn[oa]|emplead[oa]|muchach[oa]|joven|nin[ao]|paciente)(?!\\p{L})`,
  'iu',
);
const SPEAKS_FOR = 0.7;

/** How papers came is told with one of these: that a brother keeps a gun locked up is no paper left behind. */
const SERVED_NAMED: Readonly<Record<(typeof SERVED)[number], RegExp>> = {
  person:
    /(?<!\p{L})(?:hand(?:ed|s)?|gave|given|served|brought|got|delivered|came|knocked|deput\p{L}*|sheriff|officer|server|entreg\p{L}*|dieron|dio|trajo|lleg[oó]|alguacil|oficial)(?!\p{L})/iu,
  mail: /(?<!\p{L})(?:mail(?:ed|box)?|letter|envelope|post office|correo|carta|sobre|buz[oó]n)(?!\p{L})/iu,
  told: /(?<!\p{L})(?:told|said|says|phone|call(?:ed)?|read|dij\p{L}+|ley[oó]|tel[eé]fono|llam\p{L}+)(?!\p{L})/iu,
  posted:
    /(?<!\p{L})(?:door|porch|tap(?:e|ed)|left|under|mat|gate|car|windshield|posted|stuck|roommate|puerta|peg(?:ad[oa]s?|aron)|dej[oóa]\p{L}*|carro|parabrisas)(?!\p{L})/iu,
};

/** An order that is not there: such words tell of no temporary and no long one. */
const NO_ORDER =
  /(?:^|[^\p{L}])(?:no|without|sin|ninguna?) (?:temporary |restraining |actual |court |protective |such ){0,2}(?:order|tro|orden(?: temporal)?)(?!\p{L})/iu;

/** An order that has ended, or was denied, is told with one of these: "he left" tells none. */
const STAGE_NAMED: Partial<Record<Stage, RegExp>> = {
  expired:
    /(?<!\p{L})(?:expir\p{L}*|end(?:ed|s)|over|ran out|run out|lapsed|old|venci\p{L}*|termin\p{L}*|acab\p{L}*|caduc\p{L}*)(?!\p{L})/iu,
  denied:
    /(?<!\p{L})(?:den(?:y|ied|ies)|turned (?:me |it )?down|refused|rejected|said no|dismissed|threw (?:it )?out|neg\p{L}+|rechaz\p{L}*|dijo que no)(?!\p{L})/iu,
};

/** A clause that tells, and what the recognizers see in it. */
interface Telling {
  readonly text: string;
  readonly seen: Recognized;
}

/** Without a word that denies, children are not denied: "we have children and i have guns". */
const CHILDLESS =
  /(?<!\p{L})(?:no|not|nope|never|none|without|neither|zero|childless|(?:do|does|did|has|have|had|is|are|was|were|ca|wo|would|could|should|ai)n['’]?t|nunca|ning[uú]n\p{L}*|sin|tampoco)(?!\p{L})/iu;

/** What is told in the clauses of a message, each read alone: the surest of contrary facts is kept. */
export function factsTold(clauses: readonly Telling[], known: ToldFacts = {}, corrects = false): ToldFacts {
  const framed = clauses.map(({ text }) => sideInFrame(text));
  const least = clauses.length >= MANY_CLAUSES ? TOLD_AMONG_MANY : TOLD;
  const surest = (group: string, among: readonly Telling[] = clauses, from = least): string | undefined =>
    among
      .flatMap(({ seen }) => likeliest(seen, group, from) ?? [])
      .reduce<Found | undefined>((best, each) => (each.chance > (best?.chance ?? 0) ? each : best), undefined)?.value;
  const naming = (words: RegExp): readonly Telling[] => clauses.filter(({ text }) => words.test(text));
  const traits = PERSONS.filter((trait) => clauses.some(({ text, seen }) => hasTrait(text, seen, trait, least)));
  // Who tells what was done to "me" speaks for nobody else in that clause.
  const speaksFor = oneOf(
    SPOKEN_FOR,
    surest(
      'speaksFor',
      clauses.filter(
        ({ text }, index) => framed[index] === undefined && !OPINION.test(text) && SPOKEN_FOR_NAMED.test(text),
      ),
      SPEAKS_FOR,
    ),
  );
  const charged = oneOf(
    CHARGED,
    surest(
      'charged',
      naming(CHARGE_NAMED).filter(({ text }) => !NO_REPORT.test(text) && !CHARGED_OTHER.test(text)),
    ),
  );
  const is: PersonTrait[] = [
    ...traits,
    ...(charged === 'charged' || charged === 'arrested' ? (['charged'] as const) : []),
    ...(speaksFor === undefined ? [] : (['third'] as const)),
  ];
  const relation = oneOf(RELATIONS, surest('relation', naming(RELATION_NAMED)));
  const guns = oneOf(GUNS, surest('guns', naming(GUNS_NAMED)));
  const yesNo = (group: string): boolean | undefined => {
    const value = surest(group);
    return value === undefined ? undefined : value === 'yes';
  };
  const children = yesNo('children') ?? (relation === 'coparent' ? true : undefined);
  // A side that is known changes by words that frame it, or by a correction that is sure; who speaks for another has none.
  const isThird = speaksFor !== undefined || known.is?.includes('third') === true;
  const guessFrom = known.side && corrects ? SIDE_CORRECTED : known.side || isThird ? undefined : least;
  const guessed = guessFrom === undefined ? undefined : oneOf(SIDES, surest('side', clauses, guessFrom));
  const isMany = clauses.length >= MANY_CLAUSES;
  return defined({
    side: isMany
      ? sideOfMany(clauses, framed, known.side !== undefined || isThird)
      : (framed.find((side) => side !== undefined) ?? guessed),
    kind: oneOf<OrderKind>(ORDER_KINDS, surest('kind', naming(KIND_NAMED))),
    stage: stageIn(clauses, (among) => surest('stage', among)),
    servedHow: servedHow(clauses, (among) => surest('served', among)),
    heardInCourt: surest('heardInCourt') === 'yes' ? true : undefined,
    charged,
    guns,
    children: children === false && naming(CHILDLESS).length === 0 ? undefined : children,
    sharedHome: yesNo('sharedHome'),
    immigration: yesNo('immigration'),
    relation,
    is: is.length > 0 ? [...new Set(is)] : undefined,
    speaksFor,
  });
}

/** How papers came, where the words of a clause can tell so. */
function servedHow(
  clauses: readonly Telling[],
  surest: (among: readonly Telling[]) => string | undefined,
): ToldFacts['servedHow'] {
  const how = oneOf(SERVED, surest(clauses));
  return how && clauses.some(({ text }) => SERVED_NAMED[how].test(text)) ? how : undefined;
}

/** The side that many clauses tell together; `isFixed`: only where words frame it. */
function sideOfMany(
  clauses: readonly Telling[],
  framed: readonly (Side | undefined)[],
  isFixed: boolean,
): Side | undefined {
  const chanceOf = ({ chances }: Recognized, side: Side): number => chances.get(`facts.side.${side}`) ?? 0;
  const sum = clauses.reduce((total, { seen }, at) => {
    const frame = framed[at] === 'protected' ? FRAMED : framed[at] === 'restrained' ? -FRAMED : 0;
    const lean = chanceOf(seen, 'protected') - chanceOf(seen, 'restrained');
    return total + frame + (Math.abs(lean) >= LEANS ? lean : 0);
  }, 0);
  const side = sum > 0 ? 'protected' : 'restrained';
  return Math.abs(sum) >= SIDE_OF_MANY && (!isFixed || framed.includes(side)) ? side : undefined;
}

/** How far the order is, by the clauses that deny none; what another one guesses of an order that is denied does not count. */
function stageIn(
  clauses: readonly Telling[],
  surest: (among: readonly Telling[]) => string | undefined,
): Stage | undefined {
  const others = clauses.filter(({ text }) => !NO_ORDER.test(text));
  const stage = oneOf<Stage>(STAGES, surest(others));
  const named = stage && STAGE_NAMED[stage];
  if (named && !others.some(({ text }) => named.test(text))) return undefined;
  const isDenied = others.length < clauses.length && (stage === 'temporary' || stage === 'order');
  return isDenied ? undefined : stage;
}

/** The numbers of a date are no age: beside one, a word has to tell of it. */
const DATE = /\b\d{1,2}[/.-]\d{1,2}\b/u;
const AGE_NAMED =
  /(?<!\p{L})(?:minor|under ?age|teen\p{L}{0,6}|kid|young|years? old|yo|school|parents?|mom|dad|elder\p{L}{0,3}|senior|retired|menor|a[nñ]os|secundaria|prepa|ancian[oa]|mayor)(?!\p{L})/iu;

/** The writer's age in numbers decides; else the words do. */
function hasTrait(text: string, { chances }: Recognized, trait: PersonTrait, least: number): boolean {
  const isAge = trait === 'minor' || trait === 'elder';
  const ofAge = isAge ? traitOfAge(text) : undefined;
  if (isAge && ofAge === undefined && DATE.test(text) && !AGE_NAMED.test(text)) return false;
  return ofAge === undefined ? (chances.get(`facts.is.${trait}`) ?? 0) >= least : ofAge === trait;
}

/** The facts that are there: an absent one leaves no key. */
export function defined<T extends object>(facts: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<T>;
}
