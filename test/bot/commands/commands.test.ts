import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { projectRoot } from '../../../knowledge/paths.js';
import { readRecognition } from '../../../knowledge/recognition/readRecognition.js';

/** Each run reads the whole knowledge base anew. */
vi.setConfig({ testTimeout: 180_000 });

const folder = mkdtempSync(join(tmpdir(), 'commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** Where each command is built. */
const FOLDERS = { ask: 'bot/commands', evaluate: 'bot/commands', kb: 'knowledge/commands' };

/** Runs a command as it is built, on words alone: it starts sooner. */
async function run(command: keyof typeof FOLDERS, args: readonly string[], input = ''): Promise<Ended> {
  const child = spawn(process.execPath, [join(projectRoot, 'dist', FOLDERS[command], `${command}.js`), ...args], {
    env: { ...process.env, SEMANTIC: 'off' },
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [out, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: Number(code), out, errors };
}
function fileOf(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}
const objects = (lines: string): unknown[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('ask', () => {
  test('a question on the command line: the answer with its sources', async () => {
    const { code, out } = await run('ask', ['what', 'is', 'a TRO']);
    expect(code).toBe(0);
    expect(out).toMatch(/^A temporary restraining order/);
    expect(out).toMatch(/Where it is written: .*Fam\. Code/);
  });

  test('--json: an object a line of input, blank ones too', async () => {
    const { out } = await run('ask', ['--json'], 'what is a TRO\n\nhe is breaking down my door right now\n');
    expect(objects(out)).toEqual([
      expect.objectContaining({
        utterance: 'what is a TRO',
        outcome: 'answer',
        topic: 'tro-what',
        topics: ['tro-what'],
        points: [expect.stringMatching(/^tro-what\//)],
        guards: [],
      }),
      expect.objectContaining({ utterance: '', outcome: 'outOfScope', topic: null, topics: [], choices: [] }),
      expect.objectContaining({
        outcome: 'guarded',
        guards: expect.arrayContaining(['@crisis']),
        dangerLevel: 'acute',
      }),
    ]);
    for (const each of objects(out) as { confidence: number; ms: number; ranked: unknown[] }[]) {
      expect(each.confidence).toBeGreaterThanOrEqual(0);
      expect(each.confidence).toBeLessThanOrEqual(1);
      expect(each.ranked.length).toBeLessThanOrEqual(5);
    }
  });

  test('--conversation: a short follow-up leans on what was answered before', async () => {
    const { out } = await run('ask', ['--conversation'], '["what is a TRO", "how long is it good for"]\n');
    const [turns] = objects(out) as { points: string[] }[][];
    expect(turns).toHaveLength(2);
    // Two topics say how long a TRO lasts; alone it would be about any order.
    expect(['tro-what/how-long', 'how-long-tro/tro-length']).toContain(turns?.[1]?.points[0]);
  });

  test('--explain: what was read, the thresholds, and each part’s share', async () => {
    const { out } = await run('ask', ['--explain', 'how long does a restrainng ordr last']);
    expect(out).toMatch(/Read as: how long does a restraining order last/);
    expect(out).toMatch(/advice \(threshold 0\.\d+\)/);
    expect(out).toMatch(/best question by words/);
  });

  test('what cannot be read is told with its line, and what to write instead', async () => {
    const told = await run('ask', ['--conversation'], '["fine"]\nnot json\n');
    expect(told).toMatchObject({ code: 1, errors: expect.stringMatching(/^Line 2 is not a JSON array of strings/) });
    expect(objects(told.out)).toHaveLength(1);
    const unknown = await run('ask', ['--jsn']);
    expect(unknown).toMatchObject({
      code: 2,
      out: '',
      errors: expect.stringMatching(/Unknown option --jsn[\s\S]*Usage/),
    });
  });
});

describe('evaluate', () => {
  const gold = fileOf(
    'gold.jsonl',
    '{"q": "what is a TRO", "topic": "tro-what", "also": []}\n{"q": "best pasta in town", "topic": "@out-of-scope", "oos": "far", "also": []}\n',
  );

  test('prints shares, guards and the calibration error', async () => {
    const { code, out } = await run('evaluate', ['--gold', gold, '--mistakes']);
    expect(code).toBe(0);
    expect(out).toMatch(/2 utterances, language en, encoder off/);
    expect(out).toMatch(/^0 measured lines share eight words in a row with a training line and are left out$/m);
    expect(out).toMatch(/^ALL +1 +100\.0 ± 42\.9 %/m);
    expect(out).toMatch(/^out of scope, far +1 +0\.0 ± \S+ % +0\.0 ± \S+ % +0\.0 ± \S+ % +0\.0 ± \S+ % +100\.0 ± /m);
    expect(out).toMatch(/^calibration error 0\.\d{3}/m);
  });

  test('--stories: what is answered, offered and read of a long message', async () => {
    const story = {
      q: 'Monday the deputy gave me a DV-110, court is December 16. There is a rifle in my closet. Must I turn in my gun to police? And which paper lets me tell my side?',
      issues: [{ topic: 'firearms', also: ['served-what-now'] }, { topic: 'respond-contest' }],
      facts: { paper: 'DV-110' },
    };
    const { code, out } = await run('evaluate', [
      '--stories',
      fileOf('stories.jsonl', JSON.stringify(story)),
      '--mistakes',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/1 stories, language all, encoder off/);
    expect(out).toMatch(/^stories +1 +100\.0 ± /m);
    expect(out).toMatch(/^issues +2 +/m);
    expect(out).toMatch(/^ {2}paper +1 +100\.0 ± /m);
  });

  test('--danger: recall and false alarms, without the lines that were learned from', async () => {
    const taught = readRecognition(projectRoot).danger.find(({ text: said }) => said.split(' ').length > 12);
    const lines = [
      { q: 'help me he is choking me right now', label: 'danger', level: 'acute', form: 'cry', lang: 'en' },
      { q: 'how much does it cost to file', label: 'calm', level: 'none', lang: 'en' },
      { q: taught?.text, label: 'danger' },
    ];
    const file = fileOf('danger.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    const { code, out } = await run('evaluate', ['--danger', file, '--mistakes']);
    expect(code).toBe(0);
    expect(out).toMatch(/2 messages, language all, encoder off/);
    expect(out).toMatch(/^1 measured lines share eight words in a row/m);
    expect(out).toMatch(/^left out \| /m);
    expect(out).toMatch(/^danger: found +1 +100\.0 ± /m);
    expect(out).toMatch(/^calm: false alarms +1 +0\.0 ± /m);
    expect(out).toMatch(/^calm: taken for wrongdoing +1 +0\.0 ± /m);
  });

  test('--told: which acts and facts are read, on the day a message is said', async () => {
    const lines = [
      { q: 'a deputy served me yesterday', acts: ['tells'], facts: { servedOn: '2026-05-04' }, on: '2026-05-05' },
      { q: 'is a gun store allowed to sell to me', acts: ['asks'], untold: ['guns'] },
    ];
    const file = fileOf('told.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    const { code, out } = await run('evaluate', ['--told', file, '--mistakes']);
    expect(code).toBe(0);
    expect(out).toMatch(/2 messages, language all, encoder off/);
    expect(out).toMatch(/^acts +2 +\d/m);
    expect(out).toMatch(/^ {2}servedOn +1 +100\.0 ± /m);
    expect(out).toMatch(/^facts nobody told +1 +0\.0 ± /m);
  });

  test.each([
    ['a file that is not there', ['--gold', join(folder, 'none')], /^Cannot read .*none \(ENOENT\)\.$/m],
    ['a line that is no gold line', ['--gold', fileOf('bad.jsonl', '\n{"q": 3}\n')], /bad\.jsonl:2: not a gold line/],
    ['a story without issues', ['--stories', fileOf('story.jsonl', '{"q": "x"}\n')], /story\.jsonl:1: not a story/],
    [
      'a danger line without a label',
      ['--danger', fileOf('cry.jsonl', '{"q": "x"}\n')],
      /cry\.jsonl:1: not a danger line/,
    ],
    ['a told line of no act', ['--told', fileOf('told2.jsonl', '{"q": "x", "acts": ["x"]}\n')], /not a told line/],
    ['a language there is not', ['--lang', 'fr'], /--lang is en, es, all, not "fr"/],
    ['an argument too many', [gold], /Unexpected argument[\s\S]*Usage/],
  ])('%s ends it with a sentence, before anything is measured', async (_, args, message) => {
    const { code, out, errors } = await run('evaluate', args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toMatch(message);
    expect(errors).not.toMatch(/^ +at /m);
  });
});

describe('kb', () => {
  test('check counts what there is and finds no problem', async () => {
    const { code, out } = await run('kb', ['check']);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/\d+ entries, .*no problems/) });
  });

  test('claims lists every claim with its verdict and the law', async () => {
    const { out } = await run('kb', ['claims']);
    expect(out.match(/^ {4}Law: /gm)?.length).toBeGreaterThanOrEqual(30);
    expect(out).toMatch(/^C15 /m);
  });

  test('anything else shows how it is used', async () => {
    expect(await run('kb', ['chek'])).toMatchObject({ code: 2, out: '', errors: expect.stringMatching(/check/) });
  });
});
