import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    // One for each core: left alone, one of two stays idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'pure',
          include: ['tests/unit/**/*.test.ts', 'tests/shape/**/*.test.ts'],
          environment: 'node',
          isolate: false,
          // A busy machine is no failure.
          testTimeout: 30_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'dom',
          include: ['tests/components/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          testTimeout: 30_000,
        },
      },
    ],
  },
});
