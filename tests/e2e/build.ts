import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildPages } from '../pages/build';

const ROOT = resolve(import.meta.dirname, '../..');

/** The built extension that browser tests and the practice chat load. */
export const EXTENSION_DIR = resolve(ROOT, '.output/chrome-mv3-practice');

/** Builds the extension as the practice chat uses it; throws with the build's own words when it fails. */
export const buildExtension = async (): Promise<void> => {
  await promisify(execFile)(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '--mode', 'practice'], {
    cwd: ROOT,
    // Vitest sets NODE_ENV=test; the tests must see the build that users get.
    env: { ...process.env, NODE_ENV: 'production' },
  });
};

/** Vitest's globalSetup: one build for all browser tests. */
export const setup = async (): Promise<void> => {
  await Promise.all([buildExtension(), buildPages()]);
};
