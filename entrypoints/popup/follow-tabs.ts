import { type ReadonlySignal, signal as createSignal } from '@preact/signals';
import { browser, type Tabs } from '../../lib/browser';

/** All tabs, as they come, go and navigate; with an address where the coach may work. */
export const followTabs = (): ReadonlySignal<readonly Tabs.Tab[]> => {
  const tabs = createSignal<readonly Tabs.Tab[]>([]);
  const look = (): void => void browser.tabs.query({}).then((all) => (tabs.value = all));
  browser.tabs.onUpdated.addListener((_tab, { status, url }) => {
    if (status === 'complete' || url !== undefined) look();
  });
  browser.tabs.onRemoved.addListener(look);
  look();
  return tabs;
};
