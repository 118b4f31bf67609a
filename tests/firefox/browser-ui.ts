import type { Browser } from 'puppeteer-core';
import { until } from '../e2e/until';

/** The extension's id in Firefox. */
export const ID = 'prompt-coach@example.org';
const BUTTON = `${ID.replaceAll(/[^\w-]/gu, '_')}-browser-action`;
const POPUP = `document.querySelector('.webextension-popup-browser')`;
const TAB = 'gBrowser.selectedBrowser';
const ASKED = `[...document.querySelectorAll('popupnotification')].find(({ hidden }) => !hidden)`;

/** A window of Firefox itself, where its toolbar, its questions and its keys are: pages see none of them. */
export interface BrowserUi {
  /** Presses the coach's button in the toolbar. */
  readonly openPopup: () => Promise<void>;
  readonly closePopup: () => Promise<void>;
  /** What the popup says; empty while there is none. */
  readonly popupText: () => Promise<string>;
  /** Clicks a button of the popup as a user does. Throws where it has none of this name. */
  readonly clickInPopup: (name: string) => Promise<void>;
  /** What the browser asks the user; empty when it asks nothing. */
  readonly question: () => Promise<string>;
  readonly answer: (yes: boolean) => Promise<void>;
  /** Presses Alt, Shift and a letter, which the browser hears before any page. */
  readonly pressAltShift: (letter: string) => Promise<void>;
  /** Types as a person does, where the keyboard is. */
  readonly type: (text: string) => Promise<void>;
  readonly press: (key: 'Enter' | 'Escape') => Promise<void>;
  /** Turns the extension off or on again, as about:addons does. */
  readonly turn: (on: boolean) => Promise<void>;
  /** Lets the extension into private windows, and opens one with a page. */
  readonly openPrivate: (url: string) => Promise<BrowserUi>;
  /** Closes the window, and waits until it is gone. */
  readonly closeWindow: () => Promise<void>;
  /** Whether the background runs, or was ended since nothing asked it. */
  readonly isBackgroundRunning: () => Promise<boolean>;
  /** What a script gives in the page of the tab before the user. */
  readonly inTab: (script: string) => Promise<unknown>;
}

interface Evaluated {
  readonly result: {
    readonly type: string;
    readonly result: { readonly value?: string };
    readonly exceptionDetails?: object;
  };
}
interface Tree {
  readonly result: { readonly contexts: readonly { readonly context: string }[] };
}
/** The protocol by itself: puppeteer has no words for the browser's own windows. */
interface Connection {
  send(method: 'script.evaluate', params: object): Promise<Evaluated>;
  send(method: 'browsingContext.getTree', params: object): Promise<Tree>;
}

const ADDON = `(await ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager.getAddonByID('${ID}'))`;

const windowsOf = async (connection: Connection): Promise<readonly string[]> =>
  (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result.contexts.map(
    ({ context }) => context,
  );

const words = (told: unknown): string => (typeof told === 'string' ? told : '');

const uiOf = (connection: Connection, context: string): BrowserUi => {
  /** Runs a script with the rights of the browser itself. Throws with its words. */
  const run = async (script: string): Promise<unknown> => {
    const expression = `(async () => { ${script} })().then((value) => JSON.stringify({ value }))`;
    const { result } = await connection.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    });
    if (result.type !== 'success') throw new Error(JSON.stringify(result.exceptionDetails));
    return (JSON.parse(result.result.value ?? '{}') as { value?: unknown }).value;
  };
  /** Runs a script beside the page of a browser element; `content` is that page's window. */
  const inside = async (element: string, script: string): Promise<unknown> => {
    const told = (await run(`
      const { messageManager } = ${element};
      const name = 'told' + Math.random();
      const told = new Promise((done) => messageManager.addMessageListener(name, function hear({ data }) {
        messageManager.removeMessageListener(name, hear);
        done(data);
      }));
      const script = '(async () => {' + ${JSON.stringify(script)} + '})()'
        + '.then((ok) => sendAsyncMessage("' + name + '", { ok }), (error) => sendAsyncMessage("' + name + '", { error: String(error) }))';
      messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(script), false);
      // A popup that is still being opened changes its browser, and the first one says nothing more.
      const silence = new Promise((done) => setTimeout(done, 2000, { error: 'The page is gone.' }));
      return Promise.race([told, silence]);`)) as { ok?: unknown; error?: string };
    if (told.error !== undefined) throw new Error(told.error);
    return told.ok;
  };
  return {
    openPopup: async () => {
      await run(`
        CustomizableUI.addWidgetToArea('${BUTTON}', 'nav-bar');
        document.querySelector('#${BUTTON} .unified-extensions-item-action-button').click();`);
    },
    closePopup: async () => void (await run(`${POPUP}?.closest('panel').hidePopup();`)),
    popupText: async () => {
      if ((await run(`return ${POPUP} !== null;`)) !== true) return '';
      return words(await inside(POPUP, `return content.document.body?.innerText;`).catch(() => undefined));
    },
    clickInPopup: async (name) => {
      await inside(
        POPUP,
        `const button = [...content.document.querySelectorAll('button')].find(({ innerText }) => innerText === ${JSON.stringify(name)});
        const { left, top } = button.getBoundingClientRect();
        for (const type of ['mousedown', 'mouseup'])
          content.synthesizeMouseEvent(type, left + 8, top + 8, { button: 0, clickCount: 1, modifiers: 0 }, {});`,
      );
    },
    question: async () => words(await run(`return ${ASKED}?.textContent;`)),
    answer: async (yes) => void (await run(`(${ASKED}).${yes ? 'button' : 'secondaryButton'}.click();`)),
    pressAltShift: async (letter) => {
      await run(`
        const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        keys.beginInputTransactionForTests(window);
        const pressed = [['Alt', 'AltLeft', 18], ['Shift', 'ShiftLeft', 16], ['${letter}', 'Key${letter}', ${letter.charCodeAt(0)}]]
          .map(([key, code, keyCode]) => new KeyboardEvent('', { key, code, keyCode }));
        for (const key of pressed) keys.keydown(key);
        for (const key of pressed.reverse()) keys.keyup(key);`);
    },
    type: async (text) => {
      await run(`
        ${TAB}.focus();
        const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        keys.beginInputTransactionForTests(window);
        for (const key of ${JSON.stringify(text)}) {
          keys.keydown(new KeyboardEvent('', { key }));
          keys.keyup(new KeyboardEvent('', { key }));
        }`);
    },
    press: async (key) => {
      await run(`
        ${TAB}.focus();
        const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        keys.beginInputTransactionForTests(window);
        const pressed = new KeyboardEvent('', { key: '${key}', code: '${key}' });
        keys.keydown(pressed);
        keys.keyup(pressed);`);
    },
    turn: async (on) => void (await run(`await ${ADDON}.${on ? 'enable' : 'disable'}();`)),
    openPrivate: async (url) => {
      await run(`
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        await ExtensionPermissions.add('${ID}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
        await ${ADDON}.reload();
        const opened = OpenBrowserWindow({ private: true });
        await new Promise((done) => opened.addEventListener('load', done, { once: true }));
        await opened.delayedStartupPromise;
        const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
        opened.gBrowser.fixupAndLoadURIString('${url}', { triggeringPrincipal });`);
      const other = (await windowsOf(connection)).find((one) => one !== context);
      if (other === undefined) throw new Error('No private window was opened.');
      return uiOf(connection, other);
    },
    closeWindow: async () => {
      await run('setTimeout(() => window.close());');
      await until('the window is gone', async () => !(await windowsOf(connection)).includes(context));
    },
    isBackgroundRunning: async () =>
      (await run(`return WebExtensionPolicy.getByID('${ID}').extension.backgroundState;`)) === 'running',
    inTab: (script) => inside(TAB, script),
  };
};

/** The browser's own first window. Firefox has to be started with `--remote-allow-system-access`. */
export const browserUi = async (browser: Browser): Promise<BrowserUi> => {
  // Not told in its types.
  const { connection } = browser as unknown as { readonly connection: Connection };
  const [first] = await windowsOf(connection);
  if (first === undefined) throw new Error('Firefox has no window.');
  return uiOf(connection, first);
};
