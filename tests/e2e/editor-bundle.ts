import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { Editor } from '../../lib/editors/editor';
import type { openEditor } from '../../lib/editors/open';

declare global {
  interface Window {
    /** lib/editors in the page's own world, for tests of the layer without the rest of the extension. */
    editors: { openEditor: typeof openEditor };
    editor: Editor;
  }
}

let bundle: Promise<string> | undefined;

const bundleEditors = async (): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: resolve(import.meta.dirname, '../../lib/editors/open.ts'), formats: ['iife'], name: 'editors' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('Vite gave no bundle.');
  return first.output[0].code;
};

/** Puts lib/editors into a page and opens its composer as `window.editor`, with the test pages' chips as mentions. */
export const injectEditor = async (page: Page, css = '[role="textbox"], textarea'): Promise<void> => {
  bundle ??= bundleEditors();
  // A bare `var` inside an evaluated function would stay local to it.
  // ' >>> ' steps into an open shadow root.
  await page.addScriptTag({ content: await bundle });
  await page.evaluate((selector) => {
    const element = selector
      .split(' >>> ')
      .reduce<ParentNode | null | undefined>(
        (found, one) => (found instanceof Element ? found.shadowRoot : found)?.querySelector(one),
        document,
      ) as HTMLElement | null;
    const editor =
      element &&
      window.editors.openEditor(element, {
        mentions: { css: '[data-mention]', name: 'data-mention', trigger: '@' },
        highlightPrefix: 'under-test',
      });
    if (!editor) throw new Error(`No editor opened at ${selector}.`);
    editor.watch({ changed: () => undefined, moved: () => undefined }, new AbortController().signal);
    window.editor = editor;
  }, css);
};
