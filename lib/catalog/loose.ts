import type { Asset, AssetKind } from './asset';
import type { CatalogIndex } from './index-assets';
import type { NameForm } from './name-forms';
import { letterShort, slipOf } from './correct';
import { kindsOf } from './kind-words';
import { find } from './layer';
import type { Run } from './walk';
import type { Word } from './words';

/** Says that a known thing follows, in the languages the kind words are in. */
const DEFINITE = new Set(
  (
    'the our my your their this that these those existing current ' +
    'der die das den dem des unser unsere unserem unseren mein ' +
    'au aux du del al im ins vom zum beim unserer ' +
    'le la les notre nos mon ma el los las nuestro nuestra mi il lo nostro nostra o os as nosso nossa het de onze'
  ).split(' '),
);

/** Adjectives that go before any noun: with one other word they read as plain language ("weekly revenue"). */
const ADJECTIVES = new Set(
  (
    'daily weekly monthly quarterly yearly annual hourly new old current main final full first last top all other ' +
    'same latest recent big small good great best total average'
  ).split(' '),
);
/** Words that many assets share and that name none. */
const SHARED = new Set('overview data team company internal executive'.split(' '));

/** True for a word that points at one certain thing: "the", "our". */
export const isDefinite = (word: Word | undefined): boolean => word !== undefined && DEFINITE.has(word.plain);

/** True for words that say nothing of which asset is meant. */
export const isAdjective = (stem: string): boolean => ADJECTIVES.has(stem);

const speaksOf = (form: NameForm, kinds: ReadonlySet<AssetKind>): boolean =>
  kinds.has(form.asset.kind) || (form.asset.kind === 'other' && !form.asset.learnt);

/** "exec" for "executive", "perf" for "performance": the first letters of a word, at least this many. */
const SHORTENED = 4;

const isWord = (index: CatalogIndex, stem: string): boolean => find(index.byStem, stem) !== undefined;

/** The one word of the catalogue that a shortened word begins or a misspelt one means; else the word itself. */
const lengthened = (index: CatalogIndex, { plain, stem }: Word): string => {
  if (isWord(index, stem) || plain.length < SHORTENED) return stem;
  const known = index.corrected.get(`~${plain}`);
  if (known !== undefined) return known || stem;
  const begins: string[] = [];
  for (let length = plain.length + 2; length <= index.longest && begins.length < 2; length += 1) {
    for (const word of find(index.spelling, `${plain[0]}${length}`) ?? [])
      if (word.startsWith(plain)) begins.push(word);
  }
  const slip = ADJECTIVES.has(stem) ? undefined : (slipOf(index, stem) ?? letterShort(index, stem));
  const answer = begins.length === 1 ? (begins[0] ?? '') : begins.length === 0 ? (slip ?? '') : '';
  index.corrected.set(`~${plain}`, answer);
  return answer || stem;
};

/** The share of the name's words, kind words apart, that these are; 0 when one is not of the name. */
const shareOf = ({ own }: NameForm, stems: readonly string[]): number =>
  stems.every((stem) => own.includes(stem)) ? stems.length / own.length : 0;

/** Drafts repeat from keystroke to keystroke; this many answers are kept. */
const REMEMBERED = 2000;

/** More candidates than this and the words name a topic, not an asset. */
const MOST = 3;

/** The forms of one kind that hold all these words, at least this share of their own; one for each asset; one more than `MOST` at most. */
export const formsHolding = (
  index: CatalogIndex,
  stems: readonly string[],
  kinds: ReadonlySet<AssetKind>,
  share: number,
): readonly NameForm[] => {
  if (stems.every((stem) => ADJECTIVES.has(stem) || SHARED.has(stem))) return [];
  const key = `${stems.join(' ')}|${[...kinds].join(' ')}|${share}`;
  const known = index.holding.get(key);
  if (known) return known;
  const rarest = stems.map((stem) => find(index.byStem, stem) ?? []).sort((a, b) => a.length - b.length)[0] ?? [];
  const seen = new Set<Asset>();
  const found: NameForm[] = [];
  for (const form of rarest) {
    if (stems.length < form.own.length * share || seen.has(form.asset) || !speaksOf(form, kinds)) continue;
    if (shareOf(form, stems) < share) continue;
    seen.add(form.asset);
    found.push(form);
    if (found.length > MOST) break;
  }
  if (index.holding.size >= REMEMBERED) index.holding.clear();
  index.holding.set(key, found);
  return found;
};

/** "the retention thing": any kind that people make to look at. */
const MADE: ReadonlySet<AssetKind> = new Set(['dashboard', 'app', 'project', 'guide']);

export const speaksOfThing = (word: Word | undefined): boolean => word?.stem === 'thing' || word?.stem === 'thingy';

/** A report is also a paper that nobody keeps in the catalogue: only one asset may fit. */
const REPORT = 'report';

/** "churn app" holds half of "Churn Radar"; a third will do where only one asset of the kind has the word. */
const HALF = 0.5;
const THIRD = 0.33;

/** "The lice report to the authorities" is a paper for somebody. */
const isHandedIn = (words: readonly Word[], kindAt: number): boolean =>
  words[kindAt]?.stem === REPORT && words[kindAt + 1]?.plain === 'to' && isDefinite(words[kindAt + 2]);

/**
 * A loose name that ends in the kind word at `kindAt`: up to three words before it. `open`: also without "the" in
 * front ("build a churn dashboard"), for callers that know from elsewhere that a thing is meant.
 */
export const looseBefore = (
  index: CatalogIndex,
  words: readonly Word[],
  kindAt: number,
  open = false,
): Run | undefined => {
  const kinds = speaksOfThing(words[kindAt]) ? MADE : kindsOf(words[kindAt]?.stem ?? '');
  if (!kinds || isHandedIn(words, kindAt)) return undefined;
  const most = words[kindAt]?.stem === REPORT || kinds === MADE ? 1 : MOST;
  for (let length = 3; length >= 1; length -= 1) {
    const first = kindAt - length;
    const run = words.slice(first, kindAt);
    const together = first >= 0 && words.slice(first + 1, kindAt + 1).every(({ joined }) => joined);
    if (together && (open || first === 0 || (isDefinite(words[first - 1]) && words[first]?.joined))) {
      const stems = run.map((word) => lengthened(index, word));
      const half = formsHolding(index, stems, kinds, HALF);
      const alone = half.length > 0 || open ? [] : formsHolding(index, stems, kinds, THIRD);
      const forms = alone.length === 1 ? alone : half;
      if (forms.length > 0 && forms.length <= most) return { first, last: kindAt, forms, how: 'loose' };
    }
  }
  return undefined;
};
