import type { Language } from './contract.js';

/** How dates and times are written in a language: as its speakers in the United States write them. */
export const localeOf = (language: Language): string => `${language}-US`;
