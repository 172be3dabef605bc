import { expect, test } from 'vitest';
import { dateStrip } from '../../bot/web/dateStrip.js';
import type { Due } from '../../knowledge/planContract.js';
import { dueOn, samplePlan, stepOf } from './support/samplePlan.js';

const daysOf = (...dues: Due[]): string[] => {
  const plan = samplePlan(dues.map((due, index) => stepOf(`s${index}`, due)));
  const strip = dateStrip(plan, 'en', { dates: 'Dates' });
  return [...String(strip ?? '').matchAll(/datetime="([^"]+)"/g)].map(([, day = '']) => day);
};

test('what is due before a day stands on the last safe one, and nowhere without it: that day is too late', () => {
  const lastSafeDay = { on: '2026-12-11' as Due['on'], text: 'Friday' };
  const late = dueOn('2026-12-14', { kind: 'before' });
  expect(daysOf({ ...late, lastSafeDay })).toEqual(['2026-12-11']);
  expect(daysOf(late, dueOn('2026-12-14', { kind: 'on' }))).toEqual(['2026-12-14']);
  expect(daysOf(late)).toEqual([]);
});
