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

/** What the bot sends during one turn: held until the turn ends, so that all of it is written at once or none. */
export class RunningTurn {
  readonly #options: RunningTurnOptions;
  readonly #replies: Partial<Activity>[] = [];
  #count = 0;
  invokeResponse: InvokeResponse | undefined;

  constructor(options: RunningTurnOptions) {
    this.#options = options;
  }

  get hasReplied(): boolean {
    return this.#replies.some(({ type }) => type === ActivityTypes.Message);
  }

  /** Takes what the bot sends and yields the name under which the bot may change it later. */
  send(activity: Partial<Activity>): ResourceResponse {
    const { conversationId, turn } = this.#options;
    this.#count += 1;
    const name = `${conversationId}|turn-${turn.seq ?? 'x'}-${turn.attempt}-${this.#count}`;
    if (activity.type === ActivityTypes.InvokeResponse) this.invokeResponse = activity.value;
    if (!isForClients(activity)) return { id: name };
    const sent = { ...fromBot(activity, conversationId), id: name };
    if (activity.type === ActivityTypes.Typing) this.#options.show(sent);
    else this.#replies.push(sent);
    return { id: name };
  }

  /** Replaces an activity sent in this turn or before. Does nothing when there is no such activity. */
  async update(activity: Partial<Activity>): Promise<ResourceResponse | undefined> {
    const name = activity.id ?? '';
    const changed = { ...fromBot(activity, this.#options.conversationId), id: name };
    const at = this.#replies.findIndex(({ id }) => id === name);
    if (at >= 0) {
      this.#replies[at] = changed;
      return { id: name };
    }
    const id = isPublicId(name) ? name : await this.#options.publicIdOf(name);
    if (id === undefined) return undefined;
    this.#replies.push({ ...changed, id });
    return { id: name };
  }

  /** Hands everything to the turn's commit. */
  finish(): void {
    for (const reply of this.#replies) this.#options.turn.reply(reply);
  }
}
