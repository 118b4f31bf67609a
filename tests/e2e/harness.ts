import type { BrowserContext, Page, Worker } from 'playwright-core';
import { launchWithExtension } from '../../cli/browser';
import { servePages, type PageServer, type Route } from '../pages/serve';
import { EXTENSION_DIR } from './build';

export interface SeenRequest {
  readonly url: string;
  readonly byWorker: boolean;
}

/** A browser with the built extension, cut off from every network but the test server. */
export interface Coach {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly server: PageServer;
  /** Every request of pages and the service worker, in order. */
  readonly requests: readonly SeenRequest[];
  /** What pages and the extension logged or threw, one line each. */
  readonly logged: readonly string[];
  /** The extension's service worker, woken if it sleeps. */
  worker(): Promise<Worker>;
  /** Opens a page of the test server ("textarea.html") or an absolute URL. */
  page(url: string): Promise<Page>;
  openExtensionPage(path: 'popup.html' | 'options.html' | 'welcome.html'): Promise<Page>;
  /** Ends the browser. Throws when anything asked for a host beyond the test server. */
  close(): Promise<void>;
}

export interface CoachOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly routes?: readonly Route[];
  /** A profile that outlives the browser, for restarts. */
  readonly profileDir?: string;
  /** Origins that may be asked besides the test server. */
  readonly allow?: readonly string[];
  readonly extensionDir?: string;
}

const LOCAL = /^(?:chrome-extension|data|blob|about|devtools):/;

/** Opens a coach. Close it in `afterAll`: closing is what fails the test on an unexpected request. */
export const openCoach = async (options: CoachOptions = {}): Promise<Coach> => {
  const server = await servePages(options.routes ? { routes: options.routes } : {});
  const allowed = new Set([server.url, ...(options.allow ?? [])]);
  const isStrange = (url: string): boolean => !LOCAL.test(url) && !allowed.has(new URL(url).origin);
  const requests: SeenRequest[] = [];
  const logged: string[] = [];
  const { context, extensionId } = await launchWithExtension({
    extensionDir: options.extensionDir ?? EXTENSION_DIR,
    headless: true,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    ...(options.colorScheme && { colorScheme: options.colorScheme }),
    ...(options.profileDir !== undefined && { profileDir: options.profileDir }),
    beforeLoad: async (opened) => {
      opened.on('request', (request) => {
        requests.push({ url: request.url(), byWorker: request.serviceWorker() !== null });
      });
      opened.on('console', (message) => logged.push(`${message.type()}: ${message.text()}`));
      opened.on('weberror', (thrown) => logged.push(`error: ${thrown.error().message}`));
      await opened.route('**/*', (route) => (isStrange(route.request().url()) ? route.abort() : route.continue()));
    },
  }).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });

  const openPage = async (url: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(url);
    // The welcome page opens by itself and may lie above: browsers slow the timers of pages behind another.
    await page.bringToFront();
    return page;
  };
  return {
    context,
    extensionId,
    server,
    requests,
    logged,
    worker: async () =>
      context.serviceWorkers().find((worker) => worker.url().includes(extensionId)) ??
      (await context.waitForEvent('serviceworker', (worker) => worker.url().includes(extensionId))),
    page: (url) => openPage(new URL(url, `${server.url}/`).href),
    openExtensionPage: (path) => openPage(`chrome-extension://${extensionId}/${path}`),
    close: async () => {
      await context.close();
      await server.close();
      const strange = requests.filter(({ url }) => isStrange(url));
      if (strange.length > 0) throw new Error(`Asked the network: ${strange.map(({ url }) => url).join(', ')}`);
    },
  };
};
