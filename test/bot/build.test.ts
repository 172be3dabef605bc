import { appendFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildStamp } from '../../bot/build.mjs';

let root: string;
const dataDir = (): string => join(root, 'data');
const isCurrent = (): boolean => buildStamp(root, dataDir()).isCurrent();

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function build(during: () => void = () => {}): void {
  const stamp = buildStamp(root, dataDir());
  stamp.began();
  write('dist/bot/main.js', 'compiled');
  write('data/model.bin', 'trained');
  during();
  stamp.ended();
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'));
  write('package.json', '{}');
  write('bot/main.ts', 'source');
  write('knowledge/entries/en/cost.md', 'It costs nothing.');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a start builds', () => {
  test('the first time, and not the second', () => {
    expect(isCurrent()).toBe(false);
    build();
    expect(isCurrent()).toBe(true);
  });

  test.each<[string, () => void]>([
    ['an answer was edited', () => appendFileSync(join(root, 'knowledge/entries/en/cost.md'), ' Nothing.')],
    ['a file was added', () => write('knowledge/entries/en/appeal.md', 'new')],
    ['a file was removed', () => rmSync(join(root, 'knowledge/entries/en/cost.md'))],
    ['a file of the same length is another one', () => utimesSync(join(root, 'bot/main.ts'), 1, 1)],
    ['other packages were installed', () => write('node_modules/.package-lock.json', '{}')],
    ['something built is gone', () => rmSync(join(root, 'dist/bot/main.js'))],
    ['what was trained here is gone', () => rmSync(join(root, 'data/model.bin'))],
    ['dist was removed', () => rmSync(join(root, 'dist'), { recursive: true })],
  ])('again after %s', (_, change) => {
    build();
    change();
    expect(isCurrent()).toBe(false);
  });

  test('again after a build that did not end', () => {
    build();
    buildStamp(root, dataDir()).began();
    expect(isCurrent()).toBe(false);
  });

  test('again after an edit that came while it was building', () => {
    build(() => appendFileSync(join(root, 'bot/main.ts'), ' edited'));
    expect(isCurrent()).toBe(false);
  });

  test('for another data folder, which has none of what was trained', () => {
    build();
    expect(buildStamp(root, join(root, 'elsewhere')).isCurrent()).toBe(false);
  });
});
