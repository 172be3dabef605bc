import type { PersonTrait } from '../../../knowledge/contract.js';
import { type ProtectionFacts, RELATIONSHIPS } from '../../../knowledge/rules/facts/protection.js';
import type { ToldFacts } from '../../understanding/understood.js';
import { among, present, toldYesNo, yesNo } from '../factAnswers.js';

const RELATIONSHIP_OF: Readonly<Record<string, string>> = {
  ex: 'partner',
  coparent: 'sharedChild',
  family: '',
  relative: 'otherRelative',
};
const RELATION_OF = {
  partner: 'partner',
  livedTogether: 'roommate',
  sharedChild: 'coparent',
  closeRelative: 'family',
  otherRelative: 'relative',
  roommate: 'roommate',
  neighbor: 'neighbor',
  coworker: 'coworker',
  stranger: 'stranger',
  caregiver: 'caregiver',
} as const;
const FOR_WHOM: Readonly<Record<string, ProtectionFacts['forWhom']>> = { child: 'child', employee: 'employee' };

/** What known facts answer of "I need protection". Whether danger is now is always asked. */
export function filledBy(facts: ToldFacts): ProtectionFacts {
  const { relation, is = [], speaksFor, guns } = facts;
  const isElder = is.includes('elder');
  return {
    forWhom: speaksFor
      ? (FOR_WHOM[speaksFor] ?? (isElder ? 'elder' : undefined))
      : is.includes('minor')
        ? 'me'
        : undefined,
    relationship: relation && among(RELATIONSHIPS, RELATIONSHIP_OF[relation] ?? relation),
    age: speaksFor ? undefined : is.includes('minor') ? 'minor' : isElder ? 'elder' : undefined,
    children: relation === 'coparent' ? 'yes' : yesNo(facts.children),
    guns: guns === 'other' ? 'yes' : undefined,
  };
}

/** What an answer denies: an adult is no minor. */
export const denies = ({ age }: ProtectionFacts): readonly PersonTrait[] => (age === 'adult' ? ['minor', 'elder'] : []);

/** What the answers of "I need protection" tell of the situation. */
export function learns(told: ProtectionFacts): ToldFacts {
  const { relationship, age, forWhom, guns } = told;
  return present({
    side: 'protected',
    relation: relationship === undefined || relationship === 'unknown' ? undefined : RELATION_OF[relationship],
    is: age === 'minor' ? ['minor'] : age === 'elder' || forWhom === 'elder' ? ['elder'] : undefined,
    speaksFor: forWhom === 'child' ? 'child' : forWhom === 'elder' ? 'parent' : among(['employee'], forWhom),
    children: toldYesNo(told.children),
    guns: guns === 'yes' ? 'other' : undefined,
  });
}
