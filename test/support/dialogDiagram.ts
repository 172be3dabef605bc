import { type Interview, nextQuestion, type Told } from '../../dialogs/interviews/defineInterview.js';
import { INTERVIEWS } from '../../knowledge/rules/facts/interviews.js';
import type { QuestionSpec } from '../../knowledge/rules/facts/question.js';
import { NOW, TODAY } from './today.js';

/** Days on both sides of what a routing may ask of a day: today, long ago, and later. */
const DAYS = [TODAY, '2026-01-05', '2027-01-05'];

/** Everything that can be told at a question, as far as routing may tell it apart. */
function answersTo(spec: QuestionSpec): Told[string][] {
  switch (spec.kind) {
    case 'choice':
      return [...spec.answers, 'unknown'];
    case 'choices':
      return [...spec.answers.map((answer) => [answer]), 'unknown'];
    case 'date':
      return [...DAYS, ...spec.answers, 'unknown'];
    case 'time':
      return ['10:00', 'unknown'];
    default:
      return spec satisfies never;
  }
}

/** The routing of an interview as it really goes: every question that can follow another, by trying every answer. */
export function edgesOf(interview: Interview): (readonly [string, string])[] {
  const specs: Readonly<Record<string, QuestionSpec>> = INTERVIEWS[interview.id];
  const edges = new Map<string, readonly [string, string]>();
  const seen = new Set<string>();
  const visit = (from: string, told: Told): void => {
    const to = nextQuestion(interview, told, NOW);
    edges.set(`${from} ${to}`, [from, to ?? '[*]']);
    const state = JSON.stringify([to, interview.steps.map(({ when }) => when?.holds(told, NOW)), told]);
    if (to === undefined || seen.has(state)) return;
    seen.add(state);
    for (const answer of answersTo(specs[to] as QuestionSpec)) visit(to, { ...told, [to]: answer });
  };
  visit('[*]', {});
  return [...edges.values()];
}

/** One interview as a part of a Mermaid state diagram. */
export function diagramOf(interview: Interview): string {
  const place = (name: string): number => interview.steps.findIndex(({ question }) => question === name);
  const named = (name: string): string => (name === '[*]' ? name : `${interview.id}_${name}`);
  const lines = edgesOf(interview)
    .sort(([a, b], [c, d]) => place(a) - place(c) || ((place(b) + 100) % 100) - ((place(d) + 100) % 100))
    .map(([from, to]) => {
      const only = interview.steps[place(to)]?.when?.only;
      return `    ${named(from)} --> ${named(to)}${only ? `: ${only}` : ''}`;
    });
  const titles = interview.steps.map(({ question }) => `    ${named(question)}: ${question}`);
  return [`  state ${interview.id} {`, ...titles, ...lines, '  }'].join('\n');
}
