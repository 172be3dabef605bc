import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type {
  AuthorityCitation,
  AuthorityId,
  ClaimId,
  DocumentId,
  IsoDate,
  Language,
  LanguageTraits,
  PhraseGroup,
  PointId,
  Review,
  Side,
  StatementId,
  TopicId,
} from '../contract.js';
import type { Courts } from '../courts.js';
import type { Lexicon } from '../engine/lexicon.js';
import type { Problem, ProblemCode } from '../errors.js';
import { groupedBy } from '../groupedBy.js';
import { pointId } from '../ids.js';
import type { CourtCalendar } from '../rules/dates/courtDays.js';
import { neededStatements } from '../rules/neededStatements.js';
import type { Values } from '../values.js';
import { checkStatementDates } from './checkDates.js';
import { blocksOf, checkEntries, filledIn, saidAtOnce } from './checkEntries.js';
import { checkGlossary, checkPaperForms, checkPapers, readGlossary, type Wording } from './checkGlossary.js';
import { checkNeededStatements } from './checkNeededStatements.js';
import { checkQuestions, checkYesNo } from './checkQuestions.js';
import { checkTranslatedEntries, checkTranslatedStatements } from './checkTranslations.js';
import { checkBlock, checkGrade } from './checkWording.js';
import { checkCompared } from './compared.js';
import { readAskedBy } from './readAskedBy.js';
import { readAuthorities } from './readAuthorities.js';
import { type CuratedBelief, readBeliefs } from './readBeliefs.js';
import { type Cited, readCited } from './readCited.js';
import { type Claim, readClaims } from './readClaims.js';
import { readCourtCalendar } from './readCourtCalendar.js';
import { readCourts } from './readCourts.js';
import { type LegalDocument, readDocuments } from './readDocuments.js';
import { type RawEntry, readEntries } from './readEntries.js';
import { type FollowUp, readFollowUps } from './readFollowUps.js';
import { readFormAddresses } from './readFormAddresses.js';
import { type LanguageData, ORIGINAL, readLanguages } from './readLanguages.js';
import { readLexicon } from './readLexicon.js';
import { readPhrases } from './readPhrases.js';
import { type Questions, readQuestions } from './readQuestions.js';
import { readReview } from './readReview.js';
import { everyBlockOf, type RawStatement, readStatements } from './readStatements.js';
import { readTalks, type TalkTurn } from './readTalks.js';
import { readUrgentTopics } from './readUrgentTopics.js';
import { readValues } from './readValues.js';
import { zTopicId } from './schemas.js';
import type { RawBlock } from './sourcedText.js';
import { type Report, readText } from './yamlFile.js';

/** Everything the files hold, checked and joined; words still carry their `{{values}}`. */
export interface KnowledgeBase {
  readonly documents: ReadonlyMap<DocumentId, LegalDocument>;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly authorities: ReadonlyMap<AuthorityId, AuthorityCitation>;
  /** Claims and authorities in the words of the other languages. */
  readonly cited: ReadonlyMap<Language, Cited>;
  readonly values: Values;
  readonly courtCalendar: CourtCalendar;
  readonly courts: Courts;
  /** The addresses of court forms by their numbers. */
  readonly formAddresses: ReadonlyMap<string, string>;
  readonly topics: readonly TopicId[];
  /** Topics that come first when two are asked about, the most urgent first. */
  readonly urgentTopics: readonly TopicId[];
  /** Points that only people of one side ask for about their own case. */
  readonly askedBy: ReadonlyMap<PointId, Side>;
  /** What people believe that the law contradicts. */
  readonly beliefs: readonly CuratedBelief[];
  readonly entries: InLanguages<RawEntry, TopicId>;
  readonly statements: InLanguages<RawStatement, StatementId>;
  readonly questions: Questions;
  /** Short questions that mean something only after an answer. */
  readonly followUps: readonly FollowUp[];
  /** Messages of whole conversations. */
  readonly talks: readonly TalkTurn[];
  /** The review of everything outside the entries. */
  readonly review: Review | undefined;
  readonly lexicon: Lexicon;
  readonly phrases: readonly PhraseGroup[];
  /** Their codes, the original first. */
  readonly languages: readonly [Language, ...Language[]];
  readonly languageTraits: readonly LanguageTraits[];
  /** Those that everything is said in, the original first. */
  readonly wholeLanguages: readonly [Language, ...Language[]];
}

/** By language, then by id. */
export type InLanguages<T, Id> = ReadonlyMap<Language, ReadonlyMap<Id, T>>;

const NOT_BREAKING: readonly ProblemCode[] = [
  'REVIEW_OVERDUE',
  'REVIEW_AFTER_CHANGE',
  'VERSION_REPLACED',
  'TRANSLATION_MISSING',
  'TRANSLATION_DUE',
];

/** What is reported and does not stop a start: the words said are still checked ones. */
export const isBreaking = ({ code }: Problem): boolean => !NOT_BREAKING.includes(code);

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

/** The phrases of all languages, one group an id. */
function joined(groups: readonly PhraseGroup[]): PhraseGroup[] {
  return [...groupedBy(groups, ({ id }) => id)].map(([id, same]) => ({
    id,
    phrases: [...new Set(same.flatMap(({ phrases }) => phrases))],
  }));
}

const worded = ({ template, file, line }: RawBlock): Wording => ({ text: template, file, line });

/** What an entry says: its titles, those of its points, and every block. */
function wordingsOf(entry: RawEntry): Wording[] {
  const { title, button, file } = entry;
  return [
    { text: `${title} / ${button}`, file, line: 0 },
    ...entry.points.map((point) => ({ text: point.title, file, line: point.line })),
    ...blocksOf(entry).map(worded),
  ];
}

/** Reads and checks the whole knowledge base below `root`. All problems come back at once; the base is usable when there are none. */
export function readKnowledgeBase(root: string, today: IsoDate): { base: KnowledgeBase; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const authorities = readAuthorities(root, report);
  const spoken = readLanguages(root, report);
  const others = spoken.slice(1);
  const codes = (data: readonly LanguageData[]): KnowledgeBase['languages'] => [
    ORIGINAL,
    ...data.map(({ code }) => code),
  ];
  const languages = codes(others);
  const values = readValues(root, spoken, authorities, report);
  const courtCalendar = readCourtCalendar(root, authorities, report);
  const courts = readCourts(root, authorities, report);
  const documents = readDocuments(root, spoken, report);
  const claims = readClaims(root, documents, authorities, report);
  const glossary = readGlossary(root, spoken, report);
  const cited = new Map(
    others.map((language) => [
      language.code,
      readCited(root, language, { authorities, claims }, { values, glossary }, report),
    ]),
  );
  const review = readReview(root, today, report);
  const sources = { authorities, claims };
  const topics = readTopics(root, report);
  const entries = new Map(languages.map((language) => [language, readEntries(root, language, sources, report)]));
  const statements = new Map(languages.map((language) => [language, readStatements(root, language, sources, report)]));
  const questions = readQuestions(root, languages, new Set(topics), report);
  const points = new Set(
    [...(entries.get(ORIGINAL)?.values() ?? [])].flatMap(({ topic, points: own }) =>
      own.map(({ name }) => pointId(topic, name)),
    ),
  );
  const followUps = readFollowUps(root, languages, new Set(topics), points, report);
  const original = { entries: entries.get(ORIGINAL) ?? new Map(), statements: statements.get(ORIGINAL) ?? new Map() };
  for (const data of spoken) {
    const language = data.code;
    const ofLanguage = entries.get(language) ?? new Map();
    checkEntries(
      ofLanguage,
      {
        topics: new Set(topics),
        claims,
        authorities,
        values,
        today,
        language: data,
        exists: (file) => existsSync(join(root, file)),
      },
      report,
    );
    if (language === ORIGINAL) continue;
    checkTranslatedEntries(original.entries, ofLanguage, report);
    checkTranslatedStatements(original.statements, statements.get(language) ?? new Map(), language, report);
    checkCompared(
      root,
      { entries, statements, authorities, claims, cited },
      { original: ORIGINAL, translated: language },
      report,
    );
  }
  for (const language of languages) {
    const ofEntries = [...(entries.get(language)?.values() ?? [])].flatMap(wordingsOf);
    const ofStatements = [...(statements.get(language)?.values() ?? [])].flatMap((statement) =>
      everyBlockOf(statement).map(worded),
    );
    const ofValues = [...values.values()]
      .flat()
      .flatMap(({ name, chip }) =>
        chip?.[language] === undefined
          ? []
          : [{ text: chip[language], file: `knowledge/values.yaml "${name}"`, line: 1 }],
      );
    checkGlossary(glossary, [...ofEntries, ...ofStatements, ...ofValues], language, report);
    if (language === ORIGINAL) continue;
    checkPaperForms(glossary, language, values, report);
    const answers = [...(entries.get(language)?.values() ?? [])].flatMap(({ points }) => points.flatMap(saidAtOnce));
    checkPapers(
      glossary,
      answers.map(({ blocks }) => blocks),
      language,
      report,
    );
  }
  for (const claim of claims.values())
    checkBlock({ template: claim.law, file: claim.file, line: claim.line }, values, spoken[0], report);
  for (const language of spoken) {
    const byFile = groupedBy(statements.get(language.code)?.values() ?? [], ({ file }) => file);
    for (const [file, ofFile] of byFile) {
      const blocks = ofFile.flatMap(everyBlockOf);
      for (const block of blocks) checkBlock(block, values, language, report);
      for (const statement of ofFile) checkStatementDates(statement, review, { authorities, values, today }, report);
      checkGrade({ file, line: 0 }, filledIn(blocks, { values, today, language }), language, report);
    }
  }
  const heard = languages.map((code) => ({ id: `language.${code}`, shape: 'line', usedBy: 'a wish for it' }) as const);
  checkNeededStatements([...neededStatements(), ...heard], original.statements, values, today, ORIGINAL, report);
  checkQuestions(questions, entries, topics, spoken, report);
  // A base without follow-ups lacks some of the texts that have a yes or a no.
  if (followUps.length > 0) checkYesNo(original.entries.values(), questions, followUps, report);
  const owner = new Map<string, string>();
  const phrases = joined(languages.flatMap((language) => readPhrases(root, language, report, owner)));
  const order = (a: Problem, b: Problem): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line);
  return {
    base: {
      documents,
      claims,
      authorities,
      cited,
      values,
      courtCalendar,
      courts,
      formAddresses: readFormAddresses(root, report),
      topics,
      urgentTopics: readUrgentTopics(root, new Set(topics), report),
      askedBy: readAskedBy(root, points, report),
      beliefs: readBeliefs(root, { points, claims }, report),
      entries,
      statements,
      questions,
      followUps,
      talks: readTalks(root, languages, points, report),
      review,
      lexicon: readLexicon(root, report),
      phrases,
      languages,
      languageTraits: spoken,
      wholeLanguages: codes(others.filter(({ isWhole }) => isWhole)),
    },
    problems: problems.sort(order),
  };
}
