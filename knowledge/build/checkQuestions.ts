import { YES_NO } from '../circumstances.js';
import type { PointId, TopicId, YesNo } from '../contract.js';
import { groupedBy } from '../groupedBy.js';
import { pointId } from '../ids.js';
import type { RawEntry } from './readEntries.js';
import type { FollowUp } from './readFollowUps.js';
import type { InLanguages } from './readKnowledgeBase.js';
import { type Languages, ORIGINAL } from './readLanguages.js';
import type { Questions } from './readQuestions.js';
import type { Report } from './yamlFile.js';

/** The least number of ways of asking a topic in each language, and of out-of-scope utterances. */
export const MIN_VARIANTS = 60;
const MIN_OUT_OF_SCOPE = 1500;
/** The least ways of asking a point in each language. */
const MIN_POINT_VARIANTS = 10;

/** Reports topics and points that too few questions ask for, and sections that name no point. A language that is begun may have few. */
export function checkQuestions(
  questions: Questions,
  entries: InLanguages<RawEntry, TopicId>,
  topics: readonly TopicId[],
  languages: Languages,
  report: Report,
): void {
  for (const { code: language, isWhole } of languages) {
    const ofLanguage = groupedBy(
      questions.topics.filter((variant) => variant.language === language),
      ({ topic }) => topic,
    );
    for (const topic of topics) {
      const variants = ofLanguage.get(topic) ?? [];
      const file = `knowledge/questions/${language}/${topic}.txt`;
      if (isWhole && variants.length < MIN_VARIANTS)
        report({
          code: 'TOO_FEW_VARIANTS',
          file,
          line: 0,
          message: `${variants.length} ways of asking; ${MIN_VARIANTS} are the least.`,
          remedy: 'Write more, as people really type.',
        });
      checkPoints(variants, entries.get(language)?.get(topic), { file, isWhole }, report);
    }
  }
  if (questions.outOfScope.length < MIN_OUT_OF_SCOPE) {
    report({
      code: 'TOO_FEW_VARIANTS',
      file: `knowledge/questions/${ORIGINAL}`,
      line: 0,
      message: `${questions.outOfScope.length} out-of-scope utterances; ${MIN_OUT_OF_SCOPE} are the least.`,
      remedy: 'Write more into out-of-scope-near.txt and out-of-scope-far.txt.',
    });
  }
}

/** Reports a section that names no point, and in a whole language a point that too few questions ask for. */
function checkPoints(
  variants: Questions['topics'],
  entry: RawEntry | undefined,
  { file, isWhole }: { readonly file: string; readonly isWhole: boolean },
  report: Report,
): void {
  if (entry === undefined) return;
  const names = new Set(entry.points.map(({ name }) => name));
  const strangers = new Map(
    variants.flatMap((each) => (each.point && !names.has(each.point) ? [[each.point, each]] : [])),
  );
  for (const [point, { line }] of strangers)
    report({
      code: 'BAD_ID',
      file,
      line,
      message: `"[${point}]" is no point of ${entry.file}.`,
      remedy: 'Name one of its points.',
    });
  for (const { name } of isWhole ? entry.points : []) {
    const count = variants.filter(({ point }) => point === name).length;
    if (count < MIN_POINT_VARIANTS)
      report({
        code: 'UNREACHED_POINT',
        file,
        line: 0,
        message: `${count} questions ask for the point "${name}"; ${MIN_POINT_VARIANTS} are the least.`,
        remedy: `Write more below "[${name}]".`,
      });
  }
}

/** Reports a version whose heading says that a yes or a no holds there which no known question or follow-up of its point has. */
export function checkYesNo(
  entries: Iterable<RawEntry>,
  { topics }: Pick<Questions, 'topics'>,
  followUps: readonly FollowUp[],
  report: Report,
): void {
  const known = new Set<string>();
  const learn = (point: PointId, polarity: YesNo | undefined): void => {
    if (polarity) known.add(`${point} ${polarity}`);
  };
  for (const { topic, point, polarity } of topics) if (point) learn(pointId(topic, point), polarity);
  for (const { target, polarity } of followUps) learn(target, polarity);
  for (const { topic, points } of entries)
    for (const { name, versions, file } of points)
      for (const { yesNo, line } of versions.slice(1)) {
        const unknown = YES_NO.find((each) => yesNo.includes(each) && !known.has(`${pointId(topic, name)} ${each}`));
        if (unknown)
          report({
            code: 'BAD_SHAPE',
            file,
            line,
            message: `"same: ${unknown}" stands here, but no question on "${name}" is answered with ${unknown}.`,
            remedy: `Take it out of the heading, or write such questions below "[${name} ${unknown}]".`,
          });
      }
}
