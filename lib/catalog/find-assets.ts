import type { Span } from '../text/draft';
import type { Asset } from './asset';
import type { CatalogIndex } from './index-assets';
import type { NameForm } from './name-forms';
import { kindsOf } from './kind-words';
import { looseBefore, speaksOfThing } from './loose';
import type { AssetMatch } from './asset-match';
import { behaves, isSomethingMade } from './thing-like';
import { surestNoun } from './plain-nouns';
import { standing } from './standing';
import { NOUNS, standsAsName, type Around } from './stands-as-name';
import { longestFrom, reorderedFrom, type Run } from './walk';
import { wordsOf, type Word } from './words';

/** Own names before aliases and names without decoration, the kind that the draft speaks of first, endorsed first, deprecated last. */
export const rankedAssets = (forms: readonly NameForm[], words: readonly Word[], run: Run): Asset[] => {
  const kinds = kindsOf(words[run.how === 'loose' ? run.last : run.last + 1]?.stem ?? '');
  const rank = ({ asset, alias, bare }: NameForm): number =>
    (kinds && !kinds.has(asset.kind) ? 10 : 0) + standing(asset) * 2 + (alias || bare ? 1 : 0);
  const sorted = [...forms].sort((a, b) => rank(a) - rank(b));
  const fitting = kinds ? sorted.filter(({ asset }) => kinds.has(asset.kind)) : [];
  return [...new Set((fitting.length > 0 ? fitting : sorted).map(({ asset }) => asset))];
};

/** "analytics.fct_orders": a schema in front belongs to the name. Anything else glued to it makes it another word. */
const bounds = (text: string, start: number, end: number): Span | undefined => {
  const schema = /(?<![\w@$#.])(?:[\p{L}_]\w*\.){1,2}$/u.exec(text.slice(Math.max(0, start - 60), start));
  const from = start - (schema?.[0].length ?? 0);
  if (/[\p{L}\p{N}_@#$.]$/u.test(text.slice(Math.max(0, from - 1), from))) return undefined;
  // "Donor Retention (pilot)": the bracket that closes belongs to the name as the one that opens does.
  const closed = text[end] === ')' && text.slice(start, end).includes('(') ? end + 1 : end;
  return /^(?:[_\p{L}\p{N}@]|\.(?:csv|xlsx?|json|parquet|pdf|sql|py|com|io)\b|\()/u.test(text.slice(closed, closed + 8))
    ? undefined
    : { start: from, end: closed };
};

const matchOf = (around: Around, run: Run): AssetMatch | undefined => {
  const start = around.words[run.first]?.start ?? 0;
  const end = around.words[run.last]?.end ?? 0;
  const span = bounds(around.text, start, end);
  const named = run.how === 'loose' ? run.forms : run.forms.filter((form) => standsAsName(around, run, form));
  const noun = named.length === 0 && around.oneSchema;
  // A table of the same name is meant as likely as the dashboard that the words were handled as.
  const alike = run.forms.filter(
    ({ asset, written }) => NOUNS.has(asset.kind) && named.some((form) => form.written === written),
  );
  const forms = noun ? run.forms : [...new Set([...named, ...alike])];
  if (!span || forms.length === 0) return undefined;
  return {
    ...span,
    text: around.text.slice(span.start, span.end),
    candidates: rankedAssets(forms, around.words, run),
    how: run.how,
    noun,
    first: run.first,
    last: run.last,
  };
};

/** The text before and after a run, as far as it tells what is done with it. */
const aroundRun = ({ text, words }: Around, { first, last }: Run): [string, string] => {
  const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0];
  return [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 40)];
};

/**
 * Finds the assets that a prose text names, left to right and without overlap: the longest name wins, and a name inside
 * a longer one is not a hit. Linear in the text; offsets are UTF-16 offsets into `text`.
 */
export const findAssets = (index: CatalogIndex, text: string, language: 'en' | 'other' = 'en'): AssetMatch[] => {
  if (index.assets.length === 0) return [];
  const words = wordsOf(text);
  const around: Around = { text, words, language, oneSchema: index.oneSchema && language === 'en' };
  const found: AssetMatch[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const run = longestFrom(index, words, at);
    const other = run && run.last > at ? undefined : reorderedFrom(index, words, at);
    const better = other && (!run || other.last > run.last) ? other : run;
    const match = better && matchOf(around, better);
    if (match) found.push(match);
    // A longer name that is no hit still covers the names inside it.
    if (better && better.last > at) at = better.last;
  }
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at];
    const thing = speaksOfThing(word);
    const run = thing || kindsOf(word?.stem ?? '') ? looseBefore(index, words, at) : undefined;
    const loose = run && (!thing || isSomethingMade(...aroundRun(around, run))) ? run : undefined;
    // Without an article ("churn app shows nothing") only what it does makes it a thing.
    const bare = loose?.first === 0 && !behaves(text.slice(word?.end));
    const match = loose && !bare ? matchOf(around, loose) : undefined;
    if (match && !found.some(({ first, last }) => first <= match.last && last >= match.first)) found.push(match);
  }
  const nouns = found.filter(({ noun }) => noun);
  const surest = nouns.length > 0 ? surestNoun(index, text, nouns) : undefined;
  return found.filter((match) => !match.noun || match === surest).sort((a, b) => a.start - b.start);
};
