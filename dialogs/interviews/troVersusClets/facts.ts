import type { TroVersusCletsFacts } from '../../../knowledge/rules/facts/troVersusClets.js';
import type { ToldFacts } from '../../understanding/understood.js';
import { present, sideOf } from '../factAnswers.js';

function paperOf({ kind, stage }: ToldFacts): TroVersusCletsFacts['paper'] {
  if (kind === 'epo') return 'emergency';
  if (kind === 'agreed' || kind === 'divorce') return kind;
  if (kind === 'ch' && stage !== 'order') return 'harassment';
  if (kind !== 'dv') return undefined;
  return stage === 'temporary' ? 'temporary' : stage === 'order' ? 'afterHearing' : undefined;
}

/** What known facts answer of "TRO versus CLETS". */
export const filledBy = (facts: ToldFacts): TroVersusCletsFacts => ({ role: facts.side, paper: paperOf(facts) });

const TOLD: Readonly<Record<string, ToldFacts>> = {
  temporary: { kind: 'dv', stage: 'temporary' },
  afterHearing: { kind: 'dv', stage: 'order' },
  emergency: { kind: 'epo' },
  harassment: { kind: 'ch', stage: 'temporary' },
  agreed: { kind: 'agreed' },
  divorce: { kind: 'divorce' },
};

/** What the answers of "TRO versus CLETS" tell of the situation. */
export const learns = ({ role, paper = 'unknown' }: TroVersusCletsFacts): ToldFacts =>
  present({ side: sideOf(role), ...TOLD[paper] });
