import type { LawyerFacts } from '../../../knowledge/rules/facts/lawyer.js';
import type { ToldFacts } from '../../understanding/understood.js';
import { caseOf, chargedOf, dayOf, present, sideOf, toldYesNo, yesNo } from '../factAnswers.js';

/** What known facts answer of "Talk to a lawyer". */
export function filledBy({ side, charged, guns, children, immigration, hearingOn }: ToldFacts): LawyerFacts {
  return {
    role: side,
    criminalCase: caseOf(charged),
    gunQuestion: guns === undefined ? undefined : guns === 'none' ? 'no' : 'yes',
    family: children === true ? 'yes' : undefined,
    immigration: yesNo(immigration),
    hearingOn,
  };
}

/** What the answers of "Talk to a lawyer" tell of the situation. */
export function learns({ role, criminalCase, immigration, hearingOn }: LawyerFacts): ToldFacts {
  return present({
    side: sideOf(role),
    charged: chargedOf(criminalCase),
    immigration: toldYesNo(immigration),
    hearingOn: dayOf(hearingOn),
  });
}
