import type { Storage } from 'botbuilder';
import { z } from 'zod';
import type { Plan } from '../../knowledge/planContract.js';

/** The plan is written by our rules alone; what is checked is that the state holds one of this shape, not its words. */
const kept = z.looseObject({
  memory: z.looseObject({
    plan: z.looseObject({
      title: z.string(),
      steps: z.array(z.unknown()),
      sections: z.array(z.unknown()),
      contacts: z.array(z.unknown()),
      notices: z.array(z.unknown()),
      citations: z.array(z.unknown()),
      labels: z.record(z.string(), z.string()),
    }),
  }),
});

/** The plan made last in a conversation of the website's chat; `undefined` when there is none, or no longer. */
export async function keptPlan(storage: Storage, conversationId: string): Promise<Plan | undefined> {
  const key = `directline/conversations/${conversationId}/`;
  const parsed = kept.safeParse((await storage.read([key]))[key]);
  return parsed.success ? (parsed.data.memory.plan as unknown as Plan) : undefined;
}
