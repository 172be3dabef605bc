import type { Matcher, MatcherOptions } from './matcher.js';

type Open = (options: MatcherOptions) => Promise<Matcher>;

/** The product's own engine; `words` is the same without the sentence encoder. */
const OWN: Readonly<Record<string, Open>> = {
  'order-guide': async (options) => (await import('./orderGuide.js')).orderGuide(options),
  words: async (options) => (await import('./orderGuide.js')).orderGuide({ ...options, semantic: 'off' }),
};

/** Other packages' matchers, each loaded only in the process that measures it. */
const PEERS: Readonly<Record<string, Open>> = {};

export const PEER_KEYS: readonly string[] = Object.keys(PEERS);

/** Opens a matcher by its key. */
export async function openMatcher(key: string, options: MatcherOptions): Promise<Matcher> {
  const open = OWN[key] ?? PEERS[key];
  if (open === undefined) throw new RangeError(`no matcher "${key}"`);
  return await open(options);
}
