/**
 * True when a match pattern (`scheme://host/path`, `*` as in extension manifests) covers an address. `*.host` covers the
 * host itself too.
 */
export const matchesPattern = (pattern: string, url: string): boolean => {
  const [, scheme, host, path] = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  if (scheme === undefined || host === undefined || path === undefined || !URL.canParse(url)) return false;
  const address = new URL(url);
  const isHost = host.startsWith('*.')
    ? `.${address.hostname}`.endsWith(host.slice(1))
    : host === '*' || host === address.hostname || host === address.host;
  return (
    (scheme === '*' ? /^https?:$/.test(address.protocol) : address.protocol === `${scheme}:`) &&
    isHost &&
    wild(path).test(address.pathname + address.search)
  );
};

/** The same for any path on the pattern's host. */
export const matchesHost = (pattern: string, url: string): boolean =>
  matchesPattern(pattern.replace(/(?<=:\/\/[^/]+)\/.*$/, '/*'), url);

const wild = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*')}$`);
