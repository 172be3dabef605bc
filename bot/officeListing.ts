import { z } from 'zod';
import type { HostListing } from '../knowledge/planContract.js';
import { ConfigError } from './config.js';
import { says } from './configFields.js';

/** What is known of an office, from the environment or from the file of settings. */
export const officeFields = {
  name: z
    .string()
    .trim()
    .min(1, says('is empty.', 'Leave it out.'))
    .max(80, says('is longer than 80 characters.', 'Shorten it.'))
    .regex(/^\P{C}*$/u, says('holds characters that cannot be seen.', 'Write it in plain letters.'))
    .optional(),
  phone: z
    .string()
    .regex(/^[+()\d .-]{7,24}$/, says('is not a phone number.', 'Write digits, spaces and "+ ( ) . -" only.'))
    .optional(),
  web: z
    .url({ protocol: /^https$/, ...says('is not an https address.', 'Write it with https://.') })
    .max(200, says('is longer than 200 characters.', 'Give a shorter one.'))
    .optional(),
};

/** An office has a name, and a phone or an address. */
export function officeIsWhole(
  { name, phone, web }: { [part in 'name' | 'phone' | 'web']: string | undefined },
  bad: (wrong: string, remedy: string) => void,
): void {
  if (name === undefined && (phone ?? web) !== undefined) bad('is missing.', 'Set it, or leave the other two out.');
  if (name !== undefined && phone === undefined && web === undefined)
    bad('has neither a phone nor an address.', 'Set its phone or its web address too.');
}

const settings = z
  .object({ OFFICE_NAME: officeFields.name, OFFICE_PHONE: officeFields.phone, OFFICE_WEB: officeFields.web })
  .superRefine(({ OFFICE_NAME: name, OFFICE_PHONE: phone, OFFICE_WEB: web }, context) =>
    officeIsWhole({ name, phone, web }, (wrong, remedy) =>
      context.addIssue({ code: 'custom', path: ['OFFICE_NAME'], message: `${wrong}\n${remedy}` }),
    ),
  );

/** The host's own office for plans, where the environment names one: a listing, never a recommendation. Throws {@link ConfigError}. */
export function readOfficeListing(environment: Readonly<Record<string, string | undefined>>): HostListing | undefined {
  const given = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || value.trim() === '' ? [] : [[name, value.trim()]],
    ),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map(({ path, message }) => {
        const [wrong = '', remedy = ''] = message.split('\n');
        return { name: String(path[0]), wrong, remedy };
      }),
    );
  }
  const { OFFICE_NAME: name, OFFICE_PHONE: phone, OFFICE_WEB: web } = parsed.data;
  return name === undefined ? undefined : Object.freeze({ name, phone, web });
}
