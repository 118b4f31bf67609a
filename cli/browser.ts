import { chromium, type BrowserContext } from 'playwright-core';
import { findBrowser } from './find-browser';

export interface BrowserOptions {
  /** No window; false shows the browser to a person. */
  readonly headless: boolean;
  /** CSS pixels; a shown window keeps its own size when absent. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** Pixels of the screen for each CSS pixel: 2 is what a reader at 200 % zoom has. */
  readonly deviceScaleFactor?: number;
  /** A profile that outlives the run; absent: a fresh one that is thrown away. */
  readonly profileDir?: string;
}

export interface LaunchOptions extends BrowserOptions {
  /** Absolute folder of a built extension. */
  readonly extensionDir: string;
  /** Runs before the extension is loaded, so that not even its first request goes unseen. */
  readonly beforeLoad?: (context: BrowserContext) => Promise<void>;
}

export interface Launched {
  readonly context: BrowserContext;
  readonly extensionId: string;
}

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
];

/**
 * Opens a browser of the Chromium family, ready to take an extension. Throws with a line for people when no such browser
 * is on the machine.
 */
export const launchBrowser = async (options: BrowserOptions): Promise<BrowserContext> => {
  const found = findBrowser();
  if (!found || found.kind === 'firefox') {
    throw new Error('No Chromium, Chrome or Edge found. Install one, or name it in PROMPT_COACH_BROWSER.');
  }
  const { headless, viewport, colorScheme, deviceScaleFactor } = options;
  return chromium.launchPersistentContext(options.profileDir ?? '', {
    executablePath: found.path,
    // Playwright's own headless mode is the old one, without extensions.
    headless: false,
    args: [
      ...QUIET,
      '--enable-unsafe-extension-debugging',
      // A screen with room on it: the popup of the toolbar button is as high as the screen lets it be.
      ...(headless ? ['--headless=new', '--screen-info={1600x1200}'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    ignoreDefaultArgs: ['--disable-extensions', ...(headless ? [] : ['--enable-automation'])],
    ...(deviceScaleFactor !== undefined && { deviceScaleFactor }),
    viewport: viewport ?? (headless ? { width: 1280, height: 800 } : null),
    // A person's browser follows the machine; Playwright would pin it to light.
    colorScheme: colorScheme ?? (headless ? 'light' : null),
  });
};

/**
 * Opens a browser with the extension in it. The extension goes in over the DevTools pipe (`Extensions.loadUnpacked`):
 * branded Chrome and Edge ignore `--load-extension`, and one way for all is one way tested.
 */
export const launchWithExtension = async (options: LaunchOptions): Promise<Launched> => {
  const context = await launchBrowser(options);
  try {
    await options.beforeLoad?.(context);
    return { context, extensionId: await load(context, options.extensionDir) };
  } catch (error) {
    await context.close();
    throw error;
  }
};

const load = async (context: BrowserContext, path: string): Promise<string> => {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser gave no DevTools session.');
  // Not yet in Playwright's protocol types: the method is as young as the flag that allows it.
  const send = session.send.bind(session) as unknown as (method: string, args: object) => Promise<{ id: string }>;
  return (await send('Extensions.loadUnpacked', { path })).id;
};
