import { browser } from '../browser';

/** A file of strings as the browser reads it: `$1`, `$2` … stand for values. */
export type StringFile = Readonly<Record<string, { readonly message: string }>>;
type Lookup = (key: string, values?: string[]) => string;

/** The user's language for a key; empty where the browser has lost its table (`hasStrings`). */
export const browserString: Lookup = (key, values) => browser.i18n.getMessage(key, values);

/**
 * Whether the browser has strings in this process. Chromium asks for them once in each process and keeps an empty table
 * for good when the page that asked was closed meanwhile (SharedL10nMap::GetMapForExtension, seen in 156): every later
 * page would be without words.
 */
export const hasStrings = (): boolean => browserString('extension_name') !== '';

/** Speaks from a file of strings, as the browser would. */
export const stringsOf =
  (file: StringFile): Lookup =>
  (key, values = []) =>
    file[key]?.message.replace(/\$(\d)/gu, (_, place: string) => values[Number(place) - 1] ?? '') ?? '';

/** The strings that lie in the extension, in its default language. Only its own pages and its background can read them. */
export const readStringFile = async (): Promise<StringFile> => {
  const { default_locale: language = 'en' } = browser.runtime.getManifest();
  return (await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`))).json();
};

/** The strings for the extension's own pages and its background: the browser's, or those of the file where it has none. */
export const ownStrings = async (): Promise<Lookup> =>
  hasStrings() ? browserString : stringsOf(await readStringFile());
