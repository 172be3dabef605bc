import type { Side } from '../../knowledge/contract.js';
import { ownCase } from './caseTold.js';
import { asksForOrder, tellsOfHarm } from './harmTold.js';
import { plainWords } from './plainWords.js';
import {
  ACCUSED,
  GOT_BY_OTHER,
  HOLDS_ORDER,
  NOT_BOUND,
  NOT_SERVED,
  NOT_SO,
  OF_ANOTHER,
  OWN_CHILD,
  OWN_KIN,
  OWNS_GUN,
  SERVED_KIN,
  UNCLEAR,
} from './sideBars.js';
import { FRAMES, ORDER_MADE, OUTRIGHT, OWN_ARRAIGNMENT, WISHES } from './sideFrames.js';

/** A clause in the words that the patterns read. "No, es contra mi" affirms what "no es contra mi" denies. */
const plain = (clause: string): string => plainWords(clause.replace(/^\W*no *[,.!;]/iu, ' '));

const firstIn = (frames: typeof FRAMES, said: string): Side | undefined =>
  frames.find(([, pattern]) => pattern.test(said))?.[0];

/** What a telling clause says of the writer's side by its words. */
export interface SideWords {
  /** The side that a frame tells; `undefined` where chances must. */
  readonly side: Side | undefined;
  /** `outright`: said plainly of oneself; `wish`: only what is wished for. */
  readonly by: 'outright' | 'frame' | 'wish' | undefined;
  /** What cannot be guessed: that an accused person is `protected` or a harmed one `restrained`, any side of the clause, or any of its message. */
  readonly bars: Side | 'clause' | 'message' | undefined;
}

/** An order on somebody of the writer's; not one that the writer asks for: "i want an order against my brother". */
const isOfAnother = (said: string): boolean =>
  OF_ANOTHER.some((pattern) => pattern.test(said)) && (firstIn(FRAMES, said) ?? firstIn(WISHES, said)) !== 'protected';

/** Reads the words of one telling clause. */
export function sideWords(clause: string): SideWords {
  const said = plain(clause);
  if (isOfAnother(said) || SERVED_KIN.some((pattern) => pattern.test(said)))
    return { side: undefined, by: undefined, bars: 'message' };
  if (NOT_BOUND.some((pattern) => pattern.test(said))) return { side: undefined, by: undefined, bars: 'message' };
  const told = said.replace(NOT_SERVED, ' ');
  const isNotSo = NOT_SO.some((pattern) => pattern.test(told));
  const isUnclear = isNotSo || told !== said || UNCLEAR.some((pattern) => pattern.test(said));
  const isAccused = ACCUSED.some((pattern) => pattern.test(said)) || ownCase(said) !== undefined;
  const bars = isUnclear ? 'clause' : isAccused ? 'protected' : tellsOfHarm(said) ? 'restrained' : undefined;
  const outright = isNotSo ? undefined : firstIn(OUTRIGHT, told);
  if (outright !== undefined) return { side: outright, by: 'outright', bars };
  const side = isNotSo ? undefined : firstIn(FRAMES, told);
  if (side !== undefined) return { side, by: 'frame', bars };
  const wish = firstIn(WISHES, said) ?? (asksForOrder(said) ? 'protected' : undefined);
  return { side: wish, by: wish && 'wish', bars };
}

/** Whether a clause says that no order binds the writer: of what else is told no side is guessed. */
export const deniesBound = (clause: string): boolean => NOT_BOUND.some((pattern) => pattern.test(plain(clause)));

/** Whether clauses tell of an order that a judge made in the writer's own criminal case: it binds the writer. */
export function isOrderInOwnCase(clauses: readonly string[], isCharged: boolean): boolean {
  const said = clauses.map(plain);
  return said.some((each) => ORDER_MADE.test(each)) && (isCharged || said.some((each) => OWN_ARRAIGNMENT.test(each)));
}

/** Whether clauses tell of an order and of the writer's own gun, and not whom the order binds: a guess could take a ban away. */
export function isArmedHolder(clauses: readonly string[]): boolean {
  const said = clauses.map(plain);
  return said.some((each) => OWNS_GUN.test(each)) && said.some((each) => HOLDS_ORDER.some((held) => held.test(each)));
}

/** Whether a clause tells of an order that the other person got. */
export const isGotByOther = (clause: string): boolean => GOT_BY_OTHER.test(plain(clause));

/** Whose the papers are, where the clauses of a message say that they are not the writer's. */
export function papersOfAnother(clauses: readonly string[]): 'child' | 'other' | undefined {
  const said = clauses.map(plain);
  const of = said.find(isOfAnother);
  if (of === undefined) return undefined;
  return !OWN_KIN.test(of) && said.some((each) => OWN_CHILD.test(each)) ? 'child' : 'other';
}

/** Whether a clause says the writer's own side outright. */
export const saysOwnSide = (clause: string): boolean => sideWords(clause).by === 'outright';

/** The side that a telling clause's frame tells; `undefined` where the words must. */
export const sideInFrame = (clause: string): Side | undefined => sideWords(clause).side;

const ADULT = 18;
const ELDER = 65;
const AGE =
  /(?<!\p{L})(?:im|i['’]m|i am|i (?:just )?turned)\s+(?:only |just |still )?(\d{1,2})\b(?!\s*(?:%|weeks?|wks?|days?|months?|hours?|hrs?|minutes?|mins?|miles?|yards?|feet|ft|blocks?|kids?|children|guns?|years? (?:in|of|into|sober|ago)))/iu;
/** "Tengo 15" may be of witnesses, or of years of marriage. */
const EDAD =
  /(?<!\p{L})(?:tengo|cumpl[ií]|acabo de cumplir)\s+(?:solo |ya |apenas )?(\d{1,2})(?!\d)(?=\s*(?:$|[.,;!?)]|(?:a[nñ]os|añitos)(?!\s+(?:de (?:casad|vivir|conoc|estar|relaci)|con |viviendo|aqu[ií]|en |trabajando|sin |juntos|separad))|(?:y|pero|soy|no|mi|el|ella|ella|la|me)\s))/iu;

/** What the writer's own age makes of them. */
export function traitOfAge(clause: string): 'minor' | 'elder' | 'neither' | undefined {
  const age = Number((AGE.exec(clause) ?? EDAD.exec(clause))?.[1] ?? Number.NaN);
  if (Number.isNaN(age) || age < 8) return undefined;
  if (age < ADULT) return 'minor';
  return age >= ELDER ? 'elder' : 'neither';
}
