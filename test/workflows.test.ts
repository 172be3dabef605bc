import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

test('CI ends with an error when a test was skipped, but for those that cannot run there', () => {
  const { jobs } = parse(readFileSync(join(folder, 'ci.yml'), 'utf8'));
  const runs = (jobs.test.steps as { run?: string }[]).flatMap(({ run }) => run ?? []);
  expect(runs.slice(-2)).toEqual([
    'npm run check -- --reporter=default --reporter=json --outputFile.json=counts.json',
    'node .ci/skipped.mjs counts.json',
  ]);
  const temp = mkdtempSync(join(tmpdir(), 'order-guide-skipped-'));
  const file = join(temp, 'counts.json');
  const counted = (passed: number, skipped: readonly string[], name = 'test/a.test.ts'): number | null => {
    const assertionResults = skipped.map((fullName) => ({ fullName, status: 'skipped' }));
    const testResults = [{ name: join(projectRoot, name), assertionResults }];
    const numbers = { numPassedTests: passed, numFailedTests: 0, numPendingTests: skipped.length };
    writeFileSync(file, JSON.stringify({ ...numbers, testResults }));
    return spawnSync(process.execPath, [join(projectRoot, '.ci/skipped.mjs'), file]).status;
  };
  expect(counted(3, [])).toBe(0);
  expect(counted(3, ['Redis is survived'])).toBe(1);
  expect(counted(0, [])).toBe(1);
  expect(counted(3, ['the Playground starts'], 'test/bot/teams/playground.test.ts')).toBe(0);
  expect(counted(3, ['forgets one person after another on a full disk'])).toBe(0);
  expect(counted(3, ['forgets one person after another on a full disk', 'Redis is survived'])).toBe(1);
  rmSync(temp, { recursive: true });
});
