import type { Asset } from './asset';
import { kindsOf } from './kind-words';
import { CONNECTORS, wordsOf } from './words';

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

/** The form without its decoration, where it has one and more besides. */
export const plainForm = (form: NameForm): NameForm[] => {
  const stems = form.stems.filter((stem) => !DECORATION.has(stem));
  return stems.length > 0 && stems.length < form.stems.length
    ? [{ ...form, stems, own: ownOf(stems), bare: true }]
    : [];
};

/** Every way to write an asset's name and aliases. */
export const formsOf = (asset: Asset): NameForm[] =>
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
