/** Every refusal of the Direct Line service: its status and our sentence. What the client makes of each status is in
 *  README.md; 401 is for a missing token only, 403 for one that does not fit. */
const REFUSALS = {
  BadRequest: [400, 'The request cannot be understood.'],
  Unauthorized: [401, 'The request carries no token: Authorization: Bearer <token>.'],
  TokenExpired: [403, 'The token has expired.'],
  BadArgument: [403, 'The token is not valid for this.'],
  OriginNotAllowed: [403, 'This site is not among those that may hold the chat.'],
  NotFound: [404, 'There is nothing at this address.'],
  ConversationNotFound: [404, 'There is no such conversation, or it has ended.'],
  MessageSizeTooBig: [413, 'The message is too long.'],
  UnsupportedMediaType: [415, 'Files cannot be sent in this chat.'],
  TooManyRequests: [429, 'Too many requests. Wait a moment.'],
  BotError: [502, 'The bot failed and said nothing.'],
  Busy: [503, 'Many people ask at this moment. Try again in a moment.'],
  ServiceUnavailable: [503, 'The service cannot be used at this moment.'],
} as const;

export type ProtocolCode = keyof typeof REFUSALS;

/** What cannot be used at this moment may be tried again so soon. */
const AWAY_MS = 1_000;

/** A refusal on its way to the client. */
export class ProtocolError extends Error {
  readonly code: ProtocolCode;
  readonly status: number;
  /** How long to wait before the next try, if waiting helps. */
  readonly retryAfterMs: number | undefined;

  constructor(code: ProtocolCode, detail?: string, retryAfterMs?: number) {
    const [status, message] = REFUSALS[code];
    super(detail ?? message);
    this.name = 'ProtocolError';
    this.code = code;
    this.status = status;
    this.retryAfterMs = retryAfterMs ?? (code === 'ServiceUnavailable' ? AWAY_MS : undefined);
  }
}
