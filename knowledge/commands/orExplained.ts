import { KnowledgeError, problemLine } from '../errors.js';

/** What is made; where the knowledge base cannot be used the process ends with every problem told. */
export function orExplained<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    for (const problem of error.problems) process.stderr.write(`${problemLine(problem)}\n`);
    process.stderr.write(`\nThe knowledge base has ${error.problems.length} problem(s); nothing was built.\n`);
    process.exit(1);
  }
}
