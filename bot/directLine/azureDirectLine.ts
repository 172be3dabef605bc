import { z } from 'zod';
import type { ChatConfig } from './chatConfig.js';
import { ProtocolError } from './protocolError.js';
import type { Bearer } from './tokens.js';

/** What Azure's Direct Line answers to a token call. */
const answer = z.object({ conversationId: z.string().min(1), token: z.string().min(1), expires_in: z.number() });
const claims = z.object({ user: z.string().min(1) });
export type AzureToken = z.infer<typeof answer>;

const TIMEOUT_MS = 10_000;

/** Azure's Direct Line, reached from this server with the secret that no browser may see. */
export class AzureDirectLine {
  readonly #config: NonNullable<ChatConfig['azure']>;

  constructor(config: NonNullable<ChatConfig['azure']>) {
    this.#config = config;
  }

  /** The base address a client has to use. */
  get domain(): string {
    return this.#config.url;
  }

  /** A token for a new conversation of this person, to be used from the given sites only.
   *  Throws {@link ProtocolError} `ServiceUnavailable` when Azure cannot be reached or refuses. */
  async generate(userId: string, trustedOrigins: readonly string[]): Promise<AzureToken> {
    const response = await this.#post('generate', this.#config.secret, { user: { id: userId }, trustedOrigins });
    if (!response.ok) throw new ProtocolError('ServiceUnavailable');
    return this.#read(response);
  }

  /** A fresh token for the conversation of this one, and its person; without a name where Azure tells none.
   *  Throws {@link ProtocolError} `BadArgument` when Azure does not know it. */
  async renew(token: string): Promise<AzureToken & Bearer> {
    const response = await this.#post('refresh', token, {});
    if (!response.ok) throw new ProtocolError(response.status < 500 ? 'BadArgument' : 'ServiceUnavailable');
    const renewed = await this.#read(response);
    return { ...renewed, userId: userOf(renewed.token) };
  }

  async #post(call: 'generate' | 'refresh', bearer: string, body: object): Promise<Response> {
    try {
      return await fetch(`${this.#config.url}/tokens/${call}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch {
      throw new ProtocolError('ServiceUnavailable');
    }
  }

  async #read(response: Response): Promise<AzureToken> {
    const parsed = answer.safeParse(await response.json().catch(() => undefined));
    if (!parsed.success) throw new ProtocolError('ServiceUnavailable');
    return parsed.data;
  }
}

/** The `user` claim of a token that Azure itself has just sent; empty when it names none. */
function userOf(token: string): string {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return claims.parse(payload).user;
  } catch {
    return '';
  }
}
