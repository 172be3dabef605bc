import type { Recognized } from '../../knowledge/contract.js';
import { type Family, labelName } from '../../knowledge/recognitionContract.js';
import { namesBot } from './aboutBotWords.js';
import {
  ABOUT_BOT,
  type AboutBot,
  ACTS,
  type Act,
  QUESTION_FORMS,
  type QuestionForm,
  REPAIRS,
  type Repair,
} from './understood.js';

const STANDS = 0.5;
/** A question has a form even where none is sure. */
const LIKELY_FORM = 0.3;

function best<T extends string>(
  { chances }: Recognized,
  family: Family,
  labels: readonly T[],
  least: number,
): T | undefined {
  let found: T | undefined;
  let chance = least;
  for (const label of labels) {
    const each = chances.get(labelName(family, label)) ?? 0;
    if (each < chance) continue;
    found = label;
    chance = each;
  }
  return found;
}

/** What is done in one text. */
export const actsIn = ({ chances }: Recognized): Act[] =>
  ACTS.filter((act) => (chances.get(labelName('acts', act)) ?? 0) >= STANDS);

/**
 * The acts of a message from those of its parts. A nod before a question or beside a "right?" agrees to nothing: it would
 * be answered "all right".
 */
export function joinedActs(parts: readonly (readonly Act[])[]): Set<Act> {
  const acts = new Set(parts.flat());
  if (acts.has('asks') || acts.has('confirms') || acts.has('corrects')) acts.delete('agrees');
  if (acts.has('confirms')) acts.add('asks');
  return acts;
}

/** What kind of answer a question wants; a statement has no form. */
export const formIn = (seen: Recognized): QuestionForm | undefined => best(seen, 'forms', QUESTION_FORMS, LIKELY_FORM);

/** Longer messages ask for something of their own. In words. */
const LONGEST_REPAIR = 9;
const LONGEST_ABOUT_BOT = 25;

/** What is wanted of the last answer; nothing where it is likelier a goodbye. */
export function repairIn(seen: Recognized, words: number): Repair | undefined {
  const repair = words > LONGEST_REPAIR ? undefined : best(seen, 'repairs', REPAIRS, STANDS);
  return repair && isLikelier(seen, labelName('acts', 'leaves'), labelName('repairs', repair)) ? undefined : repair;
}

/** What is asked about the bot. */
export function aboutBotIn(seen: Recognized, said: string, words: number): AboutBot | undefined {
  const about = words > LONGEST_ABOUT_BOT ? undefined : best(seen, 'aboutBot', ABOUT_BOT, STANDS);
  return about !== undefined && namesBot(said, about) ? about : undefined;
}

const isLikelier = ({ chances }: Recognized, one: string, other: string): boolean =>
  (chances.get(one) ?? 0) > (chances.get(other) ?? 0);

/** Whether a message asks about the bot rather than about its last answer, where it may be either: "are you even real". */
export const isRatherAboutBot = (seen: Recognized, about: AboutBot, repair: Repair): boolean =>
  isLikelier(seen, labelName('aboutBot', about), labelName('repairs', repair));
