import { z } from 'zod';
import type { AuthorityCitation, AuthorityId } from '../contract.js';
import { UNITS } from '../habits.js';
import type { DatedValue, Values } from '../values.js';
import { inEachLanguage, type Languages } from './readLanguages.js';
import { zAuthorityId, zIsoDate } from './schemas.js';
import { type Report, readYamlList } from './yamlFile.js';

const zChip = z.string().includes('{{');

const schemaIn = (languages: Languages) =>
  z.strictObject({
    name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'names are kebab case'),
    unit: z.enum(UNITS),
    value: z.union([z.number().nonnegative(), z.string().min(1)]),
    from: zIsoDate,
    to: zIsoDate.nullable(),
    source: zAuthorityId,
    chip: z.strictObject(inEachLanguage(languages, zChip)).optional(),
  });

/** `values.yaml`: dated values by name, in order of their first day. Periods of one name may not overlap. */
export function readValues(
  root: string,
  languages: Languages,
  authorities: ReadonlyMap<AuthorityId, AuthorityCitation>,
  report: Report,
): Values {
  const values = new Map<string, DatedValue[]>();
  for (const { value, file, line } of readYamlList(root, 'knowledge/values.yaml', schemaIn(languages), report)) {
    const place = { file, line };
    if (!authorities.has(value.source)) {
      report({
        ...place,
        code: 'UNKNOWN_AUTHORITY',
        message: `value "${value.name}" names the unknown source "${value.source}".`,
        remedy: 'Add it to authorities.yaml or correct the id.',
      });
    }
    const known = values.get(value.name) ?? [];
    const overlaps = known.some(
      (other) => value.from <= (other.to ?? '9999-12-31') && other.from <= (value.to ?? '9999-12-31'),
    );
    if (overlaps || (value.to !== null && value.to < value.from)) {
      report({
        ...place,
        code: 'VALUE_OVERLAP',
        message: `value "${value.name}" has periods that overlap or end before they start.`,
        remedy: 'Give the older one a "to:" day before the newer one begins.',
      });
    }
    known.push(value);
    values.set(
      value.name,
      known.sort((a, b) => (a.from < b.from ? -1 : 1)),
    );
  }
  return values;
}
