import { checkPack, type ParsedPack } from '../../lib/packs/check';
import { notAPack, parsePack } from '../../lib/packs/parse';
import type { PackSource } from './source';
import { readYaml } from './yaml-source';

/** Reads a pack as the extension does, from YAML too. Gives it, or every fault. Never throws. */
export const parseSource = ({ text, yaml }: PackSource): ParsedPack => {
  if (!yaml) return parsePack(text);
  const clean = text.replace(/^\uFEFF/u, '');
  const wrong = notAPack(clean);
  if (wrong !== undefined) return { faults: [{ path: '', message: wrong }] };
  const source = readYaml(clean);
  if ('faults' in source) return source;
  const parsed = checkPack(source.value, source.lineOf);
  if ('faults' in parsed) return parsed;
  // What is published is JSON: the extension must take that too.
  const published = parsePack(JSON.stringify(source.value));
  return 'faults' in published ? published : parsed;
};
