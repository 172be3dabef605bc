import { describe, expect, test } from 'vitest';
import { hasDates, planCalendar } from '../../bot/web/planCalendar.js';
import type { IsoDate } from '../../knowledge/contract.js';
import { at, dueOn, samplePlan, stepOf } from './support/samplePlan.js';

const NOW = new Date('2026-11-25T10:20:30.456Z');
const fileOf = (plan: Parameters<typeof planCalendar>[0]): string => planCalendar(plan, NOW);

/** The lines of a calendar file, put together again where they were folded. */
const unfolded = (file: string): string[] => file.replace(/\r\n[ \t]/g, '').split('\r\n');
const eventOf = (step: ReturnType<typeof stepOf>): string[] => {
  const lines = unfolded(fileOf(samplePlan([step])));
  return lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'));
};

describe('a calendar file (RFC 5545)', () => {
  test('a day without an hour takes the whole day, and ends on the next, over the end of a year too', () => {
    const event = eventOf(stepOf('a', dueOn('2026-12-31')));
    expect(event).toContain('DTSTART;VALUE=DATE:20261231');
    expect(event).toContain('DTEND;VALUE=DATE:20270101');
    expect(event).toContain('DTSTAMP:20261125T102030Z');
    expect(event).toContain('SUMMARY:Step a');
    expect(event.filter((line) => /^UID:[0-9a-f]{32}@order-guide$/.test(line))).toHaveLength(1);
  });

  test('an hour is the clock’s in California, with the zone it needs', () => {
    const plan = samplePlan([stepOf('a', dueOn('2026-12-03', { at: at('16:30') }))]);
    const lines = unfolded(fileOf(plan));
    expect(lines).toContain('DTSTART;TZID=America/Los_Angeles:20261203T163000');
    expect(lines.indexOf('BEGIN:VTIMEZONE')).toBeLessThan(lines.indexOf('BEGIN:VEVENT'));
    expect(lines).toContain('TZID:America/Los_Angeles');
  });

  test('every line is at most 75 bytes, ends with CR LF, and cuts no character in two', () => {
    const heading = `${'é'.repeat(60)}, then; and \\ this\nnext`;
    const file = fileOf(samplePlan([{ ...stepOf('a', dueOn('2026-12-03')), heading }]));
    const lines = file.split('\r\n');
    expect(file.endsWith('\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(unfolded(file)).toContain(`SUMMARY:${'é'.repeat(60)}\\, then\\; and \\\\ this\\nnext`);
  });

  test('leaves out what has no date and what has passed', () => {
    const past = stepOf('past', dueOn('2026-11-01', { isPast: true }));
    const plan = samplePlan([stepOf('now', undefined), past, stepOf('next', dueOn('2026-12-03'))]);
    expect(unfolded(fileOf(plan)).filter((line) => line.startsWith('SUMMARY'))).toEqual(['SUMMARY:Step next']);
    expect(hasDates(samplePlan([past]))).toBe(false);
  });

  test('opens and closes each part in order', () => {
    const file = fileOf(
      samplePlan([stepOf('a', dueOn('2026-12-03', { at: at('8:30') })), stepOf('b', dueOn('2026-12-04'))]),
    );
    const stack: string[] = [];
    for (const line of unfolded(file)) {
      const [, verb, part = ''] = /^(BEGIN|END):(.+)$/.exec(line) ?? [];
      if (verb === 'BEGIN') stack.push(part);
      if (verb === 'END') expect(stack.pop()).toBe(part);
    }
    expect(stack).toEqual([]);
    expect(unfolded(file)).toContain('PRODID:-//Order Guide//Plan//EN');
  });

  test('reminds twice before each date', () => {
    const day = eventOf(stepOf('a', dueOn('2026-12-03')));
    const hour = eventOf(stepOf('a', dueOn('2026-12-03', { at: at('16:30') })));
    const triggers = (lines: readonly string[]): string[] => lines.filter((line) => line.startsWith('TRIGGER'));
    expect(triggers(day)).toEqual(['TRIGGER:-PT15H', 'TRIGGER:-P1DT15H']);
    expect(triggers(hour)).toEqual(['TRIGGER:-PT2H', 'TRIGGER:-P1D']);
  });

  test('what is due before a day stands on the last safe day, and says so', () => {
    const lastSafeDay = { on: '2026-12-10' as IsoDate, text: 'Thursday' };
    const event = eventOf(stepOf('a', dueOn('2026-12-14', { kind: 'before', lastSafeDay })));
    expect(event).toContain('DTSTART;VALUE=DATE:20261210');
    expect(event).toContain('SUMMARY:Step a (Last safe day)');
  });

  test('what is due before a day without a safe one is left out: that day is too late', () => {
    const late = stepOf('late', dueOn('2026-12-14', { kind: 'before' }));
    expect(hasDates(samplePlan([late]))).toBe(false);
    expect(eventOf(stepOf('a', dueOn('2026-12-14', { kind: 'on' })))).toContain('DTSTART;VALUE=DATE:20261214');
    expect(fileOf(samplePlan([late]))).not.toContain('VEVENT');
  });
});
