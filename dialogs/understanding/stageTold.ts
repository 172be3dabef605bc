import type { Side, Stage } from '../../knowledge/contract.js';
import { bareWords } from './plainWords.js';
import { looksAsking } from './sentenceSplit.js';
import {
  AGAIN,
  ANSWERED,
  DENIAL_NAMED,
  DENIED_ELSEWHERE,
  DENIED_OF_IT,
  DENIED_OF_ORDER,
  DID_NOT_ASK,
  ENDED,
  FILED,
  FILED_BARE,
  GRANTED,
  HAS_ORDER,
  HAS_TEMPORARY,
  IN_COURT,
  JUDGE_NAMED,
  LACKS_ORDER,
  LASTING,
  MAY_BE_DENIED,
  MAY_END,
  NAMED,
  NO_ORDER,
  NOT_DENIED,
  NOT_ENDED,
  NOT_FILED,
  NOT_SAID,
  NOT_SIGNED,
  ONLY,
  ORDER_ENDED,
  ORDER_OF_ELSE,
  OTHER_END,
  OTHER_FILES,
  OTHER_FILING,
  OTHER_ORDER,
  OTHER_REQUEST,
  OWN_FILING,
  PERSON_DENIES,
  PERSON_SAYS_NO,
  SIGNED,
  WANTED,
  WILL_END,
} from './stageWords.js';
import type { ToldFacts } from './understood.js';

/** Stages before any order: who holds the paper of an order is past them. */
export const BEFORE_ORDER: readonly (Stage | undefined)[] = ['thinking', 'asked', 'notice'];

/** What words and guesses of a message tell the stage by. */
export interface StageTelling {
  readonly texts: readonly string[];
  /** Of the message and what was known before. */
  readonly side: Side | undefined;
  readonly kind: ToldFacts['kind'];
  readonly corrects: boolean;
  /** The surest guess among the clauses whose words bear it. */
  readonly guess: (fits: (stage: string, text: string) => boolean) => Stage | undefined;
}

/** How far the order is: by words that say so outright, else by a guess that words bear. What was known stays unless words move it back. */
export function stageTold(
  { texts, side, kind, corrects, guess }: StageTelling,
  known: Stage | undefined,
): Stage | undefined {
  const said = texts.map(bareWords);
  const hasTold = (words: RegExp): boolean => said.some((text) => words.test(text));
  if (isDenied(said)) return 'denied';
  if ((known === 'denied' || said.some(isProtest)) && hasTold(HAS_TEMPORARY)) return 'temporary';
  if (isSigned(said, kind, known)) return 'temporary';
  const byWords = stageInWords(said, side, kind, known);
  const found = guess((stage, text) => bears(bareWords(text), stage as Stage, side, said));
  const guessed = found ?? (said.some((text) => ORDER_ENDED.test(text) && hasEnded(text)) ? 'expired' : undefined);
  if (guessed === undefined || (known === 'denied' && guessed !== 'order')) return byWords;
  if (!BEFORE_ORDER.includes(guessed)) {
    // A guess that there is an order does not stand against words that there is none, or that it was asked for.
    const isThere = !said.some(lacksOrder) && (guessed === 'order' || byWords === undefined);
    return isThere || guessed === 'expired' || guessed === 'denied' ? guessed : byWords;
  }
  if (kind === 'cpo' || (kind === 'epo' && guessed === 'thinking')) return undefined;
  const isStepBack = known !== undefined && !BEFORE_ORDER.includes(known);
  const isMeant = corrects || (guessed === 'notice' && hasTold(ONLY));
  return isStepBack && !isMeant ? byWords : guessed;
}

function isDenied(said: readonly string[]): boolean {
  return said.some(
    (text) =>
      isReal(text) &&
      ((DENIED_OF_ORDER.test(text) && !OTHER_REQUEST.test(text)) || (DENIED_OF_IT.test(text) && !isOther(said))),
  );
}

/** That a judge made a temporary order; one that is past it stays, and what a hearing came to is told by guesses. */
const isSigned = (said: readonly string[], kind: ToldFacts['kind'], known: Stage | undefined): boolean =>
  (known === undefined || BEFORE_ORDER.includes(known)) &&
  kind !== 'cpo' &&
  kind !== 'epo' &&
  !said.some((text) => LASTING.test(text) || OTHER_REQUEST.test(text)) &&
  said.some((text) => SIGNED.test(text) && !NOT_SIGNED.test(text));

const isReal = (text: string): boolean =>
  !NOT_DENIED.test(text) && !NOT_SAID.test(text) && !DENIED_ELSEWHERE.test(text) && !MAY_BE_DENIED.test(text);
const isOther = (said: readonly string[]): boolean => said.some((text) => OTHER_REQUEST.test(text));

const hasEnded = (text: string): boolean =>
  ENDED.test(text) && ![NOT_ENDED, WILL_END, MAY_END, OTHER_END].some((other) => other.test(text));

/** Whether the words of a clause bear a guess. */
function bears(text: string, stage: Stage, side: Side | undefined, said: readonly string[]): boolean {
  switch (stage) {
    case 'denied': {
      const isOfPerson = PERSON_SAYS_NO.test(text) && !said.some((each) => each !== text && JUDGE_NAMED.test(each));
      return DENIAL_NAMED.test(text) && isReal(text) && !isOther(said) && !isOfPerson && !PERSON_DENIES.test(text);
    }
    case 'expired':
      return hasEnded(text);
    case 'thinking':
      return (
        side !== 'restrained' && ![OTHER_FILING, OTHER_FILES, IN_COURT, DID_NOT_ASK].some((other) => other.test(text))
      );
    case 'asked':
      return (
        !ANSWERED.test(text) &&
        !DID_NOT_ASK.test(text) &&
        !OTHER_FILING.test(text) &&
        !(side === 'restrained' && OWN_FILING.test(text))
      );
    case 'temporary':
      return !isOnlyAsked(text) && (NAMED.temporary?.test(text) ?? true);
    case 'order':
      return NAMED.order?.test(text.replace(ORDER_OF_ELSE, ' ')) ?? true;
    default:
      return NAMED[stage]?.test(text) ?? true;
  }
}

/** That nothing was filed yet, or was and waits, of who is not the one whom an order binds. */
function stageInWords(
  said: readonly string[],
  side: Side | undefined,
  kind: ToldFacts['kind'],
  known: Stage | undefined,
): Stage | undefined {
  if (side === 'restrained' || kind === 'cpo' || kind === 'epo') return undefined;
  const isFirst = known === undefined || known === 'thinking';
  const filed = said.some(
    (text) =>
      (FILED.test(text) || (side === 'protected' && FILED_BARE.test(text))) &&
      !GRANTED.test(text) &&
      !ANSWERED.test(text),
  );
  if (filed && (isFirst || (known === 'denied' && said.some((text) => AGAIN.test(text))))) return 'asked';
  const lacks = said.some((text) => NO_ORDER.test(text) && !OTHER_ORDER.test(text));
  if (lacks && (isFirst || known === 'temporary' || known === 'order')) return 'thinking';
  const isUnfiled = said.some(
    (text) => NOT_FILED.test(text) && ![OTHER_FILING, ANSWERED, DID_NOT_ASK].some((other) => other.test(text)),
  );
  return isUnfiled && (isFirst || known === 'asked') ? 'thinking' : undefined;
}

/** Whether a clause that names an order without its number tells that there is one: none that is denied, missing, or only asked for. */
export function tellsOfOrder(clause: string, known: Stage | undefined): boolean {
  const text = bareWords(clause);
  if (known === 'denied') return HAS_TEMPORARY.test(text);
  return !isOnlyAsked(text) && !isDenied([text]) && !lacksOrder(text);
}

/** Whether a clause tells that there is no order. */
export const deniesOrder = (clause: string): boolean => lacksOrder(bareWords(clause));

const lacksOrder = (text: string): boolean => LACKS_ORDER.test(text) && !HAS_ORDER.test(text);
const isOnlyAsked = (text: string): boolean =>
  (FILED.test(text) || WANTED.test(text)) && !GRANTED.test(text) && !HAS_ORDER.test(text);

/** Whether a message takes back a stage that is known: that it was denied, or has ended. */
export function takesBackStage(sentences: readonly string[], known: Stage | undefined): boolean {
  const told = sentences.filter((text) => !looksAsking(text)).map(bareWords);
  if (known === 'expired') return told.some((text) => NOT_ENDED.test(text) || WILL_END.test(text));
  if (known !== 'denied') return false;
  const isUndone = (text: string): boolean => isProtest(text) || HAS_ORDER.test(text);
  return told.some(isUndone) || sentences.some((text) => NOT_SAID.test(bareWords(text)));
}

const isProtest = (text: string): boolean =>
  NOT_SAID.test(text) || (NOT_DENIED.test(text) && !PERSON_DENIES.test(text) && !OTHER_REQUEST.test(text));

/** Whether a message says no more than that nothing was denied: it asks nothing of denials. */
export function onlyProtests(sentences: readonly string[]): boolean {
  const said = sentences.map(bareWords);
  return said.some(isProtest) && said.every((text) => isProtest(text) || HAS_ORDER.test(text));
}
