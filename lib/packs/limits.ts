/**
 * What a pack may hold. The point is not thrift: a pack is read in every tab that is
 * coached, and a file from outside must not be able to slow a page down.
 */
export const LIMITS = {
  /** Bytes of the file as UTF-8, and UTF-16 units of its text. */
  file: 1024 * 1024,
  /** Brackets within brackets. */
  depth: 8,
  packs: 20,
  /** UTF-16 units of all installed files together; storage.local holds 10 MB. */
  allFiles: 8 * 1024 * 1024,
  rules: 500,
  levels: 1000,
  phrasesPerRule: 200,
  phrase: 200,
  phraseWords: 32,
  phrases: 20_000,
  tests: 20,
  test: 2000,
  name: 80,
  message: 300,
  text: 500,
  why: 1000,
  inserted: 1000,
  assets: 5000,
  aliases: 20,
  assetName: 200,
  description: 1000,
  url: 2000,
  glossary: 2000,
  sites: 20,
  /** Tokens of a threshold or a window. */
  leastTokens: 1000,
  mostTokens: 10_000_000,
  guides: 200,
  guide: 20_000,
} as const;
