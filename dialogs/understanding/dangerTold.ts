import type { Recognized } from '../../knowledge/contract.js';
import { ACUTE, CRY, DANGER_KIND, POSSIBLE } from '../../knowledge/recognitionContract.js';
import { actsIn } from './actsTold.js';
import { ONE_BETTER_OFF, omenIn } from './dangerOmens.js';
import type { Telling } from './dangerParts.js';
import {
  ACCUSED,
  AT_HAND,
  AT_ONCE,
  ATTACK,
  CHILD,
  childLeaving,
  childTaken,
  DANGER_WORDS,
  HARM,
  INJURED,
  isHarmedByCarer,
  isLongAgo,
  isOfElder,
  isSwallowed,
  MARKED,
  NOW,
  OTHERS_LIFE,
  OWN_HARM,
  SELF,
  THREATENS,
} from './dangerWords.js';
import { despairTold } from './despairTold.js';
import type { Part } from './issueOf.js';
import type { Light } from './light.js';
import { isStory, looksAsking, sentencesIn, supposes, wordCount } from './sentenceSplit.js';
import { DANGER_KINDS, type Danger, type DangerKind } from './understood.js';

/** A chance of this much stands. */
const STANDS = 0.5;
/**
 * From these chances on a short message is taken for acute danger, and for possible danger: below even odds, since help that
 * nobody needed does less harm than help that is missing. On both sets of `test/gold` acute danger is seen in 82 of 100 at 2
 * false alarms, any in 92 at 10; at even odds 80 at 1, and 91 at 7.
 */
const ACUTE_FROM = 0.3;
const POSSIBLE_FROM = 0.33;
/**
 * A story tells much that is over. The whole must be this sure to be acute, a part of it alone almost certain, and a part to be
 * possible as sure as a short message to be acute.
 */
const ACUTE_LONG = 0.88;
const ACUTE_PART = 0.999;
/** From these chances on what a message tells is acute although its questions make the whole look calm: all of it together, or one part. */
const ACUTE_TOLD = 0.8;
const ACUTE_TOLD_PART = 0.85;
/** Of a story only what is at hand counts so, and must be surer. */
const ACUTE_TOLD_LONG = 0.88;
/** A further kind is named from this share of the likeliest one's chance on. */
const ALSO = 0.6;
const MOST_KINDS = 3;

/** A longer message that begins with "no" corrects something, and answers no "Are you safe?". In words. */
const LONGEST_NO = 10;

/** A question of fewer words, none of danger, hints at none: "can he". */
const LEAST_HINT = 3;
/** From this chance (0–1) on a kind needs no such word: it is hinted at. */
const HINTED = 0.6;

/** Whether a kind of danger to a life, or one that the writer is the source of, is likely enough, or named by the words. */
const isTold = (kind: DangerKind, chance: number, said: string): boolean =>
  (chance >= HINTED && !(kind === 'injury' && MARKED.test(said))) ||
  ((kind !== 'suicideSelf' || SELF.test(said)) &&
    (kind !== 'suicideOther' || OTHERS_LIFE.test(said)) &&
    (kind !== 'harmToOther' || HARM.test(said)) &&
    (kind !== 'injury' || INJURED.test(said) || isSwallowed(said)));

/** The danger that plain words name; `undefined` for none. */
function atHand(said: string): DangerKind | undefined {
  return AT_HAND.find(([, pattern]) => pattern.test(said))?.[0];
}

/** Whether a message holds a word of danger. */
export const namesDanger = (said: string): boolean => DANGER_WORDS.test(said);

/** "Help me please" beside something else, as in "yes, help me please", may take up an offer. */
const ONLY_HELP = /^\W*(?:please |por favor )?(?:help|ay[uú]d)\p{L}*(?: me)?(?:,? please|,? por favor)?\W*$/iu;

const acuteOf = ({ chances }: Recognized): number => chances.get(ACUTE) ?? 0;

/** Whether the words of a text let it count as danger beside the questions of the message that it stands in. */
export function namesDangerIn(said: string): (text: string) => boolean {
  const isAtOnce = isStory(said) || isLongAgo(said);
  return (text) =>
    !ACCUSED.test(text) &&
    !ONLY_HELP.test(text) &&
    (isAtOnce ? AT_ONCE.test(text) && !isLongAgo(text) : namesDanger(text) || NOW.test(text));
}

/** What tells of acute danger beside questions that make the whole look calm; `undefined` for nothing. */
function toldBeside({ whole, parts }: Telling, said: string): Part | undefined {
  const isLong = isStory(said);
  const namesIt = namesDangerIn(said);
  const counts = ({ text, seen }: Part, least: number): boolean =>
    acuteOf(seen) >= (isLong ? ACUTE_TOLD_LONG : least) && namesIt(text);
  if (whole && counts(whole, ACUTE_TOLD)) return whole;
  const [best] = parts
    .filter((part) => counts(part, ACUTE_TOLD_PART))
    .sort((a, b) => acuteOf(b.seen) - acuteOf(a.seen));
  return best;
}

/** The danger in a message. `whole`: of the whole text, `windows`: of those of a long one, `telling`: of what it tells. */
export function dangerTold(
  whole: Recognized,
  windows: readonly Recognized[],
  saysSafe: boolean,
  light: Light,
  said: string,
  telling: Telling = { whole: undefined, parts: [] },
): Danger | undefined {
  const asserted = assertedIn(said);
  const isParent = light.facts.children === true;
  const isLeaving = childLeaving(asserted, isParent);
  const isTaken = isLeaving || childTaken(asserted, isParent);
  const plain = atHand(said);
  const despair = despairTold(said, light.danger?.kinds.includes('suicideSelf') === true);
  const omen = omenIn(said, light);
  const isSure = plain !== undefined || despair === 'acute' || omen?.level === 'acute' || isLeaving;
  const isCry = isSure || [whole, ...windows].some(({ chances }) => chances.get(CRY) === 1);
  const possibleOf = (seen: Recognized): number => (seen === whole ? (seen.chances.get(POSSIBLE) ?? 0) : acuteOf(seen));
  const beside = toldBeside(telling, said);
  const seen = beside ? [whole, ...windows, beside.seen] : [whole, ...windows];
  const strongest = seen.reduce((best, each) => (possibleOf(each) > possibleOf(best) ? each : best), whole);
  const chance = Math.max(...seen.map(acuteOf));
  const least = isStory(said) ? ACUTE_LONG : ONE_BETTER_OFF.test(said) ? ACUTE_TOLD_PART : ACUTE_FROM;
  const isAcute =
    beside !== undefined || acuteOf(whole) >= least || windows.some((window) => acuteOf(window) >= ACUTE_PART);
  const saysNo = /^\W*(?:no|nope|nah|not)(?!\p{L})/iu.test(said) && wordCount(said) <= LONGEST_NO;
  const isAnswer = light.open?.kind === 'safety' && !saysSafe && (saysNo || !actsIn(whole).includes('asks'));
  const staysUnsafe = isAnswer && (whole.chances.get('safe.unsafe') ?? 0) >= STANDS;
  const canHint = namesDanger(said) || wordCount(said) >= LEAST_HINT || !looksAsking(said);
  const isPossible = possibleOf(strongest) >= POSSIBLE_FROM && canHint;
  const isHarmed = isHarmedByCarer(asserted);
  if (!isCry && !isAcute && !staysUnsafe && !isPossible && !isTaken && !isHarmed && !despair && !omen) return undefined;
  if (!isCry && saysSafe && !isAcute) return undefined;
  const known = staysUnsafe ? (light.danger?.kinds ?? []) : [];
  const found = isCry || isAcute || isPossible ? kindsOf(strongest, said) : [];
  const named: readonly (DangerKind | false)[] = [
    despair !== undefined && 'suicideSelf',
    plain ?? false,
    omen?.kind ?? false,
    isTaken && 'child',
    isHarmed && 'elder',
  ];
  const kinds = whoseKinds([...named.filter((kind) => kind !== false), ...found], said, isTaken);
  const [first = 'violence', ...others] = [...new Set([...known, ...kinds])].slice(0, MOST_KINDS);
  return {
    level: isCry || staysUnsafe || (isAcute && !saysSafe) ? 'acute' : 'possible',
    kinds: [first, ...others],
    chance: isCry || staysUnsafe ? Math.max(chance, STANDS) : chance,
    ...(isCry || despair || omen ? { isPlain: true } : {}),
    ...(isTaken ? { isTaken } : {}),
  };
}

/** What a message says without its questions and what it only supposes. */
const assertedIn = (said: string): string =>
  sentencesIn(said)
    .filter((sentence) => !looksAsking(sentence) && !supposes(sentence))
    .join('. ');

/**
 * The kinds by who is in danger and what is told: a threat to the writer is none of theirs, an older person is no child, and help
 * speaks of threats, children and pills only where they are told of.
 */
function whoseKinds(kinds: readonly DangerKind[], said: string, isTaken: boolean): DangerKind[] {
  const isTheirs = ATTACK.test(said) && !OWN_HARM.test(said);
  const isChild = isTaken || CHILD.test(said);
  const isElder = isOfElder(said);
  return kinds.map((kind) => {
    if (kind === 'harmToOther' && isTheirs) return 'threat';
    if (kind === 'child' && !isChild) return isElder ? 'elder' : 'violence';
    if (kind === 'threat' && !THREATENS.test(said)) return 'violence';
    return kind === 'injury' && isSwallowed(said) ? 'overdose' : kind;
  });
}

function kindsOf({ chances }: Recognized, said: string): DangerKind[] {
  const ranked = DANGER_KINDS.map((kind) => ({ kind, chance: chances.get(`${DANGER_KIND}${kind}`) ?? 0 })).sort(
    (a, b) => b.chance - a.chance,
  );
  const best = ranked[0]?.chance ?? 0;
  return ranked
    .filter(({ chance }, place) => place === 0 || chance >= Math.max(0.25, ALSO * best))
    .filter(({ kind, chance }) => isTold(kind, chance, said))
    .map(({ kind }) => kind);
}
