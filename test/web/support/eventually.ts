import { expect } from 'vitest';

const PATIENCE_MS = 20_000;

/** `expect.poll` with the patience that a browser on a busy computer needs. */
export const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: PATIENCE_MS });
