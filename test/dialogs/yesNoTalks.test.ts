import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../knowledge/paths.js';
import { RealChat } from '../support/realChat.js';
import { realKnowledge } from '../support/realKnowledge.js';

/** Small talks, set off by `--`. A line with a tab is a question behind its true answer, `-` where none may be said. */
const talks = readFileSync(join(projectRoot, 'test/gold/yes-no-talks.tsv'), 'utf8')
  .split(/^--$/m)
  .map((talk) => talk.split('\n').filter((line) => line.trim() !== ''));

test('in whole talks no yes or no is said to another question than the one that was asked', async () => {
  const knowledge = await realKnowledge();
  const said: string[] = [];
  const wrong: string[] = [];
  for (const talk of talks) {
    const chat = new RealChat(knowledge);
    for (const line of talk) {
      const [truth, text] = line.includes('\t') ? line.split('\t') : [undefined, line];
      const { said: ids } = await chat.hear(text ?? '');
      const [, word] = /lead\.(yes|no)/.exec(ids.join(' ')) ?? [];
      if (truth === undefined || word === undefined) continue;
      (word === truth ? said : wrong).push(`${word}: ${text}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(said.length).toBeGreaterThanOrEqual(28);
}, 240_000);
