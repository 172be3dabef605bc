import { expect, test } from 'vitest';
import type { StatementId } from '../../../knowledge/contract.js';
import { isoDate } from '../../../knowledge/ids.js';
import type { Draft, DraftDue } from '../../../knowledge/rules/plan/draft.js';
import { wordPlan } from '../../../knowledge/rules/plan/wordPlan.js';
import { statementIn, wordStatement } from '../../../knowledge/wording.js';
import { base, NOW } from './support/law.js';

const due = (kind: DraftDue['kind'], on: string): DraftDue => ({ kind, on: isoDate(on), how: 'due.how.hearing' });
const source = {
  statement: (id: string) => {
    const raw = statementIn(base, id as StatementId, 'en');
    if (raw === undefined) throw new Error(`no statement "${id}"`);
    return wordStatement(base, raw, { on: NOW.on, language: 'en' });
  },
  values: base.values,
  calendar: base.courtCalendar,
  host: undefined,
  language: 'en',
};

test('what is due before a day comes in order of the last safe day before it', () => {
  const draft: Draft = {
    interview: 'served',
    audience: 'plan.audience.either',
    role: 'restrained',
    first: [],
    // A Monday, the Sunday and the Friday before it.
    steps: [
      { say: 'plan.go.domestic', urgency: 'dated', due: due('on', '2026-12-14') },
      { say: 'plan.receipt.domestic', urgency: 'dated', due: due('by', '2026-12-13') },
      { say: 'plan.answer.domestic', urgency: 'dated', due: due('before', '2026-12-14') },
      { say: 'plan.guns.domestic', urgency: 'dated', due: { ...due('by', '2026-12-11'), at: NOW.at } },
    ],
    sections: [],
    contacts: [],
    showsHost: false,
  };
  expect(wordPlan(draft, source, NOW).steps.map(({ id, due }) => [id, due?.lastSafeDay?.text])).toEqual([
    ['plan.guns.domestic', undefined],
    ['plan.answer.domestic', 'Friday, December 11, 2026'],
    ['plan.receipt.domestic', undefined],
    ['plan.go.domestic', undefined],
  ]);
});
