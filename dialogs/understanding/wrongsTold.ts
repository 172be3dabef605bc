import { labelName } from '../../knowledge/recognitionContract.js';
import type { Part } from './issueOf.js';
import { isStory, looksAsking } from './sentenceSplit.js';
import { type Understood, WRONGDOINGS, type Wrongdoing } from './understood.js';

/**
 * Wrongdoing must be this sure (0–1): nobody who asks for shelter may be taken for a person who hunts. Of 50 requests for
 * wrongdoing in `test/gold` the recognizer alone sees three in four, and takes fewer than 0.7 % of the other 1,744 for one.
 */
const WRONGDOING = 0.72;
/** Of a story only its questions count, and must be surer: it tells much of what others did. */
const WRONGDOING_IN_STORY = 0.93;
const CONFESSION = 0.6;
const CONFESSION_IN_STORY = 0.9;

function wrongdoingIn(parts: readonly Part[], least: number): Wrongdoing | undefined {
  let found: Wrongdoing | undefined;
  let chance = least;
  for (const { seen } of parts)
    for (const kind of WRONGDOINGS) {
      const each = seen.chances.get(labelName('wrongdoing', kind)) ?? 0;
      if (each < chance) continue;
      found = kind;
      chance = each;
    }
  return found;
}

/** What breaks the law or an order that a message asks for; of a story only in its questions. */
export const wrongdoingTold = (whole: Part, parts: readonly Part[]): Wrongdoing | undefined =>
  isStory(whole.text)
    ? wrongdoingIn(
        parts.filter(({ text }) => looksAsking(text)),
        WRONGDOING_IN_STORY,
      )
    : wrongdoingIn([whole, ...parts], WRONGDOING);

const ME = "\\b(?:i|ive|i've|i'd|we|yo|le|la|lo|me|he)\\b.{0,30}";
const confesses = (words: string): RegExp => new RegExp(words, 'iu');
/**
 * What each confession is told by: done by the writer, and for guns, that they are still there after they were due. Having
 * guns when an order comes is none.
 */
const CONFESSIONS = {
  guns: confesses(
    '(?:\\b(?:still|kept|keep|hid|hide|hidden|stash(?:ed)?|never|didnt|didn.t|havent|haven.t|not turned|todav[ií]a|a[uú]n|escond\\p{L}*|nunca|no (?:entregu|he entreg)\\p{L}*)(?!\\p{L})).{0,60}(?:guns?|rifles?|pistols?|shotguns?|firearms?|handguns?|ammo|ammunition|weapons?|glock|armas?|pistolas?|escopetas?)',
  ),
  contact: confesses(
    `${ME}(?:text(?:ed|ing)|called|messaged|wrote|e?mailed|contacted|saw|met|went|visited|dmed|drove|showed up|talked|spoke|sent|llam[éeo]|escrib[íi]|mand[ée]|vi|fui|habl[ée]|text[ée]e?)(?!\\p{L})`,
  ),
  violence: confesses(
    `${ME}(?:hit|slap(?:ped)?|push(?:ed)?|shoved|punched|choked|grabbed|beat|kicked|hurt|strangled|threw|pegu[ée]|golpe[ée]|empuj[ée]|lastim[ée]|agarr[ée])(?!\\p{L})`,
  ),
} as const;

/** What others say of the writer is none of their own words: "her papers claim i hit her". */
const CLAIMED =
  /(?<!\p{L})(?:he|she|they|(?:his|her|their|the) (?:papers?|petition|request|statement|declaration|lawyer|report)|(?:my |the )?(?:ex|wife|husband|neighbor|officer|cop)|[eé]l|ella) (?:claim(?:s|ed)?|says?|said|alleg(?:es|ed)|wrote|swears|swore|dice|dijo) (?:that )?(?:i|que (?:yo )?(?:le|la|lo)) (?:hit|slapped|pushed|shoved|punched|choked|strangled|grabbed|beat|kicked|hurt|threw|threatened|pegu[ée]|golpe[ée]|empuj[ée]|lastim[ée])(?!\p{L})/iu;

/** Told so plainly that nothing has to be weighed. */
const PLAIN: Readonly<Record<'guns' | 'contact', RegExp>> = {
  guns: /\bi(?:'ve| have)? (?:still (?:have|got|keep)|kept|hid|never (?:turned|handed|gave)|(?:didn'?t|haven'?t|did not|have not) (?:turn|hand|give)\w*)\b.{0,40}\b(?:guns?|rifles?|pistols?|shotguns?|firearms?|ammo|weapons?)\b|\b(?:todav[ií]a|a[uú]n) tengo\b.{0,30}\b(?:armas?|pistolas?|escopetas?)\b/iu,
  contact:
    /\bi(?:'ve| have)? (?:already )?(?:texted|called|messaged|emailed|contacted|saw|met|talked to|spoke to|went to see) (?:her|him|them|my ex)\b.{0,40}\b(?:even though|no contact|order|despite|anyway|last night|yesterday|already)\b|\bi already (?:texted|called|messaged|emailed) (?:her|him|them|my ex)\b/iu,
};

/** What a person tells of themselves that could be used against them. */
export function confessionTold(telling: readonly Part[], said: string): Understood['confession'] {
  const plain = looksAsking(said) ? undefined : (['guns', 'contact'] as const).find((kind) => PLAIN[kind].test(said));
  return (
    plain ??
    (['guns', 'contact', 'violence'] as const).find((kind) =>
      telling.some(
        ({ seen, text }) =>
          CONFESSIONS[kind].test(text) &&
          !CLAIMED.test(text) &&
          (seen.chances.get(labelName('confessions', kind)) ?? 0) >= (isStory(said) ? CONFESSION_IN_STORY : CONFESSION),
      ),
    )
  );
}
