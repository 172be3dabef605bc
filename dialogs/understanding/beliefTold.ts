import type { Recognized } from '../../knowledge/contract.js';
import { labelName } from '../../knowledge/recognitionContract.js';
import type { Part } from './issueOf.js';

const STANDS = 0.5;
const BELIEF = labelName('beliefs', '');

const beliefsIn = ({ chances }: Recognized): [label: string, chance: number][] =>
  [...chances].filter(([label, chance]) => label.startsWith(BELIEF) && chance >= STANDS);

/** Most beliefs of one message. */
const MOST = 2;

/** The beliefs that a message voices, or asks about, as a whole or in its sentences: the likeliest first. */
export function beliefsTold(whole: Part, parts: readonly Part[]): string[] {
  const found = [whole, ...parts].flatMap(({ seen }) => beliefsIn(seen)).sort((a, b) => b[1] - a[1]);
  return [...new Set(found.map(([label]) => label.slice(BELIEF.length)))].slice(0, MOST);
}
