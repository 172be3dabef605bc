/** `CONFLICT`: the item was changed since it was read. `LEASE_LOST`: the turn took too long and another has its place.
 *  `UNAVAILABLE`, `TIMEOUT`, `FULL`: the engine cannot; trying later helps. `UNREADABLE`: sealed with a key that is not
 *  configured, or damaged. `KEYS_ELSEWHERE`: other processes keep the keys of its conversations in
 *  another place. `KEYS_UNAVAILABLE`: the place of the keys does not open. `NEWER`: written by a later version of this program. `GONE`: the conversation was
 *  forgotten or has run out. */
export type StoreErrorCode =
  | 'CONFLICT'
  | 'LEASE_LOST'
  | 'UNAVAILABLE'
  | 'TIMEOUT'
  | 'FULL'
  | 'UNREADABLE'
  | 'KEYS_ELSEWHERE'
  | 'KEYS_UNAVAILABLE'
  | 'NEWER'
  | 'GONE'
  | 'CLOSED';

/** The store did not do it. Names no key and holds no data: a key has the id of a conversation in it. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, options?: ErrorOptions) {
    super(`The store did not take the operation (${code}).`, options);
    this.name = 'StoreError';
    this.code = code;
  }

  /** Whether the same may succeed once the engine is back. */
  get isPassing(): boolean {
    return this.code === 'UNAVAILABLE' || this.code === 'TIMEOUT';
  }
}
