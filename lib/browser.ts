/** The only door to the extension API: nothing else names chrome, browser or the polyfill (a lint rule holds this). */
export { default as browser } from 'webextension-polyfill';
export type { Runtime, Storage, Tabs } from 'webextension-polyfill';
