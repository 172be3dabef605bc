import type {
  ClockTime,
  IsoDate,
  Language,
  OrderKind,
  PersonTrait,
  PointId,
  RankedPoint,
  Side,
  Stage,
  TopicId,
} from '../../knowledge/contract.js';

/** What a person does in a message. Several at once are common. */
export const ACTS = [
  'asks',
  'confirms',
  'tells',
  'corrects',
  'agrees',
  'refuses',
  'unsure',
  'thanks',
  'greets',
  'leaves',
  'vents',
] as const;
export type Act = (typeof ACTS)[number];

/** What kind of answer a question wants. */
export const QUESTION_FORMS = [
  'yesNo',
  'what',
  'how',
  'howLong',
  'howMuch',
  'where',
  'when',
  'who',
  'why',
  'choice',
] as const;
export type QuestionForm = (typeof QUESTION_FORMS)[number];

/** What is wanted of the last answer. */
export const REPAIRS = [
  'simpler',
  'shorter',
  'again',
  'example',
  'meaning',
  'sure',
  'why',
  'source',
  'yesOrNo',
  'more',
] as const;
export type Repair = (typeof REPAIRS)[number];

/** What is asked about the bot itself. */
export const ABOUT_BOT = [
  'what',
  'human',
  'lawyer',
  'cost',
  'private',
  'whoReads',
  'howLongKept',
  'deletion',
  'whichState',
  'languages',
  'lawDate',
  'coverage',
  'send',
  'sides',
  'person',
  'knownAboutMe',
] as const;
export type AboutBot = (typeof ABOUT_BOT)[number];

export const DANGER_KINDS = [
  'violence',
  'threat',
  'found',
  'weapon',
  'strangulation',
  'sexual',
  'child',
  'elder',
  'suicideSelf',
  'injury',
  'overdose',
  'suicideOther',
  'harmToOther',
  'devices',
] as const;
export type DangerKind = (typeof DANGER_KINDS)[number];

/** `acute` leads the reply with help; `possible` gets the answer first and one quiet line of help. */
export interface Danger {
  readonly level: 'acute' | 'possible';
  /** The likeliest first; never empty. */
  readonly kinds: readonly [DangerKind, ...DangerKind[]];
  readonly chance: number;
  /** Told in words that need no weighing. */
  readonly isPlain?: boolean;
  /** Somebody took a child and cannot be reached, or does not bring it back: help is said before the answer. */
  readonly isTaken?: boolean;
}

/** What a person asks for that breaks an order or the law; answered as law, never as an accusation. */
export const WRONGDOINGS = ['contact', 'find', 'guns', 'evade', 'lie', 'threaten', 'spy'] as const;
export type Wrongdoing = (typeof WRONGDOINGS)[number];

/** The facts that are days. */
export const DAY_FACTS = ['servedOn', 'hearingOn', 'endsOn'] as const;
export type DayFact = (typeof DAY_FACTS)[number];

/** Values of facts, in the order in which they are tapped. */
export const CHARGED = ['charged', 'arrested', 'probation', 'investigated', 'no'] as const;
export const GUNS = ['has', 'none', 'job', 'other'] as const;
export const RELATIONS = [
  'partner',
  'ex',
  'family',
  'coparent',
  'roommate',
  'neighbor',
  'coworker',
  'stranger',
  'caregiver',
  'relative',
] as const;
export const SPOKEN_FOR = [
  'child',
  'parent',
  'sibling',
  'friend',
  'partner',
  'client',
  'tenant',
  'employee',
  'other',
] as const;

/** One fact told in a message; days as ISO days, never the words typed. */
export interface ToldFacts {
  readonly side?: Side;
  readonly kind?: OrderKind;
  readonly stage?: Stage;
  /** A form by its number as printed, `DV-110`. */
  readonly paper?: string;
  readonly servedOn?: IsoDate;
  readonly servedAt?: ClockTime;
  /** `none`: nothing was served on the writer yet. */
  readonly servedHow?: 'person' | 'mail' | 'told' | 'posted' | 'none';
  readonly heardInCourt?: boolean;
  readonly hearingOn?: IsoDate;
  readonly endsOn?: IsoDate;
  readonly charged?: (typeof CHARGED)[number];
  readonly guns?: (typeof GUNS)[number];
  readonly children?: boolean;
  readonly sharedHome?: boolean;
  readonly immigration?: boolean;
  readonly relation?: (typeof RELATIONS)[number];
  readonly is?: readonly PersonTrait[];
  /** Whose situation is told, where it is not the writer's own. */
  readonly speaksFor?: (typeof SPOKEN_FOR)[number];
  readonly county?: string;
  readonly state?: string;
}

/** Values of facts that a message says are not so, as written: `{ relation: ['ex'], sharedHome: ['true'] }`. */
export type Denied = Readonly<Partial<Record<keyof ToldFacts, readonly string[]>>>;

/** So many issues of a message are answered at once. */
export const MOST_ANSWERED = 3;

/** One of the things a message asks. */
export interface Issue {
  /** The likeliest topics with chances, best first. Empty where nothing of ours fits. */
  readonly topics: readonly { readonly topic: TopicId; readonly confidence: number }[];
  readonly points: readonly RankedPoint[];
  /**
   * `answer`: the first is clear; `choice`: one of several; `offer`: of a story, not likely enough to be answered unasked;
   * `none`: outside of what the base knows.
   */
  readonly match: 'answer' | 'choice' | 'offer' | 'none';
  readonly form: QuestionForm | undefined;
  /** "So … right?": wants a yes, a no or an only-if. */
  readonly isConfirming: boolean;
  /** Wants a decision, a prediction or a strategy for the own case. */
  readonly isVerdict: boolean;
}

/** All that one message says, in the conversation's light. */
export interface Understood {
  readonly language: Language;
  /** Asked for by word ("en español"), apart from what the message is written in. */
  readonly wantsLanguage: Language | undefined;
  readonly acts: ReadonlySet<Act>;
  readonly repair: Repair | undefined;
  readonly aboutBot: AboutBot | undefined;
  /** A command as a whole utterance; see `interruptions.ts`. */
  readonly command: string | undefined;
  /** A topic or point named by its button or title. */
  readonly labelled: { readonly topic: TopicId; readonly point: PointId | undefined } | undefined;
  readonly facts: ToldFacts;
  /** What of the known facts is taken back. */
  readonly denied?: Denied | undefined;
  /** Days among the facts that the words could mean otherwise ("last tuesday"): read back as a question. */
  readonly unsureDays: readonly DayFact[];
  /** Facts told before that the message says are wrong, without saying what is right: "that date is wrong". */
  readonly takenBack: readonly (keyof ToldFacts)[];
  /** "No wait", "i meant": the facts replace what was told last. */
  readonly corrects: boolean;
  readonly danger: Danger | undefined;
  /** A kind of order that a follow-up asks about in passing, not told as the person's own. */
  readonly asksKind?: OrderKind | undefined;
  /** The person says that they, or those they speak of, are safe now. */
  readonly saysSafe: boolean;
  /** Set where the message asks about an order that somebody else would ask for, in a case that is not the writer's own. */
  readonly asksFor?: 'elder' | 'other' | undefined;
  readonly wrongdoing: Wrongdoing | undefined;
  /** What could be used against the writer, told as done. */
  readonly confession: 'guns' | 'contact' | 'violence' | undefined;
  /** What the message takes for the law, or asks if it is, and the law contradicts, the likeliest first; see `beliefs.yaml`. */
  readonly beliefs?: readonly string[] | undefined;
  readonly holdsIdentity: boolean;
  /** Up to three, the most urgent first. */
  readonly issues: readonly Issue[];
}
