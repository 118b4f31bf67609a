import { defineConfig } from 'vitest/config';

/**
 * The tests that draw texts and edits at random, whole: 200,000 texts, unbroken runs of up to 20 kB and 2,000 edits of a long
 * thread against tiktoken, about half an hour. `FUZZ_DATA=folder` adds every text of a folder.
 */
export default defineConfig({
  test: {
    name: 'fuzz',
    include: ['tests/unit/tokens/{cuts,edits,runs}.test.ts', 'tests/unit/tokens/corpora.fuzz.ts'],
    environment: 'node',
    testTimeout: 600_000,
    env: { FUZZ_TEXTS: '20000' },
  },
});
