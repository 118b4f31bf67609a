import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** They measure what the coach takes of a page's time: nothing else runs beside them. */
const MEASURED = ['coach-timing', 'large', 'stream', 'tokens'].map((name) => `tests/e2e/${name}.e2e.ts`);

const browserTests = (name: string, more: object): TestProjectInlineConfiguration => ({
  test: {
    name,
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a busy machine shows late is no failure; the default of one second is.
    expect: { poll: { timeout: 15_000 } },
    ...more,
  },
});

/** Browser tests, each file with its own browser and profile: two at a time, since most of their time is waiting. */
export default defineConfig({
  test: {
    globalSetup: ['tests/e2e/build.ts'],
    projects: [
      browserTests('measured', { include: MEASURED, maxWorkers: 1, sequence: { groupOrder: 0 } }),
      browserTests('browser', {
        include: ['tests/e2e/**/*.e2e.ts'],
        exclude: MEASURED,
        maxWorkers: 2,
        sequence: { groupOrder: 1 },
      }),
    ],
  },
});
