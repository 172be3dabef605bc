import type {
  AuthorityCitation,
  Block,
  Citation,
  ClaimCitation,
  IsoDate,
  Language,
  PointId,
  TopicId,
} from '../../knowledge/contract.js';
import type { Plan } from '../../knowledge/planContract.js';

/** One paragraph or bullet of a reply, with the sources it stands on where it has any. */
export interface ReplyBlock {
  readonly kind: Block['kind'];
  readonly text: string;
  /** What `text` begins with and does not answer yet: "In short:". */
  readonly lead?: string | undefined;
  /** Says back what was told, and answers nothing. */
  readonly isEcho?: boolean | undefined;
  /** The point that it answers with. */
  readonly point?: PointId | undefined;
  readonly values?: Block['values'];
  readonly citations?: readonly Citation[] | undefined;
}

/** One row of a comparison: a heading and its facts. */
export interface CardRow {
  readonly heading: string;
  readonly marked: boolean;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

/** A comparison to be drawn as a card where there are cards, and written out elsewhere. */
export interface CardModel {
  readonly title: string;
  readonly rows: readonly CardRow[];
  readonly sources: Sources | undefined;
}

/** The words a source line is made of. */
export interface SourceWords {
  readonly lead: string;
  readonly asOf: string;
  readonly checked: string;
  readonly edition: string;
  readonly article: string;
  /** The language they are in; absent: English. */
  readonly language?: Language | undefined;
}

/** What a reply stands on, with the words to name it by. */
export interface Sources {
  /** Each authority once, in order of appearance; sentences about the bot itself name none. */
  readonly authorities: readonly [AuthorityCitation, ...AuthorityCitation[]];
  /** What the document says instead, where the reply corrects it. */
  readonly article: ClaimCitation | undefined;
  /** The day the words were last checked; `undefined` where another message of the same answer says it. */
  readonly asOf: IsoDate | undefined;
  readonly words: SourceWords;
}

/** A help line as something to press: a call, or a text message with `body` filled in. `value`: digits as dialed. */
export interface SafetyCall {
  readonly kind: 'call' | 'text';
  readonly label: string;
  readonly value: string;
  readonly body?: string | undefined;
}

/** What a client keeps in sight until it is answered: whom to reach in this danger, and what to tap when safe. */
export interface Safety {
  readonly calls: readonly [SafetyCall, ...SafetyCall[]];
  readonly safe: string;
}

/** A fact the person told, in words and in as few as can be; `change` and `drop` are what a tap says to change or to forget it. */
export interface KnownFact {
  readonly id: string;
  readonly text: string;
  readonly short?: string | undefined;
  readonly change: string;
  readonly drop: string;
}

/** The open question of an interview: its place (from 1), how it is answered, and what a tap says to go back. */
export interface OpenQuestion {
  readonly interview: string;
  readonly at: number;
  readonly of: number;
  readonly input: 'choice' | 'many' | 'date' | 'time';
  readonly back: string | undefined;
}

/** Common mistakes put right that the person did not voice: shown folded where a client can fold, and said nowhere. */
export interface Mistakes {
  readonly blocks: readonly ReplyBlock[];
  /** Those of the whole reply, these blocks included. */
  readonly sources: Sources | undefined;
}

/** What the bot says in one go, as a value: each family of channels renders it. */
export interface Reply {
  readonly blocks: readonly ReplyBlock[];
  /** `undefined` where the words are about the bot itself. */
  readonly sources?: Sources | undefined;
  readonly mistakes?: Mistakes | undefined;
  /** What can be tapped, the most useful first; at most three are shown everywhere. */
  readonly choices: readonly string[];
  /** How many of the choices, from the first, answer what is asked: written out by number where taps bear none. */
  readonly answers?: number | undefined;
  readonly card?: CardModel | undefined;
  /** What an interview ends in; said after the blocks. `sources` are then the plan's. */
  readonly plan?: Plan | undefined;
  /** The topic this is the answer on: a channel with feedback buttons shows them. */
  readonly topic?: TopicId | undefined;
  /** The language the words are in; absent: English. */
  readonly language?: Language | undefined;
  /** Said once, at the start. */
  readonly isGreeting?: boolean | undefined;
  /** Whether it says how long and where what is written is kept: a channel adds what else keeps it. */
  readonly isAboutKeeping?: boolean | undefined;
  /** Whether it asks to go on where nobody reads along. */
  readonly offersPrivate?: boolean | undefined;
  /** Set while the person may be in danger now. */
  readonly safety?: Safety | undefined;
  /** All that is known of the person's situation, the most urgent first; absent where it did not change. Never set where others read along. */
  readonly facts?: readonly KnownFact[] | undefined;
  readonly question?: OpenQuestion | undefined;
}

/** The authorities among citations, each once, in order of appearance, without those about this bot itself. */
export function authoritiesIn(citations: readonly Citation[]): AuthorityCitation[] {
  const found = citations.flatMap((citation) =>
    citation.kind === 'authority' && !citation.house ? [[citation.id, citation] as const] : [],
  );
  return [...new Map(found).values()];
}

/** The sources of a reply, or `undefined` where its citations name no authority besides the bot itself. */
export function sourcesOf(
  citations: readonly Citation[],
  asOf: IsoDate | undefined,
  words: SourceWords,
): Sources | undefined {
  const [first, ...others] = authoritiesIn(citations);
  if (first === undefined) return undefined;
  const article = citations.find(
    (citation): citation is ClaimCitation =>
      citation.kind === 'claim' && citation.verdict === 'conflicts' && citation.passage !== undefined,
  );
  return { authorities: [first, ...others], article, asOf, words };
}

/** Every citation of some blocks, in order. */
export const citationsOf = (blocks: readonly ReplyBlock[]): Citation[] =>
  blocks.flatMap(({ citations }) => [...(citations ?? [])]);
