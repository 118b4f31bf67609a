import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

export interface Import {
  /** As written. */
  readonly from: string;
  /** Path below the root without extension, for relative imports. */
  readonly file?: string;
  /** `import type`: gone at run time. */
  readonly typeOnly: boolean;
}

export interface Source {
  /** Path below the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
}

/** Files below a folder of the project, with forward slashes, sorted. */
export const filesOf = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => ending.test(file))
    .sort();

/** A file of the project as text. */
export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const STATIC = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gmu;
const DYNAMIC = /\bimport\(\s*'([^']+)'/gu;

const target = (path: string, from: string): string | undefined =>
  from.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(path), from)).replaceAll('\\', '/') : undefined;

const importsOf = (path: string, text: string): Import[] =>
  [
    ...Array.from(text.matchAll(STATIC), ([, type, from = '']) => ({ from, typeOnly: type !== undefined })),
    ...Array.from(text.matchAll(DYNAMIC), ([, from = '']) => ({ from, typeOnly: false })),
  ].map(({ from, typeOnly }) => {
    const file = target(path, from);
    return { from, typeOnly, ...(file !== undefined && { file }) };
  });

const ROOMS = ['lib', 'components', 'entrypoints', 'cli'];

/** Every source file of the product. */
export const SOURCES: readonly Source[] = ROOMS.flatMap((room) => filesOf(room, /\.(?:tsx?|mjs)$/u)).map((path) => {
  const text = read(path);
  return { path, text, lines: text.split('\n').length - 1, imports: importsOf(path, text) };
});

/** The text without comments: what the code says, not what it talks about. */
export const code = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|[^:'"`\\])\/\/.*$/gmu, '$1');
