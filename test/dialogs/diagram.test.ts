import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { INTERVIEW_IDS, ROUTES } from '../../dialogs/interviews/interviews.js';
import { projectRoot } from '../../knowledge/paths.js';
import { diagramOf, edgesOf } from '../support/dialogDiagram.js';

const readme = readFileSync(join(projectRoot, 'dialogs/README.md'), 'utf8');

test.each(INTERVIEW_IDS)('the README draws %s as it goes', (interview) => {
  expect(readme).toContain(diagramOf(ROUTES[interview]));
});

test.each(INTERVIEW_IDS)('every question of %s is reached by some answers and leads to an end', (interview) => {
  const edges = edgesOf(ROUTES[interview]);
  const questions = ROUTES[interview].steps.map(({ question }) => question);
  expect(new Set(edges.map(([, to]) => to))).toEqual(new Set([...questions, '[*]']));
  expect(edges.filter(([from, to]) => to !== '[*]' && questions.indexOf(to) <= questions.indexOf(from))).toEqual([]);
});
