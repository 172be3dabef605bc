import { ACUTE, CRY, labelName } from '../../knowledge/recognitionContract.js';
import { actsIn } from './actsTold.js';
import { namesDanger } from './dangerTold.js';
import type { Part } from './issueOf.js';
import type { Light } from './light.js';
import { looksAsking, wordCount } from './sentenceSplit.js';

/** A chance of this much stands. */
const STANDS = 0.5;
/** Without a word for it somebody is safe only where that is as likely as this (0–1), and danger less likely than `STANDS`. */
const SURE = 0.8;
/** Words that say so by themselves. */
const SAFE_WORDS =
  /\b(?:safe|out of danger|no danger|not in danger|i(?:['’]| a)?m (?:ok|okay|fine)|we(?:['’]| a)?re (?:ok|okay|fine)|a salvo|fuera de peligro|no hay peligro|estoy bien|estamos bien)\b/iu;
/** Whether words of a message say that somebody is safe. */
export const namesSafety = (said: string): boolean => SAFE_WORDS.test(said);
/** Those that mean nothing else, so that they are heard also turns after the question: whoever is "fine" may be fine with something. */
const PLAINLY = /\b(?:safe|out of danger|no danger|not in danger|a salvo|fuera de peligro)\b/iu;
/** Says so and nothing else: "gracias, ya estoy a salvo". */
const PLAIN_SAFE =
  /^(?:\W|(?:thanks|thank you|thx|yes|yeah|ok|okay|gracias|s[ií]|bueno|ya)\b)*(?:(?:i|we)(?:['’]| a)?(?:m|re)|i am|we are|(?:ya )?(?:estoy|estamos)) (?:(?:now|all|ok and|fine and|ya|ahora|bien y) )?(?:safe|out of danger|a salvo|fuera de peligro)(?: (?:now|already|ya|ahora|gracias|thanks|thank you))*\W*$/iu;
/** Answers so first, and goes on with something else: "im safe, i just wanna know about the shotgun", "si estoy bien, no hay peligro". */
const FIRST_SAFE =
  /^(?:\P{L}|(?:thanks|thank you|thx|yes|yeah|no|nah|ok|okay|omg|lol|hey|gracias|s[ií]|bueno|ya|pues|no se preocupe)(?!\p{L}))*(?:(?:i|we)(?:['’]| a)?(?:m|re)|i am|we are|(?:ya )?(?:estoy|estamos)) (?:(?:now|all|ok and|fine and|perfectly|totally|ya|ahora|bien y) )?(?:safe at (?:my|a|the) \p{L}+|safe|out of danger|ok|okay|fine|good|alright|not in (?:\p{L}+ )?danger|a salvo|bien|fuera de peligro|segur[oa])(?!\p{L}|\s*[?]| (?:to|with|for|at|enough|only|solo)(?!\p{L}))/iu;
const FIRST_NO_DANGER =
  /^(?:\P{L}|(?:no|nah|ok|okay|omg|lol|pero|but|s[ií]|bueno|ya|pues)(?!\p{L}))*(?:(?:nobody|no one|noone) is in (?:any )?danger|there(?:['’]?s| is) no danger|no hay (?:ning[uú]n )?peligro|nadie (?:est[aá] en|corre) peligro)(?!\p{L})/iu;

/** Who is safe "but he is back" is not. */
const BUT_THEY =
  /(?<!\p{L})(?:but|pero|except|until|hasta que)(?!\p{L})[\s,]*(?:(?:now|i think|ahora|creo que|ya)(?!\p{L})[\s,]*)?(?:s?he(?:['’]?s)?|they(?:['’]?re)?|my (?!question)\p{L}+|not|i(?:['’]?m)? (?:scared|afraid|not)|[eé]l|ella|ellos|mi \p{L}+|est[aá]|anda|viene|regres\p{L}*|no|tengo miedo)(?!\p{L})/iu;

/** What somebody did not do, or not yet, says nothing of now: "he never hit me". */
const NOT_DONE =
  /^(?:\W|(?:but|and|no|pero|y)\b)*(?:he|she|they|[eé]l|ella|ellos|my \w+|mi \w+) (?:has |have |had |ha |han )?(?:never|nunca|didn['’]?t|hasn['’]?t|jam[aá]s)(?!\p{L})/iu;
/** A time that stands for now, in both languages. */
const TIMES =
  '(?:for|right|just) now|at the moment|(?:[dp]\\p{L}+ )?ahorita|ahora(?: mismo)?|por ahora|por el momento|en este momento|de momento';
/** Why there is no danger as it is written, or that there is none now and may be later. */
const FOR_NOW = new RegExp(
  `^(?:\\P{L}|(?:yes|yeah|yea|no|nah|ok|okay|well|im ok|i['’]?m fine|s[ií]|bueno|pues|ya)(?!\\p{L}))*(?:${TIMES}|not (?:right now|this (?:minute|second)|at the moment)|(?:its|it['’]s|it is) not happening(?: right)? now|(?:s?he|they|my \\p{L}+)(?:['’]?s|['’]?re| is| are| was| went)? (?:not (?:here|home|around)|at work|at his \\p{L}+|gone|asleep|sleeping|out of town|in (?:jail|custody|prison)|locked up|arrested|left|moved out)|(?:i|we)(?:['’]?m|['’]?re| am| are) (?:\\p{L}+ )?(?:at|with|staying (?:at|with)|in|inside) (?:my |a |the |an )(?:mom|mother|dad|parent|sister|brother|friend|aunt|cousin|neighbor|shelter|work|office|job|police|hotel|motel|library|hospital|church)\\p{L}*|(?:[eé]l |ella )?(?:ya )?(?:se fue|no est[aá] (?:aqu[ií]|en (?:la )?casa)|est[aá] (?:en la c[aá]rcel|preso|detenido|en (?:el|su) trabajo|trabajando|dormido)|anda trabajando)|(?:estoy|estamos) (?:con|en (?:la )?casa de|en) (?:mis? |una? |el |la )\\p{L}+)(?!\\p{L})`,
  'iu',
);
/** Only a time stands first; who does something behind it tells of now, and not of being safe: "right now he has a knife". */
const TIME_FIRST = new RegExp(
  `^(?:\\P{L}|(?:yes|yeah|yea|no|nah|ok|okay|well|s[ií]|bueno|pues|ya)(?!\\p{L}))*(?:${TIMES})(?!\\p{L})`,
  'iu',
);
const SOMEBODY_DOES =
  /^\P{L}*(?:s?he|they|i['’]?m|i am|we|my|someone|somebody|there|the|his|her|[eé]l|ella|ellos|me|nos|mi|est[aá]n?|tiene|trae|anda|viene|hay|se)(?!\p{L})/iu;
const ARMED =
  /(?<!\p{L})(?:guns?|rifles?|pistols?|shotguns?|knife|knives|bat|machete|armas?|pistolas?|cuchillo|navaja|escopeta)(?!\p{L})/iu;
/** Says that it is not so, or that somebody is near: "right now no, he is outside", "im ok, i dont feel safe". */
const NOT_SAFE =
  /(?<!\p{L})(?:unsafe|insegur[oa]|(?:not|isn['’]?t|aren['’]?t|never|(?:do|does|did)(?:n['’]?t| not) feel|no (?:me |nos )?sient[oe]|no (?:nos )?sentimos) (?:\p{L}+ )?(?:safe|ok|okay|a salvo|seguro|segura|bien)|no (?:(?!i['’]?m |we['’]?re )\p{L}+ )?(?:safe|ok|okay|a salvo|seguro|segura|bien)|(?:s?he(?:['’]?s| is)|they(?:['’]?re| are)|(?<!no )(?:est[aá]|anda)) (?:(?!not )\p{L}+ )?(?:outside|here|coming|afuera|aqu[ií])|(?<!(?:safe|ok|okay|fine|good|salvo|bien|not|no est[aá]) )(?:outside|here|afuera|aqu[ií]) (?:now|right now|ahorita|ahora)|tengo miedo|i['’]?m (?:so )?(?:scared|afraid|hiding|not(?! (?:in|at|near|with|worried)(?!\p{L}))))(?!\p{L})/iu;
const CALLS_FOR_HELP = /(?<!\p{L})(?:help|ayuda)(?!\p{L})/iu;
/** Somebody is safe, as it is told; and a safe that things are kept in. */
const SAFE_TOLD =
  /(?<!\p{L})(?:(?:i|we)(?:['’]| a)?(?:m|re)|(?:s?he|it|that)(?:['’]?s| is)|they(?:['’]?re| are)|(?<!where )am|(?<!where )are|(?:kids|children|everyone|baby) (?:is|are)|feel|estoy|estamos|est[aá]n|my|the|a|gun) (?:(?:now|all|both|ok and|fine and|totally|ya|ahora|bien y) )*(?:safe|a salvo)(?!\p{L}|\s*[?]| (?:place|spot|room|house|home|way)(?!\p{L}))/giu;
const SAFETY = /(?<!\p{L})(?:safe|a salvo)(?!\p{L})/iu;
/** Whether a message wants or doubts safety: "is it safe to go back", "how do i get somewhere safe". */
const seeksSafety = (said: string): boolean => SAFETY.test(said.replace(SAFE_TOLD, ' '));
/** Whether a message says, or leaves open, that somebody is not safe. */
const mayBeUnsafe = (said: string): boolean => NOT_SAFE.test(said) || seeksSafety(said);

/** Whether somebody who was asked whether they are safe says that they are for the time being, in words of their own. */
export function isSafeForNow(said: string): boolean {
  if (!FOR_NOW.test(said) || looksAsking(said) || mayBeUnsafe(said)) return false;
  if (CALLS_FOR_HELP.test(said) || ARMED.test(said)) return false;
  if (namesDanger(said.replace(FOR_NOW, ' '))) return false;
  const behind = said.replace(TIME_FIRST, '');
  return behind === said || FOR_NOW.test(behind) || !SOMEBODY_DOES.test(behind);
}

/** Whether a message says so and nothing else. */
export const saysOnlySafe = (said: string): boolean => PLAIN_SAFE.test(said);

/** An answer to "are you safe" is short. In words. */
const LONGEST_SAFE = 9;
/** What tells of the case answers something else. */
const OF_THE_CASE =
  /(?<!\p{L})(?:orders?|dating|dated|married|papers?|court|hearing|judge|served|police report|orden(?:es)?|novios|casad[oa]s?|papeles|corte|audiencia|juez|jueza)(?!\p{L})/iu;

/** "Yes" says so only where safety was asked about; elsewhere the words must. */
export function saysSafe(whole: Part, parts: readonly Part[], { open, danger }: Light): boolean {
  const chanceOf = ({ seen }: Part, label: string): number => seen.chances.get(labelName('safe', label)) ?? 0;
  const isAsked = open?.kind === 'safety';
  const words = wordCount(whole.text);
  const acts = actsIn(whole.seen);
  const isInDanger = (whole.seen.chances.get(CRY) ?? 0) === 1 || (whole.seen.chances.get(ACUTE) ?? 0) >= STANDS;
  const answersFirst = (FIRST_SAFE.test(whole.text) && !isInDanger) || FIRST_NO_DANGER.test(whole.text);
  if (!PLAIN_SAFE.test(whole.text) && mayBeUnsafe(whole.text)) return false;
  const isHeard = isAsked || (danger !== undefined && PLAINLY.test(FIRST_SAFE.exec(whole.text)?.[0] ?? ''));
  if (isHeard && answersFirst && !BUT_THEY.test(whole.text)) return true;
  if (acts.includes('asks') || acts.includes('confirms') || looksAsking(whole.text)) return false;
  if (isAsked && words <= 3 && acts.includes('agrees') && !acts.includes('refuses')) return true;
  if (PLAIN_SAFE.test(whole.text)) return true;
  const isOther = OF_THE_CASE.test(whole.text) || NOT_DONE.test(whole.text);
  const answers = isAsked && words <= LONGEST_SAFE && !isOther;
  const hasWords = namesSafety(whole.text);
  // "Ok goodbye" answers nothing.
  if (acts.includes('leaves') && !hasWords) return false;
  if (!hasWords && (!answers || (whole.seen.chances.get(ACUTE) ?? 0) >= STANDS)) return false;
  const each = parts.length > 0 ? parts : [whole];
  return (
    each.some((part) => chanceOf(part, 'safe') >= (hasWords ? STANDS : SURE)) &&
    each.every((part) => chanceOf(part, 'unsafe') < STANDS)
  );
}
