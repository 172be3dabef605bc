import { defineConfig } from 'vitest/config';

/** `npm run fuzz`: the hostile inputs of the tests, 100,000 of them, or as many as FUZZ_INPUTS says. */
export default defineConfig({
  test: {
    include: ['test/fuzz/**/*.test.ts'],
    globalSetup: ['test/support/buildAll.ts'],
    env: { FUZZ_INPUTS: process.env.FUZZ_INPUTS ?? '100000' },
    fileParallelism: false,
    hookTimeout: 180_000,
  },
});
