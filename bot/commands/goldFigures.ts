import {
  calibrationError,
  guardFigures,
  isContent,
  type Judged,
  pointCases,
  pointShare,
  sharesOf,
} from './evaluation.js';
import { figureRow, headRow, percent } from './figureRow.js';

/** The head of rows of marks. */
export const markHead = (name: string): string => headRow(name, 'right', 'choice', 'below', 'wrong', 'declined');

/** A row of the shares of the marks. */
export function markRow(name: string, judged: readonly Judged[]): string {
  const { count, right, choice, below, wrong, declined } = sharesOf(judged);
  return figureRow(name, count, right, choice, below, wrong, declined);
}

function guardRow(judged: readonly Judged[], guard: Parameters<typeof guardFigures>[1]): string {
  const { wanted, recall, others, falseAlarms } = guardFigures(judged, guard);
  return `${figureRow(guard, wanted, recall)}${String(others).padStart(8)}${percent(falseAlarms, others).padStart(16)}`;
}

/** How a gold set was answered: by topic, what is to be refused, the guards, points and calibration, as rows of text. */
export function goldFigures(judged: readonly Judged[]): string[] {
  const content = judged.filter(({ gold }) => isContent(gold));
  const topics = [...new Set(content.map(({ gold }) => gold.topic))].sort();
  const row = (name: string, keep: (each: Judged) => boolean): string => markRow(name, judged.filter(keep));
  const points = pointCases(judged).length;
  return [
    '',
    markHead('questions on a topic'),
    ...topics.map((topic) => row(topic, ({ gold }) => gold.topic === topic)),
    '',
    row('plain wording', ({ gold }) => isContent(gold) && !gold.hard),
    row('hard paraphrases', ({ gold }) => isContent(gold) && gold.hard === true),
    markRow('ALL', content),
    '',
    'everything else: refused or guarded, no topic answered',
    ...(['near', 'far'] as const).map((distance) =>
      row(`out of scope, ${distance}`, ({ gold }) => gold.oos === distance),
    ),
    ...['@smalltalk', '@crisis', '@wrongdoing'].map((topic) => row(topic, ({ gold }) => gold.topic === topic)),
    '',
    `${'guards'.padEnd(29)}wanted          recall  others    false alarms`,
    ...(['crisis', 'advice', 'wrongdoing', 'smalltalk'] as const).map((guard) => guardRow(judged, guard)),
    ...(judged.some(({ gold }) => gold.point !== undefined)
      ? ['', `right point where the topic is right: ${percent(pointShare(judged), points)}`]
      : []),
    '',
    `calibration error ${calibrationError(judged).toFixed(3)} (confidence in the likeliest topic, 0 to 1)`,
  ];
}

/** What went wrong, a line each: wrong and declined questions, then missed and false guards. */
export function goldMistakes(judged: readonly Judged[]): string[] {
  const answers = judged
    .filter(({ gold, mark }) => mark === 'wrong' || (isContent(gold) && mark === 'declined'))
    .map(({ gold, served, mark }) => {
      const ranked = served.ranked.slice(0, 3).map(({ topic, confidence }) => `${topic} ${confidence.toFixed(2)}`);
      return `${mark.padEnd(9)}${gold.topic.padEnd(26)}[${ranked.join(', ')}] ${served.outcome} ${[...served.topics, ...served.guards].join(',')} | ${gold.q.slice(0, 150)}`;
    });
  const guards = judged.flatMap(({ gold, served }) =>
    (['crisis', 'wrongdoing', 'advice'] as const).flatMap((guard) => {
      const wants = gold.topic === `@${guard}` || gold.guard === `@${guard}`;
      if (wants === served.guards.includes(guard)) return [];
      return `${wants ? 'missed' : 'false'} ${guard.padEnd(12)}${gold.topic.padEnd(26)}| ${gold.q.slice(0, 150)}`;
    }),
  );
  return [...answers, ...guards];
}
