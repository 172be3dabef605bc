import { z } from 'zod';
import type { Plan } from '../../knowledge/planContract.js';
import { zInterview } from './keptRun.js';

const zCitations = z.array(z.looseObject({ kind: z.string(), id: z.string() })).min(1);
const zBlocks = z.array(
  z.looseObject({ kind: z.enum(['paragraph', 'bullet', 'correction']), text: z.string(), citations: zCitations }),
);
const zStatement = z.looseObject({ blocks: zBlocks.min(1), citations: zCitations });
const zDue = z.looseObject({
  kind: z.enum(['by', 'on', 'before']),
  on: z.string(),
  isPast: z.boolean(),
  text: z.string(),
  how: zStatement,
  courtDay: zStatement.optional(),
  paperWins: zStatement.optional(),
  lastSafeDay: z.looseObject({ on: z.string(), text: z.string() }).optional(),
});

const zShape = z.looseObject({
  interview: zInterview,
  title: z.string(),
  audience: z.string(),
  role: z.string(),
  madeOn: z.string(),
  madeOnText: z.string(),
  first: zBlocks,
  steps: z.array(
    z.looseObject({
      id: z.string(),
      urgency: z.enum(['now', 'dated', 'after']),
      heading: z.string(),
      duty: zBlocks.min(1),
      due: zDue.optional(),
      call: z.array(z.string()),
    }),
  ),
  sections: z.array(z.looseObject({ id: z.string(), heading: z.string(), blocks: zBlocks.min(1) })),
  contacts: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      about: zBlocks.min(1),
      reach: z.array(z.looseObject({ kind: z.enum(['phone', 'tty', 'text', 'web']), value: z.string() })),
      listing: z.boolean(),
    }),
  ),
  notices: zBlocks.min(1),
  citations: zCitations,
  inForceAsOf: z.string(),
  labels: z.record(z.string(), z.string()),
});

/** A plan as it was kept, unchanged to the order of its fields: it is compared with the one made anew. What renderers read of it is there. */
export const zPlan = z.custom<Plan>((raw) => zShape.safeParse(raw).success);
