import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../knowledge/ids.js';
import type { InterviewId, Plan } from '../../../knowledge/planContract.js';
import { type FactsOf, INTERVIEWS } from '../../../knowledge/rules/facts/interviews.js';
import type { QuestionSpec } from '../../../knowledge/rules/facts/question.js';
import { HOW_WORDS } from '../../../knowledge/rules/plan/sharedWords.js';
import { PLAN_WORDS, RULES } from '../../../knowledge/rules/rulesByInterview.js';
import { lawAt, NOW, realRules } from './support/law.js';

const rules = realRules();
const DAYS = ['2026-11-20', '2026-11-24', '2026-11-27', '2026-12-10', '2027-01-05'].map(isoDate);

/** What can be told at a question, "not asked" and "unknown" included. */
function tellable(spec: QuestionSpec): readonly unknown[] {
  if (spec.kind === 'date') return [undefined, 'unknown', ...spec.answers, ...DAYS];
  if (spec.kind === 'time') return [undefined, '09:15'];
  if (spec.kind === 'choices')
    return [undefined, 'unknown', [], [...spec.answers], ...spec.answers.map((one) => [one])];
  return [undefined, 'unknown', ...spec.answers];
}

/** Facts that only together lead somewhere. */
const TYPICAL: Partial<Record<InterviewId, Record<string, unknown>[]>> = {
  hearingDay: [
    { role: 'protected', order: 'domestic', hearingOn: '2026-11-27', paperServed: 'no' },
    { role: 'protected', order: 'workplace', hearingOn: '2026-12-10', paperServed: 'no' },
    { role: 'restrained', order: 'elder', hearingOn: '2026-12-10', needs: ['moreTime'] },
    { role: 'restrained', order: 'criminal', hearingOn: '2026-12-10' },
    ...['domestic', 'gun', 'harassment', 'criminal', 'emergency'].flatMap((order) =>
      ['none', 'job'].map((guns) => ({ role: 'restrained', order, temporary: 'yes', guns })),
    ),
  ],
  served: [
    { order: 'criminal', servedOn: '2026-11-25', hearingOn: '2026-12-10', sharedHome: 'yes', gunJob: 'yes' },
    { order: 'elder', servedOn: '2026-11-25', hearingOn: '2026-12-10', criminalCase: 'no', gunJob: 'yes' },
  ],
  whichPaper: [
    { role: 'protected', kind: 'elder', stage: 'afterHearing', endsOn: '2027-01-05' },
    { role: 'restrained', kind: 'gun', stage: 'temporary' },
  ],
};

/** Every pair of answers to every two questions, the others at their first or last answer: what one rule can tell apart. */
function factsOf(interview: InterviewId): Record<string, unknown>[] {
  const questions = Object.entries(INTERVIEWS[interview] as Readonly<Record<string, QuestionSpec>>);
  const bases = [0, -1].map((place) =>
    Object.fromEntries(questions.map(([name, spec]) => [name, tellable(spec).at(place === 0 ? 1 : -1)])),
  );
  return [{}, ...bases, ...(TYPICAL[interview] ?? [])].flatMap((base) =>
    questions.flatMap(([first, spec], index) =>
      tellable(spec).flatMap((one) => {
        const rest = questions.slice(index + 1);
        if (rest.length === 0) return [{ ...base, [first]: one }];
        return rest.flatMap(([second, other]) =>
          tellable(other).map((two) => ({ ...base, [first]: one, [second]: two })),
        );
      }),
    ),
  );
}

const planOf = (interview: InterviewId, facts: Record<string, unknown>, now = NOW): Plan =>
  rules.plan(interview, facts as FactsOf[typeof interview], now);

describe.each(Object.keys(INTERVIEWS) as InterviewId[])('the plan of %s', (interview) => {
  const all = factsOf(interview);

  test('exists for whatever was told or skipped, with words and sources in every part', () => {
    expect(all.length).toBeGreaterThan(50);
    for (const facts of all.filter((_, index) => index % 7 === 0)) {
      const plan = planOf(interview, facts);
      expect(plan.steps.length).toBeGreaterThan(0);
      for (const step of plan.steps) {
        expect(step.heading).not.toBe('');
        expect(step.duty[0].citations.length).toBeGreaterThan(0);
        expect(step.call.filter((id) => !plan.contacts.some((contact) => contact.id === id))).toEqual([]);
      }
      expect(JSON.stringify(plan)).not.toMatch(/\{\{|undefined|not checked for that day/);
      expect(plan.language).toBe('en');
    }
  });

  test('puts what cannot wait first, then goes by date', () => {
    for (const facts of all.filter((_, index) => index % 5 === 0)) {
      const { steps } = planOf(interview, facts);
      const ranks = steps.map(({ urgency }) => ['now', 'dated', 'after'].indexOf(urgency));
      expect(ranks).toEqual([...ranks].sort());
      const dates = steps.flatMap(({ urgency, due }) => (urgency === 'dated' && due ? [due.on] : []));
      expect(dates).toEqual([...dates].sort());
    }
  });

  test('marks every counted date: the paper wins', () => {
    for (const facts of all.filter((_, index) => index % 5 === 0)) {
      for (const { due } of planOf(interview, facts).steps) {
        if (due === undefined) continue;
        if (due.countedFrom !== undefined) expect(due.paperWins?.blocks[0].text).toContain('the paper wins');
        expect(due.how.citations.length).toBeGreaterThan(0);
      }
    }
  });

  test('every statement of its rule is reached by some facts', () => {
    const said = new Set(
      all.flatMap((facts) => {
        const draft = RULES[interview](facts as never, lawAt(NOW));
        return [...(draft.lead ?? []), ...draft.steps.map(({ say }) => say), ...draft.sections];
      }),
    );
    const shared = interview === 'troVersusClets' ? new Set(PLAN_WORDS.whichPaper) : new Set<string>();
    expect(PLAN_WORDS[interview].filter((word) => !said.has(word) && !shared.has(word))).toEqual([]);
  });
});

test('every way of counting a date is used by some plan', () => {
  const used = new Set(
    (Object.keys(INTERVIEWS) as InterviewId[]).flatMap((interview) =>
      factsOf(interview).flatMap((facts) =>
        RULES[interview](facts as never, lawAt(NOW)).steps.flatMap(({ due }) => due?.how ?? []),
      ),
    ),
  );
  expect(HOW_WORDS.filter((word) => !used.has(word))).toEqual([]);
});

test('the same facts at the same moment give the same plan', () =>
  expect(planOf('served', { order: 'domestic', servedOn: '2026-11-24' })).toEqual(
    planOf('served', { order: 'domestic', servedOn: '2026-11-24' }),
  ));

describe('what is known for no day is not counted', () => {
  test('before the days we vouch for there is no date, and the text says so', () => {
    const early = { on: isoDate('2026-03-02'), at: NOW.at };
    const plan = planOf('served', { order: 'domestic', servedOn: '2026-03-01' }, early);
    expect(plan.steps.every(({ due }) => due?.countedFrom === undefined)).toBe(true);
    expect(JSON.stringify(plan.steps)).toContain('was not checked for that day');
  });

  test('a hearing in a year without a court calendar says to check with the court', () => {
    const plan = planOf('hearingDay', { role: 'either', hearingOn: '2028-03-02' });
    expect(plan.steps.find(({ due }) => due !== undefined)?.due?.courtDay?.blocks[0].text).toContain(
      'Check with the court',
    );
  });
});

describe("the host's office", () => {
  const host = { name: 'A Law Office', phone: '555-010-0199', web: undefined };
  test('is a marked listing at the end, and absent where nothing is configured', () => {
    expect(planOf('lawyer', {}).contacts.some(({ listing }) => listing)).toBe(false);
    const last = realRules(host).plan('lawyer', {}, NOW).contacts.at(-1);
    expect(last).toMatchObject({
      name: 'A Law Office',
      listing: true,
      reach: [{ kind: 'phone', value: '555-010-0199' }],
    });
    expect(last?.about[0].text).toContain('does not say that it is the right one for you');
  });
});
