import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A trained file begins with the hash of its data, or with a header whose first fields name it. */
const HEAD_BYTES = 200;

/** The hash of the data that a trained file was made from; `undefined` where there is no such file, or it is another thing. */
export function trainedFrom(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const head = Buffer.alloc(HEAD_BYTES);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, head, 0, HEAD_BYTES, 0);
  } finally {
    closeSync(descriptor);
  }
  return /^([0-9a-f]{64})|"source":"([0-9a-f]{64})"/.exec(head.toString('latin1'))?.slice(1).find(Boolean);
}

/** The first of some files that was trained from data with this hash. */
export const currentOf = (files: readonly string[], source: string): string | undefined =>
  files.find((file) => trainedFrom(file) === source);

/** Characters of the hash that a compressed file begins with. */
const SOURCE_LENGTH = 64;

/** A trained file: the hash of what it was trained from, then its bytes, compressed. */
export const compressed = (source: string, bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(source, 'latin1'), gzipSync(bytes, { level: 9 })]);

/** The bytes of {@link compressed}. Throws `RangeError` naming `what` where the file is cut short. */
export function inflated(file: Buffer, what: string): Buffer {
  try {
    return gunzipSync(file.subarray(SOURCE_LENGTH));
  } catch (error) {
    throw new RangeError(`${what} is cut short`, { cause: error });
  }
}

/** Writes a file whole or not at all. */
export function writeWhole(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, file);
}
