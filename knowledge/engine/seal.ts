import { createHash } from 'node:crypto';

const SEAL_BYTES = 32;

const sealOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** The bytes with their sha256 behind them. */
export const sealed = (bytes: Buffer): Buffer => Buffer.concat([bytes, sealOf(bytes)]);

/** The bytes that were {@link sealed}. Throws `RangeError` where one of them, or the seal, is missing or another than it was. */
export function unsealed(file: Buffer): Buffer {
  const end = Math.max(0, file.length - SEAL_BYTES);
  const bytes = file.subarray(0, end);
  if (!sealOf(bytes).equals(file.subarray(end)))
    throw new RangeError('it is cut short, or a byte of it was altered: its checksum is another');
  return bytes;
}
