import { z } from 'zod';
import { KnowledgeError } from '../errors.js';

/** A line of a measured set. `form`: how it is said; `oblique` and `plain` are counted apart. */
const schema = z.object({
  q: z.string().min(1),
  label: z.enum(['danger', 'calm']),
  form: z.string().optional(),
  kind: z.string().optional(),
});
export type DangerGold = z.infer<typeof schema>;
export type DangerLevel = 'acute' | 'possible' | undefined;

/** Reads a set of danger and calm messages, a JSON object a line. Throws {@link KnowledgeError} at the first bad one. */
export function readDangerGold(text: string, file: string): DangerGold[] {
  return text.split('\n').flatMap((raw, index) => {
    if (raw.trim() === '') return [];
    const parsed = schema.safeParse(JSON.parse(raw));
    if (parsed.success) return [parsed.data];
    const message = `a line has "q" and "label" ("danger" or "calm"): ${parsed.error.issues[0]?.message}.`;
    throw new KnowledgeError([{ code: 'BAD_SHAPE', file, line: index + 1, message, remedy: 'Mend this line.' }]);
  });
}

/** The share of some lines found, with its 95 % interval (Wilson, 1927). */
export interface Share {
  readonly count: number;
  readonly acute: number;
  readonly any: number;
}

/** How many of some lines were found acute, and found at all (0–1). */
export function shareOf(levels: readonly DangerLevel[]): Share {
  const count = levels.length;
  const part = (keep: (level: DangerLevel) => boolean): number =>
    count === 0 ? 0 : levels.filter(keep).length / count;
  return { count, acute: part((level) => level === 'acute'), any: part((level) => level !== undefined) };
}

/** Half the width of a share's 95 % interval (normal approximation with Agresti & Coull's correction, 1998). */
export function marginOf(share: number, count: number): number {
  const n = count + 4;
  const p = (share * count + 2) / n;
  return 1.96 * Math.sqrt((p * (1 - p)) / n);
}

/** Recall and false alarms of both levels, all and by form, as rows of text. */
export function dangerFigures(judged: readonly { readonly gold: DangerGold; readonly level: DangerLevel }[]): string[] {
  const row = (name: string, share: Share): string => {
    const percent = (part: number): string =>
      `${(100 * part).toFixed(1)} ± ${(100 * marginOf(part, share.count)).toFixed(1)} %`.padStart(16);
    return `${name.padEnd(24)}${String(share.count).padStart(5)}${percent(share.acute)}${percent(share.any)}`;
  };
  const of = (label: DangerGold['label'], form?: string): Share =>
    shareOf(
      judged
        .filter(({ gold }) => gold.label === label && (form === undefined || gold.form === form))
        .map(({ level }) => level),
    );
  const forms = (label: DangerGold['label']): string[] =>
    [...new Set(judged.filter(({ gold }) => gold.label === label).flatMap(({ gold }) => gold.form ?? []))].sort();
  return [
    `${''.padEnd(24)}    n           acute  acute/possible`,
    row('danger: found', of('danger')),
    ...forms('danger').map((form) => row(`  ${form}`, of('danger', form))),
    row('calm: false alarms', of('calm')),
    ...forms('calm').map((form) => row(`  ${form}`, of('calm', form))),
  ];
}
