import { parseArgs } from 'node:util';
import { BenchError, readDataSet } from './matching/dataSet.js';
import { measure } from './matching/job.js';
import { textTable } from './matching/table.js';

const USAGE = `npm run -s bench -- matching --data FILE [options]

  --data FILE      splits of [text, label]: train, test, and where there are any val, oos_train, oos_val, oos_test
  --train SPLIT    the split to train on (train)
  --semantic off   without the sentence encoder
  --json           one JSON object instead of a table; shares from 0 to 1
  --cache DIR      keep the encoder's vectors between runs`;

const OPTIONS = {
  data: { type: 'string' },
  train: { type: 'string', default: 'train' },
  semantic: { type: 'string' },
  json: { type: 'boolean', default: false },
  cache: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** The longest that one matcher may take, training and judging together. */
const CAP_SECONDS = 1_800;

interface Arguments {
  readonly data: string;
  readonly train: string;
  readonly semantic: 'on' | 'off';
  readonly json: boolean;
  readonly cache: string | undefined;
}

function readArguments(args: readonly string[]): Arguments | 'help' {
  let values: ReturnType<typeof parseArgs<{ options: typeof OPTIONS; args: string[] }>>['values'];
  try {
    ({ values } = parseArgs({ args: [...args], options: OPTIONS }));
  } catch (error) {
    throw new BenchError(`${error instanceof Error ? error.message : 'bad arguments'}\n\n${USAGE}`);
  }
  if (values.help) return 'help';
  const semantic = values.semantic ?? (process.env.SEMANTIC === 'off' ? 'off' : 'on');
  if (semantic !== 'on' && semantic !== 'off')
    throw new BenchError(`--semantic is "on" or "off", not "${semantic}".\n\n${USAGE}`);
  if (values.data === undefined) throw new BenchError(`--data is missing.\n\n${USAGE}`);
  return { data: values.data, train: values.train, semantic, json: values.json, cache: values.cache };
}

async function run({ data: file, train, semantic, json, cache }: Arguments): Promise<number> {
  const started = performance.now();
  const data = readDataSet(file, train);
  const progress = (step: string): void => {
    process.stderr.write(`${((performance.now() - started) / 1_000).toFixed(0).padStart(5)} s  ${step}\n`);
  };
  progress(`${data.name}: ${data.train.length} training texts, ${data.trainOutside.length} out of scope`);
  const result = await measure(
    { matcher: 'order-guide', options: { semantic, cache }, data: { file, trainSplit: train } },
    CAP_SECONDS,
    progress,
  );
  if ('failed' in result) throw new BenchError(`${result.matcher}: ${result.failed}`);
  process.stdout.write(
    json ? `${JSON.stringify({ data: file, train, ...result })}\n` : `${data.name}\n${textTable([result])}\n`,
  );
  return 0;
}

/** `npm run bench -- matching`: how well and how fast texts find their label, and how well strange ones are refused. */
export async function benchMatching(args: readonly string[]): Promise<number> {
  try {
    const read = readArguments(args);
    if (read !== 'help') return await run(read);
    process.stdout.write(`${USAGE}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof BenchError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
