import { KnowledgeError } from '../errors.js';
import { endWhenStdoutCloses } from './stdoutClosed.js';

/** Bad input, in words for whoever typed it. */
export class InputError extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2,
  ) {
    super(message);
  }
}

/** Runs a command to its end. What is wrong with its input or the knowledge base is told in a sentence, without a stack. */
export async function runCommand(run: (args: readonly string[]) => Promise<void>): Promise<void> {
  endWhenStdoutCloses();
  try {
    await run(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof InputError || error instanceof KnowledgeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof InputError ? error.exitCode : 1;
  }
}
