import type { Site } from '../sites/site';

const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** True while the site's own list (of mentions, commands) is open at its composer: it then has the keyboard. */
export const isSiteMenuOpen = (composer: HTMLElement, site: Site): boolean =>
  composer.ariaExpanded === 'true' ||
  composer.hasAttribute('aria-activedescendant') ||
  (site.mentions?.option !== undefined && [...document.querySelectorAll(site.mentions.option)].some(isShown));
