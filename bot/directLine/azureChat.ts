import type { Server } from 'restify';
import type { HttpAnswer } from '../httpAnswer.js';
import type { Log } from '../log.js';
import { conversationKey } from '../state/conversationKey.js';
import type { Store } from '../state/store.js';
import { AzureDirectLine, type AzureToken } from './azureDirectLine.js';
import { answering, type Call, preflight } from './call.js';
import type { ChatConfig } from './chatConfig.js';
import type { ChatService } from './chatService.js';
import { newUserId } from './conversations.js';
import { Limits } from './limits.js';
import { ProtocolError } from './protocolError.js';
import type { Bearer } from './tokens.js';

export interface AzureChatDeps {
  readonly store: Store;
  readonly log: Log;
  readonly config: ChatConfig;
  readonly azure: NonNullable<ChatConfig['azure']>;
  readonly maxBodyBytes: number;
}

/** The same page over Azure's Direct Line: the secret is exchanged for a token here, where no browser sees it; the
 *  bot is then reached over `/api/messages` as by any channel. */
export class AzureChat implements ChatService {
  readonly #deps: AzureChatDeps;
  readonly #directLine: AzureDirectLine;
  readonly #limits: Limits;

  constructor(deps: AzureChatDeps) {
    this.#deps = deps;
    this.#directLine = new AzureDirectLine(deps.azure);
    this.#limits = new Limits(deps.store, deps.config.limits);
  }

  mount(server: Server): void {
    server.post(
      '/chat/token',
      answering((call) => this.#token(call), this.#deps),
    );
    server.post(
      '/chat/forget',
      answering((call) => this.#forget(call), this.#deps),
    );
    for (const path of ['/chat/token', '/chat/forget']) server.opts(path, preflight(this.#deps));
  }

  start(): void {}

  async close(): Promise<void> {}

  async verifyConversationToken(token: string | undefined): Promise<Bearer> {
    if (token === undefined || token === '') throw new ProtocolError('Unauthorized');
    // Only Azure can tell whom it speaks for: it is asked to renew the token, which the client keeps as it was.
    const { conversationId, userId } = await this.#directLine.renew(token);
    return { conversationId, userId };
  }

  /** A token for a new conversation; whoever brings one, after a reload or before it runs out, goes on with theirs. */
  async #token({ origin, credential }: Call): Promise<HttpAnswer> {
    if (!origin.isAllowed) throw new ProtocolError('OriginNotAllowed');
    await this.#limits.spendToken(origin.address);
    const token = credential === undefined ? await this.#begun(origin.own) : await this.#directLine.renew(credential);
    // Without the person's id the page could not tell their messages from the bot's.
    if (token.userId === '') throw new ProtocolError('BadArgument');
    return { status: 200, json: { ...token, domain: this.#directLine.domain, canKeep: false } };
  }

  async #begun(ownOrigin: string): Promise<AzureToken & Bearer> {
    const userId = newUserId();
    const token = await this.#directLine.generate(userId, [ownOrigin, ...this.#deps.config.origins]);
    return { ...token, userId };
  }

  /** Deletes what we keep. What Azure keeps of a conversation runs out by its own rules. */
  async #forget(call: Call): Promise<HttpAnswer> {
    const { conversationId, userId } = await this.verifyConversationToken(
      call.credential ?? (await call.text()).trim(),
    );
    const users = userId === '' ? [] : [`directline/users/${userId}`];
    await this.#deps.store.forget(conversationKey('directline', conversationId), users);
    return { status: 200, json: {} };
  }
}
