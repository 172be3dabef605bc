import { defineConfig } from 'vitest/config';

/** `npm run pictures`: takes the pictures of the documents anew, and writes down what the bot says in them. */
export default defineConfig({
  test: {
    include: ['test/pictures/**/*.picture.ts'],
    globalSetup: ['test/support/buildAll.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
