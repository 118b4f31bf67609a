import { defineConfig } from 'vitest/config';

/**
 * The tests that draw texts and edits at random, whole: 200,000 texts and 2,000 edits of a long thread against tiktoken, about a
 * quarter of an hour. `FUZZ_DATA=folder` adds every text of a folder.
 */
export default defineConfig({
  test: {
    name: 'fuzz',
    include: ['tests/unit/tokens/{cuts,edits}.test.ts', 'tests/unit/tokens/corpora.fuzz.ts'],
    environment: 'node',
    testTimeout: 600_000,
    env: { FUZZ_TEXTS: '20000' },
  },
});
