import { defineConfig } from 'vitest/config';

/** Tests of what was built: run them after the builds of both browsers and of the practice chat (cli/test.ts). */
export default defineConfig({
  test: { name: 'built', include: ['tests/build/**/*.test.ts'], environment: 'node' },
});
