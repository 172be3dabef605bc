import { namesDanger } from './dangerTold.js';
import { ATTACK, HARM } from './dangerWords.js';
import { givesUp } from './despairTold.js';
import type { Part } from './issueOf.js';
import type { Light } from './light.js';
import { isStory, wordCount } from './sentenceSplit.js';
import { sideInFrame } from './sideTold.js';
import type { DangerKind, Understood } from './understood.js';

/**
 * What may only be danger done by another is no matter of the person an order is known to bind, who tells of papers, distances and
 * guns to hand over.
 */
const DONE_BY_OTHERS: readonly DangerKind[] = [
  'violence',
  'threat',
  'found',
  'devices',
  'weapon',
  'strangulation',
  'sexual',
];

/** Kinds that the person an order binds may tell of and be in no danger. */
const QUARREL: readonly DangerKind[] = ['found', 'devices'];
/** From this chance (0–1) on whatever is told is taken for a cry. */
const CRIED = 0.9;

/** An answer to "are you safe" of no more words is taken as it is. */
const LONGEST_BARE = 5;

/** Guns, of which a person who must hand them over tells, and means nobody harm. */
const GUN =
  /(?<!\p{L})(?:guns?|rifles?|shotguns?|pistols?|firearms?|ammo|armas?|pistolas?|escopetas?|rifles?|balas)(?!\p{L})/iu;

/** A gun in another's hand: "my wife pulled a gun on me", "she has a gun". */
const OTHERS_GUN =
  /(?<!\p{L})(?:(?:on|at) (?:me|us)|(?:he|she|they|hes|shes|theyre|my (?:ex|wife|husband|boyfriend|girlfriend|partner|neighbor|brother|cousin|uncle))(?:['’]?s)? (?:\p{L}+ )?(?:has|have|got|pulled|pointed|pointing|grabbed|holding|waving|waved)|(?:[eé]l|ella|mi (?:ex|espos[oa]|novi[oa]|vecin[oa])) (?:me )?(?:tiene|trae|sac[oó]|apunt\p{L}+)|me apunt\p{L}+)(?!\p{L})/iu;

/** The paper itself: "me puso" alone may be anything that was put somewhere. */
const ORDER =
  /(?<!\p{L})(?:orders?|tro|dvro|papers?|served|restrained|respondent|against me|[dcewsg][vha]-?\s?1\d\d|orden(?:es)?|papeles|notific\p{L}*|contra (?:m[ií]a?)|mi contra|restringid[oa]|demandad[oa])(?!\p{L})/iu;

/** How and where the papers came is no danger: "some guy handed it to me outside my work". */
const HANDED = /(?<!\p{L})(?:hand(?:ed|s)|gave|served|papers?|packet|entreg\p{L}*|papeles|dieron)(?!\p{L})/iu;

/** Words of being followed, looked for or watched: without one the person an order binds tells of distances. */
const FOLLOWED =
  /(?<!\p{L})(?:follow\p{L}*|stalk\p{L}*|watch\p{L}*|track\p{L}*|spy\p{L}*|gps|air ?tags?|hack\p{L}*|camera|passwords?|phone|outside|parked|(?:show|pull)(?:s|ed|ing)? up|found (?:me|us)|looking for (?:me|us)|here|sig(?:ue|o|uen|uiendo|ui[oó])\p{L}*|persig\p{L}*|vigil\p{L}*|esp[ií]\p{L}*|rastre\p{L}*|c[aá]mara|contrase[nñ]a|clave|celular|tel[eé]fono|afuera|busc\p{L}*|encontr\p{L}*|aqu[ií])(?!\p{L})/iu;

/** Whoever is bound and can bear no more is near to what the lifeline is for, whatever it was taken for. */
function atTheEnd(danger: Understood['danger']): NonNullable<Understood['danger']> {
  const others = danger?.kinds.filter((kind) => kind !== 'suicideSelf' && !DONE_BY_OTHERS.includes(kind)) ?? [];
  return {
    level: danger?.level ?? 'possible',
    kinds: ['suicideSelf', ...others],
    chance: danger?.chance ?? 0,
    isPlain: true,
  };
}

/** The danger in the light of the writer's side: of the person an order binds it must be done to them, or be one that anybody is in. */
export function ofOwnSide(
  danger: Understood['danger'],
  { facts: { side }, open }: Light,
  telling: readonly Part[],
  said: string,
): Understood['danger'] {
  if (side === 'restrained' && givesUp(said) && !ATTACK.test(said)) return atTheEnd(danger);
  const isFramed = telling.some(({ text }) => ORDER.test(text) && sideInFrame(text) === 'restrained');
  if (danger === undefined || (side !== 'restrained' && !isFramed)) return danger;
  if (open?.kind === 'safety' && wordCount(said) <= LONGEST_BARE) return danger;
  const isQuarrel = danger.kinds.every((kind) => QUARREL.includes(kind));
  if (isQuarrel && !FOLLOWED.test(said) && !ATTACK.test(said)) return undefined;
  const isOwnGun = GUN.test(said) && !HARM.test(said) && !OTHERS_GUN.test(said) && !isStory(said);
  const isCried = danger.level === 'acute' && danger.chance >= CRIED && !isOwnGun;
  const isAttacked = isCried || ATTACK.test(said) || (danger.isPlain && !isQuarrel);
  if (isAttacked && !isHandedOnly(telling)) {
    // Being followed and watched is what orders forbid: of the person bound by one it is mostly told in a quarrel, and no cry for help.
    return isQuarrel && danger.level === 'acute' && danger.chance < CRIED ? { ...danger, level: 'possible' } : danger;
  }
  const [kind, ...kinds] = danger.kinds.filter(
    (each) => !DONE_BY_OTHERS.includes(each) && !(each === 'harmToOther' && isOwnGun),
  );
  return kind && { ...danger, kinds: [kind, ...kinds] };
}

/** Whether all that sounds like danger is how the papers came. */
const isHandedOnly = (telling: readonly Part[]): boolean => {
  const dangerous = telling.filter(({ text }) => namesDanger(text));
  return dangerous.length > 0 && dangerous.every(({ text }) => HANDED.test(text) && !ATTACK.test(text));
};

/** "I do have guns, three of them". */
const OWN_GUNS =
  /(?<!\p{L})(?:i|we)(?: do| did|['’]?ve)? (?:still |already |only |just )?(?:have|own|got|had|keep|kept) (?:(?:the|my|some|a|an|\d+|one|two|three|four|five|couple|few|of|hunting|old|his|her|no) ){0,3}(?:guns?|rifles?|shotguns?|pistols?|firearms?|handguns?|ammo)(?!\p{L})|(?<!\p{L})(?:yo )?(?:s[ií] )?(?:tengo|tenemos) (?:\p{L}+ )?(?:armas?|pistolas?|escopetas?|rifles?)(?!\p{L})/iu;

/** A gun that a person has, a message sent or wished to be sent is no threat by itself: what else is told must tell of one. */
export function besidesWishes(
  danger: Understood['danger'],
  { confession, wrongdoing }: Pick<Understood, 'confession' | 'wrongdoing'>,
  said: string,
): Understood['danger'] {
  if (danger === undefined || danger.isPlain || namesDanger(said)) return danger;
  const isOwn = confession === 'guns' || confession === 'contact' || wrongdoing === 'contact';
  const isGunOnly = OWN_GUNS.test(said) && !HARM.test(said) && danger.chance < CRIED;
  return isOwn || isGunOnly ? undefined : danger;
}
