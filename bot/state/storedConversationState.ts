import { ConversationState, type TurnContext } from 'botbuilder';
import type { Store } from './store.js';

/** The version of what the dialogs keep of a conversation. Raise it when a conversation that is open cannot go on as it
 *  was, and say in {@link MIGRATIONS} how the older state becomes the newer, if it can. */
export const STATE_VERSION = 1;

type State = Record<string, unknown>;

/** By the version they start from: each brings a state one version on. Where there is none, the conversation starts anew. */
const MIGRATIONS: Readonly<Record<number, (state: State) => State>> = {};

const CHECKED = Symbol('state version checked');

/** The SDK's state of a conversation, with a version: an older one is migrated, one that cannot be is started anew.
 *  Clearing it forgets everything else that the store has of the conversation as well: the log, and the state of the
 *  person who writes. */
export class StoredConversationState extends ConversationState {
  readonly #store: Store;
  readonly #version: number;
  readonly #migrations: typeof MIGRATIONS;

  constructor(store: Store, version = STATE_VERSION, migrations = MIGRATIONS) {
    super(store.storage);
    this.#store = store;
    this.#version = version;
    this.#migrations = migrations;
  }

  /** Whether something was kept of the conversation that cannot be used any more. */
  async isLost(context: TurnContext): Promise<boolean> {
    await this.load(context);
    return context.turnState.get(CHECKED) === 'lost';
  }

  override async load(context: TurnContext, force = false): Promise<State> {
    const state: State = await super.load(context, force);
    if (!force && context.turnState.has(CHECKED)) return state;
    const isFit = this.#bringOn(state);
    context.turnState.set(CHECKED, isFit ? 'fit' : 'lost');
    if (!isFit) for (const name of Object.keys(state)) if (name !== 'eTag') delete state[name];
    return state;
  }

  override saveChanges(context: TurnContext, force = false): Promise<void> {
    const state = this.get(context) as State | undefined;
    if (state !== undefined && Object.keys(state).some((name) => name !== 'eTag')) state.version = this.#version;
    return super.saveChanges(context, force);
  }

  override clear(context: TurnContext): Promise<void> {
    const { channelId, from } = context.activity;
    this.#store.turn?.forget(from?.id ? [`${channelId}/users/${from.id}`] : []);
    return super.clear(context);
  }

  /** Brings the state to the present version, in place. False when it cannot be. */
  #bringOn(state: State): boolean {
    if (Object.keys(state).every((name) => name === 'eTag')) return true;
    while (state.version !== this.#version) {
      const migrate = this.#migrations[Number(state.version)];
      if (migrate === undefined) return false;
      const next = { ...migrate({ ...state }), version: Number(state.version) + 1 };
      for (const name of Object.keys(state)) delete state[name];
      Object.assign(state, next);
    }
    return true;
  }
}
