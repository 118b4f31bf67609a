/** Changes are looked at together, this long (ms) after the first of them. */
const BATCH = 300;

export interface PageWatch {
  /** Where changes matter now; asked after each batch. */
  root(): Element;
  /** True for changes that are none of ours: what the user types. */
  isOurs(target: Node): boolean;
  changed(target: Node): void;
  /** Everything may have changed: the page was hidden, or its root was replaced. */
  lost(): void;
  /** Something changed and the page has come to rest, or the address changed. */
  look(): void;
  /** Attributes that matter, besides nodes and text. */
  readonly attributes: readonly string[];
}

/**
 * Watches one subtree and, for its removal, the child lists above it. One trailing batch per burst of changes; no timer
 * while nothing changes, nothing at all while the tab is hidden. Addresses are followed without patching the page's
 * functions.
 */
export const watchPage = (document: Document, page: PageWatch, signal: AbortSignal): void => {
  const { defaultView: view } = document;
  if (!view || signal.aborted) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let root: Element | undefined;

  const look = (): void => {
    timer = undefined;
    if (signal.aborted || document.hidden) return;
    take(observer.takeRecords());
    if (root && !root.isConnected) page.lost();
    page.look();
    aim();
  };
  const soon = (): void => {
    if (!document.hidden) timer ??= setTimeout(look, BATCH);
  };
  const take = (records: readonly MutationRecord[]): boolean => {
    const ours = records.filter(({ target }) => page.isOurs(target));
    for (const { target } of ours) page.changed(target);
    return ours.length > 0;
  };
  const observer = new MutationObserver((records) => {
    if (take(records)) soon();
  });
  const aim = (): void => {
    const next = page.root();
    if (next === root) return;
    observer.disconnect();
    root = next;
    observer.observe(next, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: [...page.attributes],
    });
    for (let above = next.parentNode; above; above = above.parentNode) observer.observe(above, { childList: true });
  };
  const shown = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (document.hidden) {
      observer.disconnect();
      root = undefined;
      return;
    }
    page.lost();
    look();
  };

  document.addEventListener('visibilitychange', shown, { signal });
  for (const name of ['popstate', 'hashchange']) view.addEventListener(name, soon, { signal });
  const { navigation } = view as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', soon, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  if (!document.hidden) aim();
};
