import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export type Build = 'chrome-mv3' | 'chrome-mv3-practice' | 'firefox-mv3';

/** Absolute folder of a build. */
export const builtDir = (build: Build): string => resolve(import.meta.dirname, '../../.output', build);

/** The manifest of a build. @throws when it was not built. */
export const manifestOf = (build: Build): Record<string, unknown> =>
  JSON.parse(readFileSync(resolve(builtDir(build), 'manifest.json'), 'utf8')) as Record<string, unknown>;
