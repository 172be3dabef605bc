import { NEW_CONVERSATION } from '../../dialogs/turn/conversation.js';
import { lightOf } from '../../dialogs/turn/lightOf.js';
import { type TurnResult, takeTurn } from '../../dialogs/turn/takeTurn.js';
import { PromptReader } from '../../dialogs/understanding/promptReading.js';
import type { Belief, IsoDate, Moment, TopicId } from '../../knowledge/contract.js';
import type { KnowledgeEngine } from '../../knowledge/knowledgeEngine.js';
import { openPlaces } from '../../knowledge/openPlaces.js';
import { openRules } from '../../knowledge/rules/openRules.js';
import { reading } from '../reading.js';
import { type Served, servedOf } from './served.js';

/** A message of a conversation: the turn it led to, and what that served. */
export interface Heard {
  readonly turn: TurnResult;
  readonly served: Served;
  /** The topics that can be tapped below it, by their own button or by one of their points. */
  readonly offered: readonly TopicId[];
}

/** Holds one conversation with the bot's own core, without a channel: what is measured is what is served. */
export class Talk {
  private conversation = NEW_CONVERSATION;
  private moment: Moment;
  private readonly rules;
  private readonly places;
  private readonly reader;
  private readonly understand;

  constructor(
    private readonly knowledge: KnowledgeEngine,
    private readonly now: Moment,
  ) {
    this.moment = now;
    this.rules = openRules(knowledge);
    this.places = openPlaces(knowledge);
    this.reader = new PromptReader(knowledge, this.rules);
    this.understand = reading(knowledge, this.rules);
  }

  /** The beliefs that are recognized. */
  beliefs(): readonly Belief[] {
    return this.knowledge.beliefs();
  }

  async says(said: string): Promise<Heard> {
    const understood = await this.understand(said, lightOf(this.conversation, this.moment));
    const deps = { library: this.knowledge, rules: this.rules, places: this.places, reader: this.reader };
    const turn = takeTurn(deps, this.conversation, { said, understood }, this.moment, 'alone');
    this.conversation = turn.conversation;
    return { turn, served: servedOf(understood, turn), offered: this.offeredIn(turn) };
  }

  private offeredIn({ replies }: TurnResult): TopicId[] {
    const topics = replies.flatMap(({ choices }) =>
      choices.flatMap((tap) => this.knowledge.labelled(tap)?.topic ?? []),
    );
    return [...new Set(topics)];
  }

  /** The same bot with nothing said; `on`: the day on which that is, where it is not today. */
  startAnew(on: IsoDate = this.now.on): void {
    this.moment = { ...this.now, on };
    this.conversation = NEW_CONVERSATION;
  }
}
