import { HEARING_DAY_QUESTIONS, type HearingDayFacts } from '../../../knowledge/rules/facts/hearingDay.js';
import type { ToldFacts } from '../../understanding/understood.js';
import { among, caseOf, chargedOf, dayOf, kindOf, paperOf, present, sideOf } from '../factAnswers.js';

/** What known facts answer of "Hearing day". */
export function filledBy({ side, kind, stage, hearingOn, charged, guns }: ToldFacts): HearingDayFacts {
  return {
    role: side,
    order: among(HEARING_DAY_QUESTIONS.order.answers, paperOf(kind)),
    temporary: stage === 'temporary' ? 'yes' : stage === 'notice' ? 'no' : undefined,
    hearingOn,
    criminalCase: caseOf(charged),
    guns: guns === 'other' ? undefined : guns,
  };
}

/** What the answers of "Hearing day" tell of the situation. */
export function learns({ role, order, temporary, hearingOn, criminalCase }: HearingDayFacts): ToldFacts {
  return present({
    side: sideOf(role),
    kind: kindOf(order),
    stage: temporary === 'yes' ? 'temporary' : temporary === 'no' ? 'notice' : undefined,
    hearingOn: dayOf(hearingOn),
    charged: chargedOf(criminalCase),
  });
}
