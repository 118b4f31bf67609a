/** An address that a pack may be fetched from. `note` says what was made of the typed one, when it was changed. */
export interface PackAddress {
  readonly url: string;
  readonly note?: string;
}

const LOCAL = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Pages that show a file, and where the file itself is. */
const RAW: readonly { readonly page: RegExp; readonly raw: string; readonly name: string }[] = [
  {
    page: /^https:\/\/github\.com\/([^/]+)\/([^/]+)\/(?:blob|raw)\/([^?]+)(?:\?.*)?$/u,
    raw: 'https://raw.githubusercontent.com/$1/$2/$3',
    name: 'GitHub',
  },
  {
    page: /^https:\/\/gist\.github\.com\/([^/]+)\/([0-9a-f]+)\/?$/u,
    raw: 'https://gist.githubusercontent.com/$1/$2/raw',
    name: 'GitHub',
  },
  { page: /^(https:\/\/[^/]+\/.+)\/-\/blob\/([^?]+)(?:\?.*)?$/u, raw: '$1/-/raw/$2', name: 'GitLab' },
];

/** Whether packs may come from here: https, or this machine. */
const isAllowed = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && LOCAL.has(hostname));

/**
 * Makes an address of what a person typed or pasted; a link to a page on GitHub or GitLab becomes the file's own.
 * @throws Error with a sentence for that person.
 */
export const readAddress = (typed: string): PackAddress => {
  let url: URL;
  try {
    url = new URL(typed.trim());
  } catch {
    throw new Error('This is no web address. It should begin with https://');
  }
  if (!isAllowed(url)) throw new Error('Packs are fetched over https only.');
  if (url.username !== '' || url.password !== '')
    throw new Error('Leave the user name and password out of the address.');
  url.hash = '';
  const known = RAW.find(({ page }) => page.test(url.href));
  if (!known) return { url: url.href };
  return {
    url: url.href.replace(known.page, known.raw),
    note: `The file itself is fetched, not its page on ${known.name}.`,
  };
};
