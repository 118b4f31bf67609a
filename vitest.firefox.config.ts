import { defineConfig } from 'vitest/config';

/** What differs in Firefox, in a real one: its permissions, its background page, its editors' events. */
export default defineConfig({
  test: {
    name: 'firefox',
    globalSetup: ['tests/firefox/build.ts'],
    include: ['tests/firefox/**/*.e2e.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a busy machine shows late is no failure.
    expect: { poll: { timeout: 15_000 } },
  },
});
