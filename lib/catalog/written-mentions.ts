import type { Mention } from '../text/draft';
import type { CatalogIndex, NameNode } from './index-assets';
import { find } from './layer';
import { CONNECTORS, wordsOf } from './words';

/** Longer names are written by nobody. */
const LONGEST = 200;
/** More than anybody writes; what follows was pasted. */
const MOST = 50;
/** In an address or a package's name "@" begins nothing. */
const BEGINS = /(?<![\p{L}\p{N}_.])@(?=[\p{L}\p{N}_])/gu;

const isWritten = (name: string, text: string, start: number): boolean =>
  text.startsWith(name, start) && !/^[\p{L}\p{N}_]/u.test(text.slice(start + name.length, start + name.length + 2));

/** The longest name of the catalogue that stands at a place letter by letter. */
const nameAt = ({ root }: CatalogIndex, text: string, start: number): string | undefined => {
  let node: NameNode | undefined = root;
  let longest: string | undefined;
  for (const { plain, stem } of wordsOf(text.slice(start, start + LONGEST))) {
    const next: NameNode | undefined = find(node.next, stem);
    if (!next && CONNECTORS.has(plain)) continue;
    if (!next) break;
    node = next;
    const names = node.forms.map(({ asset }) => asset.name).filter((name) => isWritten(name, text, start));
    for (const name of names) if (name.length > (longest?.length ?? 0)) longest = name;
  }
  return longest;
};

/** "@Name" of known assets, written exactly so: the mention where a site has none of its own. */
export const writtenMentions = (index: CatalogIndex, text: string): Mention[] => {
  if (index.assets.length === 0 || !text.includes('@')) return [];
  const found: Mention[] = [];
  let looked = 0;
  for (const { index: start } of text.matchAll(BEGINS)) {
    const name = nameAt(index, text, start + 1);
    if (name !== undefined) found.push({ name, start, end: start + name.length + 1 });
    if ((looked += 1) === MOST) break;
  }
  return found;
};
