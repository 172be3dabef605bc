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

/** Asks about an own account: to write or tell it is no lie. */
const OWN_ACCOUNT =
  '(?:my (?:own )?(?:side|story|version|account of|statement|declaration|answer|response)|(?:an?|the|any) (?:written )?(?:statement|declaration|account of|answer|response)|what (?:really |actually )?happened|everything|the truth|mi (?:propi[ao] )?(?:versi[oó]n|lado|historia|declaraci[oó]n|relato|respuesta)|(?:una|la) (?:declaraci[oó]n|versi[oó]n|respuesta)|lo que (?:de verdad |realmente )?(?:pas[oó]|sucedi[oó]|ocurri[oó])|la verdad)';
/** Beside these words an account is none of an honest person's: it is made up, made worse, or cut. */
const UNTRUE =
  "(?:(?<!(?:she|he|they|ex|wife|husband|boyfriend|girlfriend)(?:['’]?s| is| are| was)? )(?:lies?|lying)|(?:my|the|a) (?:\\p{L}+ )?(?:friend|sister|brother|mom|mother|dad|cousin|kid|son|daughter|witness)(?: \\p{L}+){0,2}? (?:say|sign|tell|write)|(?:s?he|they) (?:was ?n['’]?t|wo ?n['’]?t) (?:there|remember)|(?:mi|un|una|el|la) (?:hij[oa]|amig[oa]|herman[oa]|prim[oa]|mam[aá]|testigo)(?: \\p{L}+){0,2}? (?:diga|firme|escriba|que diga)|fak(?:e|ed|ing)|false(?:ly)?|invent\\p{L}*|exaggerat\\p{L}*|mak(?:e|ing) (?:it|this|that|something|things|stuff|my \\p{L}+)? ?(?:up|look|sound|seem)|made up|worse|scar(?:y|ier)|leav(?:e|ing) (?:it |that |this )?out|hid(?:e|ing)|skip|even (?:though|tho|if)|(?:did ?n[’']?t|never) (?:really )?happen\\p{L}*|when i (?:did|was|do|am|had|have)|but i (?:did|do|kept?|have|was)|believable|convincing|caught|get away|for me|mentir\\p{L}*|(?<!(?:ex|ella|[eé]l|espos[oa]|novi[oa]) )mient\\p{L}+|mentiras?|fals[oa]s?|inventar\\p{L}*|inventad[oa]s?|exager\\p{L}+|fing\\p{L}+|aunque|peor|escond\\p{L}+|omit\\p{L}+|dej(?:o|ar) fuera|parezca|suene|cre[ií]ble|no (?:es|fue) (?:cierto|verdad)|no pas[oó]|cachen|por m[ií])";
const NOT_HONEST = new RegExp(
  `^(?!(?=.*(?<!\\p{L})${OWN_ACCOUNT}(?!\\p{L}))(?!.*(?<!\\p{L})${UNTRUE}(?!\\p{L})))`,
  'isu',
);

/** The words without which nobody asks for it: whom it is sent to, or that somebody is looked for; of a lie, what is not just an own account. */
const NAMED: Partial<Readonly<Record<Wrongdoing, RegExp>>> = {
  contact:
    /(?<!\p{L})(?:her|him|them|hers|my (?:ex|wife|husband|girlfriend|boyfriend|kids?['’]? (?:mom|dad|mother|father))|ex|wife|husband|she|they|ella|l[ae]s?|mi (?:ex|espos[oa]|novi[oa]|mujer|marido)|\p{L}+(?:rle|rla|rlo|rles|rlas|rlos))(?!\p{L})/iu,
  find: /(?<!\p{L})(?:locat\p{L}*|track\p{L}*|trac(?:e|ing)|whereabouts|look(?:ing)? (?:\p{L}+ )?up|drive by|(?:find|found|look(?:ing)? for|search(?:ing)? for|follow\p{L}*|watch\p{L}*) (?:out )?(?:her|him|them|where|if (?:s?he|they)|my (?:ex|wife|husband|girlfriend|boyfriend|kids?))|where (?:(?:does|is|did|do|are) )?(?:s?he|they|my (?:ex|wife|husband))(?:['’]?s|['’]?re)?|where(?:['’]?s|s) (?:she|he|my (?:ex|wife|husband))|(?:her|his|their|ex['’]?s?) (?:\p{L}+ )?(?:address|location|phone|car)|rastre\p{L}*|localiz\p{L}*|averigu\p{L}*|ubicaci[oó]n|vigil\p{L}*|segui\p{L}*|sigo|encontrar\p{L}*|buscar\p{L}*|d[oó]nde|su direcci[oó]n|direcci[oó]n (?:de|nueva))(?!\p{L})/iu,
  lie: NOT_HONEST,
};

/** A place where the other person may be is none to find them at: "can i go to the gym where she works out". */
const OF_A_PLACE =
  /(?<!\p{L})(?:go(?:ing)?|shop|eat|be|train|pray|work|stay|drive|walk|ir|voy|comprar|comer|estar|entrar) (?:back |by |there |out )?(?:to|at|in|past|by|through|a|al|en|por) (?:\p{L}+ ){0,5}?(?:where|donde|dónde)(?!\p{L})/iu;

/** Asks of the time when no order is in force any more: "if its thrown out", "si gano", "once its over". */
const AFTER_IT =
  /(?<!\p{L})(?:if|once|when|after) (?:the |my |this |that )?(?:\p{L}+ )?(?:it|its|it['’]s|order|case|tro|judge|charges?|i)(?:['’]?s| is| gets?| are| was)? (?:\p{L}+ )?(?:thrown out|dismiss\p{L}*|dropped?|drops|denie[ds]|denied|over|ends?|ended|expires?|expired|lifted|cancel\p{L}*|w[io]n|says? no|throws)(?!\p{L})|(?<!\p{L})(?:si|cuando|una vez que|despu[eé]s de que) (?:yo |la |el |se |ya |me |lo |orden |caso |juez |jueza )*(?:gan[oe]|termin[ae]|acab[ae]|venz[ac]a?|vence|niega\p{L}*|niegu\p{L}*|quit[ae]n?|cancel[ae]n?|desech\p{L}*|retir\p{L}*|dice que no)(?!\p{L})/iu;

/** Wrongs only while an order is in force. */
const LATER: readonly Wrongdoing[] = ['guns', 'contact'];

/** The likeliest wrong that one of some parts asks for now, from a chance on; its words must name it. */
function wrongdoingIn(parts: readonly Part[], least: number, isLater: boolean): Wrongdoing | undefined {
  let found: Wrongdoing | undefined;
  let chance = least;
  for (const { seen, text } of parts)
    for (const kind of WRONGDOINGS) {
      const each = seen.chances.get(labelName('wrongdoing', kind)) ?? 0;
      if (
        each < chance ||
        NAMED[kind]?.test(text) === false ||
        (kind === 'find' && OF_A_PLACE.test(text)) ||
        (isLater && LATER.includes(kind))
      )
        continue;
      found = kind;
      chance = each;
    }
  return found;
}

/** What breaks the law or an order that a message asks for; of a story only in its questions. */
export function wrongdoingTold(whole: Part, parts: readonly Part[]): Wrongdoing | undefined {
  const isLater = AFTER_IT.test(whole.text);
  if (!isStory(whole.text)) return wrongdoingIn([whole, ...parts], WRONGDOING, isLater);
  const asked = parts.filter(({ text }) => looksAsking(text));
  return wrongdoingIn(asked, WRONGDOING_IN_STORY, isLater);
}

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

/** The other person came, and was let in, stayed, or was held: contact too, of the person an order binds. */
const LET_NEAR =
  /(?<!\p{L})(?:(?:i|we|and) (?:\p{L}+ )?(?:let (?:her|him|them|my \p{L}+) (?:in|inside|stay|sleep|spend|come|hug|kiss)|(?:hugged|kissed|slept with|hung out with|hooked up with|had (?:sex|dinner|lunch|coffee|drinks) with|stayed with|spent the (?:night|day|weekend) with|ate with) (?:her|him|them|my \p{L}+))|(?:she|he|my (?:ex|wife|husband|girlfriend|boyfriend)) (?:(?!(?:not|never|didn['’]?t|wants?|wanted|tried)(?!\p{L}))[\p{L}\p{N}]+ ){0,8}?(?:hugged me|kissed me|let me in|(?:slept|stayed|sleeps|stays|spent the (?:night|weekend)|is staying|is living|moved back) (?:\p{L}+ )?(?:with me|over|in(?= |\W*$)|at my|at our|in my|here))|la dej[eé] (?:entrar|pasar|quedarse|dormir)|lo dej[eé] (?:entrar|pasar|quedarse|dormir)|(?:durmi[oó]|se qued[oó]|se est[aá] quedando) (?:\p{L}+ ){0,2}?(?:conmigo|en mi casa|en mi cuarto|aqu[ií])|me (?:abraz[oó]|bes[oó]|abri[oó] la puerta|dej[oó] entrar)|nos vimos|nos juntamos)(?!\p{L})/iu;
/** Before there was an order, turned away at once, or of a child. */
const NO_CONTACT_THEN =
  /(?<!\p{L})(?:before (?:the|i|this|that|they|any|my)|antes de|used to|years? ago|i (?:called|told) (?:the )?(?:cops|police|911)|didn['’]?t let|wouldn['’]?t let|i left|walked away|no la dej[eé]|no lo dej[eé]|me fui|(?:step)?(?:son|daughter)|kids?|child(?:ren)?|(?:hij|hijastr|ni[ñn])[oa]s?)(?!\p{L})/iu;

/** What a person tells of themselves that could be used against them. `isBound`: an order is known to bind them. */
export function confessionTold(telling: readonly Part[], said: string, isBound = false): Understood['confession'] {
  const plain = looksAsking(said) ? undefined : (['guns', 'contact'] as const).find((kind) => PLAIN[kind].test(said));
  const isNear =
    isBound && !NO_CONTACT_THEN.test(said) && telling.some(({ text }) => LET_NEAR.test(text) && !looksAsking(text));
  return (
    plain ??
    (isNear ? 'contact' : undefined) ??
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
