import { checkedBase } from '../build/checkedBase.js';
import type { KnowledgeBase } from '../build/readKnowledgeBase.js';
import { projectRoot } from '../paths.js';
import { todayInCalifornia } from './dataDir.js';
import { orExplained } from './orExplained.js';

/** The knowledge base of the project. Ends the process with every problem told where it cannot be used. */
export const usableBase = (dataDir: string): KnowledgeBase =>
  orExplained(() => checkedBase(projectRoot, todayInCalifornia(new Date()), dataDir).base);
