import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../knowledge/ids.js';
import type { InterviewId, Plan } from '../../../knowledge/planContract.js';
import { type FactsOf, INTERVIEWS } from '../../../knowledge/rules/facts/interviews.js';
import { lastDayToServe, proofWord } from '../../../knowledge/rules/hearingDay.js';
import { referralsFor } from '../../../knowledge/rules/lawyer.js';
import { orderKindsFor } from '../../../knowledge/rules/protection.js';
import { lawAt, NOW, realRules } from './support/law.js';

const rules = realRules();
const planOf = (interview: InterviewId, facts: Record<string, unknown>): Plan =>
  rules.plan(interview, facts as FactsOf[typeof interview], NOW);
const stepsOf = (plan: Plan): string[] => plan.steps.map(({ id }) => id);
const sectionsOf = (plan: Plan): string[] => plan.sections.map(({ id }) => id);
const citedBy = (plan: Plan): string[] => plan.citations.map(({ id }) => id as string);

describe('the kind of order for protection goes by the relationship', () => {
  test.each([
    ['partner', ['domestic']],
    ['livedTogether', ['domestic']],
    ['sharedChild', ['domestic']],
    ['closeRelative', ['domestic']],
    ['otherRelative', ['harassment']],
    ['roommate', ['harassment']],
    ['neighbor', ['harassment']],
    ['coworker', ['harassment']],
    ['stranger', ['harassment']],
    ['caregiver', ['elder', 'harassment']],
    ['unknown', []],
  ] as const)('%s: %o', (relationship, kinds) => expect(orderKindsFor({ forWhom: 'me', relationship })).toEqual(kinds));

  test('age and guns add kinds and never take one away', () => {
    expect(orderKindsFor({ relationship: 'neighbor', age: 'elder', guns: 'yes' })).toEqual([
      'harassment',
      'elder',
      'gun',
    ]);
    expect(orderKindsFor({ relationship: 'partner', happened: ['gunRisk'] })).toEqual(['domestic', 'gun']);
  });
  test('an employer and a school ask for their own kind', () => {
    expect(orderKindsFor({ forWhom: 'employee', relationship: 'partner' })).toEqual(['workplace']);
    expect(orderKindsFor({ forWhom: 'student' })).toEqual(['school']);
  });

  test('danger comes first, in the first lines and in the first step', () => {
    const plan = planOf('protection', { danger: 'now', relationship: 'partner' });
    expect(plan.first[0]?.text).toContain('911');
    expect(plan.steps[0]).toMatchObject({ id: 'protection.dangerNow', call: ['emergency', 'hotline'] });
    expect(plan.contacts[0]?.id).toBe('emergency');
  });
  test('a neighbor is never sent to the domestic violence form, nor a partner to the other', () => {
    const said = (relationship: string): string => JSON.stringify(planOf('protection', { relationship }).steps);
    expect(said('neighbor')).toContain('CH-100');
    expect(said('neighbor')).not.toContain('DV-100');
    expect(said('partner')).toContain('DV-100');
    expect(said('partner')).not.toContain('CH-100');
  });
  test('harassment is free where it rests on violence, threats or stalking', () => {
    const fee = (happened: string[]): string | undefined =>
      sectionsOf(planOf('protection', { relationship: 'neighbor', happened })).find((id) =>
        id.startsWith('protection.fees'),
      );
    expect(fee(['threats'])).toBe('protection.fees.harassmentFree');
    expect(fee(['harassment'])).toBe('protection.fees.harassment');
  });
});

describe('hearing day', () => {
  test.each([
    ['2026-12-10', '2026-12-05'],
    ['2027-01-04', '2026-12-30'],
    ['2027-03-03', '2027-02-26'],
  ])('for a hearing on %s the last day to serve is %s', (hearing, last) =>
    expect(lastDayToServe(isoDate(hearing), lawAt(NOW))).toBe(last),
  );

  test('the day to serve is told to the asking side, and only while papers are not served', () => {
    const facts = { order: 'domestic', hearingOn: '2026-12-10' };
    expect(stepsOf(planOf('hearingDay', { ...facts, role: 'protected', paperServed: 'no' }))).toContain(
      'plan.serve.domestic',
    );
    expect(stepsOf(planOf('hearingDay', { ...facts, role: 'protected', paperServed: 'yes' })).join()).not.toContain(
      '.serve.',
    );
    expect(stepsOf(planOf('hearingDay', { ...facts, role: 'restrained' })).join()).not.toContain('.serve.');
  });
  test('in an elder case no day is counted: the notice tells it', () =>
    expect(stepsOf(planOf('hearingDay', { order: 'elder', hearingOn: '2026-12-10', role: 'protected' }))).toContain(
      'plan.serve.elder',
    ));
  test('the last day itself is not too late', () =>
    expect(stepsOf(planOf('hearingDay', { order: 'domestic', hearingOn: '2026-11-30', role: 'protected' }))).toContain(
      'plan.serve.domestic',
    ));
  test('too late to serve: a new date can be asked for, and one goes all the same', () =>
    expect(
      planOf('hearingDay', { order: 'domestic', hearingOn: '2026-11-27', role: 'protected', paperServed: 'no' })
        .steps[1],
    ).toMatchObject({ id: 'plan.serve.tooLate', urgency: 'now', due: { isPast: true, on: '2026-11-22' } }));

  test.each([
    ['domestic', 'likely'],
    ['elder', 'likely'],
    ['harassment', 'convincing'],
    ['gun', 'convincing'],
    ['workplace', 'convincing'],
    ['school', 'convincing'],
    [undefined, 'byKind'],
  ] as const)('proof in a %s case: %s', (order, proof) => expect(proofWord(order)).toBe(`hearingDay.proof.${proof}`));

  test('both sides read the same facts; only what to do differs', () => {
    const [protectedSide, restrained] = ['protected', 'restrained'].map((role) =>
      planOf('hearingDay', { role, order: 'domestic', needs: ['support'] }),
    );
    expect(sectionsOf(protectedSide as Plan)).toEqual(sectionsOf(restrained as Plan));
  });
});

describe('the right lawyer first', () => {
  const first = (facts: Record<string, unknown>): string[] =>
    referralsFor(facts)
      .slice(0, 2)
      .map((id) => id.slice('lawyer.to.'.length));
  test.each([
    [{ role: 'restrained', criminalCase: 'charged' }, ['publicDefender', 'criminalDefense']],
    [{ role: 'restrained', criminalCase: 'police' }, ['criminalDefense', 'referral']],
    [{ role: 'restrained', criminalCase: 'no', gunQuestion: 'yes' }, ['criminalDefense', 'referral']],
    [{ role: 'restrained', criminalCase: 'no' }, ['referral', 'legalAid']],
    [{ role: 'protected' }, ['advocate', 'legalAid']],
    [{ role: 'protected', criminalCase: 'charged' }, ['publicDefender', 'criminalDefense']],
    [{ role: 'restrained', immigration: 'yes' }, ['immigrationLawyer', 'referral']],
    [{ role: 'either', family: 'yes' }, ['legalAid', 'familyLawyer']],
  ])('%o: %o', (facts, expected) => expect(first(facts)).toEqual(expected));

  test('nobody is told to wait for a lawyer before obeying', () => {
    expect(planOf('lawyer', { role: 'restrained' }).steps[0]?.id).toBe('lawyer.obeyFirst');
    expect(stepsOf(planOf('lawyer', { role: 'protected' }))).not.toContain('lawyer.obeyFirst');
  });
  test('who may be charged hears first not to write about it', () =>
    expect(stepsOf(planOf('lawyer', { role: 'restrained', criminalCase: 'police' }))[1]).toBe('lawyer.silence'));
});

test('TRO and CLETS: the paper held is explained, and what it was wanted for comes first', () => {
  const plan = planOf('troVersusClets', { purpose: 'guns', paper: 'temporary', role: 'restrained' });
  expect(sectionsOf(plan).slice(0, 2)).toEqual(['troVersusClets.explain', 'troVersusClets.for.guns']);
  expect(citedBy(plan)).toEqual(expect.arrayContaining(['C15', 'C17', 'fam-6380']));
  expect(stepsOf(planOf('troVersusClets', {}))).toEqual(['troVersusClets.without']);
});

test('no question asks for a name, an address, a case number, a confession or a story', () => {
  const questions = Object.values(INTERVIEWS).flatMap((interview) => Object.keys(interview));
  expect(questions.filter((name) => /name|address|number|story|ownsGun|hasGun/i.test(name))).toEqual([]);
});
