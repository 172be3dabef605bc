import { describe, expect, test } from 'vitest';
import type { InterviewId, Plan } from '../../../knowledge/planContract.js';
import type { FactsOf } from '../../../knowledge/rules/facts/interviews.js';
import { paperOf } from '../../../knowledge/rules/paper.js';
import { readPaper } from '../../../knowledge/rules/readPaper.js';
import { NOW, realRules } from './support/law.js';

const rules = realRules();
const planOf = (interview: InterviewId, facts: Record<string, unknown>): Plan =>
  rules.plan(interview, facts as FactsOf[typeof interview], NOW);
const stepsOf = (plan: Plan): string[] => plan.steps.map(({ id }) => id);
const sectionsOf = (plan: Plan): string[] => plan.sections.map(({ id }) => id);
const citedBy = (plan: Plan): string[] => plan.citations.map(({ id }) => id as string);

describe('a form number or title', () => {
  test.each([
    ['DV-110', { kind: 'domestic', stage: 'temporary' }],
    ['dv110 clets-tro', { kind: 'domestic', stage: 'temporary' }],
    ['its a DV 100', { kind: 'domestic', stage: 'request' }],
    ['DV-109 Notice of Court Hearing', { kind: 'domestic', stage: 'notice' }],
    ['dv-130', { kind: 'domestic', stage: 'afterHearing' }],
    ['CH-110', { kind: 'harassment', stage: 'temporary' }],
    ['ch 130', { kind: 'harassment', stage: 'afterHearing' }],
    ['CLETS-TCH', { kind: 'harassment', stage: 'temporary' }],
    ['EA-109', { kind: 'elder', stage: 'notice' }],
    ['WV-110', { kind: 'workplace', stage: 'temporary' }],
    ['SV-130', { kind: 'school', stage: 'afterHearing' }],
    ['GV-110', { kind: 'gun', stage: 'temporary' }],
    ['GV', { kind: 'gun' }],
    ['EPO-001', { kind: 'emergency' }],
    ['emergency protective order', { kind: 'emergency' }],
    ['CR-160', { kind: 'criminal' }],
    ['criminal protective order', { kind: 'criminal' }],
    ['FL-110 summons', { kind: 'divorce' }],
    ['non-CLETS stipulation', { kind: 'agreed' }],
    ['stipulated order', {}],
    ['civil harassment restraining order after hearing', { kind: 'harassment', stage: 'afterHearing' }],
    ['temporary restraining order', { stage: 'temporary' }],
    ['gvro', { kind: 'gun' }],
    ['DV-100, 109 and DV-110', { kind: 'domestic', stage: 'temporary' }],
    ['dv109/dv110', { kind: 'domestic', stage: 'temporary' }],
    ['DV-110 or CH-110', {}],
    ['it is not a DV-110', {}],
    ['a summons', {}],
    ['the school gave it to me', {}],
    ['something blue', {}],
    ['', {}],
  ])('"%s" is read as %o', (said, expected) => expect(readPaper(said)).toEqual(expected));
});

describe('which paper', () => {
  test.each([
    ['police, from an officer', { looks: 'officerAsked', giver: 'officer' }, { kind: 'emergency', stage: 'unknown' }],
    ['police, but by mail: doubtful', { looks: 'officerAsked', giver: 'mail' }, { kind: 'unknown', stage: 'unknown' }],
    [
      'until a court date: stage known, kind not',
      { looks: 'judgeUntilHearing' },
      { kind: 'unknown', stage: 'temporary' },
    ],
    ['a number beats the looks', { kind: 'divorce', looks: 'officerAsked' }, { kind: 'divorce', stage: 'unknown' }],
    ['nothing', {}, { kind: 'unknown', stage: 'unknown' }],
  ] as const)('%s', (_, facts, paper) => expect(paperOf(facts)).toEqual(paper));

  test('an unknown paper is called unknown, is to be obeyed until read, and goes to the self-help center', () => {
    const plan = planOf('whichPaper', { kind: 'unknown', looks: 'unknown' });
    expect(plan.first[0]?.text).toContain('I will not guess');
    expect(plan.steps[0]).toMatchObject({ id: 'whichPaper.do.unknown', call: ['selfHelp', 'clerk'] });
    expect(sectionsOf(plan)).toContain('whichPaper.is.unknown');
  });

  test('a described paper says that the number was not seen', () =>
    expect(planOf('whichPaper', { kind: 'unknown', looks: 'weSigned' }).first[0]?.text).toContain('most likely'));

  test.each(['temporary', 'afterHearing'])(
    'a domestic %s order is in CLETS, bars guns, is enforced by police',
    (stage) => {
      const plan = planOf('whichPaper', { kind: 'domestic', stage, role: 'restrained' });
      expect(plan.first.map(({ text }) => text)).toEqual([
        expect.stringContaining('domestic violence case'),
        expect.stringContaining(stage === 'temporary' ? 'A temporary order' : 'An order after hearing'),
      ]);
      expect(sectionsOf(plan)).toEqual([
        'whichPaper.forbids.domestic',
        `whichPaper.lasts.${stage}.domestic`,
        'whichPaper.ends.order',
        'whichPaper.enforced.police',
        'whichPaper.inClets.yes',
        'whichPaper.pageOne.order',
        ...(stage === 'temporary' ? ['plan.noGuns'] : []),
      ]);
      expect(citedBy(plan)).toEqual(expect.arrayContaining(['fam-6389', 'rule-1.51', 'pen-273.6']));
    },
  );

  test('a request or a notice is no order, and says to look for one', () => {
    for (const stage of ['request', 'notice']) {
      const plan = planOf('whichPaper', { kind: 'harassment', stage, role: 'restrained' });
      expect(sectionsOf(plan)).toContain('whichPaper.forbids.notYet');
      expect(stepsOf(plan)).toEqual(['whichPaper.do.findOrder', 'plan.answer.harassment', 'plan.go.harassment']);
    }
  });

  test('an end date that has passed is no reason to think that nothing holds', () => {
    const plan = planOf('whichPaper', {
      kind: 'domestic',
      stage: 'temporary',
      endsOn: '2026-11-01',
      role: 'restrained',
    });
    expect(plan.steps.find(({ id }) => id === 'whichPaper.do.ended')).toMatchObject({
      urgency: 'now',
      call: ['clerk', 'selfHelp'],
    });
    expect(stepsOf(plan)).toContain('whichPaper.do.obey');
  });

  test('renewal is told to the protected side of an order after hearing only', () => {
    const renews = (facts: Record<string, unknown>): boolean =>
      stepsOf(planOf('whichPaper', { kind: 'domestic', endsOn: '2027-11-01', ...facts })).includes(
        'whichPaper.do.renew',
      );
    expect(renews({ stage: 'afterHearing', role: 'protected' })).toBe(true);
    expect(renews({ stage: 'afterHearing', role: 'restrained' })).toBe(false);
    expect(renews({ stage: 'temporary', role: 'protected' })).toBe(false);
  });

  test('for neither side, each duty says whose it is', () => {
    const headings = planOf('whichPaper', { kind: 'domestic', stage: 'temporary' }).steps.map(({ heading }) => heading);
    expect(headings).toContain('For the restrained person: Obey it now');
    expect(headings).toContain('For the person asking for protection: Keep a copy with you');
  });
});
