import { createHash } from 'node:crypto';

const plain = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value;

/** The same for equal data: plain values, maps and sets, each in its order. */
export const digestOf = (data: unknown): string =>
  createHash('sha256').update(JSON.stringify(data, plain)).digest('base64');
