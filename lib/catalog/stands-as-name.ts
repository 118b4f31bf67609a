import type { AssetKind } from './asset';
import type { NameForm } from './name-forms';
import { kindsOf } from './kind-words';
import { isAdjective, isDefinite } from './loose';
import { isSource } from './source-like';
import { isDeprecated } from './standing';
import { isThingLike } from './thing-like';
import type { Run } from './walk';
import { CONNECTORS, type Word } from './words';

/** The draft around a run of words. */
export interface Around {
  readonly text: string;
  readonly words: readonly Word[];
  readonly language: 'en' | 'other';
  readonly oneSchema: boolean;
}

const TOKEN = /_|\p{L}{3}\d|\p{Ll}\p{Lu}/u;
/** Prefixes that say in which layer of a warehouse a table lies; nobody says them for anything else. */
const LAYER = /^(?:fct|fact|dim|stg|src|raw|int|agg|rpt|mart|tmp|bi|dwh|ods)_/iu;
/** Glued names shorter than this are words of their own: "signup" is not the table "Sign Up". */
const GLUED_LETTERS = 10;
const ACRONYM = /^\p{Lu}[\p{Lu}\d]{1,5}$/u;
const TITLE = /^\p{Lu}\p{Ll}/u;
const CALENDAR = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|i$|q\d|h\d|fy)/iu;

/** Technical names are names wherever they stand; a brand like "YouTube" only as a table or model. */
const isToken = ({ written, asset }: NameForm): boolean =>
  TOKEN.test(written) && (/[_\d]/u.test(written) || asset.kind === 'table' || asset.kind === 'model');

/** An alias of letters and digits that is no quarter, rate or version: "c360". */
const CODE = /^(?!(?:q|h|d|w|m|p|v|fy|cw|kw)\d)\p{L}+\d{2,}$/iu;
/** One long word that is the whole name, in a language that writes its nouns large: "Filialübersicht". */
const COMPOUND_LETTERS = 12;

/** Kinds whose names people say as plain nouns, and mean the asset: tables and models. */
export const NOUNS: ReadonlySet<AssetKind> = new Set(['table', 'model']);
const suits = (word: Word | undefined, kind: AssetKind): boolean =>
  word !== undefined &&
  (kind === 'other' ? kindsOf(word.stem) !== undefined : (kindsOf(word.stem)?.has(kind) ?? false));

/** True when a kind word beside the run says that an asset is meant: "the Orders table", "from the table orders". */
export const kindWordNear = ({ words }: Around, { first, last }: Run, kind: AssetKind): boolean => {
  const after = words[last + 1];
  if (after?.joined && suits(after, kind)) return !/^(?:an?|any|another)$/u.test(words[first - 1]?.plain ?? '');
  const before = words[first - 1];
  const article = words[first - 2];
  const known = isDefinite(article) || /^(?:from|in|into|with|using|on|@)$/u.test(article?.plain ?? '');
  return words[first]?.joined === true && suits(before, kind) && known;
};

/** "terminal dwell v1", and "old shipments" where that is what has been replaced. */
const isOfAnAge = ({ stems, asset }: NameForm): boolean =>
  stems.some((stem) => /^v\d+$/u.test(stem)) ||
  (isDeprecated(asset) && stems.some((stem) => /^(?:old|legacy|classic)$/u.test(stem)));

const startsSentence = (text: string, start: number): boolean =>
  /(?:^|[.!?:\n•*>-])[\s"'“‘(]*$/u.test(text.slice(Math.max(0, start - 6), start));

/** Several words written exactly as the name is, each with its capital: a name in any language. */
const asInTheList = (written: string, { written: name, stems, asset }: NameForm, language: 'en' | 'other'): boolean =>
  written === name &&
  stems.length > 1 &&
  name.split(/[ _-]/u).every((word) => /^[\p{Lu}\d]/u.test(word) || CONNECTORS.has(word)) &&
  (language === 'en' || asset.kind !== 'metric');

/** Capitalised as a name is: inside a sentence that is not itself all in capitals. */
const capitalised = ({ text, words, language }: Around, { first, last }: Run): boolean => {
  const start = words[first]?.start ?? 0;
  if (language !== 'en' || !/^\p{Lu}/u.test(text.slice(start)) || startsSentence(text, start)) return false;
  const near = words.slice(Math.max(0, first - 4), last + 5).filter((_, at) => at < 4 || at > last - first);
  const lower = near.filter((word) => /^\p{Ll}/u.test(text.slice(word.start)));
  return lower.length * 2 >= near.length;
};

/** True when the words go on as one longer proper name: "Product Funnels Europe". */
const insideLongerName = ({ text, words }: Around, { first, last }: Run): boolean => {
  const title = (word: Word | undefined): boolean =>
    word !== undefined &&
    TITLE.test(text.slice(word.start)) &&
    !kindsOf(word.stem) &&
    !CALENDAR.test(text.slice(word.start));
  if (!title(words[last])) return false;
  const before = words[first - 1];
  const after = words[last + 1];
  const leads = words[first]?.joined && title(before) && !startsSentence(text, before?.start ?? 0);
  return Boolean(leads) || (after?.joined === true && title(after));
};

/**
 * Whether words that spell a name are meant as that name here. Several words are, unless they read as plain language;
 * one plain word ("Orders") only where writing or context makes it a name.
 */
export const standsAsName = (around: Around, run: Run, form: NameForm): boolean => {
  const { text, words } = around;
  const { kind } = form.asset;
  const start = words[run.first]?.start ?? 0;
  const written = text.slice(start, words[run.last]?.end ?? 0);
  if (form.bare) return false;
  if (!form.asset.learnt && kindWordNear(around, run, kind)) return true;
  if (isToken(form) && TOKEN.test(written)) return true;
  if (insideLongerName(around, run)) return false;
  if (form.glued) return run.first === run.last && written.length >= GLUED_LETTERS;
  if (form.stems.length === 1) {
    const abroad = around.language !== 'en';
    const [said, own] = abroad ? [written.toLowerCase(), form.written.toLowerCase()] : [written, form.written];
    const asWritten = said === own || said === `${own}s`;
    if (form.alias && CODE.test(written)) return true;
    if (abroad && form.written.length >= COMPOUND_LETTERS && kind !== 'metric')
      return asWritten && isDefinite(words[run.first - 1]);
    return kind !== 'metric' && asWritten && (ACRONYM.test(form.written) || capitalised(around, run));
  }
  if (run.how === 'reordered' && form.stems.filter((stem) => stem.length > 2).length < 2) return false;
  if (asInTheList(written, form, around.language)) return true;
  // "FX rate" is no writing of fx_rates.
  if (!/_/u.test(form.written) && capitalised(around, run)) return true;
  // An alias in the asker's own language is there because people say it: "le simulateur de stock".
  if (around.language !== 'en' && form.alias && run.how === 'exact' && isDefinite(words[run.first - 1]))
    return kind !== 'metric';
  // Of a name that was only learnt nobody says what kind of thing it is: it must be written as a name.
  if (form.asset.learnt) return false;
  const telling = form.stems.filter((stem) => !isAdjective(stem)).length;
  // A measure in small letters is asked for; nobody means an entry of the catalogue.
  if (kind === 'metric') return false;
  if (run.how === 'reordered') return telling > 2;
  if (around.oneSchema && NOUNS.has(kind)) return telling > 1 || kind === 'table';
  if (isOfAnAge(form)) return true;
  const end = words[run.last]?.end ?? 0;
  const [before, after] = [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 40)];
  // "feature flags" is a topic though there is a table feature_flags; "fct orders" is nothing else.
  if (/_/u.test(form.written) && !LAYER.test(form.written)) return around.oneSchema;
  if (NOUNS.has(kind))
    return LAYER.test(form.written) || /\w\.\w/u.test(written) || isSource(form.stems.at(-1) ?? '', before, after);
  const device = isThingLike(form.stems, before, after);
  return device && (telling > 1 || (run.how === 'exact' && telling === 1));
};
