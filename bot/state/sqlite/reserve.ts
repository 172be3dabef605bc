import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs';

/** Enough for the write-ahead log of the largest conversation's deletion. */
const RESERVE_BYTES = 2_097_152;

/** Room on the disk that is given up so that something can be deleted when the disk is full: a database needs room even
 *  for that. */
export class Reserve {
  readonly #path: string;

  constructor(database: string) {
    this.#path = `${database}.reserve`;
  }

  /** Takes the room, if it is not taken and there is some. True when it is taken. */
  fill(): boolean {
    if (statSync(this.#path, { throwIfNoEntry: false })?.size === RESERVE_BYTES) return true;
    try {
      const file = openSync(this.#path, 'w', 0o600);
      try {
        // Written, since a file with holes takes no room.
        writeSync(file, Buffer.alloc(RESERVE_BYTES, 1));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      if (statSync(this.#path).size === RESERVE_BYTES) return true;
    } catch {
      // There is none.
    }
    this.free();
    return false;
  }

  free(): void {
    rmSync(this.#path, { force: true });
  }
}
