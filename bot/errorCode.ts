import { codeOfError } from './codeOfError.js';
import { rootCause } from './rootCause.js';

/** What may be logged of an error: its name and code, `TypeError` or `Error.ECONNREFUSED`. Never its message, which
 *  can hold what people wrote. */
export const errorCode = (error: unknown): string => codeOfError(rootCause(error));
