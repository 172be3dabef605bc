import { z } from 'zod';
import type { AuthorityCitation, AuthorityId, IsoDate } from '../contract.js';
import type { CourtCalendar, CourtYear } from '../rules/dates/courtDays.js';
import { weekdayOf, yearOf } from '../rules/dates/day.js';
import { zAuthorityId, zIsoDate } from './schemas.js';
import { type Report, readYamlList } from './yamlFile.js';

const schema = z.strictObject({
  year: z.number().int().min(2000).max(2100),
  basis: z.enum(['published', 'worked-out']),
  sources: z.array(zAuthorityId).min(1),
  holidays: z.array(z.strictObject({ on: zIsoDate, name: z.string().min(1) })).min(1),
});

/** `courtCalendar.yaml`: court holidays as observed, by year. A day of another year, twice, or on a weekend is reported. */
export function readCourtCalendar(
  root: string,
  authorities: ReadonlyMap<AuthorityId, AuthorityCitation>,
  report: Report,
): CourtCalendar {
  const years = new Map<number, CourtYear>();
  for (const { value, file, line } of readYamlList(root, 'knowledge/courtCalendar.yaml', schema, report)) {
    const place = { file, line };
    const bad = (message: string): void =>
      report({ ...place, code: 'BAD_SHAPE', message, remedy: 'Correct it from the source named.' });
    for (const source of value.sources) {
      if (!authorities.has(source))
        report({
          ...place,
          code: 'UNKNOWN_AUTHORITY',
          message: `the year ${value.year} names the unknown source "${source}".`,
          remedy: 'Add it to authorities.yaml or correct the id.',
        });
    }
    if (years.has(value.year)) bad(`the year ${value.year} stands twice.`);
    const holidays = new Map<IsoDate, string>();
    for (const { on, name } of value.holidays) {
      if (yearOf(on) !== value.year) bad(`${on} is not in ${value.year}.`);
      if (weekdayOf(on) === 0 || weekdayOf(on) === 6) bad(`${on} is on a weekend; write the day it is observed.`);
      if (holidays.has(on)) bad(`${on} stands twice.`);
      holidays.set(on, name);
    }
    years.set(value.year, { year: value.year, basis: value.basis, sources: value.sources, holidays });
  }
  return years;
}
