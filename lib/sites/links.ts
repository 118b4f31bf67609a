import { findAll, isVisible } from './find';
import type { Site } from './site';

const NEW_THREAD = /^\W*(?:new|start (?:a )?new) (?:chat|thread|conversation|topic)\W*$/i;

const wordsOf = (element: Element): string =>
  element.ariaLabel ?? element.getAttribute('aria-label') ?? element.textContent.trim();

/** Address behind the page's own "New chat" link of the same origin, by its words; undefined when it has none. */
export const findNewThreadLink = (document: Document): string | undefined =>
  [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].find(
    (link) => NEW_THREAD.test(wordsOf(link)) && link.origin === document.location.origin,
  )?.href;

/** The site's own control for turning a thread into something saved: by its selectors, else by its words. */
export const findDataAppControl = (document: Document, { dataApp }: Site): HTMLElement | undefined => {
  const { words } = dataApp ?? {};
  const [known] = findAll(document, dataApp?.control, isVisible);
  if (known || !words) return known;
  return [...document.querySelectorAll<HTMLElement>('button,[role=button],[role=menuitem],a[href]')].find(
    (control) => words.test(wordsOf(control)) && isVisible(control),
  );
};
