import type { Page } from 'playwright-core';
import type { Coach } from './harness';

/** Parts of the browser's own page for extensions: only there is private access granted. */
interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }, done: () => void): void;
  updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }, done: () => void): void;
  getExtensionInfo(id: string, got: (info: { state: string; incognitoAccess: { isActive: boolean } }) => void): void;
}
interface ChromeForTests {
  readonly developerPrivate: DeveloperPrivate;
  readonly windows: {
    create(options: { incognito: boolean; url: string }): Promise<{ incognito: boolean; tabs: { id: number }[] }>;
  };
}

/** Lets the coach into private windows, by the switch that users have; the browser starts it anew. */
export const allowPrivate = async ({ context, extensionId }: Coach): Promise<void> => {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    const { developerPrivate: api } = (globalThis as unknown as { chrome: ChromeForTests }).chrome;
    // What is loaded from a folder comes back after a restart only for developers.
    await new Promise<void>((done) => api.updateProfileConfiguration({ inDeveloperMode: true }, done));
    await new Promise<void>((done) =>
      api.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true }, done),
    );
    for (let ready = false; !ready;) {
      ready = await new Promise((got) =>
        api.getExtensionInfo(id, ({ state, incognitoAccess }) => got(state === 'ENABLED' && incognitoAccess.isActive)),
      );
    }
  }, extensionId);
  await page.close();
};

/** Opens a page in a private window; the tab's id beside it. `from`: a page of the extension. */
export const openPrivate = async (coach: Coach, from: Page, path: string): Promise<{ page: Page; tab: number }> => {
  const url = new URL(path, `${coach.server.url}/`).href;
  const opened = coach.context.waitForEvent('page', (page) => page.url() === url);
  const tab = await from.evaluate(async (address) => {
    const { windows } = (globalThis as unknown as { chrome: ChromeForTests }).chrome;
    const { incognito, tabs } = await windows.create({ incognito: true, url: address });
    if (!incognito) throw new Error('The window is not private.');
    return tabs[0]?.id ?? -1;
  }, url);
  const page = await opened;
  await page.bringToFront();
  return { page, tab };
};
