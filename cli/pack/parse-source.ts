import { checkPack } from '../../lib/packs/check';
import { readJson, type Source } from '../../lib/packs/json-source';
import type { Pack, PackFault } from '../../lib/packs/pack';
import { SITES } from '../../lib/sites/index';
import { notAPack, parsePack } from '../../lib/packs/parse';
import type { PackSource } from './source';
import { readYaml } from './yaml-source';

/** A pack without faults, and the value that its file holds. */
export interface GoodPack {
  readonly pack: Pack;
  readonly notes: readonly string[];
  readonly value: unknown;
}

type Read = Source | { readonly faults: readonly PackFault[] };

/** Sites that a pack speaks of and this version does not have. */
const strangeSites = ({ settings }: Pack): string[] =>
  Object.keys(settings.sites ?? {})
    .filter((id) => !SITES.some((site) => site.id === id))
    .map((id) => `settings.sites.${id}: there is no such site; it does nothing.`);

const refuse = (message: string): { readonly faults: readonly PackFault[] } => ({ faults: [{ path: '', message }] });

/** Reads a pack as the extension does, from YAML too. Gives it, or every fault. Never throws. */
export const parseSource = ({ text, yaml, note }: PackSource): GoodPack | { readonly faults: readonly PackFault[] } => {
  const clean = text.replace(/^\uFEFF/u, '');
  const wrong = notAPack(clean, yaml ? undefined : /^\{/u);
  if (wrong !== undefined) return refuse(wrong);
  const source: Read = yaml ? readYaml(clean) : readJson(clean);
  if ('faults' in source) return source;
  const parsed = checkPack(source.value, source.lineOf);
  if ('faults' in parsed) return parsed;
  // What is published is JSON: the extension must take that too.
  const published = parsePack(JSON.stringify(source.value, undefined, 2));
  if ('faults' in published) return published;
  return {
    ...parsed,
    notes: [...parsed.notes, ...strangeSites(parsed.pack), ...(note === undefined ? [] : [note])],
    value: source.value,
  };
};
