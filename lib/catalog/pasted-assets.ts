import type { Span } from '../text/draft';
import type { Mask } from '../text/mask';
import type { Asset } from './asset';
import { nodeOf, type CatalogIndex } from './index-assets';

/** A technical name ("fct_orders", "core.orders_v1"); nothing else is looked for in code. */
const TOKEN = /(?<![\w.$-])\w+(?:\.\w+){0,3}(?![\w(-])/gu;
/** Of longer pastes only this much is read (UTF-16 units). */
const MOST = 8000;

/** A column behind a table's name or a schema in front of it: the name itself is one of these ends of the token. */
const namesIn = (token: string): string[] => {
  const parts = token.split('.');
  return parts.map((_, from) => parts.slice(from).join('.')).filter((name) => /[_.]/u.test(name));
};

const assetOf = (index: CatalogIndex, name: string): Asset | undefined =>
  nodeOf(index, name)?.forms.find(({ asset }) => asset.name.toLowerCase() === name)?.asset;

/** Tables and files of the catalogue that stand with their whole name in pasted SQL or code, each once, in order. */
export const pastedAssets = (
  index: CatalogIndex,
  text: string,
  masks: readonly Mask[] = [],
): (Span & { asset: Asset })[] => {
  const found: (Span & { asset: Asset })[] = [];
  const seen = new Set<string>();
  let left = index.assets.length === 0 ? 0 : MOST;
  for (const { kind, start, end } of masks) {
    if ((kind !== 'sql' && kind !== 'code') || left <= 0) continue;
    const code = text.slice(start, Math.min(end, start + left)).toLowerCase();
    left -= code.length;
    for (const { index: at, 0: token } of code.matchAll(TOKEN)) {
      if (!/[_.]/u.test(token) || seen.has(token)) continue;
      seen.add(token);
      const name = namesIn(token).find((one) => assetOf(index, one));
      const asset = name === undefined ? undefined : assetOf(index, name);
      if (!asset || name === undefined || found.some((other) => other.asset === asset)) continue;
      const last = start + at + token.length;
      found.push({ start: last - name.length, end: last, asset });
    }
  }
  return found;
};
