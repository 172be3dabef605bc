import type { Circumstances, Library, Moment, Point, TopicId } from '../../knowledge/contract.js';
import { topicId } from '../../knowledge/ids.js';
import type { PlacesToGo } from '../../knowledge/placesContract.js';
import type { InterviewId } from '../../knowledge/planContract.js';
import type { Rules } from '../../knowledge/rules/rules.js';
import { kindInTalk, kindOf } from '../facts/kindByTie.js';
import { circumstancesOf } from '../facts/knownFacts.js';
import { Words } from '../replies/words.js';
import type { PhraseBook } from '../understanding/phraseBook.js';
import type { PromptReader } from '../understanding/promptReading.js';
import { isStory } from '../understanding/sentenceSplit.js';
import type { DayFact, Understood } from '../understanding/understood.js';
import type { Audience } from './audience.js';
import type { Conversation } from './conversation.js';
import type { Move, Slot } from './move.js';
import type { TurnOutcome } from './outcome.js';

/** What every turn of a process shares. */
export interface TurnDeps {
  readonly library: Library;
  readonly rules: Rules;
  readonly places: PlacesToGo;
  readonly reader: PromptReader;
}

/** One message: what it says, and the words, which answer the open question and are kept nowhere. */
export interface Heard {
  readonly said: string;
  readonly understood: Understood;
}

/** One turn while it is decided: the conversation as it will be, and what is to be said, in the order it was decided. */
export class Turn {
  readonly moves: Move[] = [];
  /** What can be tapped, the most useful first. */
  taps: string[] = [];
  /** How many of the taps, from the first, answer what is asked. */
  answers = 0;
  outcome: TurnOutcome = { outcome: 'outOfScope' };
  /** Set where everything of the conversation is to be deleted. */
  forgets = false;
  /** Whether known facts changed and are to be shown. */
  factsChanged = false;
  /** Days of this message that are to be read back as a question. */
  readonly unsureDays: Set<DayFact>;

  constructor(
    readonly deps: TurnDeps,
    readonly heard: Heard,
    readonly moment: Moment,
    readonly audience: Audience,
    public conversation: Conversation,
  ) {
    this.unsureDays = new Set(heard.understood.unsureDays);
  }

  get understood(): Understood {
    return this.heard.understood;
  }

  get words(): Words {
    const { library } = this.deps;
    return new Words(library, this.moment.on, this.conversation.language);
  }

  get book(): PhraseBook {
    return this.deps.reader.book;
  }

  /** Whether the message is a story: what it asks stands in the middle of much that it tells. */
  get isStory(): boolean {
    return isStory(this.heard.said);
  }

  /** Whether the message only asks for another language. */
  get changesLanguage(): boolean {
    const { wantsLanguage, issues } = this.understood;
    return wantsLanguage !== undefined && issues.every(({ match }) => match === 'none');
  }

  /** Whether an order is known to bind the person. */
  get isBound(): boolean {
    return this.conversation.facts.values.side === 'restrained';
  }

  get isAlone(): boolean {
    return this.audience === 'alone';
  }

  /** What chooses among versions; where others read along only what this message itself says of the paper. */
  get circumstances(): Circumstances {
    const { asksKind, asksFor } = this.understood;
    if (this.isAlone && asksFor) return this.ofOther(asksFor);
    if (this.isAlone) {
      const { values } = this.conversation.facts;
      const own = {
        ...circumstancesOf(values),
        kind: kindInTalk(values, this.conversation.kindTalkedOf),
      };
      return asksKind === undefined ? own : { ...own, kind: asksKind, stage: undefined };
    }
    const { kind, stage } = this.understood.facts;
    return { kind, stage };
  }

  /** What chooses among versions for somebody who would ask: not the writer's papers, but the kind of order talked of for them. */
  private ofOther(who: 'elder' | 'other'): Circumstances {
    const { kindTalkedOf, facts } = this.conversation;
    const talkedOf = kindTalkedOf === kindOf(facts.values) ? undefined : kindTalkedOf;
    return { kind: this.understood.asksKind ?? (who === 'elder' ? 'ea' : talkedOf), is: ['third'] };
  }

  update(changes: Partial<Conversation>): void {
    this.conversation = { ...this.conversation, ...changes };
  }

  /** Says a statement; the second time in a conversation its `.again`, where one is written. */
  say(id: string, slot: Slot = 'answer'): void {
    this.moves.push({ kind: 'statement', id: this.variant(id), slot });
  }

  /** Whether one of these statements is said in this turn, in any of its variants. */
  says(...ids: readonly string[]): boolean {
    return this.moves.some(
      (move) => move.kind === 'statement' && ids.some((id) => move.id === id || move.id.startsWith(`${id}.`)),
    );
  }

  /** The wording of a statement that was not said yet, where there is one. */
  variant(id: string): string {
    const isSaid = (each: string): boolean => this.conversation.statementsSaid.includes(each);
    const again = `${id}.again`;
    return isSaid(id) && this.words.has(again) && !(isSaid(again) && !this.saidLater(again, id)) ? again : id;
  }

  /** Whether anything was decided that answers: more than an echo of facts or a quiet line. */
  get hasAnswer(): boolean {
    return this.moves.some(({ slot }) => slot !== 'heard' && slot !== 'quiet');
  }

  point(id: Point['id']): Point | undefined {
    const { library } = this.deps;
    return library.point(id, this.moment.on, this.conversation.language, this.circumstances);
  }

  entry(topic: TopicId) {
    const { library } = this.deps;
    return library.entry(topic, this.moment.on, this.conversation.language, this.circumstances);
  }

  /** The tap labels of topics, in order; topics that the library does not hold are left out. */
  buttons(topics: readonly string[]): string[] {
    return topics.flatMap((topic) => this.entry(topicId(topic))?.button ?? []);
  }

  /** The tap labels of interviews, in order. */
  interviewTaps(interviews: readonly InterviewId[]): string[] {
    return interviews.map((interview) => this.words.text(`interview.${interview}.tap`));
  }

  addTaps(...labels: readonly (string | undefined)[]): void {
    for (const label of labels) if (label !== undefined && !this.taps.includes(label)) this.taps.push(label);
  }

  private saidLater(one: string, other: string): boolean {
    const { statementsSaid } = this.conversation;
    return statementsSaid.lastIndexOf(one) < statementsSaid.lastIndexOf(other);
  }
}
