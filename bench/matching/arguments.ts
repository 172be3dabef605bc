import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dataDirOf } from '../../knowledge/commands/dataDir.js';
import { projectRoot } from '../../knowledge/paths.js';
import { BenchError } from './dataSet.js';
import { OWN_KEYS, PEER_KEYS } from './matchers.js';

export const USAGE = `npm run -s bench -- matching [options]

  --data FILE      splits of [text, label]: train, test, and where there are any val, oos_train, oos_val, oos_test;
                   without it, the project's own knowledge base is measured
  --train SPLIT    the split of FILE to train on (train)
  --peers          the other packages too, on FILE and on the own knowledge base; writes a report with plots
  --matchers LIST  of these only some, by name: ${[...OWN_KEYS, ...PEER_KEYS].join(', ')}
  --gold FILE      what the own knowledge base is judged on (test/gold/gold.jsonl)
  --scale TOPICS   a made-up base of so many topics, ten variants each: build, then load and query
  --out DIR        where the report goes (data/bench)
  --semantic off   without the sentence encoder
  --json           one JSON object instead of tables; shares from 0 to 1
  --cache DIR      keep the sentence encoder's vectors between runs
  --cap SECONDS    the longest one matcher may take, training and judging (1800; peers 900,
                   natural's logistic regression 180)`;

const OPTIONS = {
  data: { type: 'string' },
  train: { type: 'string' },
  peers: { type: 'boolean', default: false },
  matchers: { type: 'string' },
  gold: { type: 'string' },
  scale: { type: 'string' },
  out: { type: 'string' },
  semantic: { type: 'string' },
  json: { type: 'boolean', default: false },
  cache: { type: 'string' },
  cap: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** What was asked for. */
export interface Arguments {
  readonly data: string | undefined;
  readonly train: string;
  readonly peers: boolean;
  /** Only these matchers, or all. */
  readonly matchers: readonly string[] | undefined;
  readonly gold: string;
  /** Topics of the made-up base, or none. */
  readonly scale: number | undefined;
  readonly out: string | undefined;
  readonly semantic: 'on' | 'off';
  /** Folder of the product's trained model. */
  readonly dataDir: string;
  readonly json: boolean;
  readonly cache: string | undefined;
  readonly capSeconds: number;
  readonly peerCapSeconds: number;
}

const fail = (message: string): never => {
  throw new BenchError(`${message}\n\n${USAGE}`);
};

function seconds(given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  const value = Number(given);
  return Number.isFinite(value) && value > 0 ? value : fail(`--cap is a number of seconds above 0, not "${given}".`);
}

/** Reads the arguments, and from the environment `SEMANTIC` and `DATA_DIR`. Throws {@link BenchError}. */
export function readArguments(args: readonly string[], env: Environment): Arguments | 'help' {
  const values = parsed(args);
  const dataDir = dataDirOf(env);
  if (values.help) return 'help';
  const semantic = values.semantic ?? (env.SEMANTIC === 'off' ? 'off' : 'on');
  if (semantic !== 'on' && semantic !== 'off') return fail(`--semantic is "on" or "off", not "${semantic}".`);
  if (values.scale !== undefined && (values.data !== undefined || values.peers))
    return fail('--scale is a measurement of its own: leave --data and --peers away.');
  if (values.train !== undefined && values.data === undefined)
    return fail('--train names a split of --data FILE, which is missing.');
  return {
    data: values.data,
    train: values.train ?? 'train',
    peers: values.peers,
    matchers: matcherKeys(values.matchers),
    gold: resolve(values.gold ?? join(projectRoot, 'test/gold/gold.jsonl')),
    scale: topicCount(values.scale),
    out: values.out ?? (values.peers ? join(dataDir, 'bench') : undefined),
    semantic,
    dataDir,
    json: values.json,
    cache: values.cache,
    capSeconds: seconds(values.cap, 1_800),
    peerCapSeconds: seconds(values.cap, 900),
  };
}

function matcherKeys(given: string | undefined): readonly string[] | undefined {
  const keys = given?.split(',').map((key) => key.trim());
  const unknown = keys?.find((key) => !OWN_KEYS.includes(key) && !PEER_KEYS.includes(key));
  return unknown === undefined ? keys : fail(`--matchers: there is no "${unknown}".`);
}

function topicCount(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const value = Number(given);
  return Number.isInteger(value) && value >= 2 && value <= 10_000
    ? value
    : fail(`--scale is a whole number from 2 to 10000, not "${given}".`);
}

function parsed(args: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'] {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : 'bad arguments.');
  }
}
