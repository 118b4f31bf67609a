import { browser, type Runtime } from '../browser';

/** Tells a tab's coach that its user has its thread before them, for as long as this page is there. `gone`: the tab has another page. */
export const bringInSight = (tab: number, gone: () => void): void =>
  browser.tabs.connect(tab).onDisconnect.addListener(gone);

/** Whether a page of the extension shows this tab's thread now; calls back when one begins to. */
export const watchInSight = (on: () => void, signal: AbortSignal): (() => boolean) => {
  const open = new Set<Runtime.Port>();
  const take = (port: Runtime.Port): void => {
    open.add(port);
    port.onDisconnect.addListener(() => open.delete(port));
    on();
  };
  browser.runtime.onConnect.addListener(take);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(take));
  return () => open.size > 0;
};
