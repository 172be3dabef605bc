import { z } from 'zod';
import type { HostListing } from '../knowledge/planContract.js';
import { ConfigError } from './config.js';

/** What is wrong and how to mend it travel through zod as one message, parted by a line break. */
const says = (wrong: string, remedy: string): { error: string } => ({ error: `${wrong}\n${remedy}` });

const settings = z
  .object({
    OFFICE_NAME: z.string().max(80, says('is longer than 80 characters.', 'Shorten it.')).optional(),
    OFFICE_PHONE: z
      .string()
      .regex(/^[+()\d .-]{7,24}$/, says('is not a phone number.', 'Write digits, spaces and "+ ( ) . -" only.'))
      .optional(),
    OFFICE_WEB: z
      .url({ protocol: /^https$/, ...says('is not an https address.', 'Write it with https://.') })
      .optional(),
  })
  .superRefine(({ OFFICE_NAME, OFFICE_PHONE, OFFICE_WEB }, context) => {
    if (OFFICE_NAME === undefined && (OFFICE_PHONE ?? OFFICE_WEB) !== undefined)
      context.addIssue({
        code: 'custom',
        path: ['OFFICE_NAME'],
        message: 'is missing.\nSet it, or leave the other two out.',
      });
    if (OFFICE_NAME !== undefined && OFFICE_PHONE === undefined && OFFICE_WEB === undefined)
      context.addIssue({
        code: 'custom',
        path: ['OFFICE_NAME'],
        message: 'has neither a phone nor an address.\nSet OFFICE_PHONE or OFFICE_WEB too.',
      });
  });

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
