import { ActivityHandler, ActivityTypes, type ConversationState, type TurnContext } from 'botbuilder';
import { until } from './until.js';

/** A bot whose words tell what happened to a turn: it counts its messages in the conversation's state. */
export class ChatBot extends ActivityHandler {
  /** While shut, "slow" waits. */
  readonly gate = { isOpen: true };
  /** Every activity that reached the bot. */
  readonly seen: TurnContext['activity'][] = [];
  readonly #state: ConversationState;

  constructor(state: ConversationState) {
    super();
    this.#state = state;
    const count = state.createProperty<number>('count');
    this.onTurn(async (context, next) => {
      this.seen.push({ ...context.activity });
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      await context.sendActivity('welcome');
      await next();
    });
    this.onMessage(async (context, next) => {
      const counted = (await count.get(context, 0)) + 1;
      await count.set(context, counted);
      await this.#answer(context, counted);
      await next();
    });
    this.onEvent(async (context, next) => {
      if (context.activity.name === 'ping') await context.sendActivity({ type: ActivityTypes.Event, name: 'pong' });
      if (context.activity.name === 'break') throw new Error('a broken event');
      await next();
    });
  }

  override async run(context: TurnContext): Promise<void> {
    await super.run(context);
    await this.#state.saveChanges(context);
  }

  protected override async onInvokeActivity() {
    return { status: 200, body: { answered: true } };
  }

  async #answer(context: TurnContext, counted: number): Promise<void> {
    const { text = '', value } = context.activity;
    if (value !== undefined) return void (await context.sendActivity(`value ${JSON.stringify(value)}`));
    switch (text) {
      case 'boom':
        throw new Error('a broken turn');
      case 'slow':
        await until(() => this.gate.isOpen);
        return void (await context.sendActivity(`slow ${counted}`));
      case 'typing':
        await context.sendActivity({ type: ActivityTypes.Typing });
        return void (await context.sendActivity('typed'));
      case 'internal':
        await context.sendTraceActivity('trace', {}, 'type', 'label');
        return void (await context.sendActivity({ text: 'clean', serviceUrl: 'https://secret.example' }));
      case 'update': {
        const sent = await context.sendActivity('first version');
        await context.updateActivity({ id: sent?.id ?? '', type: ActivityTypes.Message, text: 'second version' });
        return;
      }
      case 'post':
        this.#lastSent = (await context.sendActivity('to be changed'))?.id ?? '';
        return;
      case 'change':
        await context.updateActivity({ id: this.#lastSent, type: ActivityTypes.Message, text: 'changed' });
        return;
      case 'remove':
        await context.deleteActivity(this.#lastSent);
        return;
      default:
        await context.sendActivity(`${counted}: ${text}`);
    }
  }

  #lastSent = '';
}
