import { keepCompared } from '../build/compared.js';
import { readKnowledgeBase } from '../build/readKnowledgeBase.js';
import { ORIGINAL } from '../build/readLanguages.js';
import type { Verdict } from '../contract.js';
import { problemLine } from '../errors.js';
import { projectRoot } from '../paths.js';
import { ledgerOn } from '../wording.js';
import { todayInCalifornia } from './dataDir.js';
import { endWhenStdoutCloses } from './stdoutClosed.js';

endWhenStdoutCloses();

const USAGE = `Usage:
  npm run kb -- check     every problem of the knowledge base, with file, line and remedy
  npm run kb -- claims    what each document claims, and what the law says of it
  npm run kb -- compared  <topic, point or statement>… | all
                          keeps that these say the same in every language; "check" names them again once one of them changes`;

const VERDICTS: Record<Verdict, string> = {
  supported: 'holds',
  partly: 'holds in part',
  conflicts: 'THE LAW SAYS OTHERWISE',
  'cannot-verify': 'could not be checked',
};

const today = todayInCalifornia(new Date());
const { base, problems } = readKnowledgeBase(projectRoot, today);

function check(): void {
  for (const problem of problems) process.stdout.write(`${problemLine(problem)}\n`);
  const { documents, claims, authorities, values, entries, statements, questions } = base;
  process.stdout.write(
    `${documents.size} documents, ${claims.size} claims, ${authorities.size} authorities, ${values.size} values, ${entries.size} entries, ${statements.size} statements, ` +
      `${questions.topics.length} variants, ${questions.outOfScope.length} out-of-scope and ${questions.guards.length} guard utterances: ` +
      `${problems.length === 0 ? 'no problems' : `${problems.length} problem(s)`}\n`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}

function claims(): void {
  for (const document of base.documents.values()) {
    process.stdout.write(
      `${document.title} (${document.id}); ${document.publisher}; retrieved ${document.retrieved}\n`,
    );
  }
  for (const { citation, authorities, confidence } of ledgerOn(base, { on: today, language: ORIGINAL })) {
    const said = citation.isImplied ? `implies: ${citation.quote}` : `“${citation.quote}”`;
    process.stdout.write(
      `\n${citation.id.padEnd(4)}${VERDICTS[citation.verdict]} (confidence ${confidence})${citation.passage ? `  ${citation.passage}` : ''}\n`,
    );
    process.stdout.write(
      `    ${said}\n    Law: ${citation.law}\n    ${authorities.map(({ label }) => label).join('; ')}\n`,
    );
  }
}

function compared(named: readonly string[]): void {
  for (const translated of base.languages.filter((language) => language !== ORIGINAL)) {
    const count = keepCompared(
      projectRoot,
      base,
      { original: ORIGINAL, translated },
      named[0] === 'all' ? 'all' : named,
    );
    process.stdout.write(`${count} compared in "${translated}"\n`);
  }
}

const [command, ...rest] = process.argv.slice(2);
if (command === 'check' && rest.length === 0) check();
else if (command === 'claims' && rest.length === 0) claims();
else if (command === 'compared' && rest.length > 0) compared(rest);
else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}
