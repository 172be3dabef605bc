import { z } from 'zod';
import { ConfigError } from '../config.js';
import type { ConfigProblem } from '../configFields.js';

/** What the host decides about its app in Teams. */
export interface PackageConfig {
  readonly botId: string;
  readonly appId: string;
  readonly appName: string;
  readonly version: string;
  readonly hostName: string;
  readonly websiteUrl: string;
  readonly privacyUrl: string;
  readonly termsUrl: string;
}

const says = (wrong: string, remedy: string): { error: string } => ({ error: `${wrong}\n${remedy}` });

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const guid = (remedy: string) =>
  z.string(says('is missing.', remedy)).regex(GUID, says('is not a GUID.', 'It has 8-4-4-4-12 hexadecimal digits.'));

const isPage = (raw: string): boolean => URL.canParse(raw) && new URL(raw).protocol === 'https:';
const page = (what: string) =>
  z
    .string(says('is missing.', `Give the https address of ${what}.`))
    .max(2_048)
    .refine(isPage, says('is not an https address.', 'Write it in full: https://www.example.org/page'));

const shortText = (max: number, remedy: string) =>
  z.string(says('is missing.', remedy)).max(max, says(`is longer than ${max} characters.`, 'Teams takes no more.'));

const settings = z.object({
  MicrosoftAppId: guid('Copy the application (client) id from the app registration.'),
  TEAMS_APP_ID: guid('').optional(),
  TEAMS_APP_NAME: shortText(30, '').default('Order Guide'),
  TEAMS_APP_VERSION: z
    .string()
    .regex(
      /^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}$/,
      says('is not a version.', 'Write three numbers, such as 1.0.1.'),
    )
    .optional(),
  TEAMS_HOST_NAME: shortText(32, 'Give the name of the office or court that runs the bot.'),
  TEAMS_WEBSITE_URL: page('your website'),
  TEAMS_PRIVACY_URL: page('your privacy notice'),
  TEAMS_TERMS_URL: page('your terms of use'),
});

function problemsOf(error: z.ZodError): ConfigProblem[] {
  return error.issues.map(({ path, message }) => {
    const [wrong = '', remedy = ''] = message.split('\n');
    return { name: String(path[0]), wrong, remedy };
  });
}

/** Reads what the package needs; an empty string counts as not set. `ownVersion`: of this program. Throws {@link ConfigError} with all that is wrong. */
export function readPackageConfig(
  environment: Readonly<Record<string, string | undefined>>,
  ownVersion: string,
): PackageConfig {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = settings.safeParse(set);
  if (!parsed.success) throw new ConfigError(problemsOf(parsed.error));
  const { MicrosoftAppId: botId, TEAMS_APP_ID: appId = botId, ...rest } = parsed.data;
  return Object.freeze({
    botId,
    appId,
    appName: rest.TEAMS_APP_NAME,
    version: rest.TEAMS_APP_VERSION ?? ownVersion,
    hostName: rest.TEAMS_HOST_NAME,
    websiteUrl: rest.TEAMS_WEBSITE_URL,
    privacyUrl: rest.TEAMS_PRIVACY_URL,
    termsUrl: rest.TEAMS_TERMS_URL,
  });
}
