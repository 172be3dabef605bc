import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { trainingTexts } from '../../knowledge/build/trainingTexts.js';
import { dataDirOf, momentInCalifornia, semanticOf } from '../../knowledge/commands/dataDir.js';
import { InputError, runCommand } from '../../knowledge/commands/runCommand.js';
import { sharesRunWith } from '../../knowledge/engine/wordRuns.js';
import { loadKnowledge } from '../../knowledge/loadKnowledge.js';
import { projectRoot } from '../../knowledge/paths.js';
import { SPOKEN } from '../web/spokenLanguages.js';
import {
  type BeliefGold,
  beliefFigures,
  beliefMistakes,
  type JudgedBelief,
  judgeBeliefs,
  readBeliefGold,
} from './beliefFigures.js';
import {
  type DangerGold,
  dangerFigures,
  dangerMistakes,
  type JudgedDanger,
  judgeDanger,
  readDangerGold,
} from './dangerFigures.js';
import {
  type GoldConversation,
  type GoldUtterance,
  type Judged,
  judgeAll,
  judgeConversations,
  readConversations,
  readGold,
} from './evaluation.js';
import { goldFigures, goldMistakes, markHead, markRow } from './goldFigures.js';
import { type JudgedStory, judgeStories, readStories, type Story } from './stories.js';
import { storyFigures, storyMistakes } from './storyFigures.js';
import { Talk } from './talk.js';
import { type JudgedTold, judgeTold, readTold, type Told, toldFigures, toldMistakes } from './toldFigures.js';

const LANGUAGES = [...SPOKEN, 'all'];

const USAGE = `Usage: npm run -s evaluate -- [options]
  --gold FILE            labelled questions, a JSON object a line (default: test/gold/gold.jsonl)
  --conversations FILE   whole conversations instead, each turn counted
  --stories FILE         long messages instead: what is answered and offered of all they ask, which facts are read
  --beliefs FILE         messages that rest on false beliefs instead: set right in the first sentences
  --danger FILE          messages of danger and calm ones instead: recall, false alarms, calm people accused
  --told FILE            messages that tell something instead: which acts and facts are read in them
  --lang ${LANGUAGES.join('|')}       which of them (default: en of labelled questions, all of the others)
  --mistakes             list what went wrong
Shares come with their 95 % intervals. Lines that share eight words in a row with a training line are left out.`;

function optionsOf(argv: readonly string[]) {
  const options = {
    gold: { type: 'string', default: `${projectRoot}/test/gold/gold.jsonl` },
    conversations: { type: 'string' },
    stories: { type: 'string' },
    beliefs: { type: 'string' },
    danger: { type: 'string' },
    told: { type: 'string' },
    lang: { type: 'string' },
    mistakes: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const;
  try {
    const { values } = parseArgs({ args: [...argv], options });
    if (values.lang === undefined || LANGUAGES.includes(values.lang)) return values;
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

interface Said {
  readonly q: string;
  readonly lang?: string | undefined;
}

/** A kind of set: how its file is read, its lines judged, and what is reported of them. */
interface Kind<Line, Judged> {
  readonly unit: string;
  /** The language measured where none is asked for. */
  readonly language: string;
  readonly read: (text: string, file: string) => Line[];
  /** What a person says in a line. */
  readonly saidIn: (line: Line) => readonly Said[];
  readonly judge: (talk: Talk, lines: readonly Line[], progress: (done: number) => void) => Promise<Judged[]>;
  readonly figures: (judged: readonly Judged[]) => readonly string[];
  readonly mistakes: (judged: readonly Judged[]) => readonly string[];
}

const GOLD: Kind<GoldUtterance, Judged> = {
  unit: 'utterances',
  language: 'en',
  read: readGold,
  saidIn: (line) => [line],
  judge: judgeAll,
  figures: goldFigures,
  mistakes: goldMistakes,
};
const CONVERSATIONS: Kind<GoldConversation, Judged> = {
  unit: 'conversations',
  language: 'all',
  read: readConversations,
  saidIn: ({ turns }) => turns,
  judge: judgeConversations,
  figures: (judged) => [markHead(''), markRow('turns', judged)],
  mistakes: goldMistakes,
};
const STORIES: Kind<Story, JudgedStory> = {
  unit: 'stories',
  language: 'all',
  read: readStories,
  saidIn: (line) => [line],
  judge: judgeStories,
  figures: storyFigures,
  mistakes: storyMistakes,
};
const BELIEFS: Kind<BeliefGold, JudgedBelief> = {
  unit: 'messages',
  language: 'all',
  read: readBeliefGold,
  saidIn: (line) => [line],
  judge: judgeBeliefs,
  figures: beliefFigures,
  mistakes: beliefMistakes,
};
const DANGER: Kind<DangerGold, JudgedDanger> = {
  unit: 'messages',
  language: 'all',
  read: readDangerGold,
  saidIn: (line) => [line],
  judge: judgeDanger,
  figures: dangerFigures,
  mistakes: dangerMistakes,
};

const TOLD: Kind<Told, JudgedTold> = {
  unit: 'messages',
  language: 'all',
  read: readTold,
  saidIn: (line) => [line],
  judge: judgeTold,
  figures: toldFigures,
  mistakes: toldMistakes,
};

/** What a set is measured with. `isTaught`: whether a text shares a run of words with a training line. */
interface MeasuredWith {
  readonly talk: Talk;
  readonly encoder: string;
  readonly isTaught: (text: string) => boolean;
}

/** Measures a set that is read; the lines to print. */
type Measure = (means: MeasuredWith) => Promise<string[]>;

/** Reads a set of one kind. Throws {@link InputError}. */
function measureOf<Line, Judged>(
  kind: Kind<Line, Judged>,
  path: string,
  { lang = kind.language, mistakes }: { readonly lang?: string | undefined; readonly mistakes: boolean },
): Measure {
  const isWanted = (line: Line): boolean => lang === 'all' || (kind.saidIn(line)[0]?.lang ?? 'en') === lang;
  const lines = readLines(path, kind.read).filter(isWanted);
  return async ({ talk, encoder, isTaught }) => {
    const taught = lines.filter((line) => kind.saidIn(line).some(({ q }) => isTaught(q)));
    const measured = lines.filter((line) => !taught.includes(line));
    const judged = await kind.judge(talk, measured, (done) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${measured.length}`);
    });
    const leftOut = taught.map((line) => `left out | ${kind.saidIn(line)[0]?.q.slice(0, 150)}`);
    return [
      `${resolve(path)}: ${measured.length} ${kind.unit}, language ${lang}, encoder ${encoder}`,
      `${taught.length} measured lines share eight words in a row with a training line and are left out`,
      ...kind.figures(judged),
      ...(mistakes ? [...leftOut, ...kind.mistakes(judged)] : []),
    ];
  };
}

function measureIn(options: ReturnType<typeof optionsOf>): Measure {
  const { gold, conversations, stories, beliefs, danger, told } = options;
  if (conversations !== undefined) return measureOf(CONVERSATIONS, conversations, options);
  if (stories !== undefined) return measureOf(STORIES, stories, options);
  if (beliefs !== undefined) return measureOf(BELIEFS, beliefs, options);
  if (danger !== undefined) return measureOf(DANGER, danger, options);
  if (told !== undefined) return measureOf(TOLD, told, options);
  return measureOf(GOLD, gold, options);
}

async function run(argv: readonly string[]): Promise<void> {
  const options = optionsOf(argv);
  if (options.help) return void process.stdout.write(`${USAGE}\n`);
  const measure = measureIn(options);
  const now = momentInCalifornia(new Date());
  const semantic = semanticOf(process.env);
  const knowledge = await loadKnowledge({
    root: projectRoot,
    dataDir: dataDirOf(process.env),
    today: now.on,
    semantic,
  });
  const isTaught = sharesRunWith(trainingTexts(projectRoot, knowledge));
  const lines = await measure({ talk: new Talk(knowledge, now), encoder: semantic, isTaught });
  process.stdout.write(`${lines.join('\n')}\n`);
}

await runCommand(run);
