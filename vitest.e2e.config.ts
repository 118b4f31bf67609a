import { defineConfig } from 'vitest/config';

/** Browser tests: one file at a time on two cores, each with its own browser profile. */
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['tests/e2e/**/*.e2e.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a busy machine shows late is no failure; the default of one second is.
    expect: { poll: { timeout: 15_000 } },
    globalSetup: ['tests/e2e/build.ts'],
  },
});
