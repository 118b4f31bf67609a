import { checkPack, type ParsedPack } from './check';
import { readJson } from './json-source';
import { LIMITS } from './limits';

export type { ParsedPack } from './check';

const refuse = (message: string): ParsedPack => ({ faults: [{ path: '', message }] });

/** What can be said before parsing; undefined when the text may be a pack. `start` is what a pack must begin with. */
export const notAPack = (text: string, start?: RegExp): string | undefined => {
  if (text.length > LIMITS.file) return `is larger than 1 MB`;
  const body = text.trimStart();
  if (body === '') return 'is empty';
  if (body.startsWith('<')) return 'is a web page, not a pack. Is there a sign-in before it?';
  if (start && !start.test(body)) return 'is not JSON: a pack begins with “{”';
  return undefined;
};

/** Reads a pack from JSON text. Gives every fault with its path and line, or the pack. Never throws. */
export const parsePack = (text: string): ParsedPack => {
  const clean = text.replace(/^\uFEFF/u, '');
  const wrong = notAPack(clean, /^\{/u);
  if (wrong !== undefined) return refuse(wrong);
  const source = readJson(clean);
  return 'faults' in source ? source : checkPack(source.value, source.lineOf);
};
