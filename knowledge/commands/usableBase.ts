import { checkedBase } from '../build/checkedBase.js';
import type { KnowledgeBase } from '../build/readKnowledgeBase.js';
import { KnowledgeError, problemLine } from '../errors.js';
import { projectRoot } from '../paths.js';
import { todayInCalifornia } from './dataDir.js';

/** The knowledge base of the project. Ends the process with every problem told where it cannot be used. */
export function usableBase(dataDir: string): KnowledgeBase {
  try {
    return checkedBase(projectRoot, todayInCalifornia(new Date()), dataDir).base;
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    for (const problem of error.problems) process.stderr.write(`${problemLine(problem)}\n`);
    process.stderr.write(`\nThe knowledge base has ${error.problems.length} problem(s); nothing was built.\n`);
    process.exit(1);
  }
}
