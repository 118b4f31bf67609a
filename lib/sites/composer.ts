import { findAll, isVisible } from './find';
import type { Site } from './site';
import { weighComposers } from './weigh-composer';

const PANEL = '[role=dialog],[aria-modal=true]';

/**
 * Finds the composer: the site's own selectors in order, then by weighing. Only a visible one, never one inside a turn
 * (edit in place) or a dialog. The one found last is kept while it stays so; one found by weighing gives way to the
 * site's own.
 */
export const openComposerFinder = (
  document: Document,
  site: Site,
  isInTurn: (element: Element) => boolean,
): (() => HTMLElement | undefined) => {
  let last: HTMLElement | undefined;
  let isSure = false;
  const isElsewhere = (box: HTMLElement): boolean => isInTurn(box) || box.closest(PANEL) !== null;
  const isRight = (box: HTMLElement): boolean => isVisible(box) && !isElsewhere(box);
  return () => {
    if (last && isSure && isRight(last)) return last;
    const found = findAll(document, site.composer, isRight);
    const own = found.find((box) => box.contains(document.activeElement)) ?? found[0];
    isSure = own !== undefined || site.composer.length === 0;
    if (!own && last && isRight(last)) return last;
    last = own ?? weighComposers(document, isElsewhere);
    return last;
  };
};
