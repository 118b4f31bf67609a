import { allMatches } from '../text/small-letters';
import type { AssetMatch } from './asset-match';
import { rankedAssets } from './find-assets';
import type { CatalogIndex } from './index-assets';
import { DASHBOARD } from './kind-words';
import { looseBefore } from './loose';
import { wordsOf } from './words';

/** "build a churn dashboard", "create us a new weekly funnel report"; the second group is what is asked for. */
const BUILT = new RegExp(
  `\\b(?:build|create|make|design|develop|generate|draft|set up|put together|spin up|need|want)(?: (?:me|us|out|up))? (?:an?|another|one|a new|the new|new)(?: new)? ((?:[\\w-]+ ){1,4}(?:data app|${DASHBOARD}|report|app|notebook|scorecard))s?\\b`,
  'giu',
);

/** Things that a draft asks to build and that the catalogue has under a name with at least half the same words. */
export const builtThings = (index: CatalogIndex, text: string): AssetMatch[] => {
  if (index.assets.length === 0) return [];
  const asked = allMatches(BUILT, text);
  if (asked.length === 0) return [];
  const words = wordsOf(text);
  return asked.flatMap((match) => {
    const end = match.index + match[0].length;
    const kindAt = words.findIndex((word) => word.end === end);
    const run = looseBefore(index, words, kindAt, true);
    const first = words[run?.first ?? -1];
    if (!run || !first || first.start < end - (match[1]?.length ?? 0) - 1) return [];
    const candidates = rankedAssets(run.forms, words, run);
    return [
      {
        start: first.start,
        end,
        text: text.slice(first.start, end),
        candidates,
        how: 'loose' as const,
        noun: false,
        first: run.first,
        last: run.last,
      },
    ];
  });
};
