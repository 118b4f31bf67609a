import { isLight } from '../editors/is-light';
import { whileHere } from '../editors/own-sheet';

/** No element of any page has this name; it stands for nothing and does nothing by itself. */
const NAME = 'prompt-coach';

/** Drawn over the page, at the corner of the viewport and without a size; its parts place themselves. */
const STYLE: readonly (readonly [name: string, value: string])[] = [
  ['all', 'initial'],
  ['display', whileHere('block')],
  ['position', 'fixed'],
  ['inset', '0 auto auto 0'],
  ['width', '0'],
  ['height', '0'],
  ['overflow', 'visible'],
  ['z-index', '2147483647'],
];

/** What happens on our surface is not the page's: its shortcuts and its clicks beside things stay silent. */
const OURS =
  'click dblclick mousedown mouseup pointerdown pointerup touchstart touchend keydown keyup keypress input change focusin focusout wheel contextmenu';

/** Whether a coach draws over this page. */
export const isCoached = (): boolean => document.querySelector(NAME) !== null;

export interface Host {
  readonly element: HTMLElement;
  /** Where a surface draws. */
  readonly root: HTMLElement;
  /** Follows the page's own ground: dark where the text of the composer is light. */
  follow(composer: Element): void;
}

/**
 * Puts a closed shadow root over the page, beside its body, and keeps it there until the signal ends, also when the page
 * removes what it does not know. One of an earlier version of the extension is removed.
 */
export const openHost = (css: string, signal: AbortSignal): Host => {
  const element = document.createElement(NAME);
  const shadow = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  const root = document.createElement('div');
  shadow.append(root);
  for (const [name, value] of STYLE) element.style.setProperty(name, value, 'important');
  for (const name of OURS.split(' ')) shadow.addEventListener(name, (event) => event.stopPropagation());
  // A click on a button of ours leaves the composer its focus and its caret.
  shadow.addEventListener('mousedown', (event) => event.preventDefault());
  element.popover = 'manual';

  const attach = (): void => {
    if (!element.isConnected) document.documentElement.append(element);
    // The top layer: no transform, filter or stacking of the page reaches it.
    if (!element.matches(':popover-open')) element.showPopover();
  };
  const watch = new MutationObserver(() => {
    if (element.isConnected || signal.aborted || isCoached()) return;
    observe();
    attach();
  });
  const observe = (): void => {
    watch.disconnect();
    for (const node of [document, document.documentElement]) watch.observe(node, { childList: true });
  };
  document.addEventListener(
    'fullscreenchange',
    () => {
      element.hidePopover();
      attach();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    watch.disconnect();
    element.remove();
  });
  for (const old of document.querySelectorAll(NAME)) old.remove();
  attach();
  observe();
  return {
    element,
    root,
    follow: (composer) => {
      const theme = isLight(getComputedStyle(composer).color) ? 'dark' : 'light';
      if (root.dataset['theme'] === theme) return;
      root.dataset['theme'] = theme;
      element.style.setProperty('color-scheme', theme, 'important');
    },
  };
};
