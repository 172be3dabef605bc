import { KnowledgeError } from '../knowledge/errors.js';
import { rootCause } from './rootCause.js';

const CODE = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

function codeOf(error: Error): string | undefined {
  if (error instanceof KnowledgeError) return error.problems[0]?.code;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && CODE.test(code) ? code : undefined;
}

/** What may be logged of an error: its name and code, `TypeError` or `Error.ECONNREFUSED`. Never its message, which
 *  can hold what people wrote. */
export function errorCode(error: unknown): string {
  const cause = rootCause(error);
  if (!(cause instanceof Error)) return 'unknown';
  const name = CODE.test(cause.name) ? cause.name : 'Error';
  const code = codeOf(cause);
  return code === undefined ? name : `${name}.${code}`;
}
