import { readKnowledgeBase } from '../../../../knowledge/build/readKnowledgeBase.js';
import type { Language, Moment, StatementId } from '../../../../knowledge/contract.js';
import { clockTime, isoDate } from '../../../../knowledge/ids.js';
import { projectRoot } from '../../../../knowledge/paths.js';
import type { HostListing } from '../../../../knowledge/planContract.js';
import { openRules } from '../../../../knowledge/rules/openRules.js';
import type { Law } from '../../../../knowledge/rules/plan/draft.js';
import type { Rules } from '../../../../knowledge/rules/rules.js';
import { valueOn } from '../../../../knowledge/values.js';
import { statementIn, wordStatement } from '../../../../knowledge/wording.js';
import { TODAY } from '../../../support/today.js';

/** The real words, values and calendar; no model is needed for rules. */
export const { base } = readKnowledgeBase(projectRoot, TODAY);

/** Wednesday noon before Thanksgiving. */
export const NOW: Moment = { on: TODAY, at: clockTime('12:00') };
export const at = (on: string, time = '12:00'): Moment => ({ on: isoDate(on), at: clockTime(time) });

export function lawAt(now: Moment): Law {
  return {
    now,
    number: (name) => {
      const value = valueOn(base.values, name, now.on)?.value;
      return typeof value === 'number' ? value : undefined;
    },
    calendar: base.courtCalendar,
  };
}

export function realRules(host?: HostListing): Rules {
  const source = {
    statement: (id: string, on: Moment['on'], language: Language = 'en') => {
      const raw = statementIn(base, id as StatementId, language);
      if (raw === undefined) throw new Error(`no statement "${id}"`);
      return wordStatement(base, raw, { on, language });
    },
    values: base.values,
    calendar: base.courtCalendar,
  };
  return openRules(source, host);
}
