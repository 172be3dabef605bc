import type { Plan } from '../../knowledge/planContract.js';
import { type Reply, sourcesOf } from './reply.js';
import type { Words } from './words.js';

/** A plan as a reply: each channel draws it its own way. */
export function planReply(plan: Plan, words: Words, choices: readonly string[]): Reply {
  return { blocks: [], plan, sources: sourcesOf(plan.citations, plan.inForceAsOf, words.sourceWords), choices };
}
