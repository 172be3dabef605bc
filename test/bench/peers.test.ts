import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readDataSet } from '../../bench/matching/dataSet.js';
import { evaluate } from '../../bench/matching/evaluate.js';
import type { MatcherOptions } from '../../bench/matching/matcher.js';
import { openMatcher, PEER_KEYS } from '../../bench/matching/matchers.js';
import { hasPeers } from '../../bench/matching/peers/peerPackage.js';
import { projectRoot } from '../../knowledge/paths.js';

vi.setConfig({ testTimeout: 120_000 });

const OPTIONS: MatcherOptions = { semantic: 'on', cache: undefined, dataDir: 'data' };
const tiny = readDataSet(join(projectRoot, 'test/bench/data/tiny.json'), 'train');

test('eight peers', () => expect(PEER_KEYS).toHaveLength(8));

/** Those of packages that are installed only when asked for; CI asks. */
const installed = hasPeers() ? PEER_KEYS : PEER_KEYS.filter((key) => key.startsWith('natural'));

/** The texts are told apart by plain words, so a matcher that gets many wrong is set up wrong. */
test.each(installed)('%s finds most labels of a small data set and is unsure of strange texts', async (key) => {
  const matcher = await openMatcher(key, OPTIONS);
  const figures = await evaluate(matcher, tiny, () => undefined);
  expect(figures.versions).toMatch(/ \d+\.\d+\.\d+/);
  expect(figures.top1).toBeGreaterThan(0.8);
  expect(figures.auroc).toBeGreaterThan(0.8);
});

if (hasPeers()) {
  test("what looks like a search operator is only a person's text", async () => {
    for (const key of ['lunr', 'minisearch']) {
      const matcher = await openMatcher(key, OPTIONS);
      const trained = await matcher.train(tiny, () => undefined);
      expect((await trained.rank('+bike: ~chain^2 *loose -wheel')).labels[0]).toBe('fix-bike');
    }
  });
} else {
  test('a peer that is not installed says how it would be', async () => {
    const matcher = openMatcher('lunr', OPTIONS);
    await expect(matcher.then(({ train }) => train(tiny, () => undefined))).rejects.toThrow(/npm ci --prefix bench/);
  });
}
