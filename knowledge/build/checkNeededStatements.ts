import type { IsoDate, Language, StatementId } from '../contract.js';
import { MAX_TAP, type NeededStatement } from '../rules/neededStatements.js';
import { fillIn, type Values } from '../values.js';
import type { RawStatement } from './readStatements.js';
import type { Report } from './yamlFile.js';

/** Reports every statement that rules and interviews say and the files do not hold, or hold in another shape. */
export function checkNeededStatements(
  needed: readonly NeededStatement[],
  statements: ReadonlyMap<StatementId, RawStatement>,
  values: Values,
  on: IsoDate,
  language: Language,
  report: Report,
): void {
  const taps = new Map<string, string>();
  for (const { id, shape, usedBy } of needed) {
    const statement = statements.get(id as StatementId);
    if (statement === undefined) {
      report({
        code: 'UNKNOWN_STATEMENT',
        file: `knowledge/statements/${language}`,
        line: 0,
        message: `no statement "${id}", which ${usedBy} says.`,
        remedy: 'Add it with its sources, or take it out of the rule.',
      });
      continue;
    }
    const bad = (message: string, remedy: string): void =>
      report({ code: 'BAD_SHAPE', file: statement.file, line: statement.line, message, remedy });
    for (const { length } of [statement.blocks, ...statement.later.map(({ blocks }) => blocks)]) {
      if (shape === 'headed' && length < 2)
        bad(`"${id}" has a heading and no text.`, 'Write the heading on the first line and what to do below.');
      if ((shape === 'line' || shape === 'tap') && length !== 1) bad(`"${id}" has ${length} lines.`, 'Write one line.');
    }
    if (shape !== 'tap') continue;
    const text = fillIn(statement.blocks[0]?.template ?? '', values, on, language) ?? '';
    if (text.length > MAX_TAP)
      bad(`"${text}" has ${text.length} characters; ${MAX_TAP} fit on a button.`, 'Shorten it.');
    const key = `${id.slice(0, id.lastIndexOf('.'))} ${text.toLowerCase()}`;
    const twin = taps.get(key);
    if (twin !== undefined) bad(`"${id}" and "${twin}" read the same.`, 'Word one of them differently.');
    taps.set(key, id);
  }
}
