import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildPages } from '../pages/build';

const ROOT = resolve(import.meta.dirname, '../..');

/** The extension as Firefox loads it, for the practice chat. */
export const FIREFOX_DIR = resolve(ROOT, '.output/firefox-mv3-practice');

/** Vitest's globalSetup: one build for all tests in Firefox. Throws with the build's own words when it fails. */
export const setup = async (): Promise<void> => {
  const args = ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', 'firefox', '--mv3', '--mode', 'practice'];
  await Promise.all([
    // Vitest sets NODE_ENV=test; the tests must see the build that users get.
    promisify(execFile)(process.execPath, args, { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' } }),
    buildPages(),
  ]);
};
