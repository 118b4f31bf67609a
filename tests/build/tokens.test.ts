import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtDir, type Build } from './built';

const BUILDS: readonly Build[] = ['chrome-mv3', 'chrome-mv3-practice', 'firefox-mv3'];
const { resolve } = createRequire(import.meta.url);

describe.each(BUILDS)('the tokenizer of %s', (build) => {
  const root = builtDir(build);

  it.each([
    ['tiktoken.wasm', 'tiktoken/lite/tiktoken_bg.wasm'],
    ['o200k_base.json', 'tiktoken/encoders/o200k_base.json'],
  ])('has %s as the package made it', (file, source) => {
    expect(readFileSync(join(root, 'tiktoken', file)).equals(readFileSync(resolve(source)))).toBe(true);
  });

  it('comes with its licence', () => {
    expect(readFileSync(join(root, 'tiktoken/LICENSE.txt'), 'utf8')).toContain('Copyright (c) 2022 OpenAI');
  });

  it('is started by the background alone', () => {
    const scripts = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    const starting = scripts.filter((file) =>
      /tiktoken\.wasm|__wbg_set_wasm/u.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(starting).toEqual(['background.js']);
  });
});
