/** The closed list of what can be wrong with a knowledge base. */
export type ProblemCode =
  | 'BAD_YAML'
  | 'BAD_SHAPE'
  | 'BAD_ID'
  | 'BAD_DATE'
  | 'DUPLICATE_ID'
  | 'MISSING_FILE'
  | 'UNKNOWN_AUTHORITY'
  | 'UNKNOWN_CLAIM'
  | 'UNKNOWN_TOPIC'
  | 'UNKNOWN_VALUE'
  | 'UNKNOWN_STATEMENT'
  | 'QUOTE_NOT_FOUND'
  | 'SENTENCE_WITHOUT_CLAIM'
  | 'RELIES_ON_CONFLICT'
  | 'CORRECTS_SUPPORTED'
  | 'BLOCK_WITHOUT_SOURCE'
  | 'ENTRY_WITHOUT_AUTHORITY'
  | 'SOURCE_NOT_IN_FORCE'
  | 'REVIEW_OVERDUE'
  | 'REVIEW_AFTER_CHANGE'
  | 'VERSION_REPLACED'
  | 'RAW_NUMBER'
  | 'BANNED_WORDING'
  | 'READING_GRADE'
  | 'TOO_FEW_VARIANTS'
  | 'DUPLICATE_VARIANT'
  | 'UNREACHED_POINT'
  | 'TRANSLATION_DIFFERS'
  | 'TRANSLATION_MISSING'
  | 'TRANSLATION_DUE'
  | 'GLOSSARY_WORDING'
  | 'VALUE_OVERLAP'
  | 'MODEL_STALE'
  | 'MODEL_BROKEN';

/** One thing that is wrong: where, what, and how to mend it. `line` counts from 1; 0 means the whole file. */
export interface Problem {
  readonly code: ProblemCode;
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

/** The knowledge base cannot be used. Carries every problem found, not only the first. */
export class KnowledgeError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(problemLine).join('\n'), options);
    this.name = 'KnowledgeError';
    this.problems = problems;
  }
}

/** A trained file that is there and was altered, with how to mend it. `what`: as it is called in a sentence. */
export function brokenFile(what: string, file: string, cause: unknown): KnowledgeError {
  const message = `${what} cannot be read (${cause instanceof Error ? cause.message : 'unknown'}).`;
  const remedy =
    'Bring the file back from where the project came from ("git checkout -- FILE"), or delete it and run "npm run build".';
  return new KnowledgeError([{ code: 'MODEL_BROKEN', file, line: 0, message, remedy }], { cause });
}

/** `file:line CODE message. remedy`, as a person reads it in a terminal. */
export function problemLine(problem: Problem): string {
  const place = problem.line > 0 ? `${problem.file}:${problem.line}` : problem.file;
  return `${place}  ${problem.code}  ${problem.message} ${problem.remedy}`;
}
