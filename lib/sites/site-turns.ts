import { attributeOf } from './find';
import generic from './generic';
import { inReadingOrder } from './order';
import type { Site } from './site';

const { turns, role, turnKey, parts, noise } = generic;

/** A site's own description first, then the reading by structure, for when the site has changed under the first. */
export const descriptionsOf = (site: Site): readonly Site[] =>
  site.turns === turns ? [site] : [site, { ...site, turns, role, turnKey, parts, noise }];

const HIDDEN = '[hidden],[style*="display: none"],[style*="display:none"]';

/**
 * The turn elements in a page by each of a description's selectors, in reading order: outermost only, of this thread
 * only, none that the page hides (sites keep other threads mounted).
 */
export function* turnElements(document: Document, site: Site, thread: string): Generator<readonly HTMLElement[]> {
  for (const { css } of site.turns) {
    let outer: Element | undefined;
    const found = [...document.querySelectorAll<HTMLElement>(css)].filter((element) => {
      if (outer?.contains(element)) return false;
      outer = element;
      return !element.closest(HIDDEN) && isOf(element, site, thread);
    });
    if (found.length > 0) yield inReadingOrder(found);
  }
}

const isOf = (element: Element, { turnThread }: Site, thread: string): boolean => {
  const owner = turnThread === undefined || thread === '' ? undefined : attributeOf(element, turnThread);
  return owner === undefined || owner === thread;
};
