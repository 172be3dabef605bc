import { createHash, timingSafeEqual } from 'node:crypto';
import type { Call } from './call.js';
import { ProtocolError } from './protocolError.js';
import type { Bearer, Tokens, TokenUse } from './tokens.js';

/** Who calls: a person with a token, or a site's own server with the secret. */
export type Caller = { readonly kind: 'person'; readonly bearer: Bearer } | { readonly kind: 'site' };

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The bearer, whose token may be for the pages of some sites only. Throws 403 for the page of another. */
export function fromTrustedSite(bearer: Bearer, site: string | undefined): Bearer {
  if (site !== undefined && bearer.origins && !bearer.origins.includes(site))
    throw new ProtocolError('OriginNotAllowed');
  return bearer;
}

/** Proves who calls, and says no in the statuses that the published client understands. */
export class Access {
  readonly #tokens: Tokens;
  readonly #secret: string | undefined;

  constructor(tokens: Tokens, secret: string | undefined) {
    this.#tokens = tokens;
    this.#secret = secret;
  }

  /** Throws 401 without a token, 403 with one that is expired, forged, or for another use. */
  async bearerOf(credential: string | undefined, use: TokenUse = 'conversation', graceSeconds = 0): Promise<Bearer> {
    if (credential === undefined) throw new ProtocolError('Unauthorized');
    const verified = await this.#tokens.verify(use, credential, graceSeconds);
    if ('bearer' in verified) return verified.bearer;
    throw new ProtocolError(verified.fault === 'expired' ? 'TokenExpired' : 'BadArgument');
  }

  async callerOf(call: Call): Promise<Caller> {
    if (this.#isSecret(call.credential)) return { kind: 'site' };
    return { kind: 'person', bearer: await this.personOf(call) };
  }

  /** The person who calls; 403 too from a site that the token is not for. */
  async personOf({ credential, origin: { site } }: Call): Promise<Bearer> {
    return fromTrustedSite(await this.bearerOf(credential), site);
  }

  /** The caller, who must be allowed in the conversation of the path; 403 with another conversation's token. */
  async callerIn(call: Call): Promise<Caller> {
    const caller = await this.callerOf(call);
    if (caller.kind === 'person' && caller.bearer.conversationId !== call.conversationId)
      throw new ProtocolError('BadArgument', 'The token is for another conversation.');
    return caller;
  }

  /** Throws unless the call carries the site's secret. */
  siteOnly({ credential }: Call): void {
    if (credential === undefined) throw new ProtocolError('Unauthorized');
    if (!this.#isSecret(credential)) throw new ProtocolError('BadArgument', 'The secret is not valid.');
  }

  #isSecret(credential: string | undefined): boolean {
    if (credential === undefined || this.#secret === undefined) return false;
    return timingSafeEqual(digest(credential), digest(this.#secret));
  }
}
