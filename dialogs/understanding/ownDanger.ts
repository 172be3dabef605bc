import { namesDanger } from './dangerTold.js';
import type { Part } from './issueOf.js';
import type { Light } from './light.js';
import { sideInFrame } from './sideTold.js';
import type { DangerKind, Understood } from './understood.js';

/**
 * What may only be danger done by another is no matter of the person an order is known to bind, who tells of papers and
 * distances.
 */
const DONE_BY_OTHERS: readonly DangerKind[] = ['violence', 'threat', 'found', 'devices'];

/** Kinds that the person an order binds may tell of and be in no danger. */
const QUARREL: readonly DangerKind[] = ['found', 'devices'];
/** From this chance (0–1) on even that is taken for a cry. */
const CRIED = 0.9;

/** How and where the papers came is no danger: "some guy handed it to me outside my work". */
const HANDED = /(?<!\p{L})(?:hand(?:ed|s)|gave|served|papers?|packet|entreg\p{L}*|papeles|dieron)(?!\p{L})/iu;

/** The danger in the light of the writer's side: what the person an order binds tells of papers is none. */
export function ofOwnSide(
  danger: Understood['danger'],
  { facts: { side }, open }: Light,
  telling: readonly Part[],
): Understood['danger'] {
  const isFramed = telling.some(({ text }) => sideInFrame(text) === 'restrained');
  if (danger === undefined || (side !== 'restrained' && !isFramed)) return danger;
  // Being followed and watched is what orders forbid: of the person bound by one it is mostly told in a quarrel, and no cry for help.
  const isQuarrel = side === 'restrained' && danger.kinds.every((kind) => QUARREL.includes(kind));
  if (isQuarrel && danger.level === 'acute' && danger.chance < CRIED && open?.kind !== 'safety')
    return { ...danger, level: 'possible' };
  const others = telling.filter(({ text }) => sideInFrame(text) === undefined && !HANDED.test(text));
  const isNamed = others.some(({ text }) => namesDanger(text));
  if (danger.level === 'acute' && (side === 'restrained' || isNamed || telling.length === 1)) return danger;
  const [kind, ...kinds] = danger.kinds.filter((each) => !DONE_BY_OTHERS.includes(each));
  return kind && { ...danger, kinds: [kind, ...kinds] };
}

/** A gun that a person still has, a message sent or wished to be sent is no threat by itself: what else is told must tell of one. */
export function besidesWishes(
  danger: Understood['danger'],
  { confession, wrongdoing }: Pick<Understood, 'confession' | 'wrongdoing'>,
  said: string,
): Understood['danger'] {
  const isOwn = confession === 'guns' || confession === 'contact' || wrongdoing === 'contact';
  return isOwn && !namesDanger(said) ? undefined : danger;
}
