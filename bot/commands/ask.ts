import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { dataDirOf, momentInCalifornia, semanticOf } from '../../knowledge/commands/dataDir.js';
import { InputError, runCommand } from '../../knowledge/commands/runCommand.js';
import type { Explanation } from '../../knowledge/contract.js';
import { loadKnowledge } from '../../knowledge/loadKnowledge.js';
import { projectRoot } from '../../knowledge/paths.js';
import { plainRenderer } from '../render/plainRenderer.js';
import { terminalText } from '../terminalText.js';
import { type Heard, Talk } from './talk.js';

const USAGE = `Usage:
  npm run -s ask -- "question"          the answer as a person sees it
  npm run -s ask -- --explain "question"  why: what matched, what each scorer said, which threshold decided
  npm run -s ask -- --json < questions  one JSON object a line of standard input
  npm run -s ask -- --conversation < conversations
                                        a JSON array of utterances a line; one JSON array of such objects a line`;

/** Characters a line. */
const WIDTH = 100;
const OPTIONS = ['--json', '--explain', '--conversation'];

function asJson(utterance: string, { served }: Heard, ms: number): object {
  const { outcome, guards, confidence, ranked, topics, points, choices, facts, dangers, dangerLevel, acts } = served;
  return {
    utterance,
    outcome,
    topic: topics[0] ?? null,
    topics,
    points,
    choices,
    guards: guards.map((guard) => `@${guard}`),
    facts,
    dangers,
    dangerLevel: dangerLevel ?? null,
    acts,
    confidence: rounded(confidence),
    ranked: ranked.map((each) => ({ topic: each.topic, confidence: rounded(each.confidence) })),
    ms: Math.round(ms * 100) / 100,
  };
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** What the bot says, as a person reads it in a terminal. */
const asText = ({ turn }: Heard): string =>
  turn.replies
    .flatMap((reply) => plainRenderer.render(reply))
    .map((activity) => terminalText(activity, WIDTH))
    .join('\n\n');

/** Judges the utterances of one conversation in turn, each after what was answered before. */
async function conversation(utterances: readonly string[], talk: Talk): Promise<object[]> {
  talk.startAnew();
  const results: object[] = [];
  for (const utterance of utterances) {
    const started = performance.now();
    const heard = await talk.says(utterance);
    results.push(asJson(utterance, heard, performance.now() - started));
  }
  return results;
}

function utterancesIn(line: string, number: number): string[] {
  try {
    return z.array(z.string()).parse(JSON.parse(line));
  } catch {
    throw new InputError(
      `Line ${number} is not a JSON array of strings, such as ["what is a TRO", "how long is it good for"].`,
      1,
    );
  }
}

function explanationText({ read, words, variants, topics, inScope, guards, thresholds, because }: Explanation): string {
  const line = (name: string, value: number): string => `  ${value.toFixed(2).padStart(6)}  ${name}`;
  return [
    '',
    `Read as: ${read}`,
    `Decided: ${because}`,
    `On our subject: ${inScope.toFixed(2)} (threshold ${thresholds.inScope})`,
    'Guards:',
    ...guards.map(({ guard, chance, threshold }) => `${line(guard, chance)} (threshold ${threshold})`),
    'Nearest questions:',
    ...variants.map(({ text, similarity }) => line(text.slice(0, 100), similarity)),
    'Words for and against the best topic:',
    ...words.map(({ name, weight }) => line(name, weight)),
    'Topics:',
    ...topics.flatMap(({ topic, chance, parts }) => [
      line(topic, chance),
      ...parts.map(
        ({ name, value, counted }) => `          ${counted.toFixed(2).padStart(6)}  ${name} (${value.toFixed(2)})`,
      ),
    ]),
  ].join('\n');
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}

async function run(args: readonly string[]): Promise<void> {
  const json = args.includes('--json') || args.includes('--conversation');
  const words = args
    .filter((arg) => !arg.startsWith('--'))
    .join(' ')
    .trim();
  const unknown = args.find((arg) => arg.startsWith('--') && !OPTIONS.includes(arg));
  if (unknown !== undefined || (words === '' && !json && process.stdin.isTTY)) {
    process.stderr.write(`${unknown ? `Unknown option ${unknown}.\n` : ''}${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  const now = momentInCalifornia(new Date());
  const semantic = semanticOf(process.env);
  const knowledge = await loadKnowledge({
    root: projectRoot,
    dataDir: dataDirOf(process.env),
    today: now.on,
    semantic,
  });
  const talk = new Talk(knowledge, now);
  const lines = words === '' ? createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }) : [words];
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (args.includes('--conversation')) {
      await write(JSON.stringify(await conversation(utterancesIn(line, number), talk)));
      continue;
    }
    talk.startAnew();
    const started = performance.now();
    const heard = await talk.says(line);
    const ms = performance.now() - started;
    await write(json ? JSON.stringify(asJson(line, heard, ms)) : asText(heard));
    if (args.includes('--explain')) await write(explanationText(await knowledge.explain(line)));
  }
}

await runCommand(run);
