import { cpus } from 'node:os';
import { basename } from 'node:path';
import { type Arguments, readArguments, USAGE } from './matching/arguments.js';
import { BenchError } from './matching/dataSet.js';
import type { Figures } from './matching/evaluate.js';
import { type DataSource, measure, type NoFigures } from './matching/job.js';
import { PEER_KEYS, SOONER_CAPS } from './matching/matchers.js';
import { openData } from './matching/openData.js';
import { type Section, writeReport } from './matching/report.js';
import { measureScale, scaleLines } from './matching/scale.js';
import { isOwn, textTable } from './matching/table.js';

/** What is measured on what: the source of the data, ours, and whether the peers follow. */
interface Plan {
  readonly title: string;
  readonly key: string;
  readonly source: DataSource;
  readonly own: readonly string[];
}

function plansOf({ data, train, gold, peers, semantic }: Arguments): Plan[] {
  const plans: Plan[] = [];
  const withWords = (key: string, words: string): string[] => (peers && semantic === 'on' ? [key, words] : [key]);
  if (data !== undefined) {
    const name = basename(data).replace(/\.json$/, '');
    const title = train === 'train' ? name : `${name}, ${train}`;
    const source: DataSource = { kind: 'splits', file: data, trainSplit: train };
    plans.push({ title, key: title.replace(/[^a-z0-9]+/gi, '-'), source, own: withWords('order-guide', 'words') });
  }
  if (data === undefined || peers) {
    const source: DataSource = { kind: 'knowledge', gold };
    plans.push({ title: 'own knowledge base', key: 'own', source, own: withWords('product', 'product-words') });
  }
  return plans;
}

async function runPlan(plan: Plan, args: Arguments, progress: (step: string) => void): Promise<Section> {
  const data = openData(plan.source);
  const facts =
    `${data.train.length} training texts of ${new Set(data.train.map(({ label }) => label)).size} labels, ` +
    `${data.trainOutside.length} out of scope; judged on ${data.test.length} texts and ${data.testOutside.length} out of scope`;
  progress(`${data.name}: ${facts}`);
  const results: (Figures | NoFigures)[] = [];
  const keys = [...plan.own, ...(args.peers ? PEER_KEYS : [])];
  for (const matcher of keys.filter((key) => args.matchers?.includes(key) ?? true)) {
    const cap = plan.own.includes(matcher)
      ? args.capSeconds
      : Math.min(args.peerCapSeconds, SOONER_CAPS[matcher] ?? Number.POSITIVE_INFINITY);
    const { semantic, cache, dataDir } = args;
    const job = { matcher, options: { semantic, cache, dataDir }, data: plan.source };
    const result = await measure(job, cap, (step) => progress(`${plan.title}, ${matcher}: ${step}`));
    if ('failed' in result) progress(`${plan.title}, ${matcher}: ${result.failed}`);
    results.push(result);
  }
  return { title: plan.title, key: plan.key, facts, results };
}

/** The JSON object: the figures of our own engine at the top, all matchers of all data below where there are any. */
function jsonOf({ data, train, peers }: Arguments, sections: readonly Section[]): object {
  const results = sections[0]?.results ?? [];
  const own = results.find(isOwn) ?? results[0];
  return { data: data ?? 'own knowledge base', train, ...own, ...(peers ? { sections } : {}) };
}

async function run(args: Arguments): Promise<number> {
  const started = performance.now();
  const progress = (step: string): void => {
    process.stderr.write(`${((performance.now() - started) / 1_000).toFixed(0).padStart(5)} s  ${step}\n`);
  };
  if (args.scale !== undefined) {
    const figures = await measureScale(args.scale, args, progress);
    process.stdout.write(args.json ? `${JSON.stringify(figures)}\n` : `${scaleLines(figures)}\n`);
    return 0;
  }
  const plans = plansOf(args);
  for (const { source } of plans) openData(source);
  const sections: Section[] = [];
  for (const plan of plans) sections.push(await runPlan(plan, args, progress));
  const machine = `Node.js ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
  if (args.out !== undefined) progress(`report: ${writeReport(args.out, sections, machine)}`);
  const tables = sections.map(({ title, facts, results }) => `${title}: ${facts}\n\n${textTable(results)}\n`);
  process.stdout.write(args.json ? `${JSON.stringify(jsonOf(args, sections))}\n` : tables.join('\n'));
  return sections.some(({ results }) => results[0] !== undefined && 'failed' in results[0]) ? 1 : 0;
}

/** `npm run bench -- matching`: how well and how fast texts find their label, and how well strange ones are refused. */
export async function benchMatching(args: readonly string[]): Promise<number> {
  try {
    const read = readArguments(args, process.env);
    if (read !== 'help') return await run(read);
    process.stdout.write(`${USAGE}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof BenchError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
