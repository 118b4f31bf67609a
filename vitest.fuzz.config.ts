import { defineConfig } from 'vitest/config';

/** The tests that draw texts at random, with 200,000 of them against tiktoken instead of some thousand. */
export default defineConfig({
  test: {
    name: 'fuzz',
    include: ['tests/unit/tokens/cuts.test.ts'],
    environment: 'node',
    testTimeout: 600_000,
    env: { FUZZ_TEXTS: '20000' },
  },
});
