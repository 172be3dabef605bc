import { z } from 'zod';
import { type Report, readYamlList } from './yamlFile.js';

const FILE = 'knowledge/formAddresses.yaml';
const schema = z.strictObject({
  number: z.string().regex(/^[A-Z]{2,5}-\d{3}(?:-[A-Z]+)?$/, 'is not the number of a form'),
  url: z.url({ protocol: /^https$/ }),
});

/** `formAddresses.yaml`: the address of each form by its number. A number or an address that stands twice is reported. */
export function readFormAddresses(root: string, report: Report): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  const known = new Set<string>();
  for (const { value, file, line } of readYamlList(root, FILE, schema, report)) {
    for (const twice of [value.number, value.url].filter((each) => known.has(each)))
      report({ code: 'DUPLICATE_ID', file, line, message: `"${twice}" stands twice.`, remedy: 'Keep one of the two.' });
    known.add(value.number).add(value.url);
    addresses.set(value.number, value.url);
  }
  return addresses;
}
