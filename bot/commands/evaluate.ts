import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dataDirOf, momentInCalifornia, semanticOf } from '../../knowledge/commands/dataDir.js';
import { InputError, runCommand } from '../../knowledge/commands/runCommand.js';
import { loadKnowledge } from '../../knowledge/loadKnowledge.js';
import { projectRoot } from '../../knowledge/paths.js';
import {
  calibrationError,
  guardFigures,
  isContent,
  type Judged,
  judgeAll,
  judgeConversations,
  pointShare,
  readConversations,
  readGold,
  type Shares,
  sharesOf,
} from './evaluation.js';
import { Talk } from './talk.js';

const LANGUAGES = ['en', 'es', 'all'];

const USAGE = `Usage: npm run -s evaluate -- [options]
  --gold FILE            labelled questions, a JSON object a line (default: test/gold/gold.jsonl)
  --lang en|es|all       which of them (default: en)
  --conversations FILE   whole conversations instead, each turn counted
  --mistakes             list what went wrong`;

function optionsOf(argv: readonly string[]) {
  const options = {
    gold: { type: 'string', default: `${projectRoot}/test/gold/gold.jsonl` },
    lang: { type: 'string', default: 'en' },
    conversations: { type: 'string' },
    mistakes: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const;
  try {
    const { values } = parseArgs({ args: [...argv], options });
    if (LANGUAGES.includes(values.lang)) return values;
    throw new Error(`--lang is ${LANGUAGES.join(', ')}, not "${values.lang}".`);
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, 2);
  }
}

/** A file's lines as `read` makes them out. Throws {@link InputError}. */
function readLines<T>(path: string, read: (text: string, file: string) => T): T {
  const file = resolve(path);
  try {
    return read(readFileSync(file, 'utf8'), file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError(code === undefined ? message : `Cannot read ${file} (${code}).`, 2);
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);
const row = (name: string, shares: Shares): string =>
  `${name.padEnd(30)}${String(shares.count).padStart(5)}${percent(shares.right)}${percent(shares.choice)}${percent(shares.wrong)}${percent(shares.declined)}`;

function print(judged: readonly Judged[]): void {
  const content = judged.filter(({ gold }) => isContent(gold));
  const select = (keep: (each: Judged) => boolean): Judged[] => judged.filter(keep);
  const lines = ['', `${'questions on a topic'.padEnd(30)}    n   right  choice   wrong declined`];
  for (const topic of [...new Set(content.map(({ gold }) => gold.topic))].sort())
    lines.push(row(topic, sharesOf(content.filter(({ gold }) => gold.topic === topic))));
  lines.push(
    '',
    row('plain wording', sharesOf(content.filter(({ gold }) => !gold.hard))),
    row('hard paraphrases', sharesOf(content.filter(({ gold }) => gold.hard))),
  );
  lines.push(row('ALL', sharesOf(content)), '', 'everything else: refused or guarded, no topic answered');
  for (const distance of ['near', 'far'] as const)
    lines.push(row(`out of scope, ${distance}`, sharesOf(select(({ gold }) => gold.oos === distance))));
  for (const topic of ['@smalltalk', '@crisis', '@wrongdoing'])
    lines.push(row(topic, sharesOf(select(({ gold }) => gold.topic === topic))));
  lines.push('', 'guards                       wanted   recall  others  false alarms');
  for (const guard of ['crisis', 'advice', 'wrongdoing', 'smalltalk'] as const) {
    const { wanted, recall, others, falseAlarms } = guardFigures(judged, guard);
    lines.push(
      `${guard.padEnd(30)}${String(wanted).padStart(5)}${percent(recall)}${String(others).padStart(8)}${percent(falseAlarms)}`,
    );
  }
  if (judged.some(({ gold }) => gold.point !== undefined))
    lines.push('', `right point where the topic is right: ${percent(pointShare(judged)).trim()}`);
  lines.push(
    '',
    `calibration error ${calibrationError(judged).toFixed(3)} (confidence in the likeliest topic, 0 to 1)`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}

function printMistakes(judged: readonly Judged[]): void {
  for (const { gold, asked, mark } of judged.filter(
    (each) => each.mark === 'wrong' || (isContent(each.gold) && each.mark === 'declined'),
  )) {
    const ranked = asked.ranked.slice(0, 3).map(({ topic, confidence }) => `${topic} ${confidence.toFixed(2)}`);
    process.stdout.write(
      `${mark.padEnd(9)}${gold.topic.padEnd(26)}[${ranked.join(', ')}] ${asked.outcome.kind} ${asked.guards.join(',')} | ${gold.q.slice(0, 150)}\n`,
    );
  }
  for (const { gold, asked } of judged) {
    for (const guard of ['crisis', 'wrongdoing', 'advice'] as const) {
      const wants = gold.topic === `@${guard}` || gold.guard === `@${guard}`;
      if (wants !== asked.guards.includes(guard))
        process.stdout.write(
          `${wants ? 'missed' : 'false'} ${guard.padEnd(12)}${gold.topic.padEnd(26)}| ${gold.q.slice(0, 150)}\n`,
        );
    }
  }
}

async function run(argv: readonly string[]): Promise<void> {
  const { gold: file, lang, conversations, mistakes, help } = optionsOf(argv);
  if (help) return void process.stdout.write(`${USAGE}\n`);
  const told = conversations === undefined ? undefined : readLines(conversations, readConversations);
  const gold = told ? [] : readLines(file, readGold).filter((each) => lang === 'all' || (each.lang ?? 'en') === lang);
  const now = momentInCalifornia(new Date());
  const semantic = semanticOf(process.env);
  const knowledge = await loadKnowledge({
    root: projectRoot,
    dataDir: dataDirOf(process.env),
    today: now.on,
    semantic,
  });
  const talk = new Talk(knowledge, now);
  if (told !== undefined) {
    const turns = await judgeConversations(talk, told);
    process.stdout.write(
      `${conversations}\n${''.padEnd(30)}    n   right  choice   wrong declined\n${row('turns', sharesOf(turns))}\n`,
    );
    if (mistakes) printMistakes(turns);
    return;
  }
  const judged = await judgeAll(talk, gold, (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${gold.length}`);
  });
  process.stdout.write(`${resolve(file)}: ${gold.length} utterances, language ${lang}, encoder ${semantic}\n`);
  print(judged);
  if (mistakes) printMistakes(judged);
}

await runCommand(run);
