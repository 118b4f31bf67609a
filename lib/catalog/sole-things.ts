import { allMatches } from '../text/small-letters';
import type { AssetMatch } from './asset-match';
import { CONTAINERS } from './described-things';
import type { CatalogIndex } from './index-assets';
import { find } from './layer';
import { isDeprecated } from './standing';

/** Kinds of things that a team has few of; "the board" and "the tracker" may be something else. */
const RARE = 'cockpit|scorecard|leaderboard|simulator|configurator|map';
const SOLE = new RegExp(
  `\\b(?:the|our) (${RARE})(?=\\s*(?:$|[.,;:?!)])| (?:and|or|is|was|for|in|on|from|says?|shows?|has|does|with|pls|please|again|still|today|now)\\b)`,
  'giu',
);

/** "The cockpit" where the catalogue has one: the thing by the last word of its name, in a draft that makes none itself. */
export const soleThings = (index: CatalogIndex, text: string): AssetMatch[] => {
  if (index.assets.length === 0) return [];
  const [match] = allMatches(SOLE, text);
  const word = match?.[1] ?? '';
  if (!match || new RegExp(`\\b(?:an?|new|another) (?:\\w+ ){0,3}${word}`, 'iu').test(text)) return [];
  const stem = word.toLowerCase();
  const forms = (find(index.byStem, stem) ?? []).filter(
    ({ asset }) => CONTAINERS.has(asset.kind) && !isDeprecated(asset),
  );
  const candidates = [...new Set(forms.map(({ asset }) => asset))];
  const [only] = candidates;
  if (!only || candidates.length > 1 || forms.every(({ stems }) => stems.at(-1) !== stem)) return [];
  const end = match.index + match[0].length;
  const start = end - word.length;
  return [{ start, end, text: text.slice(start, end), candidates, how: 'loose', noun: false, first: 0, last: 0 }];
};
