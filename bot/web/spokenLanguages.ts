import { readLanguages } from '../../knowledge/build/readLanguages.js';
import type { Language } from '../../knowledge/contract.js';
import { projectRoot } from '../../knowledge/paths.js';

/** All languages that answers and pages can be in, the default first. What is wrong with their file is reported where the base is loaded. */
export const SPOKEN: readonly Language[] = readLanguages(projectRoot, () => {}).map(({ code }) => code);

export const isSpoken = (language: string): boolean => SPOKEN.includes(language);
