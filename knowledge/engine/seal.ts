import { createHash } from 'node:crypto';

const SEAL_BYTES = 32;

const sealOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** The bytes with their sha256 behind them. */
export const sealed = (bytes: Buffer): Buffer => Buffer.concat([bytes, sealOf(bytes)]);

/** The bytes that were {@link sealed}; `undefined` where one of them, or the seal, is another than it was. */
export function unsealed(file: Buffer): Buffer | undefined {
  const end = file.length - SEAL_BYTES;
  if (end < 0) return undefined;
  const bytes = file.subarray(0, end);
  return sealOf(bytes).equals(file.subarray(end)) ? bytes : undefined;
}
