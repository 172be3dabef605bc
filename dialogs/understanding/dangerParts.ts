import type { Recognized } from '../../knowledge/contract.js';
import { onlyAsks, type Part } from './issueOf.js';
import { clausesIn, looksAsking, sentencesIn, supposes } from './sentenceSplit.js';

/** A long message is read for danger in windows of so many words, each half of the one before. */
const WINDOW = 80;
const LONG = 110;

/** Somebody begins to act in the middle of what is told, without a mark: "we were together 3 years hes outside my house". */
const UNMARKED =
  /(?<=\S\s+\S+\s+\S+)(?<!(?<!\p{L})(?:and|but|so|if|when|where|why|how|what|that|than|because|cuz|cause|while|until|thinks?|thought|said|says?|told|know|knows|is|was|did|does|do|can|could|should|would|will|to|like|or|y|o|pero|que|qu[eé]|si|cuando|donde|como|porque|se|lo|la|le|me|te|no|qui[eé]n|who))\s+(?=(?:he|hes|he['’]s|she|shes|she['’]s|they|theyre|im|i['’]m|my (?:ex|husband|wife|boyfriend|girlfriend|dad|mom|brother|son|daughter|uncle|stepdad)|mi (?:ex|esposo|esposa|marido|novio|novia|pap[aá]|mam[aá]|hermano|hijo|hija)|est[aá] (?:afuera|aqu[ií])|me (?:est[aá]|acaba|viene))(?!\p{L}))/iu;

/** What is seen in a text of one message. */
export type See = (text: string) => Promise<Recognized>;

/** Looks at the texts of one message. `watch`: for danger too, which takes the encoder a third longer. */
export interface Sight {
  readonly see: See;
  readonly watch: See;
}

/** What a message tells, apart from what it asks: a question beside it makes no danger smaller. */
export interface Telling {
  /** All that is told together, where something is asked too. */
  readonly whole: Part | undefined;
  /** One by one: sentences and their clauses, where there are several. */
  readonly parts: readonly Part[];
}

/**
 * What one message tells, as it is read for danger. `counts`: whether the words of a text can make it count at all; others are left out,
 * and not read where nothing else needs it.
 */
export async function tellingIn(
  said: string,
  { see, watch }: Sight,
  counts: (text: string) => boolean,
): Promise<Telling> {
  const sentences = sentencesIn(said)
    .flatMap((sentence) => sentence.split(UNMARKED))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  const told: string[] = [];
  for (const text of sentences) {
    if (!supposes(text) && !onlyAsks({ text, seen: await see(text) })) told.push(text);
    // What stands before the question of the same sentence is told: "he hits me, if i ask for an order will they deport me?"
    else if (looksAsking(text))
      for (const clause of clausesIn(text).slice(0, -1))
        if (!looksAsking(clause) && !supposes(clause)) told.push(clause);
  }
  const isSeveral = sentences.length > 1 || told.some((text) => !sentences.includes(text));
  const inClauses = told.flatMap((text) => {
    const clauses = clausesIn(text).filter((clause) => !supposes(clause));
    return clauses.length > 1 ? clauses : [];
  });
  const parts: Part[] = [];
  for (const text of [...(isSeveral ? told : []), ...inClauses])
    if (counts(text)) parts.push({ text, seen: await watch(text) });
  const whole = told.join('. ');
  const isAll = told.length === 0 || told.length === sentences.length;
  return { whole: isAll || !counts(whole) ? undefined : { text: whole, seen: await watch(whole) }, parts };
}

/** The windows of a long message that are read for danger. */
export function windowsOf(text: string): string[] {
  const words = text.split(/\s+/);
  if (words.length <= LONG) return [];
  const windows: string[] = [];
  for (let start = 0; start < words.length - WINDOW / 2; start += WINDOW / 2)
    windows.push(words.slice(start, start + WINDOW).join(' '));
  return windows;
}
