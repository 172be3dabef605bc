import type { Matcher, MatcherOptions } from './matcher.js';

type Open = (options: MatcherOptions) => Promise<Matcher>;

/** The product's own engine; `words` is the same without the sentence encoder. */
const OWN: Readonly<Record<string, Open>> = {
  'order-guide': async (options) => (await import('./orderGuide.js')).orderGuide(options),
  words: async (options) => (await import('./orderGuide.js')).orderGuide({ ...options, semantic: 'off' }),
  served: async (options) => (await import('./orderGuide.js')).servedOrderGuide(options),
  product: async (options) => (await import('./product.js')).product(options),
  'product-words': async (options) => (await import('./product.js')).product({ ...options, semantic: 'off' }),
};

/** Other packages' matchers, each loaded only in the process that measures it. */
const PEERS: Readonly<Record<string, Open>> = {
  'old-encoder': async () => (await import('./peers/oldEncoder.js')).oldEncoder(),
  'wink-bayes': async () => (await import('./peers/winkBayes.js')).winkBayes(),
  'node-nlp': async () => (await import('./peers/nodeNlp.js')).nodeNlp(),
  'natural-bayes': async () => (await import('./peers/naturalPeers.js')).naturalBayes(),
  'natural-tfidf': async () => (await import('./peers/naturalPeers.js')).naturalTfIdf(),
  'natural-logistic': async () => (await import('./peers/naturalPeers.js')).naturalLogistic(),
  minisearch: async () => (await import('./peers/searchEngines.js')).miniSearch(),
  lunr: async () => (await import('./peers/searchEngines.js')).lunrSearch(),
};

/** Ours: on any data, and the product on its own base, each with and without the sentence encoder. */
export const OWN_KEYS: readonly string[] = ['order-guide', 'words', 'product', 'product-words'];
export const PEER_KEYS: readonly string[] = Object.keys(PEERS);

/** Peers that are stopped sooner than others: training takes hours on anything but a small set. In seconds. */
export const SOONER_CAPS: Readonly<Record<string, number>> = { 'natural-logistic': 180 };

/** Opens a matcher by its key. */
export async function openMatcher(key: string, options: MatcherOptions): Promise<Matcher> {
  const open = OWN[key] ?? PEERS[key];
  if (open === undefined) throw new RangeError(`no matcher "${key}"`);
  return await open(options);
}
