import { z } from 'zod';
import type { AuthorityCitation, AuthorityId } from '../contract.js';
import { COUNTY_COUNT, type County, type Courts } from '../courts.js';
import { zAuthorityId, zIsoDate } from './schemas.js';
import { type Report, readText, readYamlObject } from './yamlFile.js';

const FILE = 'knowledge/courts.yaml';
const schema = z.strictObject({
  source: zAuthorityId,
  checkedOn: zIsoDate,
  courts: z
    .array(
      z.strictObject({
        county: z
          .string()
          .regex(/^[A-Z][a-z]+( [A-Z][a-z]+)*$/, 'is not the name of a county')
          .transform((raw) => raw as County),
        site: z.url({ protocol: /^https$/ }),
      }),
    )
    .min(1),
});

/** `courts.yaml`: the website of every county's court. A county that is missing, stands twice, or is out of order is reported. */
export function readCourts(
  root: string,
  authorities: ReadonlyMap<AuthorityId, AuthorityCitation>,
  report: Report,
): Courts {
  const read = readYamlObject(readText(root, FILE, report), FILE, 1, schema, report);
  const sites = new Map<County, string>();
  if (read === undefined) return { source: undefined, checkedOn: undefined, sites };
  const bad = (code: 'BAD_SHAPE' | 'DUPLICATE_ID' | 'UNKNOWN_AUTHORITY', message: string, remedy: string): void =>
    report({ code, file: FILE, line: 0, message, remedy });
  if (!authorities.has(read.source))
    bad('UNKNOWN_AUTHORITY', `the unknown source "${read.source}" is named.`, 'Add it to authorities.yaml.');
  let before = '';
  for (const { county, site } of read.courts) {
    if (sites.has(county)) bad('DUPLICATE_ID', `the county "${county}" stands twice.`, 'Keep one of the two.');
    else if (county < before)
      bad('BAD_SHAPE', `"${county}" stands after "${before}".`, 'Write the counties from A to Z.');
    sites.set(county, site);
    before = county;
  }
  if (sites.size !== COUNTY_COUNT)
    bad(
      'BAD_SHAPE',
      `${sites.size} counties are listed; California has ${COUNTY_COUNT}.`,
      'Add those that are missing.',
    );
  return { source: read.source, checkedOn: read.checkedOn, sites };
}
