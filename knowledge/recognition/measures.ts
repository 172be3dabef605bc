import { type HeldOut, kindOf } from './trainRecognizers.js';

const STANDS = 0.5;

/** The labels that stand for a held-out line. */
function standing({ head, chances }: HeldOut): string[] {
  const found = [...chances].filter(([, chance]) => chance >= STANDS).sort((a, b) => b[1] - a[1]);
  return (kindOf(head) === 'exclusive' ? found.slice(0, 1) : found).map(([label]) => label);
}

const percent = (part: number, whole: number): string =>
  `${(whole === 0 ? 0 : (100 * part) / whole).toFixed(1)} %`.padStart(9);

/** Recall and precision of every label on held-out lines, a row each, a row of all after each head. */
export function headFigures(heldOut: readonly HeldOut[], withMistakes: boolean): string[] {
  const rows: string[] = [];
  for (const head of [...new Set(heldOut.map((each) => each.head))]) {
    const lines = heldOut.filter((each) => each.head === head).map((line) => ({ line, found: standing(line) }));
    const labels = [...new Set(lines.flatMap(({ line }) => line.wanted))].sort();
    rows.push('', `${head.padEnd(34)}    n   recall precision`);
    let [all, hits, said] = [0, 0, 0];
    for (const label of labels) {
      const wanted = lines.filter(({ line }) => line.wanted.includes(label));
      const right = wanted.filter(({ found }) => found.includes(label)).length;
      const named = lines.filter(({ found }) => found.includes(label)).length;
      all += wanted.length;
      hits += right;
      said += named;
      rows.push(
        `  ${label.padEnd(32)}${String(wanted.length).padStart(5)}${percent(right, wanted.length)}${percent(right, named)}`,
      );
    }
    rows.push(`  ${'ALL'.padEnd(32)}${String(all).padStart(5)}${percent(hits, all)}${percent(hits, said)}`);
    if (withMistakes)
      for (const { line, found } of lines)
        if ([...line.wanted].sort().join() !== [...found].sort().join())
          rows.push(`    ${line.wanted.join(',') || '-'} > ${found.join(',') || '-'} | ${line.text.slice(0, 120)}`);
  }
  return rows;
}
