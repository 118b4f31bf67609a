import type { Asset } from './asset';
import { kindsOf } from './kind-words';
import { CONNECTORS, singular, wordsOf } from './words';

/** One way to write an asset's name: its words as stems, without connectors. */
export interface NameForm {
  readonly asset: Asset;
  readonly written: string;
  readonly stems: readonly string[];
  /** Its stems without words for kinds of things ("dashboard"): what tells it from others. */
  readonly own: readonly string[];
  /** Connectors of the name itself, which alone may stand between its words in a draft. */
  readonly connectors: readonly string[];
  readonly alias: boolean;
  /** The words of the name written as one: "productfunnels". */
  readonly glued: boolean;
  /** The name without its decoration: a noun of the schema, never a name by itself. */
  readonly bare: boolean;
}

/** A node of the names' tree: the next word leads on, `forms` end here. */
export interface NameNode {
  readonly next: Map<string, NameNode>;
  readonly forms: NameForm[];
}

/** The assets of all active packs, indexed once per change so that a lint looks names up in time linear in the draft. */
export interface CatalogIndex {
  readonly assets: readonly Asset[];
  readonly byId: ReadonlyMap<string, Asset>;
  readonly root: NameNode;
  /** Forms of two to four words by their sorted stems: reordered names. */
  readonly unordered: ReadonlyMap<string, readonly NameForm[]>;
  /** Every form that holds a stem: loose names ("the churn app"). */
  readonly byStem: ReadonlyMap<string, readonly NameForm[]>;
  /** Words of names by first letter and length, for spelling. */
  readonly spelling: ReadonlyMap<string, readonly string[]>;
  /** Spelling answers already found, and under "~" the words that shortened ones begin; "" = no word is near. */
  readonly corrected: Map<string, string>;
  /** Loose names already looked for. */
  readonly holding: Map<string, readonly NameForm[]>;
  /** One small database and nothing else: its tables are the nouns of every question. */
  readonly oneSchema: boolean;
}

/** A catalogue of at most this many tables counts as one schema; public schemas have 2 to 13 tables (corpora.md, set B). */
const ONE_SCHEMA = 15;

/** Pieces of a name at "_" and at camelCase humps. */
const humps = (name: string): string => name.replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ');

const variants = (name: string): string[] => {
  const forms = [name];
  const split = humps(name);
  if (split !== name) forms.push(split);
  if (/\w-\w/u.test(name)) forms.push(name.replace(/(?<=\w)-(?=\w)/gu, ''));
  if (/\w_\w.*\.[a-z]{2,5}$/u.test(name)) forms.push(name.replace(/\.[a-z]{2,5}$/u, ''));
  if (/[_\s-]/u.test(name)) forms.push(name.replace(/[_\s-]+/gu, ''));
  return forms;
};

/** Words that tell modellers what a table is for and that nobody says: "Reference Template Types", "dim_customers". */
const DECORATION = new Set('reference ref dim dimension fct fact tbl data info master list'.split(' '));

const ownOf = (stems: readonly string[]): string[] => stems.filter((stem) => !kindsOf(stem));

const plainForm = (form: NameForm): NameForm[] => {
  const stems = form.stems.filter((stem) => !DECORATION.has(stem));
  return stems.length > 0 && stems.length < form.stems.length
    ? [{ ...form, stems, own: ownOf(stems), bare: true }]
    : [];
};

const formsOf = (asset: Asset): NameForm[] =>
  [asset.name, ...(asset.aliases ?? [])].flatMap((name, place) => {
    const seen = new Set<string>();
    return variants(name).flatMap((written) => {
      const words = wordsOf(written);
      const content = words.filter(({ plain }) => !CONNECTORS.has(plain));
      const stems = (content.length > 0 ? content : words).map(({ stem }) => stem);
      const key = stems.join(' ');
      if (stems.length === 0 || seen.has(key)) return [];
      seen.add(key);
      const connectors = words.filter(({ plain }) => CONNECTORS.has(plain)).map(({ plain }) => plain);
      const glued = stems.length === 1 && /[\s_-]/u.test(name);
      return [{ asset, written: name, stems, own: ownOf(stems), connectors, alias: place > 0, glued, bare: false }];
    });
  });

const push = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

const plant = (root: NameNode, form: NameForm): void => {
  let node = root;
  for (const stem of form.stems) {
    let next = node.next.get(stem);
    if (!next) {
      next = { next: new Map(), forms: [] };
      node.next.set(stem, next);
    }
    node = next;
  }
  node.forms.push(form);
};

/** The key of a set of stems, whatever their order. */
export const unorderedKey = (stems: readonly string[]): string => [...stems].sort().join(' ');

/** Indexes a catalogue; about 10 µs an asset. Do it once per change of the packs, never per draft. */
export const indexAssets = (assets: readonly Asset[]): CatalogIndex => {
  const root: NameNode = { next: new Map(), forms: [] };
  const unordered = new Map<string, NameForm[]>();
  const byStem = new Map<string, NameForm[]>();
  const spelling = new Map<string, string[]>();
  const vocabulary = new Set<string>();
  const known = assets.filter(({ learnt }) => !learnt);
  const oneSchema = known.length <= ONE_SCHEMA && known.every(({ kind }) => kind === 'table');
  const forms = assets.flatMap(formsOf);
  for (const form of oneSchema ? [...forms, ...forms.flatMap(plainForm)] : forms) {
    plant(root, form);
    if (form.stems.length >= 2 && form.stems.length <= 4) push(unordered, unorderedKey(form.stems), form);
    for (const stem of new Set(form.stems)) {
      push(byStem, stem, form);
      vocabulary.add(stem);
    }
  }
  for (const stem of vocabulary) if (stem.length >= 5) push(spelling, `${stem[0]}${stem.length}`, stem);
  return {
    assets,
    byId: new Map(assets.map((asset) => [asset.id, asset])),
    root,
    unordered,
    byStem,
    spelling,
    corrected: new Map(),
    holding: new Map(),
    oneSchema,
  };
};

/** The stems of a name as the index keeps them, without connectors. */
export const nameStems = (name: string): string[] =>
  wordsOf(name)
    .filter(({ plain }) => !CONNECTORS.has(plain))
    .map(({ plain }) => singular(plain));
