import { isBreaking, type KnowledgeBase, readKnowledgeBase } from '../build/readKnowledgeBase.js';
import { problemLine } from '../errors.js';
import { projectRoot } from '../paths.js';
import { todayInCalifornia } from './dataDir.js';

/** The knowledge base of the project. Ends the process with every problem told where it cannot be used. */
export function checkedBase(): KnowledgeBase {
  const { base, problems } = readKnowledgeBase(projectRoot, todayInCalifornia(new Date()));
  const broken = problems.filter(isBreaking);
  for (const problem of broken) process.stderr.write(`${problemLine(problem)}\n`);
  if (broken.length === 0) return base;
  process.stderr.write(`\nThe knowledge base has ${broken.length} problem(s); nothing was built.\n`);
  process.exit(1);
}
