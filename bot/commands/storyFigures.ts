import { FACT_NAMES } from '../../dialogs/facts/factNames.js';
import { figureRow, headRow } from './figureRow.js';
import { shareOf } from './share.js';
import {
  factsOf,
  isAllReached,
  issuesOf,
  isUrgentAnswered,
  type JudgedFact,
  type JudgedIssue,
  type JudgedStory,
  unlabelledFacts,
} from './stories.js';

const storyRow = (name: string, judged: readonly JudgedStory[]): string =>
  figureRow(name, judged.length, shareOf(judged, isUrgentAnswered), shareOf(judged, isAllReached));

const issueRow = (name: string, issues: readonly JudgedIssue[]): string =>
  figureRow(
    name,
    issues.length,
    shareOf(issues, ({ isAnswered }) => isAnswered),
    shareOf(issues, ({ isReached }) => isReached),
  );

function factRow(name: string, facts: readonly JudgedFact[]): string {
  const share = (mark: JudgedFact['mark']): number => shareOf(facts, (each) => each.mark === mark);
  return figureRow(name, facts.length, share('right'), share('wrong'), share('missed'));
}

/** What is answered and offered of stories, and which facts are read in them, as rows of text. */
export function storyFigures(judged: readonly JudgedStory[]): string[] {
  const languageOf = ({ story }: JudgedStory): string => story.lang ?? 'en';
  const languages = [...new Set(judged.map(languageOf))].sort();
  const issues = judged.flatMap(issuesOf);
  const facts = judged.flatMap(factsOf);
  const told = FACT_NAMES.filter((name) => facts.some((fact) => fact.name === name));
  const unlabelled = judged.flatMap(unlabelledFacts).length;
  return [
    headRow('', 'urgent answered', 'all reached'),
    storyRow('stories', judged),
    ...languages.map((language) =>
      storyRow(
        `  ${language}`,
        judged.filter((each) => languageOf(each) === language),
      ),
    ),
    '',
    headRow('', 'answered', 'or offered'),
    issueRow('issues', issues),
    issueRow(
      '  most urgent',
      issues.filter(({ isUrgent }) => isUrgent),
    ),
    issueRow(
      '  others',
      issues.filter(({ isUrgent }) => !isUrgent),
    ),
    '',
    headRow('', 'right', 'wrong', 'missed'),
    factRow('facts told', facts),
    ...told.map((name) =>
      factRow(
        `  ${name}`,
        facts.filter((fact) => fact.name === name),
      ),
    ),
    `${unlabelled} facts were read besides; labels do not name all that a story tells`,
  ];
}

/** The stories whose urgent issue was not answered, or of which something was neither answered nor offered, a line each. */
export function storyMistakes(judged: readonly JudgedStory[]): string[] {
  return judged.flatMap((each) => {
    if (isUrgentAnswered(each) && isAllReached(each)) return [];
    const mistake = isUrgentAnswered(each) ? 'not reached' : 'not answered';
    const { story, answered, offered, outcome } = each;
    const wanted = story.issues.map(({ topic, also }) => [topic, ...also].join('|')).join(', ');
    const came = outcome.guard === undefined ? outcome.outcome : `${outcome.outcome} ${outcome.guard}`;
    return `${mistake.padEnd(14)}wanted [${wanted}] answered [${answered.join(', ')}] offered [${offered.join(', ')}] ${came} | ${story.q.slice(0, 150)}`;
  });
}
