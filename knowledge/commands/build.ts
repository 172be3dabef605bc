import { buildModel } from '../build/buildModel.js';
import { readKnowledgeBase } from '../build/readKnowledgeBase.js';
import { problemLine } from '../errors.js';
import { projectRoot } from '../paths.js';
import { dataDirOf, todayInCalifornia } from './dataDir.js';

const { base, problems } = readKnowledgeBase(projectRoot, todayInCalifornia(new Date()));
const broken = problems.filter(({ code }) => code !== 'REVIEW_OVERDUE');
for (const problem of problems) process.stderr.write(`${problemLine(problem)}\n`);
if (broken.length > 0) {
  process.stderr.write(`\nThe knowledge base has ${broken.length} problem(s); nothing was built.\n`);
  process.exit(1);
}
const started = Date.now();
const trained = await buildModel(base, dataDirOf(process.env), (step) => process.stderr.write(`knowledge: ${step}\n`));
if (trained)
  process.stderr.write(
    `knowledge: built in ${Math.round((Date.now() - started) / 1000)} s; later starts use the result\n`,
  );
