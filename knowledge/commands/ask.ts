import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Entry, IsoDate, Judgement, Knowledge } from '../contract.js';
import { KnowledgeError } from '../errors.js';
import { loadKnowledge } from '../loadKnowledge.js';
import { projectRoot } from '../paths.js';
import { dataDirOf, todayInCalifornia } from './dataDir.js';
import { endWhenStdoutCloses } from './stdoutClosed.js';

const USAGE = `Usage:
  npm run -s ask -- "question"          the answer as a person sees it
  npm run -s ask -- --json < questions  one JSON object a line of standard input`;

function asJson(utterance: string, judgement: Judgement, ms: number): string {
  const { outcome, guards, confidence, ranked } = judgement;
  const topic = outcome.kind === 'answer' || outcome.kind === 'guarded' ? (outcome.topic ?? null) : null;
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  return JSON.stringify({
    utterance,
    outcome: outcome.kind,
    topic,
    choices: outcome.kind === 'ambiguous' ? outcome.choices : [],
    guards: guards.map((guard) => `@${guard}`),
    confidence: round(confidence),
    ranked: ranked.map((each) => ({ topic: each.topic, confidence: round(each.confidence) })),
    ms: Math.round(ms * 100) / 100,
  });
}

function entryText(entry: Entry): string {
  const marks = { paragraph: '', bullet: '- ', correction: '' };
  const lines = entry.short.map((block) => marks[block.kind] + block.text);
  const cited = entry.short.flatMap((block) => [...block.citations]);
  const sources = cited.flatMap((citation) =>
    citation.kind === 'authority' && !citation.house ? [citation.label] : [],
  );
  return [
    `${entry.title}`,
    '',
    ...lines,
    '',
    `Sources: ${[...new Set(sources)].join('; ')}. In force as of ${entry.inForceAsOf}.`,
  ].join('\n');
}

function asText(judgement: Judgement, knowledge: Knowledge, on: IsoDate): string {
  const { outcome } = judgement;
  const entry =
    (outcome.kind === 'answer' || outcome.kind === 'guarded') && outcome.topic
      ? knowledge.entry(outcome.topic, on)
      : undefined;
  switch (outcome.kind) {
    case 'answer':
      return entry ? entryText(entry) : '';
    case 'guarded': {
      const lead = outcome.guard === 'smalltalk' ? `smalltalk.${outcome.smalltalk ?? 'ok'}` : `guard.${outcome.guard}`;
      const words = knowledge
        .statement(lead, on)
        .blocks.map(({ text }) => text)
        .join('\n');
      return entry && outcome.guard === 'advice' ? `${words}\n\n${entryText(entry)}` : words;
    }
    case 'ambiguous':
      return [
        'Which of these do you mean?',
        ...outcome.choices.map((choice) => `- ${knowledge.entry(choice, on)?.title ?? choice}`),
      ].join('\n');
    case 'outOfScope':
      return knowledge
        .statement('fallback.outOfScope', on)
        .blocks.map(({ text }) => text)
        .join('\n');
    default:
      return outcome satisfies never;
  }
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}

async function run(args: readonly string[]): Promise<void> {
  const json = args.includes('--json');
  const words = args
    .filter((arg) => !arg.startsWith('--'))
    .join(' ')
    .trim();
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json');
  if (unknown !== undefined || (words === '' && !json && process.stdin.isTTY)) {
    process.stderr.write(`${unknown ? `Unknown option ${unknown}.\n` : ''}${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  const today = todayInCalifornia(new Date());
  const semantic = process.env.SEMANTIC === 'off' ? 'off' : 'on';
  const knowledge = await loadKnowledge({ root: projectRoot, dataDir: dataDirOf(process.env), today, semantic });
  const lines = words === '' ? createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }) : [words];
  for await (const line of lines) {
    const started = performance.now();
    const judgement = await knowledge.ask(line);
    await write(json ? asJson(line, judgement, performance.now() - started) : asText(judgement, knowledge, today));
  }
}

endWhenStdoutCloses();
try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
