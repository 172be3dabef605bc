/** The published types of the knowledge base. Dialogs and bot know these and nothing else of `knowledge`. */

export type TopicId = string & { readonly __id: 'topic' };
export type StatementId = string & { readonly __id: 'statement' };
export type AuthorityId = string & { readonly __id: 'authority' };
export type ClaimId = string & { readonly __id: 'claim' };
export type DocumentId = string & { readonly __id: 'document' };
export type PointId = string & { readonly __id: 'point' };
export type PassageId = string & { readonly __id: 'passage' };
/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string & { readonly __id: 'date' };

/** A time of day in California, 24 hours, `HH:MM`. */
export type ClockTime = string & { readonly __id: 'time' };
/** Now, as a clock in California shows it. */
export interface Moment {
  readonly on: IsoDate;
  readonly at: ClockTime;
}

/** The code of a language of `languages.yaml`, such as `es`. */
export type Language = string;

/** By what a language is told and wished for; patterns are sources of regular expressions without regard to letter case. */
export interface LanguageTraits {
  readonly code: Language;
  /** What people call it, in any language. */
  readonly called: readonly string[];
  /** Small words that tell it. */
  readonly words: readonly string[];
  /** A word with one of these letters tells it too. */
  readonly letters: string;
  /** Each of these tells it once a message. */
  readonly signs: readonly string[];
  /** What papers, laws, courts and people are called in it, which tells no language. */
  readonly names: readonly string[];
  /** What is part of a name before a capital letter. */
  readonly nameParticles: readonly string[];
  /** The parts of which a wish for a language is made. */
  readonly wish: Readonly<Record<WishPart, readonly string[]>>;
}
/** See `languages.yaml` for an example of each. */
export type WishPart =
  | 'polite'
  | 'in'
  | 'to'
  | 'before'
  | 'ask'
  | 'begin'
  | 'speak'
  | 'alone'
  | 'no'
  | 'noVerb'
  | 'cannot'
  | 'able'
  | 'understand'
  | 'well'
  | 'manner'
  | 'whether'
  | 'ofCourt'
  | 'ofOthers'
  | 'my';
/** Whom an order protects, whom it binds, or neither. */
export type Role = 'protected' | 'restrained' | 'either';
export type Guard = 'crisis' | 'advice' | 'wrongdoing' | 'smalltalk';
export type Verdict = 'supported' | 'partly' | 'conflicts' | 'cannot-verify';

/** A statute, rule, form or page that supports what is said. `url` is absent where no address was read. */
export interface AuthorityCitation {
  readonly kind: 'authority';
  readonly id: AuthorityId;
  readonly label: string;
  /** Whether the label is worded in the language it is cited in; the others are English names. */
  readonly isLabelTranslated?: boolean | undefined;
  readonly about: string;
  readonly url: string | undefined;
  readonly status: 'read' | 'read-in-part' | 'secondary';
  /** The first day its text is in force, where it was read before that day. */
  readonly from?: IsoDate | undefined;
  /** `YYYY` or `YYYY-MM` where only an edition older than today's could be read; its label names it. */
  readonly edition?: string | undefined;
  /** A sentence about this bot itself; no source line names it. */
  readonly house: boolean;
}

/** What a source document says on the point, in a short quotation found in one of its passages. */
export interface ClaimCitation {
  readonly kind: 'claim';
  readonly id: ClaimId;
  readonly document: DocumentId;
  readonly documentTitle: string;
  /** Absent for a heading, and for what the document implies without saying it. */
  readonly passage: PassageId | undefined;
  /** In the document's own language; in ours where it is implied. */
  readonly quote: string;
  readonly isImplied: boolean;
  readonly verdict: Verdict;
  /** What the law says instead, in one or two sentences. */
  readonly law: string;
}

export type Citation = AuthorityCitation | ClaimCitation;
/** At least one, by type. */
export type Citations = readonly [Citation, ...Citation[]];

/** A dated value of a text that is worth showing by itself: as it stands there, and in a few words that need no text around them. */
export interface ShownValue {
  readonly words: string;
  readonly chip: string;
}

/** One paragraph or bullet with the sources it stands on, dated values already filled in. */
export interface Block {
  readonly kind: 'paragraph' | 'bullet' | 'correction';
  readonly text: string;
  /** Deadlines and lengths among the values filled in, in order; absent where there are none. */
  readonly values?: readonly ShownValue[] | undefined;
  readonly citations: Citations;
}

export interface Review {
  readonly checkedBy: string;
  readonly checkedOn: IsoDate;
  readonly reviewBy: IsoDate;
  readonly lawyer: 'open' | 'done';
}

/** The kinds of order: domestic violence, civil harassment, elder or dependent adult, workplace, school, gun violence,
 *  police emergency order, criminal court, automatic orders of a divorce, agreed non-CLETS order. */
export type OrderKind = 'dv' | 'ch' | 'ea' | 'wv' | 'sv' | 'gv' | 'epo' | 'cpo' | 'divorce' | 'agreed';

/** What a yes/no question can be answered with. */
export type YesNo = 'yes' | 'no';

/** Whom an order protects, and whom it binds. */
export type Side = 'protected' | 'restrained';

/** How far it is: thinking of asking, asked, only a notice of hearing, temporary order, order after hearing, expired, denied. */
export type Stage = 'thinking' | 'asked' | 'notice' | 'temporary' | 'order' | 'expired' | 'denied';

/** What else is told of a person. `third`: the person speaks for somebody else. */
export type PersonTrait = 'minor' | 'charged' | 'elder' | 'third';

/** What else chooses among the versions of a point. `served`, `unserved`: whether papers came to a person whom an order may bind. */
export type VersionTrait = PersonTrait | 'served' | 'unserved';

/** What is known of a person's situation, as far as it chooses among versions of a point. */
export interface Circumstances {
  readonly side?: Side | undefined;
  readonly kind?: OrderKind | undefined;
  readonly stage?: Stage | undefined;
  readonly is?: readonly VersionTrait[] | undefined;
}

/** The smallest checked answer, worded for a language, a day and the circumstances: at most 60 words, the first sentence answers. */
export interface Point {
  readonly id: PointId;
  readonly topic: TopicId;
  readonly language: Language;
  /** What people tap to get it, at most 40 characters; unique in its topic. */
  readonly title: string;
  readonly blocks: readonly [Block, ...Block[]];
  /** Said after the answer only to a person who voiced the false belief it corrects; folded on our page for others. */
  readonly correction: Block | undefined;
  /** Of the blocks, each once. */
  readonly citations: Citations;
  /** What of the circumstances chose the version; empty for the general rule. */
  readonly version: Circumstances;
  /** Which of the yes and no of the known questions hold in this version too. */
  readonly yesNo: readonly YesNo[];
  /** Whether a version exists that only this circumstance would choose: it is worth asking for. */
  readonly differsBy: readonly ('side' | 'kind' | 'stage')[];
}

/** A topic: its points in the order they are told, worded for one language, day and circumstances. */
export interface Entry {
  readonly topic: TopicId;
  readonly language: Language;
  readonly title: string;
  /** What people tap, at most 24 characters; unique over all topics of a language. */
  readonly button: string;
  readonly points: readonly [Point, ...Point[]];
  readonly followUps: readonly TopicId[];
  /** Whose lawyer paragraph belongs after the long answer. */
  readonly attorney: 'protected' | 'restrained' | 'both' | 'none';
  /** Every source of the entry, each once, in order of appearance. */
  readonly citations: Citations;
  readonly review: Review;
  readonly inForceAsOf: IsoDate;
}

/** A curated sentence group outside the topics: safety, referrals, the cells of a comparison. */
export interface Statement {
  readonly id: StatementId;
  readonly blocks: readonly [Block, ...Block[]];
  readonly citations: Citations;
  /** The day it was last checked against its sources. */
  readonly inForceAsOf: IsoDate;
}

/** What knowledge makes of an utterance. "I do not know" is a kind of its own. */
export type Outcome =
  | { readonly kind: 'answer'; readonly topic: TopicId }
  | { readonly kind: 'ambiguous'; readonly choices: readonly TopicId[] }
  | {
      readonly kind: 'guarded';
      readonly guard: Guard;
      readonly topic: TopicId | undefined;
      readonly smalltalk: string | undefined;
    }
  | { readonly kind: 'outOfScope'; readonly nearest: readonly TopicId[] };

/** A point with the chance (0–1, over all points of the topics ranked) that it answers. */
export interface RankedPoint {
  readonly point: PointId;
  readonly topic: TopicId;
  readonly chance: number;
  /** What a yes/no question in these words is answered with by the general rule; see {@link Matcher.yesNo}. */
  readonly polarity: YesNo | undefined;
  /** Whether the nearest known questions voice the false belief that the point corrects. */
  readonly isBelief: boolean;
}

/** How a short message reads after an answer. */
export interface FollowUpReading {
  /** The points that may answer it, of the open topic and of those it goes on to, best first. */
  readonly points: readonly RankedPoint[];
  /** How near it lies to the nearest follow-up known after this topic; a cosine, 0–1. */
  readonly line: number;
}

/** Outcome and the evidence behind it. `confidence` and `ranked` are probabilities, 0–1. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly guards: readonly Guard[];
  readonly confidence: number;
  readonly ranked: readonly { readonly topic: TopicId; readonly confidence: number }[];
  /** The likeliest points of the ranked topics, best first, at most eight. */
  readonly points: readonly RankedPoint[];
  /** The message as a follow-up of what was talked about; absent where nothing was, or nothing is trained for it. */
  readonly followUp?: FollowUpReading | undefined;
}

/** Labels with their chances, 0–1, as trained recognizers see one text; see `recognitionContract.ts`. */
export interface Recognized {
  readonly chances: ReadonlyMap<string, number>;
}

/** What people believe that the law contradicts. */
export interface Belief {
  /** The label that the recognizers give it. */
  readonly id: string;
  /** The claims that its point's first sentence contradicts. */
  readonly claims: readonly ClaimId[];
  /** Its first sentence sets the belief right. */
  readonly point: PointId;
  /** Other points whose first two sentences do. */
  readonly saidBy: readonly PointId[];
}

/** Why a judgement came out as it did, for the curator's view. All chances 0–1. */
export interface Explanation {
  /** The utterance as it was read: typing slips written out. */
  readonly read: string;
  /** Words, pairs and parts of words that spoke for (> 0) or against the best topic. */
  readonly words: readonly { readonly name: string; readonly weight: number }[];
  /** The nearest known questions by meaning; empty on words only. `similarity`: cosine, −1…1. */
  readonly variants: readonly { readonly text: string; readonly similarity: number }[];
  /** The likeliest topics with what each scorer said, and how much of it counted. */
  readonly topics: readonly {
    readonly topic: TopicId;
    readonly chance: number;
    readonly parts: readonly { readonly name: string; readonly value: number; readonly counted: number }[];
  }[];
  readonly inScope: number;
  readonly guards: readonly { readonly guard: Guard; readonly chance: number; readonly threshold: number }[];
  readonly thresholds: Readonly<Record<'inScope' | 'answer' | 'lead' | 'choices' | 'guess', number>>;
  /** The one comparison that decided, in words. */
  readonly because: string;
}

/** How people say one thing: a command, an answer, a place in a list. Small letters and digits, single blanks. */
export interface PhraseGroup {
  /** Dotted: `command.back`, `answer.yes`. */
  readonly id: string;
  readonly phrases: readonly string[];
}

/** A document's claim with its verdict, for the public ledger. */
export interface LedgerRow {
  readonly citation: ClaimCitation;
  readonly authorities: readonly AuthorityCitation[];
  readonly confidence: 'high' | 'medium' | 'low';
}

export interface KnowledgeSummary {
  readonly documents: number;
  readonly passages: number;
  readonly claims: number;
  readonly authorities: number;
  readonly entries: number;
  readonly variants: number;
  readonly outOfScope: number;
  readonly languages: readonly Language[];
  /** Whether the sentence encoder takes part in matching. */
  readonly semantic: 'native' | 'wasm' | 'off';
  readonly version: string;
}

/** The library: what can be said, by id, language and day. A language without an entry or statement falls back to English. */
export interface Library {
  /** The languages that answers are given in, the default first. What is looked up in any other comes in the default. */
  readonly languages: readonly Language[];
  /** All languages that are understood, those that are switched off too; the original first. */
  readonly languageTraits: readonly LanguageTraits[];
  topics(): readonly TopicId[];
  /** `undefined` for an unknown topic. Points are worded for the circumstances, the general rule where they fit no version. */
  entry(topic: TopicId, on: IsoDate, language?: Language, circumstances?: Circumstances): Entry | undefined;
  point(id: PointId, on: IsoDate, language?: Language, circumstances?: Circumstances): Point | undefined;
  /** The English titles of what was answered: of its topic, and of its point where that is known. `undefined` for an unknown topic. */
  titleOf(answered: Answered): string | undefined;
  /** The topic or point whose button or title this text is, in any language, letter case and punctuation aside. */
  labelled(text: string): { readonly topic: TopicId; readonly point: PointId | undefined } | undefined;
  /** A statement as worded on a day. Throws `UNKNOWN_STATEMENT` for an id that the base does not hold. */
  statement(id: string, on: IsoDate, language?: Language): Statement;
  hasStatement(id: string): boolean;
  /** The side whose people alone ask for a point about their own case; `undefined` where both may. */
  askedBy(point: PointId): Side | undefined;
  /** The beliefs that are recognized and set right. */
  beliefs(): readonly Belief[];
  /** Place in the list of urgent topics, 0 first; what is not urgent comes after all of them. */
  urgency(topic: TopicId): number;
  /** The ways people say what steers a conversation, in the order of the files, all languages together. */
  phrases(): readonly PhraseGroup[];
  /** Each claim of the documents. Quotations stay in the document's language. */
  ledger(on: IsoDate, language?: Language): readonly LedgerRow[];
}

/** What was answered: a topic, and the point of it where that is known. */
export interface Answered {
  readonly topic: TopicId;
  readonly point?: PointId | undefined;
}

/** A point that messages before may have asked for. */
export interface Meant {
  readonly point: PointId;
  /** How much it counts, above 0: its chance, and half as much with every message since that asked for something. */
  readonly weight: number;
}

/** What was talked about before an utterance. */
export interface Talk extends Answered {
  /** What the messages before were likely about. */
  readonly meant?: readonly Meant[] | undefined;
  /** The points that were said of late. */
  readonly said?: ReadonlySet<PointId> | undefined;
}

/** Evidence for an utterance: nothing here is worded. */
export interface Matcher {
  /**
   * Judges one text of up to 4,000 characters, read alone; longer ones are cut. `after`: what was talked about before, which a
   * follow-up ("how long is that good for") goes on from: how it is read so is in `followUp`. Never throws on what a person
   * can type.
   */
  ask(utterance: string, after?: Talk): Promise<Judgement>;
  explain(utterance: string): Promise<Explanation>;
  /**
   * What a yes/no question is answered with on each of these points by the general rule: as the known questions and follow-ups
   * that ask alike and lie near. `undefined` where they do not agree, none lies near, or neither word would be understood.
   * `standing`: the question with what it stands on, where it is too short to say by itself what is asked.
   */
  yesNo(question: string, points: readonly PointId[], standing?: string): Promise<readonly (YesNo | undefined)[]>;
  /**
   * What the trained recognizers (acts, facts, dangers, wrongdoing) see in one text. Where it is not `forDanger`, how acute danger is
   * may be left out: the encoder reads on for it.
   */
  recognize(text: string, forDanger?: boolean): Promise<Recognized>;
  languageOf(utterance: string): Language | undefined;
}

/** Where court forms are found. */
export interface FormPages {
  /** The page of all forms; `undefined` where the base has none. */
  readonly all: string | undefined;
  /** The address of a form's own page by its number, where it has one. */
  readonly own: Readonly<Record<string, string>>;
}

/** The library as it was loaded: with what it holds, and where forms are found. */
export interface LoadedLibrary extends Library {
  readonly summary: KnowledgeSummary;
  readonly formPages: FormPages;
}

/** The knowledge base, loaded. Pure: same utterance, same day, same answer. */
export interface Knowledge extends LoadedLibrary, Matcher {}
