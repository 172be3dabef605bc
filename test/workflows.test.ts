import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../knowledge/paths.js';

const folder = join(projectRoot, '.github/workflows');
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const usesOf = (text: string): string[] => [...text.matchAll(/uses: *(.*)$/gm)].map(([, used = '']) => used);

test('every action is pinned by its commit, with the version beside it', () => {
  const used = workflows.flatMap(({ text }) => usesOf(text));
  expect(used.length).toBeGreaterThan(5);
  expect(used.filter((each) => !/^[\w-]+(?:\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(each))).toEqual([]);
});

test('a workflow may write nothing but what one of its jobs asks for', () => {
  for (const { name, text } of workflows) expect([name, parse(text).permissions]).toEqual([name, { contents: 'read' }]);
});

test('audit, list of parts, CodeQL and the fuzz are run', () => {
  const all = workflows.map(({ text }) => text).join('\n');
  for (const part of ['npm audit', 'npm sbom', 'codeql-action/analyze@', 'npm run fuzz']) expect(all).toContain(part);
});
