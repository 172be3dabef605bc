import type { WhichPaperFacts } from '../../../knowledge/rules/facts/whichPaper.js';
import type { ToldFacts } from '../../understanding/understood.js';
import { dayOf, kindOf, paperOf, paperStageOf, present, sideOf, stageOf } from '../factAnswers.js';

/** What known facts answer of "Which paper do I have?" */
export function filledBy({ side, kind, stage, endsOn }: ToldFacts): WhichPaperFacts {
  return {
    kind: paperOf(kind),
    stage: kind === undefined ? undefined : paperStageOf(stage),
    endsOn,
    role: side,
  };
}

/** What the answers of "Which paper do I have?" tell of the situation. */
export function learns({ kind, stage, endsOn, role }: WhichPaperFacts): ToldFacts {
  return present({
    side: sideOf(role),
    kind: kindOf(kind),
    stage: stageOf(stage),
    endsOn: dayOf(endsOn),
  });
}
