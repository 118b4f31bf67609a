import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname);

/** Where the built pages stand; tests/pages/serve.ts gives them out. */
export const PAGES_DIR = resolve(ROOT, '../../.output/pages');

/** Builds every .html file of this folder and its subfolders, keeping their paths. */
export const buildPages = async (): Promise<void> => {
  const input = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => resolve(ROOT, file));
  await build({
    root: ROOT,
    base: '/',
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    build: { outDir: PAGES_DIR, emptyOutDir: true, chunkSizeWarningLimit: 2000, rolldownOptions: { input } },
  });
};
