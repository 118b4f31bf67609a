import chatgpt from './chatgpt';
import claude from './claude';
import gemini from './gemini';
import generic from './generic';
import hex from './hex';
import { matchesPattern } from './match';
import practice from './practice';
import practiceList from './practice-list';
import type { Site } from './site';

/** Every site the coach knows by name, those of single pages first. `generic` stands beside them, for all others. */
export const SITES: readonly Site[] = [hex, practiceList, practice, chatgpt, claude, gemini];

/** A site by its id; `generic` for ids that no longer are. */
export const siteById = (id: string): Site => SITES.find((site) => site.id === id) ?? generic;

/** The known site at an address, or undefined. */
export const siteFor = (url: string): Site | undefined =>
  SITES.find(({ matches }) => matches.some((pattern) => matchesPattern(pattern, url)));

/** The site of a page: a known one whose marks the page bears, else `generic`. */
export const detect = (document: Document, url: string): Site => {
  const site = siteFor(url);
  const isIt = !site?.detect || site.detect.some(({ css }) => document.querySelector(css));
  return site && isIt ? site : generic;
};
