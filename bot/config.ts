import { resolve } from 'node:path';
import { z } from 'zod';
import type { Language } from '../knowledge/contract.js';
import { type ConfigProblem, type Environment, says, wholeNumber } from './configFields.js';
import { type ChatConfig, chatConfigOf, chatSettings, problemsOfChat } from './directLine/chatConfig.js';
import { type OtlpConfig, otlpHeaders } from './otlpMetrics.js';
import { type StoreConfig, storeConfigOf, storeSettings } from './state/storeConfig.js';
import { isSpoken, SPOKEN } from './web/spokenLanguages.js';

export type LogLevel = (typeof LOG_LEVELS)[number];

/** How the bot is registered with the channels. */
export type Registration =
  | { readonly kind: 'MultiTenant'; readonly appId: string; readonly password: string }
  | { readonly kind: 'SingleTenant'; readonly appId: string; readonly password: string; readonly tenantId: string }
  | { readonly kind: 'UserAssignedMsi'; readonly appId: string; readonly tenantId: string };

/** Everything the environment decides, checked and frozen. */
export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** `undefined` runs without authentication, on this computer only. */
  readonly registration: Registration | undefined;
  readonly maxBodyBytes: number;
  readonly turnTimeoutMs: number;
  readonly shutdownTimeoutMs: number;
  readonly stateHours: number;
  readonly logLevel: LogLevel;
  /** `off` matches on words only: less right, but without the native runtime. */
  readonly semantic: 'on' | 'wasm' | 'off';
  /** Threads of the sentence encoder's native runtime. */
  readonly encoderThreads: number;
  /** Whether channels may post: with their token, without (on this computer only), or not at all. */
  readonly channels: 'authenticated' | 'open' | 'off';
  /** Names by which browsers may reach this server; a proxy or a channel may use `any`. */
  readonly hostNames: 'any' | readonly string[];
  readonly chat: ChatConfig;
  readonly store: StoreConfig;
  /** Who may read `/metrics`: whoever brings this token; this computer only; or nobody. */
  readonly metrics: { readonly token: string } | 'loopback' | 'off';
  /** What opens `/report`; without it there is none. */
  readonly reportToken: string | undefined;
  /** Where metrics are sent besides; `undefined` for nowhere. */
  readonly otlp: OtlpConfig | undefined;
  /** Where a quick exit leads: a site that has nothing to do with us. */
  readonly exitUrl: string;
  /** The languages that are answered in and offered, the default first. */
  readonly languages: readonly Language[];
}

/** The environment cannot be used. Carries every problem found; the message has one line for each. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(({ name, wrong, remedy }) => `${name}  ${wrong} ${remedy}`).join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const APP_TYPES = ['SingleTenant', 'MultiTenant', 'UserAssignedMsi'] as const;
const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', 'localhost'];
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const guid = z
  .string()
  .regex(GUID, says('is not a GUID.', 'Copy it from the app registration: 8-4-4-4-12 hexadecimal digits.'));

const secret = z
  .string()
  .min(16, says('is shorter than 16 characters: it could be guessed.', 'Make one with: openssl rand -hex 32'));

const settings = z.object({
  PORT: wholeNumber(0, 65_535, 3978, 'a port'),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, says('is not a host name or address.', 'Give it without scheme, port or path.'))
    .default('127.0.0.1'),
  DATA_DIR: z.string().default('data'),
  MicrosoftAppId: guid.optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: guid.optional(),
  MicrosoftAppType: z
    .enum(APP_TYPES, says('is not a known type.', `Use one of ${APP_TYPES.join(', ')}.`))
    .default('MultiTenant'),
  MAX_BODY_BYTES: wholeNumber(1_024, 10_485_760, 262_144, 'bytes'),
  TURN_TIMEOUT_MS: wholeNumber(100, 120_000, 15_000, 'milliseconds'),
  SHUTDOWN_TIMEOUT_MS: wholeNumber(0, 120_000, 10_000, 'milliseconds'),
  // The bot tells people that it deletes a chat after a day; a longer life would make that untrue.
  STATE_HOURS: wholeNumber(1, 24, 24, 'hours'),
  SEMANTIC: z.enum(['on', 'wasm', 'off'], says('is not on, wasm or off.', 'Leave it out for on.')).default('on'),
  ENCODER_THREADS: wholeNumber(1, 64, 1, 'threads'),
  LOG_LEVEL: z.enum(LOG_LEVELS, says('is not a log level.', `Use one of ${LOG_LEVELS.join(', ')}.`)).default('info'),
  METRICS: z.enum(['on', 'off'], says('is neither on nor off.', 'Leave it out for on.')).default('on'),
  METRICS_TOKEN: secret.optional(),
  REPORT_TOKEN: secret.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .refine(
      (raw) => URL.canParse(raw) && /^https?:$/.test(new URL(raw).protocol),
      says('is no http or https address.', "Give the collector's, such as http://localhost:4318, or leave it out."),
    )
    .optional(),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .refine(
      (raw) => otlpHeaders(raw) !== undefined,
      says('is not NAME=VALUE, several parted by commas.', 'Write it so, special characters as %XX, or leave it out.'),
    )
    .optional(),
  OTEL_METRIC_EXPORT_INTERVAL: wholeNumber(1_000, 3_600_000, 60_000, 'milliseconds'),
  QUICK_EXIT_URL: z
    .string()
    .refine(
      (raw) => URL.canParse(raw) && new URL(raw).protocol === 'https:',
      says('is not an https address.', 'Give one of a site that anyone may be seen on, or leave it out.'),
    )
    .default('https://www.google.com/'),
  LANGUAGES: z
    .string()
    .transform((raw) => [
      ...new Set(
        raw
          .toLowerCase()
          .split(/[\s,]+/)
          .filter((language) => language !== ''),
      ),
    ])
    .refine(
      (languages): languages is Language[] => languages.length > 0 && languages.every(isSpoken),
      says(
        `is not a list of languages that there are answers in: ${SPOKEN.join(', ')}.`,
        'Name one or more of them, parted by commas, the default first; or leave it out for all.',
      ),
    )
    .default([...SPOKEN]),
  ...chatSettings,
  ...storeSettings,
});

type Settings = z.infer<typeof settings>;

function problemsOfShape(error: z.ZodError | undefined): ConfigProblem[] {
  return (error?.issues ?? []).map(({ path, message }) => {
    const [wrong = '', remedy = ''] = message.split('\n');
    return { name: String(path[0]), wrong, remedy };
  });
}

/** What the variables must hold together. Works on raw text, so that one broken variable hides no other problem. */
function problemsOfCombination(env: Environment): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const need = (name: string, wrong: string, remedy: string): number => problems.push({ name, wrong, remedy });
  const type = env.MicrosoftAppType ?? 'MultiTenant';
  if (env.MicrosoftAppId === undefined) {
    for (const name of ['MicrosoftAppPassword', 'MicrosoftAppTenantId', 'MicrosoftAppType']) {
      if (env[name] !== undefined)
        need(name, 'is set, but MicrosoftAppId is not.', 'Set MicrosoftAppId too, or leave both out.');
    }
    if (!LOOPBACK.includes(env.HOST ?? '127.0.0.1') && env.PUBLIC_URL === undefined) {
      need(
        'HOST',
        'is open to the network, but no MicrosoftAppId is set: without authentication anyone could make the bot call any serviceUrl.',
        `Set MicrosoftAppId and its companions, or PUBLIC_URL to serve only the website's chat, or listen on one of ${LOOPBACK.join(', ')}.`,
      );
    }
    return problems;
  }
  if (type !== 'UserAssignedMsi' && env.MicrosoftAppPassword === undefined) {
    need(
      'MicrosoftAppPassword',
      `is missing; the type ${type} needs it.`,
      'Copy the client secret from the app registration.',
    );
  }
  if ((type === 'SingleTenant' || type === 'UserAssignedMsi') && env.MicrosoftAppTenantId === undefined) {
    need(
      'MicrosoftAppTenantId',
      `is missing; the type ${type} needs it.`,
      'Copy the directory (tenant) id from the app registration.',
    );
  }
  return problems;
}

/** Without an app id anyone could make the bot call any serviceUrl; what has a public address must not allow it. */
function channelsOf(set: Settings): Config['channels'] {
  if (set.MicrosoftAppId !== undefined) return 'authenticated';
  return set.PUBLIC_URL === undefined && set.TRUST_PROXY === 0 ? 'open' : 'off';
}

/** Without a registration and a proxy this computer's own browser is the only client: what another page's name leads
 *  here (DNS rebinding) is refused. */
function hostNamesOf(set: Settings): Config['hostNames'] {
  if (set.MicrosoftAppId !== undefined || set.TRUST_PROXY > 0) return 'any';
  return Object.freeze(['localhost', ...(set.PUBLIC_URL === undefined ? [] : [new URL(set.PUBLIC_URL).hostname])]);
}

function metricsOf({ METRICS, METRICS_TOKEN: token }: Settings): Config['metrics'] {
  if (METRICS === 'off') return 'off';
  return token === undefined ? 'loopback' : Object.freeze({ token });
}

/** The names are those of the OpenTelemetry specification, which adds the path for metrics to the endpoint. */
function otlpOf(set: Settings): OtlpConfig | undefined {
  if (set.OTEL_EXPORTER_OTLP_ENDPOINT === undefined) return undefined;
  return Object.freeze({
    url: `${set.OTEL_EXPORTER_OTLP_ENDPOINT.replace(/\/$/, '')}/v1/metrics`,
    headers: Object.freeze(otlpHeaders(set.OTEL_EXPORTER_OTLP_HEADERS ?? '') ?? {}),
    everyMs: set.OTEL_METRIC_EXPORT_INTERVAL,
  });
}

function registrationOf(set: Settings): Registration | undefined {
  const {
    MicrosoftAppId: appId,
    MicrosoftAppPassword: password = '',
    MicrosoftAppTenantId: tenantId = '',
    MicrosoftAppType: kind,
  } = set;
  if (appId === undefined) return undefined;
  if (kind === 'MultiTenant') return Object.freeze({ kind, appId, password });
  if (kind === 'SingleTenant') return Object.freeze({ kind, appId, password, tenantId });
  return Object.freeze({ kind, appId, tenantId });
}

/** Reads the environment; an empty string counts as not set, and a relative DATA_DIR starts at `root`.
 *  Throws {@link ConfigError} with everything that is wrong. */
export function readConfig(environment: Environment, root: string): Config {
  const env: Environment = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = settings.safeParse(env);
  const problems = [...problemsOfShape(parsed.error), ...problemsOfCombination(env), ...problemsOfChat(env)];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const set = parsed.data;
  const dataDir = resolve(root, set.DATA_DIR);
  return Object.freeze({
    port: set.PORT,
    host: set.HOST,
    dataDir,
    registration: registrationOf(set),
    maxBodyBytes: set.MAX_BODY_BYTES,
    turnTimeoutMs: set.TURN_TIMEOUT_MS,
    shutdownTimeoutMs: set.SHUTDOWN_TIMEOUT_MS,
    stateHours: set.STATE_HOURS,
    logLevel: set.LOG_LEVEL,
    semantic: set.SEMANTIC,
    encoderThreads: set.ENCODER_THREADS,
    channels: channelsOf(set),
    hostNames: hostNamesOf(set),
    chat: chatConfigOf(set),
    store: storeConfigOf(set, root, dataDir),
    metrics: metricsOf(set),
    reportToken: set.REPORT_TOKEN,
    otlp: otlpOf(set),
    exitUrl: set.QUICK_EXIT_URL,
    languages: Object.freeze(set.LANGUAGES),
  });
}
