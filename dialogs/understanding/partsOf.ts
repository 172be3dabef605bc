import { clausesIn, sentencesIn } from './sentenceSplit.js';

/** A yes or a no at the beginning, and a question right behind it without a mark: "no why do you need that". */
const NOD_BEFORE_QUESTION =
  /^(\W*(?:(?:lol|oh|um|well|ok|okay|pues|bueno)\W+)*(?:no|nope|nah|none|yes|yeah|yea|yep|yup|s[ií]))\s+(?=(?:why|what|how|can|could|do i|does|is it|are they|am i|when|where|who|will|would|should|por ?qu[eé]|para qu[eé]|qu[eé]|c[oó]mo|puedo|cu[aá]ndo|d[oó]nde)(?!\p{L}))/iu;
/** "CH, why does it matter", "yes because": what asks for a reason stands alone. */
const BEFORE_WHY =
  /\s*[,;:]\s*|\s+(?=(?:(?:and|but|y|pero) )?(?:why (?:do|does|are|r|is|would|u)|(?:y )?por ?qu[eé] (?:me |lo |le |pregunt|quier|import))(?:\s|$|\p{L}))/iu;

/** What a message says one after the other: its sentences, their clauses, and what stands between commas. */
export function partsOf(said: string): string[] {
  return sentencesIn(said.replace(NOD_BEFORE_QUESTION, '$1. '))
    .flatMap(clausesIn)
    .flatMap((clause) => clause.split(BEFORE_WHY))
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** Asks why the bot wants to know something: "why do u ask tho", "why does the time matter", "por qué me pregunta eso". */
const ASKS_WHY =
  /^(?:\W|(?:and|but|so|ok|okay|wait|huh|y|pero)\s){0,6}(?:(?:why|how come|(?:y )?por ?qu[eé])\W*$|why (?:(?:do|are|would|r|d|did) )?(?:you|u|ya|yall) (?:\p{L}+ )?(?:ask\p{L}*|need\p{L}*|want\p{L}*|care|wanna)|why (?:does|do|would|should|is) (?:it|that|this|the (?:day|date|time|hour|kind|number|form|letters?|age|answer)|my (?:age|job|kids|answer)) (?:\p{L}+ )?(?:matter\p{L}*|important|relevant|needed)|what(?:s| is| does) (?:that|it|this) (?:for|have to do with \p{L}+)|(?:para|por) ?qu[eé] (?:(?:me|lo|le|se|eso|esto|necesit\p{L}+) )*(?:pregunt\p{L}*|quier\p{L}*|necesit\p{L}*|import\p{L}*|saber|eso|esto))(?!\p{L})/iu;

/** Whether a part of a message asks why something is asked. */
export const asksWhy = (part: string): boolean => ASKS_WHY.test(part);
