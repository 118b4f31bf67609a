import type { DatedSelector } from './site';

/** Everything the first selector of a list finds that finds something which `isRight`. */
export const findAll = (
  root: ParentNode,
  list: readonly DatedSelector[] | undefined,
  isRight: (element: HTMLElement) => boolean = () => true,
): HTMLElement[] => {
  for (const { css } of list ?? []) {
    const found = [...root.querySelectorAll<HTMLElement>(css)].filter(isRight);
    if (found.length > 0) return found;
  }
  return [];
};

/** True when a person could see it: not hidden by the page, in whatever way. */
export const isVisible = (element: Element): boolean =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true });

/** The attribute of the element itself, else of the first one inside that has it. */
export const attributeOf = (element: Element, name: string): string | undefined =>
  (element.getAttribute(name) || element.querySelector(`[${name}]`)?.getAttribute(name)) ?? undefined;
