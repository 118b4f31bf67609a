import type { Site } from '../sites/site';

/** How long (ms) the site's own list may take to show the asset. */
const PATIENCE = 1500;

const optionFor = (css: string, name: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(css)].find((option) => option.textContent.includes(name));

/**
 * After "@Name" was written into the composer, picks the asset in the site's own list, so that it becomes a real
 * mention. Where the site shows no list in time the written text stays.
 * @returns true when the site's list took it.
 */
export const chooseMention = (site: Site, name: string, signal: AbortSignal): Promise<boolean> => {
  const css = site.mentions?.option;
  if (css === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    const done = (chosen: boolean): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(chosen);
    };
    const look = (): void => {
      const option = optionFor(css, name);
      if (!option) return;
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
        option.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true }));
        if (!option.isConnected) break;
      }
      done(true);
    };
    const observer = new MutationObserver(look);
    const timer = setTimeout(() => done(false), PATIENCE);
    signal.addEventListener('abort', () => done(false), { once: true });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    look();
  });
};
