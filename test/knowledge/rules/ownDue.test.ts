import { describe, expect, test } from 'vitest';
import type { Deadline, OwnDays } from '../../../knowledge/rules/rules.js';
import { at, realRules } from './support/law.js';

const rules = realRules();
const dueOf = (deadline: Deadline, own: object, on: string, time?: string) =>
  rules.ownDue(deadline, own as OwnDays, at(on, time));

describe('guns and their receipt', () => {
  const served = { side: 'restrained', kind: 'dv', servedOn: '2026-11-27', servedAt: '13:30' };

  test('are counted to the minute, and are over when it has come', () => {
    const due = { on: '2026-11-28', at: '13:30' };
    expect(dueOf('handover', served, '2026-11-27', '20:00')).toMatchObject({ ...due, state: 'ahead' });
    expect(dueOf('handover', served, '2026-11-28', '13:29')).toMatchObject({ ...due, state: 'today' });
    expect(dueOf('handover', served, '2026-11-28', '13:30')).toMatchObject({ ...due, state: 'over' });
  });

  test('without the hour of service end on that day at an hour not told, and are over with the day', () => {
    const dayOnly = { ...served, servedAt: undefined };
    expect(dueOf('handover', dayOnly, '2026-11-28')).toMatchObject({ on: '2026-11-28', at: undefined, state: 'hour' });
    expect(dueOf('handover', dayOnly, '2026-11-29')?.state).toBe('over');
    expect(
      dueOf('handover', { ...served, servedOn: '2026-11-28', servedAt: '23:00' }, '2026-11-28')?.at,
    ).toBeUndefined();
  });

  test('the receipt falls on a day on which courts are closed, and that is said of it alone', () => {
    expect(dueOf('receipt', served, '2026-11-28')).toMatchObject({ on: '2026-11-29', isClosed: true });
    expect(dueOf('handover', served, '2026-11-27')?.isClosed).toBe(false);
    const onMonday = { ...served, servedOn: '2026-11-30' };
    expect(dueOf('receipt', onMonday, '2026-11-30', '14:00')).toMatchObject({ on: '2026-12-02', isClosed: false });
  });

  test('a kind that is not known counts as the strictest; where nothing binds there is no limit', () => {
    expect(dueOf('handover', { ...served, kind: undefined }, '2026-11-27')?.on).toBe('2026-11-28');
    for (const change of [
      { side: 'protected' },
      { side: undefined },
      { stage: 'notice' },
      { stage: 'denied' },
      { kind: 'divorce' },
      { kind: 'agreed' },
      { guns: 'none' },
      { servedOn: undefined },
    ])
      expect(dueOf('handover', { ...served, ...change }, '2026-11-27'), JSON.stringify(change)).toBeUndefined();
  });
});

describe('the last day to serve', () => {
  const asking = { side: 'protected', kind: 'ch', stage: 'temporary', hearingOn: '2026-12-16' };

  test('is five days before the hearing, and is itself in time', () => {
    expect(dueOf('serve', asking, '2026-12-10')).toMatchObject({ on: '2026-12-11', state: 'ahead' });
    expect(dueOf('serve', asking, '2026-12-11', '23:00')?.state).toBe('today');
    expect(dueOf('serve', asking, '2026-12-12', '00:01')?.state).toBe('over');
  });

  test('is not counted for a kind whose law was not read, for the other side, or after the hearing', () => {
    for (const change of [
      { kind: 'gv' },
      { kind: 'ea' },
      { kind: undefined },
      { side: 'restrained' },
      { stage: 'order' },
    ])
      expect(dueOf('serve', { ...asking, ...change }, '2026-12-01'), JSON.stringify(change)).toBeUndefined();
    expect(dueOf('serve', asking, '2026-12-17')).toBeUndefined();
  });
});

describe('the answer, the renewal and the end', () => {
  test('an answer belongs before the hearing, where there is one', () => {
    const served = { side: 'restrained', kind: 'dv', hearingOn: '2026-12-14' };
    expect(dueOf('answer', served, '2026-12-01')).toMatchObject({ on: '2026-12-14', state: 'ahead' });
    expect(dueOf('answer', served, '2026-12-15')?.state).toBe('over');
    expect(dueOf('answer', { ...served, kind: 'cpo' }, '2026-12-01')).toBeUndefined();
  });

  test('a renewal is asked for in the last three months; a month that is too short begins with the next', () => {
    const held = { side: 'protected', kind: 'dv', stage: 'order', endsOn: '2027-03-01' };
    expect(dueOf('renewal', held, '2026-11-30')).toMatchObject({
      from: '2026-12-01',
      on: '2027-03-01',
      state: 'early',
    });
    expect(dueOf('renewal', held, '2026-12-01')?.state).toBe('ahead');
    expect(dueOf('renewal', held, '2027-03-01')?.state).toBe('today');
    expect(dueOf('renewal', held, '2027-03-02')?.state).toBe('over');
    expect(dueOf('renewal', { ...held, endsOn: '2027-05-31' }, '2026-12-01')?.from).toBe('2027-03-01');
    expect(dueOf('renewal', { ...held, stage: 'temporary' }, '2026-12-01')).toBeUndefined();
  });

  test('a temporary order lasts to its hearing where no end was told', () => {
    expect(dueOf('end', { stage: 'temporary', hearingOn: '2026-12-14' }, '2026-12-01')?.on).toBe('2026-12-14');
    expect(dueOf('end', { stage: 'order', hearingOn: '2026-12-14' }, '2026-12-01')).toBeUndefined();
    expect(dueOf('end', { kind: 'epo', endsOn: '2026-12-04' }, '2026-12-04')?.state).toBe('today');
  });

  test('no emergency order is said to hold until a day on which the law has ended it', () => {
    expect(dueOf('end', { kind: 'epo', endsOn: '2026-12-07' }, '2026-11-30')?.state).toBe('ahead');
    expect(dueOf('end', { kind: 'epo', endsOn: '2026-12-24' }, '2026-11-30')).toBeUndefined();
    expect(dueOf('end', { kind: 'dv', endsOn: '2026-12-24' }, '2026-11-30')?.state).toBe('ahead');
  });
});
