import { allMatches } from '../text/small-letters';
import type { AssetMatch } from './asset-match';
import { rankedAssets } from './find-assets';
import type { CatalogIndex } from './index-assets';
import { BUILD, DASHBOARD } from './kind-words';
import { looseBefore } from './loose';
import { longestFrom } from './walk';
import { wordsOf, type Word } from './words';

/** "build a churn dashboard", "create us a new weekly funnel report"; the second group is what is asked for. */
const BUILT = new RegExp(
  `${BUILD} (?:an?|another|one|a new|the new|new)(?: new)? ((?:[\\w-]+ ){1,4}(?:data app|${DASHBOARD}|report|app|notebook|scorecard))s?\\b`,
  'giu',
);

/** "build a dashboard of [returns]": what it is about, up to where it is split. */
const ABOUT =
  /\b(?:build|create|make|design|develop|generate|set up|put together|need|want)(?: (?:me|us))?(?: (?:an?|another|one|a new|new))? (?:[\w-]+ )?(?:dashboard|data app|app|scorecard) (?:of|for|on|about|showing) (?:the |our |all )?(?=[\w-]+(?: (?:by|per|for|in|from|this|last)\b|\s*[.?!,]|\s*$))/giu;
const MADE: ReadonlySet<string> = new Set(['dashboard', 'app', 'project']);

/** The same where the name is one word, which is none elsewhere: a dashboard of returns is what "Returns" is. */
const ofOneWord = (
  index: CatalogIndex,
  text: string,
  words: readonly Word[],
  about: readonly RegExpExecArray[],
): AssetMatch[] =>
  about.flatMap((match) => {
    const at = words.findIndex(({ start }) => start === match.index + match[0].length);
    const word = words[at];
    const run = word && longestFrom(index, words, at);
    const forms = run?.last === at ? run.forms.filter(({ asset }) => MADE.has(asset.kind)) : [];
    if (!word || !run || forms.length === 0) return [];
    const { start, end } = word;
    const candidates = rankedAssets(forms, words, run);
    return [{ start, end, text: text.slice(start, end), candidates, how: run.how, noun: false, first: at, last: at }];
  });

/** Things that a draft asks to build and that the catalogue has under a name with at least half the same words. */
export const builtThings = (index: CatalogIndex, text: string): AssetMatch[] => {
  if (index.assets.length === 0) return [];
  const asked = allMatches(BUILT, text);
  const about = allMatches(ABOUT, text);
  if (asked.length === 0 && about.length === 0) return [];
  const words = wordsOf(text);
  const one = ofOneWord(index, text, words, about);
  if (one.length > 0) return one;
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
