import { resolve } from 'node:path';
import type { IsoDate, Moment } from '../contract.js';
import { clockTime, isoDate } from '../ids.js';
import type { Semantic } from '../loadKnowledge.js';
import { projectRoot } from '../paths.js';

/** Where commands keep what they build: `DATA_DIR`, by default `data/` in the project. */
export function dataDirOf(env: Readonly<Record<string, string | undefined>>): string {
  return resolve(projectRoot, env.DATA_DIR || 'data');
}

/** How the encoder is to run: `SEMANTIC`, by default `on`. */
export function semanticOf(env: Readonly<Record<string, string | undefined>>): Semantic {
  return env.SEMANTIC === 'off' || env.SEMANTIC === 'wasm' ? env.SEMANTIC : 'on';
}

/** Made once: a formatter takes longer to make than a hundred days to write. */
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles', dateStyle: 'short' });
const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Los_Angeles', timeStyle: 'short' });

/** The day in California, where the law applies. */
export function todayInCalifornia(now: Date): IsoDate {
  return isoDate(DAY.format(now));
}

/** The day and the time of day in California. */
export function momentInCalifornia(now: Date): Moment {
  return { on: todayInCalifornia(now), at: clockTime(CLOCK.format(now)) };
}
