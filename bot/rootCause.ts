import { DialogContextError } from 'botbuilder-dialogs/lib/dialogContextError.js';

/** The error itself, without the wrapping that a dialog's context puts around it. */
export function rootCause(error: unknown): unknown {
  return error instanceof DialogContextError ? rootCause(error.error) : error;
}
