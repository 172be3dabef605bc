import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Entry, Explanation, IsoDate, Judgement, Knowledge, TopicId } from '../contract.js';
import { topicTalkedAbout } from '../evaluation.js';
import { loadKnowledge } from '../loadKnowledge.js';
import { projectRoot } from '../paths.js';
import { dataDirOf, semanticOf, todayInCalifornia } from './dataDir.js';
import { InputError, runCommand } from './runCommand.js';

const USAGE = `Usage:
  npm run -s ask -- "question"          the answer as a person sees it
  npm run -s ask -- --explain "question"  why: what matched, what each scorer said, which threshold decided
  npm run -s ask -- --json < questions  one JSON object a line of standard input
  npm run -s ask -- --conversation < conversations
                                        a JSON array of utterances a line; one JSON array of such objects a line`;

const OPTIONS = ['--json', '--explain', '--conversation'];

function asJson(utterance: string, judgement: Judgement, ms: number): object {
  const { outcome, guards, confidence, ranked } = judgement;
  const topic = outcome.kind === 'answer' || outcome.kind === 'guarded' ? (outcome.topic ?? null) : null;
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  return {
    utterance,
    outcome: outcome.kind,
    topic,
    choices: outcome.kind === 'ambiguous' ? outcome.choices : [],
    askedBoth: judgement.askedBoth ?? null,
    guards: guards.map((guard) => `@${guard}`),
    confidence: round(confidence),
    ranked: ranked.map((each) => ({ topic: each.topic, confidence: round(each.confidence) })),
    ms: Math.round(ms * 100) / 100,
  };
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

/** Judges the utterances of one conversation in turn, each after what was answered before. */
async function conversation(utterances: readonly string[], knowledge: Knowledge): Promise<object[]> {
  const results: object[] = [];
  let about: TopicId | undefined;
  for (const utterance of utterances) {
    const started = performance.now();
    const judgement = await knowledge.ask(utterance, about);
    results.push(asJson(utterance, judgement, performance.now() - started));
    about = topicTalkedAbout(judgement.outcome) ?? about;
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
  const today = todayInCalifornia(new Date());
  const semantic = semanticOf(process.env);
  const knowledge = await loadKnowledge({ root: projectRoot, dataDir: dataDirOf(process.env), today, semantic });
  const lines = words === '' ? createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }) : [words];
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (args.includes('--conversation')) {
      await write(JSON.stringify(await conversation(utterancesIn(line, number), knowledge)));
      continue;
    }
    const started = performance.now();
    const judgement = await knowledge.ask(line);
    const ms = performance.now() - started;
    if (json) await write(JSON.stringify(asJson(line, judgement, ms)));
    else await write(asText(judgement, knowledge, today));
    if (args.includes('--explain')) await write(explanationText(await knowledge.explain(line)));
  }
}

await runCommand(run);
