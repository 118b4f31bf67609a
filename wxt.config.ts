import { resolve } from 'node:path';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { measure, sizeTable } from './cli/sizes/measure';
import { HEX_HOSTS } from './lib/sites/hosts';

/**
 * Two builds come from this file. `production` asks for Hex alone. `practice` is the same build plus the local
 * host, for the practice chat and the browser tests; tests/build/manifest.test.ts pins that this is the only difference.
 */
export default defineConfig({
  imports: false,
  outDir: '.output',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // Chrome 123..143 (123: light-dark() in CSS) lacks the promise-returning messaging of 144; webextension-polyfill fills that in.
    minimum_chrome_version: '123',
    permissions: ['storage', 'activeTab', 'scripting', 'alarms'],
    host_permissions: [...HEX_HOSTS, ...(mode === 'practice' ? ['http://127.0.0.1/*'] : [])],
    optional_host_permissions: ['https://*/*'],
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    },
    action: { default_title: '__MSG_extension_name__' },
    // At most four suggested keys. With Alt+Shift, A, B, I and T are Chrome's own, and B, E, F, H, P, S, T and V open menus of Firefox.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_popup__' },
      'next-hint': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_next_hint__' },
      'open-palette': { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_command_open_palette__' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_open_panel__' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'prompt-coach@example.org',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
    // Scripts of web pages go through the same door without the polyfill.
    'vite:build:extendConfig': (entrypoints, vite) => {
      if (!entrypoints.every(({ type }) => type === 'content-script' || type === 'unlisted-script')) return;
      const alias = { 'webextension-polyfill': resolve(import.meta.dirname, 'lib/browser/in-page.ts') };
      Object.assign(vite, mergeConfig(vite, { resolve: { alias } }));
    },
    // The tokenizer's data lie beside the scripts: the background reads them when it counts for the first time.
    'build:publicAssets': (wxt, files) => {
      const from = resolve(wxt.config.root, 'node_modules/tiktoken');
      files.push(
        { absoluteSrc: resolve(from, 'lite/tiktoken_bg.wasm'), relativeDest: 'tiktoken/tiktoken.wasm' },
        { absoluteSrc: resolve(from, 'encoders/o200k_base.json'), relativeDest: 'tiktoken/o200k_base.json' },
      );
    },
    'build:done': async ({ config }) => {
      if (config.command === 'build') config.logger.info(`Sizes\n${sizeTable(await measure(config.outDir))}`);
    },
  },
  // Both browsers preload modules themselves, from the versions above on.
  vite: () => ({ build: { target: 'chrome123', modulePreload: { polyfill: false } } }),
});
