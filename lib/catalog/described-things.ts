import { allMatches } from '../text/small-letters';
import type { Asset } from './asset';
import type { AssetMatch } from './asset-match';
import type { CatalogIndex } from './index-assets';
import { BUILD, DASHBOARD } from './kind-words';
import { isDeprecated } from './standing';
import { CONNECTORS, wordsOf } from './words';

/** "build us a small app that …", "a dashboard with …"; the groups are the thing and what is told of it. */
const BUILT = new RegExp(
  `${BUILD} (?:an?|another|one|a new|new) (?:[\\w-]+ ){0,2}?(?<kind>data app|${DASHBOARD}|report|app|page|overview|monitor|tracker|scorecard)s? (?<told>(?:with|of|for|on|that|which|where|showing|to|listing|about|in which)\\b[^.?!\\n]{12,240})`,
  'giu',
);
/** Kinds of asset that are built to be looked at. */
export const CONTAINERS: ReadonlySet<string> = new Set(['dashboard', 'app', 'project']);
/** Words of any request; they tell nothing of what it is about. */
const ANY = new Set(
  (
    'the a an and or of for by to in on per with that which where when who what show shows showing list lists listing each every all our my we i you it is are be can should ' +
    'from into as at was were been has have had do did within over under after before until than more most less one page chart line table filter column number data view dashboard app report overview new small simple please so not no also than then this these its their'
  ).split(' '),
);
/** Fewer words in common are chance; so few tell only where the description has no others. */
const FEWEST = 3;
/** The share of a description's words that the request has. */
const SHARE = 0.6;
/** Catalogues have more tables than dashboards; more of these are not looked through (about 1 ms). */
const MOST = 2000;

/** "expire", "expires" and "expiring" are one word here, "cancels" and "cancellations" too. */
const rootOf = (stem: string): string => {
  const root = stem.replace(/(?:lation|ation|ion|ing|ed|e|y|ies)$/u, '');
  return root.length >= 4 ? root : stem;
};

/** "no-shows" is one word: neither "no" nor "shows" tells anything. */
const withoutHyphens = (text: string): string =>
  !text.includes('-') ? text : text.replace(/(?<=\b\p{L}{1,3})-(?=\p{L})/gu, '');

const rootsOf = (text: string): Set<string> =>
  new Set(
    wordsOf(withoutHyphens(text))
      .filter(({ plain, stem }) => !CONNECTORS.has(plain) && !ANY.has(plain) && !ANY.has(stem))
      .map(({ stem }) => rootOf(stem)),
  );

/** Whether a text has enough of the words, judged by their letters: most assets end here. */
const mayHold = (text: string, roots: readonly string[]): boolean => {
  let left = roots.length;
  let found = 0;
  for (const root of roots) {
    if (found + left < FEWEST) return false;
    left -= 1;
    if (text.includes(root)) found += 1;
  }
  return found >= FEWEST;
};

/** The one dashboard or app whose description has these words; undefined when none, or two alike. */
const closestTo = (assets: readonly Asset[], roots: ReadonlySet<string>): Asset | undefined => {
  const letters = [...roots].sort((a, b) => b.length - a.length);
  let best: { asset: Asset; found: number } | undefined;
  let second = 0;
  let looked = 0;
  for (const asset of assets) {
    const { kind, name, description = '' } = asset;
    if (description === '' || !CONTAINERS.has(kind) || isDeprecated(asset)) continue;
    looked += 1;
    if (looked > MOST) break;
    if (!mayHold(withoutHyphens(description.toLowerCase()), letters)) continue;
    const own = rootsOf(description);
    const found = [...own].filter((root) => roots.has(root)).length;
    if (found < FEWEST || found < own.size * (found === FEWEST ? 1 : SHARE)) continue;
    if (!best || found > best.found) [best, second] = [{ asset, found }, best?.found ?? 0];
    else if (found > second && name !== best.asset.name) second = found;
  }
  return best && best.found > second ? best.asset : undefined;
};

interface Answer {
  readonly told: string;
  readonly asset: Asset | undefined;
}
/** The last request of each catalogue: drafts repeat from keystroke to keystroke. */
const memory = new WeakMap<CatalogIndex, Answer>();

/**
 * Things that a draft asks to build and that the catalogue has under a description of the same content: "a dashboard
 * with dead fish by pen, cause and day". The span begins at the kind of thing and ends with its first clause.
 */
export const describedThings = (index: CatalogIndex, text: string): AssetMatch[] => {
  if (index.assets.length === 0) return [];
  return allMatches(BUILT, text).flatMap((match) => {
    const { kind = '', told = '' } = match.groups ?? {};
    const known = memory.get(index);
    const asset = known?.told === told ? known.asset : closestTo(index.assets, rootsOf(told));
    memory.set(index, { told, asset });
    if (!asset) return [];
    const end = match.index + match[0].length - told.length + (/^[^,;:]*/u.exec(told)?.[0].trimEnd().length ?? 0);
    const start = match.index + match[0].indexOf(kind, match[0].length - told.length - kind.length - 2);
    const found = { start, end, text: text.slice(start, end), candidates: [asset], noun: false };
    return [{ ...found, how: 'loose' as const, first: 0, last: 0 }];
  });
};
