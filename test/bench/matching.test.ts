import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '../../knowledge/paths.js';

// Every test starts a process or several, and trains.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'bench-matching-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TINY = join(projectRoot, 'test/bench/data/tiny.json');

const MAIN = join(projectRoot, 'dist/bench/main.js');

/** Process ids of the children, by `ps`, which every system here has. */
function childrenOf(pid: number | undefined): number[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid && child !== undefined ? [child] : []))
    .filter(isRunning);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function bench(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'matching', ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const share = z.number().min(0).max(1);
const figures = z.object({
  matcher: z.string(),
  labels: z.literal(4),
  tested: z.literal(12),
  testedOutside: z.literal(5),
  top1: share,
  mrr: share,
  auroc: share,
  aupr: share,
  threshold: z.number().nullable(),
  accuracyAfterRefusal: share,
  oosRecall: share,
  larson: z.object({ accuracy: share, oosRecall: share }),
  trainSeconds: z.number().positive(),
  p50Ms: z.number().positive(),
  p99Ms: z.number().positive(),
  memoryMb: z.number().positive(),
});

describe('the engine on a small data set', () => {
  test('with the sentence encoder: one JSON object and nothing else on standard output', () => {
    const { code, out, err } = bench('--data', TINY, '--json');
    expect(code, err).toBe(0);
    const said = figures.parse(JSON.parse(out));
    expect(said.top1).toBeGreaterThan(0.9);
    expect(said.mrr).toBeGreaterThanOrEqual(said.top1);
    expect(said.auroc).toBeGreaterThan(0.9);
    expect(said.p99Ms).toBeGreaterThanOrEqual(said.p50Ms);
    expect(err).toContain('40 training texts of 4 labels');
  });

  test('on words only, with fewer training texts: a table', () => {
    const { code, out, err } = bench('--data', TINY, '--train', 'train_5', '--semantic', 'off');
    expect(code, err).toBe(0);
    expect(out).toContain('20 training texts');
    expect(out).toMatch(/^Order Guide, words only( +\d+\.\d+){9} +\d+$/m);
  });

  test('without validation and out-of-scope splits', () => {
    const { train, test: tested } = JSON.parse(readFileSync(TINY, 'utf8'));
    const { code, out, err } = bench(
      '--data',
      file('plain.json', JSON.stringify({ train, test: tested })),
      '--semantic',
      'off',
      '--json',
    );
    expect(code, err).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ auroc: null, aupr: null, oosRecall: null, tested: 12 });
  });

  test('the same texts give the same answers', () => {
    const once = (): object => {
      const { top1, mrr, auroc, aupr, threshold } = JSON.parse(
        bench('--data', TINY, '--semantic', 'off', '--json').out,
      );
      return { top1, mrr, auroc, aupr, threshold };
    };
    expect(once()).toEqual(once());
  });
});

test('a made-up base is built in one process and served by another', () => {
  const { code, out, err } = bench('--scale', '20', '--semantic', 'off', '--json');
  expect(code, err).toBe(0);
  const said = JSON.parse(out);
  expect(said).toMatchObject({ topics: 20, variants: 10, labels: 20, trained: 200 });
  expect(said.top1).toBeGreaterThan(0.9);
  expect(said.buildSeconds).toBeGreaterThan(0);
});

test('peers on the same data and on the own base, and a report to look at', () => {
  const gold = file(
    'gold.jsonl',
    [
      { q: 'what does TRO mean', topic: 'tro-what' },
      { q: 'who won the football game', topic: '@out-of-scope', oos: 'far' },
    ]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
  const chosen = ['--peers', '--matchers', 'words,product-words,natural-tfidf', '--gold', gold, '--out', folder];
  const { code, out, err } = bench('--data', TINY, ...chosen, '--json');
  expect(code, err).toBe(0);
  const said = JSON.parse(out);
  expect(said.matcher).toBe('Order Guide, words only');
  expect(
    said.sections.map(
      ({ key, results }: { key: string; results: { matcher: string; tested: number; testedOutside: number }[] }) => [
        key,
        ...results.map(({ matcher, tested, testedOutside }) => [matcher, tested, testedOutside]),
      ],
    ),
  ).toEqual([
    ['tiny', ['Order Guide, words only', 12, 5], ['natural, tf–idf', 12, 5]],
    ['own', ['Order Guide, words only', 1, 1], ['natural, tf–idf', 1, 1]],
  ]);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['matching.json', 'overview.svg', 'tiny-risk.svg']));
  const page = readFileSync(join(folder, 'matching.html'), 'utf8');
  expect(page.match(/<svg /g)).toHaveLength(8);
  expect(page).toContain('natural 8.1.1');
});

test('a matcher that takes too long has no figures, and the exit code says so', () => {
  const { code, out } = bench('--data', TINY, '--cap', '0.05', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ matcher: 'order-guide', failed: 'no result in 0.05 s' });
});

test('ended by a signal, it leaves no process behind', async () => {
  const parent = spawn(process.execPath, [MAIN, 'matching', '--scale', '2000', '--semantic', 'off'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => parent.once('exit', resolve));
  const trains = new Promise<void>((resolve) =>
    parent.stderr.on('data', (chunk: Buffer) => {
      if (chunk.includes('order-guide: ')) resolve();
    }),
  );
  await trains;
  const children = childrenOf(parent.pid);
  expect(children).toHaveLength(1);
  parent.kill('SIGTERM');
  await ended;
  await expect.poll(() => children.filter(isRunning), { timeout: 10_000 }).toEqual([]);
});

describe('what is wrong is said', () => {
  test.each([
    ['an unknown option', ['--data', TINY, '--fast'], "'--fast'"],
    ['a missing file', ['--data', join(folder, 'none.json')], 'none.json: cannot be read (ENOENT)'],
    ['no JSON', ['--data', file('broken.json', '{"train": [')], 'broken.json: not JSON'],
    ['a split of another shape', ['--data', file('shape.json', '{"train": [["a"]]}')], 'shape.json at train.0'],
    [
      'no list',
      ['--data', file('object.json', '{"train": {"a": 1}}')],
      'object.json at train: must be a list of [text, label]',
    ],
    [
      'a missing split',
      ['--data', file('split.json', '{"train": [["x","a"],["y","b"]]}')],
      'the split "test" is missing; there are: train',
    ],
    [
      'a split that is not there',
      ['--data', TINY, '--train', 'train_9'],
      'the split "train_9" is missing; there are: train, train_5',
    ],
    [
      'one label only',
      ['--data', file('one.json', '{"train": [["x","a"]], "test": [["y","a"]]}')],
      'has one label only',
    ],
    ['a mode that is none', ['--data', TINY, '--semantic', 'maybe'], '"on" or "off", not "maybe"'],
    ['a cap that is none', ['--data', TINY, '--cap', 'soon'], '--cap is a number of seconds above 0'],
    ['a matcher that is none', ['--peers', '--matchers', 'lunr,luna'], 'there is no "luna"'],
    ['a size that is none', ['--scale', '1'], '--scale is a whole number from 2 to 10000'],
    ['a gold line that is none', ['--gold', file('bad.jsonl', '{"q": 1}\n')], 'bad.jsonl:1: not a gold line'],
  ])('%s', (_, args, message) => {
    const { code, out, err } = bench(...args);
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
    expect([code, out]).toEqual([2, '']);
  });

  test('an unknown benchmark: the names there are', () => {
    const { status, stderr } = spawnSync(process.execPath, [MAIN, 'speed'], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('matching');
  });
});
