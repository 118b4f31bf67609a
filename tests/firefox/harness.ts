import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../cli/find-browser';
import { until } from '../e2e/until';
import { practiceRoute } from '../pages/practice-server';
import { servePages, type PageServer, type Route } from '../pages/serve';
import { browserUi, ID, type BrowserUi } from './browser-ui';
import { FIREFOX_DIR } from './build';

/** Firefox gives each extension an address of its own by chance, unless it has one already. */
const HOST = '5f0e8a52-6d5c-4c39-9f0b-3a1f0a8a1c77';

/** Firefox with the built extension and the practice chat, cut off from every network but the test server. */
export interface FirefoxCoach {
  readonly server: PageServer;
  /** The browser's own window. */
  readonly ui: BrowserUi;
  /** Opens a page of the test server. */
  page(path: string): Promise<Page>;
  openExtensionPage(path: 'popup.html' | 'options.html'): Promise<Page>;
  /** The newest page that is at an address of the test server; waits for it. */
  opened(path: string): Promise<Page>;
  /** Opens a page of the test server for whose composer a brief waits. */
  pageWithBrief(path: string, text: string): Promise<Page>;
  closePages(): Promise<void>;
  /** Ends the browser. Throws when anything but Firefox itself asked for a host beyond the test server. */
  close(): Promise<void>;
}

interface Extension {
  readonly browser: {
    readonly scripting: { getRegisteredContentScripts(): Promise<readonly unknown[]> };
    readonly tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
    readonly storage: { readonly session: { set(values: object): Promise<void> } };
  };
}

/** Firefox asks its maker for lists of its own, whatever it is told. */
const OWN = /(?:^|\.)(?:mozilla\.(?:com|net|org)|firefox\.com)(?::\d+)?$/u;

const EMPTY = '/empty';
const emptyPage: Route = ({ url }, response) => {
  if (url !== EMPTY) return false;
  response.writeHead(200, { 'content-type': 'text/html' }).end('<p>No chat is here.');
  return true;
};

/** A proxy that lets nothing through, and notes who was asked for. */
const refuseAll = async (asked: string[]): Promise<Server> => {
  const proxy = createServer((request, response) => {
    asked.push(new URL(request.url ?? '').host);
    response.writeHead(403).end();
  });
  proxy.on('connect', ({ url = '' }, socket) => {
    asked.push(url);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
  return proxy;
};

/** Opens the coach in Firefox. Throws where the machine has none. */
export const openFirefox = async (): Promise<FirefoxCoach> => {
  const found = findFirefox();
  if (found === undefined) throw new Error('No Firefox found. Install one, or name it in PROMPT_COACH_FIREFOX.');
  const server = await servePages({ routes: [emptyPage, practiceRoute] });
  const asked: string[] = [];
  const proxy = await refuseAll(asked);
  const { port } = proxy.address() as AddressInfo;
  const browser = await launch({
    browser: 'firefox',
    executablePath: found,
    headless: true,
    // Pages of extensions are opened by their address.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      // ms, half a minute for users: tests are to meet a background that was ended.
      'extensions.background.idle.timeout': 2000,
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: HOST }),
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.proxy.no_proxies_on': '127.0.0.1',
    },
  });
  // With its last page Firefox would end.
  const [home] = await browser.pages();
  await browser.installExtension(FIREFOX_DIR);
  const show = async (address: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    // What an extension's page loads is told of late or never: its own words are waited for. While one page takes the
    // place of another, Firefox may have no answer.
    page.goto(address).catch(() => undefined);
    await until(`the page at ${address}`, () =>
      page
        .evaluate((url) => location.href.startsWith(url) && document.readyState === 'complete', address)
        .catch(() => false),
    );
    return page;
  };
  // The coach is registered by its background, some time after it is installed.
  const options = await show(`moz-extension://${HOST}/options.html`);
  await until('the coach is registered', () =>
    options.evaluate(
      async () =>
        (await (globalThis as unknown as Extension).browser.scripting.getRegisteredContentScripts()).length > 0,
    ),
  );
  return {
    server,
    ui: await browserUi(browser),
    page: (path) => show(server.url + path),
    openExtensionPage: (path) => show(`moz-extension://${HOST}/${path}`),
    opened: async (path) => {
      const target = await browser.waitForTarget((one) => one.url() === server.url + path);
      const page = await target.page();
      if (!page) throw new Error(`No page at ${path}.`);
      return page;
    },
    pageWithBrief: async (path, text) => {
      // No chat is there yet: nothing asks for the brief.
      const page = await show(server.url + EMPTY);
      await options.evaluate(
        async (url, words) => {
          const { tabs, storage } = (globalThis as unknown as Extension).browser;
          const tab = (await tabs.query({})).find((one) => one.url === url);
          const brief = { kind: 'new-thread', text: words, tokens: 20 };
          const waiting = { brief, origin: new URL(url).origin, until: Date.now() + 60_000 };
          await storage.session.set({ [`brief:${tab?.id}`]: waiting });
        },
        page.url(),
        text,
      );
      await page.goto(server.url + path);
      return page;
    },
    closePages: async () => {
      for (const page of await browser.pages()) if (page !== home && page !== options) await page.close();
    },
    close: async () => {
      await browser.close();
      await server.close();
      proxy.close();
      const strange = asked.filter((host) => !OWN.test(host));
      if (strange.length > 0) throw new Error(`Asked for ${strange.join(', ')}.`);
    },
  };
};
