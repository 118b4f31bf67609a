import type { CDPSession, Page } from 'playwright-core';
import type { Coach } from './harness';
import { until } from './until';

/** The popup as the browser itself opens it at the toolbar button, on the page that is active. */
export interface RealPopup {
  /** Runs an expression in it, as if in a click of the user. */
  evaluate<T>(expression: string): Promise<T>;
  text(): Promise<string>;
  /** Presses the button with these words. Throws when it has none. */
  press(words: string): Promise<void>;
  /** A picture of it, as PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

interface Reply {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** How long (ms) the popup may take to answer. */
const PATIENCE = 20_000;

/** Playwright gives no page for a popup; it is spoken to through the browser's own session. */
const attach = async (browser: CDPSession, targetId: string) => {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  return <T>(method: string, params: object = {}): Promise<T> =>
    new Promise((done, fail) => {
      last += 1;
      const id = last;
      // A popup that is gone never answers.
      const late = setTimeout(() => fail(new Error(`The popup did not answer ${method}.`)), PATIENCE);
      const take = ({ message, sessionId: from }: { message: string; sessionId: string }): void => {
        const reply = JSON.parse(message) as Reply;
        if (from !== sessionId || reply.id !== id) return;
        browser.off('Target.receivedMessageFromTarget', take);
        clearTimeout(late);
        if (reply.error) fail(new Error(`${method}: ${reply.error.message}`));
        else done(reply.result as T);
      };
      browser.on('Target.receivedMessageFromTarget', take);
      browser
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
        .catch(fail);
    });
};

/**
 * Presses the toolbar button on a page: the only way to have what the browser grants by it (activeTab), and the popup's
 * true size. It closes as soon as something else gets the focus.
 */
export const openRealPopup = async (
  { context, extensionId }: Coach,
  page: Page,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<RealPopup> => {
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('The browser gave no DevTools session.');
  await page.bringToFront();
  const targets = async (type: 'tab' | 'page', url: string): Promise<string | undefined> => {
    const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type }] });
    return targetInfos.find((target) => target.url === url)?.targetId;
  };
  const tab = await targets('tab', page.url());
  // Not yet in Playwright's protocol types.
  const trigger = browser.send.bind(browser) as unknown as (method: string, args: object) => Promise<void>;
  await trigger('Extensions.triggerAction', { id: extensionId, targetId: tab });
  const url = `chrome-extension://${extensionId}/popup.html`;
  const popup = await until('the popup opens', () => targets('page', url));
  const call = await attach(browser, popup);
  await call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: colorScheme }] });
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await call<{
      result: { value: T };
      exceptionDetails?: { exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true, userGesture: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'The popup threw.');
    return result.value;
  };
  return {
    evaluate,
    text: () => evaluate('document.body?.innerText ?? ""'),
    press: async (words) => {
      // Pressed after the answer: many a button closes the popup.
      const pressed = await evaluate<boolean>(
        `(() => { const all = [...document.querySelectorAll('button')]; const found = all.find((one) => one.textContent.trim() === ${JSON.stringify(words)}); if (found) setTimeout(() => found.click()); return found !== undefined; })()`,
      );
      if (!pressed) throw new Error(`The popup has no button "${words}".`);
    },
    picture: async () => {
      await evaluate('Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => true)');
      const { data } = await call<{ data: string }>('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    },
    close: async () => {
      // The answer may not come back from a popup that is gone.
      void evaluate('window.close()').catch(() => undefined);
      await until('the popup closes', async () => (await targets('page', url)) === undefined);
      await browser.detach();
    },
  };
};
