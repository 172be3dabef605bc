import { randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { SigningKeys } from './signingKeys.js';

/** What a token is good for: the calls of a conversation, opening its stream, or taking it up again later. */
export type TokenUse = 'conversation' | 'stream' | 'resume';

/** The conversation a token speaks for, and the person in it. */
export interface Bearer {
  readonly conversationId: string;
  readonly userId: string;
}

export type TokenFault = 'expired' | 'invalid';
export type Verified = { readonly bearer: Bearer } | { readonly fault: TokenFault };

/** A signed token and its life in seconds, in the protocol's words. */
export interface IssuedToken {
  readonly token: string;
  readonly expires_in: number;
}

export interface TokensOptions {
  readonly keys: SigningKeys;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Life of a resume token, in seconds: as long as a conversation is kept. */
  readonly resumeSeconds: number;
}

/** The published life of a Direct Line token, and one long enough to open a socket. */
const CONVERSATION_SECONDS = 1_800;
const STREAM_SECONDS = 60;

const ALGORITHM = 'HS256';
const ISSUER = 'order-guide';
const BOT = 'order-guide';

const claims = z.object({ conv: z.string().min(1), user: z.string().min(1) });

/** Signs and verifies the chat's tokens: JWTs (HS256) bound to one use, one conversation and one person. Web Chat reads
 *  `user` out of them. */
export class Tokens {
  readonly #options: TokensOptions;
  readonly #seconds: Readonly<Record<TokenUse, number>>;

  constructor(options: TokensOptions) {
    this.#options = options;
    this.#seconds = {
      conversation: CONVERSATION_SECONDS,
      stream: STREAM_SECONDS,
      resume: options.resumeSeconds,
    };
  }

  async issue(use: TokenUse, { conversationId, userId }: Bearer): Promise<IssuedToken> {
    const [key] = this.#options.keys;
    const issuedAt = Math.floor(this.#options.now() / 1_000);
    const expiresIn = this.#seconds[use];
    const token = await new SignJWT({ bot: BOT, conv: conversationId, user: userId })
      .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid: key.id })
      .setIssuer(ISSUER)
      .setAudience(use)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + expiresIn)
      .setJti(randomUUID())
      .sign(key.secret);
    return { token, expires_in: expiresIn };
  }

  /** Whom the token speaks for, if it is ours, for this use, and not expired for longer than `graceSeconds`. */
  async verify(use: TokenUse, token: string, graceSeconds = 0): Promise<Verified> {
    try {
      const { payload } = await jwtVerify(
        token,
        ({ kid }) => {
          const key = this.#options.keys.find(({ id }) => id === kid);
          if (!key) throw new errors.JWSSignatureVerificationFailed();
          return key.secret;
        },
        {
          algorithms: [ALGORITHM],
          issuer: ISSUER,
          audience: use,
          requiredClaims: ['exp', 'iat', 'jti'],
          clockTolerance: graceSeconds,
          currentDate: new Date(this.#options.now()),
        },
      );
      const parsed = claims.safeParse(payload);
      if (!parsed.success) return { fault: 'invalid' };
      return { bearer: { conversationId: parsed.data.conv, userId: parsed.data.user } };
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      return { fault: error instanceof errors.JWTExpired ? 'expired' : 'invalid' };
    }
  }
}
