import pack from './pack.json';

/** What can be mentioned, as the page shows it. The list is the team pack's own. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly note: string;
  readonly standing: 'endorsed' | 'deprecated' | undefined;
}

interface PackAsset {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly description?: string;
  readonly aliases?: readonly string[];
  readonly endorsed?: boolean;
  readonly deprecated?: boolean;
}
const ASSETS: readonly PackAsset[] = pack.assets;

const NAMES = [...ASSETS].map(({ name }) => name).sort((a, b) => b.length - a.length);

/** Lower fits better; undefined does not fit. */
const fit = ({ name, aliases = [], endorsed, deprecated }: PackAsset, query: string): number | undefined => {
  const low = name.toLowerCase();
  const by = [
    low === query,
    low.split(/[\s_(]+/).some((word) => word.startsWith(query)),
    low.includes(query),
    aliases.some((alias) => alias.toLowerCase().includes(query)),
  ].indexOf(true);
  return by < 0 ? undefined : by * 4 + (deprecated ? 40 : endorsed ? 0 : 1);
};

/** The assets that fit what was typed behind "@", best first. */
export const findListed = (typed: string, most = 7): Listed[] => {
  const query = typed.toLowerCase();
  return ASSETS.map((asset) => ({ asset, fits: fit(asset, query) }))
    .filter((one): one is { asset: PackAsset; fits: number } => one.fits !== undefined)
    .sort((a, b) => a.fits - b.fits)
    .slice(0, most)
    .map(({ asset: { id, name, kind, description = '', endorsed, deprecated } }) => ({
      id,
      name,
      kind,
      note: description,
      standing: deprecated ? 'deprecated' : endorsed ? 'endorsed' : undefined,
    }));
};

/** Cuts a text at each "@Name" of a known asset: the names stand at odd places, without the "@". */
export const splitAtNames = (text: string): string[] => {
  const parts: string[] = [];
  let rest = text;
  for (let at = rest.indexOf('@'); at >= 0;) {
    const name = NAMES.find((one) => rest.startsWith(one, at + 1));
    if (name === undefined) {
      at = rest.indexOf('@', at + 1);
      continue;
    }
    parts.push(rest.slice(0, at), name);
    rest = rest.slice(at + 1 + name.length);
    at = rest.indexOf('@');
  }
  return [...parts, rest];
};
