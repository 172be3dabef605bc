import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../knowledge/paths.js';
import { DOCUMENTS, withSamples } from '../pictures/samples.js';

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

/** Every document of the project, by its path. */
const documents = ['.', 'bot', 'dialogs', 'knowledge', 'bench', 'docs', 'test']
  .flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: folder !== '.', withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
      .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name))),
  )
  .filter((file) => !/node_modules|knowledge\/(?:entries|documents)\/|CHANGELOG/.test(file));

describe('what the documents show of the bot', () => {
  test.each(DOCUMENTS)('%s: it says the same now; `npm run pictures` writes it anew', async (file) => {
    expect(await withSamples(read(file))).toBe(read(file));
  });
});

describe('the README', () => {
  test('is read in five minutes: 900 words at most', () => {
    const words = read('README.md')
      .split(/\s+/)
      .filter((word) => /\p{L}/u.test(word));
    expect(words.length).toBeLessThanOrEqual(900);
  });
});

describe('every document', () => {
  /** Headings as GitHub makes anchors of them. */
  const anchors = (file: string): string[] =>
    [...read(file).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );

  test.each(documents)('%s leads only to what is there', (file) => {
    const broken = [...read(file).matchAll(/\]\((?!https?:|mailto:)([^)\s]*)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => {
        const [path = '', anchor] = target.split('#');
        const place = path === '' ? file : join(dirname(file), path);
        if (!existsSync(join(projectRoot, place))) return true;
        return anchor !== undefined && !anchors(place).includes(anchor);
      });
    expect(broken).toEqual([]);
  });

  test.each(documents)('%s names only commands that there are', (file) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(file).matchAll(/npm run (?:-s )?([a-z][a-z:]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});
