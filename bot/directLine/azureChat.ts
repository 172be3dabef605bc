import type { Server } from 'restify';
import type { HttpAnswer } from '../httpAnswer.js';
import type { Log } from '../log.js';
import { conversationKey } from '../state/conversationKey.js';
import type { Store } from '../state/store.js';
import { AzureDirectLine } from './azureDirectLine.js';
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
    server.opts('/chat/*', preflight(this.#deps));
  }

  start(): void {}

  async close(): Promise<void> {}

  async verifyConversationToken(token: string | undefined): Promise<Bearer> {
    if (token === undefined || token === '') throw new ProtocolError('Unauthorized');
    return this.#directLine.bearerOf(token);
  }

  async #token({ origin }: Call): Promise<HttpAnswer> {
    if (!origin.isAllowed) throw new ProtocolError('OriginNotAllowed');
    await this.#limits.spendToken(origin.address);
    const userId = newUserId();
    const token = await this.#directLine.generate(userId, [origin.own, ...this.#deps.config.origins]);
    return { status: 200, json: { ...token, userId, domain: this.#directLine.domain, canKeep: false } };
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
