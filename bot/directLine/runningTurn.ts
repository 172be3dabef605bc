import { type Activity, ActivityTypes, type InvokeResponse, type ResourceResponse } from 'botbuilder';
import type { WaitingTurn } from '../state/store.js';
import { isPublicId } from './activityId.js';
import { fromBot, isForClients } from './clientActivities.js';

export interface RunningTurnOptions {
  readonly conversationId: string;
  readonly turn: WaitingTurn;
  /** Shows something to whoever is connected now; it is kept nowhere. */
  readonly show: (activity: Partial<Activity>) => void;
  /** The public id of an earlier activity, which the bot knows by the name it got when it sent it. */
  readonly publicIdOf: (name: string) => Promise<string | undefined>;
}

/** What the bot sends during one turn: held by the turn, so that all of it is written at its commit or none. */
export class RunningTurn {
  readonly #options: RunningTurnOptions;
  #count = 0;
  invokeResponse: InvokeResponse | undefined;

  constructor(options: RunningTurnOptions) {
    this.#options = options;
  }

  get hasReplied(): boolean {
    return this.#options.turn.replies.some(({ type }) => type === ActivityTypes.Message);
  }

  /** Takes what the bot sends and yields the name under which the bot may change it later. */
  send(activity: Partial<Activity>): ResourceResponse {
    const { conversationId, turn } = this.#options;
    this.#count += 1;
    const name = `${turn.activity.id}-${turn.attempt}-${this.#count}`;
    if (activity.type === ActivityTypes.InvokeResponse) this.invokeResponse = activity.value;
    if (!isForClients(activity)) return { id: name };
    const sent = { ...fromBot(activity, conversationId), id: name };
    if (activity.type === ActivityTypes.Typing) this.#options.show({ ...sent, timestamp: new Date() });
    else turn.reply(sent);
    return { id: name };
  }

  /** Replaces an activity sent in this turn or before. Does nothing when there is no such activity. */
  async update(activity: Partial<Activity>): Promise<ResourceResponse | undefined> {
    const name = activity.id ?? '';
    const changed = { ...fromBot(activity, this.#options.conversationId), id: name };
    const { turn, publicIdOf } = this.#options;
    if (turn.replies.some(({ id }) => id === name)) {
      turn.reply(changed);
      return { id: name };
    }
    const id = isPublicId(name) ? name : await publicIdOf(name);
    if (id === undefined) return undefined;
    turn.reply({ ...changed, id });
    return { id: name };
  }

  /** Gives the replies their time, the last thing before the commit: not before that of what they answer, though
   *  another machine's clock may have been ahead. */
  finish(): void {
    const { turn } = this.#options;
    const timestamp = new Date(Math.max(Date.now(), new Date(turn.activity.timestamp ?? 0).getTime()));
    for (const reply of [...turn.replies]) turn.reply({ ...reply, timestamp });
  }
}
