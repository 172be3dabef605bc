import type { ConversationState, StatePropertyAccessor, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Role, TopicId } from '../knowledge/contract.js';
import { topicId } from '../knowledge/ids.js';
import type { InterviewId, Plan } from '../knowledge/planContract.js';
import { noteForgotten } from './forgetting.js';
import type { Told } from './interviews/interview.js';
import { INTERVIEW_IDS } from './interviews/interviews.js';

/** Raise it when the shape changes; an older memory is started anew. */
const VERSION = 2;

const zTopic = z.string().transform((raw) => topicId(raw));
const zInterview = z.string().refine((raw): raw is InterviewId => (INTERVIEW_IDS as readonly string[]).includes(raw));
const zTold = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const zRun = z.object({
  interview: zInterview,
  told: zTold,
  order: z.array(z.string()),
  changing: z.string().optional(),
  doubtful: z.object({ on: z.string(), at: z.string().optional() }).optional(),
  misses: z.number().int().min(0),
  isReviewing: z.boolean(),
});
/** A plan is ours alone: it was made by the rules and is not looked into. */
const zPlan = z.custom<Plan>((raw) => typeof raw === 'object' && raw !== null && 'steps' in raw);

const schema = z.object({
  version: z.literal(VERSION),
  role: z.enum(['protected', 'restrained', 'either']).optional(),
  orderType: z.string().optional(),
  lastTopic: zTopic.optional(),
  moreTold: z.boolean(),
  misses: z.number().int().min(0),
  confidentialityTold: z.boolean(),
  run: zRun.optional(),
  offered: zInterview.optional(),
  waiting: z.boolean().optional(),
  choices: z.array(zTopic).optional(),
  chosen: z.array(z.object({ among: z.array(zTopic), topic: zTopic })),
  parked: zRun.optional(),
  finished: zRun.optional(),
  plan: zPlan.optional(),
});

/** An interview that is open, or was led to its end. */
export interface InterviewRun {
  readonly interview: InterviewId;
  readonly told: Told;
  /** The questions answered in this run, in order: what "back" takes back. */
  readonly order: readonly string[];
  /** The question whose answer is being changed. */
  readonly changing?: string | undefined;
  /** A day that was told and waits to be confirmed. */
  readonly doubtful?: { readonly on: string; readonly at?: string | undefined } | undefined;
  /** Utterances in a row that were no answer to the open question. */
  readonly misses: number;
  /** Whether the list of answers is shown and one of them is to be picked. */
  readonly isReviewing: boolean;
}

/** What we keep of a conversation between turns: no words that people typed. */
export interface Memory {
  /** Once the person has said which side they are on; before, nothing is assumed. */
  readonly role: Role | undefined;
  /** The kind of order last told in an interview: an answer of `whichPaper.kind` or `served.order`. */
  readonly orderType: string | undefined;
  /** What the last answer was about, for "more" and for follow-up questions. */
  readonly lastTopic: TopicId | undefined;
  /** Whether the long form of that answer was given. */
  readonly moreTold: boolean;
  /** Utterances in a row that we had no answer to. */
  readonly misses: number;
  /** Whether the notice that the chat is not private was repeated. */
  readonly confidentialityTold: boolean;
  /** The interview that is open. */
  readonly run: InterviewRun | undefined;
  /** An interview that was left for another one and can be gone on with. */
  readonly parked: InterviewRun | undefined;
  /** An interview that was offered in the turn before: with an answer, or in the middle of the open one. */
  readonly offered: InterviewId | undefined;
  /** Whether an open interview waits since danger was told: a mere yes or no is no answer to its question then. */
  readonly waiting: boolean | undefined;
  /** The topics that were offered to choose from in the turn before. */
  readonly choices: readonly TopicId[] | undefined;
  /** What was chosen among which topics. */
  readonly chosen: readonly { readonly among: readonly TopicId[]; readonly topic: TopicId }[];
  /** The interview whose end the plan is, for changing an answer afterwards. */
  readonly finished: InterviewRun | undefined;
  /** The plan made last: the printable page and the cards show it. */
  readonly plan: Plan | undefined;
}

export const EMPTY_MEMORY: Memory = {
  role: undefined,
  orderType: undefined,
  lastTopic: undefined,
  moreTold: false,
  misses: 0,
  confidentialityTold: false,
  run: undefined,
  parked: undefined,
  offered: undefined,
  waiting: undefined,
  choices: undefined,
  chosen: [],
  finished: undefined,
  plan: undefined,
};

/** Typed, versioned access to the memory of the conversation. What does not parse is started anew. */
export class MemoryAccessor {
  private readonly property: StatePropertyAccessor<unknown>;

  constructor(private readonly conversationState: ConversationState) {
    this.property = conversationState.createProperty<unknown>('memory');
  }

  async get(context: TurnContext): Promise<Memory> {
    const parsed = schema.safeParse(await this.property.get(context));
    return parsed.success ? { ...EMPTY_MEMORY, ...parsed.data } : EMPTY_MEMORY;
  }

  /** Replaces the given parts of the memory; the rest stays. */
  async update(context: TurnContext, changes: Partial<Memory>): Promise<void> {
    await this.property.set(context, { ...(await this.get(context)), ...changes, version: VERSION });
  }

  /** Deletes everything kept of this conversation, dialog state included. */
  async forget(context: TurnContext): Promise<void> {
    await this.conversationState.clear(context);
    noteForgotten(context);
  }
}
