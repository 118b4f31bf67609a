import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtDir, manifestOf, type Build } from './built';

const BUILDS: readonly Build[] = ['chrome-mv3', 'chrome-mv3-practice', 'firefox-mv3'];

describe('the production manifest', () => {
  const manifest = manifestOf('chrome-mv3');

  it('asks for the hosts of Hex alone; every other site is one click by the user', () => {
    expect(manifest['host_permissions']).toEqual(['https://*.hex.tech/*']);
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*']);
    expect(manifest['content_scripts']).toBeUndefined();
  });

  it('asks for these permissions and no more', () => {
    expect(manifest['permissions']).toEqual(['storage', 'activeTab', 'scripting', 'alarms']);
    expect(manifest['optional_permissions']).toBeUndefined();
  });

  it('lets extension pages run their own scripts and WebAssembly only', () => {
    expect(manifest['content_security_policy']).toEqual({
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    });
  });
});

describe('the practice manifest', () => {
  it('differs by the permission for the local host alone', () => {
    const production = manifestOf('chrome-mv3');
    expect(manifestOf('chrome-mv3-practice')).toEqual({
      ...production,
      host_permissions: [...(production['host_permissions'] as string[]), 'http://127.0.0.1/*'],
    });
  });
});

describe('the Firefox manifest', () => {
  const manifest = manifestOf('firefox-mv3');

  it('asks for what the Chrome build asks for', () => {
    const chrome = manifestOf('chrome-mv3');
    for (const key of ['permissions', 'host_permissions', 'optional_host_permissions']) {
      expect(manifest[key], key).toEqual(chrome[key]);
    }
  });

  it('declares that it collects nothing', () => {
    expect(manifest['browser_specific_settings']).toMatchObject({
      gecko: { data_collection_permissions: { required: ['none'] } },
    });
  });
});

describe.each(BUILDS)('%s', (build) => {
  it('opens nothing to web pages', () => {
    const manifest = manifestOf(build);
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['externally_connectable']).toBeUndefined();
  });

  it('holds no code that makes code from text', () => {
    const files = readdirSync(builtDir(build), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect(readFileSync(join(builtDir(build), file), 'utf8'), file).not.toMatch(/\bnew Function\b|\beval\(/u);
    }
  });
});
