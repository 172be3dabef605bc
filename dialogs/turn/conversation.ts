import { z } from 'zod';
import { ORDER_KINDS } from '../../knowledge/circumstances.js';
import { topicId } from '../../knowledge/ids.js';
import { FACT_NAMES, zFacts } from '../facts/factNames.js';
import { NO_FACTS } from '../facts/knownFacts.js';
import { DANGER_KINDS } from '../understanding/understood.js';
import { zPoint } from './keptIds.js';
import { zPlan } from './keptPlan.js';
import { zInterview, zRun } from './keptRun.js';
import { zLastReply } from './lastReply.js';

export type { InterviewRun } from './keptRun.js';

/**
 * Raise it when the shape changes; an older conversation starts anew with a sentence, as one does that names an interview, a
 * question or an answer there is no more. `test/dialogs/turn/stored.jsonl` holds what must go on.
 */
export const CONVERSATION_VERSION = 3;

const zTopic = z.string().transform((raw) => topicId(raw));
/** A point with its version; see `noRepeats.ts`. */
const zSaidKey = z.string().regex(/^[a-z0-9.-]+\/[a-z0-9.-]+(?: |$)/);
const zFactName = z.enum(FACT_NAMES);
const zPolarity = z.enum(['yes', 'no']);

/** Danger told in this conversation. */
const zDanger = z.object({
  level: z.enum(['acute', 'possible']),
  kinds: z.array(z.enum(DANGER_KINDS)).min(1).readonly(),
  /** The number of the turn that told of it last. */
  at: z.number().int(),
  /** Whether "Are you safe right now?" waits for its answer. */
  isAsked: z.boolean(),
  isSafe: z.boolean(),
  /** The kinds whose first lines were said. */
  helped: z.array(z.enum(DANGER_KINDS)).readonly(),
  /** What the message was about that the help came before: answered once the person is safe. */
  held: z.object({ topic: zTopic, point: zPoint.optional() }).optional(),
  /** Whether a child was taken and was not told to be back. */
  isTaken: z.boolean().optional(),
});
export type DangerMemory = Readonly<z.infer<typeof zDanger>>;

const zKnown = z.object({
  values: zFacts,
  from: z.partialRecord(zFactName, z.enum(['message', 'interview', 'edit'])),
  order: z.array(zFactName).readonly(),
  toldLast: z.array(zFactName).readonly(),
});

export const zConversation = z.object({
  version: z.literal(CONVERSATION_VERSION),
  language: z.string(),
  /** The language that was asked for by word or tap; see `languageTurn.ts`. */
  wish: z.string().optional(),
  /** Messages taken so far. */
  turn: z.number().int().min(0),
  facts: zKnown,
  /** What the last answer was about, with the yes or no to its question where the law gives one. */
  last: z.object({ topic: zTopic, point: zPoint.optional(), polarity: zPolarity.optional() }).optional(),
  /** What the last reply said, for mending it; absent in conversations kept from before it was there. */
  lastReply: zLastReply.optional(),
  /** What the messages so far were likely about, see `meant.ts`. */
  meant: z
    .array(z.object({ point: zPoint, weight: z.number().positive() }))
    .readonly()
    .default([]),
  /** The kind of order that was talked about last, of a person who did not tell an own one. */
  kindTalkedOf: z.enum(ORDER_KINDS).optional(),
  /** Each point said with its version, as often as it was said; see `noRepeats.ts`. */
  pointsSaid: z.array(zSaidKey).readonly(),
  /** Statements said; see `noRepeats.ts`. */
  statementsSaid: z.array(z.string()).readonly(),
  /** Fingerprints of the replies said. */
  repliesSaid: z.array(z.number()).readonly(),
  danger: zDanger.optional(),
  /** Whether the person cannot hear or speak on a call: lines that take text come first. */
  isByText: z.boolean().optional(),
  run: zRun.optional(),
  /** An interview that was left for another one and can be gone on with. */
  parked: zRun.optional(),
  /** The interview whose end the plan is, for changing an answer afterwards. */
  finished: zRun.optional(),
  /** Whether the open interview waits since danger was told. */
  isWaiting: z.boolean(),
  plan: zPlan.optional(),
  /** What was offered in the turn before. */
  offered: z
    .object({ interview: zInterview.optional(), topics: z.array(zTopic).readonly(), point: zPoint.optional() })
    .optional(),
  /** A fact that was asked for in the turn before; with the point that is worded by it. `isCheck`: a day was read back as a question. */
  asking: z.object({ fact: zFactName, point: zPoint.optional(), isCheck: z.boolean().optional() }).optional(),
  /** Facts that were asked for once. */
  askedFor: z.array(zFactName).readonly(),
  /** The false beliefs that were corrected, by claim. */
  corrected: z.array(z.string()).readonly(),
  /** Those that were shown folded, by claim: said in the open still where they are voiced. */
  mistakesFolded: z.array(z.string()).readonly().default([]),
  /** How often it was said that the chat is not private. */
  privacyTold: z.number().int(),
  isReviewTold: z.boolean(),
  /** Messages in a row that nothing answered. */
  misses: z.number().int().min(0),
});

/** All that is kept of a conversation between turns: ids, days and the plan; no words that people typed. */
export type Conversation = Readonly<z.infer<typeof zConversation>>;

/** A conversation in which nothing was said yet. */
export const NEW_CONVERSATION: Conversation = {
  version: CONVERSATION_VERSION,
  language: 'en',
  turn: 0,
  facts: { values: {}, from: {}, order: NO_FACTS.order, toldLast: [] },
  meant: [],
  pointsSaid: [],
  statementsSaid: [],
  repliesSaid: [],
  isWaiting: false,
  askedFor: [],
  corrected: [],
  mistakesFolded: [],
  privacyTold: 0,
  isReviewTold: false,
  misses: 0,
};
