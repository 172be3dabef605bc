import { STAGED_KINDS } from '../../../knowledge/rules/facts/orderKinds.js';
import { SERVED_ORDERS, type ServedFacts } from '../../../knowledge/rules/facts/served.js';
import type { ToldFacts } from '../../understanding/understood.js';
import { among, dayOf, kindOf, paperOf, present, toldYesNo, yesNo } from '../factAnswers.js';

const CASE = { charged: 'yes', arrested: 'police', probation: 'yes', investigated: 'police', no: 'no' } as const;

/** What known facts answer of "I was served". */
export function filledBy(facts: ToldFacts): ServedFacts {
  const { kind, stage, servedOn, servedAt, hearingOn, endsOn, guns, charged } = facts;
  return {
    order: stage === 'notice' ? 'notice' : among(SERVED_ORDERS, paperOf(kind)),
    noticeOf: stage === 'notice' ? among(STAGED_KINDS, paperOf(kind)) : undefined,
    servedOn,
    servedAt,
    hearingOn,
    endsOn: kind === 'epo' ? endsOn : undefined,
    guns: guns === 'other' ? undefined : guns,
    gunSteps: guns === 'none' ? 'short' : guns === undefined ? undefined : 'show',
    gunJob: guns === 'job' ? 'yes' : guns === 'none' ? 'no' : undefined,
    children: yesNo(facts.children),
    sharedHome: yesNo(facts.sharedHome),
    criminalCase: charged && CASE[charged],
    immigration: yesNo(facts.immigration),
  };
}

/** What the answers of "I was served" tell of the situation. */
export function learns(told: ServedFacts): ToldFacts {
  const { order, servedAt, gunJob, criminalCase } = told;
  return present({
    side: 'restrained',
    kind: kindOf(order === 'elderMoney' ? 'elder' : order === 'notice' ? told.noticeOf : order),
    stage: order === 'notice' ? 'notice' : undefined,
    servedOn: dayOf(told.servedOn),
    servedAt: servedAt === 'unknown' ? undefined : servedAt,
    hearingOn: dayOf(told.hearingOn),
    endsOn: dayOf(told.endsOn),
    guns: gunJob === 'yes' ? 'job' : undefined,
    children: toldYesNo(told.children),
    sharedHome: toldYesNo(told.sharedHome),
    charged:
      criminalCase === 'yes' ? 'charged' : criminalCase === 'police' ? 'investigated' : among(['no'], criminalCase),
    immigration: toldYesNo(told.immigration),
  });
}
