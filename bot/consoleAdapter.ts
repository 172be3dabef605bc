import {
  type Activity,
  ActivityTypes,
  BotAdapter,
  type CardAction,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import { terminalText } from './terminalText.js';

type Logic = (context: TurnContext) => Promise<void>;

const PERSON = { id: 'you', name: 'You' };
const BOT = { id: 'bot', name: 'Order Guide' };

/** Talks to one person at a terminal, without network. */
export class ConsoleAdapter extends BotAdapter {
  readonly #write: (text: string) => void;
  readonly #width: () => number;
  readonly #locale: string;
  #taps: readonly CardAction[] = [];
  #count = 0;

  /** `width` is in characters; `locale` is the terminal's, such as `es-MX`. */
  constructor(write: (text: string) => void, width: () => number, locale = 'en-US') {
    super();
    this.#write = write;
    this.#width = width;
    this.#locale = locale;
  }

  /** The person joins the conversation. */
  async join(logic: Logic): Promise<void> {
    await this.#turn({ type: ActivityTypes.ConversationUpdate, membersAdded: [PERSON, BOT] }, logic);
  }

  /** One line of the person. A number presses the tap of that number, if the last reply offered it. */
  async say(line: string, logic: Logic): Promise<void> {
    const tap = /^\d{1,2}$/.test(line.trim()) ? this.#taps[Number(line) - 1] : undefined;
    const pressed =
      typeof tap?.value === 'object' ? { text: '', value: tap.value } : { text: String(tap?.value ?? line) };
    this.#taps = [];
    await this.#turn({ type: ActivityTypes.Message, ...pressed }, logic);
  }

  override async sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    return activities.map((activity) => {
      if (activity.type === undefined || activity.type === ActivityTypes.Message) this.#show(activity);
      return { id: this.#nextId() };
    });
  }

  /** What stands in a terminal cannot be changed; the new version is written below. */
  override async updateActivity(_context: TurnContext, activity: Partial<Activity>): Promise<void> {
    this.#show(activity);
  }

  override async deleteActivity(): Promise<void> {}

  override async continueConversation(reference: Partial<ConversationReference>, logic: Logic): Promise<void> {
    const activity = TurnContext.applyConversationReference(
      { type: ActivityTypes.Event, name: 'continueConversation' },
      reference,
      true,
    );
    await this.runMiddleware(new TurnContext(this, activity), logic);
  }

  #turn(activity: Partial<Activity>, logic: Logic): Promise<void> {
    const whole: Partial<Activity> = {
      channelId: 'console',
      id: this.#nextId(),
      locale: this.#locale,
      conversation: { id: 'console', isGroup: false, conversationType: 'personal', name: 'console' },
      from: PERSON,
      recipient: BOT,
      ...activity,
    };
    return this.runMiddleware(new TurnContext(this, whole), logic);
  }

  #show(activity: Partial<Activity>): void {
    this.#taps = activity.suggestedActions?.actions ?? [];
    this.#write(`${terminalText(activity, this.#width())}\n\n`);
  }

  #nextId(): string {
    this.#count += 1;
    return String(this.#count);
  }
}
