import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkedBase } from '../../knowledge/build/checkedBase.js';
import { UNITS } from '../../knowledge/habits.js';
import { isoDate } from '../../knowledge/ids.js';
import { projectRoot } from '../../knowledge/paths.js';
import {
  type DatedValue,
  fillIn,
  shownValues,
  type Values,
  valueInWords,
  valueNames,
  valueOn,
} from '../../knowledge/values.js';
import { TODAY } from '../support/today.js';

const source = 'fam-6389' as DatedValue['source'];
const period = (value: number, from: string, to: string | null): DatedValue => ({
  name: 'handover',
  unit: 'hours',
  value,
  from: isoDate(from),
  to: to === null ? null : isoDate(to),
  source,
});
const values: Values = new Map([
  ['handover', [period(24, '2026-01-01', '2026-06-30'), period(36, '2026-08-01', null)]],
]);

describe('the value of a day', () => {
  test.each<[string, number | undefined, string]>([
    ['2025-12-31', undefined, 'the day before the first is unknown, not the first'],
    ['2026-01-01', 24, 'the first day counts'],
    ['2026-03-15', 24, 'a day within'],
    ['2026-06-30', 24, 'the last day counts'],
    ['2026-07-01', undefined, 'a gap is unknown, not the nearest'],
    ['2026-07-31', undefined, 'a gap is unknown to its last day'],
    ['2026-08-01', 36, 'the next period begins'],
    ['2031-01-01', 36, 'no last day: still in force'],
  ])('%s gives %s: %s', (on, expected, _) => {
    expect(valueOn(values, 'handover', isoDate(on))?.value).toBe(expected);
  });

  test('an unknown name has no value', () => {
    expect(valueOn(values, 'parking', isoDate('2026-03-15'))).toBeUndefined();
  });
});

describe('words of a value', () => {
  const inWords: Record<(typeof UNITS)[number], [value: number | string, words: string]> = {
    hours: [24, '24 hours'],
    days: [21, '21 days'],
    'court-days': [5, '5 court days'],
    'calendar-days': [7, '7 calendar days'],
    'business-days': [2, '2 business days'],
    months: [6, '6 months'],
    years: [5, '5 years'],
    age: [12, '12'],
    usd: [1000, '$1,000'],
    copies: [3, '3 copies'],
    number: [25, '25'],
    form: ['DV-110', 'DV-110'],
    phone: ['911', '911'],
    'text-line': ['START to 88788', 'START to 88788'],
    web: ['courts.ca.gov', 'courts.ca.gov'],
  };
  test.each(UNITS.map((unit) => [unit, ...inWords[unit]] as const))('%s %s reads "%s"', (unit, value, words) => {
    expect(valueInWords({ unit, value }, 'en')).toBe(words);
  });

  test('one is singular, in both languages', () => {
    expect(valueInWords({ unit: 'court-days', value: 1 }, 'en')).toBe('1 court day');
    expect(valueInWords({ unit: 'court-days', value: 1 }, 'es')).toBe('1 día hábil de la corte');
    expect(valueInWords({ unit: 'years', value: 3 }, 'es')).toBe('3 años');
    expect(valueInWords({ unit: 'text-line', value: 'START to 88788' }, 'es')).toBe('START al 88788');
  });
});

describe('a text with values', () => {
  test('every place is filled in, blanks inside the braces aside', () => {
    expect(fillIn('Within {{handover}}, so {{ handover }}.', values, isoDate('2026-03-15'), 'en')).toBe(
      'Within 24 hours, so 24 hours.',
    );
  });

  test('one unknown value makes the whole text unknown', () => {
    expect(fillIn('{{handover}} and {{parking}}', values, isoDate('2026-03-15'), 'en')).toBeUndefined();
    expect(fillIn('{{handover}}', values, isoDate('2026-07-15'), 'en')).toBeUndefined();
  });

  test('the names a text refers to, in order', () => {
    expect(valueNames('{{ b }} then {{a}} and {{b}}')).toEqual(['b', 'a', 'b']);
  });
});

describe('values to be shown by themselves', () => {
  const marked: DatedValue = {
    ...period(24, '2026-01-01', null),
    chip: { en: 'Guns: {{handover}} at most', es: 'Armas: {{handover}} como máximo' },
  };
  const both: Values = new Map([
    ['handover', [marked]],
    ['jail', [{ ...period(1, '2026-01-01', null), name: 'jail', unit: 'years' }]],
  ]);

  test('are those that have words for it, in the language, on a day they are known for', () => {
    const shown = (on: string, language: 'en' | 'es') =>
      shownValues('Up to {{jail}}. Within {{handover}}.', both, isoDate(on), language);
    expect(shown('2026-03-15', 'en')).toEqual([{ words: '24 hours', chip: 'Guns: 24 hours at most' }]);
    expect(shown('2026-03-15', 'es')).toEqual([{ words: '24 horas', chip: 'Armas: 24 horas como máximo' }]);
    expect(shown('2025-12-31', 'en')).toEqual([]);
  });

  test('of the real base fit one line of a phone, and name no value that is not known', () => {
    const real = checkedBase(projectRoot, TODAY, mkdtempSync(join(tmpdir(), 'values-'))).base.values;
    const chips = [...real].flatMap(([name, values]) => values.flatMap(({ chip }) => (chip ? [{ name, chip }] : [])));
    expect(chips.length).toBeGreaterThan(15);
    for (const { name, chip } of chips)
      for (const language of ['en', 'es'] as const) {
        expect([name, fillIn(chip[language] ?? '', real, TODAY, language)?.length]).toEqual([name, expect.any(Number)]);
        expect(fillIn(chip[language] ?? '', real, TODAY, language)?.length).toBeLessThanOrEqual(56);
        expect(chip[language]).toMatch(/\{\{[a-z-]+\}\}/);
      }
  });
});
