import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openPage } from '../../../lib/sites/reader';
import type { SitePage } from '../../../lib/sites/page';
import type { Site } from '../../../lib/sites/site';

/** Puts a fixture of tests/sites into the document, at an address, and opens it with a site's description. */
export const load = (fixture: string, site: Site, url: string): SitePage => {
  const html = readFileSync(resolve(import.meta.dirname, `../../sites/${fixture}.html`), 'utf8');
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const { name, value } of parsed.documentElement.attributes) document.documentElement.setAttribute(name, value);
  document.head.innerHTML = parsed.head.innerHTML;
  document.body.innerHTML = parsed.body.innerHTML;
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
  return openPage(document, site);
};

/** Turns as short lines, `role: kind[text] kind[text]`, for reading in a test. */
export const lines = (page: SitePage): string[] =>
  page.turns().map(({ role, parts }) => `${role}: ${parts.map(({ kind, text }) => `${kind}[${text}]`).join(' ')}`);
