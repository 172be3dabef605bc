/** The channel did not take what the bot sent. The cause, which holds addresses and texts, is kept out on purpose. */
export class DeliveryError extends Error {
  readonly code: string;
  /** Whether the channel answered at all; if not, sending once more is useless. */
  readonly answered: boolean;

  constructor(code: string, answered: boolean) {
    super('The channel did not take the activity.');
    this.name = 'DeliveryError';
    this.code = code;
    this.answered = answered;
  }
}

/** Turns the SDK's error of a failed connector call into a {@link DeliveryError}. */
export function deliveryError(error: unknown): DeliveryError {
  const { statusCode, code } = Object(error) as { statusCode?: unknown; code?: unknown };
  if (typeof statusCode === 'number') return new DeliveryError(`HTTP_${statusCode}`, true);
  return new DeliveryError(typeof code === 'string' && /^[A-Z_]{1,40}$/.test(code) ? code : 'UNREACHABLE', false);
}
