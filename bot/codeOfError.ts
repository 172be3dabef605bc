import { KnowledgeError } from '../knowledge/errors.js';

const CODE = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

function codeOf(error: Error): string | undefined {
  if (error instanceof KnowledgeError) return error.problems[0]?.code;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && CODE.test(code) ? code : undefined;
}

/** The name and code of an error that nothing wraps, `TypeError` or `Error.ECONNREFUSED`. Never its message. */
export function codeOfError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const name = CODE.test(error.name) ? error.name : 'Error';
  const code = codeOf(error);
  return code === undefined ? name : `${name}.${code}`;
}
