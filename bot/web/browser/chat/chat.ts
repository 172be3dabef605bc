import { localeOf } from '../../../../knowledge/localeOf.js';
import { deleteOnServer } from '../deleteOnServer.js';
import type { Activity, Message } from './activity.js';
import { messageOf } from './activity.js';
import { DirectLine, type LinkState } from './directLine.js';
import { speakInHead } from './head.js';
import { Outbox } from './outbox.js';
import { isLeaving } from './quickExit.js';
import { beginSession, dropKept, dropStorage, keptSession, newSession, Refused, type Session } from './session.js';
import { labelsIn, type PageLanguage, settings } from './settings.js';

/** How things stand, as the bar above the chat says it. */
export type Status = LinkState | 'kept' | 'refused' | 'deleted' | 'tooMany' | 'unreachable';

export interface ChatState {
  readonly status: Status;
  readonly isOffline: boolean;
  readonly isBusy: boolean;
  readonly isTyping: boolean;
  readonly messages: readonly Message[];
  readonly language: PageLanguage;
  readonly canKeep: boolean;
}

/** The bot has forgotten the conversation: the screen and the device do the same. */
const FORGOTTEN = 'order-guide:forgotten';
const VOTE = 'webchat:activity-status/feedback';
/** A sign of writing that nothing follows is taken back. */
const typingMs = 15_000;

const newKey = (): string => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;

/** The conversation as the page knows it, and what can be done in it. Tells `onChange` of everything. */
export class Chat {
  #state: ChatState = {
    status: settings.isRefused ? 'refused' : 'connecting',
    isOffline: !navigator.onLine,
    isBusy: false,
    isTyping: false,
    messages: [],
    language: settings.language,
    canKeep: false,
  };
  #line: DirectLine | undefined;
  readonly #outbox: Outbox;
  readonly #onChange: () => void;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
    this.#outbox = new Outbox(() => (this.#state.status === 'ended' ? undefined : this.#line), {
      onBusy: (isBusy) => this.#set({ isBusy }),
      onResult: (key, result) => this.#mark(key, result === 'sent' ? undefined : result),
    });
    window.addEventListener('offline', () => this.#set({ isOffline: true }));
    window.addEventListener('online', () => {
      this.#set({ isOffline: false });
      this.#line?.retryNow();
      this.#outbox.wake();
    });
    document.addEventListener('visibilitychange', () => !document.hidden && this.#line?.retryNow());
  }

  get state(): ChatState {
    return this.#state;
  }

  get session(): Session | undefined {
    return this.#line?.session;
  }

  /** The conversation of the page before a reload, a new one, or the question whether to show the kept one. */
  start(): Promise<void> {
    return this.#begin(beginSession);
  }
  openKept(): Promise<void> {
    return this.#begin(keptSession);
  }
  startNew(): Promise<void> {
    dropKept();
    return this.#begin(newSession);
  }

  async #begin(session: () => Promise<Session | undefined>): Promise<void> {
    if (settings.isRefused) return;
    this.#set({ status: 'connecting', messages: [] });
    try {
      const begun = await session();
      if (begun === undefined) return this.#set({ status: 'kept' });
      if (isLeaving()) return deleteOnServer(begun.token);
      this.#connect(begun);
    } catch (error) {
      const status = error instanceof Refused ? error.status : 0;
      this.#set({ status: status === 429 ? 'tooMany' : status === 403 ? 'refused' : 'unreachable' });
    }
  }

  #connect(session: Session): void {
    const line = new DirectLine(session, {
      onActivities: (activities) => this.#line === line && this.#receive(activities),
      onState: (status) => this.#line === line && this.#linkIs(status),
      onSession: ({ canKeep }) => this.#set({ canKeep }),
    });
    this.#line = line;
    this.#set({ canKeep: session.canKeep });
    void line.run();
    void this.#outbox.flush();
  }

  #linkIs(status: LinkState): void {
    this.#set({ status });
    if (status === 'ended') {
      dropStorage();
      this.#outbox.giveUp();
    }
    if (status === 'online') void this.#outbox.flush();
  }

  /** What the person writes or taps. */
  say(text: string): void {
    const key = newKey();
    this.#set({ messages: [...this.#state.messages, { key, isMine: true, text, state: 'sending' }] });
    this.#send(key, text);
  }

  /** Another language, by the person's own choice: the page speaks it at once, and the bot from its next answer on. */
  choose(language: PageLanguage): void {
    speakInHead(language);
    this.#set({ language });
    if (this.#line !== undefined && this.#state.status !== 'ended') this.say(labelsIn(language).inThisLanguage);
  }

  /** Sends again what did not go through. */
  sayAgain({ key, text }: Message): void {
    this.#mark(key, 'sending');
    this.#send(key, text);
  }

  #send(key: string, text: string): void {
    const locale = localeOf(this.#state.language);
    this.#post(key, { type: 'message', text, textFormat: 'plain', locale });
  }

  /** `key` is the page's own id for it, by which the server takes it once. */
  #post(key: string, activity: object): void {
    if (this.#state.status === 'ended') this.#mark(key, 'failed');
    else this.#outbox.put({ clientId: key, activity: { ...activity, channelData: { clientActivityID: key } } });
  }

  /** An opinion on an answer; it names the topic only. */
  vote(topic: string, isHelpful: boolean): void {
    const action = isHelpful ? 'LikeAction' : 'DislikeAction';
    const entity = { '@type': action, '@id': `urn:order-guide:answer:${topic}`, type: `https://schema.org/${action}` };
    this.#post(newKey(), { type: 'event', name: VOTE, entities: [entity] });
  }

  /** Ends the chat here and on the server, and leaves nothing on the device. */
  end(): void {
    const session = this.#line?.session;
    this.#line?.close();
    this.#line = undefined;
    this.#outbox.clear();
    dropStorage();
    if (session !== undefined) deleteOnServer(session.token);
  }

  forget(): void {
    this.end();
    this.#set({ status: 'deleted', messages: [], isTyping: false, canKeep: false });
  }

  #receive(activities: readonly Activity[]): void {
    let messages = [...this.#state.messages];
    let { isTyping, language } = this.#state;
    const userId = this.#line?.session.userId ?? '';
    for (const activity of activities) {
      if (activity.type === 'typing') isTyping = true;
      if (activity.type === 'event' && activity.name === FORGOTTEN) {
        dropStorage();
        messages = messages.slice(messages.map(({ isMine }) => isMine).lastIndexOf(true) + 1);
      }
      const message = messageOf(activity, userId);
      if (message === undefined) continue;
      if (!message.isMine) isTyping = false;
      language = message.reply?.language ?? language;
      const place = messages.findIndex(({ key }) => key === message.key);
      if (place < 0) messages.push(message);
      else messages[place] = message;
    }
    clearTimeout(this.#typing);
    if (isTyping) this.#typing = setTimeout(() => this.#set({ isTyping: false }), typingMs);
    speakInHead(language);
    this.#set({ messages, isTyping, language });
  }

  #mark(key: string, state: Message['state']): void {
    const messages = this.#state.messages.map((message) => {
      if (message.key !== key) return message;
      const { state: _, ...rest } = message;
      return state === undefined ? rest : { ...rest, state };
    });
    this.#set({ messages });
  }

  #set(change: Partial<ChatState>): void {
    this.#state = { ...this.#state, ...change };
    this.#onChange();
  }
}
