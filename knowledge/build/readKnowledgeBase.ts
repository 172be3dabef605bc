import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type {
  AuthorityCitation,
  AuthorityId,
  ClaimId,
  DocumentId,
  IsoDate,
  Language,
  PhraseGroup,
  Review,
  StatementId,
  TopicId,
} from '../contract.js';
import type { Lexicon } from '../engine/lexicon.js';
import type { Problem } from '../errors.js';
import type { CourtCalendar } from '../rules/dates/courtDays.js';
import { neededStatements } from '../rules/neededStatements.js';
import type { Values } from '../values.js';
import { checkEntries } from './checkEntries.js';
import { checkNeededStatements } from './checkNeededStatements.js';
import { checkBlock, checkGrade } from './checkWording.js';
import { readAuthorities } from './readAuthorities.js';
import { type Claim, readClaims } from './readClaims.js';
import { readCourtCalendar } from './readCourtCalendar.js';
import { type LegalDocument, readDocuments } from './readDocuments.js';
import { type RawEntry, readEntries } from './readEntries.js';
import { readLexicon } from './readLexicon.js';
import { readPhrases } from './readPhrases.js';
import { type Questions, readQuestions } from './readQuestions.js';
import { readReview } from './readReview.js';
import { type RawStatement, readStatements } from './readStatements.js';
import { readUrgentTopics } from './readUrgentTopics.js';
import { readValues } from './readValues.js';
import { zTopicId } from './schemas.js';
import { type Report, readText } from './yamlFile.js';

/** The least number of ways of asking a topic, in the language of the entries and in each other one, and of out-of-scope utterances. */
export const MIN_VARIANTS = 60;
export const MIN_FOREIGN_VARIANTS = 8;
export const MIN_OUT_OF_SCOPE = 1500;

/** Everything the files hold, checked and joined; words still carry their `{{values}}`. */
export interface KnowledgeBase {
  readonly documents: ReadonlyMap<DocumentId, LegalDocument>;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly authorities: ReadonlyMap<AuthorityId, AuthorityCitation>;
  readonly values: Values;
  readonly courtCalendar: CourtCalendar;
  readonly topics: readonly TopicId[];
  /** Topics that come first when two are asked about, the most urgent first. */
  readonly urgentTopics: readonly TopicId[];
  readonly entries: ReadonlyMap<TopicId, RawEntry>;
  readonly statements: ReadonlyMap<StatementId, RawStatement>;
  readonly questions: Questions;
  /** The review of everything outside the entries. */
  readonly review: Review | undefined;
  readonly lexicon: Lexicon;
  readonly phrases: readonly PhraseGroup[];
  readonly languages: readonly Language[];
}

/** The language of the entries. */
const LANGUAGE: Language = 'en';
/** Languages in which a question is understood; the entries may speak fewer. */
export const ASKED_IN: readonly [Language, ...Language[]] = [LANGUAGE, 'es'];

/** `topics.tsv`: the ids in the first column, each once, in their order. */
function readTopics(root: string, report: Report): TopicId[] {
  const file = 'knowledge/topics.tsv';
  const topics = new Set<TopicId>();
  readText(root, file, report)
    .split('\n')
    .forEach((row, index) => {
      const raw = row.split('\t')[0] ?? '';
      if (index === 0 || raw === '') return;
      const id = zTopicId.safeParse(raw);
      const at = { file, line: index + 1 };
      if (!id.success)
        report({
          ...at,
          code: 'BAD_ID',
          message: `"${raw}" is not kebab case.`,
          remedy: 'Write small letters, digits and hyphens.',
        });
      else if (topics.has(id.data))
        report({
          ...at,
          code: 'DUPLICATE_ID',
          message: `topic "${raw}" stands twice.`,
          remedy: 'Keep one of the two.',
        });
      else topics.add(id.data);
    });
  return [...topics];
}

function checkQuestions(questions: Questions, topics: readonly TopicId[], report: Report): void {
  for (const language of new Set([LANGUAGE, ...questions.topics.map((variant) => variant.language)])) {
    const least = language === LANGUAGE ? MIN_VARIANTS : MIN_FOREIGN_VARIANTS;
    const ofLanguage = questions.topics.filter((variant) => variant.language === language);
    for (const topic of topics) {
      const count = ofLanguage.filter((variant) => variant.topic === topic).length;
      if (count >= least) continue;
      report({
        code: 'TOO_FEW_VARIANTS',
        file: `knowledge/questions/${language}/${topic}.txt`,
        line: 0,
        message: `${count} ways of asking; ${least} are the least.`,
        remedy: 'Write more, as people really type.',
      });
    }
  }
  if (questions.outOfScope.length < MIN_OUT_OF_SCOPE) {
    report({
      code: 'TOO_FEW_VARIANTS',
      file: `knowledge/questions/${LANGUAGE}`,
      line: 0,
      message: `${questions.outOfScope.length} out-of-scope utterances; ${MIN_OUT_OF_SCOPE} are the least.`,
      remedy: 'Write more into out-of-scope-near.txt and out-of-scope-far.txt.',
    });
  }
}

/** Reads and checks the whole knowledge base below `root`. All problems come back at once; the base is usable when there are none. */
export function readKnowledgeBase(root: string, today: IsoDate): { base: KnowledgeBase; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const authorities = readAuthorities(root, report);
  const values = readValues(root, authorities, report);
  const courtCalendar = readCourtCalendar(root, authorities, report);
  const documents = readDocuments(root, report);
  const claims = readClaims(root, documents, authorities, report);
  const sources = { authorities, claims };
  const topics = readTopics(root, report);
  const entries = readEntries(root, LANGUAGE, sources, report);
  const statements = readStatements(root, ASKED_IN, sources, report);
  const questions = readQuestions(root, ASKED_IN, new Set(topics), report);
  checkEntries(
    entries,
    {
      topics: new Set(topics),
      claims,
      values,
      today,
      language: LANGUAGE,
      exists: (file) => existsSync(join(root, file)),
    },
    report,
  );
  for (const claim of claims.values())
    checkBlock({ template: claim.law, file: claim.file, line: claim.line }, values, report);
  for (const statement of statements.values()) {
    for (const block of statement.blocks) checkBlock(block, values, report);
  }
  for (const file of new Set([...statements.values()].map((statement) => statement.file))) {
    const blocks = [...statements.values()]
      .filter((statement) => statement.file === file)
      .flatMap((statement) => statement.blocks);
    checkGrade(file, blocks, values, today, file.includes(`/${LANGUAGE}/`) ? LANGUAGE : 'es', report);
  }
  checkNeededStatements(neededStatements(), statements, values, today, LANGUAGE, report);
  checkQuestions(questions, topics, report);
  const order = (a: Problem, b: Problem): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line);
  return {
    base: {
      documents,
      claims,
      authorities,
      values,
      courtCalendar,
      topics,
      urgentTopics: readUrgentTopics(root, new Set(topics), report),
      entries,
      statements,
      questions,
      review: readReview(root, today, report),
      lexicon: readLexicon(root, report),
      phrases: readPhrases(root, LANGUAGE, report),
      languages: [LANGUAGE],
    },
    problems: problems.sort(order),
  };
}
