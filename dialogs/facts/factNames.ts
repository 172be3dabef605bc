import { z } from 'zod';
import { ORDER_KINDS, PERSONS, STAGES } from '../../knowledge/circumstances.js';
import { clockTime, isoDate } from '../../knowledge/ids.js';
import { COUNTY_TAPS } from '../../knowledge/placeTopics.js';
import { CHARGED, GUNS, RELATIONS, SPOKEN_FOR, type ToldFacts } from '../understanding/understood.js';

/** How one fact is told: its values, or the kind of thing it is. Values of a `word` are written as they are; others may be typed. `isQuiet`: kept and listed, never echoed on the screen. */
export interface FactSpec {
  readonly input: 'choice' | 'yesNo' | 'date' | 'time' | 'word';
  readonly values: readonly string[];
  readonly isQuiet?: boolean;
}

const choice = (...values: string[]): FactSpec => ({ input: 'choice', values });
const YES_NO: FactSpec = { input: 'yesNo', values: ['yes', 'no'] };

/** Every fact that is kept of a person's situation, in the order it is listed. Its words are statements: `fact.<name>.…`. */
export const FACTS = {
  side: choice('protected', 'restrained'),
  kind: choice(...ORDER_KINDS),
  stage: choice(...STAGES),
  paper: { input: 'word', values: [] },
  servedOn: { input: 'date', values: [] },
  servedAt: { input: 'time', values: [] },
  servedHow: choice('person', 'mail', 'told', 'posted', 'none'),
  heardInCourt: YES_NO,
  hearingOn: { input: 'date', values: [] },
  endsOn: { input: 'date', values: [] },
  charged: choice(...CHARGED),
  guns: choice(...GUNS),
  children: YES_NO,
  sharedHome: YES_NO,
  immigration: { ...YES_NO, isQuiet: true },
  relation: choice(...RELATIONS),
  is: choice(...PERSONS),
  speaksFor: choice(...SPOKEN_FOR),
  county: { input: 'word', values: COUNTY_TAPS },
  state: { input: 'word', values: [] },
} as const satisfies Record<keyof ToldFacts, FactSpec>;

export type FactName = keyof typeof FACTS;
export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[];

const zDay = z.string().transform((raw) => isoDate(raw));
const zWord = z.string().max(40);
/** Facts as they are stored: ids, days and form numbers; never the words typed. */
export const zFacts = z.object({
  side: z.enum(['protected', 'restrained']).optional(),
  kind: z.enum(ORDER_KINDS).optional(),
  stage: z.enum(STAGES).optional(),
  paper: zWord.optional(),
  servedOn: zDay.optional(),
  servedAt: z
    .string()
    .transform((raw) => clockTime(raw))
    .optional(),
  servedHow: z.enum(['person', 'mail', 'told', 'posted', 'none']).optional(),
  heardInCourt: z.boolean().optional(),
  hearingOn: zDay.optional(),
  endsOn: zDay.optional(),
  charged: z.enum(CHARGED).optional(),
  guns: z.enum(GUNS).optional(),
  children: z.boolean().optional(),
  sharedHome: z.boolean().optional(),
  immigration: z.boolean().optional(),
  relation: z.enum(RELATIONS).optional(),
  is: z.array(z.enum(PERSONS)).readonly().optional(),
  speaksFor: z.enum(SPOKEN_FOR).optional(),
  county: zWord.optional(),
  state: zWord.optional(),
}) satisfies z.ZodType<ToldFacts>;
