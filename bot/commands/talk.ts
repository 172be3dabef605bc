import { NEW_CONVERSATION } from '../../dialogs/turn/conversation.js';
import { lightOf } from '../../dialogs/turn/lightOf.js';
import { type TurnResult, takeTurn } from '../../dialogs/turn/takeTurn.js';
import { type Asked, askedOf } from '../../dialogs/understanding/asked.js';
import { PromptReader } from '../../dialogs/understanding/promptReading.js';
import type { Belief, Moment, PointId, TopicId } from '../../knowledge/contract.js';
import { partsOf } from '../../knowledge/ids.js';
import type { KnowledgeEngine } from '../../knowledge/knowledgeEngine.js';
import { openPlaces } from '../../knowledge/openPlaces.js';
import { openRules } from '../../knowledge/rules/openRules.js';
import { reading } from '../reading.js';

/** A message of a conversation: what it was understood as, and the turn it led to. */
export interface Heard {
  readonly asked: Asked;
  readonly turn: TurnResult;
  /** The topics that the reply answers, each once: those of its points, and the one that a rule was said on. */
  readonly answered: readonly TopicId[];
  /** The topics that can be tapped below it, by their own button or by one of their points. */
  readonly offered: readonly TopicId[];
}

/** How the id of a point ends what a turn says: alone, or after its lead. */
const SAID_POINT = /(?:^|\+)([a-z0-9.-]+\/[a-z0-9.-]+)$/;

function answeredIn({ said, outcome }: TurnResult): TopicId[] {
  const points = said.flatMap((id) => SAID_POINT.exec(id)?.[1] ?? []);
  const topics = points.map((point) => partsOf(point as PointId).topic);
  return [...new Set([...topics, ...(outcome.topic === undefined ? [] : [outcome.topic])])];
}

/** Holds one conversation with the bot's own core, without a channel: what is measured is what is served. */
export class Talk {
  private conversation = NEW_CONVERSATION;
  private readonly rules;
  private readonly places;
  private readonly reader;
  private readonly understand;

  constructor(
    private readonly knowledge: KnowledgeEngine,
    private readonly now: Moment,
  ) {
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
    const understood = await this.understand(said, lightOf(this.conversation, this.now));
    const deps = { library: this.knowledge, rules: this.rules, places: this.places, reader: this.reader };
    const turn = takeTurn(deps, this.conversation, { said, understood }, this.now, 'alone');
    this.conversation = turn.conversation;
    return { asked: askedOf(understood), turn, answered: answeredIn(turn), offered: this.offeredIn(turn) };
  }

  private offeredIn({ replies }: TurnResult): TopicId[] {
    const topics = replies.flatMap(({ choices }) =>
      choices.flatMap((tap) => this.knowledge.labelled(tap)?.topic ?? []),
    );
    return [...new Set(topics)];
  }

  /** The same bot with nothing said. */
  startAnew(): void {
    this.conversation = NEW_CONVERSATION;
  }
}
