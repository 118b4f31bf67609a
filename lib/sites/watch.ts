import { openBudget } from './budget';

/** Changes are looked at together, this long (ms) after the first of them. */
const BATCH = 300;
/** Looks take at most this share of the page's time: where one takes long, the next waits longer. */
const SHARE = 0.002;
/** A page that has not changed for so long (ms) stands still. */
const STILL = 1000;

export interface PageWatch {
  /** Where changes matter now; asked after each batch. */
  root(): Element;
  /** A node changed; `added` are nodes that are new in it. False for changes that are none of ours: what the user types. */
  changed(target: Node, added: NodeList): boolean;
  /** Everything may have changed: the page was hidden, or its root was replaced. */
  lost(): void;
  /**
   * Something changed and the page has come to rest, or the address changed. True: some of it was taken as it was
   * before, and is to be looked at whole once the page stands still.
   */
  look(): boolean;
  /** The page stands still: the next look takes nothing as it was before. */
  recheck(): void;
  /** Attributes that matter, besides nodes and text. */
  readonly attributes: readonly string[];
}

/**
 * Watches one subtree and, for its removal, the child lists above it. One trailing batch per burst of changes, and one
 * check when they have ended; no timer while nothing changes, nothing at all while the tab is hidden. Addresses are
 * followed without patching the page's functions.
 */
export const watchPage = (document: Document, page: PageWatch, signal: AbortSignal): void => {
  const { defaultView: view } = document;
  if (!view || signal.aborted) return;
  const budget = openBudget(SHARE);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let still: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  let root: Element | undefined;

  const stop = (): void => {
    clearTimeout(timer);
    clearTimeout(still);
    timer = still = undefined;
  };
  const look = (): void => {
    stop();
    if (signal.aborted || document.hidden) return;
    const started = performance.now();
    take(observer.takeRecords());
    if (root && !root.isConnected) page.lost();
    const isRough = page.look();
    aim();
    budget.spend(started, performance.now());
    if (isRough) still = setTimeout(recheck, STILL);
  };
  const recheck = (): void => {
    page.recheck();
    look();
  };
  const within = (wait: number): void => {
    const next = performance.now() + wait;
    if (document.hidden || (timer !== undefined && due <= next)) return;
    stop();
    due = next;
    timer = setTimeout(look, wait);
  };
  const soon = (): void => {
    if (timer === undefined) within(Math.max(BATCH, budget.wait(performance.now())));
  };
  /** Where the user goes is followed without the pauses. */
  const moved = (): void => within(BATCH);
  const take = (records: readonly MutationRecord[]): boolean => {
    let isOurs = false;
    for (const { target, addedNodes } of records) {
      if (page.changed(target, addedNodes)) isOurs = true;
    }
    return isOurs;
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
    stop();
    if (document.hidden) {
      observer.disconnect();
      root = undefined;
      return;
    }
    page.lost();
    look();
  };

  document.addEventListener('visibilitychange', shown, { signal });
  for (const name of ['popstate', 'hashchange']) view.addEventListener(name, moved, { signal });
  const { navigation } = view as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', moved, { signal });
  signal.addEventListener('abort', () => {
    stop();
    observer.disconnect();
  });
  if (!document.hidden) aim();
};
