/** The nearest element that holds all of these; of one element, its parent. */
export const commonAncestor = (elements: readonly (Element | undefined)[]): Element | undefined => {
  const [first, ...rest] = new Set(elements.filter((element) => element !== undefined));
  let ancestor: Element | null | undefined = first?.parentElement;
  while (ancestor && !rest.every((element) => ancestor?.contains(element))) ancestor = ancestor.parentElement;
  return ancestor ?? undefined;
};

/**
 * Turns in reading order. A list that is laid out bottom-up (`column-reverse`) has its newest row first in the DOM;
 * inside a row the order stays.
 */
export const inReadingOrder = (turns: readonly HTMLElement[]): readonly HTMLElement[] => {
  const list = commonAncestor([turns[0], turns.at(-1)]);
  if (!list || turns.length < 2 || getComputedStyle(list).flexDirection !== 'column-reverse') return turns;
  const rows = new Map<Element, HTMLElement[]>();
  for (const turn of turns) {
    let row: Element = turn;
    while (row.parentElement && row.parentElement !== list) row = row.parentElement;
    rows.set(row, [...(rows.get(row) ?? []), turn]);
  }
  return [...rows.values()].toReversed().flat();
};
