import type { CardRow, KnownFact, OpenQuestion, Safety } from '../../../dialogs/replies/reply.js';
import type { Block, IsoDate, Language } from '../../../knowledge/contract.js';

/** Text with our inline Markdown: bold and links. */
export interface PageBlock {
  readonly kind: Block['kind'];
  readonly text: string;
  /** Of an answer: shown when the person asks for more. */
  readonly isFolded?: true | undefined;
}

/** One source: an English name, unless its label was worded in the language of the answer. */
export interface PageSource {
  readonly label: string;
  readonly isLabelTranslated?: boolean | undefined;
  readonly url?: string | undefined;
}

/** What an answer stands on: one line that opens in place. */
export interface PageSources {
  readonly items: readonly PageSource[];
  /** What the document says instead, and the day the words were checked, as sentences. */
  readonly lines: readonly string[];
  readonly asOf?: IsoDate | undefined;
}

/** A plan in short: what comes first, the next dates, and what can be opened. */
export interface PagePlan {
  readonly title: string;
  readonly first: readonly PageBlock[];
  readonly next: readonly PageStep[];
  /** Steps that are not shown here. */
  readonly more: number;
  readonly open: string;
  readonly calendar?: string | undefined;
}
export interface PageStep {
  readonly heading: string;
  /** For people: "By Thursday, December 3, 2026". */
  readonly when?: string | undefined;
  /** The day to have it done by: the last safe one where it is due before a day, and none where no such day is known. */
  readonly on?: IsoDate | undefined;
}

export interface PageComparison {
  readonly title: string;
  readonly rows: readonly CardRow[];
  readonly sources?: PageSources | undefined;
}

/** A reply as our own page draws it: `channelData.orderGuide` of a message. Other clients read the message's text. */
export interface PageReply {
  /** The language of the words, where the conversation has one; absent: English words, whatever is spoken. */
  readonly language?: Language | undefined;
  /** The sentence that answers; empty where a card alone is said. */
  readonly headline: string;
  /** What was told, said back: a quiet line. Absent in a message of an older version that was kept, as are the chips. */
  readonly echo?: readonly PageBlock[] | undefined;
  /** Deadlines and numbers of the answer, to be seen at a glance. */
  readonly chips?: readonly string[] | undefined;
  readonly detail: readonly PageBlock[];
  /** A mistaken belief put right, folded away. */
  readonly correction: readonly PageBlock[];
  readonly sources?: PageSources | undefined;
  readonly choices: readonly string[];
  /** How many of the choices, from the first, answer what is asked. */
  readonly answers: number;
  readonly facts?: readonly KnownFact[] | undefined;
  readonly safety?: Safety | undefined;
  readonly question?: OpenQuestion | undefined;
  /** The topic that a vote names. */
  readonly topic?: string | undefined;
  readonly plan?: PagePlan | undefined;
  readonly comparison?: PageComparison | undefined;
}
