import { ORDER_KINDS, PERSONS, STAGES } from '../../knowledge/circumstances.js';
import type { OrderKind, PersonTrait, Recognized } from '../../knowledge/contract.js';
import { ownCase } from './caseTold.js';
import {
  ANIMAL,
  CHARGE_NAMED,
  CHARGED_OTHER,
  CHILD_BOUND,
  CHILDLESS,
  CHILDREN_NAMED,
  COLLEGE,
  COPARENT_NAMED,
  CRIMINAL_ORDER,
  CRIMINAL_PAPER,
  FILM,
  GUNS_NAMED,
  GUNS_SAID,
  HOME_NAMED,
  IMMIGRATION_NAMED,
  INHERITED,
  INTRODUCES,
  IS_BOSS,
  IS_CHILD,
  JOB_PAST,
  KIND_NAMED,
  LANDLORD,
  LIVED_BEFORE,
  LIVES_STILL,
  LIVES_WHERE,
  MENTIONED,
  NEVER_HEARD,
  NO_CHARGE_YET,
  NO_REPORT,
  NOT_CHARGED,
  ON_PAPERS,
  OPINION,
  OTHER_UNARMED,
  OTHERS_CHILDREN,
  OWN_GUNS,
  PREGNANCY,
  RELATION_NAMED,
  ROOMMATE,
  SPEAKS_NOW,
  SPOKEN_FOR_NAMED,
  tellsOfCourt,
} from './factWords.js';
import { kindDenied, kindTold, mayTellKind, withoutDeniedKind } from './kindNamed.js';
import type { FactName } from './light.js';
import { isBeside, isBetweenTwo, otherSideIn, turnedOut } from './otherSide.js';
import { namesFarKin } from './people.js';
import { supposes } from './sentenceSplit.js';
import { servedHow, takesBackService } from './serviceTold.js';
import { sideOfWriter } from './sideOfWriter.js';
import { isOrderInOwnCase, papersOfAnother, sideInFrame } from './sideTold.js';
import { stageTold, takesBackStage } from './stageTold.js';
import { hasTrait } from './traitTold.js';
import { CHARGED, GUNS, RELATIONS, SPOKEN_FOR, type ToldFacts } from './understood.js';
import { isDoneToWriter, isHomeOfFamily, isHomeOfWriter, isOfFamily, namesWriter } from './whoseTold.js';

/** From this chance (0–1) on a fact is taken as told: it stays and filters answers, so it must be surer than not. */
const TOLD = 0.6;
/** A message of so many clauses has more to be misread, so each fact must be surer. */
const MANY_CLAUSES = 4;
const TOLD_AMONG_MANY = 0.75;
/** Whom somebody speaks for is told surely. */
const SPEAKS_FOR = 0.7;
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

const CASES: readonly ToldFacts['charged'][] = ['charged', 'arrested'];
const SERVED = ['person', 'mail', 'told', 'posted'] as const;
type Tie = ToldFacts['relation'];
const KIN: readonly Tie[] = ['family', 'relative'];
/** Ties that make it domestic violence, and those that any two people may have besides. */
const NEAR_TIES: readonly Tie[] = ['partner', 'ex', 'coparent', 'family'];
const OUTER_TIES: readonly Tie[] = ['relative', 'roommate', 'neighbor', 'coworker', 'stranger'];

/** A clause that tells, and what the recognizers see in it. */
interface Telling {
  readonly text: string;
  readonly seen: Recognized;
}

/** The surest value of a group in all clauses, each where the words of its clause may tell it. */
const surestIn = (
  clauses: readonly Telling[],
  group: string,
  least: number,
  fits: (value: string, text: string) => boolean = () => true,
): string | undefined =>
  clauses
    .flatMap(({ text, seen }) => {
      const found = likeliest(seen, group, least);
      return found && fits(found.value, text) ? found : [];
    })
    .reduce<Found | undefined>((best, each) => (each.chance > (best?.chance ?? 0) ? each : best), undefined)?.value;

/** The surest of some values, each where the words of its clause may tell it. */
const surestOf = <T extends string>(
  values: readonly T[],
  clauses: readonly Telling[],
  group: string,
  least: number,
  mayTell: (text: string, value: T) => boolean,
): T | undefined =>
  oneOf(
    values,
    surestIn(clauses, group, least, (found, text) => {
      const value = oneOf(values, found);
      return value !== undefined && mayTell(text, value);
    }),
  );

/** What is told in the clauses of a message, each read alone: the surest of contrary facts is kept. */
export function factsTold(clauses: readonly Telling[], known: ToldFacts = {}, corrects = false): ToldFacts {
  const framed = clauses.map(({ text }) => sideInFrame(text));
  const least = clauses.length >= MANY_CLAUSES ? TOLD_AMONG_MANY : TOLD;
  const surest = (
    group: string,
    among: readonly Telling[] = clauses,
    from = least,
    fits?: (value: string, text: string) => boolean,
  ): string | undefined => surestIn(among, group, from, fits);
  const naming = (words: RegExp): readonly Telling[] => clauses.filter(({ text }) => words.test(text));
  const isOfCollege = naming(COLLEGE).length > 0;
  const traits = PERSONS.filter((trait) =>
    clauses.some(({ text, seen }) => hasTrait(text, seen, trait, least, isOfCollege)),
  );
  // Who tells what was done to "me" speaks for nobody else in that clause.
  const spokenFor = oneOf(
    SPOKEN_FOR,
    surest(
      'speaksFor',
      clauses.filter(
        ({ text }, index) => framed[index] === undefined && namesSpokenFor(text, known) && !isDoneToWriter(text),
      ),
      SPEAKS_FOR,
    ),
  );
  // "My son was served, its his name not mine": whoever says so speaks for the child.
  const isChilds = papersOfAnother(clauses.map(({ text }) => text)) === 'child';
  const speaksFor = isChilds ? 'child' : spokenFor;
  const charged = chargedIn(clauses, (among) => surest('charged', among));
  const is: PersonTrait[] = [
    ...traits,
    ...(charged === 'charged' || charged === 'arrested' ? (['charged'] as const) : []),
    ...(speaksFor === undefined ? [] : (['third'] as const)),
  ];
  // Who the other is stays, whoever else is named later: "he yelled at my wife too".
  const isRelationOpen = known.relation === undefined || corrects;
  const ofOther = naming(RELATION_NAMED).filter(isOfOther);
  const isLandlord = clauses.some(({ text }) => LANDLORD.test(text) && !ROOMMATE.test(text));
  const named = isRelationOpen
    ? relationIn(ofOther, least, isLandlord ? ['roommate'] : [])
    : nearerTie(ofOther, known.relation, least);
  const relation = named === 'coparent' && naming(COPARENT_NAMED).length === 0 ? undefined : named;
  // Own guns that another keeps are the writer's.
  const isOwnGun = clauses.some(({ text }) => OWN_GUNS.test(text));
  const gunsSeen = oneOf(GUNS, surest('guns', naming(GUNS_NAMED).filter(tellsOfGuns)));
  const guns = isOwnGun && gunsSeen !== 'job' ? 'has' : gunsSeen;
  const yesNo = (group: string, among: readonly Telling[] = clauses): boolean | undefined => {
    const value = surest(group, among);
    return value === undefined ? undefined : value === 'yes';
  };
  // An animal that was raised is no child.
  const isOfAnimal = naming(ANIMAL).length > 0;
  const ownChildren = clauses.filter(
    ({ text }) =>
      !OTHERS_CHILDREN.test(text) &&
      !IS_CHILD.test(text) &&
      !CHILD_BOUND.test(text) &&
      !isOnlyPregnancy(text) &&
      !(isOfAnimal && !CHILDREN_NAMED.test(text)),
  );
  const children = yesNo('children', ownChildren) ?? (relation === 'coparent' ? true : undefined);
  const deniesChildren = clauses.some(({ text }) => CHILDLESS.test(text) && CHILDREN_NAMED.test(text));
  const isThird = speaksFor !== undefined || known.is?.includes('third') === true;
  const isMany = clauses.length >= MANY_CLAUSES;
  const texts = clauses.map(({ text }) => text);
  const isCharged = CASES.some((each) => each === (charged ?? known.charged));
  const told = sideOfWriter(clauses, { known: known.side, corrects, isThird, least, isMany });
  const isBound = (told ?? known.side) === undefined && isOrderInOwnCase(texts, isCharged);
  const side = isBound ? 'restrained' : told;
  const kind =
    clauses.map(({ text }) => kindTold(text)).find((each) => each !== undefined) ??
    surestOf<OrderKind>(ORDER_KINDS, naming(KIND_NAMED), 'kind', least, mayTellKind) ??
    (naming(CRIMINAL_ORDER).some(({ text }) => kindDenied(text) !== 'cpo') ? 'cpo' : undefined);
  const guess = (fits: (stage: string, text: string) => boolean) =>
    oneOf(STAGES, surest('stage', clauses, least, fits));
  const how = servedHow(texts, side ?? known.side, (fits) => oneOf(SERVED, surest('served', clauses, least, fits)));
  // Of whoever was not served papers are none of immigration.
  const isOfStatus = (text: string): boolean =>
    IMMIGRATION_NAMED.test(how === 'none' ? text.replace(/(?<!\p{L})(?:papers|papeles)(?!\p{L})/giu, ' ') : text);
  return defined({
    side,
    kind,
    stage: stageTold({ texts, side: side ?? known.side, kind: kind ?? known.kind, corrects, guess }, known.stage),
    servedHow: how,
    heardInCourt: yesNo(
      'heardInCourt',
      clauses.filter(({ text }) => tellsOfCourt(text)),
    ),
    charged,
    guns,
    children: children === false && !deniesChildren ? undefined : children,
    sharedHome: yesNo(
      'sharedHome',
      naming(HOME_NAMED).filter((telling) => tellsOfHome(telling, relation ?? known.relation)),
    ),
    immigration: yesNo(
      'immigration',
      clauses.filter(({ text }) => isOfStatus(text) && !ON_PAPERS.test(text)),
    ),
    relation,
    is: is.length > 0 ? [...new Set(is)] : undefined,
    speaksFor,
  });
}

/** Who the other side is: as the words of a clause frame it, else as it is seen in one that is not about somebody beside the case. */
const relationIn = (clauses: readonly Telling[], least: number, barred: readonly Tie[]): Tie =>
  clauses.map(({ text }) => otherSideIn(text)).find((relation) => relation !== undefined) ??
  ofKin(
    surestOf(
      RELATIONS,
      clauses,
      'relation',
      least,
      (text, relation) => !barred.includes(relation) && !isBeside(text, relation),
    ),
    clauses,
  );

/** Of family the words tell whether it is close. */
const ofKin = (relation: Tie, clauses: readonly Telling[]): Tie =>
  relation === 'family' && clauses.some(({ text }) => namesFarKin(text)) ? 'relative' : relation;

/**
 * A tie that stands over a farther one that was told before, where it is told of the two: "we used to date", of a coworker; and
 * any over a stranger's: "its my neighbor".
 */
function nearerTie(clauses: readonly Telling[], known: Tie, least: number): Tie {
  if (!OUTER_TIES.includes(known)) return undefined;
  const isNear = (relation: Tie): boolean => NEAR_TIES.includes(relation);
  const ofTwo = clauses.filter(({ text }) => isBetweenTwo(text));
  const isUnknown = known === 'stranger';
  const framed = clauses
    .map(({ text }) => otherSideIn(text) ?? (isUnknown ? turnedOut(text) : undefined))
    .find((tie) => isNear(tie) || (isUnknown && tie !== undefined));
  return framed ?? surestOf(RELATIONS, ofTwo, 'relation', least, (_, relation) => isNear(relation));
}

/** Not of a clause about a film, about a gun that a work once needed, or of one that was another's once. */
const tellsOfGuns = ({ text, seen }: Telling): boolean => {
  const value = likeliest(seen, 'guns', 0)?.value;
  if (GUNS_SAID.test(text) || OTHER_UNARMED.test(text)) return false;
  if (FILM.test(text) || (value === 'other' && INHERITED.test(text))) return false;
  const isJob = value === 'job';
  return (
    !isJob || (!JOB_PAST.test(text) && namesWriter(text) && !/(?<!\p{L})(?:guard card|unarmed)(?!\p{L})/iu.test(text))
  );
};

/** Whether a clause may tell of the home of the two: not of where somebody lives, of another's home, or of one with family that is not the other side. */
function tellsOfHome({ text, seen }: Telling, relation: ToldFacts['relation']): boolean {
  if (LIVES_WHERE.test(text)) return false;
  if (LIVED_BEFORE.test(text) && !LIVES_STILL.test(text)) return likeliest(seen, 'sharedHome', 0)?.value === 'no';
  if (likeliest(seen, 'sharedHome', 0)?.value === 'no') return !isOfFamily(text);
  return isHomeOfWriter(text) && (KIN.includes(relation) || !isHomeOfFamily(text));
}

/** A child that is not born yet makes nobody a parent. */
const isOnlyPregnancy = (text: string): boolean => {
  const rest = text.replace(PREGNANCY, ' ');
  return rest !== text && (!CHILDREN_NAMED.test(rest) || CHILDLESS.test(rest));
};

/** Not of a clause in which the writer only says who writes. */
const isOfOther = ({ text }: Telling): boolean => !INTRODUCES.test(text) && !IS_BOSS.test(text) && !FILM.test(text);

/** Whether a clause may tell for whom somebody asks; who told an own side already says so outright. */
const namesSpokenFor = (text: string, { side }: ToldFacts): boolean =>
  SPOKEN_FOR_NAMED.test(text) &&
  !OPINION.test(text) &&
  !MENTIONED.test(text) &&
  (side === undefined || SPEAKS_NOW.test(text));

/** That there is no case is told with more than a word of the police. */
const CASE_NAMED =
  /(?<!\p{L})(?:arrest\p{L}*|charge[sd]?|criminal|crime|jail(?:ed)?|a case|record|probation|investigat\p{L}*|casos?|cargos|detuvieron|detenid[oa]|delito|penal|antecedentes|r[eé]cord|investig\p{L}*)(?!\p{L})/iu;

const ARRAIGNED =
  /(?<!\p{L})(?:my arraignment|(?:i was|i got|ive been) arraigned|mi (?:lectura de cargos|arraignment))(?!\p{L})/iu;
/** The writer's own case in a criminal court. */
function chargedIn(
  clauses: readonly Telling[],
  surest: (among: readonly Telling[]) => string | undefined,
): ToldFacts['charged'] {
  const own = clauses.filter(
    ({ text }) =>
      CHARGE_NAMED.test(withoutDeniedKind(text).replace(CRIMINAL_PAPER, ' ')) &&
      !NO_REPORT.test(text) &&
      !CHARGED_OTHER.test(text) &&
      !NO_CHARGE_YET.test(text),
  );
  const charged = oneOf(CHARGED, surest(own));
  if (charged !== 'no' && clauses.some(({ text }) => NOT_CHARGED.test(text))) return undefined;
  if (charged === 'no' && !own.some(({ text }) => CASE_NAMED.test(text))) return undefined;
  const plain = clauses.flatMap(({ text }, at) => (NO_CHARGE_YET.test(text) ? [] : (ownCase(text, at === 0) ?? [])))[0];
  return charged ?? plain ?? (clauses.some(({ text }) => ARRAIGNED.test(text)) ? 'charged' : undefined);
}

/** The known facts that a message takes back without telling others: "nobody denied anything". */
export function factsTakenBack(sentences: readonly string[], known: ToldFacts, told: ToldFacts): FactName[] {
  const meant = sentences.filter((text) => !supposes(text));
  return [
    ...(told.stage === undefined && takesBackStage(meant, known.stage) ? (['stage'] as const) : []),
    ...(told.servedHow === undefined && takesBackService(meant, known.servedHow) ? (['servedHow'] as const) : []),
    ...(known.heardInCourt === true && meant.some((text) => NEVER_HEARD.test(text)) ? (['heardInCourt'] as const) : []),
  ];
}

/** The facts that are there: an absent one leaves no key. */
export function defined<T extends object>(facts: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<T>;
}
