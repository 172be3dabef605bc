import { z } from 'zod';
import { ACTS, type ToldFacts } from '../../dialogs/understanding/understood.js';
import { isoDate } from '../../knowledge/ids.js';
import { figureRow, headRow } from './figureRow.js';
import { readJsonLines } from './jsonLines.js';
import type { Served } from './served.js';
import { shareOf } from './share.js';
import type { Talk } from './talk.js';

const zLine = z.object({
  q: z.string().min(1),
  acts: z.array(z.enum(ACTS)),
  facts: z.record(z.string(), z.union([z.string(), z.boolean()])).default({}),
  /** Facts that the words may seem to tell and don't. */
  untold: z.array(z.string()).default([]),
  /** The day it is said on; where none is given it does not matter. */
  on: z.iso.date().transform(isoDate).optional(),
  lang: z.string().optional(),
});
/** A message labelled with what the person does in it, and what it tells of the case. */
export type Told = z.infer<typeof zLine>;

/** Reads a file of messages that tell something. Throws an `Error` naming the line that is wrong. */
export const readTold = (text: string, file: string): Told[] =>
  readJsonLines(text, file, zLine, {
    what: 'a told line',
    example: '{"q": …, "acts": […], "facts": {…}, "untold": […], "on": "2026-11-25"}',
  });

/** A message with the acts and facts that were read in it. */
export interface JudgedTold extends Pick<Served, 'acts' | 'facts'> {
  readonly gold: Told;
}

/** Says every message as the first of a conversation, on its day. */
export async function judgeTold(
  talk: Talk,
  lines: readonly Told[],
  progress: (done: number) => void,
): Promise<JudgedTold[]> {
  const judged: JudgedTold[] = [];
  for (const gold of lines) {
    talk.startAnew(gold.on);
    const { acts, facts } = (await talk.says(gold.q)).served;
    judged.push({ gold, acts, facts });
    progress(judged.length);
  }
  return judged;
}

type Mark = 'right' | 'wrong' | 'missed';
interface JudgedFact {
  readonly name: string;
  readonly mark: Mark;
}

/** How each labelled fact was read; of several values in one fact the labelled one is among them. */
export function factsOf({ gold, facts }: JudgedTold): JudgedFact[] {
  return Object.entries(gold.facts).map(([name, value]) => {
    const read = facts[name as keyof ToldFacts];
    if (read === undefined) return { name, mark: 'missed' };
    const isRight = read === value || (Array.isArray(read) && read.includes(value as never));
    return { name, mark: isRight ? 'right' : 'wrong' };
  });
}

/** The facts that were read where the words only seem to tell them. */
export const wronglyTold = ({ gold, facts }: JudgedTold): string[] => gold.untold.filter((name) => name in facts);

const namesIn = (names: readonly string[]): string[] => [...new Set(names)].sort();

/** Recall of acts and facts, all and one by one, and how often a fact was read that nobody told, as rows of text. */
export function toldFigures(judged: readonly JudgedTold[]): string[] {
  const acts = judged.flatMap(({ gold, acts: read }) =>
    gold.acts.map((act) => ({ name: act as string, isFound: read.includes(act) })),
  );
  const facts = judged.flatMap(factsOf);
  const untold = judged.flatMap((each) =>
    each.gold.untold.map((name) => ({ name, isRead: wronglyTold(each).includes(name) })),
  );
  const actRow = (name: string, list: typeof acts): string =>
    figureRow(
      name,
      list.length,
      shareOf(list, ({ isFound }) => isFound),
    );
  const factRow = (name: string, list: typeof facts): string => {
    const share = (mark: Mark): number => shareOf(list, (each) => each.mark === mark);
    return figureRow(name, list.length, share('right'), share('wrong'), share('missed'));
  };
  const each = <T extends { readonly name: string }>(list: readonly T[], row: (name: string, part: T[]) => string) =>
    namesIn(list.map(({ name }) => name)).map((name) =>
      row(
        `  ${name}`,
        list.filter((one) => one.name === name),
      ),
    );
  return [
    headRow('', 'found'),
    actRow('acts', acts),
    ...each(acts, actRow),
    '',
    headRow('', 'right', 'wrong', 'missed'),
    factRow('facts told', facts),
    ...each(facts, factRow),
    '',
    headRow('', 'read'),
    figureRow(
      'facts nobody told',
      untold.length,
      shareOf(untold, ({ isRead }) => isRead),
    ),
  ];
}

/** What was missed, misread or read though nobody told it, a line each. */
export function toldMistakes(judged: readonly JudgedTold[]): string[] {
  return judged.flatMap((each) => {
    const { gold, acts, facts } = each;
    const wanted = gold.acts.filter((act) => !acts.includes(act)).map((act) => `missed ${act}`);
    const misread = factsOf(each)
      .filter(({ mark }) => mark !== 'right')
      .map(({ name, mark }) => `${mark} ${name}${mark === 'wrong' ? ` ${facts[name as keyof ToldFacts]}` : ''}`);
    const read = wronglyTold(each).map((name) => `nobody told ${name}`);
    return [...wanted, ...misread, ...read].map((mistake) => `${mistake.padEnd(30)}| ${gold.q.slice(0, 150)}`);
  });
}
