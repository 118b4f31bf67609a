import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Everything one context of the extension loads, in bytes. */
export interface EntrySize {
  readonly entry: string;
  /** Files below the build's folder, the entry itself first. */
  readonly files: readonly string[];
  readonly bytes: number;
  /** Sum of the files, each gzipped by itself. */
  readonly gzip: number;
  /** Most allowed; absent where nothing is promised. */
  readonly limit?: { readonly bytes?: number; readonly gzip: number };
}

/** The contexts and their promises (kB = 1000 bytes). The content script is loaded into every page that is coached. */
const ENTRIES: readonly Pick<EntrySize, 'entry' | 'limit'>[] = [
  { entry: 'content-scripts/coach.js', limit: { bytes: 90_000, gzip: 32_000 } },
  // Loaded where a page shows a composer: what it has today, held so that it grows on purpose only.
  { entry: 'composer.js', limit: { bytes: 227_000, gzip: 90_500 } },
  { entry: 'palette.js' },
  { entry: 'checklist.js' },
  { entry: 'brief-writer.js' },
  { entry: 'popup.html', limit: { gzip: 62_000 } },
  { entry: 'options.html' },
  { entry: 'welcome.html' },
  { entry: 'background.js' },
];

const IN_HTML = /(?:src|href)="\/([^"]+\.(?:js|css))"/gu;
const IN_SCRIPT = /(?:\bfrom|\bimport)\s*\(?\s*["'`]\.?\.?\/([^"'`]+\.js)["'`]/gu;

/** The file and all it loads. Chunks lie side by side, so that a name is enough to find one. */
const load = async (root: string, file: string, seen: Map<string, Buffer>): Promise<void> => {
  if (seen.has(file)) return;
  const content = await readFile(join(root, file));
  seen.set(file, content);
  const found = [...content.toString().matchAll(file.endsWith('.html') ? IN_HTML : IN_SCRIPT)];
  for (const [, name = ''] of found) {
    await load(root, name.includes('/') || file.endsWith('.html') ? name : `chunks/${name}`, seen);
  }
};

/** Measures a built extension. Scripts that are imported only when needed count as well. */
export const measure = (root: string): Promise<EntrySize[]> =>
  Promise.all(
    ENTRIES.map(async (entry) => {
      const seen = new Map<string, Buffer>();
      await load(root, entry.entry, seen);
      const contents = [...seen.values()];
      return {
        ...entry,
        files: [...seen.keys()],
        bytes: contents.reduce((sum, { length }) => sum + length, 0),
        gzip: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
      };
    }),
  );

const kilo = (bytes: number, limit?: number): string =>
  `${(bytes / 1000).toFixed(1)}${limit === undefined ? '' : ` of ${limit / 1000}`} kB`;

/** A line for each context: its size, gzipped size and what is allowed. */
export const sizeTable = (sizes: readonly EntrySize[]): string =>
  sizes
    .map(({ entry, bytes, gzip, limit }) =>
      [entry.padEnd(26), kilo(bytes, limit?.bytes).padStart(18), kilo(gzip, limit?.gzip).padStart(18), ' gzipped'].join(
        '',
      ),
    )
    .join('\n');

/** The promises that are broken, in words; empty when all hold. */
export const tooLarge = (sizes: readonly EntrySize[]): string[] =>
  sizes.flatMap(({ entry, bytes, gzip, limit }) => [
    ...(limit?.bytes !== undefined && bytes > limit.bytes ? [`${entry}: ${kilo(bytes, limit.bytes)}`] : []),
    ...(limit && gzip > limit.gzip ? [`${entry}: ${kilo(gzip, limit.gzip)} gzipped`] : []),
  ]);
