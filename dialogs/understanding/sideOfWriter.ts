import type { Recognized, Side } from '../../knowledge/contract.js';
import { ownCase } from './caseTold.js';
import { NOT_ASKING, SIDE_OF_STORY } from './factWords.js';
import { deniesService } from './serviceTold.js';
import { isArmedHolder, isGotByOther, sideWords } from './sideTold.js';
import { deniesOrder } from './stageTold.js';

/** Of many clauses all together tell the side: each by its chances, one whose words frame it by so much; from this sum on it is told. */
const FRAMED = 2;
const SIDE_OF_MANY = 0.6;
/** A correction tells the other side from this chance on, 0–1. */
const SIDE_CORRECTED = 0.85;
/** A clause whose chances of the sides differ by less tells none. */
const LEANS = 0.2;

/** A clause with no order or no service in it guesses nobody whom an order binds. */
const bindsNobody = (text: string): boolean => deniesOrder(text) || deniesService(text);

const SIDES: readonly Side[] = ['protected', 'restrained'];

/** A clause that tells, and what the recognizers see in it. */
interface Telling {
  readonly text: string;
  readonly seen: Recognized;
}

/** What the side is read in the light of. */
interface SideLight {
  /** The side as it was known before. */
  readonly known: Side | undefined;
  /** Whether the message corrects what was told. */
  readonly corrects: boolean;
  /** Whether somebody speaks for another, who has no own side. */
  readonly isThird: boolean;
  /** From this chance on a guess is taken. */
  readonly least: number;
  /** Whether so much is told that the clauses are weighed together. */
  readonly isMany: boolean;
}

/** How a clause leans: the side that its words frame, and the chance of each side. */
interface Weighed extends Readonly<Record<Side, number>> {
  readonly framed: Side | undefined;
}

/** The writer's side, as all clauses of a message tell it: what is said outright stands over frames, and these over guesses. */
export function sideOfWriter(clauses: readonly Telling[], light: SideLight): Side | undefined {
  const words = clauses.map(({ text }) => sideWords(text));
  const outright = words.findLast(({ by }) => by === 'outright');
  if (outright) return outright.side;
  const isBarred = words.some(({ bars }) => bars === 'message');
  // Whoever has a gun beside an order, a criminal case, or tells of an order of the other person's, is not guessed to be the one it protects.
  const isSuspect =
    isArmedHolder(clauses.map(({ text }) => text)) ||
    clauses.some(({ text }, at) => ownCase(text, at === 0) || isGotByOther(text));
  const isOpen = light.known === undefined || light.corrects;
  const weighed = clauses.map(({ text, seen }, at): Weighed => {
    const { side, by, bars } = words[at] ?? {};
    const isGuess = !isBarred && bars !== 'clause' && !SIDE_OF_STORY.test(text) && !NOT_ASKING.test(text);
    const chanceOf = (each: Side): number =>
      isGuess && bars !== each && !(isSuspect && each === 'protected')
        ? (seen.chances.get(`facts.side.${each}`) ?? 0)
        : 0;
    return {
      framed: by === 'wish' && !isOpen ? undefined : side,
      protected: chanceOf('protected'),
      restrained: chanceOf('restrained'),
    };
  });
  const framed = weighed.flatMap((each) => each.framed ?? []);
  const side = light.isMany ? sideOfMany(weighed, light) : (framed[0] ?? guessed(weighed, light));
  // Where there is no order yet nobody is bound by one: only words that frame it tell so.
  const isUnbound = side === 'restrained' && clauses.some(({ text }) => bindsNobody(text));
  return isUnbound && !framed.includes(side) ? undefined : side;
}

/** The likeliest side. One that is known changes by words that frame it, or by a correction that is sure; who speaks for another has none. */
function guessed(clauses: readonly Weighed[], { known, corrects, isThird, least }: SideLight): Side | undefined {
  const from = known && corrects ? SIDE_CORRECTED : known || isThird ? undefined : least;
  if (from === undefined) return undefined;
  const surest = (side: Side): number => Math.max(0, ...clauses.map((clause) => clause[side]));
  const [first] = SIDES.toSorted((one, other) => surest(other) - surest(one));
  return first && surest(first) >= from ? first : undefined;
}

/** The side that many clauses tell together. One that is known, or whose writer speaks for another, changes only by a frame. */
function sideOfMany(clauses: readonly Weighed[], { known, isThird }: SideLight): Side | undefined {
  const sum = clauses.reduce((total, { framed, ...chances }) => {
    const frame = framed === 'protected' ? FRAMED : framed === 'restrained' ? -FRAMED : 0;
    const lean = chances.protected - chances.restrained;
    return total + frame + (Math.abs(lean) >= LEANS ? lean : 0);
  }, 0);
  const side = sum > 0 ? 'protected' : 'restrained';
  const isFixed = known !== undefined || isThird;
  const isTold = !isFixed || clauses.some(({ framed }) => framed === side);
  return Math.abs(sum) >= SIDE_OF_MANY && isTold ? side : undefined;
}
