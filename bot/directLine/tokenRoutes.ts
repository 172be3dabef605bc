import { z } from 'zod';
import type { HttpAnswer } from '../httpAnswer.js';
import { type Access, fromTrustedSite } from './access.js';
import type { Call } from './call.js';
import { type Conversations, newConversationId, newUserId } from './conversations.js';
import type { Limits } from './limits.js';
import { ProtocolError } from './protocolError.js';
import type { Bearer, Tokens } from './tokens.js';

export interface TokenRoutesDeps {
  readonly access: Access;
  readonly tokens: Tokens;
  readonly conversations: Conversations;
  readonly limits: Limits;
}

const MAX_USER_ID_CHARS = 200;
const MAX_ORIGIN_CHARS = 300;
const MAX_ORIGINS = 20;
const userId = z.string().min(1).max(MAX_USER_ID_CHARS);
/** Both spellings that are in use. */
const generateBody = z.looseObject({
  user: z.looseObject({ id: userId.optional(), Id: userId.optional() }).optional(),
  User: z.looseObject({ id: userId.optional(), Id: userId.optional() }).optional(),
  trustedOrigins: z.array(z.string().max(MAX_ORIGIN_CHARS)).max(MAX_ORIGINS).optional(),
});

/** The calls about tokens, of the protocol (`generate`, `refresh`) and of our own page (`token`, `keep`, `forget`). */
export class TokenRoutes {
  readonly #deps: TokenRoutesDeps;

  constructor(deps: TokenRoutesDeps) {
    this.#deps = deps;
  }

  /** For a site's own server: a token for a new conversation of the person it names. */
  async generate(call: Call): Promise<HttpAnswer> {
    this.#deps.access.siteOnly(call);
    const parsed = generateBody.safeParse(await call.json());
    if (!parsed.success) throw new ProtocolError('BadRequest', 'Not usable in the body: user or trustedOrigins.');
    const { user = parsed.data.User, trustedOrigins } = parsed.data;
    return this.#issued({
      conversationId: newConversationId(),
      userId: user?.id ?? user?.Id ?? newUserId(),
      ...(trustedOrigins?.length ? { origins: trustedOrigins } : {}),
    });
  }

  /** The same conversation and person for another while; the old token keeps its own life. */
  async refresh(call: Call): Promise<HttpAnswer> {
    const bearer = await this.#deps.access.personOf(call);
    this.#deps.limits.spendConnect('refresh', bearer.conversationId, call.origin.address);
    return this.#issued(bearer);
  }

  /** For our page: a token for a new conversation of a person we name; or, with a token of one, for that one. */
  async chatToken({ origin, credential }: Call): Promise<HttpAnswer> {
    if (!origin.isAllowed) throw new ProtocolError('OriginNotAllowed');
    await this.#deps.limits.spendToken(origin.address);
    const bearer =
      credential === undefined
        ? { conversationId: newConversationId(), userId: newUserId() }
        : await this.#resumed(credential, origin.site);
    const { json } = await this.#issued(bearer);
    return {
      status: 200,
      json: { ...Object(json), userId: bearer.userId, domain: `${origin.own}/v3/directline`, canKeep: true },
    };
  }

  /** "Keep this chat on this device": idle time no longer ends it, and a resume token finds it again. */
  async keep(call: Call): Promise<HttpAnswer> {
    const { access, conversations, limits, tokens } = this.#deps;
    const bearer = await access.personOf(call);
    limits.spendKeep(bearer.conversationId);
    await conversations.keep(bearer.conversationId);
    const { token, expires_in } = await tokens.issue('resume', bearer);
    return { status: 200, json: { resumeToken: token, expires_in } };
  }

  /** Deletes the conversation at once. Takes the token from the header, or as the whole body, since a page that is being
   *  left can send no header. A token that has run out still does: it can only delete. */
  async forget(call: Call): Promise<HttpAnswer> {
    const { access, conversations, limits } = this.#deps;
    const credential = call.credential ?? (await call.text()).trim();
    const bearer = await access.bearerOf(credential === '' ? undefined : credential, 'conversation', GRACE_SECONDS);
    limits.spendForget(bearer.conversationId);
    if (await conversations.forget(bearer)) await limits.giveConversationBack(call.origin.address);
    return { status: 200, json: {} };
  }

  /** Takes a resume token, or the conversation's own: the page still has it after a reload, or when the device slept for
   *  longer than it lives. How long a conversation lasts without anybody writing is not for the token to say. */
  async #resumed(credential: string, site: string | undefined): Promise<Bearer> {
    const { access, conversations } = this.#deps;
    const bearer = await access
      .bearerOf(credential, 'resume')
      .catch(() => access.bearerOf(credential, 'conversation', GRACE_SECONDS));
    fromTrustedSite(bearer, site);
    // Who it is the store says; for which sites the token is, the token.
    return { ...bearer, ...(await conversations.personIn(bearer.conversationId)) };
  }

  async #issued(bearer: Bearer): Promise<HttpAnswer> {
    const { token, expires_in } = await this.#deps.tokens.issue('conversation', bearer);
    return { status: 200, json: { conversationId: bearer.conversationId, token, expires_in } };
  }
}

/** As long as anything of a conversation is kept. */
const GRACE_SECONDS = 86_400;
