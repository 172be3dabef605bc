import { z } from 'zod';
import { GREETINGS } from '../../dialogs/replies/greetings.js';
import { type ConfigProblem, says } from '../configFields.js';
import { officeFields, officeIsWhole } from '../officeListing.js';
import { contrast, isColor, MIN_CONTRAST } from './contrast.js';

/** A name is said in one line: no control characters, none that turn the direction of writing. */
const line = (longest: number) =>
  z
    .string(says('is no text.', 'Write it in quotation marks.'))
    .trim()
    .min(1, says('is empty.', 'Leave it out.'))
    .max(longest, says(`is longer than ${longest} characters.`, 'Shorten it.'))
    .regex(/^\P{C}*$/u, says('holds characters that cannot be seen.', 'Write it in plain letters.'));

const color = z
  .string(says('is no text.', 'Write it as "#1f4e6b".'))
  .refine(isColor, says('is no color we can read.', 'Write six hexadecimal digits, such as "#1f4e6b".'));

/** A path on the server of the chat, or an https address; either without a fragment or a password. */
function isLogo(raw: string): boolean {
  if (/^\/(?!\/)[\w./%~-]*$/.test(raw)) return true;
  if (!URL.canParse(raw)) return false;
  const { protocol, username, password, hash } = new URL(raw);
  return protocol === 'https:' && username + password + hash === '';
}

const path = z
  .string()
  .max(200)
  .regex(/^\/[^\s,]*$/);

const fields = {
  name: line(40).optional(),
  title: line(40).optional(),
  logo: z
    .string(says('is no text.', 'Write an address in quotation marks.'))
    .max(500, says('is longer than 500 characters.', 'Give a shorter address.'))
    .refine(
      isLogo,
      says(
        'is neither an https address nor a path on this server.',
        'Write "https://www.example.org/logo.svg" or "/logo.svg".',
      ),
    )
    .optional(),
  color: color.optional(),
  textColor: color.optional(),
  launcher: z.literal('icon', says('is not "icon".', 'Leave it out for a button with words.')).optional(),
  position: z.enum(['left', 'right'], says('is neither "left" nor "right".', 'Leave it out for "right".')).optional(),
  offset: z
    .int(says('is no whole number.', 'Write pixels, such as 72.'))
    .min(0, says('is below 0.', 'Write 0 to 999.'))
    .max(999, says('is above 999.', 'Write 0 to 999.'))
    .optional(),
  greeting: z
    .enum(
      GREETINGS,
      says(
        'is none of our greetings.',
        `There are ${GREETINGS.map((each) => `"${each}"`).join(', ')}; leave it out for the usual one.`,
      ),
    )
    .optional(),
  hideOn: z
    .array(
      path,
      says('is no list of paths, each with "/" in front and without blanks.', 'Write it as ["/login", "/pay"].'),
    )
    .max(50, says('has more than 50 paths.', 'Name what they begin with.'))
    .optional(),
  officeName: officeFields.name,
  officePhone: officeFields.phone,
  officeWeb: officeFields.web,
};

const schema = z.strictObject(fields).superRefine((given, context) => {
  const add = (name: keyof typeof fields, message: string): void =>
    context.addIssue({ code: 'custom', path: [name], message });
  const { color: ground, textColor, officeName, officePhone, officeWeb } = given;
  if (textColor !== undefined && ground === undefined)
    add('textColor', 'has no color to stand on.\nSet "color" too, or leave it out.');
  else if (textColor !== undefined && ground !== undefined && contrast(ground, textColor) < MIN_CONTRAST)
    add(
      'textColor',
      `cannot be read on "color": the contrast is ${Math.floor(contrast(ground, textColor) * 100) / 100}:1, and ${MIN_CONTRAST}:1 is needed.\nLeave it out: black or white is chosen, whichever is read better.`,
    );
  officeIsWhole({ name: officeName, phone: officePhone, web: officeWeb }, (wrong, remedy) =>
    add('officeName', `${wrong}\n${remedy}`),
  );
});

/** How the host wants the button and the head of the chat; all of it may be left out. A page's `data-` attributes have the
 *  same names. No sentence is among them: what the chat says is checked, and a host's sentence would not be. */
export type Branding = z.infer<typeof schema>;
export type BrandingName = keyof typeof fields;
export const BRANDING_NAMES = Object.keys(fields) as readonly BrandingName[];

/** Reads settings of unknown shape; otherwise yields every problem, named by its setting. */
export function parseBranding(raw: unknown): { readonly branding: Branding } | { readonly problems: ConfigProblem[] } {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { branding: Object.freeze(parsed.data) };
  return {
    problems: parsed.error.issues.flatMap((issue): ConfigProblem[] => {
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((name) => ({
          name,
          wrong: 'is no setting.',
          remedy: `There are ${BRANDING_NAMES.join(', ')}.`,
        }));
      const [name] = issue.path;
      if (name === undefined)
        return [{ name: 'settings', wrong: 'are no object.', remedy: 'Write {"name": "A Law Office"}.' }];
      // A single path of the list says nothing of its own.
      const message = issue.path.length > 1 ? fields.hideOn.safeParse(null).error?.issues[0]?.message : issue.message;
      const [wrong = '', remedy = ''] = (message ?? '').split('\n');
      return [{ name: String(name), wrong, remedy }];
    }),
  };
}

/** The settings as texts, as a page's `data-` attributes hold them, by their names in a script's `dataset`. */
export const attributesOf = (branding: Branding): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(branding).map(([name, value]) => [name, Array.isArray(value) ? value.join(' ') : String(value)]),
  );

/** Where a policy has to let images through for the logo; none without one. */
export function logoSource({ logo }: Branding): readonly string[] {
  if (logo === undefined) return [];
  return [logo.startsWith('/') ? "'self'" : new URL(logo).origin];
}
