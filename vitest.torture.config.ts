import { defineConfig } from 'vitest/config';

/** `npm run torture`: the kill tests for as long as it takes to trust them. */
export default defineConfig({
  test: {
    include: ['test/torture/**/*.test.ts'],
    globalSetup: ['test/support/buildAll.ts'],
    testTimeout: 3_600_000,
    fileParallelism: false,
  },
});
